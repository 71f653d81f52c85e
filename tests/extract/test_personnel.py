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
            "Ông Lù Văn Páo thôi tham gia Ban Thường vụ Tỉnh ủy Lào Cai, thôi giữ chức Bí thư Huyện ủy Bắc Hà.",
            {("appointee", "Lù Văn Páo")},
        ),
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


_ANNOUNCED = (
    "Chiều 5/1, Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị công bố quyết định về công tác cán bộ. "
    "Tại hội nghị, bà Vàng Thị Sáo công bố quyết định của Ban Thường vụ Tỉnh ủy Lào Cai về việc điều động cán bộ.\n"
)


@pytest.mark.parametrize(
    ("sentence", "deciders"),
    [
        ("Ông Lù Văn Páo được điều động giữ chức Bí thư Huyện ủy Bắc Hà.", ["Ban Thường vụ Tỉnh ủy Lào Cai"]),
        ("Bà Vàng Thị Sáo cũng đọc quyết định; ông Lù Văn Páo được bổ nhiệm giữ chức Giám đốc Sở Y tế.", []),
    ],
)
def test_a_decision_read_out_at_a_meeting_covers_the_list_after_it(sentence: str, deciders: list[str]) -> None:
    """Not the decision that is read out next; what somebody had been years before is no event."""
    career = read_facts(f"{_ANNOUNCED}Năm 2012, ông Lù Văn Páo được bổ nhiệm giữ chức Giám đốc Sở Y tế.")
    assert [event.type for event in career.events if event.class_ == "personnel"] == []
    events = [event for event in read_facts(_ANNOUNCED + sentence).events if event.class_ == "personnel"]

    assert [[role.agent for role in event.roles if role.role == "decider"] for event in events] == [deciders]


def test_who_is_handed_a_decision_receives_it() -> None:
    """The person after "cho", and not whoever is only named."""
    record = read_facts(
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "
        "Tại hội nghị, bà Vàng Thị Sáo trao quyết định nghỉ hưu cho ông Lù Văn Páo, cảm ơn ông Tẩn A Sính."
    )

    assert {agent for role, agent in show_roles(record) if role == "recipient"} == {"Lù Văn Páo"}


def test_a_list_that_shares_one_verb_has_an_event_for_each() -> None:
    """Each with the post after "giữ chức", decided by the same body."""
    record = read_facts(
        "Ngày 5/1, UBND tỉnh Lào Cai bổ nhiệm ông Lê Văn Bình giữ chức Giám đốc Sở Y tế, "
        "bà Trần Thị Mai giữ chức Giám đốc Sở Nội vụ và ông Phạm Văn Ba giữ chức Chánh Thanh tra tỉnh."
    )

    assert [[r.agent for r in event.roles if r.role == "appointee"] for event in record.events] == [
        ["Lê Văn Bình"],
        ["Trần Thị Mai"],
        ["Phạm Văn Ba"],
    ]
    assert all(("decider", "UBND tỉnh Lào Cai") in [(r.role, r.agent) for r in e.roles] for e in record.events)


def test_who_only_makes_an_appointment_known_is_not_appointed() -> None:
    """No "giữ chức" follows the second name."""
    record = read_facts(
        "Ngày 5/1, quyết định bổ nhiệm ông Lê Văn Bình giữ chức Giám đốc Sở Y tế Lào Cai được bà Trần Thị Mai, "
        "Giám đốc Sở Nội vụ Lào Cai công bố."
    )

    assert {role.agent for event in record.events for role in event.roles if role.role == "appointee"} == {
        "Lê Văn Bình"
    }


@pytest.mark.parametrize(
    ("tail", "date"), [("từ ngày 1/2/2021", "2021-02-01"), ("theo Nghị định số 26/2015/NĐ-CP", "2021-01-05")]
)
def test_the_day_from_which_it_holds_is_its_date(tail: str, date: str) -> None:
    """Else the day on which it was made known."""
    (event,) = read_facts(
        f"Ngày 5/1, ông Lê Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai {tail}."
    ).events

    assert event.date == date


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 2/7/2016, ông Lê Văn Bình được bầu giữ chức Chủ tịch HĐND tỉnh Lào Cai.",
        "Ngày 5/1, sau khi ông Lê Văn Bình thôi giữ chức Giám đốc Sở Y tế tỉnh Lào Cai, sở có lãnh đạo mới.",
        "Được sự phân công của ông Lê Văn Bình, Giám đốc Sở Y tế tỉnh Lào Cai, trạm y tế đón đoàn ngày 5/1.",
    ],
)
def test_a_career_and_what_came_before_are_no_news(text: str) -> None:
    """Years ago, "sau khi", and an assignment as a noun."""
    assert [event.class_ for event in read_facts(text).events] == []


def test_a_clause_between_name_and_verb_speaks_of_somebody_else() -> None:
    """ "Theo bà A, dù nghỉ hưu, ông B …": A has not retired."""
    text = "Theo bà Trần Thị Mai, dù nghỉ hưu, ông Lê Văn Bình vẫn làm việc."

    assert "Trần Thị Mai" not in {role.agent for event in read_facts(text).events for role in event.roles}


@pytest.mark.parametrize(
    ("posts", "about"),
    [
        ("Phó Giám đốc Sở Y tế tỉnh Lào Cai", ["Phó Giám đốc Sở Y tế tỉnh Lào Cai"]),
        ("Bí thư Đảng ủy xã Nậm Chày, Phó Giám đốc Sở Y tế tỉnh Lào Cai", []),
    ],
)
def test_who_retires_leaves_the_only_post(posts: str, about: list[str]) -> None:
    """Of two posts none is said to be the one that is left."""
    (event,) = read_facts(f"Ông Lù Văn Páo, {posts}, nghỉ hưu từ ngày 1/4/2021.").events

    assert event.about == about


def test_the_day_from_which_a_retirement_holds_dates_it() -> None:
    """Not the day of the meeting that it was told of first; the day of a speech changes nothing."""
    held = "Ngày 31/3/2021, Sở Y tế tỉnh Lào Cai tổ chức hội nghị, trao quyết định nghỉ hưu cho ông Lù Văn Páo. "
    told = read_facts(held + "Ông Lù Văn Páo nghỉ hưu kể từ ngày 1/4/2021.")
    spoken = read_facts(held + "Ông Lù Văn Páo nghỉ hưu, phát biểu ngày 1/4/2021.")

    dates = [[event.date for event in record.events if event.class_ == "personnel"] for record in (told, spoken)]
    assert dates == [["2021-04-01"], ["2021-03-31"]]


def test_an_announcing_meeting_has_the_appointees_told_of_before_the_next_meeting() -> None:
    """Whom a second conference appoints is no appointee of the first."""
    record = read_facts(
        "Ngày 5/1, Sở Nội vụ tỉnh Lào Cai tổ chức lễ công bố quyết định "
        "bổ nhiệm ông Lù Văn Páo giữ chức Chánh Văn phòng. "
        "Ngày 7/1, Tỉnh ủy Lào Cai tổ chức hội nghị giao ban. Bổ nhiệm bà Vàng Thị Sáo giữ chức Phó Giám đốc Sở Y tế."
    )
    first = next(event for event in record.events if event.class_ == "ceremony")

    assert [role.agent for role in first.roles if role.role == "appointee"] == ["Lù Văn Páo"]


def test_who_hands_a_decision_over_or_puts_something_forward_decides_nothing() -> None:
    """ "trao quyết định bổ nhiệm", "tờ trình của … về việc bầu"."""
    handed = read_facts("Ngày 3/4, ông Lê Văn Bình trao quyết định bổ nhiệm ông Lù Văn Páo giữ chức Chánh Văn phòng.")
    put = read_facts(
        "Ngày 3/4, ông Lê Văn Bình trình bày tờ trình của Tỉnh ủy Lào Cai về việc bầu ông Lù Văn Páo giữ chức Bí thư."
    )

    assert not [role for role in (*show_roles(handed), *show_roles(put)) if role[0] == "decider"]
