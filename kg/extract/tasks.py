"""Instructions: who told whom to do what, and with which verb; one entry an addressee and sentence.

The verb must have its giver before it in the sentence ("đồng chí A yêu cầu …"); its named addressee stands right after.
Sentences of the same paragraph that go on without a subject ("Chủ trì phối hợp với …") carry on the instruction before.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.agents import Agent, Agents
from kg.extract.mentions import PlaceMention
from kg.extract.reading import Reading
from kg.record import Task

_MAX_GAP = 12
_MAX_CARRIED = 4


@dataclass(slots=True)
class _Giving:
    """An instruction in force: its giver, addressee and verb, and the paragraph in which it may go on."""

    giver: Agent
    to: str | None
    force: str
    line: int


class Tasks:
    """Finds the instructions of one article."""

    def __init__(self, reading: Reading, agents: Agents, places: list[PlaceMention]) -> None:
        self._reading = reading
        self._agents = agents
        self._places = {place.start: place for place in places}

    def find(self) -> list[Task]:
        """Tasks in reading order."""
        tasks: list[Task] = []
        giving: _Giving | None = None
        carried = 0
        for sentence, (start, end) in enumerate(self._reading.sentences):
            if self._reading.dead[start]:
                continue
            told = self._told_in(sentence, start, end)
            if told is not None:
                giving, task = told
                tasks.append(task)
                carried = 0
            elif giving is not None and carried < _MAX_CARRIED and self._goes_on(giving, start, end):
                tasks.append(self._task(giving, start, end, "carried-on"))
                carried += 1
            else:
                giving = None
        return tasks

    def _told_in(self, sentence: int, start: int, end: int) -> tuple[_Giving, Task] | None:
        reading = self._reading
        index = start
        while index < end:
            found = reading.label(index, "instruction-forces")
            if found is not None and found[1].get("weak") != "true":
                giver = self._giver(start, index)
                if giver is not None:
                    to, what_start = self._addressee(found[0], end)
                    giving = _Giving(giver, to, found[1].label, reading.line_of[index])
                    return giving, self._task(giving, what_start, end, "told")
            index = found[0] if found is not None else index + 1
        return None

    def _giver(self, start: int, index: int) -> Agent | None:
        """The person or body that ends shortly before the verb, with nothing but adverbs between."""
        inside = [a for a in self._agents.between(start, index, "person", "org") if a.end <= index]
        if not inside or index - inside[-1].end > _MAX_GAP:
            return None
        gap = range(inside[-1].end, index)
        if any(self._reading.tokens.words[i] in ",;:" for i in gap) and inside[-1].kind == "org":
            return None
        return inside[-1]

    def _addressee(self, index: int, end: int) -> tuple[str | None, int]:
        """The named body, person or place right after the verb, and where the task's text begins."""
        agents = self._agents.between(index, min(index + 2, end), "person", "org")
        if agents:
            return agents[0].name, agents[0].end
        place = self._places.get(index)
        if place is not None and (place.unit is not None or place.name):
            return place.full, place.end
        return None, index

    def _goes_on(self, giving: _Giving, start: int, end: int) -> bool:
        """Whether a sentence carries the instruction on: same paragraph, no subject of its own, told as a task."""
        reading = self._reading
        if reading.line_of[start] != giving.line or end - start < 5:
            return False
        if self._agents.between(start, start + 3) or reading.concept(start, "function-words", "honorifics") is not None:
            return False
        return reading.concept(start, "triggers") is None or reading.concept(start, "task-verbs") is not None

    def _task(self, giving: _Giving, start: int, end: int, rule: str) -> Task:
        tokens = self._reading.tokens
        while end > start + 1 and tokens.words[end - 1] in ".;/":
            end -= 1
        task = Task(giving.giver.name, giving.to, giving.force, tokens.quote(start, end), rule=rule)
        task.fact_status = "explicit" if rule == "told" else "resolved"
        task.spans.append(tokens.span(start, end))
        return task
