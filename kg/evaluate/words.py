"""Comparison keys of names, numbers and values; first stage of scoring.

Two ways of writing one name give one key: case, tone placement, y or i, quotation marks, points and abbreviations are
evened out. The abbreviations are data, `ontology/scoring/words.csv`, applied in the file's order.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.errors import OntologyError
from kg.resources import get_ontology_file

# Grave, acute, tilde, hook, dot below: the five marks of tone, which in a key become a digit at the syllable's end.
TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE_DIGITS = {tone: str(digit) for digit, tone in enumerate(TONES, 1)}
_QUOTES = re.compile(r"[“”\"'‘’«»]")
_FINAL_POINT = re.compile(r"(?<=\w)\.(?=\s|$)")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[\w/]+")
_LETTERS_OR_DIGITS = re.compile(r"\d+|[^\W\d]+\d?")
_NOT_IN_NUMBER = re.compile(r"[\s.]")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")


@dataclass(frozen=True, slots=True)
class Words:
    """The table of `words.csv`, compiled: single characters, abbreviations and the word printed before a number."""

    characters: tuple[tuple[str, str], ...]
    abbreviations: tuple[tuple[re.Pattern[str], str], ...]
    number_word: re.Pattern[str]


@cache
def load_words() -> Words:
    """The table, read once; `OntologyError` names the line that is not `use,pattern,reading` with a known use."""
    path = get_ontology_file("scoring", "words.csv")
    characters: list[tuple[str, str]] = []
    abbreviations: list[tuple[re.Pattern[str], str]] = []
    number_words: list[str] = []
    with path.open(encoding="utf-8", newline="") as lines:
        for line, row in enumerate(csv.reader(lines), 1):
            match row:
                case ["use", "pattern", "reading"] if line == 1:
                    continue
                case ["character", pattern, reading]:
                    characters.append((pattern, reading))
                case ["abbreviation", pattern, reading]:
                    abbreviations.append((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), reading))
                case ["number word", pattern, ""]:
                    number_words.append(re.escape(spell(pattern.lower())))
                case _:
                    raise OntologyError(str(path), line, row[0] if row else "", "no such use of a word in scoring")
    before = "|".join(number_words)
    return Words(tuple(characters), tuple(abbreviations), re.compile(rf"(?<!\S)(?:{before})(?!\S) ?"))


def spell(word: str) -> str:
    """One lower-case word with its tone mark as a digit at the end and y as i.

    >>> spell("thủy"), spell("thuỷ")
    ('thui4', 'thui4')
    """
    plain = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in plain if c in TONES)
    plain = "".join(c for c in plain if c not in TONES)
    return unicodedata.normalize("NFC", plain).replace("y", "i") + _TONE_DIGITS.get(tones, tones)


@lru_cache(maxsize=65_536)
def fold(text: str | None) -> str:
    """The comparison key of a name: folded words joined by one space; empty for None.

    >>> fold("UBND tỉnh Hoà Bình") == fold("Ủy ban nhân dân tỉnh Hòa Bình")
    True
    >>> fold("Nguyễn Văn An") == fold("Nguyễn Văn Ân")
    False
    """
    words = load_words()
    text = unicodedata.normalize("NFC", text or "").lower()
    for character, reading in words.characters:
        text = text.replace(character, reading)
    text = _FINAL_POINT.sub(" ", _QUOTES.sub(" ", text))
    text = _SPACES.sub(" ", text).strip()
    for pattern, full in words.abbreviations:
        text = pattern.sub(full, text)
    return " ".join(map(spell, _WORD.findall(text)))


def split_words(text: str) -> frozenset[str]:
    """Folded words of a text, figures apart from letters; a tone stays with its word as a digit.

    >>> sorted(split_words("Xã 24ha"))
    ['24', 'ha', 'xa3']
    """
    return frozenset(_LETTERS_OR_DIGITS.findall(fold(text)))


def make_number_key(number: str) -> str:
    """A document number without spaces, dash variants or leading zeros.

    >>> make_number_key("06 / CT–UBND") == make_number_key("6/CT-UBND")
    True
    """
    key = _NOT_IN_NUMBER.sub("", number.upper()).replace("–", "-").replace("Ð", "Đ")
    return _LEADING_ZEROS.sub("", key)


def make_target_key(target: str) -> str:
    """What an event is about, folded and without the word that stands before a number.

    >>> make_target_key("Chỉ thị số 06/CT-UBND") == make_target_key("Chỉ thị 06/CT-UBND")
    True
    """
    return load_words().number_word.sub("", fold(target)).strip()


def make_value_key(value: str) -> tuple[float, float | None] | str:
    """The number or range (low, high) that a statistic's value writes; the value itself where it is no number."""
    low, _, high = value.partition("..")
    try:
        return float(low), float(high) if high else None
    except ValueError:
        return value
