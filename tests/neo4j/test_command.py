"""The whole road once: articles are built, pushed, and asked about, on the store and on Neo4j."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli.app import main
from loaders.graphs.neo4j_bolt import Neo4jTarget
from tests.factory import ROOT
from tests.neo4j.conftest import BASE, Address
from tests.neo4j.picture import take_picture

_ARTICLES = ROOT / "examples" / "articles"
_REVIEW = "lao-cai-2018-so-ket-chi-thi-06.txt"


@pytest.fixture
def environment(address: Address, target: Neo4jTarget, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user would have set; `target` empties the server before and after."""
    monkeypatch.setenv("KG_BASE", BASE)
    monkeypatch.setenv("NEO4J_URI", address.uri)
    monkeypatch.setenv("NEO4J_USERNAME", address.user)
    monkeypatch.setenv("NEO4J_DATABASE", address.database)
    if address.password is None:
        monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    else:
        monkeypatch.setenv("NEO4J_PASSWORD", address.password)


def _run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    status = main(arguments)
    printed = capsys.readouterr()
    assert status == 0, printed.err
    return printed.out


@pytest.mark.usefixtures("environment")
def test_push_follows_the_ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str], address: Address) -> None:
    """What was pushed answers as the store does; pushed again, nothing is sent; another article adds what it states."""
    graph = ["--graph", str(tmp_path / "g")]
    _run(capsys, "build", str(_ARTICLES / _REVIEW), *graph)
    first = json.loads(_run(capsys, "push", "neo4j", *graph, "--json"))
    before = take_picture(address)
    again = json.loads(_run(capsys, "push", "neo4j", *graph, "--json"))
    there = _run(capsys, "query", "who-chaired", "--on", "neo4j", "--format", "json")
    here = _run(capsys, "query", "who-chaired", *graph, "--format", "json")
    _run(capsys, "build", str(_ARTICLES / _REVIEW), str(_ARTICLES / "lao-cai-2019-kiem-tra-bao-thang.txt"), *graph)
    more = json.loads(_run(capsys, "push", "neo4j", *graph, "--json"))

    assert (first["changes"], again["changes"], more["changes"]) == (1, 0, 1)
    assert "Trần Quốc Việt" in here
    assert json.loads(there) == json.loads(here)
    assert set(before.nodes) < set(take_picture(address).nodes)
