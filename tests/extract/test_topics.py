"""What an occasion or a visit deals with, and what is only mentioned at it."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts

_LEAD = "Sáng 15/1, Huyện ủy Bắc Hà tổ chức hội nghị triển khai nhiệm vụ năm 2021."


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (
            "Tại hội nghị, đồng chí Tẩn A Sính truyền đạt Kết luận số 37-KL/TW và Quy định số 08-QĐi/TW.",
            ["Kết luận 37-KL/TW", "Quy định 08-QĐi/TW"],
        ),
        ("Hội nghị đã thảo luận, cho ý kiến vào Nghị quyết số 12-NQ/TU.", ["Nghị quyết 12-NQ/TU"]),
        ("Tại hội nghị, đồng chí Tẩn A Sính đề nghị các xã thực hiện Nghị quyết số 12-NQ/TU.", []),
        ("Hội nghị thảo luận nhân sự theo Quy định số 08-QĐi/TW.", []),
        ("Tại hội nghị, đồng chí Tẩn A Sính nói đến Nghị quyết số 12-NQ/TU.", []),
        ("Hội nghị phát động phong trào “Bản làng không rác thải”.", ["Bản làng không rác thải"]),
        ("Toàn huyện quán triệt Nghị quyết số 12-NQ/TU đến từng chi bộ.", []),
        ("Tại hội nghị, đồng chí Tẩn A Sính đề nghị các xã triển khai Nghị quyết số 12-NQ/TU.", []),
        ("Hội nghị nghe báo cáo tổng kết Nghị quyết số 12-NQ/TU.", []),
        (
            "Hội nghị thảo luận Nghị quyết số 12-NQ/TU; báo cáo tổng kết năm 2020; Quy định số 08-QĐ/TU.",
            ["Nghị quyết 12-NQ/TU", "Quy định 08-QĐ/TU"],
        ),
        ("Đồng chí Tẩn A Sính đã truyền đạt Nghị quyết số 12-NQ/TU.", ["Nghị quyết 12-NQ/TU"]),
        ("Mọi người biểu quyết thông qua Nghị quyết số 12-NQ/TU.", ["Nghị quyết 12-NQ/TU"]),
        ("Dịp này, xã phát động phong trào “Bản làng không rác thải”.", ["Bản làng không rác thải"]),
        ("Đây là hoạt động hưởng ứng phong trào “Bản làng không rác thải”.", ["Bản làng không rác thải"]),
        ("Đây là kết quả của phong trào “Bản làng không rác thải”.", []),
        ("Ngay sau hội nghị, các đại biểu đi bộ, cổ vũ cho phong trào “Bản làng không rác thải”.", []),
    ],
)
def test_a_meeting_is_about_what_its_verbs_deal_with(sentence: str, about: list[str]) -> None:
    """What is taught or discussed at it, not what is asked for, what it rests on, or what happens elsewhere."""
    (event,) = read_facts(f"{_LEAD}\n{sentence}").events

    assert event.about == about


def test_a_visit_is_about_the_law_it_looks_into() -> None:
    """Both laws of the enumeration count."""
    text = (
        "Ngày 27/2, đồng chí Vàng Văn Khang, Phó Chủ tịch HĐND tỉnh Lào Cai làm việc với UBND huyện Bắc Hà "
        "về việc thực hiện Luật Đầu tư công và Luật Đất đai."
    )

    (event,) = read_facts(text).events

    assert event.about == ["Luật Đầu tư công", "Luật Đất đai"]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "Hưởng ứng phong trào “Bản làng không rác thải”, ngày 5/1, UBND huyện Bắc Hà tổ chức lễ ra quân.",
            ["Bản làng không rác thải"],
        ),
        ("Theo Nghị quyết số 12-NQ/TU, ngày 5/1, UBND huyện Bắc Hà tổ chức lễ ra quân.", []),
        (
            "Ngày 5/1, UBND huyện Bắc Hà tổ chức hội nghị tổng kết phong trào “Bản làng không rác thải”.",
            ["Bản làng không rác thải"],
        ),
        (
            "Phát biểu tại hội nghị tổng kết phong trào “Bản làng không rác thải” do UBND huyện Bắc Hà tổ chức, "
            "đồng chí Tẩn A Sính đánh giá cao kết quả.",
            ["Bản làng không rác thải"],
        ),
    ],
)
def test_a_sentence_that_holds_an_event_says_what_it_is_for(text: str, about: list[str]) -> None:
    """The movement that opens the clause or follows the noun, and no legal ground."""
    (event,) = read_facts(text).events

    assert event.about == about


def test_an_appointment_is_about_a_post_with_its_body() -> None:
    """A bare "Phó Giám đốc" says too little."""
    whole = read_facts("Ngày 3/4, ông Lù Văn Páo được bổ nhiệm giữ chức Phó Giám đốc Sở Y tế tỉnh Lào Cai.")
    bare = read_facts("Ngày 3/4, ông Lù Văn Páo được bổ nhiệm giữ chức Phó Giám đốc.")

    assert [event.about for event in whole.events] == [["Phó Giám đốc Sở Y tế tỉnh Lào Cai"]]
    assert [event.about for event in bare.events] == [[]]


def test_what_a_body_is_named_after_is_not_dealt_with() -> None:
    """ "làm việc với Ban Chỉ đạo phong trào …" is about no movement."""
    body = "Ban Chỉ đạo Phong trào Toàn dân bảo vệ an ninh Tổ quốc tỉnh Lào Cai"
    record = read_facts(f"Sáng 15/1, ông Lê Văn Bình đã làm việc với {body}.")

    assert [event.about for event in record.events] == [[]]


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("quán triệt Chỉ thị số 05-CT/TU", ["Chỉ thị 05-CT/TU"]),
        ("phấn đấu như mục tiêu Chỉ thị số 05-CT/TU đã đề ra", []),
    ],
)
def test_a_goal_that_a_document_sets_is_no_topic(words: str, about: list[str]) -> None:
    """ "như mục tiêu Nghị quyết đã đề ra" only names it."""
    (event,) = read_facts(f"Sáng 15/1, Tỉnh ủy Lào Cai tổ chức hội nghị {words}.").events

    assert event.about == about
