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
        "UBND tỉnh Lào Cai tổ chức 25 cuộc họp.",
        "UBND tỉnh Lào Cai yêu cầu các xã tổ chức hội nghị tổng kết.",
        "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. Đồng thời, tổ chức tập huấn cho nông dân.",
        "UBND tỉnh Lào Cai tổ chức hội nghị định kỳ hằng năm.",
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
