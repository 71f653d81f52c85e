"""What a task makes of its addressee: lead, join in, advise; and the named bodies to do it with."""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agents
from kg.extract.reading import PlacedLabels, Reading
from kg.record import Group, Task

_ROLES: Final = ("lead", "coordinate", "advise", "monitor", "report")
_HEAD: Final = 8  # the part stands at the head of a task: "khẩn trương chủ trì, phối hợp với …"
_MAX_GAP: Final = 4
_PARTED: Final = (",", ";")


class Partners:
    """Reads the parts in the tasks of one article."""

    def __init__(self, reading: Reading, agents: Agents, groups: list[Group]) -> None:
        self._groups = {reading.tokens.index_at(start): group.name for group in groups for start, _ in group.spans}
        self._reading = reading
        self._agents = agents
        self._labels = PlacedLabels(reading, "task-roles")

    def set(self, tasks: list[Task]) -> None:
        """Gives each task the first part at its head, and whom the addressee is to work with."""
        if not self._labels:
            return
        tokens = self._reading.tokens
        for task in tasks:
            start, end = task.spans[0]
            first, last = tokens.range_of(start, end)
            for place, after, concept in self._labels.between(first, last):
                if task.role is None and place - first <= _HEAD and concept.notation in _ROLES:
                    task.role = concept.notation
                if concept.notation == "coordinate" and not task.partners:
                    task.partners = [name for name in self._after(after, last) if name != task.to]

    def _after(self, index: int, last: int) -> list[str]:
        """The bodies listed right after "phối hợp với", and the group that stands there or ends their list."""
        names: list[str] = []
        for agent in self._agents.between(index, last, "org", "person"):
            gap = agent.start - index
            words = self._reading.tokens.words[index : agent.start]
            if gap > _MAX_GAP or (
                names and not any(w in _PARTED for w in words) and not self._joins(index, agent.start)
            ):
                break
            if any(word in (".", ":", "(") for word in words):
                break
            names.append(agent.name)
            index = agent.end
        for start in range(index, min(index + _MAX_GAP, last)):
            found = self._groups.get(start)
            if found is not None:
                names.append(found)
                break
        return list(dict.fromkeys(names))

    def _joins(self, start: int, end: int) -> bool:
        return self._reading.has_word("and", start, end)
