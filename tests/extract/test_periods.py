"""Stages, terms of office, and the years since something began to be carried out."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts

_HELD = "Ngày 12/3, UBND tỉnh Lai Châu tổ chức hội nghị sơ kết "


def show(text: str) -> list[tuple[str, str | None, str | None, int | None, list[str]]]:
    """Kind, first and last year, number of years, and what the periods are of."""
    return [(p.kind, p.start, p.end, p.years, p.of) for p in read_facts(text).periods]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Giai đoạn 2016 – 2020, xã làm 12 km đường.", ("stage", "2016", "2020")),
        ("Đại hội Đoàn xã nhiệm kỳ 2022-2027 bầu 15 ủy viên.", ("term", "2022", "2027")),
        ("Từ năm 2018 đến hết năm 2020, huyện trồng 300 ha rừng.", ("stage", "2018", "2020")),
    ],
)
def test_years_after_a_word_of_periods_are_one(text: str, period: tuple[str, str, str]) -> None:
    """With a dash or "đến" between them."""
    assert [found[:3] for found in show(text)] == [period]


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn này, xã làm 12 km đường.",
        "Từ năm 2018, huyện trồng 300 ha rừng.",
        "Giai đoạn 2020-2016 ghi nhầm.",
        "Hết nhiệm kỳ ấy, năm học 2019-2020 khai giảng muộn.",
    ],
)
def test_what_has_no_two_years_in_order_is_none(text: str) -> None:
    """One year, no year, or the wrong way round; school years are no stage."""
    assert show(text) == []


def test_years_of_carrying_out_are_of_what_follows() -> None:
    """The count and the years after the listed subjects are one period."""
    text = _HELD + "5 năm thực hiện Chỉ thị số 17/CT-UBND và phong trào “Xóm sạch” giai đoạn 2016 - 2020."
    (period,) = read_facts(text).periods

    assert (period.kind, period.years, period.start, period.end) == ("elapsed", 5, "2016", "2020")
    assert period.of == ["Chỉ thị 17/CT-UBND", "Xóm sạch"]
    assert period.event == "e1"
    assert quote(text, period.spans)[0].startswith("5 năm thực hiện")


def test_a_stage_is_of_what_stands_before_it() -> None:
    """A few words may lie between; a sign parts them."""
    near = "Huyện thực hiện Chỉ thị số 17/CT-UBND của UBND tỉnh giai đoạn 2021-2025."
    apart = "Huyện thực hiện Chỉ thị số 17/CT-UBND. Giai đoạn 2021-2025, huyện trồng rừng."

    assert show(near)[0][4] == ["Chỉ thị 17/CT-UBND"]
    assert show(apart)[0][4] == []


def test_a_count_without_a_number_is_none() -> None:
    """ "Nhiều năm thực hiện" counts nothing; a spelled number does."""
    assert show("Sau nhiều năm thực hiện phong trào “Xóm sạch”, xã đổi thay.") == []
    assert show("Sau ba năm thực hiện phong trào “Xóm sạch”, xã đổi thay.")[0][3] == 3


def test_equal_periods_are_one_with_both_places() -> None:
    """Said twice, it is one item."""
    (period,) = read_facts("Giai đoạn 2016-2020 xã làm đường.\nGiai đoạn 2016 - 2020 xã trồng rừng.").periods

    assert len(period.spans) == 2


def test_a_plan_has_its_number_of_years_before_them() -> None:
    """ "5 năm 2011-2015" has both; the years in a plan's own name are that plan's alone."""
    text = "Huyện nghe Báo cáo tình hình kinh tế - xã hội 5 năm 2011-2015, Kế hoạch phát triển chè 5 năm 2016-2020."
    periods = read_facts(text).periods

    assert [(p.kind, p.start, p.end, p.years) for p in periods] == [
        ("stage", "2011", "2015", 5),
        ("stage", "2016", "2020", 5),
    ]
    assert [p.of for p in periods] == [
        ["Báo cáo tình hình kinh tế - xã hội 5 năm 2011-2015"],
        ["Kế hoạch phát triển chè 5 năm 2016-2020"],
    ]


def test_two_years_without_a_count_are_no_plan() -> None:
    """Nor is a school year, nor a number of something else."""
    assert show("Năm học 2019-2020, trường có 5 lớp 2016-2017.") == []
