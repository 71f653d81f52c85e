"""Visits: what tells that somebody came, and what only speaks of inspecting, inviting or giving."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_events, show_roles

_CHIEF = "Chủ tịch UBND tỉnh Lào Cai Lê Văn Bình"
_LONG = "Năm qua thời tiết thuận lợi. Mùa màng tốt. Đường sá được sửa. Trường lớp khang trang. "


@pytest.mark.parametrize(
    "text",
    [
        f"{_CHIEF} đề nghị phải giám sát việc chia nước.",
        f"{_CHIEF} từ chối tiếp đoàn.",
        f"Ngày 5/1, {_CHIEF} tiếp lời đại biểu.",
        f"Tại hội nghị, {_CHIEF} chúc mừng ông Trần Văn Tám.",
        f"Nhân dịp này, UBND huyện mời {_CHIEF} sớm thăm huyện Bắc Hà.",
        f"Ngày 5/1, {_CHIEF} gửi lời thăm hỏi gia đình ông Trần Văn Tám.",
        f"Ngày 5/1, {_CHIEF} vui mừng được làm việc với Sở Y tế.",
        "Ngày 5/1, có ông Khăm Mạ Thăm, Phó Tỉnh trưởng; ông Bun Xổm Chăn, Chánh Văn phòng.",
        f"{_LONG}{_CHIEF} có 12 năm làm việc tại huyện Bắc Hà.",
    ],
)
def test_what_is_wished_told_or_said_is_no_visit(text: str) -> None:
    """Nobody is said to have come."""
    assert [event for event in show_events(read_facts(text)) if event[0] == "visit"] == []


@pytest.mark.parametrize(
    "text",
    [
        f"{_CHIEF} kiểm tra công trình cầu.",
        f"{_LONG}Ngày 5/1, {_CHIEF} kiểm tra công trình cầu.",
        f"{_LONG}{_CHIEF} đã đến thăm bà Trần Thị Mai.",
        f"Ngày 5/1, {_CHIEF} đến chúc mừng bà Trần Thị Mai.",
    ],
)
def test_a_visit_is_told_at_the_head_with_a_day_or_as_a_coming(text: str) -> None:
    """Inspections far down and without a day are work."""
    assert [event[0] for event in show_events(read_facts(text))] == ["visit"]


def test_the_gifts_of_a_ceremony_are_no_visit() -> None:
    """On their own they are."""
    held = "Ngày 5/1, UBND tỉnh Lào Cai tổ chức lễ kỷ niệm. "
    gives = f"{_CHIEF} thăm, tặng quà bà Trần Thị Mai."

    assert [event[0] for event in show_events(read_facts(held + gives))] == ["ceremony"]
    assert [event[0] for event in show_events(read_facts(gives))] == ["visit"]


def test_talks_stand_beside_a_ceremony() -> None:
    """A welcome and the talks after it are two events."""
    text = f"Ngày 5/1, UBND tỉnh Lào Cai tổ chức lễ đón. {_LONG}Sau đó, {_CHIEF} hội đàm với ông Phạm Văn Ba."

    assert [event[0] for event in show_events(read_facts(text))] == ["ceremony", "visit"]


@pytest.mark.parametrize("frame", ["đang trong chuyến thăm chính thức Việt Nam", "đang thăm chính thức Việt Nam"])
def test_a_visit_that_is_only_the_frame_has_no_day(frame: str) -> None:
    """ "đang trong chuyến thăm chính thức": the day is that of the talks."""
    record = read_facts(f"Ngày 5/1, {_CHIEF} tiếp Tổng thống Phần Lan Mikael Saarinen, {frame}.")

    assert {event.date for event in record.events} == {"2021-01-05", None}
    assert ("host", "Lê Văn Bình") in show_roles(record)


@pytest.mark.parametrize(
    "text",
    [
        f"Ngày 5/1, {_CHIEF} dẫn đầu đoàn công tác của UBND tỉnh Lào Cai đến kiểm tra công trình cầu.",
        f"Ngày 5/1, Đoàn công tác do {_CHIEF} làm Trưởng đoàn đã đến xã Nậm Đét kiểm tra công trình cầu.",
    ],
)
def test_the_head_of_a_delegation_is_the_visitor(text: str) -> None:
    """The body that sent it is none."""
    assert show_roles(read_facts(text)) == {("visitor", "Lê Văn Bình")}


def test_far_from_the_verb_only_a_delegation_reaches() -> None:
    """Somebody named early in the sentence came nowhere."""
    text = f"{_LONG}{_CHIEF} cho biết hồ sơ đã xong và ngành y tế sẽ kiểm tra công trình cầu."

    assert show_events(read_facts(text)) == []


def test_a_visit_of_the_headline_has_the_day_of_the_lead() -> None:
    """Told again with a day, it is one."""
    text = f"{_CHIEF} thăm, tặng quà bà Trần Thị Mai\nNgày 5/1, {_CHIEF} đã đến thăm hỏi, động viên bà Trần Thị Mai."

    assert [(event.class_, event.date) for event in read_facts(text).events] == [("visit", "2021-01-05")]


def test_a_working_session_may_be_where_something_is_said() -> None:
    """On a day; without one it is only named."""
    said = "tại buổi làm việc với Sở Công Thương tỉnh Lào Cai, ông Lê Văn Bình nêu nhiều bất cập."
    other = "Ngày 3/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị. "

    dated = read_facts(f"{other}Ngày 4/1, {said}").events
    undated = read_facts(f"{other}Mọi việc đã xong t{said[1:]}").events

    assert [(e.class_, e.date) for e in dated if e.class_ == "visit"] == [("visit", "2021-01-04")]
    assert [e.class_ for e in undated] == ["meeting"]


def test_gifts_brought_along_are_part_of_the_visit() -> None:
    """Told in one breath they are no ceremony; told alone on a day they are."""
    along = f"Ngày 5/1, {_CHIEF} đến thăm, trao quà cho bà Trần Thị Mai."
    alone = f"Ngày 5/1, {_CHIEF} trao quà cho bà Trần Thị Mai."

    assert [event[0] for event in show_events(read_facts(along))] == ["visit"]
    assert [event[0] for event in show_events(read_facts(alone))] == ["ceremony"]


@pytest.mark.parametrize(
    ("hosts", "names"),
    [
        ("Sở Y tế và Sở Nội vụ", {"Sở Y tế tỉnh Lào Cai", "Sở Nội vụ tỉnh Lào Cai"}),
        ("Sở Y tế để xây dựng đề án về nhiệm vụ của Sở Nội vụ", {"Sở Y tế tỉnh Lào Cai"}),
        ("Ban Thường vụ Tỉnh đoàn Lào Cai", {"Ban Thường vụ Tỉnh đoàn Lào Cai"}),
    ],
)
def test_hosts_are_those_listed_after_the_verb(hosts: str, names: set[str]) -> None:
    """Neither who is named in what the talks are about, nor the body inside a host's name."""
    record = read_facts(f"Ngày 5/1, ông Lê Văn Bình, Bí thư Tỉnh ủy Lào Cai làm việc với {hosts}.")

    assert {role.agent for event in record.events for role in event.roles if role.role == "host"} == names


def test_a_body_in_brackets_or_that_attends_receives_nobody() -> None:
    """ "Tổng Giám đốc … (UNESCO)" is one visitor; "với sự tham dự của" names no host."""
    received = read_facts("Ngày 28/6, Thủ tướng Vũ Thiện Nhân tiếp ông Lê Văn Bình, Phó Giám đốc Sở (UNESCO).")
    attended = read_facts(
        "Ngày 28/6, ông Lê Văn Bình đã có buổi làm việc về quy hoạch với sự tham dự của UBND tỉnh Lào Cai."
    )

    assert {agent for role, agent in show_roles(received) if role == "visitor"} == {"Lê Văn Bình"}
    assert not [role for role in show_roles(attended) if role[0] == "host"]


def test_the_body_of_a_guests_post_is_no_second_guest() -> None:
    """A body after the guest is where he works; one before him sends him."""
    ministry = read_facts("Ngày 28/6, Thủ tướng Vũ Thiện Nhân tiếp ông Lê Văn Bình, Vụ trưởng Vụ châu Á, Bộ Y tế.")
    sent = read_facts("Ngày 28/6, ông Vũ Thiện Nhân đã có buổi tiếp Đoàn công tác Bộ Y tế do ông Lê Văn Bình dẫn đầu.")

    assert {agent for role, agent in show_roles(ministry) if role == "visitor"} == {"Lê Văn Bình"}
    assert ("visitor", "Bộ Y tế") in show_roles(sent)


def test_a_delegation_with_a_capital_is_received() -> None:
    """Its head is the visitor; the word for receiving is the type."""
    (event,) = read_facts("Ngày 5/1, Thủ tướng Lê Văn Bình đã tiếp Đoàn đại biểu do ông Kham Phon dẫn đầu.").events

    assert event.type == "tiếp"
    assert {(role.role, role.agent) for role in event.roles} == {("host", "Lê Văn Bình"), ("visitor", "Kham Phon")}
