"""Quantities about the subject matter: a number, its hedge before it, multiplier and unit after it, what is counted.

Not dates, ordinals, ages, document numbers, award counts, or a bare length of time ("sau 5 năm"), which situates and
does not measure; "39/55 xã" counts 39. "1 tỷ 700 triệu đồng" is one number.
"""

from __future__ import annotations

import bisect
from decimal import Decimal
from typing import Final

from kg.extract.counting import Counting, Unit
from kg.extract.quantities import Quantities, Quantity
from kg.extract.quantity_phrase import QuantityPhrase
from kg.extract.reading import Reading
from kg.extract.scan import Hit
from kg.record import Span, Statistic
from kg.text.numbers import print_number
from kg.text.tokens import fold
from kg.vocabulary import Concept

_NO_NOUN_SCHEMES: Final = (
    "triggers", "function-words", "stat-bounds", "multipliers", "instruction-forces", "number-contexts",
)  # fmt: skip
_SIGNED: Final = ("temperature", "share")
_COUNTED: Final = ("count", "people")
_UNSAID: Final = ("money", "share")
_MINUS: Final = ("-", "–", "−")
_NOUN_SCHEMES: Final = ("occupations", "posts", "organization-types", "document-types", "unit-types")
_MAX_NAME_TOKENS: Final = 16  # a shorter quotation is a name or slogan ("5 không, 3 sạch"), a longer one speech
_MAX_DENIAL_TOKENS: Final = 20
_DIGITS: Final = frozenset("0123456789")
_TELLING_WORDS: Final = 3
_SHARED_WORDS: Final = 2
_SURELY_OTHER: Final = 10  # from here on equal numbers with equal units say the same thing twice


class Statistics:
    """Finds the quantities of one article outside the spans that other facts have taken."""

    def __init__(self, reading: Reading, taken: list[Span]) -> None:
        self._reading = reading
        self._quantities = Quantities(reading)
        self._counting = Counting(reading)
        self._phrase = QuantityPhrase(reading)
        self._taken = sorted(taken)
        self._taken_starts = [start for start, _ in self._taken]
        self._by_figure: dict[tuple[str, str], list[Statistic]] = {}
        self._named_end = -1
        self._said = (-1, "")
        self._names = {i for start, end in reading.quotes if end - start <= _MAX_NAME_TOKENS for i in range(start, end)}

    def find(self) -> list[Statistic]:
        """Statistics in reading order, one for what is said twice."""
        found: list[Statistic] = []
        labels = self._reading.labels
        spelled = {*labels.get("number-words"), *labels.get("fraction-words")}
        tokens = self._reading.tokens
        figures = [i for i in tokens.numbers if tokens.words[i][0] in _DIGITS]
        end = 0
        for index in sorted([*figures, *spelled]) if spelled else figures:
            if index < end or not self._is_free(index):
                continue
            quantity = self._quantities.spelled_at(index) if index in spelled else self._quantities.at(index)
            if quantity is not None:
                end = self._read(quantity, found)
        return found

    def _read(self, quantity: Quantity, found: list[Statistic]) -> int:
        """Adds the statistic of a quantity where it is one; returns where to go on."""
        unit = self._unit(quantity)
        if unit is None:
            return quantity.end
        if unit.kind in _SIGNED and self._is_negative(quantity.start):
            quantity.start, quantity.value = quantity.start - 1, -quantity.value
        bound, start = self._bound(quantity, unit)
        chained = self._named_end >= 0 and start - self._named_end == 1
        if not chained and self._counting.counts(quantity, unit, start):
            self._add(found, quantity, unit, bound, start)
        elif chained or self._counting.orders(quantity, unit):
            self._named_end = unit.end  # "cự ly 3km – 4km – 5km": what is joined to a name is one too
        return unit.end

    def _is_negative(self, index: int) -> bool:
        """Whether a word or a minus before the number puts it below zero; a dash that opens the line lists."""
        reading, tokens = self._reading, self._reading.tokens
        if index == 0 or not reading.same_line(index - 1, index):
            return False
        glued = tokens.words[index - 1] in _MINUS and tokens.end_of(index - 1) == tokens.starts[index]
        if not glued:
            return self._counting.is_context(index - 1, "negative")
        apart = index > 1 and tokens.end_of(index - 2) < tokens.starts[index - 1]
        apart = apart or (index > 1 and tokens.words[index - 2] == "(")
        return apart and reading.same_line(index - 2, index)

    def _add(self, found: list[Statistic], quantity: Quantity, unit: Unit, bound: str, start: int) -> None:
        what, first, last = self._phrase.find(start, quantity.end, unit.end, unit.kind)
        if first < start and self._counting.is_whole_at(first):
            return
        if last == unit.end and self._reading.concept(last, "stat-bounds") is not None:
            last = self._reading.hit_end(last)  # "10% trở lên"
        sentence = self._reading.sentence_of[quantity.start]
        if what != self._reading.tokens.quote(quantity.end, unit.end):
            if (" " in what and not what.startswith(unit.printed)) or unit.kind in _COUNTED:
                self._said = (sentence, what)
        elif self._said[0] == sentence and self._restates(unit, start):
            what = self._said[1]  # "2.500 thí sinh nhập học, đạt 99,6%", "4 triệu USD (tương đương 90 tỷ đồng)"
        elif unit.kind in _UNSAID:
            clause = self._phrase.told_of(start)
            if clause is None:
                return
            what = clause
        value = print_number(quantity.value)
        if quantity.high is not None:
            value = f"{value}..{print_number(quantity.high)}"
        rule = "spelled-number" if quantity.spelled else "number-unit" if unit.concept is not None else "number-noun"
        statistic = Statistic(value, bound, unit.printed, what, rule=rule)
        statistic.spans.append(self._reading.tokens.span(first, last))
        equal = self._by_figure.setdefault((value, unit.printed), [])
        same = next((other for other in equal if _is_same(other, statistic)), None)
        if same is None:
            found.append(statistic)
            equal.append(statistic)
        else:
            same.spans += statistic.spans

    def _restates(self, unit: Unit, start: int) -> bool:
        """Whether a bare figure is about what the one before it is: a share, a sum in brackets or after a verb."""
        before = self._reading.before(start)
        led = before is not None and "quantity-verbs" in before.concepts
        led = led or "(" in self._reading.tokens.words[max(start - 2, 0) : start]
        return unit.kind == "share" or (unit.kind == "money" and led)

    def _is_free(self, index: int) -> bool:
        """Whether a token is neither page furniture, nor in a quoted name, nor taken by another fact."""
        if self._reading.dead[index] or index in self._names:
            return False
        position = self._reading.tokens.starts[index]
        at = bisect.bisect_right(self._taken_starts, position) - 1
        for taken in range(max(at - 2, 0), at + 1):
            start, end = self._taken[taken]
            if start <= position < end:
                return False
        return True

    def _unit(self, quantity: Quantity) -> Unit | None:
        """The counted noun or unit: a known one, else the small-letter word right after a marked number."""
        reading, index = self._reading, quantity.end
        if quantity.is_part and index < len(reading):  # "1/3 số hộ", "một nửa tổng số xã"
            total = self._counting.is_context(index, "total")
            index = reading.hit_end(index) if total else index + reading.is_word(index, "number-mark")
        if index >= len(reading) or not reading.same_line(index - 1, index):
            return None
        hit = reading.hit_at[index]
        if hit is not None and hit.start == quantity.end < index:
            hit = None  # "số hộ" is a label too
        found = reading.label(index, "measure-units")
        if found is not None and hit is not None and "measure-units" not in hit.concepts:
            found = found if hit.concepts.keys().isdisjoint(_NO_NOUN_SCHEMES) else None
        if found is not None:
            end, concept = found
            return None if concept.get("excluded") == "true" else self._known(index, end, concept)
        word = reading.tokens.words[index]
        if quantity.spelled or not word.isalpha() or len(word) < 2:
            return None
        if hit is not None and hit.start == index and not hit.concepts.keys().isdisjoint(_NOUN_SCHEMES):
            excluded = _NO_NOUN_SCHEMES if word.islower() else (*_NO_NOUN_SCHEMES, "unit-types")
            return self._noun(hit) if hit.concepts.keys().isdisjoint(excluded) else None
        if hit is not None or not word.islower() or reading.concept(index, "function-words") is not None:
            return None
        return self._unlisted(index)

    def _unlisted(self, index: int) -> Unit:
        """A noun that no list has: of two plain syllables both, as most nouns have two ("40 nghị viện")."""
        reading, second = self._reading, index + 1
        words = reading.tokens.words
        if second < len(reading) and reading.same_line(index, second) and words[second].islower():
            plain = reading.hit_at[second] is None and reading.concept(second, "function-words") is None
            if plain and words[second].isalpha():
                second += 1
        second = self._past_suffix(second)
        return Unit(second, reading.tokens.quote(index, second))

    def _past_suffix(self, end: int) -> int:
        """After a last syllable that makes a person of the noun before it: "kiểm định viên"."""
        return end + (self._reading.same_line(end - 1, end) and self._counting.is_context(end, "suffix"))

    def _noun(self, hit: Hit) -> Unit:
        """A noun that other lists have: "2 phó chủ tịch", "63 công an cấp tỉnh", "02 công dân"."""
        end = self._past_suffix(hit.end)
        return Unit(end, self._reading.tokens.quote(hit.start, end), is_noun=True)

    def _known(self, index: int, end: int, concept: Concept) -> Unit | None:
        """A unit of measure without inner spaces ("26.500m 2"); of a counted noun its head, never one in capitals."""
        printed = self._reading.tokens.quote(index, end)
        kind = concept.get("quantityKind") or ""
        if kind not in ("count", "people"):
            if len(printed) == 1 and printed.isupper() and kind != "money" and printed not in concept.labels:
                return None  # "5G" weighs nothing
            printed = printed if printed in concept.labels else printed.replace(" ", "")
            end, printed = self._per(end, printed)
            return Unit(end, printed, kind, concept)
        if printed[0].isupper() and printed not in concept.labels:
            return None
        head = concept.label if printed.startswith(concept.label) and "," not in printed else printed
        end, head = self._per(end, head, noun=True)
        return Unit(end, head, kind, concept, is_noun=True)

    def _per(self, end: int, printed: str, noun: bool = False) -> tuple[int, str]:
        """With the units it is divided by: "USD/kWh", "đồng/người/tháng"; a noun only by time ("người/năm")."""
        reading, words = self._reading, self._reading.tokens.words
        while end + 1 < len(words) and words[end] == "/" and reading.same_line(end, end + 1):
            found = reading.label(end + 1, "measure-units")
            if noun and (found is None or found[1].get("quantityKind") != "time"):
                break
            after = found[0] if found is not None else self._past_divisor(end)
            if after is None:
                break
            printed += "/" + reading.tokens.quote(end + 1, after)
            end = after
        return end, printed

    def _past_divisor(self, slash: int) -> int | None:
        """After a divisor that no list has, set right behind its slash: "km/h", "tấn/trục"."""
        tokens = self._reading.tokens
        glued = tokens.end_of(slash - 1) == tokens.starts[slash] and tokens.end_of(slash) == tokens.starts[slash + 1]
        return slash + 2 if glued and tokens.words[slash + 1].isalpha() and tokens.words[slash + 1].islower() else None

    def _bound(self, quantity: Quantity, unit: Unit) -> tuple[str, int]:
        """The hedge, before the number or after the unit, and where the whole expression starts."""
        after = self._reading.concept(unit.end, "stat-bounds")
        before = self._reading.before(quantity.start)
        bound, start = "exact", quantity.start
        if before is not None and "stat-bounds" in before.concepts:
            hedge = before.concepts["stat-bounds"]
            bound, start = hedge.get("bound") or "exact", before.start
            if hedge.notation == "passing" and unit.kind == "share":
                bound = "exact"  # "vượt 5% kế hoạch": by five percent
            if hedge.notation == "exceeding" and self._is_denied(start):
                bound = "at_most"
            if hedge.notation == "over" and self._counting.is_context(start - 1, "degree"):
                bound = self._by_degree(unit)
        if after is not None and after.notation in ("at_least", "at_most"):
            bound = after.notation
        return bound, start

    def _by_degree(self, unit: Unit) -> str:
        """What "hơn" after an adjective says: the distance itself of times and shares, else that it is less."""
        return "exact" if unit.kind in ("time", "share") else "under"

    def _is_denied(self, index: int) -> bool:
        """Whether a negation stands before in the clause: "không gọi người dân lên quá 2 lần"."""
        reading = self._reading
        first = max(reading.sentence_start(index), index - _MAX_DENIAL_TOKENS)
        return any(self._counting.is_context(i, "denying") for i in range(first, index))


def _is_same(a: Statistic, b: Statistic) -> bool:
    """Whether two sentences give one figure: equal value and unit; small numbers need the same thing counted too."""
    if a.value != b.value or a.unit != b.unit:
        return False
    if len(a.value) > 1 or Decimal(a.value) >= _SURELY_OTHER:
        return True
    first, second = fold(a.what), fold(b.what)
    if first.startswith(second) or second.startswith(first):
        return True
    one, other = first.split(), second.split()
    if a.bound == b.bound and len(set(one[1:]) & set(other[1:])) >= _SHARED_WORDS:
        return True  # "4 người bị cuốn trôi", "4 người cuốn trôi chưa tìm thấy"
    if one[:_TELLING_WORDS] == other[:_TELLING_WORDS] and not first.startswith(fold(a.unit)):
        return a.bound == b.bound  # "hơn 7 tấn thóc giống …", told again with other ends
    fewer, more = (one, other) if len(one) < len(other) else (other, one)
    return len(fewer) >= _TELLING_WORDS and set(fewer) <= set(more)
