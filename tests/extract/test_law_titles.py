"""Titles of laws: those the ontology knows are read whole, and a longer title is not cut to one of them."""

from __future__ import annotations

import pytest

from kg.vocabulary import load_vocabulary
from tests.extract.facts import read_facts

LAWS = sorted({label for concept in load_vocabulary().iter_concepts("laws") for label in concept.labels})


@pytest.mark.parametrize("law", LAWS)
def test_a_known_law_is_read_whole(law: str) -> None:
    """With its year behind it, as the press cites it."""
    (document,) = read_facts(f"Huyện Bắc Hà phổ biến {law} năm 2024 cho cán bộ.").documents

    assert (f"{document.type} {document.title}", document.date) == (law, "2024")


def test_the_list_has_not_lost_laws() -> None:
    """All 216 are there, with the other ways to write them."""
    assert len(list(load_vocabulary().iter_concepts("laws"))) >= 216
    assert len(LAWS) >= 243


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Thi hành Luật Phòng, chống tham nhũng và Luật Tố cáo.", ["Phòng, chống tham nhũng", "Tố cáo"]),
        ("Thi hành Luật Trách nhiệm bồi thường của Nhà nước.", ["Trách nhiệm bồi thường của Nhà nước"]),
        ("Thi hành Luật Quản lý chợ nổi tại Việt Nam.", ["Quản lý chợ nổi"]),
        ("Thi hành Luật Đất đai rất tốt.", ["Đất đai"]),
        ("Thi hành Luật Đất đai hoặc luật khác.", ["Đất đai"]),
        ("Thi hành Luật Đất đai sửa đổi.", ["Đất đai sửa đổi"]),
        ("Thi hành Luật KTNN trong năm.", ["KTNN"]),
        ("Thi hành Luật Thuế GTGT và quy chế.", ["Thuế GTGT"]),
        ("Trường Đại học Luật Hà Nội và Công ty Luật Sao Mai họp.", []),
        ("ỦY BAN PHÁP LUẬT VÀ TƯ PHÁP HỌP.", []),
        ("Thi hành Luật Đất đai của huyện.", ["Đất đai"]),
        ("Thi hành Luật Đầu tư\nCông an huyện Bắc Hà họp.", ["Đầu tư"]),
        ("Thi hành luật chơi chung.", []),
    ],
)
def test_titles_end_where_they_end(text: str, titles: list[str]) -> None:
    """Signs and small words belong to a title that is known, and end one that is not."""
    assert [document.title for document in read_facts(text).documents] == titles


def test_a_law_is_one_under_all_its_titles_and_two_by_year() -> None:
    """ "Luật BHXH" is "Luật Bảo hiểm xã hội"; the laws of two years are two, and without a year the first."""
    (law,) = read_facts("Thi hành Luật Bảo hiểm xã hội. Luật BHXH được phổ biến.").documents
    laws = read_facts("Luật Đất đai 2013 và Luật Đất đai 2024 khác nhau. Luật Đất đai được phổ biến.").documents

    assert len(law.spans) == 2
    assert [(document.date, len(document.spans)) for document in laws] == [("2013", 2), ("2024", 1)]
