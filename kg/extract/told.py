"""The occasions told so far in an article, and whether a later noun speaks of one of them or of another."""

from __future__ import annotations

from typing import Final

from kg.extract.dates import DateMention
from kg.extract.events import Anchor, Found
from kg.extract.reading import Reading
from kg.text.dates import PartialDate

LASTING: Final = "lasting"


class Told:
    """The occasions told so far, by kind and day."""

    def __init__(self, reading: Reading) -> None:
        self._keys = reading.tokens.keys
        self._contests: list[Found] = []
        self._latest: dict[str, Found] = {}
        self._dated: dict[tuple[str, PartialDate], Found] = {}

    def keep(self, event: Found) -> None:
        """Takes in an event that is new, or has its date now."""
        kind = kind_of(event.anchor)
        if kind == "contest":
            self._contests.append(event)
        latest = self._latest.get(kind)
        if latest is None or latest.anchor.start <= event.anchor.start:
            self._latest[kind] = event
        if event.date is not None:
            self._dated[kind, event.date.first] = event

    def find(self, anchor: Anchor, date: DateMention | None, known: bool) -> Found | None:
        """The event that a noun refers back to: the last of its class that is on no other day.

        A noun in the event's own sentence, or one that speaks of it as `known`, may stand beside another day.
        """
        whole = self._named_short(anchor)
        if whole is not None:
            return whole
        kinds: tuple[str, ...] = (kind_of(anchor),)
        if anchor.concept.get("generic") == "true" and anchor.event_class == "ceremony":
            kinds = ("ceremony", "agreement", "contest", LASTING)  # "buổi lễ" may be one of signing or of prizes
            if "ceremony" in self._latest:  # what is opened or closed by a ceremony is none itself
                kinds = kinds[:2]
        found = [event for name in kinds if (event := self._find(name, anchor, date, known)) is not None]
        return max(found, key=lambda event: event.anchor.start) if found else None

    def _named_short(self, anchor: Anchor) -> Found | None:
        """The contest of which a noun is the short name: "đại hội" after "Đại hội Thể dục thể thao"."""
        if anchor.event_class != "meeting" or anchor.bare:
            return None
        keys = self._keys[anchor.start : anchor.end]
        for event in reversed(self._contests):
            if self._keys[event.anchor.start : event.anchor.start + len(keys)] == keys:
                return event
        return None

    def _find(self, kind: str, anchor: Anchor, date: DateMention | None, known: bool) -> Found | None:
        latest = self._latest.get(kind)
        if latest is not None and _are_two(latest.anchor, anchor):
            return None
        if latest is None or date is None or latest.date is None or known:
            return latest
        return latest if latest.anchor.sentence == anchor.sentence else self._dated.get((kind, date.first))


def is_elsewhen(told: Found, anchor: Anchor, date: DateMention) -> bool:
    """Whether a noun of another kind, with a later sentence's day, is another event: "Sáng 12/11, tại kỳ họp"."""
    if anchor.bare or anchor.concept.get("generic") == "true" or anchor.concept is told.anchor.concept:
        return False
    if anchor.sentence == told.anchor.sentence or told.date is None or told.date.first.day is None:
        return False
    first, last = told.date.first, told.date.last or told.date.first
    return date.first.day is not None and date.first not in (first, last)


def _are_two(told: Anchor, anchor: Anchor) -> bool:
    """Whether one noun names the opening and the other the closing."""
    opens = told.concept.get("opens") == "true" == anchor.concept.get("opens")
    return opens and told.concept.notation != anchor.concept.notation


def kind_of(anchor: Anchor) -> str:
    """The class of an occasion, what lasts for days apart from the ceremonies that open and close it."""
    lasting = anchor.event_class == "ceremony" and anchor.concept.get("lasting") == "true"
    return LASTING if lasting else anchor.event_class
