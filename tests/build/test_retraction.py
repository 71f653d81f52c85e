"""What one article brought goes with it, and nothing else: as if it had never been loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build.projection import project_store
from kg.ledger import Ledger
from kg.settings import DEFAULT_BASE
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, read_dump, run_build, write_articles

# The first and the last name the same bodies, documents and posts: most of what they say of them they share.
ALL = (
    ("a", LAO_CAI),
    ("b", BO_CONG_AN),
    ("c", SO_NOI_VU),
    ("d", f"{LAO_CAI} Công an tỉnh Lào Cai báo cáo tại hội nghị."),
)


def retract(folder: Path, *ids: str) -> None:
    """Retracts articles and lets the store follow."""
    with Ledger(folder) as ledger:
        ledger.retract(ledger.begin_run("v1", {}), ids)
        project_store(ledger, folder, DEFAULT_BASE, lambda: None)


@pytest.mark.parametrize("gone", ["a", "b", "ad", "ac", "abcd"])
def test_retracting_equals_never_having_loaded(gone: str, tmp_path: Path) -> None:
    """The dump is that of the articles left, whichever go, shared bodies and all."""
    run_build(write_articles(tmp_path / "all.jsonl", *ALL), tmp_path / "graph")
    left = [article for article in ALL if article[0] not in gone]
    run_build(write_articles(tmp_path / "left.jsonl", *left), tmp_path / "fresh")

    retract(tmp_path / "graph", *gone)

    assert read_dump(tmp_path / "graph") == read_dump(tmp_path / "fresh")


def test_what_was_retracted_may_come_back(tmp_path: Path) -> None:
    """Loaded again, the graph is as before."""
    source = write_articles(tmp_path / "all.jsonl", *ALL)
    run_build(source, tmp_path / "graph")
    before = read_dump(tmp_path / "graph")
    retract(tmp_path / "graph", "a", "c")

    assert run_build(source, tmp_path / "graph").written == 2
    assert read_dump(tmp_path / "graph") == before
