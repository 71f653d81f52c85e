"""Calendar values with parts left out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import PartialDate, is_valid, nearest_year


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (PartialDate(2021, 1, 5), "2021-01-05"),
        (PartialDate(2016, 4), "2016-04"),
        (PartialDate(2017), "2017"),
        (PartialDate(None, 1, 21), "--01-21"),
        (PartialDate(None, 1), ""),
    ],
)
def test_iso_text_has_the_known_precision(date: PartialDate, text: str) -> None:
    """What is unknown is left out; a month without a year says nothing."""
    assert date.isoformat() == text


@pytest.mark.parametrize(
    ("date", "valid"),
    [
        (PartialDate(2020, 2, 29), True),
        (PartialDate(2021, 2, 29), False),
        (PartialDate(None, 2, 29), True),
        (PartialDate(None, 2, 30), False),
        (PartialDate(2021, 13), False),
        (PartialDate(1899), False),
        (PartialDate(2101), False),
    ],
)
def test_only_days_of_the_calendar_are_valid(date: PartialDate, valid: bool) -> None:
    """29 February counts where no year denies it."""
    assert is_valid(date) is valid


@pytest.mark.parametrize(
    ("month", "day", "published", "announced", "iso"),
    [
        (1, 21, "2021-01-22", False, "2021-01-21"),
        (12, 30, "2021-01-04", False, "2020-12-30"),
        (1, 5, "2020-12-28", True, "2021-01-05"),
        (1, 5, "2020-12-28", False, "2021-01-05"),
        (5, 5, "2020-12-28", False, "2020-05-05"),
        (2, 29, "2021-03-10", False, "2020-02-29"),
        (6, 1, "2021-03-10", True, "2021-06-01"),
        (6, 1, "2021-03-10", False, "2020-06-01"),
    ],
)
def test_publication_forces_the_year(month: int, day: int, published: str, announced: bool, iso: str) -> None:
    """The latest such day up to sixty days after publication, or further ahead where the text announces it."""
    date = nearest_year(PartialDate(None, month, day), dt.date.fromisoformat(published), announced)

    assert date.isoformat() == iso


def test_a_known_year_stays() -> None:
    """Publication changes nothing where the text says the year."""
    date = PartialDate(2016, 5, 1)

    assert nearest_year(date, dt.date(2021, 1, 1), announced=False) == date


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 300))
def test_a_past_day_gets_its_own_year_back(published: dt.date, ago: int) -> None:
    """A day within the last three hundred, printed without its year, is that day again."""
    day = published - dt.timedelta(days=ago)
    found = nearest_year(PartialDate(None, day.month, day.day), published, announced=False)

    assert found.to_date() == day


def test_a_partial_date_is_no_day() -> None:
    """`to_date` gives a day only where all three parts are known."""
    assert PartialDate(2021, 1, 5).to_date() == dt.date(2021, 1, 5)
    assert PartialDate(2021, 1).to_date() is None
    assert PartialDate(None, 1, 5).to_date() is None
