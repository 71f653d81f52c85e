"""Whether a number with a unit counts or measures something, and does not name, order, date, tell an age or an award.

Judges what `statistics.py` has read; the words it goes by are in the scheme `number-contexts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.extract.quantities import Quantity
from kg.extract.reading import Reading
from kg.extract.scan import Hit
from kg.vocabulary import Concept

_ORDERING: Final = ("number-mark", "term", "ordinal", "day", "month", "year")
_NAMING: Final = ("document-types", "initiative-kinds")
_NUMBERED: Final = ("ban-chi-dao", "benh-vien")
_CODE_LENGTH: Final = 3  # digits of a number in a body's name
_SMALL: Final = 100  # below, a number may tell apart ("thôn 7", "cấp 3"); from here on it counts
_MAX_WEAK_WORD: Final = 10  # up to here a number in words may be a figure of speech: "hai mặt", "ba bên"
_YEARS: Final = range(1900, 2101)
_HONOURED: Final = ("ho", "gia-dinh", "don-vi", "doanh-nghiep", "vo-dien", "tac-pham", "nuoc", "quoc-gia")
_HOLDING: Final = ("bo", "chiec", "tam", "giai")
_MEASURING: Final = ("over", "under", "about")
_NOUNS: Final = ("", "count", "people")
_MAX_BASE_TOKENS: Final = 12
_CLAUSE_SIGNS: Final = (",", ";", ":", "(", ")", "%")


@dataclass(slots=True, init=False)
class Unit:
    """The unit up to token `end` as it is to be written; `kind` is that of its concept, empty for an unlisted noun.

    `is_noun`: some list has it as a noun, so that it is no half of a longer word.
    """

    end: int
    printed: str
    kind: str = ""
    concept: Concept | None = None
    is_noun: bool = False

    def __init__(
        self,
        end: int,
        printed: str,
        kind: str = "",
        concept: Concept | None = None,
        is_noun: bool = False,
    ) -> None:
        self.end = end
        self.printed = printed
        self.kind = kind
        self.concept = concept
        self.is_noun = is_noun

    @property
    def is_weak(self) -> bool:
        """Whether only a sign beside it makes a count of it: an unlisted noun, or one that is often a verb."""
        return self.concept is None or self.concept.get("weak") == "true"

    @property
    def notation(self) -> str:
        """The notation of the unit's concept, empty for an unlisted noun."""
        return self.concept.notation if self.concept is not None else ""


class Counting:
    """Judges the quantities of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def counts(self, quantity: Quantity, unit: Unit, start: int) -> bool:
        """Whether a quantity is a figure; `start` is where its hedge begins, its own start without one."""
        hedged = start < quantity.start
        if unit.kind in _NOUNS and (self.is_context(unit.end, "again") or self._is_prize(unit)):
            return False
        before = self._reading.before(start)
        if before is not None and (self.is_whole_at(before.start) or self._is_base(quantity, before)):
            return False
        if start and self._reading.tokens.words[start - 1] == "(" and self._compares(start - 1):
            return False
        if quantity.is_part and quantity.spelled:
            return unit.kind in ("count", "people") and (hedged or quantity.end - quantity.start > 1)
        if quantity.spelled:
            if unit.kind == "people":
                return not self._reading.follows(start, "of") and not self._is_award(start, unit)
            return quantity.high is not None or quantity.value > _MAX_WEAK_WORD
        if unit.is_weak and not (hedged or quantity.marked or (unit.is_noun and self._is_had(start))):
            return False
        if not hedged and self.orders(quantity, unit):
            return False
        if unit.kind == "time":
            return self._lasts(quantity, unit, start)
        if unit.kind in _NOUNS and self._is_year(quantity):
            return hedged and unit.concept is not None
        return not self._is_award(start, unit)

    def _is_prize(self, unit: Unit) -> bool:
        """Whether what is counted are awards: "2 bộ huy chương"."""
        return unit.notation in _HOLDING and self._confers(unit.end)

    def is_whole_at(self, index: int) -> bool:
        """Whether a word begins that leads to the whole of a figure before: "19 km trên tổng số 21 km"."""
        if not self.is_context(index, "whole"):
            return False
        words = self._reading.tokens.words
        if "%" in words[max(index - 3, 0) : index]:
            return False  # "12% trong số 1,2 triệu hộ" tells both
        return any(words[i][0].isdigit() for i in range(self._reading.sentence_start(index), index))

    def _is_base(self, quantity: Quantity, before: Hit) -> bool:
        """Whether another figure is only compared with it ("cao hơn mức 5%"), or it says never ("chưa 1 lần")."""
        never = quantity.value == 1 and self.is_context(before.start, "denying")
        return never or self.is_context(before.start, "base")

    def _compares(self, end: int) -> bool:
        """Whether the clause before brackets says more or less than what is in them: "cao hơn mức cả nước (5%)"."""
        reading, words = self._reading, self._reading.tokens.words
        for index in range(end - 1, max(reading.sentence_start(end), end - _MAX_BASE_TOKENS) - 1, -1):
            if words[index] in _CLAUSE_SIGNS:
                return False
            context = reading.concept(index, "number-contexts")
            if context is not None and context.notation in ("base", "versus"):
                return True
            bound = reading.concept(index, "stat-bounds")
            if bound is not None and bound.notation == "over" and not words[index + 1][0].isdigit():
                return True
        return False

    def _is_had(self, start: int) -> bool:
        """Whether a verb of having stands before: what is had is counted ("có 164 hồ chứa", "gồm 9 ban")."""
        before = self._reading.before(start)
        return before is not None and "quantity-verbs" in before.concepts

    def _is_year(self, quantity: Quantity) -> bool:
        printed = self._reading.tokens.words[quantity.start]
        return printed.isdigit() and len(printed) == 4 and int(printed) in _YEARS

    def orders(self, quantity: Quantity, unit: Unit) -> bool:
        """Whether the word before makes the number a name or an ordinal: "thôn 7", "Nghị quyết 18", "lần thứ 3"."""
        reading, start = self._reading, self._list_start(quantity.start)
        if start == 0 or not reading.same_line(start - 1, start):
            return unit.concept is None
        before = reading.before(start)
        if before is None:
            return reading.is_capital(start - 1) and unit.concept is None
        function = before.concepts.get("function-words")
        if function is not None and function.notation in ("number-mark", "term"):
            return True
        if self.is_context(before.start, "rank") and unit.kind in _NOUNS:
            return True
        if quantity.marked and not reading.tokens.words[start].isdigit():
            return "." in reading.tokens.words[start] and quantity.value < _SMALL and self._tells_apart(before.start)
        body = before.concepts.get("organization-types")
        if body is not None and body.notation in _NUMBERED and len(reading.tokens.words[start]) == _CODE_LENGTH:
            return reading.tokens.words[start].isdigit()  # "Ban Chỉ đạo 138", "Bệnh viện 108"
        small = quantity.value < _SMALL or (quantity.high or 0) > 0 or self._is_year(quantity)
        naming = any(scheme in before.concepts for scheme in _NAMING) or self._is_local(before.concepts)
        ordering = function is not None and function.notation in _ORDERING
        return small and (naming or ordering or self._tells_apart(before.start))

    def _list_start(self, start: int) -> int:
        """Where a list of bare numbers that a number ends begins: "tổ 43, 45, 46", "lớp 8, 9"."""
        words, first = self._reading.tokens.words, start
        while first > 1 and words[first - 1] == "," and words[first - 2].isdigit():
            first -= 2
        if start - first == 2 and not (words[start].isdigit() and int(words[start]) == int(words[first]) + 1):
            return start  # "tại phường 3, 5 hộ bị ngập"
        return first

    def _tells_apart(self, index: int) -> bool:
        """Whether a noun that bears numbers begins at a token: "phòng 302", "mức độ 3"."""
        return self.is_context(index, "numbered") or self.is_context(index, "level")

    def _is_local(self, concepts: dict[str, Concept]) -> bool:
        """A type word of units that bear numbers: "Phường 3", "tổ 5", never "tỉnh 3"."""
        kind = concepts.get("unit-types")
        return kind is not None and "province" not in kind.props.get("atLevel", ())

    def _lasts(self, quantity: Quantity, unit: Unit, start: int) -> bool:
        """A length of time is a figure where it is hedged, a range, or said to last ("suốt 37 năm").

        "sau 5 năm", "6 tháng đầu năm" and "lúc 7 giờ 15 phút" only situate.
        """
        reading = self._reading
        if quantity.whole is not None or self._is_clock(quantity, unit) or self._is_dated(unit.end):
            return False
        before = reading.before(start)
        if (before is not None and self.is_context(before.start, "lasting")) or self.is_context(unit.end, "lasting"):
            return True
        if self.is_context(unit.end, "elapsed") or (before is not None and self.is_context(before.start, "elapsed")):
            return False
        bound = reading.concept(start, "stat-bounds") if start < quantity.start else None
        hedged = bound is not None and bound.get("bound") in _MEASURING  # "đúng 19 giờ" tells when, a limit binds
        return hedged or quantity.high is not None or unit.notation in ("phut", "giay")

    def _is_dated(self, index: int) -> bool:
        """Whether a number follows the days: "2 ngày 21 và 22/6"."""
        return index < len(self._reading) and self._reading.tokens.words[index][0].isdigit()

    def _is_clock(self, quantity: Quantity, unit: Unit) -> bool:
        """Whether hours or minutes tell when: a number or a part of the day follows, or an hour goes before."""
        reading, after = self._reading, unit.end
        if unit.notation not in ("gio", "phut"):
            return False
        if after < len(reading) and (reading.tokens.words[after][0].isdigit() or self._names_day(after)):
            return True
        before = reading.before(quantity.start)
        hour = before.concepts.get("measure-units") if before is not None else None
        return hour is not None and hour.notation == "gio"

    def _names_day(self, index: int) -> bool:
        """Whether a day or part of one begins: "18 giờ ngày 2/11", "18 giờ cùng ngày"."""
        context = self._reading.concept(index, "event-contexts")
        same = context is not None and context.notation == "same-day"
        return same or any(self._reading.is_word(index, word) for word in ("day", "today", "yesterday"))

    def _is_award(self, start: int, unit: Unit) -> bool:
        """Whether those counted are honoured: an award stands before them, for collectives and persons after too."""
        groups = unit.notation in ("tap-the", "ca-nhan")
        if not (groups or unit.kind == "people" or unit.notation in _HONOURED):
            return False
        reading = self._reading
        for index in range(start - 1, reading.sentence_start(start) - 1, -1):
            if reading.is_plain(index):
                continue
            if self.is_context(index, "conferring") or self.is_context(index, "won"):
                return True
            if reading.label(index, "award-forms") is not None:
                return groups or any(reading.is_word(between, "for") for between in range(index, start))
        for index in range(start, reading.sentence_end(start)):
            if not groups and reading.tokens.words[index] in _CLAUSE_SIGNS:
                return False
            if self.is_context(index, "won"):
                return True
            if self._confers(index):
                return groups or self._is_got(unit.end, index)
        return False

    def _is_got(self, first: int, award: int) -> bool:
        """Whether those counted get an award that stands behind: "10 nhà giáo được trao Giải thưởng"."""
        reading = self._reading
        return any(
            self.is_context(i, "getting")
            or reading.is_word(i, "passive")
            or reading.concept(i, "quantity-verbs") is not None
            for i in range(first, award)
        )

    def _confers(self, index: int) -> bool:
        return self._reading.label(index, "award-forms") is not None or self.is_context(index, "conferring")

    def is_context(self, index: int, notation: str) -> bool:
        """Whether the number context of that notation begins at a token."""
        found = self._reading.concept(index, "number-contexts")
        return found is not None and found.notation == notation
