"""Sorting gives one order, whether it fits in memory or not."""

from __future__ import annotations

import random

import pytest

from kg.rdf.terms import Term, format_quad, make_iri, make_text, make_typed
from loaders.graphs.ordering import sort_quads
from tests.loaders.graphs.quads import make_quad

_QUADS = [make_quad(f"id/p/{i % 37}", f"ontology#v{i % 5}", f'"số {i % 53} \n"', f"graph/{i % 7}") for i in range(600)]


@pytest.mark.parametrize("by_graph", [False, True])
@pytest.mark.parametrize("run_length", [1, 10, 599, 600, 601])
def test_merged_runs_equal_one_sort(by_graph: bool, run_length: int) -> None:
    """Runs on disk, of any length, give what one sort in memory gives, each quad once."""
    shuffled = random.Random(7).sample(_QUADS, len(_QUADS))
    whole = list(sort_quads(_QUADS, by_graph=by_graph))

    assert list(sort_quads([*shuffled, *_QUADS[:50]], by_graph=by_graph, run_length=run_length)) == whole
    assert len(whole) == len(set(_QUADS))


def test_nothing_sorts_to_nothing() -> None:
    """An empty graph is no special case."""
    assert list(sort_quads([], by_graph=True)) == []


def test_quads_sort_as_their_lines_do() -> None:
    """The order by subject is the byte order of the N-Quads lines, also where one literal begins another."""
    texts = [make_text("a"), make_text("a", "vi"), make_text("a", "vi-x"), make_typed("a", "date"), make_text("a b")]
    objects: list[Term] = [
        *texts,
        make_iri("https://w3id.org/congvu/a"),
        make_text("ă"),
        make_text("😀"),
        make_text("ﬀ"),
    ]
    quads = [(quad[0], quad[1], object_, quad[3]) for object_ in objects for quad in _QUADS[:20]]

    lines = [format_quad(quad).encode() for quad in sort_quads(quads, by_graph=False)]
    assert lines == sorted(lines)
