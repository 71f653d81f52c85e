"""What a figure is about: the counted phrase after the unit, or before it where a measure or share has its subject.

"trên 1.700 tổ an ninh nhân dân" counts what follows; of "tỷ lệ hộ nghèo giảm còn 0,94%" the subject stands before.
"""

from __future__ import annotations

from typing import Final

from kg.extract.reading import Reading

_MAX_WHAT_TOKENS: Final = 32
_NOUN_WORDS: Final = ("not-a-person", "group", "leaders", "occasion")
_MAX_HEAD_TOKENS: Final = 6
_MIN_TOLD_TOKENS: Final = 2
_MAX_COUNTED_TOKENS: Final = 12
_CLAUSE_ENDS: Final = {",", ";", ".", ":", "(", ")", "…", "“", "”", '"', "–", "-", "/", "!", "?", "[", "]", "|"}
_SEGMENT_ENDS: Final = {";", ":", ".", "…", "!", "?"}
_DATED: Final = ("year", "month", "quarter")
_MEASURED: Final = ("measured", "total", "whole", "level", "average")
_COUNTED: Final = ("", "count", "people")
_AFTER_NOUN: Final = ("versus", "whole", "clause")


class QuantityPhrase:
    """Finds the phrases of one article's quantities."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = reading.tokens.words

    def find(self, start: int, noun: int, unit_end: int, kind: str) -> tuple[str, int, int]:
        """What is counted, and the tokens that the figure covers with it.

        `start` is where hedge or number begins, `noun` the token after the number, `unit_end` that after the unit.
        """
        quote, last = self._reading.tokens.quote, self._after(unit_end, kind)
        if kind in _COUNTED and last > unit_end:
            return quote(noun, last), start, last
        measured = self._measured(start)
        if kind in _COUNTED:
            if measured is not None and self._has_count(*measured, start):
                return quote(*measured), measured[0], unit_end
            return quote(noun, last), start, last
        if kind == "share" and last > unit_end and self._is_measured(unit_end) and self._is_own(measured, start):
            return quote(unit_end, last), start, last
        if measured is not None and (kind != "time" or measured[1] - measured[0] <= _MAX_HEAD_TOKENS):
            return quote(*measured), measured[0], unit_end
        if last > unit_end and not self._opens_no_noun(unit_end):
            return quote(unit_end, last), start, last
        clause = None if kind == "time" else self._clause(start)
        if clause is None and kind == "share":
            clause = self._earlier(start)
        if clause is not None:
            return quote(*clause), clause[0], unit_end
        if self._reading.is_word(unit_end, "and"):
            last = unit_end
        if kind == "share" and last > unit_end:
            return self._share_of(noun, unit_end, last), start, last
        if kind == "money" and self._compares(unit_end):
            last = unit_end
        return quote(noun, last), start, last

    def _is_own(self, measured: tuple[int, int] | None, start: int) -> bool:
        """Whether a share with its noun behind takes none from before its clause: "giảm 9% số vụ, giảm 4% số ca"."""
        return measured is None or any(self._words[i] == "," for i in range(measured[1], start))

    def _share_of(self, noun: int, unit_end: int, last: int) -> str:
        """What is said of a share where no noun follows: "6% là công nhân"; nothing but the unit of "5% kế hoạch"."""
        quote = self._reading.tokens.quote
        if self._compares(unit_end):
            return quote(noun, unit_end)
        first = unit_end + self._reading.is_word(unit_end, "is")
        return quote(first, last) if first < last else quote(noun, unit_end)

    def _has_count(self, first: int, end: int, start: int) -> bool:
        """Whether a measured phrase has a count for its value; "diện tích lúa của 3 thôn" only names the owners."""
        if end == start and end - first > _MAX_COUNTED_TOKENS:
            return False  # no verb leads from so far to the number
        if end == self._reading.hit_end(first) and not self._is_context(first, "measured"):
            return False  # "tổng số 40 lớp" counts classes
        return not self._joins(end - 1) and "," not in self._words[first:end]

    def _opens_no_noun(self, index: int) -> bool:
        """Whether what follows the unit is no noun phrase: "so với năm trước", "tại 5 xã", "được"."""
        hit = self._reading.hit_at[index]
        if self._reading.is_word(index, "group") or self._reading.is_word(index, "number-mark"):
            return False  # "90% các hộ", "69% số hộ"
        if hit is None or hit.start != index:
            return self._is_function(index)
        if self._compares(index):
            return True
        if self._reading.concept(index, "triggers", "quantity-verbs", "stat-bounds") is not None:
            return not self._reading.is_word(index, "not-a-person")
        return self._is_function(index)

    def _compares(self, index: int) -> bool:
        """Whether only what a figure is compared with, or a time, begins: "kế hoạch", "so với", "trước"."""
        found = self._reading.concept(index, "number-contexts")
        return found is not None and found.notation in ("comparing", "versus", "elapsed")

    def _is_function(self, index: int) -> bool:
        """Whether a function word begins that is no noun as well, as "đường" and "trường" are."""
        found = self._reading.concept(index, "function-words")
        return found is not None and found.notation not in _NOUN_WORDS

    def _after(self, index: int, kind: str) -> int:
        """Where the counted phrase ends: at the clause's end, before the next figure, at most some words on."""
        last = min(index + _MAX_WHAT_TOKENS, self._reading.sentence_end(index - 1))
        end = index
        while end < last:
            if self._words[end] in _CLAUSE_ENDS and not self._goes_on(end, index, last):
                break
            if self._reading.is_plain(end):
                end += 1
                continue
            if self._leads_to_number(end) or self._ends_noun(end, kind):
                break
            end = min(self._reading.hit_end(end), last)
        if end > index and end < last and self._reading.is_word(end - 1, "to") and self._reading.is_word(end, "from"):
            end -= 1  # "907 đề tài đến từ 58 tỉnh"
        joins = self._reading.is_word(end - 1, "and") and not self._reading.is_capital(end - 1)
        hanging = end > index and (self._words[end - 1] == "," or joins)
        return end - hanging

    def _ends_noun(self, index: int, kind: str) -> bool:
        """Whether a comparison, a clause ("nên", "để", "gồm") or a whole begins, of which a share may speak."""
        reading = self._reading
        if kind in _COUNTED and reading.is_word(index, "is") and reading.is_capital(reading.hit_end(index)):
            return True  # "hai nhà giáo là Nhà giáo Lò Thị Ba và …"
        found = reading.concept(index, "number-contexts")
        if found is not None and found.notation == "elapsed":
            return kind == "time"  # "suốt 30 năm qua"
        if found is None or (kind == "share" and found.notation == "whole"):
            return False
        if found.notation == "with":
            return self._is_measured(reading.hit_end(index))
        return found.notation in _AFTER_NOUN

    def _leads_to_number(self, index: int) -> bool:
        """Whether "và" or a verb of quantity begins another figure: "và 22 đơn vị", "đạt 84%", "và tỷ lệ …"."""
        reading = self._reading
        if reading.concept(index, "quantity-verbs") is None and not reading.is_word(index, "and"):
            return False
        both = reading.is_word(index, "and")
        index = reading.hit_end(index)
        if both and index < len(self._words) and (self._is_measured(index) or self._is_dated(index)):
            return not reading.is_capital(index)
        if both and self._is_context(index, "past"):
            return True  # "36 trường hợp và đã khen …"
        if reading.concept(index, "stat-bounds") is not None:
            index = reading.hit_end(index)
        return index < len(self._words) and self._words[index][0].isdigit()

    def _goes_on(self, index: int, first: int, last: int) -> bool:
        """Whether a sign is inside the phrase: a quoted name, or a list of counted nouns ("xã, phường, thị trấn")."""
        reading, words = self._reading, self._words
        if words[index] in ("“", "”", '"'):
            return index in reading.quote_at or any(i in reading.quote_at for i in range(first, index))
        if words[index] in ("-", "–"):
            return first < index < last - 1 and not (words[index - 1].isdigit() or words[index + 1][0].isdigit())
        if words[index] != "," or index == first or index + 1 >= last:
            return False
        if self._is_context(index + 1, "clause"):
            return False
        found = reading.label(index + 1, "measure-units", "unit-types", "organization-types")
        return found is not None and not reading.is_capital(index + 1) and not reading.is_capital(found[0])

    def _measured(self, start: int) -> tuple[int, int] | None:
        """The phrase that begins with the last measured noun ("tỷ lệ", "diện tích") before a number, up to its verb.

        No other figure lies between; beyond a comma the number's own verb must lead back to it ("…, đạt 98%").
        """
        reading, words = self._reading, self._words
        first = max(reading.sentence_start(start), start - _MAX_WHAT_TOKENS)
        end = self._without_verb(start)
        end -= end > first and words[end - 1] == "("
        end -= first < end < start and words[end - 1] == ","
        crossed, depth = False, 0
        bare: tuple[int, int] | None = None
        for index in range(end - 1, first - 1, -1):
            if words[index] in _SEGMENT_ENDS or (words[index][0].isdigit() and not self._belongs(index)):
                return bare
            crossed = crossed or words[index] == ","
            depth += (words[index] == ")") - (words[index] == "(")
            if (
                depth == 0
                and not reading.is_plain(index)
                and self._is_measured(index)
                and not (crossed and end == start)
            ):
                index = self._first_measured(index, first)
                if self._reading.is_word(end - 1, "and"):
                    return bare  # "60% diện tích và 80% dân số"
                if not self._is_context(index, "average"):
                    return index, end
                head = self._head(index, first)
                if head < index:
                    return head, end
                bare = index, end  # "tỷ lệ hộ nghèo giảm nhanh, bình quân 5%"
        return bare

    def _first_measured(self, index: int, first: int) -> int:
        """Where a row of measured nouns begins, "tăng" between them: "tốc độ tăng GDP"."""
        while index > first:
            before = self._hit_start(index - 1)
            if self._reading.concept(before, "quantity-verbs") is not None and before > first:
                before = self._hit_start(before - 1)
            if not self._is_measured(before):
                break
            index = before
        return max(index, first)

    def _head(self, index: int, first: int) -> int:
        """Where the noun before "bình quân" begins, at most some words back in its clause: "mức ngập bình quân"."""
        begin = index
        while begin > max(first, index - _MAX_HEAD_TOKENS) and not self._closes_clause(begin - 1):
            if self._reading.is_word(begin - 1, "and") or self._reading.is_word(begin - 1, "for"):
                break
            begin -= 1
        while begin < index and self._only_leads(begin):
            begin = self._reading.hit_end(begin)
        return min(begin, index)

    def _only_leads(self, index: int) -> bool:
        verb = self._reading.concept(index, "quantity-verbs") is not None
        return verb or self._joins(index) or self._is_context(index, "lead-in")

    def _earlier(self, start: int) -> tuple[int, int] | None:
        """The measured noun of an earlier figure in the segment: "doanh thu 340 tỷ đồng, tăng 15%"."""
        for index in range(start - 1, max(self._reading.sentence_start(start), start - _MAX_WHAT_TOKENS) - 1, -1):
            if self._words[index] in _SEGMENT_ENDS:
                return None
            if self._is_measured(index):
                numbers = range(index + 1, start)  # the figure itself may be a word, which ends the noun as well
                end = next((i for i in numbers if self._is_figure(i) or self._leads_to_number(i)), start)
                end = self._without_verb(end)  # "tổng cộng" leads to a number: no noun is left then
                end -= end - 1 > index and self._words[end - 1] in (",", "(")
                return (index, end) if index < end else None
        return None

    def _is_figure(self, index: int) -> bool:
        return self._words[index][0].isdigit() and not self._is_time(index)

    def _is_measured(self, index: int) -> bool:
        found = self._reading.concept(index, "number-contexts")
        return found is not None and found.notation in _MEASURED

    def _is_context(self, index: int, notation: str) -> bool:
        found = self._reading.concept(index, "number-contexts")
        return found is not None and found.notation == notation

    def _hit_start(self, index: int) -> int:
        hit = self._reading.hit_at[index]
        return hit.start if hit is not None else index

    def _belongs(self, index: int) -> bool:
        """Whether a number is inside a measured phrase: a time, or whose it is ("số tiền của 2 công ty")."""
        if self._is_time(index):
            return True
        owned = self._reading.follows(index, "of") or (index > 0 and self._is_context(index - 1, "numbered"))
        return owned and self._words[index].isdigit()

    def _is_time(self, index: int) -> bool:
        """Whether a number is a year or counts months and years: "6 tháng đầu năm"."""
        unit = self._reading.label(index + 1, "measure-units")
        if unit is not None and unit[1].get("quantityKind") == "time":
            return True
        return len(self._words[index]) == 4 and self._words[index].isdigit()

    def _without_verb(self, end: int) -> int:
        """Before the verbs of quantity and hedges that lead to a number: "giảm còn", "đạt trên"."""
        before = self._reading.before(end)
        while before is not None and ("quantity-verbs" in before.concepts or "stat-bounds" in before.concepts):
            end = before.start
            before = self._reading.before(end)
        return end

    def told_of(self, start: int) -> str | None:
        """The clause before a sum or share of which nothing else tells, with its verb: "xã nhận 18 tỷ đồng"."""
        clause = self._clause(start, verb=True)
        told = clause is not None and clause[1] - clause[0] >= _MIN_TOLD_TOKENS
        return self._reading.tokens.quote(*clause) if clause is not None and told else None

    def _clause(self, start: int, verb: bool = False) -> tuple[int, int] | None:
        """The subject between the last sign and the number; none where another verb takes the number as its object."""
        reading = self._reading
        end = self._without_verb(start)
        if self._words[end - 1] in (":", "(") and end > 1:
            end -= 1  # "Hà Nội: 20,4%", "Sơn La (55,9%)"
        before = reading.before(end)
        led = before is not None and ("triggers" in before.concepts or self._is_context(before.start, "lead-in"))
        if led and not verb:
            return None
        first = max(reading.sentence_start(start), start - _MAX_WHAT_TOKENS)
        begin = end
        while begin > first and not self._closes_clause(begin - 1):
            begin -= 1
        unit = self._past_unit(begin)
        if unit is None and end < start and self._words[end] != "(":
            return None  # "của 2 công ty là 10 tỷ đồng": the noun before has its own number
        begin = begin if unit is None else unit
        while begin < end and (
            self._joins(begin) or self._is_context(begin, "lead-in") or self._is_context(begin, "clause")
        ):
            begin = reading.hit_end(begin)
        return (begin, end) if begin < end and not self._joins(end - 1) else None

    def _past_unit(self, begin: int) -> int | None:
        """After the rest of a figure at which a clause was cut: "tỷ đồng", "năm" of "người/năm"; None if it counts."""
        reading = self._reading
        if not begin or not (self._words[begin - 1][0].isdigit() or self._words[begin - 1] == "/"):
            return self._past_date(begin)
        multiplier = reading.label(begin, "multipliers")
        begin = multiplier[0] if multiplier is not None else begin
        unit = reading.label(begin, "measure-units")
        if unit is None:
            return begin
        return None if unit[1].get("quantityKind") in _COUNTED else self._past_date(unit[0])

    def _past_date(self, begin: int) -> int:
        """After a year or month that opens the clause: "năm 2019 tổng thu"."""
        return begin + 2 if self._is_dated(begin) else begin

    def _is_dated(self, index: int) -> bool:
        """Whether a numbered year, month or quarter begins."""
        dated = any(self._reading.is_word(index, word) for word in _DATED)
        return dated and index + 1 < len(self._words) and self._words[index + 1][0].isdigit()

    def _joins(self, index: int) -> bool:
        """Whether a word only joins a clause to what is before it."""
        found = self._reading.concept(index, "function-words")
        return found is not None and found.notation in ("and", "stop", "at", "for", "to", "of")

    def _closes_clause(self, index: int) -> bool:
        if not self._words[index][0].isdigit():
            return self._words[index] in _CLAUSE_ENDS
        dated = index > 0 and any(self._reading.is_word(index - 1, word) for word in _DATED)
        return not dated
