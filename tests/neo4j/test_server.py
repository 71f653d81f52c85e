"""The server that the tests and `tools/neo4j-up` start goes when its starter goes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.factory import ROOT
from tools.neo4j.server import Server, ServerUnavailable, Setup, find_missing


@pytest.fixture(autouse=True)
def java() -> None:
    """Without Java and Maven these tests are skipped by name."""
    missing = find_missing()
    if missing:
        pytest.skip(f"needs a Neo4j server: there is {missing}")


def _await_end(address: tuple[str, int], send: Callable[[], None]) -> bool:
    """Whether nobody listens any more in the end; each connection lasts until the server lets go of it."""
    with socket.create_connection(address, timeout=60) as client:
        send()
        client.recv(1)
    for _ in range(10_000):
        try:
            with socket.create_connection(address, timeout=60) as client:
                client.recv(1)
        except ConnectionRefusedError:
            return True
        except ConnectionResetError:
            continue
    return False


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL], ids=lambda end: end.name)
def test_up_serves_until_it_is_ended(tmp_path: Path, end: signal.Signals) -> None:
    """`tools/neo4j-up` prints the address once the server answers; Ctrl-C and even `kill -9` leave no server behind."""
    command = [sys.executable, "tools/neo4j-up", "--port", "0", "--data", str(tmp_path)]
    environment = {name: value for name, value in os.environ.items() if name != "NEO4J_PASSWORD"}
    up = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert up.stdout
    printed = next(line for line in up.stdout if "NEO4J_URI" in line)
    address = ("127.0.0.1", int(printed.rpartition(":")[2]))
    assert _await_end(address, lambda: up.send_signal(end))
    up.communicate(timeout=60)

    assert printed.startswith("export NEO4J_URI=bolt://127.0.0.1:")
    assert up.returncode == (0 if end is signal.SIGINT else -end)


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    """What Java complains of is told in one line."""
    with pytest.raises(ServerUnavailable, match=r"Neo4j ended at once: .*[Hh]eap"), Server(Setup(tmp_path, heap_mb=1)):
        pass
