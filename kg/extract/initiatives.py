"""Named movements, campaigns, programmes, projects and models: a kind word and a name in quotation marks after it.

Several names may share one kind word ("các mô hình “A”, “B”"). Without marks only a number makes a name ("Đề án 06").
"""

from __future__ import annotations

import re

from kg.extract.reading import Reading
from kg.record import Initiative
from kg.text.tokens import fold
from kg.vocabulary import Concept

_REACH = 14  # tokens between the kind word and its first name: "các mô hình tự quản về ANTT như: “…”"
_MIN_NAME_TOKENS = 2


class Initiatives:
    """Finds the initiatives of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._quotes = {start - 1: (start, end) for start, end in reading.quotes}

    def find(self) -> list[Initiative]:
        """Initiatives in reading order, equal names joined."""
        found: dict[str, Initiative] = {}
        reading = self._reading
        for hit in reading.hits:
            kind = hit.concepts.get("initiative-kinds")
            if kind is None or reading.dead[hit.start]:
                continue
            for start, end in self._names_after(hit.start, hit.end):
                self._add(found, kind, hit.start, start, end)
        self._find_again(found)
        return list(found.values())

    def _names_after(self, kind_start: int, index: int) -> list[tuple[int, int]]:
        """The quoted names that follow a kind word in its sentence, chained by signs; or the number right after it."""
        reading, words = self._reading, self._reading.tokens.words
        last = reading.sentence_end(kind_start)
        if index < last and words[index].isdigit() and reading.is_capital(kind_start):
            return [(kind_start, index + 1)]
        names: list[tuple[int, int]] = []
        limit = min(last, index + _REACH)
        while index < limit:
            quote = self._quotes.get(index)
            if quote is None:
                if reading.concept(index, "initiative-kinds") is not None:
                    break
                index += 1
                continue
            if quote[1] - quote[0] >= _MIN_NAME_TOKENS:
                names.append(quote)
            index = quote[1] + 1
            limit = min(last, index + 3)
        return names

    def _add(self, found: dict[str, Initiative], kind: Concept, kind_start: int, start: int, end: int) -> None:
        tokens = self._reading.tokens
        name = tokens.quote(start, end).strip(" .,;")
        initiative = found.get(fold(name))
        if initiative is None:
            initiative = Initiative(name, kind.label, kind.notation, rule="quoted-name")
            found[fold(name)] = initiative
        span = tokens.span(start, end)
        if span not in initiative.spans:
            initiative.spans.append(span)

    def _find_again(self, found: dict[str, Initiative]) -> None:
        """Adds the places where a known name stands in quotation marks again, signs apart."""
        letters = {_letters(item.name): item for item in found.values()}
        for start, end in self._reading.quotes:
            item = letters.get(_letters(self._reading.tokens.quote(start, end)))
            span = self._reading.tokens.span(start, end)
            if item is not None and span not in item.spans:
                item.spans.append(span)
        for item in found.values():
            item.spans.sort()


def _letters(name: str) -> str:
    return re.sub(r"\W+", " ", fold(name)).strip()
