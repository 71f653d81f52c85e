"""Periods of years: stages of plans, terms of office, and the years since something began to be carried out.

"giai đoạn 2016 – 2020", "nhiệm kỳ 2020-2025" and "từ năm 2016 đến năm 2020" have a first and a last year; of "sơ kết 5
năm thực hiện Chỉ thị X và phong trào Y giai đoạn 2016-2020" the count and the years are one period of X and Y.
"""

from __future__ import annotations

import bisect
import re
from typing import Final

from kg.extract.quantities import DASHES, Quantities
from kg.extract.reading import Reading
from kg.extract.topics import Subject
from kg.record import Period
from kg.text.dates import is_year
from kg.vocabulary import Concept

_YEAR_PAIR: Final = re.compile("0[-–]0")
_STAGE: Final = "giai-doan"
_MAX_GAP: Final = 6  # words between a document and its period: "… của UBND tỉnh giai đoạn"
_MAX_YEARS: Final = 100


class Periods:
    """Finds the periods of one article; `subjects` are its documents and initiatives in the order of the text."""

    def __init__(self, reading: Reading, subjects: list[Subject]) -> None:
        self._reading = reading
        self._words = reading.tokens.words
        self._subjects = subjects
        self._starts = [subject.start for subject in subjects]
        self._found: dict[tuple[str, str | None, str | None, int | None], Period] = {}

    def find(self) -> list[Period]:
        """Periods in reading order, equal ones joined."""
        elapsed: list[tuple[Period, int, int]] = []
        for start, (end, concept) in sorted(self._reading.labels.get("period-words").items()):
            if self._reading.dead[start]:
                continue
            if concept.notation == "elapsed":
                self._read_elapsed(concept, start, end, elapsed)
            else:
                self._read_years(concept, start, end, elapsed)
        for period, _, _ in elapsed:
            self._keep(period)
        self._read_plans()
        return sorted(self._found.values(), key=lambda period: period.spans[0])

    def _read_plans(self) -> None:
        """Years right after their number: "kế hoạch 5 năm 2016 - 2020"."""
        reading = self._reading
        for index in reading.tokens.find_shapes(_YEAR_PAIR):
            years = self._years(index, strict=False) if reading.is_word(index - 1, "year") else None
            count = self._count_before(index - 1) if years is not None and not reading.dead[index] else None
            if years is None or count is None:
                continue
            period = Period("stage", _STAGE, years[0], years[1], count, self._preceding(index - 2), rule="years")
            period.spans.append(reading.tokens.span(index - 2, years[2]))
            self._keep(period)

    def _read_elapsed(self, concept: Concept, start: int, end: int, elapsed: list[tuple[Period, int, int]]) -> None:
        """ "5 năm thực hiện" with the subjects that follow; years that follow them may join it."""
        years = self._count_before(start)
        if years is None:
            return
        names, last = self._following(end)
        period = Period("elapsed", concept.get("standsFor") or "", years=years, of=names, rule="elapsed")
        period.spans.append(self._reading.tokens.span(start - 1, last if names else end))
        elapsed.append((period, end, last))

    def _count_before(self, index: int) -> int | None:
        """The whole number right before a token."""
        if index == 0 or not self._words[index - 1].isdigit():
            spelled = Quantities(self._reading).spelled_at(index - 1) if index else None
            return int(spelled.value) if spelled is not None and spelled.end == index else None
        years = int(self._words[index - 1]) if len(self._words[index - 1]) < 3 else 0
        return years if 0 < years < _MAX_YEARS else None

    def _read_years(self, concept: Concept, start: int, end: int, elapsed: list[tuple[Period, int, int]]) -> None:
        """First and last year after a word; they complete the count of years whose subjects they follow."""
        years = self._years(end, strict=concept.notation == "since")
        if years is None:
            return
        first, last, stop = years
        span = self._reading.tokens.span(start, stop)
        counted = elapsed[-1] if elapsed else None
        if counted is not None and 0 <= start - counted[2] <= 1 and counted[0].start is None:
            counted[0].start, counted[0].end = first, last
            counted[0].spans[0] = (counted[0].spans[0][0], span[1])
            return
        kind = "stage" if concept.notation == "since" else concept.notation
        period = Period(kind, concept.get("standsFor") or "", first, last, of=self._preceding(start), rule="years")
        period.spans.append(span)
        self._keep(period)

    def _years(self, index: int, *, strict: bool) -> tuple[str, str, int] | None:
        """The years "2016-2020", "năm 2016 đến năm 2020", and the token after them."""
        first = self._year(index)
        if first is None:
            return None
        joint = first[1]
        dashed = joint < len(self._words) and self._words[joint] in DASHES
        if not (dashed and not strict) and not self._reading.is_word(joint, "to"):
            return None
        after = joint + 1
        if self._reading.concept(after, "function-words") is not None and not self._reading.is_word(after, "year"):
            after = self._reading.hit_end(after)  # "đến hết năm"
        last = self._year(after)
        if last is None or not first[0] < last[0] or int(last[0]) - int(first[0]) > _MAX_YEARS:
            return None
        return first[0], last[0], last[1]

    def _year(self, index: int) -> tuple[str, int] | None:
        """A year, with or without the word before it, and the token after it."""
        if self._reading.is_word(index, "year"):
            index += 1
        if index >= len(self._words):
            return None
        word = self._words[index]
        return (word, index + 1) if is_year(word) else None

    def _preceding(self, start: int) -> list[str]:
        """The subject that ends a few words before a token, with those listed before it; or that goes on there."""
        names: list[str] = []
        floor = self._reading.sentence_start(start)
        at = bisect.bisect_left(self._starts, start) - 1
        around = [s for s in self._subjects[max(0, at - 3) : at + 1] if s.start >= floor and s.end > start]
        if around:  # the years stand in the subject's own name
            return [max(around, key=lambda subject: subject.start).name]
        while at >= 0 and self._subjects[at].start >= floor:
            subject = self._subjects[at]
            gap = start - subject.end
            near = gap <= 1 or (not names and gap <= _MAX_GAP and self._is_clause(subject.end, start))
            joined = bool(names) and gap <= _MAX_GAP and self._lists(subject.end, start)
            if not (near or joined):
                break
            names.insert(0, subject.name)
            start = subject.start
            at -= 1
        return list(dict.fromkeys(names))

    def _following(self, index: int) -> tuple[list[str], int]:
        """The subjects right after a token, listed, and the token after the last."""
        names: list[str] = []
        ceiling = self._reading.sentence_end(index - 1)
        at = bisect.bisect_left(self._starts, index)
        while at < len(self._subjects) and self._subjects[at].start < ceiling:
            subject = self._subjects[at]
            if subject.start - index > _MAX_GAP or (names and not self._lists(index, subject.start)):
                break
            if not names and not self._is_clause(index, subject.start):
                break
            names.append(subject.name)
            index = subject.end
            at += 1
        return list(dict.fromkeys(names)), index

    def _is_clause(self, start: int, end: int) -> bool:
        """Whether no sign parts two tokens; closing marks apart."""
        return all(self._words[i] not in ",;.:(" for i in range(start, end))

    def _lists(self, start: int, end: int) -> bool:
        """Whether a comma or "và" joins two subjects, and the first has no years of its own."""
        if any(self._words[i][0].isdigit() for i in range(start, end)):
            return False
        return any(self._words[i] == "," or self._reading.is_word(i, "and") for i in range(start, end))

    def _keep(self, period: Period) -> None:
        """Adds a period, to an equal one where there is one: of equal subjects, or of none."""
        key = period.kind, period.start, period.end, period.years
        same = self._found.get(key)
        if same is None:
            self._found[key] = period
            return
        same.spans = sorted({*same.spans, *period.spans})
        same.of += [name for name in period.of if name not in same.of]
