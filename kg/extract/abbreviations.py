"""Short forms that an article explains itself: "an ninh trật tự (ANTT)", the letters being the words' first ones."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.reading import Reading
from kg.record import Abbreviation

_BRACKETED: Final = re.compile(r"\(A\)")
_SKIPPED: Final = {",", "-", "–"}
_MIN_LETTERS: Final = 2


def find_abbreviations(reading: Reading) -> list[Abbreviation]:
    """Abbreviations in reading order, each with the place that explains it."""
    found: dict[str, Abbreviation] = {}
    tokens = reading.tokens
    for bracket in tokens.find_shapes(_BRACKETED):
        short = tokens.words[bracket + 1]
        if len(short) < _MIN_LETTERS or not short.isupper() or short in found or reading.dead[bracket]:
            continue
        start = _find_start(reading, bracket, short)
        if start is not None:
            item = Abbreviation(short, tokens.quote(start, bracket), rule="initials")
            item.spans.append(tokens.span(start, bracket + 3))
            found[short] = item
    return list(found.values())


def _find_start(reading: Reading, index: int, short: str) -> int | None:
    """Where the words begin whose first letters are those of a short form; signs and "và" may be passed over."""
    words = reading.tokens.words
    letters, floor = len(short), reading.sentence_start(index)
    while letters and index > floor:
        index -= 1
        word = words[index]
        if word[0].upper() == short[letters - 1]:
            letters -= 1
        elif word not in _SKIPPED and not reading.is_word(index, "and"):
            return None
    return index if not letters else None
