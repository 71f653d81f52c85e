"""Killed at any moment, a build leaves a graph that the next one makes whole."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import LoadFailed
from kg.ledger import Ledger
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, read_dump, run_build, write_articles

_TEXTS = (LAO_CAI, BO_CONG_AN, SO_NOI_VU)
_ARTICLES = tuple((f"a{n}", f"{_TEXTS[n % 3]} Lần thứ {n}.") for n in range(450))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    """The input and the dump of a build that nothing disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    source = write_articles(folder / "many.jsonl", *_ARTICLES)
    run_build(source, folder / "graph")
    return source, read_dump(folder / "graph")


def count_committed(graph: Path) -> int:
    """How many changes the ledger holds, read from beside the builder; 0 while there is none."""
    if not (graph / "ledger.sqlite").is_file():
        return 0
    connection = sqlite3.connect(f"file:{graph / 'ledger.sqlite'}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM changes").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are being made
        return 0
    finally:
        connection.close()


def start_build(source: str, graph: Path, *options: str) -> subprocess.Popen[bytes]:
    """A build in a process group of its own."""
    command = [sys.executable, "-m", "kg", "build", source, "--graph", str(graph), *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)


@pytest.mark.parametrize("committed", [0, 1, 250, 450])
def test_a_killed_build_is_made_whole_by_the_next(
    committed: int, undisturbed: tuple[str, list[str]], tmp_path: Path
) -> None:
    """Nothing that was committed is written again, and the dump is that of an undisturbed build."""
    source, dump = undisturbed
    with start_build(source, tmp_path / "graph") as build:
        while build.poll() is None and count_committed(tmp_path / "graph") < committed:
            os.sched_yield()
        build.send_signal(signal.SIGKILL)
    kept = count_committed(tmp_path / "graph")

    report = run_build(source, tmp_path / "graph")

    assert (report.unchanged, report.written) == (kept, len(_ARTICLES) - kept)
    assert read_dump(tmp_path / "graph") == dump


def test_a_build_killed_while_the_store_follows_is_made_whole(
    undisturbed: tuple[str, list[str]], tmp_path: Path
) -> None:
    """The second half comes to a store that exists; the kill falls between two of its batches."""
    source, dump = undisturbed
    half = write_articles(tmp_path / "half.jsonl", *_ARTICLES[::2])
    run_build(half, tmp_path / "graph")
    with start_build(source, tmp_path / "graph") as build:
        while build.poll() is None and count_committed(tmp_path / "graph") < len(_ARTICLES):
            os.sched_yield()
        build.send_signal(signal.SIGKILL)

    assert run_build(source, tmp_path / "graph").written == 0
    assert read_dump(tmp_path / "graph") == dump


def test_workers_die_with_their_parent(undisturbed: tuple[str, list[str]], tmp_path: Path) -> None:
    """After a kill of the builder alone no worker holds the folder: the next build gets it and ends it."""
    source, dump = undisturbed
    with start_build(source, tmp_path / "graph", "--workers", "2") as build:
        while build.poll() is None and count_committed(tmp_path / "graph") < 1:
            os.sched_yield()
        build.send_signal(signal.SIGKILL)

    run_build(source, tmp_path / "graph", workers=2)
    assert read_dump(tmp_path / "graph") == dump
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and _is_alive(build.pid):
        os.sched_yield()
    assert not _is_alive(build.pid)


def _is_alive(group: int) -> bool:
    """Whether any process of the group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_second_build_at_once_is_told_who_holds_the_graph(
    undisturbed: tuple[str, list[str]], tmp_path: Path
) -> None:
    """One line with the process, exit status 1, and the first build ends well."""
    source, dump = undisturbed
    with start_build(source, tmp_path / "graph") as first:
        while first.poll() is None and not (tmp_path / "graph" / "ledger.sqlite").is_file():
            os.sched_yield()
        second = start_build(source, tmp_path / "graph")
        _, said = second.communicate()

    assert second.returncode == 1
    assert f"process {first.pid})" in said.decode()
    assert said.count(b"\n") == 1
    assert first.returncode == 0
    assert read_dump(tmp_path / "graph") == dump


def test_a_damaged_record_stops_the_build_and_is_named(tmp_path: Path) -> None:
    """The line says which article's it is; ledger and store stay as they are."""
    source = write_articles(tmp_path / "a.jsonl", ("a", LAO_CAI))
    run_build(source, tmp_path / "graph")
    with Ledger(tmp_path / "graph") as ledger, ledger.write() as rows:
        rows.execute("UPDATE changes SET record = '{broken'")
    before = read_dump(tmp_path / "graph")

    with pytest.raises(LoadFailed, match=r"ledger\.sqlite: the ledger is damaged: the record of the article 'a'"):
        run_build(write_articles(tmp_path / "a.jsonl", ("a", BO_CONG_AN)), tmp_path / "graph")
    assert read_dump(tmp_path / "graph") == before
