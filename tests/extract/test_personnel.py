"""Appointments and departures: who is moved, to which post, by whom."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_persons, show_roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Ngày 3/4, UBND tỉnh Lào Cai bổ nhiệm bà Vàng Thị Sáo giữ chức Phó Giám đốc Sở Y tế.",
            {("appointee", "Vàng Thị Sáo"), ("decider", "UBND tỉnh Lào Cai")},
        ),
        (
            "Ngày 7/4, HĐND tỉnh Lào Cai miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông Lù Văn Páo.",
            {("appointee", "Lù Văn Páo"), ("decider", "HĐND tỉnh Lào Cai")},
        ),
        ("Ông Lù Văn Páo từ chức Giám đốc Sở Y tế tỉnh Lào Cai.", {("appointee", "Lù Văn Páo")}),
        (
            "Theo quyết định của Tỉnh ủy Lào Cai, ông Lù Văn Páo được điều động giữ chức Bí thư Huyện ủy Bắc Hà.",
            {("appointee", "Lù Văn Páo"), ("decider", "Tỉnh ủy Lào Cai")},
        ),
    ],
)
def test_who_is_moved_and_who_decides(text: str, roles: set[tuple[str, str]]) -> None:
    """Active, passive and intransitive verbs."""
    record = read_facts(text)

    assert [event.class_ for event in record.events] == ["personnel"]
    assert show_roles(record) == roles


def test_nobody_named_makes_no_personnel_event() -> None:
    """ "công tác bổ nhiệm cán bộ" is a kind of work."""
    assert read_facts("Tỉnh Lào Cai làm tốt công tác bổ nhiệm, điều động cán bộ.").events == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ông Lù Văn Páo thôi giữ chức Bí thư Huyện ủy Bắc Hà.", "outgoing: Bí thư Huyện ủy Bắc Hà"),
        (
            "HĐND tỉnh Lào Cai bầu bổ sung Ủy viên UBND tỉnh đối với ông Lù Văn Páo.",
            "incoming: Ủy viên UBND tỉnh Lào Cai",
        ),
        (
            "UBND tỉnh Lào Cai giao quyền Giám đốc Sở Y tế cho ông Lù Văn Páo.",
            "acting: Giám đốc Sở Y tế tỉnh Lào Cai",
        ),
        (
            "Ông Lù Văn Páo được điều động đến Sở Y tế tỉnh Lào Cai để giữ chức Phó Giám đốc sở.",
            "incoming: Phó Giám đốc Sở Y tế tỉnh Lào Cai",
        ),
    ],
)
def test_a_post_taken_up_or_left_is_the_persons(text: str, title: str) -> None:
    """Also where the post stands apart from the name, and where its body is the one moved to."""
    assert show_persons(read_facts(text)) == {"Lù Văn Páo": [title]}
