"""Which of the dates around it dates an event, and against what "hôm nay" and "cùng ngày" are read."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_events

_HOLDS = "Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Sáng nay, {_HOLDS}.", "2021-01-22"),
        (f"Chiều qua, {_HOLDS}.", "2021-01-21"),
        (f"Sáng nay (20/1), {_HOLDS}.", "2021-01-20"),
        (f"Tới nay, {_HOLDS}.", None),
    ],
)
def test_today_is_the_day_of_publication(text: str, date: str | None) -> None:
    """Yesterday the one before; a printed day wins; "tới nay" is no day."""
    (event,) = read_facts(text).events

    assert event.date == date


def test_without_publication_today_is_no_day() -> None:
    """Nothing says which day it was."""
    (event,) = read_facts(f"Sáng nay, {_HOLDS}.", published=None).events

    assert event.date is None


def test_a_relative_day_is_inferred_and_grounded() -> None:
    """The words for the day are its evidence."""
    text = f"Sáng nay, {_HOLDS}."
    (event,) = read_facts(text).events

    assert event.date_status == "inferred"
    assert quote(text, event.date_spans) == ["Sáng nay"]


def test_the_same_day_is_the_one_told_before() -> None:
    """Not a limit that stands between."""
    text = (
        f"Ngày 5/1, {_HOLDS}. Các xã báo cáo trước ngày 15/1. Chiều cùng ngày, ông Lê Văn Bình, "
        "Giám đốc Sở Y tế tỉnh Lào Cai làm việc với UBND huyện Bắc Hà."
    )

    assert [event.date for event in read_facts(text).events] == ["2021-01-05", "2021-01-05"]


@pytest.mark.parametrize(
    "tail",
    [
        "; các xã gửi báo cáo trước ngày 15/3",
        "; hồ sơ nộp chậm nhất là ngày 15/3",
        " nhân ngày 27/2",
        "; tính đến ngày 15/1, đã có 15 xã đạt chuẩn",
        "; lấy ngày 5/5 làm ngày truyền thống",
    ],
)
def test_limits_and_feasts_date_nothing(tail: str) -> None:
    """A deadline, a reckoning, an anniversary and a yearly day are no day of the meeting."""
    (event,) = read_facts(f"{_HOLDS}{tail}.").events

    assert event.date is None


def test_the_day_of_a_report_is_not_that_of_what_it_tells() -> None:
    """ "X cho biết" on a day dates nothing; the day told after it does."""
    text = (
        "Ngày 5/1, ông Lê Văn Bình, Giám đốc Sở Y tế tỉnh Lào Cai cho biết, hội nghị tổng kết dự kiến được tổ chức "
        "ngày 28/1."
    )

    assert [(event.date, event.status) for event in read_facts(text).events] == [("2021-01-28", "planned")]


@pytest.mark.parametrize(("day", "status"), [("28/1", "planned"), ("22/1", "held"), ("5/1", "held")])
def test_a_day_after_publication_is_planned(day: str, status: str) -> None:
    """No word of the future is needed; the day of publication is none to come."""
    (event,) = read_facts(f"Ngày {day}, {_HOLDS}.").events

    assert event.status == status


@pytest.mark.parametrize(
    ("name", "date"),
    [("năm 2020", "2020"), ("lần thứ V - 2020", "2020"), ("lần thứ V", None), ("tại xã Tân Tiến, năm 2020", None)],
)
def test_a_contest_of_which_only_the_closing_is_dated_has_its_year(name: str, date: str | None) -> None:
    """The year in its name; that of another phrase does not count."""
    text = f"Ngày 5/1, UBND tỉnh Lào Cai tổ chức Lễ bế mạc Liên hoan Văn nghệ toàn tỉnh {name}."

    assert {event.class_: event.date for event in read_facts(text).events} == {
        "ceremony": "2021-01-05",
        "contest": date,
    }


def test_a_later_mention_gives_the_month() -> None:
    """Where the organising verb governs it, not where work of that month is told."""
    text = "Hội Nông dân tỉnh Lào Cai tổ chức Hội thi Nấu ăn. "

    told = read_facts(f"{text}Hội thi do Hội Nông dân tỉnh Lào Cai tổ chức tháng 5/2020.").events
    other = read_facts(f"{text}Hội thi là dịp nhìn lại công tác tháng 5/2020.").events

    assert [event.date for event in told] == ["2020-05"]
    assert [event.date for event in other] == [None]


def test_a_dated_verb_dates_the_ceremony_of_its_kind() -> None:
    """ "Sáng 5/1, hệ thống chính thức khai trương" says when the opening was."""
    text = "Dự lễ khai trương có ông Lê Văn Bình, Giám đốc Sở Y tế Lào Cai. Sáng 5/1, hệ thống chính thức khai trương."

    assert show_events(read_facts(text)) == [("ceremony", "lễ khai trương", "2021-01-05")]


def test_what_a_press_conference_tells_does_not_date_it() -> None:
    """The day after "cho biết" is not the conference's; the day of publication may be."""
    said = "Sở Y tế tỉnh Lào Cai tổ chức họp báo. Tại họp báo{}, ông Lê Văn Bình cho biết giải chạy khép lại ngày 28/1."

    assert [e.date for e in read_facts(said.format("")).events if e.class_ == "meeting"] == [None]
    assert [e.date for e in read_facts(said.format(" sáng nay")).events if e.class_ == "meeting"] == ["2021-01-22"]


def test_items_of_a_programme_have_their_own_days() -> None:
    """Semicolons part them; an item without a day takes that of the opening, not of another item."""
    text = (
        "Sở Y tế tỉnh Lào Cai tổ chức hội thảo ngày 24/1; lễ trao giải ngày 25/1; tổ chức triển lãm tại tỉnh, "
        "và nhiều việc khác."
    )

    assert {event.type: event.date for event in read_facts(text).events} == {
        "hội thảo": "2021-01-24",
        "lễ trao giải": "2021-01-25",
        "triển lãm": "2021-01-24",
    }


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ngày 8/11/2024, Bộ Y tế kiểm tra. Chiều 14/11, {}.", "2024-11-14"),
        ("Theo Quyết định số 47 ngày 8/11/2024, Bộ Y tế kiểm tra. Chiều 14/11, {}.", "--11-14"),
        ("Chiều 14/11, {} chuyên đề năm 2023.", "2023-11-14"),
        ("Chiều 14/11, {} sau khi thu tăng so với cùng kỳ năm 2023.", "--11-14"),
        ("Chiều 14/11, {} về cây trồng vào năm 2012.", "--11-14"),
        ("Chiều 14/11, {} về các bản Hiến pháp năm 1992.", "--11-14"),
        ("Chiều 14/11, {} năm 2024, định hướng năm 2025. Kết quả năm 2024 tốt.", "2024-11-14"),
        ("Hội thi năm 2023\nChiều 14/11, {}.", "2023-11-14"),
    ],
)
def test_a_year_beside_the_day_or_a_whole_day_just_before_is_its_year(text: str, date: str) -> None:
    """Not that of a document, of a comparison, nor the next one."""
    record = read_facts(text.format(_HOLDS), published=None)

    assert [event.date for event in record.events if event.type == "hội nghị tổng kết"] == [date]


@pytest.mark.parametrize(
    ("more", "date"),
    [
        ("Liên hoan diễn ra từ ngày 8/1 đến ngày 12/1.", "2021-01-08/2021-01-12"),
        ("Đoàn nghệ thuật tập luyện từ ngày 2/1 đến ngày 4/1.", "2021-01-08"),
    ],
)
def test_a_festival_has_the_range_that_any_sentence_gives_it(more: str, date: str) -> None:
    """Not one of something else."""
    text = f"Ngày 8/1, Sở Văn hóa và Thể thao thành phố Huế tổ chức liên hoan. {more}"

    assert [event.date for event in read_facts(text).events] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Lễ hội đường phố vào ngày 9/1 và lễ bế mạc do Bộ Y tế tổ chức vào ngày 12/1.", "2021-01-12"),
        ("Ngày 9/1, lễ bế mạc do Bộ Y tế tổ chức sau hai ngày, từ 12/1.", "2021-01-09"),
    ],
)
def test_the_day_of_the_occasion_named_before_is_not_that_of_the_next(text: str, date: str) -> None:
    """Each has the day after it; a day that opens the sentence is everybody's."""
    assert [event.date for event in read_facts(text).events if event.type == "lễ bế mạc"] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sáng 5/10, Đại hội Công đoàn tỉnh Lào Cai, nhiệm kỳ 2023-2028 khai mạc.", "2023-10-05"),
        ("Sáng 5/10, huyện Bắc Hà tổ chức đại hội nhiệm kỳ 2023-2028.", "2023-10-05"),
        ("Sáng 5/10, huyện Bắc Hà họp chuẩn bị đại hội nhiệm kỳ 2023-2028.", "--10-05"),
        ("Ngày 5/9, Trường Cao đẳng Lào Cai tổ chức lễ khai giảng năm học 2023-2024.", "2023-09-05"),
        ("Ngày 5/5, Trường Cao đẳng Lào Cai tổ chức hội nghị bàn về năm học 2023-2024.", "--05-05"),
        ("Sáng 5/10, Đại hội Công đoàn tỉnh Lào Cai nhiệm kỳ II (2023-2028) khai mạc.", "2023-10-05"),
        ("Tối 5/10, huyện Bắc Hà tổ chức Lễ kỷ niệm 70 năm ngày giải phóng (1953-2023).", "2023-10-05"),
        ("Tối 5/10, huyện Bắc Hà tổ chức Lễ kỷ niệm ngày giải phóng (1953-2023).", "--10-05"),
        ("Techfest 2023 hay. Ngày hội Techfest 2023 diễn ra ngày 5/11 tại Lào Cai.", "2023-11-05"),
        ("Ngày hội Techfest 2023 hay. Ngày hội Techfest diễn ra ngày 5/11 tại Lào Cai.", "--11-05"),
    ],
)
def test_a_term_school_year_or_name_forces_the_year_of_a_day_beside_it(text: str, date: str) -> None:
    """Not one that is prepared for, a day of spring, or a name told elsewhere."""
    assert [event.date for event in read_facts(text, published=None).events][-1:] == [date]


def test_a_later_mention_gives_a_meeting_its_last_day() -> None:
    """Of the same first day; of another one it does not."""
    opened = "Sáng 17/1, Đại hội Mặt trận Tổ quốc tỉnh Lào Cai khai mạc. Đại hội diễn ra trong hai ngày {}/1."

    assert [event.date for event in read_facts(opened.format("17-18")).events] == ["2021-01-17/2021-01-18"]
    assert [event.date for event in read_facts(opened.format("18-19")).events][:1] == ["2021-01-17"]


def test_the_clock_of_the_page_dates_no_event() -> None:
    """Bare figures beside a clock are the page's; an hour of a day told of is not."""
    stamped = "Tỉnh Bình Định tổ chức Lễ hội Ẩm thực\nBBT | 18:43 15/1/2021 Lễ hội có nhiều món ngon."
    told = "Tỉnh Bình Định tổ chức Lễ hội Ẩm thực lúc 18:43 ngày 15/1/2021."

    assert [event.date for event in read_facts(stamped).events] == [None]
    assert [event.date for event in read_facts(told).events] == ["2021-01-15"]
