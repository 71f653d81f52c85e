"""Ratings, standards met, recognitions and findings; never what is aimed at or told to do."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts


def show(text: str) -> list[tuple[str, list[str], str]]:
    """Kind, whom it is about, and the verdict."""
    return [(a.kind, a.about, a.verdict) for a in read_facts(text).assessments]


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        ("Năm 2020, xã Nùng Nàng hoàn thành xuất sắc nhiệm vụ.", "rating", "xã Nùng Nàng"),
        ("Đến nay huyện có 8 xã đạt chuẩn nông thôn mới.", "standard", "8 xã"),
        ("Lực lượng dân quân đã chủ động giúp dân gặt lúa.", "finding", "Lực lượng dân quân"),
        ("Công tác kiểm tra ở một số xã còn hạn chế.", "finding", "Công tác kiểm tra ở một số xã"),
    ],
)
def test_a_verdict_is_about_what_stands_before_it(text: str, kind: str, about: str) -> None:
    """A unit, those counted, a group, or the phrase."""
    assert [(found[0], found[1]) for found in show(text)] == [(kind, [about])]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện phấn đấu có 8 xã đạt chuẩn nông thôn mới.",
        "Tỉnh yêu cầu các xã hoàn thành xuất sắc nhiệm vụ.",
        "Ông Lò Văn Én hứa hoàn thành tốt nhiệm vụ được giao.",
        "Xã chưa được công nhận là xã an toàn.",
        "Tỷ lệ xã đạt chuẩn nông thôn mới tăng 3%.",
    ],
)
def test_aims_demands_promises_and_denials_are_none(text: str) -> None:
    """Nor is the share of those who meet a standard: that is a figure."""
    assert show(text) == []


def test_who_decides_stands_between_passive_and_verb() -> None:
    """And the subject is whom the decision is about."""
    text = "Năm 2020, 6 xã của huyện được UBND tỉnh Lai Châu công nhận đạt chuẩn nông thôn mới."
    (found,) = read_facts(text).assessments

    assert (found.by, found.about, found.period) == ("UBND tỉnh Lai Châu", ["6 xã của huyện"], "2020")


def test_criticism_is_negative() -> None:
    """A shortcoming is no praise."""
    text = "Công tác kiểm tra còn hạn chế. An ninh trật tự được giữ vững."

    assert [a.polarity for a in read_facts(text).assessments] == ["negative", "positive"]


def test_a_verdict_without_subject_goes_on_with_the_last_one() -> None:
    """After a semicolon of the same sentence, and then it is resolved."""
    text = "Lực lượng dân quân đã phát huy vai trò nòng cốt; đấu tranh hiệu quả với tội phạm."
    first, second = read_facts(text).assessments

    assert second.about == first.about == ["Lực lượng dân quân"]
    assert (first.fact_status, second.fact_status) == ("explicit", "resolved")


@pytest.mark.parametrize("verdict", ["được đưa ra khỏi", "được công nhận là"])
def test_what_is_decided_of_a_body_is_a_decision(verdict: str) -> None:
    """Taken off a list or put on it."""
    (found,) = read_facts(f"Năm 2020, 3 bản của huyện {verdict} nơi khó khăn.").assessments

    assert (found.kind, found.about) == ("decision", ["3 bản của huyện"])


def test_a_hyphen_parts_no_clause() -> None:
    """ "kinh tế - xã hội" is one phrase; a dash that opens a line is none of it."""
    text = "Công tác quốc phòng - an ninh được tăng cường.\n- Tay nghề của thợ mộc được nâng lên."

    assert [about for _, about, _ in show(text)] == [["Công tác quốc phòng - an ninh"], ["Tay nghề của thợ mộc"]]
