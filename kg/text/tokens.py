"""Words with their places, and the comparison key under which two spellings of a word are one.

First step of reading: everything later counts in tokens and turns back to code points only for spans.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kg.text.kept import keep

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook above, dot below


def _letters(category: str) -> str:
    """The letters of one case in the Latin blocks that Vietnamese (composed) uses, as a character class body."""
    blocks = (*range(0x41, 0x250), *range(0x1E00, 0x1F00))
    return "".join(chr(c) for c in blocks if unicodedata.category(chr(c)) == category)


UPPER: Final = _letters("Lu")
LOWER: Final = _letters("Ll") + "ªº"
_APOSTROPHES: Final = "'’‘ʼ´`"
_DASHES: Final = "–—‑‐−"
_STOPS: Final = ",.;:"  # signs that are words wherever no letter or figure follows

# A highland name keeps its apostrophe (K'Thanh, Đắk R'lấp); capitals glued to the small letters before them start a
# new word ("hội nghịCũng"), as pages lose the space between paragraphs.
TOKEN: Final = re.compile(
    rf"[{LOWER}]+"
    rf"|[{UPPER}](?:[{LOWER}]?[{_APOSTROPHES}][{UPPER}]?[{LOWER}]+|[{UPPER}]+(?![{LOWER}])|[{LOWER}]+)"
    rf"|[{UPPER}]+"
    r"|\d+(?:[.,]\d+)*|[^\W\d_]+|\S"
)


_SAME_AS_I: Final = re.compile("(?<![aâoôơeêuư])y|(?<=qu)y")  # "kỹ" and "kĩ" are one word, "ngày" and "ngài" two

_MAX_CACHED: Final = 16_384  # words; beyond it a cache holds rubbish, and memory must stay flat
_MAX_PHRASES: Final = 8_192
_MAX_PIECES: Final = 32_768  # words with the signs that they meet
_MAX_PIECE_CHARS: Final = 64


class _FoldedWords(dict[str, str]):
    """Word to comparison key, computed once a word; emptied when a flood of new words has filled it."""

    def __missing__(self, word: str) -> str:
        return keep(self, word, sys.intern(_fold(word)), _MAX_CACHED)


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


FOLDED: Final = _FoldedWords()


_PHRASES: Final[dict[str, str]] = {}


def fold(text: str) -> str:
    """The comparison key of a phrase: keys of its words and signs, one space between.

    >>> fold("Sở  Văn hoá") == fold("sở văn hóa")
    True
    """
    key = _PHRASES.get(text)
    if key is not None:
        return key
    words: list[str] = TOKEN.findall(text)
    return keep(_PHRASES, text, " ".join([FOLDED[word] for word in words]), _MAX_PHRASES)


class Piece:
    """What stands between single spaces: words, keys, how many code points lie between the beginning of each and that
    of the next, and the shape. Most pieces are one word, which is kept apart as well. `blank` is the white space that
    no word of the piece precedes. `known` is for whoever looks words up: what it found for the piece.

    Not a dataclass or tuple: compiled code reads such attributes faster.
    """

    __slots__ = ("blank", "is_single", "key", "keys", "known", "length", "lengths", "shape", "word", "words")

    def __init__(self, words: list[str], lengths: list[int], blank: int = 0) -> None:
        self.blank = blank
        self.words = words
        self.keys = [FOLDED[word] for word in words]
        self.lengths = lengths
        self.shape = "".join([_find_shape(word) for word in words])
        self.is_single = len(words) == 1 and blank == 0
        self.word, self.key, self.length = (words[0], self.keys[0], lengths[0]) if words else ("", "", 0)
        self.known: object | None = None


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of one text: words as printed, comparison keys, code points where they start.

    `shape` has one character a token: "0" for a number, "A" for a word with a capital, "a" for any other, or the sign;
    `numbers` are the tokens that are numbers, `capitals` the words with a capital, `pieces` what the words are in.
    """

    text: str
    words: list[str]
    keys: list[str]
    starts: list[int]
    shape: str
    numbers: list[int]
    capitals: list[int]
    pieces: list[Piece]

    def end_of(self, index: int) -> int:
        """The code point after a token."""
        return self.starts[index] + len(self.words[index])

    def index_at(self, position: int) -> int:
        """The token that begins at a code point or last before it; -1 before the first."""
        return bisect_right(self.starts, position) - 1

    def range_of(self, start: int, end: int) -> tuple[int, int]:
        """The tokens of a span: the one at code point `start`, and the first that begins at `end` or after it."""
        return self.index_at(start), bisect_left(self.starts, end)

    def find_shapes(self, shapes: re.Pattern[str]) -> list[int]:
        """The tokens at which a pattern of shapes matches."""
        return [match.start() for match in shapes.finditer(self.shape)]

    def find_signs(self, signs: str) -> list[int]:
        """The tokens that are one of the signs, in order."""
        found: list[int] = []
        for sign in signs:
            found += _find_all(self.shape, sign)
        found.sort()
        return found

    def quote(self, start: int, end: int) -> str:
        """The text from the first token through the last (`end` exclusive), as printed."""
        return self.text[self.starts[start] : self.end_of(end - 1)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Code points of the tokens from `start` to `end` (exclusive)."""
        return self.starts[start], self.end_of(end - 1)


_PIECES: Final[dict[str, Piece]] = {}


def _read_piece(text: str) -> Piece:
    """The piece, kept for the next time."""
    first = TOKEN.match(text)
    if first is not None and first.end() == len(text):  # nearly always
        piece = Piece([sys.intern(text)], [len(text) + 1])
    elif first is not None and first.end() == len(text) - 1 and text[-1] in _STOPS:  # most others
        piece = Piece([sys.intern(text[:-1]), text[-1]], [len(text) - 1, 2])
    else:
        closed = text if text.endswith("\n") else text + " "
        found = list(TOKEN.finditer(closed))
        words = [sys.intern(match[0]) for match in found]
        starts = [match.start() for match in found]
        starts.append(len(closed))
        piece = Piece(words, [end - start for start, end in pairwise(starts)], starts[0])
    return piece if len(text) > _MAX_PIECE_CHARS else keep(_PIECES, text, piece, _MAX_PIECES)


def _find_shape(word: str) -> str:
    """The one character that stands for a word in `Tokens.shape`."""
    if word[0].isdigit():
        return "0"
    if word[0].isupper():
        return "A"
    return "a" if word[0].isalnum() else word[0]


def tokenize(text: str) -> Tokens:
    """Tokens in reading order; white space separates and is not kept."""
    words: list[str] = []
    keys: list[str] = []
    starts: list[int] = []
    pieces: list[Piece] = []
    position = 0
    kept_pieces = _PIECES
    for part in text.replace("\n", "\n ").split(" "):
        piece = kept_pieces.get(part)
        if piece is None:
            piece = _read_piece(part)
        pieces.append(piece)
        if piece.is_single:  # nine out of ten
            words.append(piece.word)
            keys.append(piece.key)
            starts.append(position)
            position += piece.length
        else:
            words += piece.words
            keys += piece.keys
            position += piece.blank
            for length in piece.lengths:
                starts.append(position)
                position += length
    shape = "".join([piece.shape for piece in pieces])
    return Tokens(text, words, keys, starts, shape, _find_all(shape, "0"), _find_all(shape, "A"), pieces)


def _find_all(shape: str, sign: str) -> list[int]:
    """Where a sign stands in a shape."""
    found: list[int] = []
    index = shape.find(sign)
    while index >= 0:
        found.append(index)
        index = shape.find(sign, index + 1)
    return found
