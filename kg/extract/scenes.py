"""Whether an article still tells of an occasion: a day of its own, a new item or another occasion's name leads away.

"* Cùng ngày, tại Phủ Chủ tịch, …" begins another news item; "Tại cuộc hội đàm, …" is no longer the welcome before it.
"""

from __future__ import annotations

from typing import Final

from kg.extract.events import Events, Found
from kg.extract.reading import Reading

_OPENING: Final = 2  # tokens before "tháng 6" that opens a sentence
_DAY: Final = 5  # tokens in which the day that opens a sentence begins
_CENTURY: Final = 1000  # a greater number is a year
_AHEAD: Final = 8  # tokens after a verb in which its occasion is named
_ITEM: Final = "*"


class Scenes:
    """Tells for the sentences of one article whether they have left an event."""

    def __init__(self, reading: Reading, events: Events) -> None:
        self._reading = reading
        self._dates = events.dates
        self._is_context = events.is_context

    def has_left(self, event: Found, verb: int, object_at: int = -1) -> bool:
        """Whether the sentence of a verb, which does not name the event, or one after its last naming leads away.

        `object_at`: where the object of a verb of attending stands.
        """
        sentence = self._reading.sentence_of[verb]
        if self._is_elsewhere(event, sentence):
            return True
        attended = self._reading.label(object_at, "event-types")
        named = (attended[1].get("eventClass") or "") if attended is not None else self._class_at(verb)
        if named:
            return _is_other(event.anchor.event_class, named)
        told = max((anchor.sentence for anchor in event.mentions if anchor.sentence < sentence), default=sentence)
        return any(self._leads_away(event, number) for number in range(told + 1, sentence + 1))

    def is_at(self, event_class: str, verb: int) -> bool:
        """Whether the sentence of a verb says that something is done at an occasion of the class."""
        return self._class_at(verb) == event_class

    def _class_at(self, verb: int) -> str:
        """The class of the occasion at which a verb's sentence says that something is done; empty where it does not."""
        reading = self._reading
        start, end = reading.sentences[reading.sentence_of[verb]]
        for index in range(start, min(end, verb + _AHEAD)):
            named = reading.label(index, "event-types")
            if named is not None and self._is_scene(index, verb):
                return named[1].get("eventClass") or ""
        return ""

    def _leads_away(self, event: Found, sentence: int) -> bool:
        """Whether a sentence begins another item, or opens with another day of the event's year."""
        reading = self._reading
        start = reading.sentences[sentence][0]
        if reading.tokens.words[start] == _ITEM:
            return True
        if event.date is None or event.date.first.day is None:
            return False
        first, last = event.date.first, event.date.last or event.date.first
        for date in self._dates.inside(start, min(start + _DAY, reading.sentences[sentence][1])):
            day = date.first
            if day.day is None or (None not in (day.year, first.year) and day.year != first.year):
                continue
            if (day.month, day.day) not in ((first.month, first.day), (last.month, last.day)):
                return first == last
        return False

    def _is_scene(self, index: int, verb: int) -> bool:
        """Whether a noun says where something is done: after "tại", or after the "trong" of the verb itself."""
        return self._reading.follows(index, "at") or (index > verb and self._reading.is_word(index - 1, "stop"))

    def _is_elsewhere(self, event: Found, sentence: int) -> bool:
        """Whether a sentence names another day or month than the event's."""
        if self._opens_elsewhen(event, sentence) or self._is_context(self._reading.sentences[sentence][0], "earlier"):
            return True
        date = self._dates.in_sentence(sentence)
        if date is None or date.first.month is None or event.date is None or event.date.first.month is None:
            return False
        first, last = event.date.first, event.date.last or event.date.first
        if date.first.month != first.month:
            return date.first.month != last.month
        return date.first.day is not None and first.day is not None and date.first.day != first.day

    def _opens_elsewhen(self, event: Found, sentence: int) -> bool:
        """Whether a month or year that is not the event's opens a sentence: "Tháng 6, …", "Năm 2012, …"."""
        start, end = self._reading.sentences[sentence]
        words, day = self._reading.tokens.words, event.date.first if event.date is not None else None
        for index in range(start, min(start + _OPENING, end - 1)):
            number = int(words[index + 1]) if words[index + 1].isdecimal() and len(words[index + 1]) <= 4 else 0
            if day is not None and number and self._reading.is_word(index, "month"):
                return day.month is not None and number != day.month
            if day is not None and number > _CENTURY and self._reading.is_word(index, "year"):
                return day.year is not None and number != day.year
        return False


def _is_other(event_class: str, named: str) -> bool:
    """Whether a name is of another occasion than the one told of: what is called a meeting may well be a ceremony.

    A visit is neither, and a contest has ceremonies, but no meetings.
    """
    if event_class == "contest":
        return named in ("visit", "meeting")
    return event_class != named and "visit" in (event_class, named)
