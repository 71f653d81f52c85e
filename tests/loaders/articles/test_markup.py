"""Markup that would take a parser for ever is named before it is parsed."""

from __future__ import annotations

import pytest

from loaders.articles.markup import find_markup_defect


@pytest.mark.parametrize(
    ("source", "defect"),
    [
        ("<div>" * 30_000, "elements are nested more than 5000 deep"),
        ("<DIV>" * 30_000 + "</DIV>" * 30_000, "elements are nested more than 5000 deep"),
        ("".join(f"<font color={n}><p>x" for n in range(400)), "more than 300 formatting elements are open at once"),
        ("<div " + " ".join(f"a{n}=1" for n in range(20_000)) + ">", "an element has more than 10000 attributes"),
        ("<i x='" + "\n" * 50 + ">' " + "a=1 " * 30_000 + ">", "an element has more than 10000 attributes"),
    ],
)
def test_each_excess_is_named(source: str, defect: str) -> None:
    """Depth, open formatting and attributes are each counted where they grow."""
    assert find_markup_defect(source) == defect


@pytest.mark.parametrize(
    "source",
    [
        "<p>một<br>" * 40_000,
        "<li>một" * 40_000,
        "<font color=red>x</font>" * 5_000,
        "<div><b>x</b></div>" * 20_000,
        "<p>" + "chữ " * 100_000,
        '<img src="data:image/png;base64,' + "A" * 500_000 + '">',
        "<" * 100_000,
    ],
)
def test_large_pages_pass(source: str) -> None:
    """Many elements beside each other, unclosed paragraphs, long texts and embedded pictures are no excess."""
    assert find_markup_defect(source) is None
