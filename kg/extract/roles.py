"""Who plays which part in an occasion: agents tied to it by the verbs and phrases of the scheme `triggers`.

A trigger gives its role to the agents before it or after it, as its concept says; an agent list shares it. The event is
the one the sentence names, else the one told of last. Who only "stresses" or "proposes" speaks at it where the sentence
names it, the person has a part in it, or it was spoken of just before.
"""

from __future__ import annotations

import bisect
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.events import Events, Found
from kg.extract.reading import Reading
from kg.extract.scenes import Scenes
from kg.extract.subjects import Subjects
from kg.vocabulary import Concept

_GOVERNED: Final = 14  # tokens between the organising verb and the occasion
_OBJECT: Final = 8  # tokens between another verb and the occasion it speaks of
_HANDED: Final = 3  # tokens between "trao" and it: not "trao quà cho các đoàn tham gia lễ hội"
_FLOOR: Final = 4  # sentences after a mention of the occasion for which its speakers are still quoted
_NEAR: Final = 3  # sentences, its own among them, in which the occasion of a chair without an object is named
_RECENT: Final = 40  # mentions of occasions looked back on
_MAX_SPAN: Final = 40  # tokens of agent and verb together that prove a role
_LISTED: Final = {"chair", "attendee", "organizer", "host", "presenter"}
_OCCASION_ROLES: Final = {"organizer", "chair", "speaker", "attendee", "presenter"}
_VISIT_ROLES: Final = {"speaker", "attendee", "host", "presenter"}
_INCIDENT_ROLES: Final = {"suspect", "victim"}
_ROLES: Final = {"visit": _VISIT_ROLES, "incident": _INCIDENT_ROLES}
_HELD_ROLES: Final = {"speaker", "presenter", "recipient"}  # nobody plays them before the event
_TELLING: Final = "cho-biet"  # speaks only where the sentence says that it was at the event
_NO_VERB: Final = "no-event"
_COMPANY: Final = "cung-di"  # on a visit only; whom they go with is its visitor
_INFORMING: Final = "trinh-bay"
_REPORTING: Final = "bao-cao"
_ON_BEHALF: Final = "thua-uy-quyen-trao"
_ACCUSED: Final = "doi-tuong"
_DIRECTING: Final = "chi-dao"  # speaks only with the occasion after it: else it is told what was done
_ADDRESSING: Final = ("phat-bieu", "du-va")  # verbs of which the notation says that the event was addressed
_PROPOSING: Final = {"de-nghi", "yeu-cau"}  # what follows is asked for, not done
_LOOSE: Final = {"tham-gia", "co-mat"}  # they tell of attendance only with the occasion after them
_HANDS_DECISION: Final = "trao-quyet-dinh"
_PEOPLE: Final = ("person",)
_BODIES: Final = ("org",)
_BOTH: Final = ("person", "org")


class Roles:
    """Ties agents to the occasions, visits or incidents of one article."""

    def __init__(self, reading: Reading, agents: Agents, events: Events, found: list[Found]) -> None:
        self._reading = reading
        self._scenes = Scenes(reading, events)
        self._found = found
        self._subjects = Subjects(reading, agents)
        self._mentions: dict[int, list[tuple[int, int]]] = {}  # starts and numbers of events, by sentence
        self._order: list[tuple[int, int]] = []
        self._bare: set[int] = set()  # mentions that are only a verb of the kind
        self._occasions: set[int] = set()
        self._dated: set[int] = set()
        self._verb = 0, 0  # the tokens of the verb at hand
        self._notation = ""  # of its concept
        self._playable: set[str] = set()
        self._gives = False
        self._handed = -1  # the sentence in which somebody hands over a decision
        self._sole: Found | None = None
        self._last: tuple[int, list[Agent], Concept] | None = None  # the sentence and subjects of the last verb

    def tie(self) -> None:
        """Adds the roles of every occasion, each agent and role once."""
        if not self._found:
            return
        reading = self._reading
        for number, event in enumerate(self._found):
            for mention in event.mentions:
                self._mentions.setdefault(mention.sentence, []).append((mention.start, number))
                if mention.bare:
                    self._bare.add(mention.start)
        self._order = sorted(pair for pairs in self._mentions.values() for pair in pairs)
        self._rank()
        self._tie_delegations()
        for start, (end, concept) in sorted(reading.labels["triggers"].items()):
            hit = reading.hit_at[start]
            if hit is None or reading.dead[start]:
                continue
            longer = hit.concepts.get("function-words") if hit.end > end else None  # "tiếp" in "tiếp tục"
            if self._is_in_longer(start, end):
                continue
            if (hit.start == start and longer is None) or "instruction-forces" in hit.concepts:  # "cũng đề nghị"
                self._read(concept, start, end)

    def _is_in_longer(self, start: int, end: int) -> bool:
        """Whether a longer word ends with the verb, or begins with its last syllable: "về dự án", "đã tiếp thu"."""
        label = self._reading.label
        before = label(start - 1, "triggers")
        if before is not None and before[0] == end and before[1].get("signals") is None:
            return True
        inner = label(end - 1, "triggers", "function-words") if end - start > 1 else None
        if inner is None or inner[0] <= end or inner[1].get("signals") is not None:
            return False
        return inner[1].scheme == "triggers" or inner[1].notation == _NO_VERB

    def _rank(self) -> None:
        """Sets which events people speak at first (no contest or festival, one visit), and which is the only one.

        An article that tells of nothing but one event, from its beginning, is about that event throughout.
        """
        classes = [event.anchor.event_class for event in self._found]
        first_visit = classes.index("visit") if "visit" in classes else -1
        held: list[Found] = []
        for number, event in enumerate(self._found):
            if not self._lasts(event) and (classes[number] != "visit" or number == first_visit):
                self._occasions.add(number)
            if event.date is not None:
                self._dated.add(number)
            self._playable |= _ROLES.get(classes[number], _OCCASION_ROLES) | {"recipient"}
            self._gives = self._gives or event.anchor.concept.get("gives") == "true"
            if not event.planned and classes[number] != "visit":
                held.append(event)
        if not held and first_visit >= 0:
            held = [event for event in self._found if not event.planned]
        if len(held) == 1 and held[0].anchor.sentence <= _FLOOR:
            self._sole = held[0]

    def _lasts(self, event: Found) -> bool:
        """Whether an event is a contest or festival, which nobody addresses but in its ceremonies."""
        return event.anchor.event_class == "contest" or event.anchor.concept.get("lasting") == "true"

    def _tie_delegations(self) -> None:
        """Makes the bodies whose delegations come on a visit its visitors."""
        for event in self._found:
            if event.anchor.event_class == "visit" and event.anchor.concept.get("receives") != "true":
                start = self._reading.sentences[event.anchor.sentence][0]
                for agent in self._subjects.delegating(start, event.anchor.start):
                    self._add(event, "visitor", agent)

    def _read(self, concept: Concept, start: int, end: int) -> None:
        """Gives the role of one verb; every concept of the scheme has one at most."""
        self._verb = start, end
        self._notation = concept.notation
        sentence = self._reading.sentence_of[start]
        role = "speaker" if concept.notation == _TELLING else concept.get("signals") or ""
        if role == "recipient" and not self._gives and self._handed != sentence:
            return
        if (role and role not in self._playable) or (not role and concept.get("agentPosition") == "after"):
            return
        if not self._is_borne_out(concept.notation, start, end):
            return
        agents = self._agents_of(role, concept, start, end) if role else self._before("", start, _PEOPLE)
        if role not in _INCIDENT_ROLES and self._reading.is_quoted(start):  # else the one quoted tells it
            agents = [agent for agent in agents if role == "speaker" and not self._reading.is_quoted(agent.start)]
        if not agents:
            return
        event = self._event_of(role, start, end) if role else None
        if event is not None and self._can_play(role, event, start):
            if role == "organizer":
                self._organise(agents, event, start, end)
            else:
                for agent in agents:
                    if role != "speaker" or self._speaks_at(event, agent, concept, start):
                        self._add(event, role, agent)
        if concept.notation == _HANDS_DECISION:
            self._handed = sentence
        self._last = sentence, agents, concept

    def _agents_of(self, role: str, concept: Concept, start: int, end: int) -> list[Agent]:
        """Who plays a role by its verb: those the grammar sets before or after it."""
        subjects, kinds = self._subjects, _kinds(role, concept)
        if role == "recipient" and concept.get("agentPosition") == "after":
            return subjects.right_after(end, kinds)
        if concept.get("agentPosition") == "after":
            return self._after(role, concept, start, end)
        if subjects.is_noun(start):  # "Trong bài phát biểu khai mạc, ông A …"
            return subjects.after_pause(end, kinds) if concept.notation.startswith(_ADDRESSING) else []
        if role in ("attendee", "chair"):
            present = subjects.present(end, listed=False)
            if present:
                return present
        agents = self._before(role, start, kinds)
        if agents and role in ("attendee", "chair") and not self._is_of_event(role, concept, agents, start, end):
            return []
        if agents and role == "presenter" and subjects.is_given_by(agents, start):
            return []
        if not agents and role in _LISTED:
            opening = self._opens_sentence(start) and (concept.notation not in _LOOSE or self._has_object(start, end))
            return subjects.joined_after(end, kinds, pause=role in ("presenter", "organizer")) if opening else []
        return agents or (subjects.after_pause(end, kinds) if subjects.opens_clause(start) else [])

    def _after(self, role: str, concept: Concept, start: int, end: int) -> list[Agent]:
        """Who plays a role by a verb or noun that those follow: "dự có", "phát biểu khai mạc", "bị cáo"."""
        subjects, kinds = self._subjects, _kinds(role, concept)
        if role in _LISTED:
            return subjects.companions(start, end) if self._notation == _COMPANY else subjects.present(end, listed=True)
        if subjects.is_noun(start) and concept.notation.startswith(_ADDRESSING):
            return subjects.after_pause(end, kinds)
        agents = subjects.after(end, kinds, governed=True)
        if self._notation == _ACCUSED:
            agents = [agent for agent in agents if subjects.is_titled(end, agent)]
        if not agents and role == "speaker":  # "Ông A phát biểu tại hội nghị" as well as the other way round
            agents = self._before(role, start, kinds)
        return agents

    def _is_borne_out(self, notation: str, start: int, end: int) -> bool:
        """Whether what follows a verb of wider meaning says that it tells of an occasion."""
        if notation == _ON_BEHALF:
            return self._reading.has_word("hands-over", end, min(end + _MAX_SPAN, self._reading.sentence_end(start)))
        return notation != _DIRECTING or self._has_object(start, end)

    def _is_of_event(self, role: str, concept: Concept, agents: list[Agent], start: int, end: int) -> bool:
        """Whether a verb of attending or chairing has an occasion as its object, or ends its clause: "đã tới dự".

        Who is told to "chủ trì, phối hợp với …" some work chairs nothing.
        """
        if self._has_object(start, end):
            return True
        if not self._subjects.ends_clause(end):
            return False
        sentence = self._reading.sentence_of[start]
        if role != "chair":
            return concept.notation not in _LOOSE
        near = any(sentence - back in self._mentions for back in range(_NEAR))
        return near and self._subjects.is_next_to(agents[-1], start)

    def _has_object(self, start: int, end: int) -> bool:
        """Whether an occasion follows a verb closely: "dự hội nghị", "chỉ đạo tại buổi lễ"."""
        here = self._mentions.get(self._reading.sentence_of[start], [])
        return any(start < at <= end + _OBJECT for at, _ in here)

    def _opens_sentence(self, index: int) -> bool:
        """Whether the verb leads and its agent follows: "Chủ trì hội nghị, đồng chí …"."""
        return index - self._reading.sentence_start(index) <= 1

    def _before(self, role: str, index: int, kinds: tuple[str, ...]) -> list[Agent]:
        """The agent, or list of agents, that leads up to a verb; of a verb that goes on, those of the verb before."""
        subjects = self._subjects
        found = subjects.before(index, kinds)
        if found and role == "recipient" and not subjects.is_nearest(found[-1], index):
            return []
        if not found or subjects.is_close(found[-1].end, index):
            return subjects.joined(found, role in _LISTED)
        last = self._last if self._last is not None and self._last[0] == self._reading.sentence_of[index] else None
        if last is not None and last[2].notation in _PROPOSING and role not in ("speaker", "organizer"):
            return []
        if subjects.goes_on(index):
            if last is not None:
                held = "organizer" in last[2].props.get("signals", ()) and role not in ("speaker", "organizer")
                return [] if held else [agent for agent in last[1] if agent.kind in kinds]
            found = found[:1] if kinds == _PEOPLE else found
        return subjects.joined(found, role in _LISTED)

    def _can_play(self, role: str, event: Found, start: int) -> bool:
        """Whether the event has such a part."""
        if role == "recipient":
            return self._is_given(event, start)
        if role == "attendee" and self._notation == _COMPANY and event.anchor.event_class != "visit":
            return False
        if role == "speaker" and _is_talk(event.anchor.concept):
            return False
        if role == "suspect" and event.rule == "deed" and self._notation != _ACCUSED:  # another arrest is another's
            sentence = self._reading.sentence_of[start]
            return any(mention.sentence == sentence for mention in event.mentions)
        if event.anchor.event_class == "visit":
            if role == "presenter":
                return event.anchor.concept.get("gives") == "true"
            if role == "speaker":
                return event.date is not None or event.anchor.sentence <= _FLOOR
        return role in _ROLES.get(event.anchor.event_class, _OCCASION_ROLES)

    def _is_given(self, event: Found, start: int) -> bool:
        """Whether something is handed over in the sentence before a token: by the event itself, or at it."""
        sentence = self._reading.sentence_of[start]
        if event.anchor.concept.get("gives") == "true" and event.anchor.end <= start:
            return event.anchor.sentence == sentence
        return self._handed == sentence and event.anchor.event_class in ("meeting", "ceremony")

    def _add(self, event: Found, role: str, agent: Agent) -> None:
        """Adds a role on the agent and the verb that gives it, where the two stand near in one sentence."""
        (verb, stop), reading = self._verb, self._reading
        start, end = min(agent.start, verb), max(agent.end, stop)
        if end - start > _MAX_SPAN or reading.sentence_of[start] != reading.sentence_of[end - 1]:
            start, end = agent.start, agent.end
        event.add(role, agent, reading.tokens.span(start, end))

    def _organise(self, agents: list[Agent], event: Found, start: int, end: int) -> None:
        """Makes agents organisers of what the verb governs, or of the noun before "do … tổ chức"."""
        here = sorted(self._mentions.get(self._reading.sentence_of[start], []))
        governed = [
            (at, number) for at, number in here if end <= at <= end + (_GOVERNED if at not in self._bare else _HANDED)
        ]
        organised = [self._found[n] for at, n in governed if at == governed[0][0] or self._is_joined(at)]
        if not governed and self._subjects.is_passive(agents[0]) and any(at < start for at, _ in here):
            organised = [event]
        for one in organised:
            for agent in agents:
                self._add(one, "organizer", agent)

    def _is_joined(self, index: int) -> bool:
        """Whether a noun follows a comma or "và", with a number or not: "3 hội thi, 2 buổi tọa đàm"."""
        words = self._reading.tokens.words
        if words[index - 1].isdigit():
            index -= 1
        return words[index - 1] == "," or self._reading.is_word(index - 1, "and")

    def _speaks_at(self, event: Found, agent: Agent, concept: Concept, start: int) -> bool:
        """Whether what a person says is said at the event."""
        sentence = self._reading.sentence_of[start]
        named = [at for at, number in self._mentions.get(sentence, []) if self._found[number] is event]
        if concept.notation == _TELLING:
            return any(at < start and self._reading.follows(at, "at") for at in named)
        if concept.notation.startswith(_ADDRESSING):
            return True
        if self._lasts(event) or (self._subjects.is_to_press(start) and not any(self._is_place(at) for at in named)):
            return False
        if named or any(role != "organizer" and other.name == agent.name for role, other, _ in event.roles):
            return True
        position = bisect.bisect_left(self._order, (start, -1))
        recent = self._order[max(position - _RECENT, 0) : position]
        near = [at for at, number in recent if self._found[number] is event]
        if near and sentence - self._reading.sentence_of[near[-1]] <= _FLOOR:
            return True
        return event is self._sole and (not near or self._speaks_on(event, concept, start))

    def _speaks_on(self, event: Found, concept: Concept, start: int) -> bool:
        """Whether others still speak at the only event long after its last mention.

        Not who only informs, nor on a tour who does not report.
        """
        if event.anchor.event_class == "visit":
            return concept.notation == _REPORTING or self._scenes.is_at("visit", start)
        return concept.notation != _INFORMING

    def _event_of(self, role: str, start: int, end: int) -> Found | None:
        """The occasion that a verb speaks of: its object, where it is said to be, else the one told of last.

        A sentence with a day of its own that names no occasion speaks of another one.
        """
        sentence = self._reading.sentence_of[start]
        here = [pair for pair in self._mentions.get(sentence, []) if self._may_have(role, pair[1])]
        reach = _HANDED if role == "presenter" else _OBJECT
        objects = [
            pair for pair in here
            if (start < pair[0] <= end + _OBJECT or self._found[pair[1]].anchor.start == start)
            and not self._is_owner(pair[0])
            and (pair[0] <= end + reach or self._reading.follows(pair[0], "at"))
        ]  # fmt: skip
        if objects:
            return self._found[min(objects)[1]]
        held = [pair for pair in here if pair[1] in self._occasions and pair[0] not in self._bare]
        near = held if held and role != "organizer" else here  # a closing ceremony before its festival
        places = [pair for pair in near if pair[0] < start and self._is_place(pair[0])]
        if places or (here and role == "organizer"):
            return self._found[max(places)[1] if places else here[0][1]]
        number = self._told_last(role, start)
        object_at = end if role in ("attendee", "chair") else -1
        if number is None or (not here and self._scenes.has_left(self._found[number], start, object_at)):
            return None
        return self._found[number]

    def _told_last(self, role: str, start: int) -> int | None:
        """The number of the occasion told of last, the first one of its sentence; of a contest only where none else is.

        Occasions with a day go before those without.
        """
        position = bisect.bisect_left(self._order, (start, -1))
        told = self._order[max(position - _RECENT, 0) : position] or self._order[:1]
        able = [pair for pair in told if self._may_have(role, pair[1])]
        for preferred in (self._occasions, self._dated):
            able = [pair for pair in able if pair[1] in preferred] or able
        if not able:
            return None
        sentence = self._reading.sentence_of[able[-1][0]]
        return next(number for at, number in able if self._reading.sentence_of[at] == sentence)

    def _is_owner(self, index: int) -> bool:
        """Whether an occasion only tells whose something is: "thành công của Liên hoan"."""
        return self._reading.follows(index, "of")

    def _is_place(self, index: int) -> bool:
        """Whether an occasion is where something is done: "tại hội nghị", or what the sentence begins with."""
        return self._reading.follows(index, "at") or index - self._reading.sentence_start(index) <= 1

    def _may_have(self, role: str, number: int) -> bool:
        return role not in _HELD_ROLES or not self._found[number].planned


def _kinds(role: str, concept: Concept) -> tuple[str, ...]:
    """Of what kind those are who play a role by a verb: only bodies organise, and some hand over."""
    if role == "organizer":
        return _BODIES
    if role == "presenter" and concept.get("handsOver") == "true":
        return _BOTH
    return _PEOPLE


def _is_talk(visit: Concept) -> bool:
    """Whether its two sides are host and visitor, or nobody speaks."""
    return "true" in (visit.get("talks"), visit.get("receives"))
