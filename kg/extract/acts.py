"""Events told by a verb: appointments and departures, visits, document acts.

"Ông A, Bí thư Huyện ủy, được điều động … giữ chức Giám đốc sở" is a personnel event of A about the new post; "Chủ tịch
UBND tỉnh B đến thăm, làm việc với huyện C" a visit with B as visitor; "UBND tỉnh vừa ban hành Chỉ thị …" a document
act. A verb in a noun phrase ("công tác kiểm tra, giám sát") has no agent beside it and makes no event.
"""

from __future__ import annotations

from kg.extract.agents import Agent, Agents
from kg.extract.events import Anchor, Events, Found
from kg.extract.mentions import PostMention
from kg.extract.reading import Reading
from kg.extract.roles import Roles
from kg.text.tokens import fold

_NEAR = 12
_CLOSE = 3
_OBJECT_REACH = 24


class Acts:
    """Finds the verbal events of one article, given its occasions."""

    def __init__(
        self, reading: Reading, agents: Agents, events: Events, posts: list[PostMention], occasions: list[Found]
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._posts = posts
        self._occasions = occasions

    def find(self, anchors: list[Anchor]) -> list[Found]:
        """Personnel events, visits and document acts in reading order."""
        found: list[Found] = []
        readers = {"personnel": self._personnel, "visit": self._visit, "document-act": self._document_act}
        for anchor in anchors:
            reader = readers.get(anchor.event_class)
            event = reader(anchor, found) if reader is not None else None
            if event is not None and not _joined(found, event):
                found.append(event)
        return found

    def _make(self, anchor: Anchor, rule: str) -> Found:
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        event = Found(anchor, reading.tokens.quote(anchor.start, anchor.end), rule=rule)
        event.date = self._events.date_near(anchor.sentence)
        event.mentions.append(anchor)
        event.planned = any(reading.is_word(i, "future") for i in range(max(start, anchor.start - 4), anchor.start))
        event.span = reading.tokens.span(max(start, anchor.start - _NEAR), min(end, anchor.end + _NEAR))
        return event

    def _role(self, event: Found, role: str, agent: Agent) -> None:
        event.add(role, agent, self._reading.tokens.span(agent.start, agent.end))

    def _personnel(self, anchor: Anchor, found: list[Found]) -> Found | None:
        start, end = self._reading.sentences[anchor.sentence]
        person = self._person_moved(anchor, start, end, found)
        if person is None:
            return None
        event = self._make(anchor, "personnel")
        self._role(event, "appointee", person)
        post = self._new_post(anchor.end, end)
        if post is not None:
            event.post_title = post.title
            post.tenure = "incoming" if post.tenure == "current" else post.tenure
            self._agents.give_post(person.name, post)
        announced = next((o for o in self._occasions if o.anchor.start < anchor.start), None)
        if announced is not None and event.date is None:
            event.date = announced.date
        for agent in self._deciders(start, anchor.start):
            self._role(event, "decider", agent)
        return event

    def _deciders(self, start: int, end: int) -> list[Agent]:
        """The body of "quyết định của …", in the sentence or, for a list of appointments, told once before it."""
        reading = self._reading
        bodies = [a for a in self._agents.between(0, end, "org") if self._after_decision(a)]
        inside = [agent for agent in bodies if agent.start >= start]
        return inside[:1] or [a for a in bodies[-1:] if reading.line_of[a.start] == reading.line_of[end]]

    def _after_decision(self, agent: Agent) -> bool:
        before = self._reading.before(agent.start)
        return before is not None and any(
            c.get("decision") == "true" or c.notation == "decision" for c in before.concepts.values()
        )

    def _person_moved(self, anchor: Anchor, start: int, end: int, found: list[Found]) -> Agent | None:
        """The person before a passive verb, or the one the active verb takes."""
        reading = self._reading
        passive = reading.is_word(anchor.start, "passive") or reading.is_word(anchor.start - 1, "passive")
        before = [a for a in self._agents.between(start, anchor.start, "person") if a.end <= anchor.start]
        if passive or anchor.concept.get("intransitive") == "true":
            if before and anchor.start - before[-1].end <= _CLOSE:
                return before[-1]
            same = [f for f in found if f.anchor.sentence == anchor.sentence and f.rule == "personnel"]
            return same[-1].roles[0][1] if same and before and before[-1].start <= same[-1].anchor.start else None
        after = self._agents.between(anchor.end, min(end, anchor.end + _CLOSE + 1), "person")
        return after[0] if after and after[0].status == "explicit" else None

    def _new_post(self, start: int, end: int) -> PostMention | None:
        """The post after "giữ chức" or "làm"."""
        reading = self._reading
        for post in self._posts:
            if start <= post.start < end:
                lead = range(max(start, post.start - 4), post.start)
                if any(reading.is_word(i, "holds-office") for i in lead):
                    return post
        return None

    def _visit(self, anchor: Anchor, found: list[Found]) -> Found | None:
        start, end = self._reading.sentences[anchor.sentence]
        before = [a for a in self._agents.between(start, anchor.start, "person", "org") if a.end <= anchor.start]
        if not before or before[-1].kind != "person" or self._is_work(anchor):
            return None
        if anchor.start - before[-1].end > (_NEAR if anchor.concept.get("nominal") == "true" else _CLOSE + 2):
            return None
        event = self._make(anchor, "visit")
        receives = anchor.concept.get("receives") == "true"
        self._role(event, "host" if receives else "visitor", before[-1])
        objects = self._agents.between(anchor.end, min(end, anchor.end + _OBJECT_REACH), "person", "org")
        gives = anchor.concept.get("gives") == "true"
        if gives:
            self._role(event, "presenter", before[-1])
        for other in objects[:3]:
            self._role(event, "visitor" if receives else "host", other)
            if gives and other.kind == "person":
                self._role(event, "recipient", other)
        return event

    def _is_work(self, anchor: Anchor) -> bool:
        """Whether the verb stands in the name of a kind of work: after "công tác", "việc"."""
        before = self._reading.before(anchor.start)
        return before is not None and self._reading.is_word(before.start, "work-of")

    def _document_act(self, anchor: Anchor, found: list[Found]) -> Found | None:
        start = self._reading.sentences[anchor.sentence][0]
        before = [a for a in self._agents.between(start, anchor.start) if a.end <= anchor.start]
        cited = [c for c in self._events.citations if anchor.end <= c.start <= anchor.end + 6]
        if not before or not cited or anchor.start - before[-1].end > _CLOSE + 2:
            return None
        event = self._make(anchor, "document-act")
        event.citations = cited[:1]
        if before[-1].kind != "office":
            signs = anchor.concept.notation == "ky-ban-hanh" and before[-1].kind == "person"
            self._role(event, "signer" if signs else "decider", before[-1])
        return event


def _joined(found: list[Found], event: Found) -> bool:
    """Joins an event to an equal one: one personnel event a person and post, one visit a visitor and kind of visit."""
    for other in found:
        if other.anchor.event_class != event.anchor.event_class or not _share_agent(other, event):
            continue
        if not (_same_post(other, event) if event.rule == "personnel" else _same_verb(other, event)):
            continue
        other.mentions.append(event.anchor)
        other.date = other.date or event.date
        other.post_title = other.post_title or event.post_title
        for role, agent, span in event.roles:
            other.add(role, agent, span)
        return True
    return False


def _same_post(a: Found, b: Found) -> bool:
    same = a.anchor.concept.notation == b.anchor.concept.notation
    return same or b.post_title is None or a.post_title in (None, b.post_title)


def _same_verb(a: Found, b: Found) -> bool:
    return fold(a.type).split()[0] == fold(b.type).split()[0]


def _share_agent(a: Found, b: Found) -> bool:
    return bool({agent.name for _, agent, _ in a.roles[:1]} & {agent.name for _, agent, _ in b.roles[:1]})


def find_events(reading: Reading, events: Events, agents: Agents, posts: list[PostMention]) -> list[Found]:
    """All events of an article with their roles, in reading order."""
    anchors = events.anchors()
    occasions = events.find(anchors)
    acts = Acts(reading, agents, events, posts, occasions).find(anchors)
    visits = [act for act in acts if act.anchor.event_class == "visit"]
    Roles(reading, agents, occasions or visits[:1], events).tie()
    for act in acts if occasions else ():
        if act.anchor.event_class == "personnel" and occasions[0].anchor.concept.get("announces") == "true":
            for role, agent, span in act.roles:
                if role == "appointee":
                    occasions[0].add("appointee", agent, span)
    return sorted([*occasions, *acts], key=lambda event: event.anchor.start)
