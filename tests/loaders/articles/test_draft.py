"""From what a reader found to an article, or to the one line that says why not."""

from __future__ import annotations

import pytest

from kg.errors import BadInput
from loaders.articles.draft import Draft, find_title, finish_draft
from tests.loaders.articles.reading import TEXT


def test_fields_are_composed_and_trimmed() -> None:
    """Spaces around fields, line ends inside a title and decomposed letters go; blank is none."""
    article = finish_draft(
        Draft("f", TEXT, id=" a1 ", title=" Ho\u0323p\n ba\u0301o\u00a0", url="", outlet="  "), 1_000
    )

    assert (article.id, article.title, article.url, article.outlet) == ("a1", "Họp báo", None, None)


def test_the_limit_is_on_the_composed_text() -> None:
    """Decomposed text of more code points than the limit is read where it is short enough composed."""
    text = "Sở Nội vụ"

    assert finish_draft(Draft("f", "So\u031b\u0309 No\u0323\u0302i vu\u0323"), len(text)).text == text
    with pytest.raises(BadInput, match="too long: 9 characters, at most 8 are read"):
        finish_draft(Draft("f", text), len(text) - 1)


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        (Draft("f:3", ""), "f:3: empty text"),
        (Draft("f:3", "x", id="a\ud800"), "f:3: nothing but one repeated character, U+0078"),
        (Draft("f:3", TEXT, id="a\ud800"), "f:3: id: lone surrogate U+D800 at character 1"),
        (Draft("f:3", TEXT, title="x" * 2_001), "f:3: title: longer than 2000 characters"),
        (Draft("f:3", TEXT, outlet="a\x00"), "f:3: outlet: binary, not text: NUL at character 1"),
        (Draft("f:3", "a" + "\u0315\u0300" * 9_000), "f:3: more than 30 combining marks in a row at character 1"),
    ],
)
def test_a_defect_names_the_place(draft: Draft, line: str) -> None:
    """One line: where, which field, what."""
    with pytest.raises(BadInput) as caught:
        finish_draft(draft, 100_000)

    assert str(caught.value) == line


def test_a_title_is_the_first_line_with_text() -> None:
    """Blank lines and a stray byte order mark before it are passed over; a paragraph is no title."""
    assert find_title("\n \ufeffHọp báo \nSáng nay") == "Họp báo"
    assert find_title("Sáng nay họp. " * 30) is None
