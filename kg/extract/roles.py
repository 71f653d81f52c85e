"""Who plays which part: agents tied to events by the verbs and phrases of the scheme `triggers`.

A trigger gives its role to the agents before it or after it, as its concept says; an agent list shares it. The event is
the one the sentence names, else the occasion last spoken of.
"""

from __future__ import annotations

from kg.extract.agents import Agent, Agents
from kg.extract.events import Found
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_GAP = 26  # tokens between a verb and the agent that governs it
_LIST_GAP = 5
_LISTED = {"attendee", "organizer", "host", "presenter"}
_PEOPLE_ONLY = {"chair", "speaker", "attendee", "signer", "appointee", "suspect", "victim"}
_EXPLICIT_SPEECH = "phat-bieu"


class Roles:
    """Ties agents to events in one article."""

    def __init__(self, reading: Reading, agents: Agents, events: list[Found]) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events

    def tie(self) -> None:
        """Adds the roles of every occasion, each agent and role once."""
        if not self._events:
            return
        reading = self._reading
        index = 0
        while index < len(reading):
            hit = reading.hit_at[index]
            trigger = None
            if hit is not None and not reading.dead[index] and hit.start == index:
                trigger = reading.label(index, "triggers")
            if trigger is None:
                index += 1
                continue
            end, concept = trigger
            for role in concept.props.get("signals", ()):
                self._apply(role, concept, index, end)
            index = end

    def _apply(self, role: str, concept: Concept, start: int, end: int) -> None:
        event = self._event_at(start, role)
        if event is None:
            return
        if concept.get("agentPosition") == "after":
            agents = self._after(end, role)
        else:
            agents = self._before(start, role) or (self._after(end, role) if self._opens_sentence(start) else [])
        for agent in agents:
            self._add(event, role, agent)

    def _opens_sentence(self, index: int) -> bool:
        """ "Phát biểu tại hội nghị, đồng chí …": the verb leads, its agent follows."""
        return index - self._reading.sentence_start(index) <= 1

    def _add(self, event: Found, role: str, agent: Agent) -> None:
        if any(r == role and a.name == agent.name for r, a, _ in event.roles):
            return
        event.roles.append((role, agent, self._reading.tokens.span(agent.start, agent.end)))

    def _allowed(self, agent: Agent, role: str) -> bool:
        return agent.kind == "person" if role in _PEOPLE_ONLY else agent.kind in ("person", "org")

    def _before(self, index: int, role: str) -> list[Agent]:
        """The agent, or list of agents, that leads up to a verb within its sentence."""
        start = self._reading.sentence_start(index)
        inside = [agent for agent in self._agents.between(start, index) if agent.end <= index]
        if not inside or index - inside[-1].end > _MAX_GAP:
            return []
        last = inside[-1]
        if not self._allowed(last, role):
            return []
        chosen = [last]
        if role in _LISTED:
            for agent in reversed(inside[:-1]):
                if chosen[0].start - agent.end > _LIST_GAP or not self._linked(agent.end, chosen[0].start):
                    break
                if self._allowed(agent, role):
                    chosen.insert(0, agent)
        return chosen

    def _after(self, index: int, role: str) -> list[Agent]:
        """The agent, or list of agents, that follows a phrase within its sentence."""
        end = self._reading.sentence_end(index - 1)
        inside = self._agents.between(index, end)
        if not inside or inside[0].start - index > _MAX_GAP:
            return []
        if role not in _LISTED:
            return [inside[0]] if self._allowed(inside[0], role) else []
        return [agent for agent in inside if self._allowed(agent, role)]

    def _linked(self, end: int, start: int) -> bool:
        """Whether only list signs, joining words or "phối hợp với" stand between two agents."""
        reading = self._reading
        for index in range(end, start):
            word = reading.tokens.words[index]
            trigger = reading.hit_at[index]
            joint = trigger is not None and "triggers" in trigger.concepts
            named = trigger is not None and "honorifics" in trigger.concepts
            if word not in ",-–;" and not reading.is_word(index, "and") and not joint and not named:
                return False
        return True

    def _event_at(self, index: int, role: str) -> Found | None:
        """The occasion of the sentence, else the one last named before the verb, else the first."""
        sentence = self._reading.sentence_of[index]
        here = [e for e in self._events if any(m.sentence == sentence for m in e.mentions)]
        if here:
            return here[0]
        before = [e for e in self._events if e.anchor.start <= index]
        return before[0] if before else self._events[0]
