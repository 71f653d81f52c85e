"""Publication dates, in every form that the corpus's portals print and in forms that are none."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.articles.published import find_dateline, parse_published
from tests.factory import SHARED, needs_shared

_PRINTED = [
    ("Thứ ba, 16/9/2025, 10:00 (GMT+7)", "2025-09-16"),
    ("Chủ nhật, 22/6/2025, 00:00 (GMT+7)", "2025-06-22"),
    ("05/3/2019", "2019-03-05"),
    ("26/3/2019)", "2019-03-26"),
    ("(08/08/2019)", "2019-08-08"),
    ("thứ năm, 01 08 2019", "2019-08-01"),
    ("23/11/2024 08:15", "2024-11-23"),
    ("4/11/2013 2:25", "2013-11-04"),
    ("23/05/2025 | 10:57", "2025-05-23"),
    ("29/05/13 19:42 GMT+7", "2013-05-29"),
    ("28-5-2013", "2013-05-28"),
    ("28.5.2013", "2013-05-28"),
    ("2025-11-02", "2025-11-02"),
    ("2018-08-17 12:31:00", "2018-08-17"),
    ("2025-11-02T12:48:00.000Z", "2025-11-02"),
    ("2025-11-02T17:00:00Z", "2025-11-03"),
    ("2025-06-28T22:43:00+07:00", "2025-06-28"),
    ("2025-06-28T22:43:00+0000", "2025-06-29"),
    ("2025-06-28T03:00:00+09:00", "2025-06-28"),
    ("2025-06-28T01:00:00+09:00", "2025-06-27"),
    ("28/06/2025 23:30 GMT", "2025-06-29"),
    ("Lào Cai, ngày 5 tháng 3 năm 2019", "2019-03-05"),
    ("Cập nhật lúc 08h15 ngày 05/3/2019", "2019-03-05"),
    ("29/2/2024", "2024-02-29"),
]
_NONE = ["N/A", "", "none", "81/11/2016", "29/2/2023", "11/25/2019", "2016-13-45", "11/2019", "05/3", "12345678901",
         "45/KH-UBND", "05/3/1899", "1/2/3/2019", "10:00", "2025-06-28T25:00:00Z", "\ud800"]  # fmt: skip


@pytest.mark.parametrize(("value", "day"), _PRINTED)
def test_what_portals_print_is_a_day(value: str, day: str) -> None:
    """Day before month, times carried over to Vietnam, whatever stands around."""
    assert parse_published(value) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("value", _NONE)
def test_nonsense_is_no_day(value: str) -> None:
    """Nothing is guessed from what is no date, and no impossible date is bent into a possible one."""
    assert parse_published(value) is None


def test_no_value_is_no_day() -> None:
    """An article may come without."""
    assert parse_published(None) is None


@given(st.dates(dt.date(1945, 9, 2), dt.date(2100, 12, 31)), st.sampled_from("/-."), st.booleans())
def test_every_day_is_read_back(day: dt.date, separator: str, padded: bool) -> None:
    """Any day printed the Vietnamese way, with zeros or without, is that day."""
    parts = (f"{day.day:02}", f"{day.month:02}") if padded else (str(day.day), str(day.month))

    assert parse_published(separator.join([*parts, str(day.year)])) == day


@given(st.datetimes(dt.datetime(1990, 1, 2), dt.datetime(2090, 1, 1)), st.integers(-11, 14))
def test_a_time_with_a_zone_is_vietnams_day(moment: dt.datetime, hours: int) -> None:
    """The zone database and the reader agree."""
    zoned = moment.replace(microsecond=0, tzinfo=dt.timezone(dt.timedelta(hours=hours)))

    assert parse_published(zoned.isoformat()) == zoned.astimezone(dt.timezone(dt.timedelta(hours=7))).date()


@given(st.text(max_size=300))
def test_no_text_makes_it_fail(value: str) -> None:
    """Any string is a day or none."""
    assert isinstance(parse_published(value), dt.date | None)


@pytest.mark.parametrize(("line", "day"), [pair for pair in _PRINTED if "ngày 0" not in pair[0]])
def test_a_line_with_a_date_alone_is_a_dateline(line: str, day: str) -> None:
    """Weekday, time, zone and brackets do not make it a sentence."""
    assert find_dateline(line) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 05/3/2019, Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị.",
        "Sáng 4/3/2019, Sở Y tế họp báo.",
        "Hội nghị sơ kết được tổ chức ngày 05/3/2019",
        "Chỉ thị số 06/CT-UBND ngày 05/3/2019",
        "Kết quả 12, 05/3/2019",
        "05/3/2019 - 07/3/2019 tại Sa Pa",
    ],
)
def test_a_line_that_tells_something_is_no_dateline(line: str) -> None:
    """A date inside a sentence, a heading or beside a number is not the day of publication."""
    assert find_dateline(line) is None


@needs_shared
def test_the_corpus_prints_no_other_form() -> None:
    """Of more than 500 values in the corpus only "N/A" and a day 81 are none."""
    path = SHARED / "corpus" / "articles.jsonl"
    values = [json.loads(line)["published"] for line in path.read_text(encoding="utf-8").splitlines()]
    printed = [value for value in values if value]

    assert len(printed) > 500
    assert {value for value in printed if parse_published(value) is None} == {"N/A", "81/11/2016"}
