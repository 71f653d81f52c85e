"""Misprints of names: one person under two spellings, and a name that has run together with the next word."""

from __future__ import annotations

import unicodedata
from typing import Final

from kg.extract.mentions import NameMention
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.text.tokens import FOLDED

_MIN_WORDS: Final = 3  # two words alike are soon two people
_MIN_LETTERS: Final = 2


def is_glued(word: str) -> bool:
    """Whether the last word of a name has lost the space before the next one: "Sơnđặt", but not "Ksơr"."""
    if word.isascii() or not word.isalpha() or is_syllable(word):
        return False
    return any(
        is_syllable(word[:cut]) and is_syllable(word[cut:]) for cut in range(_MIN_LETTERS, len(word) - _MIN_LETTERS + 1)
    )


def find_misprints(reading: Reading, names: list[NameMention]) -> dict[str, str]:
    """The names that are misprints of others, by key: alike but for the marks of one syllable, and of one mention.

    What is printed once, without a post, where another stands more often or with its post, is that other's name. Two
    who stand in one sentence are two people.
    """
    told: dict[str, list[NameMention]] = {}
    alike: dict[str, list[str]] = {}
    for name in names:
        if name.rule != "short-name":
            told.setdefault(" ".join(FOLDED[word] for word in name.name.split()), []).append(name)
    for key in told:
        if key.count(" ") + 1 >= _MIN_WORDS:
            alike.setdefault(_without_marks(key), []).append(key)
    misprints: dict[str, str] = {}
    for keys in alike.values():
        if len(keys) == 2:
            rare, known = sorted(keys, key=lambda key: (bool(_posts(told[key])), len(told[key])))
            if _is_misprint(reading, told[rare], told[known]) and _differing(rare, known) == 1:
                misprints[rare] = known
    return misprints


def _is_misprint(reading: Reading, rare: list[NameMention], known: list[NameMention]) -> bool:
    if len(rare) > 1 or _posts(rare) or not (_posts(known) or len(known) > 1):
        return False
    sentences = {reading.sentence_of[name.start] for name in known}
    return reading.sentence_of[rare[0].start] not in sentences


def _posts(names: list[NameMention]) -> bool:
    return any(name.posts for name in names)


def _differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one.split(), other.split(), strict=True))


def _without_marks(key: str) -> str:
    """A key without tones, which are digits there, and hats; the stroke of đ is kept."""
    letters = unicodedata.normalize("NFD", key)
    return "".join(char for char in letters if not char.isdigit() and not unicodedata.combining(char))
