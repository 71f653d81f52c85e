"""One pass over all labels of the ontology: where in the text does any concept's wording stand?

Words are mapped to single characters, so that one Aho-Corasick run over about a thousand characters finds every label
and word boundaries hold by construction; case, tone placement and spacing do not matter. Hits do not overlap: at each
place the longest label wins ("Phó Chủ tịch" is never "Chủ tịch").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick

from kg.text.tokens import FOLDED, TOKEN, Tokens
from kg.vocabulary import Concept

_FIRST_CODE = 0x100
_UNKNOWN = "\x01"
_MAX_LABEL_TOKENS = 24


@dataclass(slots=True)
class Hit:
    """Tokens `start` to `end` (exclusive) read as a label of `concepts`, by scheme."""

    start: int
    end: int
    concepts: dict[str, Concept]


class _Codes(dict[str, str]):
    """Comparison key of a word to its character; words in no label share one."""

    def __missing__(self, key: str) -> str:
        return _UNKNOWN


class Scanner:
    """Finds labels. Built once from concepts; `scan` may be called from any number of articles."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._codes = _Codes()
        labels: dict[str, tuple[int, dict[str, Concept]]] = {}
        for concept in concepts:
            for label in concept.labels:
                keys = [FOLDED[word] for word in TOKEN.findall(label)]
                if keys:
                    code = "".join(self._encode(key) for key in keys)
                    labels.setdefault(code, (len(keys), {}))[1].setdefault(concept.scheme, concept)
        self._automaton = ahocorasick.Automaton()
        for code, value in labels.items():
            self._automaton.add_word(code, value)
        self._automaton.make_automaton()

    def _encode(self, key: str) -> str:
        code = self._codes.get(key)
        if code is None:
            number = _FIRST_CODE + len(self._codes)
            code = chr(number if number < 0xD800 else number + 0x800)  # past the surrogates
            self._codes[key] = code
        return code

    def encode(self, tokens: Tokens) -> str:
        """One character a token; tokens that are in no label share one."""
        codes = self._codes
        return "".join([codes[key] for key in tokens.keys])

    def scan(self, coded: str, lines: Iterable[tuple[int, int]]) -> list[Hit]:
        """Hits in reading order, never overlapping or crossing a line break, leftmost longest."""
        if not len(self._automaton):
            return []
        find = self._automaton.iter_long
        return [
            Hit(first + end - length + 1, first + end + 1, concepts)
            for first, last in lines
            for end, (length, concepts) in find(coded[first:last])
        ]

    def match(self, coded: str, start: int, end: int, schemes: Iterable[str]) -> Hit | None:
        """The longest label of one of the schemes that begins at a token and ends by `end`, also inside another hit."""
        window = coded[start : min(start + _MAX_LABEL_TOKENS, end)]
        length = self._automaton.longest_prefix(window) if window else 0
        while length:
            found: tuple[int, dict[str, Concept]] | None = self._automaton.get(window[:length], None)
            if found is not None and any(scheme in found[1] for scheme in schemes):
                return Hit(start, start + length, found[1])
            length -= 1
        return None
