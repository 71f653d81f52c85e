"""A corpus of any size: real articles repeated, each copy with numbers and people's names of its own.

No two copies are alike, so that nothing a reader remembers of one serves for the next. Lengths and grammar stay.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import TypedDict

from kg.vocabulary import load_vocabulary

_LONG_NUMBER = re.compile(r"(?<![\d/.,-])\d{3,}(?![\d/-])|(?<=[.,])\d{3}(?!\d)")


_FAMOUS = 20  # articles


class Row(TypedDict, total=False):
    """One article as the corpus file holds it."""

    id: str
    text: str
    title: str | None
    published: str | None


def read_rows(path: Path) -> list[Row]:
    """The articles of a JSON Lines file; without one the benchmark ends with a line that says so."""
    if not path.is_file():
        sys.exit(f"{path}: no such file; give the path of a JSON Lines file of articles")
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def pick_rows(rows: list[Row], count: int) -> list[Row]:
    """`count` articles, evenly spaced over the whole."""
    return [rows[i * len(rows) // count] for i in range(min(count, len(rows)))]


class Variation:
    """Makes the n-th copy of an article: the same in every run, another for every n.

    A name is a surname of the ontology with one to three capitalised syllables behind it; what many articles name is
    left alone, since it is a place or a leader as often as not.
    """

    def __init__(self, rows: list[Row]) -> None:
        surnames = [label for concept in load_vocabulary().schemes["surnames"].values() for label in concept.labels]
        self._name = re.compile(rf"\b(?:{'|'.join(surnames)})(?: [^\W\d_]+){{1,3}}")
        seen = Counter(name for row in rows for name in set(self._iter_names(row["text"])))
        self._kept = frozenset(name for name, times in seen.items() if times > _FAMOUS)
        self._given = sorted({name.rsplit(" ", 1)[1] for name in seen if name not in self._kept})

    def _iter_names(self, text: str) -> Iterator[str]:
        for match in self._name.finditer(text):
            name = " ".join(takewhile(str.istitle, match[0].split(" ")))
            if " " in name:
                yield name

    def make_copy(self, row: Row, number: int) -> Row:
        """The article with other given names and other long numbers; short forms ("ông Khánh") follow their names."""
        draw = random.Random(f"{row['id']} {number}")
        text = row["text"]
        for name in sorted(set(self._iter_names(text)) - self._kept):
            before, given = name.rsplit(" ", 1)
            other = draw.choice(self._given)
            text = re.sub(rf"\b{name}\b", f"{before} {other}", text)
            text = re.sub(rf"(\b[^\W\d_A-Z][^\W\d_A-Z]* ){given}\b", rf"\1{other}", text)
        text = _LONG_NUMBER.sub(lambda match: _vary_number(match[0], draw), text)
        return {**row, "id": f"{row['id']}-{number}", "text": text, "title": None}


def _vary_number(digits: str, draw: random.Random) -> str:
    """Another number of as many digits; a year stays a year of this century's first quarter."""
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(draw.randint(2008, 2025))
    return "".join(str(draw.randint(1 if i == 0 else 0, 9)) for i in range(len(digits)))


def iter_copies(rows: list[Row], count: int) -> Iterator[Row]:
    """`count` articles, round after round over the rows."""
    variation = Variation(rows)
    for i in range(count):
        yield variation.make_copy(rows[i % len(rows)], i // len(rows))


def write_copies(rows: list[Row], count: int, path: Path) -> Path:
    """A JSON Lines file of `count` copies."""
    with path.open("w", encoding="utf-8") as file:
        for row in iter_copies(rows, count):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path
