"""Who governs a verb, and who only stands near it."""

from __future__ import annotations

import pytest

from kg.vocabulary import load_vocabulary
from tests.extract.facts import read_facts, show_roles

_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "
_SPEAKS = ("speaker", "Lê Văn Bình")
_ORGANIZER = ("organizer", "Sở Y tế tỉnh Lào Cai")


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Tại hội nghị, ông Lê Văn Bình và bà Trần Thị Mai phát biểu.", {_SPEAKS, ("speaker", "Trần Thị Mai")}),
        ("Thay mặt UBND tỉnh, ông Lê Văn Bình phát biểu tại hội nghị.", {_SPEAKS}),
        ("Phát biểu tại hội nghị, thay mặt UBND tỉnh, ông Lê Văn Bình nêu rõ kết quả.", {_SPEAKS}),
        (
            "Tại hội nghị, ông Lê Văn Bình chúc bà Trần Thị Mai mạnh khỏe; đồng thời, mong muốn bà đóng góp nhiều hơn.",
            {_SPEAKS},
        ),
        ("Tại hội nghị, các đại biểu nghe ông Lê Văn Bình, sau đó nghe báo cáo tài chính.", set()),
        ("Tại hội nghị, ông Lê Văn Bình được đánh giá cao.", set()),
        ("Theo ông Lê Văn Bình, các xã đề nghị tăng vốn.", set()),
        ("Trong bài phát biểu khai mạc, ông Lê Văn Bình nêu rõ kết quả.", {_SPEAKS}),
        ("Hội nghị diễn ra dưới sự chủ trì của ông Lê Văn Bình.", {("chair", "Lê Văn Bình")}),
        (
            "Chủ trì hội nghị có ông Lê Văn Bình và bà Trần Thị Mai.",
            {("chair", "Lê Văn Bình"), ("chair", "Trần Thị Mai")},
        ),
        ("Ông Lê Văn Bình giao Sở Nội vụ tỉnh Lào Cai chủ trì, phối hợp rà soát.", set()),
        ("Tại hội nghị, ông Lê Văn Bình trao quà cho các cháu.", {("presenter", "Lê Văn Bình")}),
        ("Tại hội nghị, lãnh đạo Tỉnh ủy Lào Cai, UBND tỉnh Lào Cai trao quà cho các cháu.", set()),
        ("Quà của ông Lê Văn Bình rất quý, lãnh đạo hội trao cho các cháu.", set()),
        ("Ông Lê Văn Bình gắn bó với nghề từ trẻ.", set()),
        ("Trao quyết định cho ông Lê Văn Bình tại hội nghị.", set()),
        ("Tại hội nghị, ông Lê Văn Bình đề nghị các xã tổ chức tặng quà.", {_SPEAKS}),
        ("Ông Lê Văn Bình đã chỉ đạo các xã rà soát.", set()),
        ("Ông Lê Văn Bình cảm ơn các đại biểu.", {_SPEAKS}),
        ("Ngày 9/3, ông Lê Văn Bình nhấn mạnh điều đó.", set()),
        ("Ông Lê Văn Bình đã trao đổi với các đại biểu.", set()),
        ("Xã được ông Lê Văn Bình, Sở Nội vụ tỉnh Lào Cai trao nhiều phần thưởng.", set()),
        ("Các cháu nhớ món quà mà ông Lê Văn Bình trao.", set()),
        ("Trao quà, ông Lê Văn Bình động viên các cháu.", {("presenter", "Lê Văn Bình")}),
        ("Với ông Lê Văn Bình, đó là niềm vinh dự.", set()),
        ("Ông Lê Văn Bình nhắc lại Đề án 06, Báo cáo số 12.", set()),
        ("Kết quả tốtPhát biểu tại hội nghị, ông Lê Văn Bình đánh giá cao kết quả.", {_SPEAKS}),
    ],
)
def test_the_subject_of_a_verb_has_its_role(sentence: str, roles: set[tuple[str, str]]) -> None:
    """Not its object, nor what a preposition governs, nor anybody where the verb is a noun."""
    assert show_roles(read_facts(_HELD + sentence)) == roles | {_ORGANIZER}


@pytest.mark.parametrize(
    ("sentence", "present"),
    [
        (
            "Tham dự lễ ký kết và hội nghị còn có ông Lê Văn Bình; lãnh đạo Sở Nội vụ; bà Trần Thị Mai.",
            ["Lê Văn Bình", "Trần Thị Mai"],
        ),
        (
            "Dự hội nghị có các đồng chí:\n- Lê Văn Bình, Phó Chủ tịch UBND tỉnh;\n"
            "- Trần Thị Mai, Giám đốc Sở Nội vụ.\nCác đại biểu trao đổi.",
            ["Lê Văn Bình", "Trần Thị Mai"],
        ),
        ("Ông Lê Văn Bình tham gia công tác từ năm 1990.", []),
        ("Ông Lê Văn Bình đã tới dự.", ["Lê Văn Bình"]),
    ],
)
def test_those_present_are_listed_after_the_verb_or_attend_the_occasion(sentence: str, present: list[str]) -> None:
    """A list may fill lines of its own; taking part in other things is no attendance."""
    roles = show_roles(read_facts(_HELD + "\n" + sentence))

    assert sorted(agent for role, agent in roles if role == "attendee") == present


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ngày 5/1, Sở Y tế tỉnh Lào Cai (Bộ Y tế) tổ chức hội nghị tổng kết.", {"Sở Y tế tỉnh Lào Cai"}),
        ("Ngày 5/1, Hội thi tuyên truyền do Sở Y tế tỉnh Lào Cai tổ chức.", {"Sở Y tế tỉnh Lào Cai"}),
        ("Ngày 5/1, tại hội nghị tổng kết của Sở Y tế tỉnh Lào Cai, Sở Nội vụ tổ chức bộ máy mới.", set()),
        (
            "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức 2 hội thi, 1 hội nghị tổng kết.",
            {"Sở Y tế tỉnh Lào Cai"},
        ),
    ],
)
def test_a_body_organises_what_its_verb_governs(text: str, bodies: set[str]) -> None:
    """Not the body in brackets, and not where the noun stands before an active verb."""
    assert {agent for role, agent in show_roles(read_facts(text)) if role == "organizer"} == bodies


def test_one_verb_may_organise_two_occasions() -> None:
    """Both nouns of the list have the organiser."""
    record = read_facts("Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết, lễ khánh thành bệnh viện.")

    assert [[role.agent for role in event.roles] for event in record.events] == [["Sở Y tế tỉnh Lào Cai"]] * 2


def test_no_wording_has_two_meanings() -> None:
    """The scanner keeps one concept a wording, so that a second one would never be found."""
    concepts = load_vocabulary().schemes["role-contexts"].values()
    labels = [label for concept in concepts for label in concept.labels]

    assert len(labels) == len(set(labels)) > 50


@pytest.mark.parametrize(
    ("subject", "visitors"),
    [
        ("Đoàn công tác của Bộ Y tế do ông Lê Văn Bình dẫn đầu", {"Bộ Y tế", "Lê Văn Bình"}),
        ("Đoàn công tác Bộ Y tế do ông Lê Văn Bình dẫn đầu", {"Bộ Y tế", "Lê Văn Bình"}),
        ("Theo kế hoạch của Bộ Y tế, ông Lê Văn Bình", {"Lê Văn Bình"}),
        ("ông Lê Văn Bình dẫn đầu đoàn công tác của Bộ Y tế", {"Lê Văn Bình"}),
    ],
)
def test_a_body_visits_by_its_delegation(subject: str, visitors: set[str]) -> None:
    """ "đoàn công tác của" makes it a visitor; "kế hoạch của" does not, nor where a person leads the delegation."""
    roles = show_roles(read_facts(f"Ngày 5/1, {subject} đã đến thăm Trạm Y tế xã Nậm Chày, tỉnh Lào Cai."))

    assert {agent for role, agent in roles if role == "visitor"} == visitors


def test_a_month_or_year_that_opens_the_sentence_is_another_time() -> None:
    """What is stressed in June is not stressed at the meeting of January."""
    record = read_facts(_HELD + "Tháng 6, ông Lê Văn Bình nhấn mạnh điều đó.")

    assert show_roles(record) == {_ORGANIZER}
