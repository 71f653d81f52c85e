"""What a page tells machines, in order of trust, and what of it is not to be trusted."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from loaders.articles.metadata import Metadata, find_metadata


def find(head: str, **linked: object) -> Metadata:
    """The metadata of a page with this head and, where given, one JSON-LD object."""
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    return find_metadata(LexborHTMLParser(f"<html><head>{head}{script}</head><body></body></html>"))


def test_open_graph_comes_before_json_ld_and_title() -> None:
    """Each field has its own order; what is missing in one is taken from the next."""
    head = '<title>c</title><meta property="og:title" content="a  b"><meta name="DESCRIPTION" content="d">'

    found = find(head, **{"@type": "NewsArticle", "headline": "b", "publisher": {"name": "Báo X"}})

    assert (found.title, found.outlet, found.lead) == ("a b", "Báo X", "d")
    assert find("<title>c</title>", **{"@type": "BlogPosting", "headline": "b"}).title == "b"
    assert find("<title> c\n d</title>").title == "c d"


@pytest.mark.parametrize(
    ("title", "cut"),
    [
        ("Họp - Báo X", "Họp"),
        ("Họp | Báo X", "Họp"),
        ("Họp Báo X", "Họp Báo X"),
        ("Báo X", "Báo X"),
        ("- Báo X", "- Báo X"),
    ],
)
def test_the_outlet_is_cut_off_the_title(title: str, cut: str) -> None:
    """Only after a bar or dash, and never all of the title."""
    assert find(f'<title>{title}</title><meta property="og:site_name" content="Báo X">').title == cut


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-11-02T17:30:00Z"><meta name="date" content="2020">',
        '<meta name="pubdate" content="03/11/2025 08:00">',
        '<meta itemprop="datePublished" content="2025-11-03">',
        '<meta name="DC.date.issued" content="2025-11-03">',
        '<meta property="article:published_time" content="N/A"><time datetime="2025-11-03T00:10+07:00"></time>',
    ],
)
def test_the_day_is_found_where_portals_put_it(head: str) -> None:
    """In Vietnam's time; what is no date is passed over."""
    assert find(head).published == dt.date(2025, 11, 3)


def test_the_day_in_json_ld_comes_before_other_names() -> None:
    """Portals fill `date` with the day of the visit, JSON-LD with that of publication."""
    found = find('<meta name="date" content="2030-01-01">', **{"@type": "Article", "datePublished": "2025-11-03"})

    assert found.published == dt.date(2025, 11, 3)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://x.vn/tin/1.html#top">', "https://x.vn/tin/1.html"),
        ('<link rel="canonical" href="https://x.vn/"><meta property="og:url" content="https://x.vn/?id=1">',
         "https://x.vn/?id=1"),
        ('<meta property="og:url" content="/tin/1.html">', None),
        ('<meta property="og:url" content="javascript:void(0)">', None),
        ('<meta property="og:url" content="https://[x/1">', None),
        ('<link rel="canonical" href="https://x.vn">', None),
    ],
)  # fmt: skip
def test_a_page_is_named_by_an_address_of_its_own(head: str, url: str | None) -> None:
    """Whole addresses only; the front page, which careless templates give for every page, names none."""
    assert find(head).url == url


@pytest.mark.parametrize(
    "script", ["{", "[1, null]", '{"@graph": 5}', '{"@type": ["NewsArticle"], "headline": {}}', "[" * 9_999]
)
def test_json_ld_that_tells_nothing_is_passed_over(script: str) -> None:
    """Broken scripts, other shapes and endless nesting leave the other sources."""
    page = LexborHTMLParser(f'<title>c</title><script type="application/ld+json">{script}</script>')

    assert find_metadata(page).title == "c"
