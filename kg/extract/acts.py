"""Events told by a verb: appointments and departures, visits, document acts.

"Ông A, Bí thư Huyện ủy, được điều động … giữ chức Giám đốc sở" is a personnel event of A about the new post; "Chủ tịch
UBND tỉnh B đến thăm, làm việc với huyện C" a visit with B as visitor; "UBND tỉnh vừa ban hành Chỉ thị …" a document act.
A verb in a noun phrase ("công tác kiểm tra, giám sát") has no agent beside it and makes no event.
"""

from __future__ import annotations

from kg.extract.agents import Agent, Agents
from kg.extract.events import Anchor, Events, Found
from kg.extract.mentions import NameMention, PostMention
from kg.extract.reading import Reading
from kg.extract.roles import Roles

_NEAR = 12
_OBJECT_REACH = 24


class Acts:
    """Finds the verbal events of one article."""

    def __init__(
        self, reading: Reading, agents: Agents, events: Events, names: list[NameMention], posts: list[PostMention]
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._names = {name.full: name for name in names}
        self._posts = posts

    def find(self, anchors: list[Anchor]) -> list[Found]:
        """Personnel events, visits and document acts in reading order."""
        found: list[Found] = []
        for anchor in anchors:
            if anchor.concept.get("nominal") == "true" and anchor.event_class != "visit":
                continue
            if anchor.event_class == "personnel":
                self._add(found, self._personnel(anchor))
            elif anchor.event_class == "visit":
                self._add(found, self._visit(anchor))
            elif anchor.event_class == "document-act":
                self._add(found, self._document_act(anchor))
        return found

    def _add(self, found: list[Found], event: Found | None) -> None:
        """Keeps one event a person and post, one visit a visitor and day, one act a document."""
        if event is None:
            return
        for other in found:
            if other.anchor.event_class != event.anchor.event_class:
                continue
            same_agents = {a.name for r, a, _ in other.roles} & {a.name for r, a, _ in event.roles}
            if same_agents and (other.post_title == event.post_title or event.post_title is None):
                other.mentions.append(event.anchor)
                other.date = other.date or event.date
                for role in event.roles:
                    if all((r, a.name) != (role[0], role[1].name) for r, a, _ in other.roles):
                        other.roles.append(role)
                return
        found.append(event)

    def _make(self, anchor: Anchor, rule: str) -> Found:
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        event = Found(
            anchor, reading.tokens.quote(anchor.start, anchor.end), self._events.date_near(anchor.sentence), rule=rule
        )
        event.mentions.append(anchor)
        event.planned = any(reading.is_word(i, "future") for i in range(max(start, anchor.start - 4), anchor.start))
        event.span = reading.tokens.span(max(start, anchor.start - _NEAR), min(end, anchor.end + _NEAR))
        return event

    def _role(self, event: Found, role: str, agent: Agent) -> None:
        event.roles.append((role, agent, self._reading.tokens.span(agent.start, agent.end)))

    def _personnel(self, anchor: Anchor) -> Found | None:
        start, end = self._reading.sentences[anchor.sentence]
        person = self._person_moved(anchor, start, end)
        if person is None:
            return None
        event = self._make(anchor, "personnel")
        self._role(event, "appointee", person)
        post = self._new_post(anchor.end, end)
        if post is not None:
            event.post_title = post.title
            if post.tenure == "current":
                post.tenure = "incoming"
        for agent in self._agents.between(start, anchor.start, "org"):
            if any(self._reading.is_word(i, "decision") for i in range(max(agent.start - 3, start), agent.start)):
                self._role(event, "decider", agent)
        return event

    def _person_moved(self, anchor: Anchor, start: int, end: int) -> Agent | None:
        """The person before a passive verb, or the one the active verb takes."""
        reading = self._reading
        passive = reading.is_word(anchor.start - 1, "passive") or reading.is_word(anchor.start, "passive")
        before = [a for a in self._agents.between(start, anchor.start, "person") if a.end <= anchor.start]
        after = self._agents.between(anchor.end, min(end, anchor.end + _NEAR), "person")
        if passive or anchor.concept.get("intransitive") == "true":
            return before[-1] if before and anchor.start - before[-1].end <= _NEAR * 2 else None
        return after[0] if after and after[0].start - anchor.end <= 6 else None

    def _new_post(self, start: int, end: int) -> PostMention | None:
        """The post after "giữ chức" or "làm"."""
        reading = self._reading
        for post in self._posts:
            if start <= post.start < end and any(
                reading.is_word(i, "holds-office") for i in range(max(start, post.start - 4), post.start)
            ):
                return post
        return None

    def _visit(self, anchor: Anchor) -> Found | None:
        start, end = self._reading.sentences[anchor.sentence]
        before = [a for a in self._agents.between(start, anchor.start, "person", "org") if a.end <= anchor.start]
        if not before or anchor.start - before[-1].end > _NEAR or before[-1].kind != "person":
            return None
        if self._is_noun(anchor):
            return None
        event = self._make(anchor, "visit")
        hosts = self._agents.between(anchor.end, min(end, anchor.end + _OBJECT_REACH), "person", "org")
        receives = anchor.concept.notation in ("tiep", "hoi-kien")
        self._role(event, "host" if receives else "visitor", before[-1])
        for host in hosts[:3]:
            self._role(event, "visitor" if receives else "host", host)
        return event

    def _is_noun(self, anchor: Anchor) -> bool:
        """Whether the verb stands in a list of kinds of work: after "công tác", or joined to another verb by a comma."""
        hit = self._reading.before(anchor.start)
        return hit is not None and self._reading.is_word(hit.start, "work-of")

    def _document_act(self, anchor: Anchor) -> Found | None:
        start, end = self._reading.sentences[anchor.sentence]
        before = [a for a in self._agents.between(start, anchor.start) if a.end <= anchor.start]
        cited = [c for c in self._events.citations if anchor.end <= c.start <= anchor.end + 6]
        if not before or not cited or anchor.start - before[-1].end > 8:
            return None
        event = self._make(anchor, "document-act")
        event.citations = cited[:1]
        signs = anchor.concept.notation == "ky-ban-hanh"
        agent = before[-1]
        if agent.kind == "office":
            return event
        self._role(event, "signer" if signs and agent.kind == "person" else "decider", agent)
        return event


def find_events(
    reading: Reading, events: Events, agents: Agents, names: list[NameMention], posts: list[PostMention]
) -> list[Found]:
    """All events of an article with their roles, in reading order."""
    anchors = events.anchors()
    occasions = events.find(anchors)
    acts = Acts(reading, agents, events, names, posts).find(anchors)
    visits = [act for act in acts if act.anchor.event_class == "visit"]
    Roles(reading, agents, occasions or visits[:1]).tie()
    return sorted([*occasions, *acts], key=lambda event: event.anchor.start)
