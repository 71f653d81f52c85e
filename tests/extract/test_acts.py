"""Events told by a verb: appointments, visits, document acts."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_events, show_persons, show_roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Ngày 5/1, UBND tỉnh Lào Cai bổ nhiệm ông Lê Văn Bình giữ chức Giám đốc Sở Y tế tỉnh Lào Cai.",
            {("appointee", "Lê Văn Bình"), ("decider", "UBND tỉnh Lào Cai")},
        ),
        (
            "Ngày 5/1, ông Lê Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai.",
            {("appointee", "Lê Văn Bình")},
        ),
        (
            "Theo quyết định của UBND tỉnh Lào Cai, ông Lê Văn Bình được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lào Cai.",
            {("appointee", "Lê Văn Bình"), ("decider", "UBND tỉnh Lào Cai")},
        ),
    ],
)
def test_an_appointment_is_about_the_post(text: str, roles: set[tuple[str, str]]) -> None:
    """Active or passive; the body before the verb or of the decision decides."""
    record = read_facts(text)

    assert [(event.class_, event.about) for event in record.events] == [
        ("personnel", ["Giám đốc Sở Y tế tỉnh Lào Cai"])
    ]
    assert show_roles(record) == roles
    assert show_persons(record) == {"Lê Văn Bình": ["incoming: Giám đốc Sở Y tế tỉnh Lào Cai"]}


def test_who_is_dismissed_leaves_the_post() -> None:
    """The post is outgoing."""
    record = read_facts(
        "Ngày 5/1, HĐND tỉnh Lào Cai miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Bình."
    )

    assert show_persons(record) == {"Lê Văn Bình": ["outgoing: Phó Chủ tịch UBND tỉnh Lào Cai"]}
    assert show_roles(record) == {("appointee", "Lê Văn Bình"), ("decider", "HĐND tỉnh Lào Cai")}


def test_two_appointments_are_two_events_told_twice_one() -> None:
    """One event a person and post, however often it is told."""
    once = "Ngày 5/1, ông Lê Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai. "
    other = "Ngày 5/1, bà Trần Thị Mai được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai. "

    assert len(read_facts(once + other + once).events) == 2


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Ngày 5/1, ông Lê Văn Bình, Chủ tịch UBND tỉnh Lào Cai làm việc với UBND huyện Bắc Hà.",
            {("visitor", "Lê Văn Bình"), ("host", "UBND huyện Bắc Hà")},
        ),
        (
            "Ngày 5/1, ông Lê Văn Bình, Chủ tịch UBND tỉnh Lào Cai tiếp bà Trần Thị Mai, Giám đốc Sở Y tế Yên Bái.",
            {("host", "Lê Văn Bình"), ("visitor", "Trần Thị Mai")},
        ),
        (
            "Ngày 5/1, ông Lê Văn Bình, Chủ tịch UBND tỉnh Lào Cai thăm, tặng quà ông Giàng A Tủa ở huyện Bắc Hà.",
            {
                ("visitor", "Lê Văn Bình"),
                ("presenter", "Lê Văn Bình"),
                ("host", "Giàng A Tủa"),
                ("recipient", "Giàng A Tủa"),
            },
        ),
    ],
)
def test_a_visit_has_visitor_and_host(text: str, roles: set[tuple[str, str]]) -> None:
    """Verbs of receiving turn the two about; gifts add giver and receiver."""
    record = read_facts(text)

    assert [event.class_ for event in record.events] == ["visit"]
    assert show_roles(record) == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Ngày 5/1, UBND tỉnh Lào Cai ban hành Chỉ thị số 06/CT-UBND.", {("decider", "UBND tỉnh Lào Cai")}),
        (
            "Ngày 5/1, ông Lê Văn Bình, Chủ tịch UBND tỉnh Lào Cai ký ban hành Chỉ thị số 06/CT-UBND.",
            {("signer", "Lê Văn Bình")},
        ),
        ("Ngày 5/1, Chủ tịch UBND tỉnh Lào Cai ký ban hành Chỉ thị số 06/CT-UBND.", set()),
    ],
)
def test_a_document_act_has_who_issued_or_signed(text: str, roles: set[tuple[str, str]]) -> None:
    """A body decides, a person signs, an unnamed office holder gives no role."""
    record = read_facts(text)

    assert [(event.class_, event.about) for event in record.events] == [("document-act", ["Chỉ thị 06/CT-UBND"])]
    assert show_roles(record) == roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND tỉnh Lào Cai vừa ban hành Chỉ thị giao các sở rà soát.", 1),
        ("UBND tỉnh Lào Cai ban hành Chỉ thị giao các sở rà soát.", 0),
        ("Ngày 5/8/2020, UBND tỉnh Lào Cai ban hành Chỉ thị số 06/CT-UBND.", 0),
        ("Trời nắng. Lúa tốt. Đường đẹp. Trước đây UBND tỉnh Lào Cai đã ban hành Chỉ thị số 06/CT-UBND.", 0),
        ("UBND tỉnh Lào Cai cần ban hành Chỉ thị số 06/CT-UBND.", 0),
    ],
)
def test_only_an_act_that_is_news_is_an_event(text: str, found: int) -> None:
    """ "vừa" makes it so; an act long past, told without a day, or wished for explains the news."""
    assert len(show_events(read_facts(text))) == found


def test_an_adoption_told_with_vua_is_of_its_verb() -> None:
    """The type leaves the word out."""
    (event,) = read_facts("Quốc hội vừa thông qua Luật Đất đai.").events

    assert (event.class_, event.type) == ("document-act", "thông qua")


def test_issuing_nothing_named_is_no_event() -> None:
    """ "ban hành nhiều văn bản" acts on no document."""
    assert show_events(read_facts("Năm qua, UBND tỉnh Lào Cai ban hành nhiều văn bản chỉ đạo.")) == []


def test_a_criminal_case_has_a_suspect() -> None:
    """Who is charged on a day, and by whom."""
    record = read_facts("Ngày 5/1, Công an tỉnh Lào Cai khởi tố bị can Trần Văn Tám về tội trộm cắp.")

    assert [event.class_ for event in record.events] == ["incident"]
    assert ("suspect", "Trần Văn Tám") in show_roles(record)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Ngày 5/1, UBND tỉnh Lào Cai đã có văn bản số 12/UBND-TH gửi các huyện.", ["2021-01-05"]),
        ("Trước đó, ngày 2/1, UBND tỉnh Lào Cai đã có văn bản số 12/UBND-TH gửi các huyện.", []),
        (
            "Triển khai Nghị quyết số 31/NQ-CP (ngày 3/1/2021), UBND tỉnh Lào Cai vừa ban hành Chỉ thị số 06/CT-UBND.",
            [None],
        ),
    ],
)
def test_a_letter_is_an_act_unless_it_only_led_up_to_the_news(text: str, dates: list[str | None]) -> None:
    """The day of a cited document in brackets dates no act."""
    assert [event.date for event in read_facts(text).events] == dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tháng 12, Sở Y tế tỉnh Lào Cai trao bằng khen cho hai bệnh viện.", ["2021-01-05", "2020-12"]),
        ("Tháng 12/2019, Sở Y tế tỉnh Lào Cai trao bằng khen cho hai bệnh viện.", ["2021-01-05"]),
        ("Sở Y tế tỉnh Lào Cai trao bằng khen cho hai bệnh viện.", ["2021-01-05"]),
    ],
)
def test_a_ceremony_on_a_day_of_its_own_stands_beside_a_meeting(text: str, days: list[str]) -> None:
    """A month that opens the sentence does; what is told without a day belongs to the meeting."""
    record = read_facts(f"Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội thảo. {text}")

    assert [event.date for event in record.events] == days


@pytest.mark.parametrize(
    ("headline", "about"),
    [
        ("Chỉ thị về tăng cường phòng cháy rừng năm 2021", ["Chỉ thị tăng cường phòng cháy rừng năm 2021"]),
        ("Kế hoạch về tăng cường phòng cháy rừng năm 2021", []),
    ],
)
def test_a_document_without_title_is_the_one_of_the_headline(headline: str, about: list[str]) -> None:
    """Where it is of the same type."""
    record = read_facts(f"{headline}\nUBND tỉnh Lào Cai vừa ban hành Chỉ thị giao các sở rà soát phương án.")

    assert [event.about for event in record.events] == [about]
