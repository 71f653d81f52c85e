"""One id with two texts in one run: the smaller hash wins in any order."""

from __future__ import annotations

import itertools
from contextlib import closing

import pytest

from loaders.articles.duplicates import SeenIds, Standing, make_fault, make_rank
from tests.factory import make_article

_TEXTS = ["Sở Nội vụ họp.", "Sở Y tế họp.", "Sở Tài chính họp.", "Sở Y tế họp."]


@pytest.mark.parametrize("texts", list(itertools.permutations(_TEXTS)))
def test_the_smallest_hash_wins_in_any_order(texts: tuple[str, ...]) -> None:
    """Whoever keeps what is new or wins, and drops the rest, ends with the same text."""
    kept = None
    with closing(SeenIds()) as seen:
        for article in (make_article(text) for text in texts):
            if seen.add(article) in (Standing.NEW, Standing.WINS):
                kept = article

    assert kept is not None
    assert kept.sha256 == min(make_article(text).sha256 for text in _TEXTS)


def test_the_same_article_again_is_the_same() -> None:
    """An identical duplicate is no fault, and other ids do not matter."""
    with closing(SeenIds()) as seen:
        standings = [seen.add(make_article(_TEXTS[0], id=id)) for id in ("a", "b", "a")]

    assert standings == [Standing.NEW, Standing.NEW, Standing.SAME]


@pytest.mark.parametrize("titles", [("Họp", "Giao ban"), ("Giao ban", "Họp")])
def test_one_text_with_two_titles_is_kept_alike_in_any_order(titles: tuple[str, str]) -> None:
    """Metadata decides between equal texts, since extraction reads it; it is a fault to be told."""
    kept = None
    with closing(SeenIds()) as seen:
        for article in (make_article(_TEXTS[0], title=title) for title in titles):
            standing = seen.add(article)
            kept = article if standing in (Standing.NEW, Standing.WINS) else kept
            assert standing is not Standing.SAME

    assert kept == min((make_article(_TEXTS[0], title=title) for title in titles), key=make_rank)


def test_many_ids_are_told_apart() -> None:
    """Each of ten thousand ids is new once and known the second time."""
    with closing(SeenIds()) as seen:
        first = {seen.add(make_article(_TEXTS[0], id=f"bai-{number}")) for number in range(10_000)}
        second = {seen.add(make_article(_TEXTS[0], id=f"bai-{number}")) for number in range(10_000)}

    assert (first, second) == ({Standing.NEW}, {Standing.SAME})


@pytest.mark.parametrize(("standing", "kept"), [(Standing.WINS, "this one"), (Standing.LOSES, "the other one")])
def test_the_fault_says_which_text_is_kept(standing: Standing, kept: str) -> None:
    """One line with the place, the id and the outcome."""
    fault = make_fault(make_article(_TEXTS[0], id="a\n1"), "f.jsonl:7", standing)

    clash = "the id 'a\\n1' has another text or other metadata in this run; "
    assert str(fault).startswith(f"f.jsonl:7: {clash}{kept}")
    assert "\n" not in str(fault)
