"""The sentences that bear a number, a name, a body or a trigger and gave no fact: the reader's own to-do list.

Read again from a text and the spans of what was found in it, beside the road that an article takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.extract.extractor import Extractor
from kg.extract.furniture import mark_dead
from kg.extract.links import find_spoken
from kg.extract.reading import Reading, read
from kg.extract.scan import Hit
from kg.record import Span

_CLASSES: Final = {
    "posts": "POST",
    "bodies": "ORG",
    "organization-types": "ORG",
    "provinces": "PLACE",
    "unit-types": "PLACE",
    "countries": "PLACE",
    "laws": "DOCUMENT",
    "document-types": "DOCUMENT",
    "award-forms": "AWARD",
    "initiatives": "INITIATIVE",
    "initiative-kinds": "INITIATIVE",
    "event-types": "event",
    "instruction-forces": "verb",
    "triggers": "verb",
    "topic-verbs": "verb",
}
"""What a label stands for in a pattern, by its scheme; of a label of several schemes the first of these counts.
A class in small letters names the label too."""

_COMMON: Final = frozenset({"organization-types", "document-types", "unit-types", "initiative-kinds"})
"""Schemes whose labels are common nouns where neither they nor what follows is a name."""

_NAMED: Final = frozenset({"POST", "ORG", "PLACE", "DOCUMENT", "AWARD", "INITIATIVE"})  # a name behind belongs to them
_ADDRESS: Final = frozenset({"honorifics", "ranks", "academic-titles", "occupations"})  # before a name
_MAX_CLASSES: Final = 10
"""A longer pattern is cut: its like is never met again."""


@dataclass(frozen=True, slots=True)
class SilentSentence:
    """A sentence's code points and its pattern: what it bears, by class and in order, all other words left out.

    "[PERSON] [verb: kiểm tra] [ORG] [NUMBER]"; of equal neighbours one stands for all.
    """

    start: int
    end: int
    pattern: str


def find_silent(extractor: Extractor, text: str, spans: Iterable[Span]) -> list[SilentSentence]:
    """The sentences, in reading order, that bear something and hold none of the spans; page furniture is left out."""
    reading = read(text, extractor.scanner, extractor.surnames)
    mark_dead(reading)
    spoken = find_spoken(reading, spans)
    found = []
    for number, (start, end) in enumerate(reading.sentences):
        pattern = "" if number in spoken else _make_pattern(reading, start, end)
        if pattern:
            first, last = reading.tokens.span(start, end)
            found.append(SilentSentence(first, last, pattern))
    return found


def _make_pattern(reading: Reading, start: int, end: int) -> str:
    """The classes of what a sentence bears; empty where it bears nothing."""
    classes: list[str] = []
    index, named_until = start, -1
    while index < end:
        after, name = _classify(reading, index, end, start)
        if reading.dead[index]:
            named_until = -1
        elif name in ("PERSON", "NAME") and named_until == index:
            named_until = after  # "Sở Y tế Lào Cai": the name is the body's
        elif name:
            if not classes or classes[-1] != name:
                classes.append(name)
            named_until = after if name in _NAMED else -1
        index = after
    more = " …" if len(classes) > _MAX_CLASSES else ""
    return " ".join([f"[{name}]" for name in classes[:_MAX_CLASSES]]) + more


def _classify(reading: Reading, index: int, end: int, start: int) -> tuple[int, str]:
    """Where what begins at a token ends, and its class; the next token and no class where it bears nothing."""
    hit = reading.hit_at[index]
    if hit is not None and hit.start == index:
        name = _name_class(reading, hit)
        if name or not _ADDRESS.isdisjoint(hit.concepts):
            return min(hit.end, end), name
    if reading.tokens.shape[index] == "0":
        return index + 1, "NUMBER"
    if not reading.is_capital(index):
        return index + 1, ""
    after = index + 1
    while after < end and reading.is_capital(after) and not _begins_label(reading, after):
        after += 1
    if after - index > 1 and reading.is_surname(index) and not reading.is_weak_surname(index):
        return after, "PERSON"
    if after - index == 1 and (index == start or len(reading.tokens.words[index]) == 1):
        return after, ""  # the capital that begins a sentence, an initial
    return after, "NAME"


def _begins_label(reading: Reading, index: int) -> bool:
    hit = reading.hit_at[index]
    return hit is not None and hit.start == index and bool(_name_class(reading, hit))


def _name_class(reading: Reading, hit: Hit) -> str:
    """The class of a label; none for a common noun ("trung tâm") and for a verb of one syllable ("cho")."""
    for scheme, name in _CLASSES.items():
        concept = hit.concepts.get(scheme)
        if concept is not None:
            if scheme in _COMMON and not (reading.is_capital(hit.start) or _names_on(reading, hit.end)):
                return ""
            if scheme == "triggers" and hit.end == hit.start + 1:
                return ""
            return f"{name}: {concept.label}" if name.islower() else name
    return ""


def _names_on(reading: Reading, index: int) -> bool:
    """Whether a name or a number begins at a token: "trung tâm Y tế", "tổ 5"."""
    return reading.tokens.shape[index : index + 1] in ("A", "0")
