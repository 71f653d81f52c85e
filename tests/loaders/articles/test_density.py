"""Where the article is on a page."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from loaders.articles.density import find_body, is_box, prune_page

_P = "<p>Sở Nội vụ tỉnh Lào Cai họp báo về công tác cải cách hành chính quý I.</p>"
_LINKS = "<p><a href=x>Một tiêu đề bài khác dài hơn hẳn các đoạn văn của bài báo này, và còn dài nữa</a></p>"


def find_ids(html: str) -> list[str | None]:
    """The ids of the elements found."""
    page = LexborHTMLParser(f"<body>{html}</body>")
    prune_page(page)
    return [node.id for node in find_body(page)]


@pytest.mark.parametrize(
    "html",
    [
        f"<div id=menu>{_LINKS * 9}</div><div id=a>{_P * 3}</div>",
        f"<div id=b><p>Ngắn.</p></div><div id=a>{_P}</div>",
        f"<form id=f><table><tr><td id=a>{_P * 3}</td><td id=b>{_P}</td></tr></table></form>",
        f"<div id=comments>{_P * 9}</div><div id=a>{_P * 2}</div>",
        f"<div class='tin-lien-quan'><div id=b>{_P * 9}</div></div><div id=a>{_P * 2}</div>",
        f"<div id=a>{'<div>' + _P + '</div>'}{'<div>' + _P + '</div>'}{'<div>' + _P + '</div>'}</div>",
        "<div id=a>" + "Sở Nội vụ họp báo về cải cách hành chính.<br>" * 8 + f"</div><div id=b>{_P}</div>",
        "<div id=a>" + "<b>Sở Nội vụ họp báo về cải cách hành chính.<br></b>" * 8 + "</div>",
        "<div id=a>" + "<div>Sở Nội vụ họp báo về cải cách hành chính.</div>" * 3 + "</div>",
        f"<nav id=n>{_P * 9}</nav><footer>{_P * 9}</footer><aside>{_P * 9}</aside><div id=a>{_P}</div>",
    ],
)
def test_the_running_text_wins(html: str) -> None:
    """Over links, boxes, navigation and single paragraphs, whichever way its lines are divided."""
    assert find_ids(html) == ["a"]


def test_a_body_cut_in_two_is_found_whole() -> None:
    """Siblings of the same tag and class are its parts; others are not."""
    part = "<section class=noi-dung id={}>{}</section>"
    html = part.format("a", _P * 3) + "<section id=x class=k>" + _P + "</section>" + part.format("b", _P * 2)

    assert find_ids(html) == ["a", "b"]


@pytest.mark.parametrize("html", ["", "<p>Ngắn.</p>", _LINKS * 20])
def test_a_page_without_running_text_has_no_body(html: str) -> None:
    """Short lines and links alone make no article."""
    assert find_ids(html) == []


@pytest.mark.parametrize(
    ("name", "verdict"),
    [("related-news", True), ("box_comment", True), ("tinlienquan", True), ("ads", True), ("fck_detail", False),
     ("content-detail", False), ("loads", False), ("heads-up", False), ("commentator", False), ("tag", True)],
)  # fmt: skip
def test_boxes_are_known_by_whole_words(name: str, verdict: bool) -> None:
    """A word inside another ("ads" in "heads") names no box."""
    node = LexborHTMLParser(f'<div class="{name}">x</div>').css_first("div")

    assert node is not None
    assert is_box(node) is verdict
