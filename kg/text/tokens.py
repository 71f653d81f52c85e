"""Words with their places, and the comparison key under which two spellings of a word are one.

First step of reading: everything later counts in tokens and turns back to code points only for spans.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below


def _letters(category: str) -> str:
    """The letters of one case in the Latin blocks that Vietnamese (composed) uses, as a character class body."""
    blocks = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))
    return "".join(chr(c) for c in blocks if unicodedata.category(chr(c)) == category)


UPPER = _letters("Lu")
LOWER = _letters("Ll") + "ªº"
_APOSTROPHES = "'’‘ʼ´`"
_DASHES = "–—‑‐−"

# A highland name keeps its apostrophe (K'Thanh, Đắk R'lấp); capitals glued to the small letters before them start a
# new word ("hội nghịCũng"), as pages lose the space between paragraphs.
TOKEN = re.compile(
    rf"[{LOWER}]+"
    rf"|[{UPPER}](?:[{LOWER}]?[{_APOSTROPHES}][{UPPER}]?[{LOWER}]+|[{UPPER}]+(?![{LOWER}])|[{LOWER}]+)"
    rf"|[{UPPER}]+"
    r"|\d+(?:[.,]\d+)*|[^\W\d_]+|\S"
)


_SAME_AS_I = re.compile("(?<![aâoôơeêuư])y|(?<=qu)y")  # "kỹ" and "kĩ" are one word, "ngày" and "ngài" two

_MAX_CACHED = 100_000  # words; beyond it a cache holds rubbish, and memory must stay flat
_MAX_CHUNK_CHARS = 64


class _FoldedWords(dict[str, str]):
    """Word to comparison key, computed once a word; emptied when a flood of new words has filled it."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MAX_CACHED:
            self.clear()
        key = sys.intern(_fold(word))
        self[word] = key
        return key


def _fold(word: str) -> str:
    """Lower case, tone mark at the end of the syllable, d-stroke for eth, plain apostrophe and dash, i for a whole y.

    >>> _fold("Hòa") == _fold("HOÀ"), _fold("Quý") == _fold("Quí"), _fold("An") == _fold("Ân")
    (True, True, False)
    >>> _fold("Ngày") == _fold("Ngài"), _fold("Thúy") == _fold("Thúi")
    (False, False)
    """
    lowered = "-" if word in _DASHES else word.lower().replace("ð", "đ")
    if lowered.isascii():
        return _SAME_AS_I.sub("i", lowered).replace("`", "'")
    tone, letters = "", []
    for char in unicodedata.normalize("NFD", lowered):
        if char in _TONES:
            tone = char
        else:
            letters.append("'" if char in _APOSTROPHES else char)
    plain = _SAME_AS_I.sub("i", unicodedata.normalize("NFC", "".join(letters)))
    return plain + (tone and str(_TONES.index(tone) + 1))


FOLDED = _FoldedWords()


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """The comparison key of a phrase: keys of its words and signs, one space between.

    >>> fold("Sở  Văn hoá") == fold("sở văn hóa")
    True
    """
    return " ".join(FOLDED[word] for word in TOKEN.findall(text))


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of one text: words as printed, comparison keys, code points where they start."""

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]

    def end_of(self, index: int) -> int:
        """The code point after a token."""
        return self.starts[index] + len(self.words[index])

    def quote(self, start: int, end: int) -> str:
        """The text from the first token through the last (`end` exclusive), as printed."""
        return self.text[self.starts[start] : self.end_of(end - 1)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the tokens from `start` to `end` (exclusive)."""
        return self.starts[start], self.end_of(end - 1)


class _SplitChunks(dict[str, tuple[tuple[str, str], ...]]):
    """What stands between white space to its words and their keys; most chunks are one word met before."""

    def __missing__(self, chunk: str) -> tuple[tuple[str, str], ...]:
        parts = tuple((sys.intern(word), FOLDED[word]) for word in TOKEN.findall(chunk))
        if len(chunk) <= _MAX_CHUNK_CHARS:
            if len(self) > _MAX_CACHED:
                self.clear()
            self[chunk] = parts
        return parts


_CHUNKS = _SplitChunks()


def tokenize(text: str) -> Tokens:
    """Tokens in reading order; white space separates and is not kept."""
    words: list[str] = []
    keys: list[str] = []
    starts: list[int] = []
    find, position, chunks = text.find, 0, _CHUNKS
    for chunk in text.split():
        position = find(chunk, position)  # only white space stands between chunks, so the next occurrence is this one
        for word, key in chunks[chunk]:
            words.append(word)
            keys.append(key)
            starts.append(position)
            position += len(word)
    return Tokens(text, words, keys, starts)
