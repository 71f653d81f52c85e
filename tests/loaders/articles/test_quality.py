"""The gate: every defect has one line, and what press articles really contain passes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles.quality import find_bulk_defect, find_defect, find_field_defect
from tests.loaders.articles.reading import TEXT

_LIMIT = 500_000


@pytest.mark.parametrize(
    ("text", "defect"),
    [
        ("", "empty text"),
        (" \n\t\u00a0", "empty text"),
        ("Lào Cai " * 100_000, "too long: 800000 characters, at most 500000 are read"),
        ("Lào\x00Cai", "binary, not text: NUL at character 3"),
        ("Lào Cai\x07", "control character U+0007 at character 7"),
        ("Lào\x7fCai", "control character U+007F at character 3"),
        ("Lào \ud800 Cai", "lone surrogate U+D800 at character 4"),
        ("Lào \uffff Cai", "control character U+FFFF at character 4"),
        ("S\x83 N\x99i v\x85 t\x92nh", "wrongly decoded text: 4 C1 or replacement characters"),
        ("Lào Cai " + "HỌP" * 500, "a run of 1500 characters without a space at character 8"),
        ("A" * 100_000, "nothing but one repeated character, U+0041"),
        (" a a\na ", "nothing but one repeated character, U+0061"),
        ("“" * 10_000, "nothing but one repeated character, U+201C"),
        ("Họp “" + "“”" * 5_000, "almost no letters: 3 of 10004 characters"),
        ("12 345 " * 500, "almost no letters: 0 of 2500 characters"),
    ],
)
def test_each_defect_is_named(text: str, defect: str) -> None:
    """The line says what is wrong and, where one character is at fault, where it stands."""
    assert find_defect(text, _LIMIT) == defect


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Sở\u0092 Nội\u200e vụ\u200b\ufeff tỉnh \ufffd Lào Cai",
        TEXT * 20 + "." * 3_000,
        TEXT * 20 + "-" * 3_000 + "\n" + TEXT,
        TEXT + "https://laocai.gov.vn/" + "tin-" * 200,
        "Xã\tTổng\tĐạt\n" + "Bản Phố\t1.200\t98,5%\n" * 50,
        "Конференция в Ханое",
        "会议在河内举行",
        TEXT.replace(" ", "\n"),
    ],
)
def test_what_articles_contain_passes(text: str) -> None:
    """Stray characters, rules of dots, long addresses, tables and other scripts are no defects."""
    assert find_defect(text, _LIMIT) is None


@given(st.text(max_size=400))
def test_a_defect_is_one_line_of_valid_text(text: str) -> None:
    """Whatever the text, the verdict is none or a line that can be printed."""
    defect = find_defect(text, 300)

    assert defect is None or (defect.isprintable() and defect.encode("utf-8"))


def test_a_pile_of_marks_is_refused_before_it_is_sorted() -> None:
    """Composing a hundred thousand combining marks takes seconds; thirty are allowed."""
    pile = "a" + "\u0315\u0300" * 50_000

    assert find_bulk_defect(pile, _LIMIT) == "more than 30 combining marks in a row at character 1"
    assert find_bulk_defect(("a" + "\u0315\u0300" * 15) * 1_000, _LIMIT) is None


def test_a_pile_of_marks_is_found_wherever_it_begins() -> None:
    """Looking at one character of every 31 first misses no run of 31, and 30 stay allowed."""
    for start in range(5_000, 5_031):
        text = "a" * start + "\u0301" * 31 + "a" * 100

        assert find_bulk_defect(text, _LIMIT) == f"more than 30 combining marks in a row at character {start}"
        assert find_bulk_defect(text.replace("\u0301", "", 1), _LIMIT) is None


def test_a_decomposed_text_may_be_thrice_as_long() -> None:
    """The limit is on the composed text; only what cannot come below it is refused uncomposed."""
    assert find_bulk_defect("o\u0323\u0302" * 300, 300) is None
    assert find_bulk_defect("o\u0323\u0302" * 301, 300) == "too long: 903 characters, at most 300 are read"


@pytest.mark.parametrize(
    ("value", "defect"),
    [
        ("x" * 3_000, "longer than 2000 characters"),
        ("a\ud800", "lone surrogate U+D800 at character 1"),
        ("Chỉ thị 06", None),
    ],
)
def test_fields_have_a_gate_of_their_own(value: str, defect: str | None) -> None:
    """An id or a title has a length, and no character that cannot be written."""
    assert find_field_defect(value) == defect
