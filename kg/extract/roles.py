"""Who plays which part in an occasion: agents tied to it by the verbs and phrases of the scheme `triggers`.

A trigger gives its role to the agents before it or after it, as its concept says; an agent list shares it. The event is
the one the sentence names, else the first of the article.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.events import Found
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_GAP: Final = 26  # tokens between a verb and the agent that governs it
_LIST_GAP: Final = 5
_GOVERNED: Final = 14  # tokens between the organising verb and the occasion
_LISTED: Final = {"chair", "attendee", "organizer", "host", "presenter"}
_OCCASION_ROLES: Final = {"organizer", "chair", "speaker", "attendee", "presenter"}
_VISIT_ROLES: Final = {"speaker", "attendee", "host", "presenter"}
_INCIDENT_ROLES: Final = {"suspect", "victim"}
_ROLES: Final = {"visit": _VISIT_ROLES, "incident": _INCIDENT_ROLES}
_TITLES: Final = ("honorifics", "ranks", "academic-titles", "triggers", "posts")


class Roles:
    """Ties agents to the occasions, visits or incidents of one article."""

    def __init__(self, reading: Reading, agents: Agents, events: list[Found]) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._mentions: dict[int, list[tuple[int, int]]] = {}  # starts and numbers of events, by sentence

    def tie(self) -> None:
        """Adds the roles of every occasion, each agent and role once."""
        if not self._events:
            return
        reading = self._reading
        for number, event in enumerate(self._events):
            for mention in event.mentions:
                self._mentions.setdefault(mention.sentence, []).append((mention.start, number))
        for start, (end, concept) in sorted(reading.labels["triggers"].items()):
            hit = reading.hit_at[start]
            if hit is None or hit.start != start or reading.dead[start]:
                continue
            for role in concept.props.get("signals", ()):
                self._apply(role, concept, start, end)

    def _apply(self, role: str, concept: Concept, start: int, end: int) -> None:
        event = self._event_at(start)
        if not self._can_play(role, event, start, end):
            return
        if concept.get("agentPosition") == "after":
            agents = self._after(end, role, concept)
            if not agents and role == "speaker":  # "Ông A phát biểu tại hội nghị" as well as the other way round
                agents = self._before(start, role, concept)
        else:
            agents = self._before(start, role, concept)
            if not agents and self._opens_sentence(start):
                agents = self._after(end, role, concept)
        for agent in agents:
            event.add(role, agent, self._reading.tokens.span(agent.start, agent.end))

    def _can_play(self, role: str, event: Found, start: int, end: int) -> bool:
        """Whether the event has such a part, and the verb speaks of that event where it must."""
        if role == "recipient":
            given = event.anchor.concept.get("gives") == "true" and event.anchor.end <= start
            return given and event.anchor.sentence == self._reading.sentence_of[start]
        if role == "organizer" and not self._governs(event, start, end):
            return False
        if role == "presenter" and event.anchor.event_class == "visit":
            return event.anchor.concept.get("gives") == "true"
        return role in _ROLES.get(event.anchor.event_class, _OCCASION_ROLES)

    def _governs(self, event: Found, start: int, end: int) -> bool:
        """Whether a mention of the event is the organising verb's object, or the noun before "do … tổ chức"."""
        here = self._mentions.get(self._reading.sentence_of[start], [])
        return any(
            self._events[number] is event and (end <= at <= end + _GOVERNED or at < start) for at, number in here
        )

    def _opens_sentence(self, index: int) -> bool:
        """Whether the verb leads and its agent follows: "Phát biểu tại hội nghị, đồng chí …"."""
        return index - self._reading.sentence_start(index) <= 1

    def _allowed(self, agent: Agent, role: str, concept: Concept) -> bool:
        if role == "organizer":
            return agent.kind == "org"
        if role == "presenter":
            return agent.kind == "person" or (agent.kind == "org" and concept.get("handsOver") == "true")
        return agent.kind == "person"

    def _before(self, index: int, role: str, concept: Concept) -> list[Agent]:
        """The agent, or list of agents, that leads up to a verb within its sentence."""
        start = self._reading.sentence_start(index)
        inside = [a for a in self._agents.between(start, index) if a.end <= index and self._acts(a)]
        if not inside or index - inside[-1].end > _MAX_GAP or not self._allowed(inside[-1], role, concept):
            return []
        chosen = [inside[-1]]
        if role in _LISTED:
            for agent in reversed(inside[:-1]):
                if not self._linked(agent.end, chosen[0].start):
                    break
                if self._allowed(agent, role, concept):
                    chosen.insert(0, agent)
        return chosen

    def _acts(self, agent: Agent) -> bool:
        """Whether an agent can be a subject: not the place of "tại …" nor the owner of "của …"."""
        return not self._reading.follows(agent.start, "at", "of")

    def _after(self, index: int, role: str, concept: Concept) -> list[Agent]:
        """The agent, or list of agents, that follows a phrase within its sentence."""
        end = self._reading.sentence_end(index - 1)
        inside = self._agents.between(index, end)
        if not inside or inside[0].start - index > _MAX_GAP:
            return []
        if role not in _LISTED:
            return [inside[0]] if self._allowed(inside[0], role, concept) else []
        return [agent for agent in inside if self._allowed(agent, role, concept)]

    def _linked(self, end: int, start: int) -> bool:
        """Whether only list signs, joining words, titles or "phối hợp với" stand between two agents."""
        reading = self._reading
        if start - end > _LIST_GAP:
            return False
        for index in range(end, start):
            hit = reading.hit_at[index]
            titled = hit is not None and any(scheme in hit.concepts for scheme in _TITLES)
            if reading.tokens.words[index] not in ",-–;." and not reading.is_word(index, "and") and not titled:
                return False
        return True

    def _event_at(self, index: int) -> Found:
        """The occasion named nearest in the sentence, else the article's first."""
        here = self._mentions.get(self._reading.sentence_of[index], [])
        return self._events[min((abs(start - index), number) for start, number in here)[1] if here else 0]
