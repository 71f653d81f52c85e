"""Committees named after the event that the article names."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_orgs, show_persons


def test_a_committee_of_a_bare_event_takes_its_full_name() -> None:
    """ "Trưởng Ban Tổ chức Lễ hội" is of the festival that the article names in full."""
    record = read_facts("Lễ hội Hoa ban toàn tỉnh lần thứ II khai mạc. Ông Lê Văn Bình, Trưởng Ban Tổ chức Lễ hội nói.")

    assert show_persons(record) == {"Lê Văn Bình": ["Trưởng Ban Tổ chức Lễ hội Hoa ban toàn tỉnh lần thứ II"]}


def test_a_bare_organising_committee_is_of_the_one_named_event() -> None:
    """A longer and a shorter form of a name are one."""
    record = read_facts("Liên hoan Múa rối toàn quốc 2025 bế mạc. Ban Tổ chức đã trao 10 giải. Liên hoan Múa rối hay.")

    assert show_orgs(record) == ["Ban Tổ chức Liên hoan Múa rối toàn quốc 2025"]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị bế mạc. Ban Tổ chức đã trao 10 giải.",
        "Liên hoan Múa rối bế mạc, Hội thi Bơi chải khai mạc. Ban Tổ chức đã trao 10 giải.",
        "Ban tổ chức hội nghị cảm ơn các nhà tài trợ. Liên hoan Múa rối bế mạc.",
        "Lớp đạt giải Khuyến khích. Ban Tổ chức đã trao 10 giải.",
    ],
)
def test_a_bare_organising_committee_is_nobody_without_one_named_event(text: str) -> None:
    """No event, two of them, or another noun after it: nothing says whose it is."""
    assert show_orgs(read_facts(text, outlet="Báo Lào Cai")) == []


def test_a_party_board_is_one_by_its_list_or_title() -> None:
    """ "Ban Tổ chức" in a list of boards or in a title is the Party's, also beside a festival."""
    record = read_facts(
        "Lễ hội Hoa ban khai mạc. Dự có lãnh đạo Ban Tổ chức, Ban Tuyên giáo Tỉnh ủy Lào Cai. "
        "Trưởng Ban Tổ chức Tỉnh ủy Lào Cai Lê Văn Bình phát biểu."
    )

    assert "Ban Tổ chức Tỉnh ủy Lào Cai" in show_orgs(record)
    assert not any("Lễ hội" in name for name in show_orgs(record))


def test_a_headline_verb_is_no_field() -> None:
    """ "Ban Tổ chức Trao Cúp" in the capitals of a headline."""
    assert show_orgs(read_facts("Ban Tổ chức Trao Cúp Vàng cho 7 đội xòe.")) == []
