"""Photos by caption and credit; a caption printed twice, under picture and thumbnail, is one photo.

A line that ends with a credit ("(Ảnh: …)") is a caption; so is a line printed twice in a row. A credit alone on its
line belongs to the short line before it.
"""

from __future__ import annotations

import bisect
from typing import Final

from kg.extract.reading import Reading
from kg.record import Person, Photo
from kg.text.tokens import fold

_MAX_CAPTION: Final = 60  # tokens; a longer line is a paragraph with a credit at its end
_MAX_CREDIT: Final = 8
_MIN_CAPTION: Final = 3
_STOPS: Final = (".", "!", "?", "…")
_SIGNS: Final = "(:/-–. \u00a0"


class Photos:
    """Finds the photos of one article."""

    def __init__(self, reading: Reading, persons: list[Person]) -> None:
        self._reading = reading
        self._named = sorted((start, person.name) for person in persons for start, _ in person.spans)
        self._found: dict[str, Photo] = {}

    def find(self) -> list[Photo]:
        """Photos in reading order."""
        for hit in self._reading.find_hits("boilerplate"):
            if hit.concepts["boilerplate"].get("furniture") == "credit" and self._reading.dead[hit.start]:
                self._credited(hit.start, hit.end)
        self._repeated()
        return sorted(self._found.values(), key=lambda photo: photo.spans[0])

    def _credited(self, start: int, end: int) -> None:
        """The caption before a credit on its line, else the short line above."""
        reading = self._reading
        line = reading.line_of[start]
        first, close = reading.lines[line]
        stop = start - 1 if start > first and reading.tokens.words[start - 1] in ("(", "/", "-", "–") else start
        if stop == first and line:
            first, stop = reading.lines[line - 1]
            if any(reading.tokens.words[i] in _STOPS for i in range(first, stop - 1)):
                return  # a paragraph
        if stop - first > _MAX_CAPTION:
            first = max((i + 1 for i in range(first, stop - 1) if reading.tokens.words[i] in _STOPS), default=first)
        words, bracketed = reading.tokens.words, start > first and reading.tokens.words[start - 1] == "("
        if not bracketed and words[end : end + 1] != [":"]:
            return
        while end < close and not words[end][0].isalnum():
            end += 1
        last = end
        while last < close and (reading.dead[last] or bracketed) and words[last] != ")" and last - end < _MAX_CREDIT:
            last += 1
        while not bracketed and last + 1 < close and self._is_initial(last):
            last += 2  # "T.SỸ"
        if not bracketed and end + 1 < last < close and words[last][0].islower():
            last -= 1  # the next sentence, whose line break was lost, begins with a capital too
        credit = reading.tokens.quote(end, last).strip(_SIGNS) if last > end else ""
        if _MIN_CAPTION <= stop - first <= _MAX_CAPTION:
            whole = last + 1 if last < close and reading.tokens.words[last] == ")" else max(last, end)
            self._add(first, stop, whole, credit or None, "credited")

    def _is_initial(self, index: int) -> bool:
        """Whether a stop at a token stands between the letters of one name, without a space."""
        tokens = self._reading.tokens
        glued = (
            tokens.end_of(index - 1) == tokens.starts[index] and tokens.starts[index] + 1 == tokens.starts[index + 1]
        )
        return tokens.words[index] == "." and glued and tokens.words[index + 1].isupper()

    def _repeated(self) -> None:
        """A line printed twice in a row, not the headline."""
        lines, tokens = self._reading.lines, self._reading.tokens
        for number in range(2, len(lines)):
            (first, stop), (again, end) = lines[number - 1], lines[number]
            same = stop - first == end - again and tokens.keys[first:stop] == tokens.keys[again:end]
            if same and _MIN_CAPTION < stop - first <= _MAX_CAPTION and not self._is_known(first):
                self._add(first, stop, stop, None, "repeated")
                self._add(again, end, end, None, "repeated")

    def _is_known(self, index: int) -> bool:
        position = self._reading.tokens.starts[index]
        return any(a <= position < b for photo in self._found.values() for a, b in photo.spans)

    def _add(self, first: int, stop: int, whole: int, credit: str | None, rule: str) -> None:
        tokens = self._reading.tokens
        caption = tokens.quote(first, stop).strip(" .")
        photo = self._found.setdefault(fold(caption), Photo(caption, credit, rule=rule))
        photo.credit = photo.credit or credit
        span = tokens.span(first, max(whole, stop))
        if span not in photo.spans:
            photo.spans.append(span)
        at = bisect.bisect_left(self._named, (span[0], ""))
        while at < len(self._named) and self._named[at][0] < span[1]:
            if self._named[at][1] not in photo.shows:
                photo.shows.append(self._named[at][1])
            at += 1
