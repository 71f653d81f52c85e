"""Events kept in lists, a line for what was done and one for the day: "Giải quyết: Hòa giải", "Ngày giải quyết: 9/3".

Which labels such lines bear is said by the event types with `vgn:entry`: "ngày giải quyết" is one, after a line that
begins "Giải quyết:". The headline of a list ("Sổ xử lý đơn quý I") is the event that sums it up, over its days.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.events import Anchor, Events, Found
from kg.extract.reading import Reading

_MAX_TYPE: Final = 8
_TYPE_ENDS: Final = ("to", "and", "stop")
_LABEL: Final = 4  # tokens of "Giải quyết:"
_LEAD: Final = 3  # sentences among which the list names its days
_HEADINGS: Final = 2  # lines among which it names its body


class Entries:
    """Reads the entries of a list in one article."""

    def __init__(self, reading: Reading, agents: Agents, events: Events) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events

    def read(self, anchor: Anchor) -> Found | None:
        """The event of an entry or of the whole list; None where the word stands in running text."""
        if anchor.concept.get("entry") != "true":
            return None
        return self._entry(anchor) or self._dated(anchor) or self._list(anchor)

    def _dated(self, anchor: Anchor) -> Found | None:
        """What a line says was done, with the day on the same line: "Kết luận: Lưu đơn ngày 9/3/2021"."""
        reading = self._reading
        if anchor.start < 2 or reading.tokens.words[anchor.start - 1] != ":":
            return None
        start, end = reading.lines[reading.line_of[anchor.start]]
        dates = self._events.dates.inside(anchor.end, end)
        if anchor.start - start > _LABEL or not dates:
            return None
        event = Found(anchor, reading.tokens.quote(anchor.start, anchor.end), dates[0], rule="deed")
        event.mentions.append(anchor)
        event.span = reading.tokens.span(anchor.start, anchor.end)
        self._tie(event)
        return event

    def _entry(self, anchor: Anchor) -> Found | None:
        """What the line before says was done, on the day after "Ngày giải quyết:"."""
        reading = self._reading
        line = reading.line_of[anchor.start]
        start, end = reading.lines[line]
        if anchor.start != start or not line or reading.tokens.words[anchor.end : anchor.end + 1] != [":"]:
            return None
        dates = self._events.dates.inside(anchor.end, end)
        before, last = reading.lines[line - 1]
        label = reading.tokens.keys[anchor.start + 1 : anchor.end]
        first = before + len(label) + 1
        if not dates or reading.tokens.keys[before : first - 1] != label or first >= last:
            return None
        done = first
        while done < min(last, first + _MAX_TYPE) and reading.tokens.words[done].isalpha():
            if done > first and any(reading.is_word(done, end) for end in _TYPE_ENDS):
                break  # "Chuyển đơn đến UBND huyện", "Lưu đơn và thông báo"
            done += 1
        if done == first:
            return None
        event = Found(anchor, reading.tokens.quote(first, done), dates[0], rule="deed")
        event.mentions.append(anchor)
        event.span = reading.tokens.span(first, done)
        self._tie(event)
        return event

    def _list(self, anchor: Anchor) -> Found | None:
        """The work that the headline sums up, over the range of days named below it."""
        if anchor.sentence != 0 or not self._events.is_work(anchor):
            return None
        end = self._reading.sentences[min(_LEAD, len(self._reading.sentences)) - 1][1]
        span = next((date for date in self._events.dates.inside(0, end) if date.last is not None), None)
        if span is None:
            return None
        event = self._events.make_act(anchor, "deed")
        event.date = span
        self._tie(event)
        return event

    def _tie(self, event: Found) -> None:
        body = self._body()
        if body is not None:
            event.add("decider", body, self._reading.tokens.span(body.start, body.end))

    def _body(self) -> Agent | None:
        """The first body named over the list, after "tại" or "của"."""
        end = self._reading.lines[min(_HEADINGS, len(self._reading.lines)) - 1][1]
        bodies = self._agents.between(0, end, "org")
        return next((body for body in bodies if self._reading.follows(body.start, "at", "of")), None)
