"""When an event was: the dates that may date one, by sentence, and the ISO text of what was chosen.

A limit ("trước ngày 15/12") dates nothing. Where a sentence prints no date, "hôm nay", "sáng qua" and "cùng ngày" are
read against the day of publication or the date before them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from typing import Final

from kg.extract.dates import DateMention
from kg.extract.reading import Reading
from kg.extract.years import YearEvidence
from kg.text.dates import PartialDate

_CONTEXTS: Final = "event-contexts"
_LEAD: Final = 3  # tokens of "tính đến ngày" before the number
_HEAD: Final = 24  # "Tại trụ sở UBND tỉnh, sáng nay, …"
_OPENING: Final = 6  # tokens before a day that opens its sentence: "Trước đó, vào sáng 5/3, …"
_HEADLINES: Final = 4  # the headline and the lead
_DATELINE: Final = 10  # "Nhân kỷ niệm Ngày thành lập Đoàn, chiều 2/11, …"
_LIMITS: Final = ("deadline", "feast", "to-the-end")
_OLD_DAYS: Final = 60
_DAYS_AGO: Final = {"today": 0, "yesterday": 1}
_SPOKEN: Final = {"today", "yesterday", "same-day"}


class EventDates:
    """The dates of one article that may date an event."""

    def __init__(self, reading: Reading, dates: list[DateMention], years: YearEvidence) -> None:
        self._reading = reading
        self._years = years
        tokens = reading.tokens
        placed = [(tokens.index_at(mention.start), mention) for mention in dates]
        self._all = [index for index, _ in placed]
        placed = [(i, mention) for i, mention in placed if not self._is_limit(i, tokens.index_at(mention.end - 1) + 1)]
        self._starts = [index for index, _ in placed]
        self._dates = [mention for _, mention in placed]
        self._relative: dict[int, DateMention | None] = {}
        spoken = reading.labels[_CONTEXTS].items()
        self._spoken = sorted(start for start, (_, concept) in spoken if concept.notation in _SPOKEN)

    def _is_limit(self, index: int, end: int) -> bool:
        """Whether the words right before a date make it a limit or a feast, or it comes again every year."""
        for start in range(max(index - _LEAD, 0), index):
            found = self._reading.label(start, _CONTEXTS)
            if found is not None and found[1].notation in _LIMITS and found[0] >= index:
                return self._reading.same_line(start, index)
        after = self._reading.label(end, _CONTEXTS)
        return after is not None and after[1].notation in ("usual", "lunar")

    def inside(self, start: int, end: int) -> list[DateMention]:
        """The dates that begin within the tokens, in reading order."""
        return self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def in_sentence(self, sentence: int) -> DateMention | None:
        """The first day of a sentence, a day of the calendar before a month; else the day its head speaks of."""
        start, end = self._reading.sentences[sentence]
        inside = self.inside(start, end)
        day = next((m for m in inside if m.first.day is not None), None)
        if day is not None:
            return day
        return self.relative_day(sentence) or (inside[0] if inside else None)

    def relative_day(self, sentence: int) -> DateMention | None:
        """The day that the head of a sentence speaks of: "sáng nay", "chiều cùng ngày"."""
        if sentence not in self._relative:
            self._relative[sentence] = self._find_relative(*self._reading.sentences[sentence])
        return self._relative[sentence]

    def has_day(self, start: int, end: int) -> bool:
        """Whether a day of the calendar begins within the tokens."""
        return any(date.first.day is not None for date in self.inside(start, end))

    def begins_within(self, start: int, end: int) -> bool:
        """Whether any date, a limit too, begins within the tokens."""
        return bisect_left(self._all, start) < bisect_left(self._all, end)

    def _find_relative(self, start: int, end: int) -> DateMention | None:
        """The day of "hôm nay", "hôm qua" or "cùng ngày" in the head of a sentence."""
        reading, stop = self._reading, min(end, start + _HEAD)
        for index in self._spoken[bisect_left(self._spoken, start) : bisect_left(self._spoken, stop)]:
            found = reading.labels[_CONTEXTS][index]
            day: PartialDate | None = None
            ago = _DAYS_AGO.get(found[1].notation)
            if ago is not None and self._years.published is not None:
                date = self._years.published - dt.timedelta(days=ago)
                day = PartialDate(date.year, date.month, date.day)
            elif found[1].notation == "same-day":
                day = self._last_day(index)
            if day is not None:
                first, last = reading.tokens.span(index, found[0])
                return DateMention(first, last, day, relative=True)
        return None

    def _last_day(self, index: int) -> PartialDate | None:
        """The last day before a token that opens its sentence; where none does, the last one named."""
        last: PartialDate | None = None
        for place in range(bisect_left(self._starts, index) - 1, -1, -1):
            date, start = self._dates[place], self._starts[place]
            if date.first.day is None or date.last is not None or self._reading.is_word(start - 1, "from"):
                continue
            if start - self._reading.sentence_start(start) <= _OPENING:
                return date.first
            last = last or date.first
        return last

    def find_dateline(self) -> DateMention | None:
        """The day with which one of the first sentences opens: that of what the headline tells."""
        for sentence in range(min(_HEADLINES, len(self._reading.sentences))):
            start = self._reading.sentences[sentence][0]
            date = self.in_sentence(sentence)
            if date is not None and date.first.day is not None and not self.is_old(date):
                place = self._reading.tokens.index_at(date.start)
                if place - start <= _DATELINE and not self._reading.is_word(place - 1, "from"):
                    return date
        return None

    def is_old(self, date: DateMention | None) -> bool:
        """Whether a day lies so far before the article that it only explains the news."""
        if date is None or date.first.year is None:
            return date is not None and self._is_long_ago(date.first)
        if self._years.published is None:
            if self._years.year is None:  # days of the running year are printed without it
                return self._lead_day() is not None
            return date.first.year < self._years.year
        day = (date.last or date.first).to_date() or dt.date(date.first.year, date.first.month or 12, 28)
        return (self._years.published - day).days > _OLD_DAYS

    def _is_long_ago(self, day: PartialDate) -> bool:
        """Whether a day without its year lies that far before, in the year of publication: "Ngày 25/1, ông được …"."""
        if day.day is None or day.month is None:
            return False
        published = self._years.published
        if published is None:
            lead = self._lead_day()
            return lead is not None and (lead[0] - day.month) * 31 + lead[1] - day.day > _OLD_DAYS
        date = PartialDate(published.year, day.month, day.day).to_date()
        return date is not None and (published - date).days > _OLD_DAYS

    def _lead_day(self) -> tuple[int, int] | None:
        """Month and day of the first day without its year, where one of the first sentences names it."""
        last = self._reading.sentences[min(_HEADLINES, len(self._reading.sentences)) - 1][1]
        for date in self.inside(0, last):
            if date.first.year is None and date.first.month and date.first.day:
                return date.first.month, date.first.day
        return None


def _end_of(first: PartialDate, last: PartialDate) -> PartialDate:
    """The last day of a range with its year, where it leaves that out: the year of the first day, or the next."""
    if last.year is not None or first.year is None:
        return last
    turns = (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
    return PartialDate(first.year + turns, last.month, last.day)


def resolve_date(
    date: DateMention | None, planned: bool, years: YearEvidence
) -> tuple[str | None, str, list[tuple[int, int]]]:
    """ISO date, its status, and the spans that give it, the evidence for an inferred year among them."""
    if date is None:
        return None, "explicit", []
    first, inferred = years.resolve(date.first, planned)
    text = first.isoformat()
    if date.last is not None and text:
        last = _end_of(first, date.last)
        if last.isoformat() >= text:
            text = f"{text}/{last.isoformat()}"
    spans = [(date.start, date.end)]
    if inferred:
        spans.extend(years.spans)
    return text or None, "inferred" if inferred or date.relative else "explicit", spans


def is_to_come(date: str | None, years: YearEvidence) -> bool:
    """Whether an ISO date begins after the day of publication."""
    if date is None or years.published is None or date.startswith("--"):
        return False
    day = years.published.isoformat()
    first = date.partition("/")[0]
    return first > day[: len(first)]
