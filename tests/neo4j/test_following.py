"""Neo4j follows a ledger that changes: after any changes it holds what a first push would give."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build.options import BuildOptions
from kg.build.pipeline import build_graph
from kg.build.projection import project_store
from kg.build.push import push_graph
from kg.build.report import BuildReport
from kg.ledger import Ledger
from kg.settings import Settings
from loaders.graphs.neo4j_bolt import Neo4jTarget
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, write_articles
from tests.neo4j.conftest import BASE, Address
from tests.neo4j.picture import take_picture


def build(folder: Path, *articles: tuple[str, str]) -> Path:
    """The graph folder after a build of these articles under the tests' base."""
    source = write_articles(folder / "articles.jsonl", *articles)
    build_graph([source], folder / "graph", Settings(KG_BASE=BASE), BuildOptions(), BuildReport())
    return folder / "graph"


def test_following_equals_pushing_afresh(tmp_path: Path, target: Neo4jTarget, address: Address) -> None:
    """One article changed, one retracted, one new: the database is that of a first push of what is left."""
    graph = build(tmp_path, ("a", LAO_CAI), ("b", BO_CONG_AN), ("c", f"{LAO_CAI} Bộ Công an dự hội nghị."))
    push_graph(graph, target, BASE)
    build(tmp_path, ("a", LAO_CAI.replace("Nguyễn Văn Hùng", "Đỗ Đình Thi")), ("d", SO_NOI_VU))
    with Ledger(graph) as ledger:
        ledger.retract(ledger.begin_run("v1", {}), ["b"])
        project_store(ledger, graph, BASE, lambda: None)

    pushed = push_graph(graph, target, BASE)
    followed = take_picture(address)
    target.clear()
    push_graph(graph, target, BASE)

    assert pushed.changes == 3
    assert followed == take_picture(address)


@pytest.mark.parametrize("first", ["other", "mine"])
def test_another_ledger_takes_the_place_of_the_first(
    first: str, tmp_path: Path, target: Neo4jTarget, address: Address
) -> None:
    """A database that follows one graph and is given another holds the other alone."""
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.mkdir()
    other.mkdir()
    graphs = {"mine": build(mine, ("a", LAO_CAI)), "other": build(other, ("b", SO_NOI_VU))}
    last = {"mine": "other", "other": "mine"}[first]
    push_graph(graphs[last], target, BASE)
    alone = take_picture(address)

    push_graph(graphs[first], target, BASE)
    push_graph(graphs[last], target, BASE)

    assert take_picture(address) == alone
