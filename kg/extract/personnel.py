"""Personnel events: who is moved, to or from which post, by whose decision.

"Ông A được điều động … giữ chức Giám đốc sở" and "HĐND tỉnh miễn nhiệm chức danh … đối với ông A" are events of A about
the post; a list of appointments shares the decision told once before it.
"""

from __future__ import annotations

import bisect
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.events import Anchor, Events, Found
from kg.extract.mentions import PostMention
from kg.extract.reading import Reading

_CLOSE: Final = 3
_ACTIVE: Final = 4  # tokens between the deciding body and the verb: "đã có quyết định"
_TOWARDS: Final = 5  # "đối với đồng chí Thượng tá A"


class Personnel:
    """Reads appointments and departures of one article, given its occasions."""

    def __init__(
        self, reading: Reading, agents: Agents, events: Events, posts: list[PostMention], occasions: list[Found]
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._posts = posts
        self._post_starts = [post.start for post in posts]
        self._deciding = [a for a in agents.between(0, len(reading), "org") if self._after_decision(a)]
        self._decided = [agent.start for agent in self._deciding]
        self._occasions = occasions

    def read(self, anchor: Anchor, found: list[Found]) -> Found | None:
        """The event of a verb of the class; None where nobody is named as moved. `found`: the events before it."""
        start, end = self._reading.sentences[anchor.sentence]
        person = self._person_moved(anchor, start, end, found)
        if person is None or self._events.follows_context(person.start, "during"):  # "sau khi ông A bị miễn nhiệm"
            return None
        event = self._events.make_act(anchor, "personnel")
        event.add("appointee", person, self._reading.tokens.span(person.start, person.end))
        post = self._post_concerned(anchor, end)
        if post is not None:
            event.post_title = post.title
            if post.tenure == "current":
                post.tenure = anchor.concept.get("status") or "incoming"
            self._agents.give_post(person.name, post)
        announced = next((o for o in self._occasions if o.anchor.start < anchor.start), None)
        if announced is not None and event.date is None:
            event.date = announced.date
        for agent in self._deciders(anchor, start):
            event.add("decider", agent, self._reading.tokens.span(agent.start, agent.end))
        return event

    def _deciders(self, anchor: Anchor, start: int) -> list[Agent]:
        """The body right before an active verb, or of "quyết định của …", in the sentence or once before a list."""
        reading = self._reading
        bodies = [a for a in self._agents.between(start, anchor.start, "org") if a.end <= anchor.start][-1:]
        if not self._events.is_passive(anchor) and any(self._acts(body, anchor) for body in bodies):
            return bodies
        end = bisect.bisect_left(self._decided, anchor.start)
        inside = self._deciding[bisect.bisect_left(self._decided, start) : end]
        last = self._deciding[max(end - 1, 0) : end]
        return inside[:1] or [a for a in last if reading.line_of[a.start] == reading.line_of[anchor.start]]

    def _acts(self, body: Agent, anchor: Anchor) -> bool:
        """Whether a body stands right before the verb, and not after "tại"."""
        place = self._reading.follows(body.start, "at")
        return anchor.start - body.end <= _ACTIVE and not place

    def _after_decision(self, agent: Agent) -> bool:
        before = self._reading.before(agent.start)
        return before is not None and any(
            c.get("decision") == "true" or c.notation == "decision" for c in before.concepts.values()
        )

    def _person_moved(self, anchor: Anchor, start: int, end: int, found: list[Found]) -> Agent | None:
        """The person before a passive or intransitive verb, or the one the active verb takes.

        A person whose mention covers the verb holds the post after it: "ông A thôi giữ chức Bí thư".
        """
        before = self._agents.between(start, anchor.start, "person")
        leaves = anchor.concept.get("intransitive") == "true"
        if self._events.is_passive(anchor) or leaves:
            if before and anchor.start - before[-1].end <= _CLOSE:
                return before[-1]
            same = next((f for f in reversed(found) if f.rule == "personnel"), None)
            if same is not None and same.anchor.sentence != anchor.sentence:
                same = None
            if same is not None and before and before[-1].start <= same.anchor.start:
                return same.roles[0][1]
            if not leaves:
                return None
        after = self._agents.between(anchor.end, min(end, anchor.end + _CLOSE + 1), "person")
        if after and after[0].status == "explicit":
            return after[0]
        return self._person_concerned(anchor.end, end)

    def _person_concerned(self, start: int, end: int) -> Agent | None:
        """The person after "đối với" or "cho", later in the clause."""
        reading = self._reading
        for index in range(start, end):
            if reading.tokens.words[index] in ";.":
                return None
            if reading.is_word(index, "toward") or reading.is_word(index, "for"):
                after = reading.hit_end(index)
                people = self._agents.between(after, min(end, after + _TOWARDS), "person")
                if people and people[0].status == "explicit":
                    return people[0]
        return None

    def _post_concerned(self, anchor: Anchor, end: int) -> PostMention | None:
        """The post after "giữ chức" or "làm", or right after the verb."""
        reading = self._reading
        first = bisect.bisect_left(self._post_starts, anchor.end)
        for post in self._posts[first : bisect.bisect_left(self._post_starts, end)]:
            lead = range(max(anchor.end, post.start - 4), post.start)
            if post.start == anchor.end or any(reading.is_word(i, "holds-office") for i in lead):
                return post
        return None
