"""An element becomes lines in reading order."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from loaders.articles.blocks import drop_links, find_blocks


def read_lines(html: str) -> list[str]:
    """The lines of a body with this content, links dropped."""
    body = LexborHTMLParser(f"<body><div>{html}</div></body>").body
    assert body is not None
    return [block.text for block in drop_links(find_blocks([body]))]


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>Sở <b>Nội</b> vụ</p><p>họp</p>", ["Sở Nội vụ", "họp"]),
        ("<p>H<i>ọp</i> báo</p>", ["Họp báo"]),
        ("một<br>hai<br/><br>ba", ["một", "hai", "ba"]),
        ("một<div>hai</div>ba<!-- bốn -->", ["một", "hai", "ba"]),
        ("<p>Sở&nbsp;\n  Nội\t vụ</p><p> &nbsp; </p>", ["Sở Nội vụ"]),
        ("<p>Sở Nội\u200b vu\u00ad\ufeff</p>", ["Sở Nội vu"]),
        ("<table><tr><td>Xã</td><td>12</td></tr><tr><td>Bản Phố</td><td>3</td></tr></table>", ["Xã 12", "Bản Phố 3"]),
        ("<table><tr><td><p>một</p><p>hai</p></td></tr></table>", ["một", "hai"]),
        ("<ul><li>một</li><li>hai <em>ba</em></li></ul>", ["một", "hai ba"]),
        ("<figure><img alt='x'><figcaption>Ảnh: A</figcaption></figure>", ["Ảnh: A"]),
        ("<p>một</p><div class='box related-news'><p>hai</p></div>", ["một"]),
        ("<p>A &amp; B &lt;C&gt;</p>", ["A & B <C>"]),
    ],
)
def test_text_is_divided_as_it_is_shown(html: str, lines: list[str]) -> None:
    """Blocks and breaks end lines, inline elements do not; space is collapsed, boxes are left out."""
    assert read_lines(html) == lines


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>một</p><h3>Tin khác</h3><ul><li><a href=x>hai</a></li><li><a href=y>ba</a></li></ul>", ["một"]),
        ("<p>một</p><p>Xem thêm:</p><p><a href=x>hai</a></p><p>ba</p>", ["một", "ba"]),
        ("<p>một</p><h3>Kết quả</h3><p>hai</p>", ["một", "Kết quả", "hai"]),
        ("<p>một</p><p>Kết quả như sau:</p><p>hai</p>", ["một", "Kết quả như sau:", "hai"]),
        ("<p>Ông Vàng A Tỏa, Chủ tịch <a href=x>UBND huyện</a>, dự.</p>", ["Ông Vàng A Tỏa, Chủ tịch UBND huyện, dự."]),
        ("<p>một</p><h3>Hết</h3>", ["một", "Hết"]),
        ("<p>một</p><p>Tin liên quan:</p>", ["một"]),
    ],
)
def test_lists_of_links_go_with_their_label(html: str, lines: list[str]) -> None:
    """A label stays where text follows it; a link inside a sentence stays."""
    assert read_lines(html) == lines


def test_deep_nesting_is_no_trouble() -> None:
    """The walk does not recurse."""
    assert read_lines("<div>" * 4_000 + "một") == ["một"]
