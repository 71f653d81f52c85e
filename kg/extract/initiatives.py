"""Named movements, campaigns, programmes, projects, models and clubs, each with every place where it is named.

A kind word with a name after it makes one; a known name also counts in quotation marks alone. Names that differ only in
signs and capitals are one ("quốc phòng – an ninh", "quốc phòng, an ninh"); a number is another name of what it stands
before ("Dự án 8 “…”").
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.initiative_names import InitiativeNames, NamePlace
from kg.extract.reading import Reading
from kg.record import Initiative
from kg.text.tokens import fold
from kg.vocabulary import Concept

_SHORTENED: Final = ("named-work", "capital-name")
_NO_WORD: Final = re.compile(r"\W+")
_MIN_SHORT_WORDS: Final = 3
_MARKS: Final = " .,;“”\"'"


class Initiatives:
    """Finds the initiatives of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._kinds = reading.labels.get("initiative-kinds")
        self._kind_ends = {end for end, _ in self._kinds.values()}
        self._known = reading.labels.get("initiatives")
        self._names = InitiativeNames(reading)
        self._found: dict[str, Initiative] = {}
        self._same: dict[str, str] = {}

    def find(self) -> list[Initiative]:
        """Initiatives in reading order, equal names joined."""
        end = 0
        for start in sorted(self._kinds):
            stop, kind = self._kinds[start]
            if start < end or self._reading.dead[start] or kind.get("weak") == "true" or self._is_of_award(start):
                continue
            end = stop
            if not self._is_document(stop):
                places = self._names.after(kind.notation, start, stop)
                if places and places[0].rule == "number" and self._is_of_body(start):
                    places = places[1:]
                self._add_all(kind, self._printed(kind, start, stop), start, places)
        self._find_again()
        return self._join()

    def _is_of_award(self, start: int) -> bool:
        """Whether a kind word is part of a title that people are given: "Chiến sĩ thi đua"."""
        hit = self._reading.hit_at[start]
        return hit is not None and hit.start < start and "award-forms" in hit.concepts

    def _is_document(self, stop: int) -> bool:
        """A kind word with "số" is a document."""
        return self._reading.is_word(stop, "number-mark")

    def _printed(self, kind: Concept, start: int, stop: int) -> str:
        """The kind word as printed; in the singular, and whole after another ("các phong trào" + "thi đua")."""
        plural = self._names.is_context(start, "plural") or start in self._kind_ends
        return kind.label if plural else self._reading.tokens.quote(start, stop)

    def _add_all(self, kind: Concept, printed: str, start: int, places: list[NamePlace]) -> None:
        """Adds the names of one kind word; its number and the name after it are the same thing."""
        number = ""
        for place in places:
            key = self._add(kind, printed, start, place)
            if place.rule == "number":
                number = key
            elif number:
                self._same[number], number = key, ""

    def _add(self, kind: Concept | None, printed: str | None, start: int, place: NamePlace) -> str:
        """Adds one mention of a name; returns the key it is held under."""
        tokens = self._reading.tokens
        first = start if place.rule == "number" else place.start
        name = tokens.quote(first, place.end).strip(_MARKS)
        name = name[0].upper() + name[1:]
        key = _letters(name)
        code = kind.notation if kind is not None else None
        initiative = self._found.setdefault(key, Initiative(name, printed, code, rule=place.rule))
        span = tokens.span(first, place.end)
        initiative.spans.append(span)
        return key

    def _find_again(self) -> None:
        """Adds the places where a found or known name stands in quotation marks, with whatever word before."""
        for start, end in self._reading.quotes:
            if self._reading.dead[start]:
                continue
            item = self._found.get(_letters(self._reading.tokens.quote(start, end))) if self._found else None
            known = self._known.get(start)
            if item is not None:
                item.spans.append(self._reading.tokens.span(start, end))
            elif known is not None and known[0] == end and not self._is_value(start - 1):
                self._add(None, None, start, NamePlace(start, end, "known-name"))

    def _join_short(self) -> None:
        """A work under its name without the first words is the same: "đường cao tốc A - B", "cao tốc A - B"."""
        works = [key for key, item in self._found.items() if item.rule in _SHORTENED]
        for key in works if len(works) > 1 else ():
            longer = next((other for other in works if _is_short_of(key, other) and other in self._found), None)
            if longer is not None and len(key.split()) >= _MIN_SHORT_WORDS:
                self._found[longer].spans += self._found.pop(key).spans

    def _is_value(self, index: int) -> bool:
        """Whether the word before a mark makes the name a saying: "truyền thống “…”"."""
        ends = ((first, self._reading.label(first, "initiative-contexts")) for first in range(index - 1, index - 3, -1))
        return any(
            end is not None and end[0] == index and self._names.is_context(first, "value") for first, end in ends
        )

    def _is_of_body(self, start: int) -> bool:
        """Whether a kind word is part of a body's type: "Ban Quản lý dự án 85"."""
        hit = self._reading.hit_at[start]
        inside = hit is not None and hit.start < start and "organization-types" in hit.concepts
        before = self._reading.before(start)
        return inside or (before is not None and "organization-types" in before.concepts)

    def _join(self) -> list[Initiative]:
        """The initiatives, each number joined to the name it stood before."""
        for number, key in self._same.items():
            if number != key and number in self._found:
                self._found[key].spans += self._found.pop(number).spans
        self._join_short()
        for item in self._found.values():
            item.spans = sorted(set(item.spans))
        return sorted(self._found.values(), key=lambda item: item.spans[0])


def _letters(name: str) -> str:
    return _NO_WORD.sub(" ", fold(name)).strip()


def _is_short_of(key: str, other: str) -> bool:
    """Whether a name is another's without its first or last words, or words inside: "sân bay (quốc tế) Lào Cai"."""
    if other.endswith(f" {key}") or other.startswith(f"{key} "):
        return True
    words, others = key.split(), other.split()
    return (
        len(words) < len(others)
        and words[:2] == others[:2]
        and words[2:] == others[2 - len(words) :]
        and len(words) > 3
    )
