"""Programmes of work: a page headed "Lịch công tác tuần" announces an occasion with each line that begins with one.

The day stands on the line or alone above it ("Thứ 5 ngày 14/1/2021"); a weekday without a date gives none.
"""

from __future__ import annotations

from typing import Final

from kg.extract.dates import DateMention
from kg.extract.events import Anchor, Events, Found

_HEADING_LINES: Final = 2
_HEADING_TOKENS: Final = 24
_DAY_TOKENS: Final = 9  # "Thứ 5 ngày 14/1/2021"
_SIGNS: Final = 6  # tokens of "- 8h00:" before the noun
_SPAN: Final = 30


class Schedule:
    """Reads the entries of one article, where it is a programme."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._reading = events.reading
        lines = self._reading.lines[:_HEADING_LINES]
        self._is_one = bool(lines) and events.has_context("schedule", 0, min(lines[-1][1], _HEADING_TOKENS))

    def read(self, anchor: Anchor) -> Found | None:
        """The occasion that a line of a programme announces; None elsewhere."""
        if not self._is_one or anchor.bare:
            return None
        reading = self._reading
        line = reading.line_of[anchor.start]
        start, end = reading.lines[line]
        before = reading.tokens.words[start : anchor.start]
        if line < _HEADING_LINES or len(before) > _SIGNS or any(word.isalpha() and len(word) > 1 for word in before):
            return None
        event = Found(anchor, reading.tokens.quote(anchor.start, anchor.end), self._day(line), True, rule="dated")
        event.mentions.append(anchor)
        event.span = reading.tokens.span(anchor.start, min(end, anchor.start + _SPAN))
        return event

    def _day(self, line: int) -> DateMention | None:
        """The day that the line above says on its own."""
        start, end = self._reading.lines[line - 1]
        return next(iter(self._events.dates.inside(start, end)), None) if end - start <= _DAY_TOKENS else None
