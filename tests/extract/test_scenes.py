"""Whether an article still tells of an occasion when somebody speaks, hands over or attends."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_roles

_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức lễ kỷ niệm 30 năm ngày thành lập."
_TALK = "Giám đốc Sở Y tế Lê Văn Bình nhấn mạnh vai trò của cơ sở."


def _speakers(text: str) -> set[str]:
    return {agent for role, agent in show_roles(read_facts(text)) if role == "speaker"}


@pytest.mark.parametrize(
    ("between", "speakers"),
    [
        ("Ngành có 12 bệnh viện.", {"Lê Văn Bình"}),
        ("Năm 1990, ngành có 12 bệnh viện.", {"Lê Văn Bình"}),
        ("Ngày 7/1, người dân trồng 300 cây xanh.", set()),
        ("* Cùng ngày, người dân trồng 300 cây xanh.", set()),
    ],
)
def test_another_day_or_item_leads_away(between: str, speakers: set[str]) -> None:
    """Who speaks after it spoke elsewhere; a year told of does not lead away."""
    assert _speakers(f"{_HELD}\n{between}\n{_TALK}") == speakers


def test_a_return_to_the_place_counts() -> None:
    """ "Phát biểu tại buổi lễ" after another day is at the ceremony again."""
    text = (
        f"{_HELD}\nNgày 7/1, người dân trồng 300 cây xanh.\nPhát biểu tại lễ kỷ niệm, ông Lê Văn Bình cảm ơn các cơ sở."
    )

    assert _speakers(text) == {"Lê Văn Bình"}


@pytest.mark.parametrize(
    ("place", "speakers"), [("Tại hội trường", {"Lê Văn Bình"}), ("Tại buổi tiếp", set()), ("Tại cuộc hội đàm", set())]
)
def test_what_is_said_at_another_kind_of_meeting_is_not_said_here(place: str, speakers: set[str]) -> None:
    """A reception or talks are none of the ceremony's."""
    assert _speakers(f"{_HELD} {place}, {_TALK[0].lower()}{_TALK[1:]}") == speakers


def test_nobody_speaks_at_a_welcome() -> None:
    """Its two sides are no speakers."""
    text = "Ngày 5/1, Chủ tịch nước Vũ Thiện Nhân chủ trì lễ đón chính thức Tổng thống Chile Mateo Rivas. "

    assert _speakers(text + "Chủ tịch nước Vũ Thiện Nhân nhấn mạnh quan hệ hai nước.") == set()


@pytest.mark.parametrize(
    ("told", "speakers"), [("khẳng định", {"Lê Văn Bình"}), ("báo cáo", {"Lê Văn Bình"}), ("thông tin", set())]
)
def test_long_after_the_only_meeting_who_informs_does_not_speak_at_it(told: str, speakers: set[str]) -> None:
    """Six sentences on."""
    text = _HELD + " Ngành có 12 bệnh viện." * 6 + f" Ông Lê Văn Bình, Giám đốc bệnh viện {told} có 300 giường."

    assert _speakers(text) == speakers


@pytest.mark.parametrize(("where", "speakers"), [("Ông", set()), ("Tại buổi kiểm tra, ông", {"Lê Văn Bình"})])
def test_long_after_a_tour_who_speaks_must_be_said_to_be_there(where: str, speakers: set[str]) -> None:
    """Others whom the reporter asks are not."""
    text = "Ngày 5/1, Phó Chủ tịch UBND tỉnh Trần Thị Mai đến kiểm tra công trường đường tránh xã Bản Phố."
    text += " Đường dài 12 km." * 6 + f" {where} Lê Văn Bình, Giám đốc Ban Quản lý dự án đề nghị bổ sung vốn."

    assert _speakers(text) == speakers


@pytest.mark.parametrize(("where", "comes"), [("dự buổi làm việc", True), ("dự hội nghị cấp cao", False)])
def test_who_attends_a_conference_is_not_on_the_visit(where: str, comes: bool) -> None:
    """Another kind of occasion as the object of "dự" is not the one told of last."""
    text = f"Ngày 5/1, Phó Chủ tịch UBND tỉnh Trần Thị Mai đến thăm xã Bản Phố. Cùng {where} có ông Lê Văn Bình."
    visit = next(event for event in read_facts(text).events if event.class_ == "visit")

    assert ("Lê Văn Bình" in {role.agent for role in visit.roles}) is comes


def test_a_closing_ceremony_and_not_its_festival_has_those_present() -> None:
    """Where a sentence names both, they attend what is an occasion of hours."""
    text = (
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức lễ bế mạc liên hoan văn nghệ.\n"
        "Ông Vũ Thiện Nhân khen các đội tại liên hoan, dự lễ bế mạc và trao giải "
        "có các đồng chí: Lê Văn Bình, Giám đốc Sở Y tế."
    )
    festival = [event for event in read_facts(text).events if event.class_ == "contest"]

    assert festival
    assert not [role for event in festival for role in event.roles if role.role in ("attendee", "presenter")]
