"""Whom an instruction tells, and who tells it: the agents, places and groups around a verb of instruction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.mentions import PlaceMention
from kg.extract.reading import Reading

_CONTEXTS: Final = "instruction-contexts"
_MAX_ADDRESSEES: Final = 8
_MAX_GAP: Final = 4  # words between a giver and the verb that are no known adverbs
_JOINTS: Final = {",", ";"}
_NAMEABLE: Final = ("organization-types", "posts", "honorifics", "ranks", "countries")


@dataclass(slots=True, init=False)
class Told:
    """Those told, by name, and the token where the task's own text begins; `group`: unnamed ones are among them."""

    names: list[str] = field(default_factory=list)
    end: int = 0
    group: bool = False

    def __init__(
        self,
        names: list[str] | None = None,
        end: int = 0,
        group: bool = False,
    ) -> None:
        self.names = [] if names is None else names
        self.end = end
        self.group = group


class Parties:
    """The parties to the instructions of one article."""

    def __init__(self, reading: Reading, agents: Agents, places: list[PlaceMention]) -> None:
        self._reading = reading
        self._agents = agents
        self._places = {place.start: place for place in places}
        self._place_ends = {place.end: place for place in places}

    def is_context(self, index: int, notation: str) -> bool:
        """Whether the instruction context of that notation begins at a token."""
        found = self._reading.label(index, _CONTEXTS)
        return found is not None and found[1].notation == notation

    def is_group(self, index: int) -> bool:
        """Whether unnamed addressees begin at a token: "các xã", "lực lượng công an"."""
        return self.is_context(index, "group") or self._reading.is_word(index, "group")

    def context_end(self, index: int) -> int:
        """Where the instruction context that begins at a token ends; the next token where none begins."""
        found = self._reading.label(index, _CONTEXTS)
        return found[0] if found is not None else index + 1

    def skip(self, index: int, notation: str, last: int) -> int:
        """The token after the contexts of one notation, and commas after them, that begin at a token."""
        while index < last and self.is_context(index, notation):
            index = self.context_end(index)
            if index < last and self._reading.tokens.words[index] == ",":
                index += 1
        return index

    def at(self, index: int) -> tuple[str, int] | None:
        """The named person, body or place that begins at a token, and where it ends."""
        agents = self._agents.between(index, index + 1, "person", "org")
        if agents:
            return agents[0].name, agents[0].end
        place = self._places.get(index)
        if place is not None and (place.unit is not None or place.name) and place.level != "village":
            return place.full, place.end
        return self._named_before(index)

    def _named_before(self, index: int) -> tuple[str, int] | None:
        """The body that a bare common noun takes up again: "Học viện" after "Học viện Tài chính"."""
        if not self.is_context(index, "back") or self._reading.is_capital(self._reading.hit_end(index)):
            return None
        end = self.context_end(index)
        keys = self._reading.tokens.keys
        earlier = [a for a in reversed(self._agents.between(0, index, "org")) if a.end - a.start > end - index]
        for first in range(index, end):  # "nhà trường" takes up "Trường …"
            for agent in earlier:
                if keys[agent.start : agent.start + end - first] == keys[first:end]:
                    return agent.name, end
        return None

    def told(self, index: int, last: int) -> Told:
        """Those told from a token on: "Sở Y tế, Công an tỉnh và các địa phương" tells two by name and a group."""
        told = Told(end=index)
        start = self.skip(index, "to", last)
        while len(told.names) < _MAX_ADDRESSEES:
            found = self._honoured(start, last)
            if found is None:
                told.group = told.group or self.is_group(start)
                break
            told.names.append(found[0])
            told.end = found[1]
            start = self._past_joint(told.end, last)
            if start == told.end:
                break
        return told

    def names_unread(self, index: int, last: int) -> bool:
        """Whether somebody is addressed by a name or office that nothing has read: "công ty EPT", "tân Bí thư"."""
        reading, index = self._reading, self.skip(index, "to", last)
        if index >= last or self.is_group(index) or self._honoured(index, last) is not None:
            return False
        hit, two = reading.hit_at[index], reading.tokens.shape[index : index + 2] == "AA"
        letters = reading.tokens.words[index + 1] if index + 1 < last else ""
        if len(letters) > 2 and letters.isupper() and reading.hit_at[index + 1] is None:
            return True  # "đảng UMNO"
        if hit is None or hit.start != index:
            return reading.is_capital(index)
        if hit.end < last and (reading.tokens.words[hit.end] == "," or self.is_group(hit.end)):
            return False  # "Bộ trưởng, Thủ trưởng các cơ quan", "Cục Hải quan các tỉnh"
        if "organization-types" in hit.concepts and reading.is_capital(index):
            return True  # a body of the state, whose place is not told
        named = hit.end < last and reading.is_capital(hit.end)
        return (two or named) and not hit.concepts.keys().isdisjoint(_NAMEABLE)

    def _honoured(self, index: int, last: int) -> tuple[str, int] | None:
        """A party with or without an honorific before it."""
        if index < last and self._reading.concept(index, "honorifics") is not None and self.at(index) is None:
            index = self._reading.hit_end(index)
        return self.at(index) if index < last else None

    def _past_joint(self, index: int, last: int) -> int:
        """After a comma or "và" that joins another party; the same token where none does."""
        if index >= last:
            return index
        joined = self._reading.tokens.words[index] in _JOINTS or self._reading.is_word(index, "and")
        after = self._reading.hit_end(index) if joined else index
        if joined and (self._honoured(after, last) is not None or self.is_group(after)):
            return after
        return index

    def giver(self, start: int, index: int) -> Agent | None:
        """Who gives an instruction whose verb stands at a token: the agent right before, or the sentence's person.

        The person is taken over a distance only where the verb heads a clause ("…, đồng thời đề nghị").
        """
        inside = [a for a in self._agents.between(start, index) if a.end <= index]
        if inside and self._adjoins(inside[-1], index):
            return None if self._is_chief_of(start, inside[-1]) else inside[-1]
        place = self._place_ends.get(self._back(start, index))
        if place is not None and (place.unit is not None or place.name) and not self._is_part(place, start):
            named = bool(place.printed or place.name)  # a bare "tỉnh" stands for its unnamed leaders
            return Agent(place.start, place.end, place.full if named else "", "place")
        people = [a for a in inside if a.kind == "person"]
        if not people or not self.heads_clause(start, index):
            return None
        return None if self._suffers(people[0], index) else people[0]

    def _suffers(self, person: Agent, index: int) -> bool:
        """Whether a person's clause is passive: "ông A bị UBND tỉnh cho thôi việc, yêu cầu bàn giao con dấu"."""
        for i in range(person.end, index):
            if self._reading.tokens.words[i] in ",;:":
                return False
            word = self._reading.concept(i, "function-words")
            if word is not None and word.notation == "passive":
                return True
        return False

    def _is_chief_of(self, start: int, body: Agent) -> bool:
        """Whether a body only tells of whom "người đứng đầu" is the head."""
        return body.kind == "org" and any(
            self.is_context(i, "chief") for i in range(max(start, body.start - 4), body.start)
        )

    def _is_part(self, place: PlaceMention, start: int) -> bool:
        """Whether a place only ends a longer phrase: "lãnh đạo tỉnh", "trên địa bàn huyện"."""
        named = self._reading.is_capital(place.start - 1)  # "ĐHQG TP. Hồ Chí Minh"
        return place.start > start and (named or self._reading.before(place.start) is not None)

    def _back(self, start: int, index: int) -> int:
        """Back over the adverbs before a verb: where its subject ends."""
        while index > start:
            step = next((i for i in (index - 1, index - 2, index - 3) if self._is_adverb(i, index)), None)
            if step is None or step < start:
                return index
            index = step
        return index

    def _is_adverb(self, index: int, end: int) -> bool:
        """Whether the tokens are one adverb or past marker."""
        either = self.is_context(index, "adverb") or self.is_context(index, "past")
        return either and self.context_end(index) == end

    def _adjoins(self, agent: Agent, index: int) -> bool:
        """Whether only adverbs, a few plain words, or a document given out lie between an agent and the verb."""
        reading, words = self._reading, self._reading.tokens.words
        gap = range(agent.end, index)
        if any(words[i] in ";:." for i in gap):
            return False
        if any(reading.concept(i, "document-types") is not None for i in gap):
            return len(gap) <= 3 * _MAX_GAP
        back = self._back(agent.end, index)
        while back > agent.end and words[back - 1] in ",)(":
            back -= 1
        if back <= agent.end:
            return agent.kind != "org" or not any(words[i] == "," for i in gap)
        return back - agent.end <= _MAX_GAP and not any(words[i] in ",()" for i in gap)

    def heads_clause(self, start: int, index: int) -> bool:
        """Whether a verb stands at the head of its sentence or clause, adverbs apart."""
        back, words = self._back(start, index), self._reading.tokens.words
        if back > 1 and words[back - 1] == "." and len(words[back - 2]) == 1 and words[back - 2].isupper():
            return False  # "chị N.B. đề nghị": an initial ends no sentence
        return back == start or self._reading.tokens.words[back - 1] in (",", ";", ":", ".", "-", "–", "+", "“", '"')
