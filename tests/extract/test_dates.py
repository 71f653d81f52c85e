"""Dates in running text, and the year that nothing prints."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.extract.dates import find_dates
from kg.extract.extractor import Extractor
from kg.extract.years import find_year_evidence
from kg.text.dates import PartialDate
from kg.text.tokens import tokenize
from tests.extract.facts import quote, read_facts


def find(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    """The words and ISO text of each date."""
    found = find_dates(tokenize(text), extractor.date_patterns)
    return [(text[date.start : date.end], date.isoformat()) for date in found]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 21/1/2021", "2021-01-21"),
        ("Sáng ngày 21/1", "--01-21"),
        ("ngày 05-7-2020", "2020-07-05"),
        ("ngày 5.7.2020", "2020-07-05"),
        ("ngày 5 tháng 7 năm 2020", "2020-07-05"),
        ("ngày 5 tháng 7", "--07-05"),
        ("ngày 27/6/19", "2019-06-27"),
        ("tháng 7/2020", "2020-07"),
        ("tháng 7 năm 2020", "2020-07"),
        ("từ ngày 3 - 5/7/2020", "2020-07-03/2020-07-05"),
        ("từ ngày 3/7 đến ngày 5/8/2020", "2020-07-03/2020-08-05"),
        ("từ ngày 28/12 đến 3/1/2025", "2024-12-28/2025-01-03"),
        ("trong 2 ngày 3 và 4/7/2020", "2020-07-03/2020-07-04"),
        ("(21/1/2021)", "2021-01-21"),
        ("từ 28/9 đến 3/10", "--09-28/--10-03"),
        ("từ 28 đến 30-12-2024", "2024-12-28/2024-12-30"),
        ("các ngày 5, 6 và 7/8", "--08-05/--08-07"),
        ("từ ngày 1/5/2025 đến hết ngày 3/5/2025", "2025-05-01/2025-05-03"),
        ("Tối qua 12/5", "--05-12"),
    ],
)
def test_every_way_to_print_a_date_is_read(extractor: Extractor, text: str, iso: str) -> None:
    """Numeric with any sign, in words, months, ranges within a month, a year and over New Year."""
    assert [date for _, date in find(extractor, text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "11/11 xã đạt chuẩn",
        "tăng 3.5 điểm",
        "tỷ lệ 3/4 hộ",
        "ngày 31/2/2020",
        "ngày 15/13",
        "tuần 4 tháng 7",
        "Nghị định 30/2020/NĐ-CP",
        "số 06/CT-UBND",
        "từ năm 2016 đến năm 2020",
        "khoảng 10-12 ha",
        "lúc 7.30",
        "1.700 tổ",
        "ngày mai",
        "từ 1/4 đến 1/2 số hộ",
        "từ 1/3 đến 2/3 diện tích",
        "công tác tháng 6, quý II",
    ],
)
def test_numbers_that_only_look_like_dates_are_none(extractor: Extractor, text: str) -> None:
    """A day and month count only after a word for a day; impossible days never."""
    assert find(extractor, text) == []


def test_the_mention_covers_the_words_for_the_day(extractor: Extractor) -> None:
    """ "sáng ngày" belongs to the date; what stands around it does not."""
    assert find(extractor, "Vào sáng ngày 21/1, tại Lào Cai")[0][0].endswith("ngày 21/1")


def test_a_range_backwards_is_its_first_day(extractor: Extractor) -> None:
    """ "từ ngày 10/7 đến 5/7" cannot be; over New Year it can."""
    assert [iso for _, iso in find(extractor, "từ ngày 10/7 đến 5/7")] == ["--07-10"]
    assert [iso for _, iso in find(extractor, "từ ngày 30/12 đến ngày 2/1")] == ["--12-30/--01-02"]


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("Ngày 21/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị.", "2021-01-22", "2021-01-21"),
        ("Ngày 30/12, Sở Y tế tỉnh Lào Cai tổ chức hội nghị.", "2021-01-04", "2020-12-30"),
        ("Ngày 10/2 tới, Sở Y tế tỉnh Lào Cai sẽ tổ chức hội nghị.", "2021-01-22", "2021-02-10"),
        ("Ngày 30/12, Sở Y tế tỉnh Lào Cai tổ chức hội nghị.", None, "--12-30"),
        ("Tháng 12, Sở Y tế tỉnh Lào Cai tổ chức hội nghị.", "2021-01-22", "2020-12"),
        ("Sở Y tế tỉnh Lào Cai tổ chức hội nghị vào tháng 12.", "2021-01-22", "2020-12"),
        ("Từ ngày 30/12 đến ngày 2/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị.", "2021-01-04", "2020-12-30/2021-01-02"),
    ],
)
def test_publication_gives_the_year(text: str, published: str | None, date: str) -> None:
    """The latest such day before it, or the next where the text announces; without it the year stays open."""
    (event,) = read_facts(text, published=published).events

    assert event.date == date


_REVIEW = (
    "Ngày 21/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị sơ kết giai đoạn 2016 - 2020. Năm 2020, có 15 xã đạt chuẩn. "
    "Các đơn vị chuẩn bị cho giai đoạn 2021-2025."
)


def test_a_review_and_a_plan_force_the_year_between() -> None:
    """Data of 2020 and tasks for 2021-2025 make it 2021; both are the evidence."""
    (event,) = read_facts(_REVIEW, published=None).events

    assert (event.date, event.date_status) == ("2021-01-21", "inferred")
    assert quote(_REVIEW, event.date_spans) == ["Ngày 21/1", "2020", "2021-2025"]


def test_a_plan_is_made_in_the_half_year_before_it() -> None:
    """A day of November beside the data of 2020 is of 2020; a term to come says nothing of the year."""
    once = _REVIEW.replace("21/1", "21/11")
    late = f"{once} Năm 2020 là năm tốt."
    term = _REVIEW.replace("giai đoạn 2021-2025", "nhiệm kỳ 2021-2025")

    assert [event.date for event in read_facts(late, published=None).events] == ["2020-11-21"]
    assert "2021-11-21" not in {event.date for event in read_facts(once, published=None).events}
    assert "2021-01-21" not in {event.date for event in read_facts(term, published=None).events}


@pytest.mark.parametrize(
    ("text", "year", "evidence"),
    [
        ("Quý I/2021 đạt kết quả tốt.", 2021, ["2021"]),
        ("Sáng 2/4, sở họp. Từ ngày 3/4/2019, hồ sơ được nhận.", 2019, ["ngày 3/4/2019"]),
        ("Sáng 2/4, sở họp. Hội nghị ngày 2/4/2019 bàn nhiều việc.", 2019, ["ngày 2/4/2019"]),
        ("Sáng 2/4, sở họp. 02/04/19 19:42", 2019, ["02/04/19"]),
        ("Sáng 2/4, sở họp theo Luật ngày 1/4/2017.", None, []),
        ("Sáng 2/4, sở họp. Tháng 5/2017, ông Bình làm Giám đốc.", None, []),
        ("Sáng 2/4, sở họp giao ban công tác tháng 4/2019. Quý I/2020 sẽ khác.", 2019, ["tháng 4/2019"]),
        ("Sáng 2/4, sở họp bàn việc của tháng 9/2019.", None, []),
        ("Sở quyết tâm xóa nhà tạm trong năm 2019, trước cả năm 2020.", None, []),
        ("Phấn đấu đến hết năm 2019 hoàn thành.", 2019, ["2019"]),
        ("Năm 2018 đạt 15 xã. Phấn đấu đến hết năm 2020 đạt 20 xã.", None, []),
        ("Ngày giải phóng (31/3/1975 - 31/3/2025).", 2025, ["31/3/1975 - 31/3/2025"]),
        ("Công trình làm từ 5/3/2015 đến 7/8/2019.", None, []),
        ("Đến năm 2030 sẽ hoàn thành.", None, []),
        ("Giai đoạn 2016-2020 đã qua.", None, []),
    ],
)
def test_the_texts_own_words_force_a_year_or_none(
    extractor: Extractor, text: str, year: int | None, evidence: list[str]
) -> None:
    """A quarter, a stamp, the same day or the next in full do; a law of the day before, a career, a goal do not."""
    tokens = tokenize(text)
    dates = find_dates(tokens, extractor.date_patterns)
    found = find_year_evidence(tokens, dates, None, extractor.date_patterns)

    assert found.year == year
    assert quote(text, list(found.spans)) == evidence


def test_evidence_never_changes_a_printed_year(extractor: Extractor) -> None:
    """Where publication is known it alone decides, and only for dates without a year."""
    tokens = tokenize("Quý I/2019 đạt kết quả.")
    years = find_year_evidence(tokens, [], dt.date(2021, 1, 22), extractor.date_patterns)

    assert years.resolve(PartialDate(2016, 5, 1), False) == (PartialDate(2016, 5, 1), False)
    assert years.resolve(PartialDate(None, 1, 21), False) == (PartialDate(2021, 1, 21), True)
