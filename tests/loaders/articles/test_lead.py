"""What stands between heading and body belongs to the article; what stands elsewhere does not."""

from __future__ import annotations

import datetime as dt

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.articles.lead import find_lead, find_printed_day

_LEAD = "Sáng 5/3, UBND huyện Bắc Hà tổ chức hội nghị sơ kết quý I."
_BODY = "<div id=body><p>Nội dung.</p></div>"


def find_parts(html: str) -> tuple[LexborHTMLParser, LexborNode | None, list[LexborNode]]:
    """The page, its heading and its body."""
    page = LexborHTMLParser(f"<body>{html}</body>")
    return page, page.css_first("h1"), page.css("#body")


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>T</h1><p>{_LEAD}</p>{_BODY}",
        f"<div><h1>T</h1><div><p>{_LEAD}</p></div></div><div>{_BODY}</div>",
        f"<div><div><h1>T</h1></div><b>{_LEAD}</b></div><div><div>Tác giả</div>{_BODY}</div>",
        f"<h1>T</h1><ul><li><a href=x>{_LEAD}{_LEAD}</a></li></ul><div>{_LEAD}<div>{_BODY}</div></div>",
        f"<div class=head>T</div><div class=box-sapo>{_LEAD}</div>{_BODY}",
    ],
)
def test_the_lead_is_found_wherever_it_stands(html: str) -> None:
    """Beside the heading, beside the body or between; links and by-lines there are no lead."""
    _, heading, body = find_parts(html)

    assert [block.text for block in find_lead(heading, body, None)] == [_LEAD]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{_LEAD}</p><h1>T</h1>{_BODY}",
        f"<h1>T</h1>{_BODY}<p>{_LEAD}</p>",
        f"{_BODY}<p>{_LEAD}</p><h1>T</h1>",
        f"<h1>T</h1><div class=related><p>{_LEAD}</p></div>{_BODY}",
        f"<div id=body><p>{_LEAD}</p><h1>T</h1><p>Nội dung.</p></div>",
        "<h1>T</h1><p>Thứ ba, 05/03/2024, 10:00 (GMT+7)</p>" + _BODY,
    ],
)
def test_what_stands_elsewhere_is_no_lead(html: str) -> None:
    """Before the heading, after the body, in a box, inside the body, or nothing but a date."""
    _, heading, body = find_parts(html)

    assert find_lead(heading, body, None) == []


def test_short_lines_count_where_the_page_vouches_for_them() -> None:
    """A caption, and a line that is the page's description, however short."""
    _, heading, body = find_parts(
        f"<h1>T</h1><p>Bắc Hà sơ kết.</p><figure><figcaption>Ảnh: A</figcaption></figure>{_BODY}"
    )

    assert [block.text for block in find_lead(heading, body, "Bắc Hà sơ kết.")] == ["Bắc Hà sơ kết.", "Ảnh: A"]


@pytest.mark.parametrize(
    "html",
    [
        f"<i class=date>01/01/2030</i><div><h1>T</h1><i>05/03/2024 | 10:57</i></div>{_BODY}",
        f"<i class=date>01/01/2030</i><div><i class=ngay-dang>Thứ ba, 05/03/2024</i><h1>T</h1></div>{_BODY}",
    ],
)
def test_the_day_beside_the_heading_is_the_articles(html: str) -> None:
    """The clock in a page's header is not asked."""
    page, heading, body = find_parts(html)

    assert find_printed_day(page, heading, body, []) == dt.date(2024, 3, 5)


def test_the_day_may_close_the_article() -> None:
    """A last line of the text that is a date alone; without one there is no day."""
    page, heading, body = find_parts(f"<i class=date>01/01/2030</i><h1>T</h1>{_BODY}")

    assert find_printed_day(page, heading, body, ["Nội dung.", "(05/3/2024)"]) == dt.date(2024, 3, 5)
    assert find_printed_day(page, heading, body, ["Nội dung."]) is None
