"""Saved pages: each case is a page, the text a reader takes from it, and what identifies it."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from kg.errors import BadInput
from kg.keys import make_key
from loaders.articles.encoding import normalise_text
from loaders.articles.html import read_html
from tests.loaders.articles.reading import put, read

_CASES = sorted(Path(__file__).with_name("cases").glob("*.html"))
_BODY = "<p>Sở Nội vụ tỉnh Lào Cai họp báo về công tác cải cách hành chính quý I năm nay.</p>" * 4


def test_the_cases_are_there() -> None:
    """The suite below cannot be empty."""
    assert len(_CASES) >= 5


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.stem)
def test_a_page_gives_its_article_and_nothing_beside(case: Path) -> None:
    """Title, lead, captions and body in reading order; no menus, related news, comments, scripts, ads."""
    (article,) = read(case).articles

    assert article.text.split("\n") == case.with_suffix(".txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.stem)
def test_a_page_says_what_it_is(case: Path) -> None:
    """Title, outlet and day, and the page's address for an id; the text's hash where it states none."""
    wanted = json.loads(case.with_suffix(".json").read_text(encoding="utf-8"))

    (article,) = read(case).articles

    assert (article.outlet, article.title) == (wanted["outlet"], wanted["title"])
    assert str(article.published) == wanted["published"]
    assert article.id == (wanted["id"] or make_key("text", article.sha256))
    assert article.url == wanted["id"]


@pytest.mark.parametrize(
    ("told", "printed", "title"),
    [
        ("Sở Nội vụ họp báo quý I | Báo X", "Sở Nội vụ họp báo quý I", "Sở Nội vụ họp báo quý I"),
        ("Sở Nội vụ họp báo", "Thời sự", "Sở Nội vụ họp báo"),
        ("", "Họp báo", "Họp báo"),
    ],
)
def test_the_heading_tells_where_the_title_ends(told: str, printed: str, title: str) -> None:
    """What the template adds to the heading's words is no part of the title; another heading is not the title."""
    page = f"<title>{told}</title><h1>{printed}</h1><div>{_BODY}</div>"

    assert read_html(page.encode(), "a.html").title == title


def test_files_of_one_name_stay_two_articles(tmp_path: Path) -> None:
    """A file's name is no id: two folders may hold the same one."""
    put(tmp_path, "a/tin.html", f"<h1>Họp báo</h1><div>{_BODY}</div>")
    put(tmp_path, "b/tin.html", f"<h1>Họp báo quý II</h1><div>{_BODY}</div>")

    assert len({article.id for article in read(tmp_path).articles}) == 2


@pytest.mark.parametrize("page", ["", "   ", "<html></html>", "<ul>" + "<li><a href='/x'>Một tin nào đó</a></li>" * 50])
def test_a_page_without_an_article_is_bad_input(page: str) -> None:
    """Nothing, blanks and a front page of links hold no article, for density and for trafilatura."""
    with pytest.raises(BadInput, match=r"^a\.html: no article found on the page$"):
        read_html(page.encode(), "a.html")


def test_old_encodings_are_read_as_declared() -> None:
    """Windows-1258 writes tone marks apart; they are composed in the article."""
    body = unicodedata.normalize("NFC", _BODY)
    for whole, parts in {"ở": "ơ\u0309", "ộ": "ô\u0323", "ụ": "u\u0323", "ỉ": "i\u0309", "ọ": "o\u0323", "ề": "ê\u0300",
                         "ả": "a\u0309", "í": "i\u0301", "ý": "y\u0301"}.items():  # fmt: skip
        body = body.replace(whole, parts)
    data = f'<meta charset="windows-1258"><h1>Tin</h1><div>{body}</div>'.encode("cp1258")

    assert normalise_text(read_html(data, "a.html").text) == read_html(f"<h1>Tin</h1><div>{_BODY}".encode(), "b").text


def test_undeclared_bytes_are_bad_input() -> None:
    """What is neither UTF-8 nor declared is not guessed at."""
    with pytest.raises(BadInput, match="not UTF-8 text: 0xE1 at byte 5"):
        read_html(b"<p>Lo\xe1</p>", "a.html")


def test_the_text_in_json_ld_is_the_last_resort() -> None:
    """Pages that are drawn by scripts often carry their text there."""
    page = """<title>Họp báo</title><div id="app"></div><script type="application/ld+json">
    {"@type": "NewsArticle", "articleBody": "Sở Nội vụ họp báo.\\nÔng Vàng A Tỏa chủ trì."}</script>"""

    assert read_html(page.encode(), "a.html").text == "Họp báo\nSở Nội vụ họp báo.\nÔng Vàng A Tỏa chủ trì."
