"""One Neo4j server for the tests of this folder: the one at NEO4J_URI, or one started here and stopped at the end.

Everything is written under a base of the tests' own, so that a server someone uses loses nothing.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.graphs.neo4j_bolt import Neo4jTarget
from tools.neo4j.server import Server, Setup, find_missing

BASE = "https://example.org/congvu-test/"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is and who asks it."""

    uri: str
    user: str
    password: str | None
    database: str


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Every test here is marked `neo4j` and, in a parallel run, goes to one worker: one server is enough."""
    folder = Path(__file__).parent
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.neo4j)
            if config.pluginmanager.hasplugin("xdist"):
                item.add_marker(pytest.mark.xdist_group("neo4j"))


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A server that answers; without one, and without Java and Maven, what needs it is skipped by name."""
    given = os.environ.get("NEO4J_URI")
    if given:
        user, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD")
        yield Address(given, user, password, os.environ.get("NEO4J_DATABASE", "neo4j"))
        return
    missing = find_missing()
    if missing:
        pytest.skip(f"needs a Neo4j server: NEO4J_URI is not set and there is {missing}")
    password = "mật-khẩu-thử"
    with Server(Setup(tmp_path_factory.mktemp("neo4j"), password=password, throwaway=True)) as server:
        yield Address(server.uri, "neo4j", password, "neo4j")


@pytest.fixture(scope="session")
def neo4j_uri(address: Address) -> str:
    """The server's Bolt address."""
    return address.uri


@pytest.fixture
def target(address: Address) -> Iterator[Neo4jTarget]:
    """The server as a target, with nothing of ours in it before and after."""
    with Neo4jTarget(address.uri, address.user, address.password, address.database, base=BASE) as opened:
        opened.clear()
        yield opened
        opened.clear()
