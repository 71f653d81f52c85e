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

from kg.text.tokens import FOLDED, TOKEN, Piece, Tokens
from kg.vocabulary import Concept, Schemes

_FIRST_CODE: Final = 0x2
_UNKNOWN: Final = "\x01"

Here = dict[str, tuple[int, Concept]]
"""By scheme: how many tokens the longest label has that begins at one token, and its concept."""


class Hit:
    """Tokens `start` to `end` (exclusive) read as a label of `concepts`, by scheme.

    Not a dataclass: hundreds are made for an article, and compiled code calls an `__init__` of its own faster.
    """

    __slots__ = ("concepts", "end", "start")

    def __init__(self, start: int, end: int, concepts: dict[str, Concept]) -> None:
        self.start = start
        self.end = end
        self.concepts = concepts


Word = dict[str, Concept]
"""The concepts of lazy schemes, by scheme, that a single word is a label of."""


class Labels:
    """The labels of a text by scheme, made for the schemes that somebody asks for.

    What begins at a token is asked of `Reading.label`, which makes nothing.
    """

    __slots__ = ("_at", "_made", "_numbers", "_starts")

    def __init__(self, at: list[Here | None], starts: list[list[int]], numbers: dict[str, int]) -> None:
        self._at = at
        self._starts = starts
        self._numbers = numbers
        self._made: dict[str, dict[int, tuple[int, Concept]]] = {}

    def __getitem__(self, scheme: str) -> dict[int, tuple[int, Concept]]:
        """By first token, where the label ends and its concept; `OntologyError` for a scheme that no file holds."""
        made = self._made.get(scheme)
        if made is None:
            made = self._made[scheme] = self._make(scheme, self._numbers[scheme])
        return made

    def begins(self, scheme: str) -> list[int]:
        """Where labels of a scheme begin, in no order and some twice; cheaper than the labels themselves."""
        return self._starts[self._numbers[scheme]]

    def get(self, scheme: str) -> dict[int, tuple[int, Concept]]:
        """The same, and nothing for a scheme that no file holds."""
        return self[scheme] if scheme in self._numbers else {}

    def _make(self, scheme: str, number: int) -> dict[int, tuple[int, Concept]]:
        made: dict[int, tuple[int, Concept]] = {}
        for start in self._starts[number]:
            here = self._at[start]
            if here is not None:
                length, concept = here[scheme]
                made[start] = start + length, concept
        return made


class _Label:
    """A pattern's length in tokens and its concepts by scheme, also as those that begin where it does."""

    __slots__ = ("concepts", "here", "length", "numbers")

    def __init__(self, length: int, concepts: dict[str, Concept], numbers: dict[str, int]) -> None:
        self.length = length
        self.concepts = concepts
        self.here = {scheme: (length, concept) for scheme, concept in concepts.items()}
        self.numbers = [numbers[scheme] for scheme in concepts]


class _Known:
    """What a scanner knows of a piece: the characters of its words, and what each is alone."""

    __slots__ = ("alone", "coded", "is_single", "scanner", "word")

    def __init__(self, scanner: Scanner, coded: str, alone: list[Word | None]) -> None:
        self.scanner = scanner
        self.coded = coded
        self.alone = alone
        self.is_single = len(alone) == 1
        self.word = alone[0] if alone else None


class Scanned:
    """What a scan finds: hits in reading order, labels by scheme, `at` each token the labels that begin there, and
    what each token is `alone`, as a word of lazy schemes. No label crosses a line."""

    __slots__ = ("alone", "at", "hits", "labels")

    def __init__(self, hits: list[Hit], labels: Labels, at: list[Here | None], alone: list[Word | None]) -> None:
        self.hits = hits
        self.labels = labels
        self.at = at
        self.alone = alone


class Scanner:
    """Finds labels. Built once from concepts; `scan` may be called for any number of articles.

    Syllables that are labels of `lazy` schemes only (function words, units: half of all words) are not searched for,
    but told of each token. Labels of `quiet` schemes are searched for beside all others and hide none of them.
    """

    def __init__(
        self, concepts: Iterable[Concept], lazy: frozenset[str] = frozenset(), quiet: frozenset[str] = frozenset()
    ) -> None:
        self._words: dict[str, Word] = {}
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
        self._numbers: dict[str, int] = Schemes((scheme, n) for n, scheme in enumerate(sorted(self._schemes)))
        self._labels: list[_Label] = []  # by pattern
        patterns = []
        searched = [keys for keys, found in labels.items() if len(keys) > 1 or not lazy.issuperset(found)]
        self._assign_all([*searched, *beside])
        for keys, found in labels.items():
            if len(keys) == 1 and lazy.issuperset(found):
                self._words[keys[0]] = found
            else:
                patterns.append("".join([self._assign(key) for key in keys]))
                self._labels.append(_Label(len(keys), found, self._numbers))
        self._first_quiet = len(patterns)
        for keys, found in beside.items():
            patterns.append("".join([self._assign(key) for key in keys]))
            self._labels.append(_Label(len(keys), found, self._numbers))
        self._automaton = AhoCorasick(patterns)
        self._unknown = _Known(self, _UNKNOWN, [None])
        self._known = {key: self._make_known([key]) for key in (*self._codes, *self._words)}

    def _assign_all(self, labels: list[tuple[str, ...]]) -> None:
        """Gives the words of most labels the first characters, which have the fewest bytes to be searched."""
        counts: dict[str, int] = {}
        for keys in labels:
            for key in keys:
                counts[key] = counts.get(key, 0) + 1
        for key in sorted(counts, key=lambda word: -counts[word]):
            self._assign(key)

    def _assign(self, key: str) -> str:
        """The word's character, a new one for a new word."""
        number = _FIRST_CODE + len(self._codes)
        return self._codes.setdefault(key, chr(number if number < 0xD800 else number + 0x800))  # past the surrogates

    def scan(self, tokens: Tokens, line_of: list[int]) -> Scanned:
        """The labels of a text; `line_of` has the number of each token's line."""
        coded, alone = self._look_up(tokens.pieces)
        count, label_of, first_quiet = len(tokens.keys), self._labels, self._first_quiet
        starts: list[list[int]] = [[] for _ in self._numbers]
        longest: list[_Label | None] = [None] * count
        at: list[Here | None] = [None] * count
        matches: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(coded, overlapping=True)
        for pattern, start, end in matches:
            label = label_of[pattern]
            if label.length > 1 and line_of[start] != line_of[end - 1]:
                continue
            if pattern < first_quiet:
                longest[start] = label  # matches come by their ends: a later one is longer
            here = at[start]
            at[start] = label.here if here is None else {**here, **label.here}
            for number in label.numbers:
                starts[number].append(start)
        return Scanned(_find_hits(longest), Labels(at, starts, self._numbers), at, alone)

    def _look_up(self, pieces: list[Piece]) -> tuple[str, list[Word | None]]:
        """One character for each word, and what each is alone."""
        coded: list[str] = []
        alone: list[Word | None] = []
        for piece in pieces:
            known = piece.known
            if not isinstance(known, _Known) or known.scanner is not self:
                known = self._learn(piece)
            coded.append(known.coded)
            if known.is_single:
                alone.append(known.word)
            else:
                alone += known.alone
        return "".join(coded), alone

    def _learn(self, piece: Piece) -> _Known:
        """Keeps at a piece what is known of it."""
        known = self._known.get(piece.key, self._unknown) if piece.is_single else self._make_known(piece.keys)
        piece.known = known
        return known

    def _make_known(self, keys: list[str]) -> _Known:
        codes, words = self._codes, self._words
        return _Known(self, "".join([codes.get(key, _UNKNOWN) for key in keys]), [words.get(key) for key in keys])


def _find_hits(longest: list[_Label | None]) -> list[Hit]:
    """The labels that remain where, left to right, the longest wins."""
    hits, index = [], 0
    while index < len(longest):
        label = longest[index]
        if label is None:
            index += 1
        else:
            hits.append(Hit(index, index + label.length, label.concepts))
            index += label.length
    return hits
