"""By when a task is due: "trước ngày 15/12", "trong quý I/2021", "chậm nhất tháng 6", "trong năm 2021".

A day without a year lies ahead of the article; a quarter is due with its last month.
"""

from __future__ import annotations

import bisect
import datetime as dt
from dataclasses import replace
from typing import Final

from kg.extract.dates import DateMention
from kg.extract.reading import PlacedLabels, Reading
from kg.extract.years import YearEvidence
from kg.record import Span, Task
from kg.text.dates import PartialDate, is_valid

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_GRACE_DAYS: Final = 30  # an article may come out some weeks after the document that it quotes
_MAX_LEAD: Final = 2  # code points between the words and the day


class Deadlines:
    """Finds the deadlines of one article's tasks."""

    def __init__(self, reading: Reading, dates: list[DateMention], years: YearEvidence) -> None:
        self._reading = reading
        self._words = reading.tokens.words
        self._dates = dates
        self._starts = [mention.start for mention in dates]
        self._years = years
        self._labels = PlacedLabels(reading, "deadline-words")

    def set(self, tasks: list[Task]) -> None:
        """Gives each task the first deadline in its words."""
        if not self._labels:
            return
        tokens = self._reading.tokens
        for task in tasks:
            for start, end in task.spans:
                first, last = tokens.range_of(start, end)
                found = self._first(first, last)
                if found is not None:
                    task.deadline, task.deadline_spans = found[0], [found[1]]

    def _first(self, first: int, last: int) -> tuple[str, Span] | None:
        for place, end, concept in self._labels.between(first, last):
            found = self._day(place, end) if concept.notation == "day" else self._part(concept.notation, end)
            if found is not None and found[1] <= last:
                return found[0], self._reading.tokens.span(place, found[1])
        return None

    def _day(self, start: int, end: int) -> tuple[str, int] | None:
        """The day or month that the words lead to; they may hold the word "ngày" themselves."""
        tokens = self._reading.tokens
        at = bisect.bisect_right(self._starts, tokens.starts[start])
        if at == len(self._dates) or self._dates[at].start > tokens.end_of(end - 1) + _MAX_LEAD:
            return None
        mention = self._dates[at]
        date = self._ahead(mention.last or mention.first)
        text = date.isoformat()
        return (text, bisect.bisect_left(tokens.starts, mention.end)) if text else None

    def _part(self, kind: str, index: int) -> tuple[str, int] | None:
        """A quarter, month or year by its number, with the year where one follows."""
        number = self._number(kind, index)
        if number is None:
            return None
        if kind == "year":
            return f"{number:04d}", index + 1
        month = 3 * number if kind == "quarter" else number
        year, end = self._year_after(index + 1)
        if year is None:
            date = self._ahead(PartialDate(None, month, 28))
            return (f"{date.year:04d}-{month:02d}", index + 1) if date.year is not None else None
        return f"{year:04d}-{month:02d}", end

    def _number(self, kind: str, index: int) -> int | None:
        if index >= len(self._words):
            return None
        word = self._words[index].lower()
        number = _ROMAN.get(word, 0) if kind == "quarter" and word in _ROMAN else 0
        if word.isdigit() and len(word) <= 4:
            number = int(word)
        low, high = {"quarter": (1, 4), "month": (1, 12)}.get(kind, (1990, 2100))
        return number if low <= number <= high else None

    def _year_after(self, index: int) -> tuple[int | None, int]:
        """The year after "/" or "năm", and the token after it."""
        led = index < len(self._words) and (self._words[index] in "/-." or self._reading.is_word(index, "year"))
        if led and index + 1 < len(self._words):
            word = self._words[index + 1]
            if len(word) == 4 and word.isdigit() and word[:2] == "20":
                return int(word), index + 2
        return None, index

    def _ahead(self, date: PartialDate) -> PartialDate:
        """The date in the first year in which it lies ahead; unchanged where nothing tells the year."""
        if date.year is not None or date.month is None:
            return date
        published = self._years.published
        if published is None:
            return date if self._years.year is None else replace(date, year=self._years.year)
        floor = published - dt.timedelta(days=_GRACE_DAYS)
        for year in (floor.year, floor.year + 1, floor.year + 2):
            candidate = replace(date, year=year)
            day = candidate.to_date() if is_valid(candidate) else None
            if day is not None and day >= floor:
                return candidate
        return date
