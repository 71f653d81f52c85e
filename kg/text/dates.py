"""Calendar values of any precision, as Vietnamese text gives them: day before month, the year often left out.

A partial date prints as ISO 8601 allows: "2016-04", "2017", and "--01-21" where only the year is unknown.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

FIRST_YEAR, LAST_YEAR = 1900, 2100  # beyond these a four-digit number is no year of public affairs
_FUTURE_DAYS: Final = 200  # an announced event lies at most this far ahead
_NEAR_DAYS: Final = 60  # a day so little ahead is meant rather than that of last year


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Year, month and day, each possibly unknown.

    >>> PartialDate(None, 1, 21).isoformat(), PartialDate(2016, 4).isoformat()
    ('--01-21', '2016-04')
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def isoformat(self) -> str:
        """ISO text with the precision that is known; empty where nothing is."""
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}" if self.month and self.day else ""
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
            if self.day:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    def to_date(self) -> dt.date | None:
        """The calendar day, None where a part is unknown."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)


def is_year(word: str) -> bool:
    """Whether a word is a year of the last century or this one.

    >>> is_year("2021"), is_year("1700"), is_year("21")
    (True, False, False)
    """
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def is_valid(date: PartialDate) -> bool:
    """Whether the calendar has such a day (29 February counts where the year is unknown)."""
    if date.year is not None and not FIRST_YEAR <= date.year <= LAST_YEAR:
        return False
    if date.month is not None and not 1 <= date.month <= 12:
        return False
    if date.day is None:
        return True
    try:
        dt.date(date.year or 2000, date.month or 1, date.day)
    except ValueError:
        return False
    return True


def nearest_year(date: PartialDate, published: dt.date, announced: bool) -> PartialDate:
    """The date in the year that the publication day forces.

    The latest such day not more than two months after publication; further ahead where the text announces it.

    >>> nearest_year(PartialDate(None, 12, 30), dt.date(2021, 1, 4), announced=False).isoformat()
    '2020-12-30'
    """
    if date.year is not None or date.month is None:
        return date
    limit = published + dt.timedelta(days=_FUTURE_DAYS if announced else _NEAR_DAYS)
    for year in (published.year + 1, published.year, published.year - 1):
        candidate = replace(date, year=year)
        day = dt.date(year, date.month, min(date.day or 1, 28))
        if day <= limit and is_valid(candidate):
            return candidate
    return date
