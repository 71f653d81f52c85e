"""One pass over all labels of the ontology: where in the text does any concept's wording stand?

Words are mapped to single characters, so that one Aho-Corasick run over about a thousand characters finds every label
and word boundaries hold by construction; case, tone placement and spacing do not matter. The pass keeps, for each
scheme and token, the longest label that begins there; hits are the labels that remain when, left to right, the longest
of any scheme wins ("Phó Chủ tịch" is never "Chủ tịch").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import ahocorasick  # type: ignore[import-not-found]  # ships no types

from kg.text.tokens import FOLDED, TOKEN, Tokens
from kg.vocabulary import Concept

_FIRST_CODE = 0x100
_UNKNOWN = "\x01"

Labels = dict[str, dict[int, tuple[int, Concept]]]
"""By scheme and first token: where the label ends, and its concept."""


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
    """Finds labels. Built once from concepts; `scan` may be called for any number of articles.

    Function words of one syllable, a quarter of all words, are not searched for: whoever asks for one looks the word up
    in `function_words`.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.function_words: dict[str, Concept] = {}
        self._codes = _Codes()
        self._schemes: set[str] = set()
        labels: dict[str, tuple[int, dict[str, Concept]]] = {}  # code to length in tokens, concepts by scheme
        for concept in concepts:
            self._schemes.add(concept.scheme)
            for label in concept.labels:
                keys = [FOLDED[word] for word in TOKEN.findall(label)]
                if len(keys) == 1 and concept.scheme == "function-words":
                    self.function_words.setdefault(keys[0], concept)
                elif keys:
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

    def scan(self, tokens: Tokens, line_of: list[int]) -> tuple[list[Hit], Labels]:
        """Hits in reading order and the labels of every scheme by place; none crosses a line break."""
        codes = self._codes
        coded = "".join([codes[key] for key in tokens.keys])
        labels: Labels = {scheme: {} for scheme in self._schemes}
        longest: dict[int, tuple[int, dict[str, Concept]]] = {}
        if not len(self._automaton):
            return [], labels
        for last, (length, concepts) in self._automaton.iter(coded):
            start, end = last - length + 1, last + 1
            if length > 1 and line_of[start] != line_of[last]:
                continue
            longest[start] = end, concepts  # a later match at the same start is a longer one
            for scheme in concepts:
                labels[scheme][start] = end, concepts[scheme]
        hits, free = [], 0
        for start in sorted(longest):
            if start >= free:
                free, concepts = longest[start]
                hits.append(Hit(start, free, concepts))
        return hits, labels
