"""Events told by a verb: visits, document acts, and the others through `personnel` and `deeds`.

"Chủ tịch UBND tỉnh B đến thăm, làm việc với huyện C" is a visit with B as visitor; "UBND tỉnh vừa ban hành Chỉ thị …" a
document act. A verb in a noun phrase ("công tác kiểm tra, giám sát") has no agent beside it and makes no event.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.citations import Citation
from kg.extract.deeds import Deeds, give_person
from kg.extract.events import OCCASIONS, Anchor, Events, Found
from kg.extract.mentions import PostMention
from kg.extract.occasions import Occasions
from kg.extract.personnel import Personnel
from kg.extract.reading import Reading
from kg.extract.roles import Roles
from kg.extract.visits import Visits
from kg.text.tokens import fold
from kg.vocabulary import Concept

_CLOSE: Final = 3
_GIFTS: Final = "tang-qua"
_LEAD_SENTENCES: Final = 1
_HEADLINES: Final = 4


class Acts:
    """Finds the verbal events of one article, given its occasions."""

    def __init__(self, events: Events, visits: Visits, personnel: Personnel, deeds: Deeds) -> None:
        self._reading = events.reading
        self._agents = events.agents
        self._events = events
        self._visits = visits
        self._personnel = personnel
        self._deeds = deeds

    def find(self, anchors: list[Anchor], occasions: list[Found]) -> list[Found]:
        """Events told by a verb, in reading order; what belongs to an occasion is none of its own."""
        found: list[Found] = []
        namesakes: dict[tuple[str, str], list[Found]] = {}
        told = {anchor.event_class for occasion in occasions for anchor in occasion.mentions}
        for anchor in anchors:
            if anchor.event_class == "meeting" or anchor.concept.get("organisedOnly") == "true":
                continue
            if anchor.event_class in OCCASIONS and told and not self._is_apart(anchor, occasions):
                continue
            event = self._read(anchor, found)
            if event is None or _is_part(event, found) or _is_of_other(event, found):
                continue
            listed = self._personnel.iter_listed(event) if event.rule == "personnel" else ()
            for act in (event, *listed):
                like = namesakes.setdefault(_key(act), [])
                if not _joined(like, act) and not self._is_of_visit(act, found):
                    found.append(act)
                    like.append(act)
        return _without_summaries(found)

    def _is_of_visit(self, event: Found, found: list[Found]) -> bool:
        """Whether gifts, or words at a working session, that are told without a day are of the visit before them.

        Where none was told, a later sentence on gifts is mostly a caption and tells of no visit either.
        """
        if event.rule != "visit" or event.date is not None or event.anchor.sentence == 0:
            return False
        known = not event.anchor.bare and self._reading.is_word(event.anchor.start - 1, "at")
        if not known and event.anchor.concept.notation != _GIFTS:
            return False
        if not known and event.anchor.sentence >= _HEADLINES:
            return True
        return any(other.rule == "visit" for other in found)

    def _is_apart(self, anchor: Anchor, occasions: list[Found]) -> bool:
        """Whether a ceremony is told on a day of its own, not the occasions': "Tháng 2, Sở Nội vụ trao bằng khen"."""
        date = self._events.date_near(anchor) if anchor.event_class == "ceremony" else None
        if date is None or not anchor.bare:
            return False
        return all(occasion.date is not None and occasion.date.first != date.first for occasion in occasions)

    def _read(self, anchor: Anchor, found: list[Found]) -> Found | None:
        event = None
        if anchor.event_class == "visit":
            return self._visits.read(anchor)
        if anchor.event_class == "personnel":
            event = self._personnel.read(anchor, found)
            if event is None and self._is_told_of_before(anchor):
                return None
        elif anchor.event_class == "document-act":
            event = self._document_act(anchor)
        return event or self._deeds.read(anchor)

    def _is_told_of_before(self, anchor: Anchor) -> bool:
        """Whether a personnel verb tells what somebody was before, as of a life."""
        if anchor.start in self._personnel.passed_over:
            return True
        start = self._reading.sentences[anchor.sentence][0]
        people = self._agents.between(start, anchor.start, "person")
        return bool(people) and self._personnel.is_in_life(people[-1], anchor.sentence)

    def _role(self, event: Found, role: str, agent: Agent) -> None:
        event.add(role, agent, self._reading.tokens.span(agent.start, agent.end))

    def _document_act(self, anchor: Anchor) -> Found | None:
        start = self._reading.sentences[anchor.sentence][0]
        before = [a for a in self._agents.between(start, anchor.start) if a.end <= anchor.start]
        if not before or anchor.start - before[-1].end > _CLOSE + 2:
            return None
        just = self._events.has_context("just", before[-1].end, anchor.end)
        cited = self._events.cited_within(anchor.start + 1, anchor.end + 7)
        if not cited and not (just and self._reading.label(anchor.end, "document-types") is not None):
            return None
        if self._events.has_context("unheld", before[-1].end, anchor.start) or self._events.is_context(
            start, "earlier"
        ):
            return None
        event = self._events.make_act(anchor, "document-act")
        told = event.date is not None or just or anchor.sentence <= _LEAD_SENTENCES
        if not told or self._events.dates.is_old(event.date):
            return None
        if event.date is not None and self._events.is_month_of(event.date) and anchor.sentence > _LEAD_SENTENCES:
            return None
        event.citations = cited[:1] or self._headlined(anchor)
        owned = len(before) > 1 and self._agents.is_parent(before[-1], before[-2])
        actor = before[-2] if owned else before[-1]
        if actor.kind != "office":
            self._role(event, _document_role(anchor, actor), actor)
        return event

    def _headlined(self, anchor: Anchor) -> list[Citation]:
        """The document of the same type that the headline names, where the lead only says "vừa ban hành Chỉ thị"."""
        keys = self._reading.tokens.keys
        end = self._reading.sentences[0][1]
        if anchor.sentence > _LEAD_SENTENCES or anchor.sentence == 0:
            return []
        same = (c for c in self._events.cited_within(0, end) if keys[c.start] == keys[anchor.end])
        return list(same)[:1]


def _document_role(anchor: Anchor, agent: Agent) -> str:
    """What an agent is to a document act: only people sign, and speak where it is made public; else bodies decide."""
    role = anchor.concept.get("subjectRole") or "decider"
    return give_person(role, anchor) if agent.kind == "person" else role


def _key(event: Found) -> tuple[str, str]:
    """What two tellings of one event have in common: the kind of what befell, or the class and the first agent.

    Two entries of a list have nothing.
    """
    if event.anchor.concept.get("entry") == "true":
        return "entry", str(event.span)
    if event.rule == "happening":
        return event.rule, event.anchor.concept.notation
    return event.anchor.event_class, next((agent.name for _, agent, _ in event.roles), "")


def _joined(like: list[Found], event: Found) -> bool:
    """Joins an event to an equal one of the same key: one personnel event a person and post, one visit a visitor."""
    for other in like:
        if event.rule == "happening":
            other.mentions.append(event.anchor)
            return True
        if not event.roles:
            continue
        if event.rule == "visit" and not (_same_verb(other, event) or _same_visit(other, event)):
            continue
        if event.rule == "personnel" and not _same_post(other, event):
            continue
        if event.rule not in ("visit", "personnel") and not _same_verb(other, event):
            continue
        other.mentions.append(event.anchor)
        if event.effective and not other.effective:
            other.date, other.effective = event.date, True
        if event.date is not None and (event.rule != "visit" or event.date.first.day is not None):
            other.date = other.date or event.date
        other.post_title = other.post_title or event.post_title
        for role, agent, span in event.roles:
            other.add(role, agent, span)
        return True
    return False


def _without_summaries(found: list[Found]) -> list[Found]:
    """The events without the personnel decisions of nobody named, where the same is told of people.

    "HĐND tỉnh bầu bổ sung ủy viên UBND tỉnh. Ông A được bầu …" is no election of its own.
    """
    moved = [event for event in found if event.rule == "personnel"]
    if not moved:
        return found
    kept = []
    for event in found:
        unnamed = event.rule == "deed" and event.anchor.event_class == "personnel"
        if not unnamed or _names_person(event) or not any(_same_verb(event, other) for other in moved):
            kept.append(event)
    return kept


def _names_person(event: Found) -> bool:
    return any(agent.kind == "person" for _, agent, _ in event.roles)


def _is_part(event: Found, found: list[Found]) -> bool:
    """Whether gifts are told in one breath with the visit that brings them: "đến thăm, trao quà"."""
    if event.anchor.event_class != "ceremony" or event.anchor.concept.get("gives") != "true":
        return False
    last = found[-1] if found else None
    if last is None or last.rule != "visit":
        return False
    return any(mention.sentence == event.anchor.sentence for mention in last.mentions)


def _is_of_other(event: Found, found: list[Found]) -> bool:
    """Whether the sentence tells only why of a decision before it: "miễn nhiệm ông A, đã nghỉ hưu từ ngày 1/3"."""
    last = found[-1] if found else None
    if last is None or last.anchor.sentence != event.anchor.sentence:
        return False
    if event.anchor.event_class != "personnel" or last.anchor.event_class != "personnel":
        return False
    return event.anchor.concept.get("intransitive") == "true" and last.anchor.concept.get("intransitive") is None


def _same_post(a: Found, b: Found) -> bool:
    same = a.anchor.concept.notation == b.anchor.concept.notation
    return same or b.post_title is None or a.post_title in (None, b.post_title)


def _same_visit(a: Found, b: Found) -> bool:
    """Whether a later mention is of the same visit: in one sentence, or undated and of nobody else."""
    names = {agent.name for _, agent, _ in a.roles}
    if any(mention.sentence == b.anchor.sentence for mention in a.mentions):
        return True
    if a.date is None and (a.anchor.sentence == 0 or _is_lead(a, b)):  # first in the headline
        return True
    return b.date is None and {g.name for _, g, _ in b.roles} <= names


def _is_lead(a: Found, b: Found) -> bool:
    """Whether the first sentences name in general what a later one dates, by the same word."""
    return a.anchor.sentence < _HEADLINES and a.anchor.concept is b.anchor.concept


def _same_verb(a: Found, b: Found) -> bool:
    return fold(a.type).split()[0] == fold(b.type).split()[0]


def date_headline(found: list[Found], events: Events) -> None:
    """Gives the undated event of the headline or lead the day on which the lead opens, unless it is another's.

    What people of the article are said to have attended besides was on that day, too.
    """
    first = min(found, key=lambda event: event.anchor.start, default=None)
    if first is None:
        return
    date = events.dates.find_dateline()
    if date is None:
        return
    told = any(event.date is not None and event.date.first == date.first for event in found)
    for event in found:
        scene = event.rule == "spoken-at" and _is_scene(event.anchor, events)
        leads = event.anchor.sentence < _HEADLINES or scene
        heads = event is first and leads and not told
        if event.date is None and not event.planned and (heads or event.rule == "attended"):
            event.date = date


def _is_scene(anchor: Anchor, events: Events) -> bool:
    """Whether people speak there in so many words, or at what needs no other name: "tại hội nghị"."""
    return anchor.concept.get("generic") == "true" or events.signal_before(anchor, "speaker", _CLOSE + 1) is not None


def find_events(
    reading: Reading, events: Events, agents: Agents, posts: list[PostMention], types: dict[str, Concept]
) -> list[Found]:
    """All events of an article with their roles, in reading order; `types`: the event types by notation."""
    anchors = events.anchors()
    reader = Occasions(events)
    occasions = reader.find(anchors)
    personnel = Personnel(reading, agents, events, posts, occasions)
    deeds = Deeds(reading, agents, events, types)
    acts = Acts(events, Visits(events, occasions), personnel, deeds).find(anchors, occasions)
    visits = [act for act in acts if act.anchor.event_class == "visit"]
    if not occasions and not visits:
        visits = reader.spoken_at(anchors, ("visit",))
        acts = [*acts, *visits]
    date_headline([*occasions, *acts], events)
    ceremonies = [act for act in acts if act.anchor.event_class == "ceremony"]
    Roles(reading, agents, events, [*occasions, *visits] or ceremonies[:1]).tie()
    Roles(reading, agents, events, [act for act in acts if act.anchor.event_class == "incident"]).tie()
    _announce(occasions, acts)
    return _distinct(sorted([*occasions, *acts], key=lambda event: event.anchor.start))


def _distinct(found: list[Found]) -> list[Found]:
    """The events without those that nothing tells from one before, as rows of a list or a text printed twice."""
    alike: dict[tuple[object, ...], Found] = {}
    for event in found:
        days = (event.date.first, event.date.last) if event.date is not None else None
        told = [citation.printed for citation in event.citations]
        roles = frozenset((role, agent.name) for role, agent, _ in event.roles)
        key = (fold(event.type), event.anchor.event_class, days, event.planned, event.post_title, *told, roles)
        earlier = alike.setdefault(key, event)
        if earlier is not event:
            earlier.mentions.extend(event.mentions)
    return list(alike.values())


def _announce(occasions: list[Found], acts: list[Found]) -> None:
    """Makes appointees of an occasion that announces appointments those told of before any other occasion."""
    if not occasions or occasions[0].anchor.concept.get("announces") != "true":
        return
    first = occasions[0]
    others = [
        mention.start for other in occasions[1:] for mention in other.mentions if mention.start > first.anchor.start
    ]
    end = min(others, default=None)
    for act in acts:
        if act.anchor.event_class == "personnel" and (end is None or act.anchor.start < end):
            for role, agent, span in act.roles:
                if role == "appointee":
                    first.add("appointee", agent, span)
