"""Who can act: people, bodies, and office holders known by their title."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_roles

_MAI = "Bà Trần Thị Mai, Phó Chủ tịch UBND tỉnh Lào Cai dự. "
_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị. "


def roles(text: str) -> set[tuple[str, str]]:
    """The roles of a text apart from the organiser's."""
    return {role for role in show_roles(read_facts(text)) if role[0] != "organizer"}


def test_a_title_stands_for_its_one_holder() -> None:
    """ "Phó Chủ tịch UBND tỉnh" is the person whom the article gives that post."""
    assert ("chair", "Trần Thị Mai") in roles(_HELD + _MAI + "Phó Chủ tịch UBND tỉnh chủ trì hội nghị.")


def test_a_bare_title_word_stands_for_the_one_who_has_such_a_post() -> None:
    """ "Thứ trưởng" alone is the article's only deputy minister."""
    text = _HELD + "Ông Lê Văn Bình, Thứ trưởng Bộ Y tế dự. Thứ trưởng phát biểu chỉ đạo."

    assert ("speaker", "Lê Văn Bình") in roles(text)


def test_a_title_of_two_holders_is_nobody() -> None:
    """Two deputy chairs: the title alone tells neither."""
    text = (
        _HELD + _MAI + "Ông Vũ Đình Quang, Phó Chủ tịch UBND tỉnh Lào Cai dự. Phó Chủ tịch UBND tỉnh chủ trì hội nghị."
    )

    assert not {role for role in roles(text) if role[0] == "chair"}


@pytest.mark.parametrize(
    "many", ["Các Phó Chủ tịch UBND tỉnh", "2 Phó Chủ tịch UBND tỉnh", "Các đồng chí Phó Chủ tịch UBND tỉnh"]
)
def test_several_holders_are_not_the_one_named(many: str) -> None:
    """A plural or number before the title means more than the one."""
    assert roles(_HELD + f"{many} phát biểu tại hội nghị. {_MAI}") == {("attendee", "Trần Thị Mai")}


def test_a_post_that_is_filled_does_not_act() -> None:
    """ "bầu Phó Chủ tịch UBND tỉnh": its holder elects nobody."""
    record = read_facts(
        _MAI + "Ngày 5/1, HĐND tỉnh Lào Cai miễn nhiệm và bầu Phó Chủ tịch UBND tỉnh, miễn nhiệm ông Lù Văn Páo."
    )

    assert ("decider", "Trần Thị Mai") not in show_roles(record)


def test_a_former_holder_does_not_act_by_the_title() -> None:
    """ "nguyên Phó Chủ tịch" is no longer meant by "Phó Chủ tịch"."""
    text = _HELD + "Bà Trần Thị Mai, nguyên Phó Chủ tịch UBND tỉnh Lào Cai dự. Phó Chủ tịch UBND tỉnh chủ trì hội nghị."

    assert ("chair", "Trần Thị Mai") not in roles(text)


def test_a_former_office_is_not_its_present_holders() -> None:
    """ "nguyên Phó Chủ tịch" who speaks is not the one who holds the office now."""
    text = _HELD + _MAI + "Nguyên Phó Chủ tịch UBND tỉnh phát biểu tại hội nghị."

    assert ("speaker", "Trần Thị Mai") not in roles(text)


def test_leaders_of_a_body_are_not_the_body() -> None:
    """ "lãnh đạo Sở Nội vụ tổ chức" makes no organiser of the department."""
    assert show_roles(read_facts("Ngày 5/1, lãnh đạo Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị tổng kết.")) == set()


def test_a_short_name_acts_as_the_whole_person() -> None:
    """ "bà Mai" speaks: the role is Trần Thị Mai's."""
    assert ("speaker", "Trần Thị Mai") in roles(_HELD + _MAI + "Bà Mai phát biểu tại hội nghị.")
