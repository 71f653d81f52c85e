"""Counts of support: a triple goes with the last article that states it, not before."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ledger import Ledger
from kg.ledger.support import add_support, drop_support, is_supported
from kg.rdf.terms import Quad, Term


def make_quad(number: int) -> Quad:
    """One of a few quads of the fused graph."""
    return Term(f"<https://example.org/{number}>"), Term("<p>"), Term('"Lào Cai"@vi'), Term("<g>")


def test_a_shared_triple_stays(tmp_path: Path) -> None:
    """Two articles state it: the first to go leaves it, the second takes it."""
    with Ledger(tmp_path) as ledger, ledger.write() as rows:
        add_support(rows, [make_quad(1), make_quad(2)])
        add_support(rows, [make_quad(1)])

        assert drop_support(rows, [make_quad(1), make_quad(2)]) == [make_quad(2)]
        assert is_supported(rows, make_quad(1))
        assert drop_support(rows, [make_quad(1)]) == [make_quad(1)]


@given(articles=st.lists(st.sets(st.integers(0, 5)), min_size=1, max_size=6), order=st.randoms(use_true_random=False))
def test_counting_equals_asking_everyone(
    tmp_path_factory: pytest.TempPathFactory, articles: list[set[int]], order: random.Random
) -> None:
    """Whatever articles state and in whatever order they go, the triples left are those of the articles left."""
    with Ledger(tmp_path_factory.mktemp("ledger")) as ledger, ledger.write() as rows:
        for article in articles:
            add_support(rows, map(make_quad, article))
        present = {make_quad(number) for article in articles for number in article}
        while articles:
            gone = articles.pop(order.randrange(len(articles)))
            present -= set(drop_support(rows, map(make_quad, gone)))

            assert present == {make_quad(number) for article in articles for number in article}
