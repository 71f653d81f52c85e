"""Lines, sentences and quotations of one article."""

from __future__ import annotations

import pytest

from tests.extract.facts import make_reading


def show_sentences(text: str) -> list[str]:
    """The sentences as printed."""
    reading = make_reading(text)
    return [reading.tokens.quote(start, end) for start, end in reading.sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Họp tại Hà Nội.Theo kế hoạch.", ["Họp tại Hà Nội.", "Theo kế hoạch."]),
        ("Họp xong! Về nhà? Vâng…", ["Họp xong!", "Về nhà?", "Vâng…"]),
        ("UBND TP.HCM họp. TS. Hà dự.", ["UBND TP.HCM họp.", "TS. Hà dự."]),
        ("Tăng 3.5 điểm. Giảm 1.700 hộ.", ["Tăng 3.5 điểm.", "Giảm 1.700 hộ."]),
        ("Dòng một\nDòng hai", ["Dòng một", "Dòng hai"]),
        ("Ông Bình,\nGiám đốc dự họp.", ["Ông Bình,\nGiám đốc dự họp."]),
        ("", []),
    ],
)
def test_sentences_end_at_stops_and_lines(text: str, sentences: list[str]) -> None:
    """Glued stops end sentences, those of abbreviations and numbers do not; a comma runs on into the next line."""
    assert show_sentences(text) == sentences


def test_blank_lines_do_not_count() -> None:
    """Lines hold tokens; two tokens share a line or do not."""
    reading = make_reading("Một hai\n\n\nba")

    assert reading.lines == [(0, 2), (2, 3)]
    assert reading.same_line(0, 1)
    assert not reading.same_line(1, 2)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("phong trào “Dân vận khéo”", ["Dân vận khéo"]),
        ('mô hình "Một cửa" và «Hai cửa»', ["Một cửa", "Hai cửa"]),
        ('lẫn “mở cong, đóng thẳng"', ["mở cong, đóng thẳng"]),
        ("chỉ mở “mà không đóng", []),
        ("chỉ đóng” mà không mở", []),
        ("“" + "từ " * 121 + "”", []),
        ("“trong “lồng” nhau”", ["lồng"]),
    ],
)
def test_quotations_stand_between_matching_marks(text: str, quotes: list[str]) -> None:
    """Marks that match nothing, and stretches too long for a name, are no quotations."""
    reading = make_reading(text)

    assert [reading.tokens.quote(start, end) for start, end in reading.quotes] == quotes


def test_a_function_word_is_known_inside_a_longer_label() -> None:
    """`is_word` asks for the word itself; `before` gives the hit that ends right before, on the same line."""
    reading = make_reading("Giám đốc Sở Y tế\nvà Phó Giám đốc")
    conjunction = reading.tokens.words.index("và")

    assert reading.is_word(conjunction, "and")
    assert not reading.is_word(conjunction, "of")
    assert reading.before(conjunction) is None
    assert reading.concept(0, "posts") is not None
    assert reading.concept(1, "posts") is None
    assert reading.hit_end(0) == 2


def test_asking_beyond_the_text_is_allowed() -> None:
    """No question about a token that is not there fails."""
    reading = make_reading("Một")

    assert not reading.is_word(7, "and")
    assert reading.concept(7, "posts") is None
    assert reading.label(7, "posts") is None
    assert not reading.is_capital(7)
    assert not reading.same_line(0, 7)
