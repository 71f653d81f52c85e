"""What a figure changes and against what: "tăng 12% so với cùng kỳ", "giảm 3 vụ so với năm 2019", "đạt 95% kế hoạch".

A rise or fall counts in per cent (`relative`), in points (`points`) or in the unit itself (`absolute`). Of several
rises of one sentence the last may give the base of all.
"""

from __future__ import annotations

from typing import Final

from kg.extract.phrases import Phrases
from kg.extract.reading import Reading
from kg.record import Statistic
from kg.text.tokens import FOLDED, TOKEN

_MAX_BASE: Final = 9  # words of a base: "cùng kỳ năm trước"
_MAX_GAP: Final = 2  # words between figure and base
_MAX_BRACKET: Final = 8
_MAX_OPENING: Final = 20
_ENDS: Final = {",", ";", ".", ":", "(", ")", "…", "!", "?", "“", "”", '"', "-", "–"}


class Changes:
    """Reads changes around the figures of one article."""

    def __init__(self, reading: Reading, phrases: Phrases) -> None:
        self._reading = reading
        self._keys = reading.tokens.keys
        self._words = reading.tokens.words
        self._phrases = phrases
        self._waiting: list[tuple[int, Statistic]] = []

    def set(self, statistics: list[Statistic]) -> None:
        """Gives each statistic its change, unit of change and base, where words beside it say so."""
        tokens = self._reading.tokens
        for statistic in sorted(statistics, key=lambda s: s.spans[0]):
            start, end = statistic.spans[0]
            first, last = tokens.range_of(start, end)
            number = tokens.shape.rfind("0", first, last)
            if number >= 0:
                self._read(statistic, number, last)

    def _read(self, statistic: Statistic, number: int, last: int) -> None:
        kind = self._kind_before(number)
        base, planned = self._base_after(number, last, direct=kind is None and statistic.unit == "%")
        if kind is None:
            if statistic.unit == "%" and base is not None:
                statistic.change = "plan-share" if planned else "base-share"
                statistic.change_unit, statistic.base = "relative", base
            return
        statistic.change, statistic.change_unit, statistic.base = kind, self._unit(statistic.unit), base
        sentence = self._reading.sentence_of[number]
        if base is None:
            base = statistic.base = self._base_before(number)
        if base is None:
            self._waiting.append((sentence, statistic))
            return
        for other, earlier in self._waiting:
            if other == sentence:
                earlier.base = base
        self._waiting.clear()

    def _kind_before(self, number: int) -> str | None:
        """Whether a verb of rise or fall stands right before a number and its hedge."""
        before = self._reading.before(number)
        if before is not None and "stat-bounds" in before.concepts:
            number = before.start
        floor = max(0, number - 3)
        for kind in ("increase", "decrease"):
            if self._phrases.find_start(self._keys, number, floor, kind) is not None:
                return kind
        return None

    def _unit(self, unit: str) -> str:
        """How a change in a unit is counted."""
        keys = [FOLDED[word] for word in TOKEN.findall(unit)]
        if unit == "%" or self._phrases.find_end(keys, 0, "times") is not None:
            return "relative"
        return "absolute" if self._phrases.find_end(keys, 0, "points") is None else "points"

    def _base_after(self, number: int, last: int, *, direct: bool) -> tuple[str | None, bool]:
        """What follows "so với" after the figure, and whether it is a plan; if `direct`, that may follow at once."""
        end = min(last + _MAX_GAP + _MAX_BRACKET, self._reading.sentence_end(number))
        index, gap = number + 1, 0
        while index < end and gap <= _MAX_GAP + max(0, last - number - 1):
            if direct and self._phrases.find_end(self._keys, index, "plan") is not None and gap <= 1:
                return self._quote(index, index), True
            found = self._reading.label(index, "number-contexts")
            if found is not None and found[1].notation == "versus":
                planned = self._phrases.find_end(self._keys, found[0], "plan") is not None
                begins = (
                    found[0] - 2 if self._phrases.find_start(self._keys, found[0], index, "same-period") else found[0]
                )
                return self._quote(begins, found[0]), planned
            if self._words[index] in ("(", ")"):
                index = self._past_bracket(index, end)
                continue
            if self._words[index] in (";", ".", ",", ":"):
                return None, False
            index, gap = index + 1, gap + 1
        return None, False

    def _base_before(self, number: int) -> str | None:
        """The base that opens a sentence: "So với cùng kỳ năm 2017 giảm 48 vụ"."""
        first = self._reading.sentence_start(number)
        for index in range(number - 1, max(first, number - _MAX_OPENING) - 1, -1):
            found = self._reading.label(index, "number-contexts")
            if found is not None and found[1].notation == "versus":
                return self._quote(found[0], found[0]) if index - first <= 1 or self._words[index - 1] == "," else None
        return None

    def _stops_base(self, index: int) -> bool:
        """Whether a base ends here: before "và" or another change."""
        if self._reading.is_word(index, "and"):
            return True
        return self._phrases.find_end(self._keys, index, "increase", "decrease") is not None

    def _past_bracket(self, index: int, end: int) -> int:
        """After a short bracket; at `end` where it does not close."""
        if self._words[index] == ")":
            return end
        close = next((i for i in range(index, end) if self._words[i] == ")"), end - 1)
        return close + 1

    def _quote(self, start: int, index: int) -> str | None:
        """The words of a base from `start` on, read from `index`; of "năm 2019" alone the year."""
        last = min(index + _MAX_BASE, self._reading.sentence_end(max(index - 1, 0)))
        end = self._phrases.find_end(self._keys, index, "same-period") or index
        while end < last and self._words[end] not in _ENDS and not self._stops_base(end):
            end += 1
        if end == start:
            return None
        year = self._words[end - 1]
        if end - start == 2 and self._reading.is_word(start, "year") and year.isdigit() and len(year) == 4:
            return year
        return self._reading.tokens.quote(start, end)
