"""One changed character anywhere in the evidence is found."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ledger import Ledger
from kg.settings import DEFAULT_BASE
from kg.verify import Proof, find_fault, verify_graph
from tests.build.sources import BO_CONG_AN, LAO_CAI, run_build, write_articles

_VGN = f"PREFIX vgn: <{DEFAULT_BASE}ontology#> "
_ONE = "SELECT ?m ?old WHERE {{ GRAPH ?g {{ ?m vgn:{part} ?old }} }} ORDER BY ?m LIMIT 1"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph of two articles."""
    source = write_articles(tmp_path / "two.jsonl", ("a", LAO_CAI), ("b", BO_CONG_AN))
    run_build(source, tmp_path / "graph")
    return tmp_path / "graph"


def prove(graph: Path) -> Proof:
    """The proof of a graph folder."""
    with Ledger(graph) as ledger:
        return verify_graph(ledger, ox.Store.read_only(str(graph / "store")), DEFAULT_BASE)


def change_text(graph: Path) -> None:
    """One letter of a text in the ledger becomes another."""
    connection = sqlite3.connect(graph / "ledger.sqlite")
    connection.execute("UPDATE texts SET text = replace(text, 'giao', 'giáo') || ''")
    connection.execute("UPDATE texts SET text = replace(text, 'thực hiện', 'thưc hiện')")
    connection.commit()
    connection.close()


def change_in_store(part: str, expression: str) -> Callable[[Path], None]:
    """A change of one value of one mention in the store."""

    def change(graph: Path) -> None:
        store = ox.Store(str(graph / "store"))
        store.update(
            f"{_VGN} DELETE {{ GRAPH ?g {{ ?m vgn:{part} ?old }} }} INSERT {{ GRAPH ?g {{ ?m vgn:{part} ?new }} }} "
            f"WHERE {{ {{ SELECT ?g ?m ?old WHERE {{ GRAPH ?g {{ ?m a vgn:Mention ; vgn:{part} ?old }} }} "
            f"ORDER BY ?m LIMIT 1 }} BIND ({expression} AS ?new) }}"
        )
        store.flush()

    return change


def test_an_untouched_graph_is_proved(graph: Path) -> None:
    """Both articles and every quote of theirs, without a fault."""
    proof = prove(graph)

    assert (proof.articles, proof.faults) == (2, [])
    assert proof.quotes >= 10


CHANGES = {
    "a letter of a text": change_text,
    "a letter of a quote": change_in_store("exact", 'CONCAT(SUBSTR(?old, 1, STRLEN(?old) - 1), "ỵ")'),
    "a start": change_in_store("start", "?old + 1"),
    "an end beyond the text": change_in_store("end", "?old + 100000"),
    "what stands before": change_in_store("prefix", 'CONCAT(?old, "ỵ")'),
    "what stands behind": change_in_store("suffix", 'CONCAT("ỵ", ?old)'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_one_change_is_found(change: Callable[[Path], None], graph: Path) -> None:
    """In the ledger's text or in the store's evidence, whatever part of it."""
    change(graph)

    assert prove(graph).faults


def test_a_lost_and_a_strange_graph_are_found(graph: Path) -> None:
    """An article whose graph is gone, and a graph without an article, are both named."""
    store = ox.Store(str(graph / "store"))
    lost = min(name.value for name in store.named_graphs() if "/graph/article/" in str(name))
    strange = f"{DEFAULT_BASE}graph/article/strange"
    store.update(f"DROP GRAPH <{lost}>; INSERT DATA {{ GRAPH <{strange}> {{ <{strange}> <{strange}> <{strange}> }} }}")
    store.flush()
    del store

    assert {fault.where for fault in prove(graph).faults} == {lost, strange}


def test_a_long_quote_may_be_cut_but_not_otherwise() -> None:
    """The first 300 characters stand for more only where the mention says so."""
    text = "Lào Cai " * 100
    mention = {"start": ["0"], "end": ["700"], "exact": [text[:300]]}

    assert find_fault(text, mention | {"exactTruncated": ["true"]}) == ""
    assert "the text has" in find_fault(text, mention)
    assert find_fault(text, mention | {"end": []}) == "0 values for end"
