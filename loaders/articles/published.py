"""Publication dates as portals print them, as days in Asia/Ho_Chi_Minh. Digits and punctuation decide, no words.

Day stands before month, as everywhere in Vietnam; the year has four digits, or two after a slash, dot or hyphen.
"""

from __future__ import annotations

import datetime as dt
import re

# Vietnam has kept UTC+7 all the year since 13 June 1975 (tz database, Asia/Ho_Chi_Minh).
_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_CLOCK = r"(?:\D{1,12}(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)?"
_ZONE = r"(?:[ (]*(?:(?P<utc>Z|UTC\b|GMT(?![+-]))|(?:GMT)?(?P<sign>[+-])(?P<off_h>\d{1,2}):?(?P<off_m>\d{2})?(?!\d)))?"
_EDGE = r"(?<![\d/.-])"
_YEAR_FIRST = re.compile(
    _EDGE + r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?![\d/-])" + _CLOCK + _ZONE
)
_DAY_FIRST = re.compile(
    _EDGE
    + r"(?P<day>\d\d?)(?: ?(?P<sep>[-/.]) ?|(?P<space> ))(?P<month>\d\d?)(?(sep) ?(?P=sep) ?| )"
    + r"(?P<year>\d{4}|(?(space)(?!)|\d\d))(?![\d/-])"
    + _CLOCK
    + _ZONE
)
_WORDS_BETWEEN = re.compile(_EDGE + r"(?P<day>\d\d?) [^\W\d_]+ (?P<month>\d\d?) [^\W\d_]+ (?P<year>\d{4})(?!\d)")
_CLOCK_FIRST = re.compile(r"(?<!\d)\d{1,2}[:h]\d{2}(?::\d{2})?(?: ?(?:GMT)?\(?(?:GMT)?[+-]\d{1,2}(?::?\d\d)?\)?)?")
_PUNCTUATION = re.compile(r"[,:;|(–-]")


def parse_published(value: str | None) -> dt.date | None:
    """The day a portal prints, None where it prints none or nonsense.

    A time with a zone is carried over to Vietnam's; one without is Vietnam's already.

    >>> parse_published("Thứ ba, 16/9/2025, 10:00 (GMT+7)"), parse_published("2025-11-02T18:30:00Z")
    (datetime.date(2025, 9, 16), datetime.date(2025, 11, 3))
    >>> parse_published("81/11/2016"), parse_published("N/A")
    (None, None)
    """
    found = _find_date(value[:200]) if value else None
    return found[0] if found else None


def find_dateline(line: str) -> dt.date | None:
    """The day that a line prints which prints nothing else; None for a line that tells something.

    >>> find_dateline("Cập nhật: 05/3/2019 - 08:15")
    datetime.date(2019, 3, 5)
    >>> find_dateline("Ngày 05/3/2019, Sở Nội vụ tỉnh Lào Cai tổ chức hội nghị.")
    """
    if len(line) > 100 or not (found := _find_date(line)):
        return None
    day, start, end = found
    before, after = _CLOCK_FIRST.sub("|", line[:start]), line[end:]
    # A weekday, a place or "Updated at" before the date ends in punctuation or is short; after it stands a.m. or p.m.
    if _count_letters(before) > 24 or _count_letters(_PUNCTUATION.split(before)[-1]) > 8 or _count_letters(after) > 4:
        return None
    return None if any(map(str.isdigit, before + after)) or line.endswith(".") else day


def _find_date(text: str) -> tuple[dt.date, int, int] | None:
    """The first date with its place in the text, if that date exists."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _WORDS_BETWEEN):
        for found in pattern.finditer(text):
            if day := _make_day(found.groupdict()):
                return day, found.start(), found.end()
    return None


def _make_day(parts: dict[str, str | None]) -> dt.date | None:
    year = int(parts["year"] or 0)
    year += 2000 if year < 100 else 0
    if not 1945 <= year <= 2100:  # the Republic's press begins in 1945
        return None
    try:
        day = dt.date(year, int(parts["month"] or 0), int(parts["day"] or 0))
        zone = _find_zone(parts)
        if zone is None or not parts.get("hour"):
            return day
        moment = dt.datetime(day.year, day.month, day.day, int(parts["hour"] or 0), int(parts["minute"] or 0))
    except ValueError:
        return None
    return moment.replace(tzinfo=zone).astimezone(_VIETNAM).date()


def _find_zone(parts: dict[str, str | None]) -> dt.timezone | None:
    """The zone printed after a time, None where none is; `ValueError` for one of a day and more."""
    if parts.get("utc"):
        return dt.UTC
    if not parts.get("sign"):
        return None
    offset = dt.timedelta(hours=int(parts["off_h"] or 0), minutes=int(parts["off_m"] or 0))
    return dt.timezone(-offset if parts["sign"] == "-" else offset)


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))
