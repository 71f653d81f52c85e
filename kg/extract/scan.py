"""One pass over all labels of the ontology: where in the text does any concept's wording stand?

Words are mapped to single characters, so that one Aho-Corasick run over about a thousand characters finds every label
and word boundaries hold by construction; case, tone placement and spacing do not matter. The pass keeps, for each
scheme and token, the longest label that begins there; hits are the labels that remain when, left to right, the longest
of any scheme wins ("Phó Chủ tịch" is never "Chủ tịch"). Labels of quiet schemes are kept, but never become hits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ahocorasick_rs import AhoCorasick

from kg.text.tokens import FOLDED, TOKEN, Tokens
from kg.vocabulary import Concept, Schemes

_FIRST_CODE: Final = 0x100
_UNKNOWN: Final = "\x01"

Labels = dict[str, dict[int, tuple[int, Concept]]]
"""By scheme and first token: where the label ends, and its concept."""


class Hit:
    """Tokens `start` to `end` (exclusive) read as a label of `concepts`, by scheme.

    Not a dataclass: hundreds are made for an article, and compiled code calls an `__init__` of its own faster.
    """

    __slots__ = ("concepts", "end", "start")

    def __init__(self, start: int, end: int, concepts: dict[str, Concept]) -> None:
        self.start = start
        self.end = end
        self.concepts = concepts


class _Label:
    """A pattern's length in tokens and its concepts, by scheme and by the scheme's number."""

    __slots__ = ("concepts", "length", "numbered")

    def __init__(self, length: int, concepts: dict[str, Concept], order: list[str]) -> None:
        self.length = length
        self.concepts = concepts
        self.numbered = [(order.index(scheme), concept) for scheme, concept in concepts.items()]


class Scanner:
    """Finds labels. Built once from concepts; `scan` may be called for any number of articles.

    Syllables that are labels of `lazy` schemes only (function words, units: half of all words) are not searched for:
    whoever asks for one at a token looks the word up in `words`; `function_words` are the notations of function words
    among them. Labels of `quiet` schemes are searched for beside all others and hide none of them.
    """

    def __init__(
        self, concepts: Iterable[Concept], lazy: frozenset[str] = frozenset(), quiet: frozenset[str] = frozenset()
    ) -> None:
        self.words: dict[str, dict[str, Concept]] = {}
        self._codes: dict[str, str] = {}  # the character of each word that some label has
        self._schemes: set[str] = set()
        labels: dict[tuple[str, ...], dict[str, Concept]] = {}
        beside: dict[tuple[str, ...], dict[str, Concept]] = {}
        for concept in concepts:
            self._schemes.add(concept.scheme)
            kept = beside if concept.scheme in quiet else labels
            for label in concept.labels:
                keys = tuple(FOLDED[word] for word in TOKEN.findall(label))
                if keys:
                    kept.setdefault(keys, {}).setdefault(concept.scheme, concept)
        self._order = sorted(self._schemes)
        self._labels: list[_Label] = []  # by pattern
        patterns = []
        for keys, found in labels.items():
            if len(keys) == 1 and lazy.issuperset(found):
                self.words[keys[0]] = found
            else:
                patterns.append("".join([self._assign(key) for key in keys]))
                self._labels.append(_Label(len(keys), found, self._order))
        self._first_quiet = len(patterns)
        for keys, found in beside.items():
            patterns.append("".join([self._assign(key) for key in keys]))
            self._labels.append(_Label(len(keys), found, self._order))
        self.function_words = {
            key: found["function-words"].notation for key, found in self.words.items() if "function-words" in found
        }
        self._automaton = AhoCorasick(patterns)

    def _assign(self, key: str) -> str:
        """The word's character, a new one for a new word."""
        number = _FIRST_CODE + len(self._codes)
        return self._codes.setdefault(key, chr(number if number < 0xD800 else number + 0x800))  # past the surrogates

    def scan(self, tokens: Tokens, line_of: list[int]) -> tuple[list[Hit], Labels, list[bool]]:
        """Hits in reading order, labels by scheme and place, and at which tokens any begins; none crosses a line."""
        codes = self._codes
        coded = "".join([codes.get(key, _UNKNOWN) for key in tokens.keys])
        label_of, first_quiet = self._labels, self._first_quiet
        by_number: list[dict[int, tuple[int, Concept]]] = [{} for _ in self._order]
        longest: dict[int, tuple[int, dict[str, Concept]]] = {}
        begins = [False] * len(tokens.keys)
        matches: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(coded, overlapping=True)
        for pattern, start, end in matches:
            label = label_of[pattern]
            if label.length > 1 and line_of[start] != line_of[end - 1]:
                continue
            if pattern < first_quiet:
                longest[start] = end, label.concepts  # matches come by their ends: a later one is longer
            begins[start] = True
            for number, concept in label.numbered:
                by_number[number][start] = end, concept
        hits, free = [], 0
        for start in sorted(longest):
            if start >= free:
                free, concepts = longest[start]
                hits.append(Hit(start, free, concepts))
        labels: Labels = Schemes(zip(self._order, by_number, strict=True))
        return hits, labels, begins
