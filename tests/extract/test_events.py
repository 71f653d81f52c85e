"""Occasions: which nouns found one, which refer back, and when it was."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_events

_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (_HELD, [("meeting", "hội nghị tổng kết", "2021-01-05")]),
        (
            "Ngày 5/1, tại Lào Cai, Sở Y tế tỉnh Lào Cai tổ chức lễ khánh thành bệnh viện.",
            [("ceremony", "lễ khánh thành", "2021-01-05")],
        ),
        (
            "Từ ngày 3 đến 5/1, tại Lào Cai diễn ra Hội thi Nấu ăn do Sở Y tế tỉnh Lào Cai tổ chức.",
            [("contest", "Hội thi", "2021-01-03/2021-01-05")],
        ),
        (
            "Ngày 5/1, Sở Y tế tỉnh Lào Cai và Sở Y tế tỉnh Yên Bái ký kết chương trình phối hợp.",
            [("agreement", "ký kết", "2021-01-05")],
        ),
        (
            "Sáng 5/1, vụ cháy xảy ra tại xã Nậm Đét, huyện Bắc Hà, tỉnh Lào Cai.",
            [("incident", "vụ cháy", "2021-01-05")],
        ),
    ],
)
def test_an_occasion_that_is_held_is_an_event(text: str, events: list[tuple[str, str, str]]) -> None:
    """The class is the noun's, the type its words, the date its sentence's."""
    assert show_events(read_facts(text)) == events


@pytest.mark.parametrize(
    "text",
    [
        "Công tác tổ chức hội nghị, hội thảo được quan tâm.",
        "Công tác kiểm tra, giám sát được tăng cường.",
        "Việc bổ nhiệm cán bộ thực hiện đúng quy định.",
        "Hội nghị Ban Chấp hành là cơ quan lãnh đạo.",
        "Ông Lê Văn Bình phụ trách công tác thăm hỏi.",
        "Ngành đã tổ chức các hội nghị, hội thảo.",
        "Ngành đã tổ chức hàng loạt hội nghị.",
        "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. Sở Y tế tỉnh Lào Cai cần tổ chức phục vụ Đại hội.",
        "Ngày 5/1, ông là Phó Chủ nhiệm Văn phòng Đại hội đại biểu nhân dân tỉnh Quý Châu.",
        "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. Bà viết sách về tổ chức lễ khai giảng.",
        "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. Ngày 5/1 có người tỏ ra vô lễ tại Lào Cai.",
        "UBND tỉnh Lào Cai tổ chức 25 cuộc họp.",
        "UBND tỉnh Lào Cai yêu cầu các xã tổ chức hội nghị tổng kết.",
        "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. Đồng thời, tổ chức tập huấn cho nông dân.",
        "UBND tỉnh Lai Châu tổ chức hội nghị định kỳ hằng năm.",
    ],
)
def test_kinds_of_work_are_no_events(text: str) -> None:
    """Nothing is held on a day or by anybody."""
    assert show_events(read_facts(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Y tế tỉnh Lào Cai họp bàn kế hoạch. Phát biểu tại buổi họp, ông Lê Văn Bình đề nghị rà soát.", 1),
        ("Phát biểu tại hội nghị, ông Lê Văn Bình đề nghị rà soát.", 1),
        ("Ông Lê Văn Bình đã trình dự án tại kỳ họp.", 0),
    ],
)
def test_an_occasion_is_where_somebody_speaks(text: str, found: int) -> None:
    """A session at which something was submitted once is not what the article tells of."""
    assert len(show_events(read_facts(text))) == found


@pytest.mark.parametrize("again", ["Tại hội nghị, mọi người thảo luận.", "Hội nghị kết thúc lúc 11 giờ."])
def test_later_nouns_refer_back(again: str) -> None:
    """The same noun without another day is the same event."""
    assert len(show_events(read_facts(_HELD + again))) == 1


def test_another_day_is_another_event() -> None:
    """Two meetings on two days are two, each with its own."""
    record = read_facts(_HELD + "Ngày 7/1, Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị sơ kết.")

    assert [event.date for event in record.events] == ["2021-01-05", "2021-01-07"]
    assert [[role.agent for role in event.roles] for event in record.events] == [
        ["Sở Y tế tỉnh Lào Cai"],
        ["Sở Nội vụ tỉnh Lào Cai"],
    ]


def test_a_day_told_again_finds_its_own_event() -> None:
    """Of two meetings the one of that day is meant."""
    text = _HELD + "Ngày 7/1, Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị sơ kết. Ngày 5/1, hội nghị kéo dài cả ngày."

    assert len(read_facts(text).events) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (_HELD, "held"),
        ("Ngày 10/2 tới, Sở Y tế tỉnh Lào Cai sẽ tổ chức hội nghị tổng kết.", "planned"),
        ("Hội nghị sẽ được tổ chức vào ngày 10/2.", "planned"),
    ],
)
def test_what_is_to_come_is_planned(text: str, status: str) -> None:
    """The word of the future stands before the verb, before or after the noun."""
    assert [event.status for event in read_facts(text).events] == [status]


def test_an_event_is_about_what_it_reviews() -> None:
    """Documents and initiatives in its clause, not those of other sentences."""
    (event,) = read_facts(
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị sơ kết Chỉ thị số 06/CT-UBND và phong trào “Dân vận khéo”. "
        "Kế hoạch số 12/KH-UBND cũng được nhắc tới."
    ).events

    assert event.about == ["Chỉ thị 06/CT-UBND", "Dân vận khéo"]


def test_the_date_of_a_cited_document_dates_no_event() -> None:
    """The meeting has no day of its own."""
    (event,) = read_facts(
        "Sở Y tế tỉnh Lào Cai tổ chức hội nghị quán triệt Quyết định số 15/QĐ-UBND ngày 3/4/2020 của UBND tỉnh."
    ).events

    assert event.date is None


def test_date_and_event_are_grounded() -> None:
    """The spans quote the words that name the event and its day."""
    (event,) = read_facts(_HELD).events

    assert quote(_HELD, event.spans)[0].startswith("hội nghị tổng kết")
    assert quote(_HELD, event.date_spans) == ["Ngày 5/1"]
    assert event.date_status == "inferred"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Ngày 5/1, Tỉnh đoàn Lào Cai tổ chức chương trình “Xuân ấm”.",
            [("ceremony", "chương trình", "2021-01-05")],
        ),
        ("Tỉnh đoàn Lào Cai tổ chức thực hiện chương trình mục tiêu quốc gia.", []),
        ("Ngày 5/1, UBND tỉnh Lào Cai bàn về chương trình giảm nghèo.", []),
    ],
)
def test_a_programme_is_an_event_only_when_organised_on_a_day(text: str, events: list[tuple[str, str, str]]) -> None:
    """Programmes of work have the same name."""
    assert show_events(read_facts(text)) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Sáng 5/1, Quốc hội thảo luận ở hội trường về dự án Luật Đất đai.",
            [("meeting", "thảo luận ở hội trường", "2021-01-05")],
        ),
        ("Sáng 5/1, Quốc hội làm việc tại tổ.", [("meeting", "làm việc tại tổ", "2021-01-05")]),
        ("Sáng 5/1, Sở Y tế tỉnh Lào Cai sơ kết công tác năm.", [("meeting", "sơ kết", "2021-01-05")]),
        ("Sở Y tế tỉnh Lào Cai đã triển khai. Công tác sơ kết được quan tâm.", []),
    ],
)
def test_a_body_may_hold_a_meeting_by_a_verb(text: str, events: list[tuple[str, str, str]]) -> None:
    """A day before it and the body right before the verb; the body organises."""
    record = read_facts(text)

    assert show_events(record) == events
    roles = {role.role for event in record.events for role in event.roles}
    assert roles == ({"organizer"} if events else set())


def test_the_opening_of_a_festival_is_an_event_beside_it() -> None:
    """The headline opens it; the festival has its own days."""
    text = (
        "Khai mạc Lễ hội Hoa xuân\nTối 5/1, tại Lào Cai, lễ khai mạc thu hút nhiều du khách. "
        "Lễ hội diễn ra từ ngày 5/1 đến ngày 8/1."
    )

    assert [(event.class_, event.date) for event in read_facts(text).events] == [
        ("ceremony", "2021-01-05"),
        ("ceremony", "2021-01-05/2021-01-08"),
    ]


def test_opening_and_closing_are_two() -> None:
    """Each on its day."""
    text = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức lễ khai mạc Hội thao. Lễ bế mạc Hội thao diễn ra ngày 8/1."

    assert [e.date for e in read_facts(text).events if e.class_ == "ceremony"] == ["2021-01-05", "2021-01-08"]


def test_what_a_press_conference_makes_known_is_on_no_day_of_its() -> None:
    """The festival has the days told later."""
    text = (
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức họp báo về Lễ hội Hoa mận. "
        "Lễ hội sẽ diễn ra từ ngày 25/1 đến ngày 28/1."
    )

    assert {e.class_: (e.date, e.status) for e in read_facts(text).events} == {
        "meeting": ("2021-01-05", "held"),
        "ceremony": ("2021-01-25/2021-01-28", "planned"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn Bình và bà Trần Thị Mai đã chứng kiến lễ ký kết.", 1),
        ("Ông Lê Văn Bình cho phép nhân viên nghỉ một ngày để về quê dự lễ hội.", 0),
    ],
)
def test_what_somebody_named_witnessed_was_held(text: str, found: int) -> None:
    """The name stands right before the verb."""
    assert len(show_events(read_facts(text))) == found


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("Sáng 5/1, nhiều người dân đã tới chung vui.", "2021-01-05"),
        ("Nhiều người dân đã tới chung vui từ ngày 5/1.", None),
        ("Sáng 5/1, UBND tỉnh Lào Cai ban hành Chỉ thị số 06/CT-UBND.", None),
    ],
)
def test_the_headline_was_on_the_day_with_which_the_lead_opens(lead: str, date: str | None) -> None:
    """Unless that is the day of another event of the article."""
    record = read_facts(f"Sở Y tế tỉnh Lào Cai tổ chức Ngày hội Đại đoàn kết\n{lead}")

    assert [event.date for event in record.events if event.class_ == "ceremony"] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Nếu trùng ngày lễ thì việc tiếp dân được tổ chức vào ngày sau.",
        "Tổ chức, cá nhân có hoạt động triển lãm được tổ chức theo quy định.",
    ],
)
def test_holidays_and_kinds_of_work_do_not_take_place(text: str) -> None:
    """ "được tổ chức" speaks of something else."""
    assert show_events(read_facts(text)) == []


@pytest.mark.parametrize(
    ("scene", "date"),
    [
        ("Phát biểu tại lễ trao giải, ông Lê Văn Bình chúc mừng các em.", "2021-01-05"),
        ("Kết quả, tại kỳ thi Tin học, em Giàng A Tủa đoạt giải.", None),
    ],
)
def test_where_people_speak_was_on_the_day_of_the_lead(scene: str, date: str | None) -> None:
    """Not what somebody once took part in."""
    text = f"Sáng 5/1, nhiều em nhỏ đã tới chung vui. Trời nắng. Sân đẹp. Cờ hoa. Ai cũng vui. {scene}"
    (event,) = read_facts(text).events

    assert event.date == date


def test_every_naming_of_an_event_is_kept_as_a_span() -> None:
    """The noun of its own kind again; speaking at it names it again."""
    text = _HELD + "Tại hội nghị tổng kết, Giám đốc Sở Y tế phát biểu."
    (event,) = read_facts(text).events

    assert [span.rstrip(".") for span in quote(text, event.spans)] == ["hội nghị tổng kết", "hội nghị tổng kết"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức lễ ra mắt dịch vụ mới.", [("ceremony", "lễ ra mắt", "2021-01-05")]),
        ("Ngày 5/1, tại chùa Cổ Lễ, các đại biểu tham quan.", []),
        ("Ngày 5/1, ông Lê Văn Bình nói về đại hội đảng bộ các cấp.", []),
        ("Ngày 5/1, ông Lê Văn Bình nói về phong trào tiến tới Đại hội Đảng.", []),
    ],
)
def test_words_within_other_words_and_congresses_to_come_are_no_events(
    text: str, events: list[tuple[str, str, str | None]]
) -> None:
    """ "dịch" in "dịch vụ", "Lễ" in a name, the congresses of all levels."""
    assert show_events(read_facts(text)) == events


@pytest.mark.parametrize(("day", "count"), [("12/1/2021", 2), ("27/2/1947", 1)])
def test_an_occasion_of_old_only_explains_the_news(day: str, count: int) -> None:
    """Once told far from the lead it is background."""
    lead = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "
    filler = "Công việc tốt đẹp. " * 4

    assert len(read_facts(f"{lead}{filler}Ngày {day}, Tỉnh đoàn Lào Cai tổ chức lễ phát động.").events) == count
