"""What is found of somebody: ratings, standards met, recognitions, and findings in words.

A verdict (scheme `verdicts`) counts where it is said to be so: not what is aimed at, asked for, promised or weighed
("phấn đấu đạt chuẩn"), nor in an instruction. It is about the phrase before it in its clause, by name where a body, a
person or a unit stands there.
"""

from __future__ import annotations

import bisect
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.phrases import Phrases
from kg.extract.reading import Reading
from kg.record import Assessment, Group, Span, Task
from kg.vocabulary import Concept

_MAX_SUBJECT: Final = 40  # tokens before a verdict in which its subject stands
_MAX_VERDICT: Final = 24
_SIGNS: Final = {";", ".", ":", "…", "!", "?", "(", ")", "–", "-"}
_ENDS: Final = {*_SIGNS, ",", "“", "”", '"'} - {"“", "”", '"', "-"}
_MAX_JUDGE: Final = 12
_MAX_BETWEEN: Final = 12  # tokens of further subjects between a group and its verdict
_MIN_PHRASE: Final = 2
_UNREAL_REACH: Final = 4  # tokens before a subject or verdict in which a word makes it no finding
_KINDS: Final = {"shortcoming": ("finding", "negative"), "delisting": ("decision", "positive")}


class Assessments:
    """Finds the assessments of one article outside its instructions."""

    def __init__(
        self, reading: Reading, phrases: Phrases, agents: Agents, groups: list[Group], tasks: list[Task]
    ) -> None:
        self._reading = reading
        self._keys = reading.tokens.keys
        self._words = reading.tokens.words
        self._phrases = phrases
        self._agents = agents
        self._bodies = sorted((agent.start, agent.end) for agent in agents.all)
        self._groups = sorted((span, group.name) for group in groups for span in group.spans)
        self._told = sorted(span for task in tasks for span in task.spans)
        self._last: tuple[int, list[str]] | None = None

    def find(self) -> list[Assessment]:
        """Assessments in reading order, one where verdict and subject are the same."""
        found: dict[tuple[str, tuple[str, ...]], Assessment] = {}
        free = 0
        for start, (end, concept) in sorted(self._reading.labels.get("verdicts").items()):
            if start < free or self._reading.dead[start] or self._is_told(start):
                continue
            made = self._read(start, end, concept)
            if made is None:
                continue
            assessment, free = made
            same = found.setdefault((assessment.verdict.lower(), tuple(assessment.about)), assessment)
            if same is not assessment:
                same.spans += assessment.spans
        return list(found.values())

    def _is_told(self, index: int) -> bool:
        position = self._reading.tokens.starts[index]
        at = bisect.bisect_right(self._told, (position, len(self._reading.tokens.text))) - 1
        return at >= 0 and position < self._told[at][1]

    def _read(self, start: int, end: int, concept: Concept) -> tuple[Assessment, int] | None:
        reading = self._reading
        first = self._clause_start(start)
        judge = self._judge(start) if concept.notation in ("decision", "delisting", "rating", "standard") else None
        verb = start if judge is None else judge.start
        subject_end = self._without_auxiliaries(first, verb)
        about, begins = self._about(first, subject_end)
        said = concept.notation in ("finding", "shortcoming")  # such verdicts are whole verbs: "còn hạn chế"
        if self._is_unreal(max(first, begins - _UNREAL_REACH), begins, start, 0 if said else _UNREAL_REACH):
            return None
        last = self._verdict_end(end)
        if last <= end and last - start < 3 and concept.notation in ("finding", "decision", "delisting"):
            return None
        kind, polarity = _KINDS.get(concept.notation, (concept.notation, "positive"))
        status = "explicit"
        if not about and self._last is not None and self._last[0] == reading.sentence_of[start]:
            about, begins, status = list(self._last[1]), start, "resolved"
        if not about or reading.concept(begins, "number-contexts") is not None:
            return None
        by = judge.name if judge is not None else None
        item = Assessment(reading.tokens.quote(start, last), kind, about, by, polarity, rule=concept.notation)
        item.period, item.fact_status = self._year(first, start), status
        item.spans.append(reading.tokens.span(begins, last))
        self._last = reading.sentence_of[start], about
        return item, last

    def _clause_start(self, index: int) -> int:
        """The first token of the clause: after the last sign that is in no group and in no short form's brackets."""
        floor = max(self._reading.sentence_start(index), index - _MAX_SUBJECT)
        at = index
        while at > floor:
            if self._words[at - 1] in _SIGNS:
                over = self._over(at - 1) if not self._is_hyphen(at - 1) else at - 1
                if over is None:
                    return at
                at = over
            at -= 1
        return max(at, floor)

    def _is_hyphen(self, index: int) -> bool:
        """Whether a dash joins two words: "kinh tế - xã hội", "DS-KHHGĐ"."""
        tokens = self._reading.tokens
        if self._words[index] not in ("-", "–") or index == 0 or index + 1 >= len(self._words):
            return False
        glued = tokens.end_of(index - 1) == tokens.starts[index]
        return glued or (self._words[index - 1].islower() and self._words[index + 1].islower())

    def _over(self, index: int) -> int | None:
        """The first token of the group or bracket that a sign belongs to; None where it parts two clauses."""
        if self._words[index] == ")" and index > 1 and self._words[index - 2] == "(":
            return index - 2
        before = bisect.bisect_right(self._bodies, (index, index)) - 1
        if before >= 0 and index < self._bodies[before][1]:
            return self._bodies[before][0]
        position = self._reading.tokens.starts[index]
        at = bisect.bisect_right(self._groups, ((position, len(self._reading.tokens.text)), "")) - 1
        if at >= 0 and self._groups[at][0][0] < position < self._groups[at][0][1]:
            return self._reading.tokens.index_at(self._groups[at][0][0])
        return None

    def _is_unreal(self, first: int, begins: int, verdict: int, reach: int) -> bool:
        """Whether a verdict is only aimed at, asked for, ruled or denied.

        `begins` is where its subject does; within `reach` tokens of the verdict words of plans and rules count as well.
        """
        for index in range(first, verdict):
            if self._phrases.find_end(self._keys, index, "modal") is not None:
                return True
            near = index < begins or verdict - index <= reach
            if near and self._phrases.find_end(self._keys, index, "unreal") is not None:
                return True
        return False

    def _without_auxiliaries(self, first: int, index: int) -> int:
        while index > first:
            before = self._phrases.find_start(self._keys, index, first, "auxiliary")
            if before is None:
                return index
            index = before
        return index

    def _verdict_end(self, end: int) -> int:
        """Where the verdict's own words end: at a sign, or at a verb that leads to a figure."""
        last = min(end + _MAX_VERDICT, self._reading.sentence_end(end - 1))
        index = end
        while index < last and self._words[index] not in _ENDS:
            figure = self._words[min(index + 1, last - 1)][0].isdigit()
            if figure and self._reading.concept(index, "quantity-verbs") is not None:
                break
            index += 1
        return index

    def _about(self, first: int, last: int) -> tuple[list[str], int]:
        """Whom a verdict is about, and where that begins: the body or person before it, a group, or the bare phrase."""
        start = max((i for i in range(first + 1, last) if self._introduces(first, i)), default=first)
        start = self._without_openers(start, last)
        inside = [a for a in self._agents.between(start, last, "person", "org") if a.end <= last]
        nearest = inside[-1] if inside else None
        if nearest is not None and last - nearest.end <= 1 and not self._is_owner(start, nearest.start):
            return [nearest.name], nearest.start
        group = self._group(start, last)
        if group is not None:
            return group
        if last > start and self._words[last - 1] == ",":
            return [], last  # the subject is further off: "…, đạt kết quả tích cực"
        commas = [i for i in range(start, last) if self._words[i] == "," and self._over(i) is None]
        if commas and last - commas[-1] > _MIN_PHRASE:
            start = commas[-1] + 1
        return ([], last) if start >= last else ([self._reading.tokens.quote(start, last)], start)

    def _introduces(self, first: int, index: int) -> bool:
        """Whether words right before a token bring in what is found: "cho thấy công tác …", "huyện có 8 xã …"."""
        if self._phrases.find_start(self._keys, index, first, "introduction") is not None:
            return True
        counted = self._words[index][0].isdigit() or self._reading.concept(index, "stat-bounds") is not None
        return counted and self._phrases.find_start(self._keys, index, first, "existence") is not None

    def _without_openers(self, index: int, last: int) -> int:
        """After signs and auxiliaries that open a clause: "Đã có 49 xã"."""
        while index < last:
            after = self._phrases.find_end(self._keys, index, "auxiliary", "opener")
            if after is None and self._words[index][0].isalnum():
                break
            index = index + 1 if after is None else after
        return min(index, last)

    def _is_owner(self, first: int, index: int) -> bool:
        """Whether a body only says whose or where something is: "phong trào của huyện Bắc Hà"."""
        return index > first and self._reading.follows(index, "of", "at", "and")

    def _group(self, first: int, last: int) -> tuple[list[str], int] | None:
        """The group with which the clause begins, or that ends it and is no one's part."""
        tokens = self._reading.tokens
        low, high = tokens.starts[first] if first < len(self._words) else 0, tokens.end_of(last - 1) if last else 0
        at = bisect.bisect_left(self._groups, ((low, 0), ""))
        inside: list[tuple[Span, str]] = []
        while at < len(self._groups) and self._groups[at][0][0] < high:
            inside.append(self._groups[at])
            at += 1
        for span, name in inside:
            begins = tokens.index_at(span[0])
            follows = last - tokens.index_at(span[1] - 1) <= _MAX_BETWEEN
            if (begins == first and follows) or (span[1] == high and not self._is_part(first, begins)):
                return [name], begins
        return None

    def _is_part(self, first: int, index: int) -> bool:
        """Whether a preposition makes the group part of a longer phrase: "giữa các ban", "của các hộ"."""
        return index > first and (self._phrases.find_start(self._keys, index, first, "preposition") is not None)

    def _judge(self, start: int) -> Agent | None:
        """The body between "được" and the verb: "được Bộ Công an quyết định …", "được UBND tỉnh công nhận …"."""
        before = [a for a in self._agents.between(max(0, start - _MAX_JUDGE), start) if a.end == start]
        return before[-1] if before and self._reading.follows(before[-1].start, "passive") else None

    def _year(self, first: int, start: int) -> str | None:
        """The year that the clause gives before the verdict."""
        for index in range(start - 1, self._reading.sentence_start(first) - 1, -1):
            word = self._words[index]
            if (
                len(word) == 4
                and word.isdigit()
                and word[:2] in ("19", "20")
                and self._reading.is_word(index - 1, "year")
            ):
                return word
        return None
