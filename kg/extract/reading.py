"""One article made ready for the grammar: tokens, labels by place, lines, sentences, and the parts that say nothing.

Everything in the grammar moves over this object. Positions are token indexes unless a name says `span`.
"""

from __future__ import annotations

import bisect
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from kg.extract.scan import Here, Hit, Labels, Scanner, Word
from kg.text.tokens import Tokens, tokenize
from kg.vocabulary import Concept

_SENTENCE_END: Final = ".!?…"
_RUN_ON: Final = {",", "-", "–"}
_OPENING: Final = {"“": "”", '"': '"', "«": "»"}
_MAX_SENTENCE_TOKENS: Final = 800  # the longest of 1,500 articles has under 500; grammar looks about in sentences
_MARKS: Final = '“”"«»'
_MAX_QUOTE_TOKENS: Final = 120  # a longer stretch between quotation marks is a page that lost one of them


@dataclass(slots=True)
class Reading:
    """Tokens with their hits, lines and sentences; `dead[i]` marks page furniture, credits and by-lines,
    `at[i]` holds the labels that begin there as far as the scan looked for them, `alone[i]` what the word is by itself.

    `surnames` says of each family name, folded, whether it is weak: more often another word.
    """

    tokens: Tokens
    labels: Labels
    at: list[Here | None]
    alone: list[Word | None]
    hits: list[Hit]
    hit_at: list[Hit | None]
    line_of: list[int]
    lines: list[tuple[int, int]]
    sentence_of: list[int]
    sentences: list[tuple[int, int]]
    dead: list[bool]
    surnames: dict[str, bool]
    quotes: list[tuple[int, int]] = field(default_factory=list)
    quote_at: dict[int, tuple[int, int]] = field(default_factory=dict)
    """The quotes by the token of their opening mark."""

    def __len__(self) -> int:
        """How many tokens the article has."""
        return len(self.tokens.words)

    def concept(self, index: int, *schemes: str) -> Concept | None:
        """The concept of one of the schemes whose label begins at a token; None where none does."""
        return self.concept_in(index, schemes)

    def concept_in(self, index: int, schemes: tuple[str, ...]) -> Concept | None:
        """The same for schemes that have a name together; to spread them over arguments is slow in compiled code."""
        if not 0 <= index < len(self.hit_at):
            return None
        hit = self.hit_at[index]
        concepts = self.alone[index] if hit is None else hit.concepts if hit.start == index else None
        if concepts is not None:
            for scheme in schemes:
                found = concepts.get(scheme)
                if found is not None:
                    return found
        return None

    def is_plain(self, index: int) -> bool:
        """Whether no label begins at a token: nothing can be asked of it."""
        return self.at[index] is None and self.alone[index] is None

    def is_word(self, index: int, notation: str) -> bool:
        """Whether the function word of that notation begins at a token, also inside a longer label."""
        return 0 <= index < len(self.at) and self._function_word(index) == notation

    def _function_word(self, index: int) -> str | None:
        """The notation of the function word that begins at a token."""
        here = self.at[index]
        found = here.get("function-words") if here is not None else None
        if found is not None:
            return found[1].notation
        word = self.alone[index]
        concept = word.get("function-words") if word is not None else None
        return None if concept is None else concept.notation

    def has_word(self, notation: str, start: int, end: int) -> bool:
        """Whether the function word of that notation begins at one of the tokens from `start` to `end` (exclusive)."""
        for index in range(max(start, 0), min(end, len(self.at))):
            found = self._function_word(index)
            if found == notation:
                return True
        return False

    def is_surname(self, index: int) -> bool:
        """Whether the capital word at a token is a family name of the ontology."""
        return self.is_capital(index) and self.tokens.keys[index] in self.surnames

    def names_person(self, start: int, end: int) -> bool:
        """Whether capital words after a family name are the rest of the name: "Tạ Quốc Vương" is no king."""
        if not start or not self.is_surname(start - 1) or not self.same_line(start - 1, end - 1):
            return False
        hit = self.hit_at[start - 1]
        alone = hit is None or hit.end == hit.start + 1
        return alone and self.tokens.shape[start:end] == "A" * (end - start)

    def is_weak_surname(self, index: int) -> bool:
        """Whether the family name at a token is more often another word: "Báo", "Mai"."""
        return self.surnames.get(self.tokens.keys[index], False)

    def label(self, index: int, *schemes: str) -> tuple[int, Concept] | None:
        """Where the longest label of one of the schemes that begins at a token ends, and its concept."""
        return self.label_in(index, schemes)

    def label_in(self, index: int, schemes: tuple[str, ...]) -> tuple[int, Concept] | None:
        """The same for schemes that have a name together."""
        if not 0 <= index < len(self.at):
            return None
        here = self.at[index]
        if here is not None:
            length, concept = 0, None
            for scheme in schemes:
                found = here.get(scheme)
                if found is not None and found[0] > length:
                    length, concept = found
            if concept is not None:
                return index + length, concept
        word = self.alone[index]
        if word is not None:
            for scheme in schemes:
                alone = word.get(scheme)
                if alone is not None:
                    return index + 1, alone
        return None

    def hit_end(self, index: int) -> int:
        """Where the hit that begins at a token ends; the next token where none begins."""
        hit = self.hit_at[index] if index < len(self.hit_at) else None
        return hit.end if hit is not None and hit.start == index else index + 1

    def find_hits(self, *schemes: str) -> list[Hit]:
        """The hits that are labels of one of the schemes, in reading order."""
        hits: list[Hit] = []
        for start in self._find_begins(schemes):
            hit = self.hit_at[start]
            if hit is not None and hit.start == start:
                for scheme in schemes:
                    if scheme in hit.concepts:
                        hits.append(hit)
                        break
        return hits

    def find_starts(self, *schemes: str) -> list[int]:
        """Where labels of one of the schemes begin, in order, also where a longer label of another one does."""
        starts = self._find_begins(schemes)
        return [start for start in starts if (hit := self.hit_at[start]) is not None and hit.start == start]

    def _find_begins(self, schemes: tuple[str, ...]) -> list[int]:
        """Where labels of the schemes begin, in order."""
        starts: set[int] = set()
        for scheme in schemes:
            starts.update(self.labels.begins(scheme))
        return sorted(starts)

    def before(self, index: int) -> Hit | None:
        """The hit that ends right before a token on its line."""
        if not 0 < index < len(self.hit_at) or self.line_of[index - 1] != self.line_of[index]:
            return None
        hit = self.hit_at[index - 1]
        if hit is not None:
            return hit if hit.end == index else None
        word = self.alone[index - 1]
        return None if word is None else Hit(index - 1, index, word)

    def follows(self, index: int, *notations: str) -> bool:
        """Whether a function word of one of the notations stands right before a token on its line."""
        hit = self.before(index)
        if hit is None:
            return False
        word = self._function_word(hit.start)
        return word is not None and word in notations

    def follows_spouse(self, index: int) -> bool:
        """Whether the word for a spouse stands right before a token on its line."""
        hit = self.before(index)
        title = hit.concepts.get("honorifics") if hit is not None else None
        return title is not None and title.get("spouse") == "true"

    def is_capital(self, index: int) -> bool:
        """Whether the word at a token begins with a capital letter."""
        return self.tokens.shape[index : index + 1] == "A"

    def is_quoted(self, index: int) -> bool:
        """Whether a token stands in a quote, its marks included."""
        return index <= self._last_quote_end(index)

    def quote_end(self, index: int) -> int:
        """Where the quote that a token stands in ends; the end of the article outside of quotes."""
        end = self._last_quote_end(index)
        return end if index < end else len(self)

    def _last_quote_end(self, index: int) -> int:
        """Where the last quote ends whose opening mark stands at a token or before it; -1 where none does."""
        at = bisect.bisect_right(self.quotes, (index + 1, len(self))) - 1
        return self.quotes[at][1] if at >= 0 else -1

    def same_line(self, a: int, b: int) -> bool:
        """Whether two tokens stand in one line of the text."""
        return b < len(self.line_of) and self.line_of[a] == self.line_of[b]

    def sentence_end(self, index: int) -> int:
        """The token after the sentence that a token stands in."""
        return self.sentences[self.sentence_of[index]][1]

    def sentence_start(self, index: int) -> int:
        """The first token of the sentence that a token stands in."""
        return self.sentences[self.sentence_of[index]][0]


class PlacedLabels:
    """The labels of one scheme in reading order, to be looked up by stretch."""

    def __init__(self, reading: Reading, scheme: str) -> None:
        self._labels = reading.labels.get(scheme)
        self._starts = sorted(self._labels)

    def __bool__(self) -> bool:
        """Whether the article has any."""
        return bool(self._starts)

    def between(self, first: int, last: int) -> list[tuple[int, int, Concept]]:
        """Where each label that begins within the tokens `first` to `last` begins and ends, and its concept."""
        low, high = bisect.bisect_left(self._starts, first), bisect.bisect_left(self._starts, last)
        return [(start, *self._labels[start]) for start in self._starts[low:high]]


def read(text: str, scanner: Scanner, surnames: dict[str, bool]) -> Reading:
    """The reading of an NFC text: one tokenisation, one scan, one walk over the tokens."""
    tokens = tokenize(text)
    line_of, lines = _find_lines(tokens)
    scanned = scanner.scan(tokens, line_of)
    hit_at: list[Hit | None] = [None] * len(tokens.words)
    for hit in scanned.hits:
        for index in range(hit.start, hit.end):
            hit_at[index] = hit
    sentence_of, sentences = _find_sentences(tokens, lines)
    dead = [False] * len(tokens.words)
    reading = Reading(
        tokens, scanned.labels, scanned.at, scanned.alone, scanned.hits, hit_at, line_of, lines, sentence_of, sentences,
        dead, surnames,
    )  # fmt: skip
    reading.quotes = _find_quotes(tokens)
    reading.quote_at = {start - 1: (start, end) for start, end in reading.quotes}
    return reading


def _find_lines(tokens: Tokens) -> tuple[list[int], list[tuple[int, int]]]:
    """The number of each token's line, and the tokens of each line; blank lines do not count."""
    line_of: list[int] = []
    lines: list[tuple[int, int]] = []
    text, starts, first = tokens.text, tokens.starts, 0
    position = text.find("\n")
    while first < len(starts):
        end = len(starts) if position == -1 else bisect.bisect_left(starts, position, first)
        if end > first:
            line_of.extend([len(lines)] * (end - first))
            lines.append((first, end))
            first = end
        if position != -1:
            position = text.find("\n", position + 1)
    return line_of, lines


def _ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether the stop at a token ends a sentence: not in "TP.HCM", "TS. Hà", "1. Các hộ", "T.SỸ" or "T.Ư".

    The stop may be glued to the next word ("Hà Nội.Theo"), as portals lose the break between paragraphs.
    """
    words = tokens.words
    if words[index] != ".":
        return True
    following = words[index + 1] if index + 1 < len(words) else ""
    if not following:
        return True
    if not following[0].isupper() and following[0] not in "“\"'-–([*":
        return following[0].isdigit() and tokens.starts[index + 1] > tokens.end_of(index)
    previous = words[index - 1] if index else ""
    if len(previous) == len(following) == 1 and tokens.starts[index + 1] - tokens.starts[index - 1] == 2:
        return False  # "63-KL/T.Ư"
    if previous.isdigit():
        return not _heads_line(tokens, index - 1)
    if previous.isupper():
        return len(previous) > 3 or (index > 1 and words[index - 2] in "/-–")  # "số 15-NQ/TU. Việc"
    return not (previous[:1].isupper() and len(previous) <= 2) or _is_syllable(previous)


def _is_syllable(word: str) -> bool:
    """Whether a short word has a vowel ("Pa", "Hà"), so that it is no abbreviation ("Th", "Ng")."""
    return any(letter in "aeiouy" for letter in unicodedata.normalize("NFD", word.lower()))


def _heads_line(tokens: Tokens, index: int) -> bool:
    """Whether nothing stands before a token on its line: the number of a list item."""
    return index == 0 or "\n" in tokens.text[tokens.end_of(index - 1) : tokens.starts[index]]


def _find_sentences(tokens: Tokens, lines: list[tuple[int, int]]) -> tuple[list[int], list[tuple[int, int]]]:
    """The sentence number of each token, and each sentence's tokens.

    A line break ends a sentence unless a dash or comma stands before it, as in captions broken after a name.
    """
    words = tokens.words
    breaks = [end for _, end in lines if words[end - 1] not in _RUN_ON or end == len(words)]
    stops = [i + 1 for i in tokens.find_signs(_SENTENCE_END) if _ends_sentence(tokens, i)]
    sentence_of: list[int] = []
    sentences: list[tuple[int, int]] = []
    start = 0
    for end in _add_ends(sorted({*breaks, *stops})):
        sentence_of.extend([len(sentences)] * (end - start))
        sentences.append((start, end))
        start = end
    return sentence_of, sentences


def _add_ends(ends: list[int]) -> list[int]:
    """The ends, and more of them where a stretch without any is longer than a sentence can be."""
    start, enough = 0, list[int]()
    for end in ends:
        while end - start > _MAX_SENTENCE_TOKENS:
            start += _MAX_SENTENCE_TOKENS
            enough.append(start)
        enough.append(end)
        start = end
    return enough


def _find_quotes(tokens: Tokens) -> list[tuple[int, int]]:
    """Tokens between matching quotation marks, marks apart; unmatched and overlong ones are left out."""
    quotes, opened, closing = [], -1, ""
    for index in tokens.find_signs(_MARKS):
        word = tokens.words[index]
        if opened >= 0 and (word == closing or (closing == "”" and word == '"')):
            if index - opened - 1 <= _MAX_QUOTE_TOKENS:
                quotes.append((opened + 1, index))
            opened, closing = -1, ""
        elif word in _OPENING:
            opened, closing = index, _OPENING[word]
    return quotes
