"""The example articles go the whole road: any order of lines, every format."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
import rdflib

from kg.article import Article
from kg.build.dump import iter_dump
from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.articles import read_articles
from loaders.graphs.formats import FORMATS, write_file
from loaders.graphs.store import GraphStore
from tests.build.sources import read_dump, run_build
from tests.factory import ROOT
from tests.loaders.graphs.parsers import canonicalize_quads, read_with_oxigraph, read_with_rdflib

EXAMPLES = str(ROOT / "examples" / "articles")


def write_lines(path: Path, articles: Iterable[Article]) -> str:
    """The name of a file with one article a line."""
    path.write_text("".join(f"{article.model_dump_json()}\n" for article in articles), encoding="utf-8")
    return str(path)


def read_all(source: str) -> Iterable[Article]:
    """The articles of a source, each of which must be readable."""

    def fail(fault: object) -> None:
        raise AssertionError(fault)

    return read_articles([source], fail)


def read_quads(folder: Path) -> list[Quad]:
    """The default dump of a graph folder."""
    with GraphStore.open(folder / "store", read_only=True) as store:
        return list(iter_dump(store, DEFAULT_BASE))


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the example articles."""
    folder = tmp_path_factory.mktemp("road")
    report = run_build(write_lines(folder / "a.jsonl", read_all(EXAMPLES)), folder / "graph")
    assert (report.written, report.problems) == (report.read, [])
    return folder / "graph"


def test_shuffled_lines_give_the_same_bytes(graph: Path, tmp_path: Path) -> None:
    """Which line comes first leaves no trace in the sorted N-Quads."""
    articles = sorted(read_all(EXAMPLES), key=lambda article: article.id)
    shuffled = random.Random(11).sample(articles, len(articles))
    assert len(articles) > 20

    run_build(write_lines(tmp_path / "shuffled.jsonl", shuffled), tmp_path / "graph")

    assert read_dump(tmp_path / "graph") == read_dump(graph)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib calls what it deprecates itself
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_export_is_read_back_as_the_graph(
    name: str, graph: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """rdflib and Oxigraph find the graph's canonical data set in each format, with its graphs where they are kept."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    quads = [quad for quad in read_quads(graph) if not quad[3].endswith("graph/reference>")]
    path = write_file(quads, tmp_path / f"g.{name}", name)

    expected = canonicalize_quads(quads, keeps_graphs=FORMATS[name].keeps_graphs)
    assert read_with_oxigraph(path, name) == expected
    assert read_with_rdflib(path, name) == expected
