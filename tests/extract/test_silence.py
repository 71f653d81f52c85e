"""What gave no fact is listed where it bears something, with a pattern that its like shares."""

from __future__ import annotations

import pytest

from kg.extract.extractor import Extractor
from kg.extract.silence import find_silent


def find_patterns(extractor: Extractor, text: str, *spoken: str) -> list[str]:
    """The patterns of a text in which only the given words are facts."""
    spans = [(text.index(words), text.index(words) + len(words)) for words in spoken]
    return [sentence.pattern for sentence in find_silent(extractor, text, spans)]


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("Ông Lê Văn Bình kiểm tra Sở Y tế lần 3.", "[PERSON] [event: kiểm tra] [ORG] [NUMBER]"),
        ("Sau đó là hang Hoa Sim và Hoa Lan.", "[NAME]"),
        ("Đoàn đến bằng 2 xe, 15 thuyền.", "[NUMBER]"),
        ("Các bác sĩ nhấn mạnh điều ấy.", "[verb: nhấn mạnh]"),
        ("Mọi người cùng đọc Nghị quyết số 5.", "[DOCUMENT] [NUMBER]"),
    ],
)
def test_a_sentence_is_shown_by_what_it_bears(text: str, pattern: str, extractor: Extractor) -> None:
    """Classes in reading order; a name behind a body belongs to it, of equal neighbours one stands."""
    assert find_patterns(extractor, text) == [pattern]


@pytest.mark.parametrize(
    "text",
    [
        "Trời mưa to suốt đêm.",
        "Mọi người ra trung tâm của xã.",
        "Nhiều chương trình vui cho trẻ em.",
        "Ảnh: Minh Đức",
        "M.Đ",
        "",
    ],
)
def test_a_sentence_that_bears_nothing_is_left_out(text: str, extractor: Extractor) -> None:
    """Common nouns, small verbs, the capital that begins a sentence, a photo credit and initials."""
    assert find_patterns(extractor, text) == []


def test_a_sentence_with_a_fact_is_left_out(extractor: Extractor) -> None:
    """One fact is enough; its neighbour stays, with its own code points."""
    text = "Năm nay có 12 tổ hòa giải. Năm sau sẽ có 15 đội."

    found = find_silent(extractor, text, [(11, 25)])

    assert [text[sentence.start : sentence.end] for sentence in found] == ["Năm sau sẽ có 15 đội."]


def test_a_long_pattern_is_cut(extractor: Extractor) -> None:
    """After ten classes, and says so."""
    text = "Họ kể " + "12 Hoa Sim " * 9

    (pattern,) = find_patterns(extractor, text)

    assert pattern == "[NUMBER] [NAME] " * 5 + "…"
