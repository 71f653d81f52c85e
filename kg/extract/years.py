"""The year of dates that leave it out, where the article has no day of publication: what its own words force.

A day of the running year is printed without it, so that a printed year often is another one ("Luật … ngày 24/11/2017").
What counts: the stamp of the page ("29/05/2013 19:42"), an anniversary ("31/3/1975 - 31/3/2025"), a review and a plan,
a quarter or the end of a year, the same day printed with its year, one soon after it, or its month ("tháng 11/2024"),
beside a day the term that a congress opens, the school year, or a name that ends in a year ("Techfest 2024").
"""

from __future__ import annotations

import bisect
import datetime as dt
import itertools
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from kg.extract.dates import DateMention, DatePatterns, match_before
from kg.text.dates import PartialDate, is_valid, nearest_year
from kg.text.tokens import Tokens

_AHEAD_CHARS: Final = 160
_SENTENCE_CHARS: Final = 300
_FIRST_PAGES: Final = 1995  # no article is older than the pages of the Web
_NUMBER_CHARS: Final = 60
_HALF: Final = 6  # months
_JUBILEE: Final = 10  # years
_TERM: Final = 5  # years
_SUMMER: Final = 7  # the month before a school year opens
_LEAD_CHARS: Final = 30
_SOON: Final = 62  # days, months counted as 31


@dataclass(slots=True)
class YearEvidence:
    """What forces the year of dates that leave it out: the publication day, or the text's own words and their spans.

    `day` is the day the article speaks from, ISO: its publication, else the last in its year that is printed whole;
    empty where nothing tells.
    """

    published: dt.date | None
    year: int | None = None
    spans: tuple[tuple[int, int], ...] = ()
    day: str = ""

    def resolve(self, date: PartialDate, announced: bool) -> tuple[PartialDate, bool]:
        """The date with its year where something forces it, and whether the year was inferred."""
        if date.year is not None:
            return date, False
        if self.published is not None:
            return nearest_year(date, self.published, announced), True
        if self.year is not None and is_valid(PartialDate(self.year, date.month, date.day)):
            return PartialDate(self.year, date.month, date.day), True
        return date, False


def find_year_evidence(
    tokens: Tokens, dates: list[DateMention], published: dt.date | None, patterns: DatePatterns
) -> YearEvidence:
    """The year the text itself forces where no publication day does, and the words that do."""
    if published is not None:
        return YearEvidence(published, day=published.isoformat())
    told = _Years(tokens, patterns)
    found = (
        _stamp(tokens.text, dates, patterns)
        or _anniversary(dates)
        or _same_month(dates, tokens.text)
        or told.find_between(dates)
        or told.find_current()
        or _printed(dates)
        or _printed_before(dates, tokens.text)
        or told.find_beside(dates)
        or told.find_only()
        or told.find_span(dates)
        or told.find_in_name(dates)
        or YearEvidence(None)
    )
    whole = [m.first for m in dates if m.first.year and m.first.day and not told.is_ahead(m.start)]
    days = [day.isoformat() for day in whole if found.year in (None, day.year)]
    found.day = max(days, default=f"{found.year}-01-01" if found.year is not None else "")
    return found


def _stamp(text: str, dates: list[DateMention], patterns: DatePatterns) -> YearEvidence | None:
    """The latest day that stands with an hour as pages print when they were put up."""
    stamped = [m for m in dates if m.first.year and m.first.day and patterns.stamp.match(text, m.end)]
    return _latest([(m, m.first.year or 0) for m in stamped])


def _anniversary(dates: list[DateMention]) -> YearEvidence | None:
    """The later year of a range from a day to the same day years after: "(31/3/1975 - 31/3/2025)"."""
    ranges = [(m, m.first, m.last) for m in dates if m.last is not None and m.last.year]
    return _latest([(m, b.year or 0) for m, a, b in ranges if (a.month, a.day) == (b.month, b.day)])


def _printed(dates: list[DateMention]) -> YearEvidence | None:
    """A day printed with its year that is one printed without it elsewhere, or comes soon after one."""
    plain = {(m.first.month or 0) * 31 + m.first.day for m in dates if m.first.day and m.first.year is None}
    found: list[tuple[DateMention, int]] = []
    for mention in dates:
        days = [d for d in (mention.first, mention.last) if d is not None and d.day and d.year]
        if any(0 <= (d.month or 0) * 31 + (d.day or 0) - start <= _SOON for d in days for start in plain):
            found.append((mention, mention.first.year or days[0].year or 0))
    newest = max((m.first.year or 0 for m in dates), default=0)
    return _latest([(mention, year) for mention, year in found if year >= newest - 1])


def _printed_before(dates: list[DateMention], text: str) -> YearEvidence | None:
    """A day of the latest year printed that comes soon before one without it: "ngày 8/11/2024 …; chiều 14/11".

    Not the date of a document, whose number stands before it.
    """
    newest = max((m.first.year or 0 for m in dates), default=0)
    plain = {(m.first.month or 0) * 31 + m.first.day for m in dates if m.first.day and m.first.year is None}
    for mention in dates:
        day = mention.first
        if day.year == newest and day.day and day.month and mention.last is None:
            place = day.month * 31 + day.day
            soon = any(0 <= later - place <= _SOON for later in plain)
            if soon and not _is_numbered(text, mention.start):
                return YearEvidence(None, newest, ((mention.start, mention.end),))
    return None


def _is_numbered(text: str, position: int) -> bool:
    """Whether a number stands before a date in its sentence: "Quyết định số 47 ngày 5/1/2017"."""
    before = text[max(position - _NUMBER_CHARS, 0) : position]
    before = before[max(before.rfind("."), before.rfind("\n")) + 1 :]
    return any(sign.isdigit() for sign in before)


def _same_month(dates: list[DateMention], text: str) -> YearEvidence | None:
    """A month with its year that comes soon after a day of it: "Chiều 5/11, sở họp giao ban công tác tháng 11/2024"."""
    found: list[tuple[DateMention, int]] = []
    for day, month in itertools.pairwise(dates):
        a, b = day.first, month.first
        near = month.start - day.end <= _AHEAD_CHARS and "\n" not in text[day.end : month.start]
        if near and a.day and a.year is None and b.day is None and b.year and a.month == b.month and day.last is None:
            found.append((month, b.year))
    return _latest(found)


def _latest(found: list[tuple[DateMention, int]]) -> YearEvidence | None:
    if not found:
        return None
    mention, year = max(found, key=lambda pair: pair[1])
    return YearEvidence(None, year, ((mention.start, mention.end),))


class _Years:
    """The years that a text names on their own: "năm 2020", "quý I/2021", "giai đoạn 2021-2025"."""

    def __init__(self, tokens: Tokens, patterns: DatePatterns) -> None:
        text = tokens.text
        numbers = [(tokens.words[index], tokens.starts[index]) for index in tokens.numbers]
        self._text = text
        self._patterns = patterns
        self._whole = [
            start for word, start in numbers if len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")
        ]
        self._starts = [start for word, start in numbers if len(word) == 4 and word[:2] in ("19", "20")]
        matches = [match for start in self._starts if (match := patterns.year.match(text, start)) is not None]
        self._current = [m for m in matches if match_before(patterns.current, text, m.start()) is not None]
        plain = [m for m in matches if match_before(patterns.year_lead, text, m.start()) is not None]
        self._plain = [m for m in plain if match_before(patterns.until, text, m.start()) is None]
        self._latest = max((int(match[1]) for match in self._plain), default=0)

    def find_between(self, dates: list[DateMention]) -> YearEvidence | None:
        """The year after the last one reviewed, where a plan begins with it: 2020 and 2021-2025.

        A plan is made in the half year before it, too: a day from July on is of the year reviewed.
        """
        for start in self._starts:
            period = self._patterns.period.match(self._text, start)
            term = match_before(self._patterns.term, self._text, start) is not None  # "đại hội nhiệm kỳ 2025-2030"
            if period is not None and not term and self._latest and int(period[1]) == self._latest + 1:
                reviewed = [m.span() for m in self._plain if int(m[1]) == self._latest]
                late = any(m.first.day and m.first.year is None and (m.first.month or 0) > _HALF for m in dates)
                if late and len(reviewed) == 1:
                    return None
                return YearEvidence(None, self._latest + (not late), (*reviewed, period.span()))
        return None

    def find_current(self) -> YearEvidence | None:
        """The latest year of which a quarter, half or course is told, none of a plan or goal."""
        told = [m for m in self._current if int(m[1]) >= self._latest and not self.is_ahead(m.start())]
        return _of_year([match for match in told if not self._is_next(int(match[1]))])

    def _is_next(self, year: int) -> bool:
        """Whether the year before one is named far more often: that is the running one."""
        named = [self._text[start : start + 4] for start in self._starts]
        return named.count(str(year - 1)) >= 2 * named.count(str(year))

    def find_beside(self, dates: list[DateMention]) -> YearEvidence | None:
        """The latest year of the text, where its day's sentence or the headline names it: "hội nghị … năm 2023"."""
        newest = max((int(self._text[start : start + 4]) for start in self._whole), default=0)
        if self._is_next(newest):
            newest -= 1
        days = [m for m in dates if m.first.day and m.first.year is None]
        headline = self._text.find("\n")
        for match in self._plain if newest >= _FIRST_PAGES else []:
            start = match.start()
            if int(match[1]) != newest or self.is_ahead(start) or self._is_other(start):
                continue
            if start < headline or any(self._is_beside(day, start) for day in days):
                return YearEvidence(None, newest, (match.span(),))
        return None

    def _is_other(self, position: int) -> bool:
        """Whether the words before a year set it apart from the running one: "so với cùng kỳ năm 2023"."""
        return match_before(self._patterns.other_year, self._text, position) is not None

    def _is_beside(self, day: DateMention, position: int) -> bool:
        """Whether a day and a year stand in one sentence."""
        start, end = min(day.end, position), max(day.start, position)
        between = self._text[start:end] if end - start <= _SENTENCE_CHARS else "\n"
        return "\n" not in between and ". " not in between

    def find_only(self) -> YearEvidence | None:
        """The year of a goal ("đến hết năm 2019") that is the only year in the text."""
        named = {self._text[start : start + 4] for start in self._starts}
        return _of_year(self._current) if len(named) == 1 else None

    def find_span(self, dates: list[DateMention]) -> YearEvidence | None:
        """The year of a jubilee, in which a congress opens its term, or autumn days their school year, beside the day.

        "Sáng 5/10, Đại hội … nhiệm kỳ 2024-2029 khai mạc", "khai giảng năm học 2024-2025 … ngày 5/9".
        """
        days = [m for m in dates if m.first.day and m.first.year is None]
        for start in self._starts if days else ():
            period = self._patterns.period.match(self._text, start)
            beside = self._days_beside(days, start) if period is not None else []
            if period is None or not beside or self.is_ahead(start):
                continue
            first, years = int(period[1]), int(period[2]) - int(period[1])
            if years >= _JUBILEE and self._is_jubilee(start, years) and first + years >= self._latest:
                return YearEvidence(None, first + years, (period.span(),))
            if self._opens_term(beside, start) if years == _TERM else years == 1 and self._is_autumn(beside, start):
                return YearEvidence(None, first, (period.span(),)) if first >= self._latest else None
        return None

    def _days_beside(self, days: list[DateMention], position: int) -> list[DateMention]:
        """Those of the days that stand in one sentence with a year."""
        low = bisect.bisect_left(days, position - _SENTENCE_CHARS, key=_start_of)
        high = bisect.bisect_right(days, position + _SENTENCE_CHARS, key=_start_of)
        return [day for day in days[low:high] if self._is_beside(day, position)]

    def _opens_term(self, days: list[DateMention], position: int) -> bool:
        """Whether a congress is told of as held: after its day and a comma or the verb, no preparation for one."""
        if match_before(self._patterns.numbered_term, self._text, position) is None:
            return False
        congress = self._patterns.congress.search(self._text, max(position - _AHEAD_CHARS, 0), position)
        if congress is None:
            return False
        held = match_before(self._patterns.held, self._text, congress.start()) is not None
        return held or any(self._text[day.end : congress.start()].strip() == "," for day in days)

    def _is_jubilee(self, position: int, years: int) -> bool:
        """Whether brackets hold the years between which as many lie as are celebrated: "70 năm … (1954-2024)"."""
        if self._text[position - 1 : position] != "(":
            return False
        told = self._patterns.years_long.finditer(self._text, max(position - _AHEAD_CHARS, 0), position)
        return any(int(match[1]) == years for match in told)

    def _is_autumn(self, days: list[DateMention], position: int) -> bool:
        """Whether a school year is told of that began on or before the days beside it, in August or later."""
        school = match_before(self._patterns.school_year, self._text, position) is not None
        return school and all((day.first.month or 0) > _SUMMER for day in days)

    def find_in_name(self, dates: list[DateMention]) -> YearEvidence | None:
        """The latest year of the text where it ends a name that is told twice, once beside a day: "Techfest 2024"."""
        told = [start for start in self._whole if not self._is_other(start)]
        newest = max((int(self._text[start : start + 4]) for start in told), default=0)
        named = [start for start in told if int(self._text[start : start + 4]) == newest]
        days = [m for m in dates if m.first.day and m.first.year is None]
        names = Counter(self._name_before(start) for start in named)
        for start in named if days else ():
            name = self._name_before(start)
            if name and names[name] > 1 and self._days_beside(days, start):
                return YearEvidence(None, newest, ((start, start + 4),))
        return None

    def _name_before(self, position: int) -> str:
        """The word with a capital right before a year; empty where none stands there."""
        words = self._text[max(position - _LEAD_CHARS, 0) : position].split(" ")
        word = words[-2] if len(words) > 1 and not words[-1] else ""
        return word if word.isalpha() and not word.islower() else ""

    def is_ahead(self, position: int) -> bool:
        """Whether a word for the future, or "đến" before the year's words, makes it one to come."""
        if match_before(self._patterns.until_end, self._text, position) is not None:
            return True
        floor = max(position - _AHEAD_CHARS, 0)
        start = max(self._text.rfind("\n", floor, position), self._text.rfind(". ", floor, position), floor)
        return self._patterns.future.search(self._text, start, position) is not None


def _start_of(date: DateMention) -> int:
    return date.start


def _of_year(matches: list[re.Match[str]]) -> YearEvidence | None:
    if not matches:
        return None
    named = max(matches, key=lambda match: int(match[1]))
    return YearEvidence(None, int(named[1]), (named.span(),))
