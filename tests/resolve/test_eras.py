"""Of several things of one name the one that exists on the day is chosen, or none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.resolve.eras import choose_era, get_day_range


@dataclass
class Era:
    """A first and a last day."""

    valid_from: str = ""
    valid_to: str = ""


OLD = Era(valid_to="2025-06-30")
NEW = Era(valid_from="2025-07-01")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-01-21", OLD),
        ("2025-06-30", OLD),
        ("2025-07-01", NEW),
        ("2025-06", OLD),
        ("2025", None),
        ("2024", OLD),
        ("2025-06-29/2025-07-02", None),
        ("--01-21", None),
        (None, None),
    ],
)
def test_the_day_decides(date, expected):
    """The last day of one era is not the first of the next; a date that covers both decides nothing."""
    assert choose_era([OLD, NEW], date) is expected


def test_the_only_candidate_needs_no_date():
    """What has no namesake is found without a date, and nothing is found among nothing."""
    assert choose_era([OLD], None) is OLD
    assert choose_era([], "2021-01-21") is None


def test_before_the_first_and_after_the_last():
    """Yên Bái written about after it ended is the last Yên Bái; a body written about before it began is the first."""
    first, second = Era("1991-10-01", "2005-01-01"), Era("2006-01-01", "2010-01-01")

    assert choose_era([first, second], "2026-01-01") is second
    assert choose_era([first, second], "1980") is first
    assert choose_era([first, second], "2005-06-01") is None


def test_ranges_of_partial_dates():
    """A month or a year is all its days."""
    assert get_day_range("2021-02") == ("2021-02-01", "2021-02-28")
    assert get_day_range("2021-13") is None
    assert get_day_range("2021-02-03/2021-02-05") == ("2021-02-03", "2021-02-05")
