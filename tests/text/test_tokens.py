"""Words, their places and their comparison keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.tokens import FOLDED, fold, tokenize

_PIECES = st.sampled_from(
    ["Hà", "Nội", "K'Thanh", "1.700", "3,5", "“", "”", ",", ".", "\u00a0", "\n", " ", "ĐắkR'lấp", "06/CT"]
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hà Nội.Theo", ["Hà", "Nội", ".", "Theo"]),
        ("hội nghịCũng", ["hội", "nghị", "Cũng"]),
        ("K'Thanh", ["K'Thanh"]),
        ("Đắk R’lấp", ["Đắk", "R’lấp"]),
        ("UBNDTỉnh", ["UBND", "Tỉnh"]),
        ("1.700 tổ, 3,5%", ["1.700", "tổ", ",", "3,5", "%"]),
        ("06/CT-UBND", ["06", "/", "CT", "-", "UBND"]),
        ("TP.HCM", ["TP", ".", "HCM"]),
        ("\u00a0Hà\u00a0Nội\n", ["Hà", "Nội"]),
        ("", []),
    ],
)
def test_words_are_parted(text: str, words: list[str]) -> None:
    """Glued sentences part at the capital; numbers and highland names stay whole; white space of any kind separates."""
    assert tokenize(text).words == words


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_every_word_stands_where_its_place_says(text: str) -> None:
    """Each token is the text at its start; between tokens there is white space only."""
    tokens = tokenize(text)
    position = 0
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text[start : start + len(word)] == word
        assert not text[position:start].strip()
        position = start + len(word)
    assert not text[position:].strip()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà", "hòa"), ("Quí", "QUÝ"), ("thuý", "thúy"), ("Ðắk", "Đắk"), ("K’", "k'"), ("–", "-")],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    """Case, place of the tone mark, i for y, eth, apostrophes and dashes make no other word."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("An", "Ân"), ("ban", "bàn"), ("sở", "số"), ("dân", "đân")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    """Vowels, tones and the d-stroke do."""
    assert fold(one) != fold(other)


def test_spans_and_quotes_agree() -> None:
    """A quote runs from the first token through the last, as printed."""
    tokens = tokenize("ngày  21/1,\nSở Y tế")

    assert tokens.quote(5, 8) == "Sở Y tế"
    assert tokens.span(5, 8) == (12, 19)


def test_a_flood_of_new_words_does_not_stay() -> None:
    """The table of keys is emptied when it has grown too large, and still answers right."""
    for number in range(100_050):
        FOLDED[f"x{number}"]

    assert len(FOLDED) < 100_002
    assert FOLDED["Hoà"] == FOLDED["hòa"]
