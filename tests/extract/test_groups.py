"""Several who are not named, and the part they play."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts

_HELD = "Ngày 12/3, UBND tỉnh Lai Châu tổ chức hội nghị sơ kết vụ chè xuân. "


def show(text: str) -> list[str]:
    """Names of the groups."""
    return [group.name for group in read_facts(text).groups]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Tỉnh giao các sở, ban, ngành rà soát.", "các sở, ban, ngành"),
        ("Cấp ủy, chính quyền các cấp vào cuộc.", "Cấp ủy, chính quyền các cấp"),
        ("Việc này cần UBND các cấp tham gia.", "UBND các cấp"),
        ("Lực lượng kiểm lâm, quân sự, y tế trực 24/24 giờ.", "Lực lượng kiểm lâm, quân sự, y tế"),
        ("Phối hợp với các ngành, đoàn thể của huyện Tam Đường.", "các ngành, đoàn thể của huyện Tam Đường"),
        ("Kiểm tra thôn, tổ, xã, phường.", "thôn, tổ, xã, phường"),
    ],
)
def test_a_list_of_unnamed_bodies_is_one_group(text: str, group: str) -> None:
    """With its modifiers, up to the verb."""
    assert show(text) == [group]


@pytest.mark.parametrize(
    "text",
    [
        "Nông dân các xã Nùng Nàng, Giang Ma gieo cấy.",
        "Đảng ủy đã lãnh đạo làm đường.",
        "Người dân phấn khởi.",
        "Hội đồng nhân dân tỉnh Lai Châu họp.",
        "Các đại biểu vui vẻ ra về.",
    ],
)
def test_names_verbs_and_plain_people_are_none(text: str) -> None:
    """Named units, "lãnh đạo" as a verb, people without a part, a part of a body's name."""
    assert show(text) == []


def test_leaders_are_of_the_bodies_listed() -> None:
    """The group holds whole lists; the bodies stand under `of`, and the group attends."""
    text = _HELD + "Dự hội nghị có lãnh đạo Công an tỉnh, Sở Y tế và các sở, ngành."
    (group,) = read_facts(text).groups

    assert group.name == "lãnh đạo Công an tỉnh, Sở Y tế và các sở, ngành"
    assert group.of == ["Công an tỉnh Lai Châu", "Sở Y tế tỉnh Lai Châu"]
    assert [(part.role, part.event) for part in group.parts] == [("attendee", "e1")]


def test_people_are_a_group_where_they_attend() -> None:
    """ "Đại biểu dự" makes them one; taking part in work does not."""
    attending = _HELD + "Dự hội nghị có đông đảo nhân dân."
    working = _HELD + "Tỷ lệ hộ dân tham gia đạt 92%."

    assert show(attending) == ["đông đảo nhân dân"]
    assert show(working) == []
