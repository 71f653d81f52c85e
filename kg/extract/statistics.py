"""Quantities about the subject matter: a number, its hedge before it, its multiplier and unit after it, what is counted.

Not dates, ordinals, ages, document numbers or award counts; "39/55 xã" counts 39. "1 tỷ 700 triệu đồng" is one number.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from decimal import Decimal

from kg.extract.reading import Reading
from kg.record import Span, Statistic
from kg.text.numbers import parse_number, print_number

_MAX_WHAT_TOKENS = 24
_DASHES = {"-", "–"}


@dataclass(slots=True)
class _Quantity:
    """A value over tokens `start` to `end`; `high` ends a range."""

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None


class Statistics:
    """Finds the quantities of one article outside the spans that other facts have taken."""

    def __init__(self, reading: Reading, taken: list[Span]) -> None:
        self._reading = reading
        self._taken = sorted(taken)
        self._taken_starts = [start for start, _ in self._taken]

    def find(self) -> list[Statistic]:
        """Statistics in reading order."""
        reading, found = self._reading, []
        index = 0
        while index < len(reading):
            quantity = None
            if reading.tokens.words[index][0].isdigit() and not reading.dead[index] and not self._is_taken(index):
                quantity = self._quantity(index)
            if quantity is None:
                index += 1
                continue
            statistic = self._statistic(quantity)
            if statistic is not None:
                found.append(statistic)
            index = quantity.end
        return found

    def _is_taken(self, index: int) -> bool:
        position = self._reading.tokens.starts[index]
        at = bisect.bisect_right(self._taken_starts, position) - 1
        return any(start <= position < end for start, end in self._taken[max(at - 2, 0) : at + 1])

    def _number(self, index: int) -> _Quantity | None:
        """A number with its multipliers: "2 tỷ 285 triệu"."""
        reading, words = self._reading, self._reading.tokens.words
        value = parse_number(words[index]) if index < len(words) and words[index][0].isdigit() else None
        if value is None:
            return None
        end = index + 1
        multiplier = reading.concept(end, "multipliers")
        if multiplier is None or multiplier.get("factor") is None:
            return _Quantity(index, end, value)
        factor = Decimal(multiplier.get("factor") or "1")
        end = reading.hit_end(end)
        total = value * factor
        rest = self._number(end) if end < len(words) and words[end][0].isdigit() else None
        if rest is not None and rest.end > rest.start + 1 and rest.value < factor:
            return _Quantity(index, rest.end, total + rest.value)
        return _Quantity(index, end, total)

    def _quantity(self, index: int) -> _Quantity | None:
        """A number or a range: "11,5 - 12,4 %"; of "39/55 xã" the first."""
        reading, words = self._reading, self._reading.tokens.words
        if self._is_ordinal(index):
            return None
        first = self._number(index)
        if first is None:
            return None
        if first.end + 1 < len(words) and words[first.end] == "/" and words[first.end + 1][0].isdigit():
            whole = self._number(first.end + 1)
            if whole is not None:
                first.end = whole.end
                if whole.value and self._is_fraction(first, whole):
                    first.value = (first.value / whole.value).quantize(Decimal("0.01"))
                return first
        to_word = reading.is_word(first.end, "to") and not reading.is_word(first.end, "and")
        if first.end + 1 < len(words) and (words[first.end] in _DASHES or to_word):
            second = self._number(first.end + 1)
            if second is not None and second.value > first.value:
                factor = second.value / (parse_number(words[first.end + 1]) or second.value)
                low = first.value * factor if first.end == index + 1 and factor > 1 else first.value
                return _Quantity(index, second.end, low, second.value)
        return first

    def _is_fraction(self, part: _Quantity, whole: _Quantity) -> bool:
        """ "khoảng 1/3 nhân sự": both below ten, hedged."""
        return part.value == 1 and whole.value < 10

    def _is_ordinal(self, index: int) -> bool:
        """After "thứ", "số", "khóa", "quận", "Điều" and the like a number orders and does not count."""
        before = self._reading.before(index)
        if before is None:
            return False
        if "unit-types" in before.concepts or "document-types" in before.concepts:
            return True
        return any(
            c.notation in ("number-mark", "term", "ordinal", "day", "month", "year")
            for scheme, c in before.concepts.items()
            if scheme == "function-words"
        )

    def _statistic(self, quantity: _Quantity) -> Statistic | None:
        reading = self._reading
        unit_end, unit = self._unit(quantity.end)
        if unit is None:
            return None
        bound, start = self._bound(quantity.start)
        after = reading.concept(unit_end, "stat-bounds")
        if after is not None and after.notation in ("at_least", "at_most"):
            bound = after.notation
        value = print_number(quantity.value)
        if quantity.high is not None:
            value = f"{value}..{print_number(quantity.high)}"
        what_end = self._what_end(quantity.end)
        statistic = Statistic(value, bound, unit, reading.tokens.quote(quantity.end, what_end), rule="number-unit")
        statistic.spans.append(reading.tokens.span(start, unit_end))
        return statistic

    def _unit(self, index: int) -> tuple[int, str | None]:
        """The counted noun or unit: a known one, else the small-letter word right after the number."""
        reading, words = self._reading, self._reading.tokens.words
        if index >= len(words) or not reading.same_line(index - 1, index):
            return index, None
        if words[index] == "%":
            return index + 1, "%"
        found = reading.label(index, "measure-units")
        if found is not None:
            if found[1].get("unitKind") == "none":
                return index, None
            return found[0], reading.tokens.quote(index, found[0])
        hit = reading.hit_at[index]
        if hit is not None and any(
            s in hit.concepts for s in ("function-words", "multipliers", "triggers", "stat-bounds")
        ):
            return index, None
        if not words[index].isalpha() or (words[index][0].isupper() and not words[index].isupper()):
            return index, None
        return index + 1, words[index]

    def _bound(self, index: int) -> tuple[str, int]:
        before = self._reading.before(index)
        if before is not None and "stat-bounds" in before.concepts:
            return before.concepts["stat-bounds"].get("bound") or "exact", before.start
        return "exact", index

    def _what_end(self, index: int) -> int:
        reading = self._reading
        last = min(index + _MAX_WHAT_TOKENS, reading.sentence_end(index - 1))
        end = index
        while end < last and reading.tokens.words[end] not in ",;.:()":
            end += 1
        return max(end, index + 1) if index < len(reading) else index
