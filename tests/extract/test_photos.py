"""One photo a caption, however often it is printed."""

from __future__ import annotations

from tests.extract.facts import read_facts

_TEXT = "Tin xã Nùng Nàng\nMột dòng mở đầu của bài.\n{}\nXã có 12 thôn.\n"


def test_a_caption_printed_twice_is_one_photo() -> None:
    """With its credit, both places, and whom it shows."""
    line = "Ông Lò Văn Én trao quà cho học sinh. (Ảnh: Thu Lý)"
    (photo,) = read_facts(_TEXT.format(f"{line}\n\n{line}")).photos

    assert (photo.caption, photo.credit, photo.shows) == (
        "Ông Lò Văn Én trao quà cho học sinh",
        "Thu Lý",
        ["Lò Văn Én"],
    )
    assert len(photo.spans) == 2


def test_a_line_printed_twice_is_a_caption_without_credit() -> None:
    """Lines that differ are none."""
    twice, unlike = "Bà con gặt lúa nương.\nBà con gặt lúa nương.", "Bà con gặt lúa nương.\nBà con gặt lúa ruộng."

    assert [photo.caption for photo in read_facts(_TEXT.format(twice)).photos] == ["Bà con gặt lúa nương"]
    assert read_facts(_TEXT.format(unlike)).photos == []


def test_a_credit_alone_belongs_to_the_short_line_above() -> None:
    """A paragraph above is no caption."""
    short = "Bà con gặt lúa nương\nẢnh: Thu Lý"
    long = "Bà con gặt lúa nương. Năm nay được mùa. Xã mở hội.\nẢnh: Thu Lý"

    assert [(p.caption, p.credit) for p in read_facts(_TEXT.format(short)).photos] == [
        ("Bà con gặt lúa nương", "Thu Lý")
    ]
    assert read_facts(_TEXT.format(long)).photos == []


def test_a_lost_line_break_ends_the_credit() -> None:
    """The capital of the next sentence is no part of the name."""
    line = "Bà con gặt lúa nương. Ảnh: Thu Lý Theo báo cáo của xã, năm nay được mùa lớn."

    assert [p.credit for p in read_facts(_TEXT.format(line)).photos] == ["Thu Lý"]


def test_initials_are_a_whole_credit() -> None:
    """The stop between two letters ends no name; one before a word does."""
    initials, sentence = "Bà con gặt lúa nương. Ảnh: T.SỸ", "Bà con gặt lúa nương. Ảnh: TTXVN.Xã có 3 thôn."

    assert [p.credit for p in read_facts(_TEXT.format(initials)).photos] == ["T.SỸ"]
    assert [p.credit for p in read_facts(_TEXT.format(sentence)).photos] == ["TTXVN"]
