"""Real articles conform, and pySHACL agrees with the compiled shapes about every finding in them."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from kg.build.dump import iter_dump
from kg.rdf.shapes import load_shapes
from kg.settings import DEFAULT_BASE
from loaders.graphs.store import GraphStore
from tests.build.sources import run_build
from tests.factory import SHARED, needs_shared
from tests.rdf.judges import ask_compiled, ask_pyshacl


@needs_shared
def test_both_judges_agree_on_real_articles(tmp_path: Path) -> None:
    """The same nodes, paths and demands; the world alone gives rise to findings."""
    with (SHARED / "corpus" / "articles.jsonl").open(encoding="utf-8") as lines:
        (tmp_path / "a.jsonl").write_text("".join(islice(lines, 5)), encoding="utf-8")
    report = run_build(str(tmp_path / "a.jsonl"), tmp_path / "graph")
    with GraphStore.open(tmp_path / "graph" / "store", read_only=True) as store:
        quads = list(iter_dump(store, DEFAULT_BASE))
    found = ask_compiled(quads, load_shapes())

    assert report.written == 5
    assert found == ask_pyshacl(quads, load_shapes())
    assert not any(severity == "Violation" for *_, severity in found)
