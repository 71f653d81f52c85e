"""Numbers as they stand among words: multiplied out, ranges, parts of a whole, spelled out; without what they count.

Stands between the notation of single numbers (`kg.text.numbers`) and the statistics that give them unit and meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kg.extract.reading import Reading
from kg.text.numbers import parse_number
from kg.vocabulary import Concept

DASHES: Final = {"-", "–", "—", "÷"}
_GLUE: Final = {"-", "–", "/", ".", ":", ",", "+", "_", "@"}
_ELISIONS: Final = ("’", "'", "‘")
_UNRANGED: Final = ("time", "count", "people")
_THOUSAND: Final = 1000
_PENNY: Final = Decimal("0.01")  # the guidelines write a third as 0.33


@dataclass(slots=True, init=False)
class Quantity:
    """A value over tokens `start` to `end`; `high` ends a range, `whole` is what "39/55" counts 39 of.

    `marked` tells that its notation alone (grouped, decimal, multiplied, "06") makes it a quantity and no name.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    whole: Decimal | None = None
    marked: bool = False
    spelled: bool = False

    def __init__(
        self,
        start: int,
        end: int,
        value: Decimal,
        high: Decimal | None = None,
        whole: Decimal | None = None,
        marked: bool = False,
        spelled: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.value = value
        self.high = high
        self.whole = whole
        self.marked = marked
        self.spelled = spelled

    @property
    def is_part(self) -> bool:
        """Whether it is a fraction of what it counts: "1/3", "một nửa"."""
        return self.value < 1 and (self.whole is not None or self.spelled)


class Quantities:
    """Reads the quantity that begins at a token of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = reading.tokens.words

    def at(self, index: int) -> Quantity | None:
        """The whole quantity that begins at a token; None inside names, codes, clock times and telephone numbers."""
        if self._is_glued(index) or self._is_code(index):
            return None
        first = self._number(index)
        if first is None:
            return None
        return self._part(first) or self._range(first) or first

    def spelled_at(self, index: int) -> Quantity | None:
        """A number in words ("hai", "từ hai đến ba", "mười hai"), two to ninety-nine, or a fraction ("một nửa")."""
        first = self._word(index)
        if first is None:
            return None
        to = self._reading.is_word(first.end, "to")
        second = (self._word(first.end + 1) or self._number(first.end + 1)) if to else None
        if second is not None and second.value > first.value:
            return Quantity(index, second.end, first.value, second.value, spelled=True)
        return first

    def _word(self, index: int) -> Quantity | None:
        found = self._reading.label(index, "number-words", "fraction-words")
        if found is None or (self._words[index][0].isupper() and found[0] == index + 1):
            return None
        return Quantity(index, found[0], Decimal(found[1].get("factor") or "0"), spelled=True)

    def _is_glued(self, index: int) -> bool:
        """Whether the number hangs on what is before it: "Covid-19", "13:42"; a noun's slash parts two counts."""
        tokens = self._reading.tokens
        position = tokens.starts[index]
        if index == 0 or position == 0 or tokens.end_of(index - 1) < position:
            return False
        before = self._words[index - 1]
        if before in _ELISIONS:
            return True  # "Photo Hanoi ’25"
        if before not in _GLUE:
            return before.isalnum()
        if index == 1 or tokens.end_of(index - 2) < tokens.starts[index - 1] or self._words[index - 2] == "(":
            return before in (".", "_", "@")
        return before != "/" or not self._words[index - 2].islower()

    def _is_code(self, index: int) -> bool:
        """A telephone or account number ("0912345678"), or one with a letter on it ("30a", "5G") that is no unit."""
        word = self._words[index]
        if word.isdigit() and (len(word) > 9 or (len(word) > 2 and word[0] == "0")):
            return True
        tokens, after = self._reading.tokens, index + 1
        if after >= len(self._words) or tokens.starts[after] > tokens.end_of(index) or not self._words[after].isalpha():
            return False
        return self._reading.label(after, "measure-units", "multipliers") is None and len(self._words[after]) < 3

    def _number(self, index: int) -> Quantity | None:
        """A number with its multipliers: "2 tỷ 285 triệu", "3 nghìn tỷ"."""
        if index >= len(self._words) or not self._words[index][0].isdigit():
            return None
        printed = self._words[index]
        value = parse_number(printed)
        if value is None:
            return None
        marked = not printed.isdigit() or (printed[0] == "0" and len(printed) == 2)
        found = self._reading.label(index + 1, "multipliers")
        factor = Decimal(found[1].get("factor") or "0") if found is not None else Decimal(0)
        if found is None or not factor or not self._reading.same_line(index, index + 1):
            return Quantity(index, index + 1, value, marked=marked)
        end, total = found[0], value * factor
        rest = self._number(end)
        if rest is not None and rest.value < factor and (rest.end > rest.start + 1 or self._completes(factor, end)):
            end, total = rest.end, total + rest.value
        return Quantity(index, end, total, marked=True)

    def _completes(self, factor: Decimal, index: int) -> bool:
        """Whether three bare digits go on with thousands: "15 nghìn 300 hộ"."""
        return factor == _THOUSAND and len(self._words[index]) == 3 and self._words[index].isdigit()

    def _part(self, first: Quantity) -> Quantity | None:
        """Of "39/55" the first number; "1/3" is the fraction."""
        if first.end + 1 >= len(self._words) or self._words[first.end] != "/":
            return None
        whole = self._number(first.end + 1)
        if whole is None:
            return None
        counted = self._reading.label(whole.end, "measure-units")
        units = self._reading.label(whole.end, "unit-types") is not None  # "6/7 thôn" counts six
        units = units or (counted is not None and whole.value - first.value > 1 < first.value)  # "3/5 đối tượng" three
        if 0 < first.value < whole.value < 10 and not first.marked and not units:
            value = (first.value / whole.value).quantize(_PENNY)
            return Quantity(first.start, whole.end, value, whole=whole.value)
        value = first.value * self._factor(first, whole)
        return Quantity(first.start, whole.end, value, whole=whole.value, marked=first.marked)

    def _factor(self, first: Quantity, second: Quantity) -> Decimal:
        """The multiplier that stands after the second of two numbers and holds for both: "45/60 tỷ", "10 - 12 tỷ"."""
        if self._is_grouped(first, second):
            return Decimal(_THOUSAND)
        bare = parse_number(self._words[second.start])
        return second.value / bare if bare and first.end == first.start + 1 else Decimal(1)

    def _is_grouped(self, first: Quantity, second: Quantity) -> bool:
        """Whether the first of two numbers leaves out the thousands that the second has in figures: "100-400.000"."""
        printed = self._words[second.start]
        bare = first.end == first.start + 1 and self._words[first.start].isdigit() and len(self._words[first.start]) < 4
        return bare and second.end == second.start + 1 and len(printed) < 8 and printed.endswith(".000")

    def _range(self, first: Quantity) -> Quantity | None:
        """A range "11,5 - 12,4", "10 đến 12 tỷ", "5% - 7%"; the multiplier of its end holds for both."""
        joint = first.end
        unit = self._reading.label(joint, "measure-units") if joint < len(self._words) else None
        if unit is not None and unit[1].get("quantityKind") not in _UNRANGED:
            joint = unit[0]
        else:
            unit = None
        if not self._joins(joint):
            return None
        second = self._number(joint + 1)
        if second is None or second.value <= first.value:
            return None
        if unit is not None and not self._has_unit(second.end, unit[1]):
            return None
        factor = self._factor(first, second)
        low = first.value * factor if first.value * factor < second.value else first.value
        return Quantity(first.start, second.end, low, second.value, marked=first.marked or second.marked)

    def _has_unit(self, index: int, unit: Concept) -> bool:
        """Whether the second number of a range has the unit of the first, and no third one follows."""
        found = self._reading.label(index, "measure-units")
        return found is not None and found[1] is unit and not self._joins(found[0])

    def _joins(self, index: int) -> bool:
        """A dash or "to", in the line; "and" joins two numbers of their own."""
        if index + 1 >= len(self._words) or not self._reading.same_line(index - 1, index + 1):
            return False
        if self._words[index] in DASHES:
            return True
        return not self._reading.is_plain(index) and self._reading.is_word(index, "to")
