"""Occasions that the article reports: meetings, ceremonies, contests, agreements; few and real.

A noun that names an occasion ("hội nghị sơ kết", "lễ khánh thành") becomes an event when somebody organises or chairs
it, when it takes place, or when its sentence dates it; later nouns of the same class refer back to it ("tại buổi lễ").
A bare verb of the kind ("khánh thành", "tổng kết") needs the organising verb, or its organiser, right before it.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.citations import Citation
from kg.extract.dates import DateMention, YearEvidence
from kg.extract.reading import Reading
from kg.text.dates import PartialDate
from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Concept

OCCASIONS: Final = ("meeting", "ceremony", "contest", "agreement")
OCCASIONS_AND_VISITS: Final = (*OCCASIONS, "visit")
_NEAR: Final = 14  # tokens between "tổ chức" and the noun it governs
_ADJACENT: Final = 2
_NEXT: Final = 3  # "Hội nghị dự kiến sẽ diễn ra"
_MAX_TYPE_TOKENS: Final = 12
_MAX_SPAN_TOKENS: Final = 40
_ACT_SPAN: Final = 12
_OPPOSITE: Final = {"host": "visitor", "visitor": "host"}


@dataclass(slots=True)
class Anchor:
    """A place where an event is named: its concept and sentence; `bare` says that only the verb of the kind stands."""

    start: int
    end: int
    concept: Concept
    event_class: str
    sentence: int
    bare: bool = False


@dataclass(slots=True)
class Found:
    """An event with the anchors that speak of it; the first one founded it."""

    anchor: Anchor
    type: str
    date: DateMention | None = None
    planned: bool = False
    mentions: list[Anchor] = field(default_factory=list)
    span: tuple[int, int] = (0, 0)
    rule: str = ""
    roles: list[tuple[str, Agent, tuple[int, int]]] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    post_title: str | None = None

    def add(self, role: str, agent: Agent, span: tuple[int, int]) -> None:
        """Gives an agent a role once; whoever is host of a visit is no visitor, nor the other way round."""
        taken = {role, _OPPOSITE.get(role, role)}
        if all(r not in taken or a.name != agent.name for r, a, _ in self.roles):
            self.roles.append((role, agent, span))


class _Told:
    """The occasions told so far, by class and day."""

    def __init__(self) -> None:
        self._latest: dict[str, Found] = {}
        self._dated: dict[tuple[str, PartialDate], Found] = {}

    def keep(self, event: Found) -> None:
        """Takes in an event that is new, or has its date now."""
        event_class = event.anchor.event_class
        latest = self._latest.get(event_class)
        if latest is None or latest.anchor.start <= event.anchor.start:
            self._latest[event_class] = event
        if event.date is not None:
            self._dated[event_class, event.date.first] = event

    def find(self, anchor: Anchor, date: DateMention | None, known: bool) -> Found | None:
        """The event that a noun refers back to: the last of its class that is on no other day.

        A noun in the event's own sentence, or one that speaks of it as `known`, may stand beside another day.
        """
        classes: tuple[str, ...] = (anchor.event_class,)
        if anchor.concept.get("generic") == "true" and anchor.event_class == "ceremony":
            classes = ("ceremony", "agreement", "contest")  # "buổi lễ" may be one of signing or of prizes
        found = [event for name in classes if (event := self._find(name, anchor, date, known)) is not None]
        return max(found, key=lambda event: event.anchor.start) if found else None

    def _find(self, event_class: str, anchor: Anchor, date: DateMention | None, known: bool) -> Found | None:
        latest = self._latest.get(event_class)
        if latest is None or date is None or latest.date is None or known:
            return latest
        return latest if latest.anchor.sentence == anchor.sentence else self._dated.get((event_class, date.first))


class Events:
    """Finds the occasions of one article. `covered` marks tokens inside the names of bodies, posts and documents."""

    def __init__(
        self,
        reading: Reading,
        agents: Agents,
        dates: list[DateMention],
        citations: list[Citation],
        covered: list[bool],
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._dates = dates
        self._covered = covered
        self._citations = citations
        self._cited = [citation.start for citation in citations]
        self._date_tokens = [reading.tokens.index_at(mention.start) for mention in dates]

    def anchors(self) -> list[Anchor]:
        """Every place where a label of an event type stands, apart from dead parts and names."""
        reading, anchors, free = self._reading, [], 0
        for index, (end, concept) in sorted(reading.labels["event-types"].items()):
            hit = reading.hit_at[index]
            if index < free or hit is None or reading.dead[index] or self._covered[index]:
                continue
            if ("event-types" in hit.concepts and hit.start == index) or "triggers" in hit.concepts:
                anchors.append(self._anchor(index, end, concept))
                free = end
        return anchors

    def _anchor(self, index: int, end: int, concept: Concept) -> Anchor:
        first = FOLDED[TOKEN.findall(concept.label)[0]]
        event_class = concept.get("eventClass") or "other"
        headed = self._reading.tokens.keys[index] == first or event_class == "incident"  # "vụ tai nạn"
        named = concept.get("nominal") == "true" and headed
        bare = not named and not self._reading.is_word(index, "occasion")
        return Anchor(index, end, concept, event_class, self._reading.sentence_of[index], bare)

    def date_near(self, sentence: int) -> DateMention | None:
        """The first day named in a sentence; a day of the calendar before a month."""
        start, end = self._reading.sentences[sentence]
        low, high = bisect.bisect_left(self._date_tokens, start), bisect.bisect_left(self._date_tokens, end)
        inside = self._dates[low:high]
        return next((m for m in inside if m.first.day is not None), inside[0] if inside else None)

    def is_dated_before(self, anchor: Anchor) -> bool:
        """Whether a day stands before a word in its sentence."""
        start = self._reading.sentences[anchor.sentence][0]
        low, high = bisect.bisect_left(self._date_tokens, start), bisect.bisect_left(self._date_tokens, anchor.start)
        return any(date.first.day is not None for date in self._dates[low:high])

    def is_dated_at(self, start: int, end: int) -> bool:
        """Whether a date begins within the tokens."""
        return bisect.bisect_left(self._date_tokens, start) < bisect.bisect_left(self._date_tokens, end)

    def cited_within(self, start: int, end: int) -> list[Citation]:
        """The citations that begin within the tokens, in reading order."""
        return self._citations[bisect.bisect_left(self._cited, start) : bisect.bisect_left(self._cited, end)]

    def signal_before(self, anchor: Anchor, role: str, reach: int = _NEAR) -> int | None:
        """Where the verb stands that signals a role and governs the noun, a few tokens before it."""
        start = self._reading.sentences[anchor.sentence][0]
        for index in range(anchor.start - 1, max(start, anchor.start - reach) - 1, -1):
            trigger = self._reading.label(index, "triggers")
            if trigger is not None and role in trigger[1].props.get("signals", ()):
                return index
        return None

    def takes_place(self, anchor: Anchor) -> bool:
        """Whether "diễn ra" or "được tổ chức" follows the noun's phrase, or stands right before it."""
        reading, end = self._reading, self._reading.sentences[anchor.sentence][1]
        after = min(end, anchor.end + 2 * _NEAR)
        return reading.has_word("takes-place", anchor.end, after) or reading.has_word(
            "takes-place", anchor.start - 6, anchor.start
        )

    def find(self, anchors: list[Anchor]) -> list[Found]:
        """The occasions, in reading order; where no noun is organised or dated, the one that people speak at."""
        events: list[Found] = []
        told = _Told()
        for anchor in anchors:
            if anchor.event_class not in OCCASIONS:
                continue
            date = self.date_near(anchor.sentence)
            earlier = told.find(anchor, date, anchor.bare or self._is_place(anchor))
            if earlier is not None:
                earlier.mentions.append(anchor)
                if earlier.date is None and date is not None and date.first.day is not None and not anchor.bare:
                    earlier.date = date
                    told.keep(earlier)
                continue
            rule = self._founding_rule(anchor, date)
            if rule:
                events.append(self._make(anchor, date, rule))
                told.keep(events[-1])
        return events or self.spoken_at(anchors)

    def _founding_rule(self, anchor: Anchor, date: DateMention | None) -> str:
        """By which rule an anchor founds an event; empty where it does not."""
        organised = self.signal_before(anchor, "organizer", _ADJACENT if anchor.bare else _NEAR)
        if organised is not None:
            return "" if self._is_work_at(organised) else "organised"
        if anchor.bare:
            return ""
        if self.signal_before(anchor, "chair") is not None:
            return "chaired"
        if self.takes_place(anchor):
            return "takes-place"
        if self._opens_attendance(anchor):
            return "attended"
        near = date is not None and date.first.day is not None
        return "dated" if near and (self._is_said_first(anchor) or self._is_attended(anchor)) else ""

    def _opens_attendance(self, anchor: Anchor) -> bool:
        """Whether "Dự" opens the sentence and governs the noun: who attended follows."""
        governs = self.signal_before(anchor, "attendee", _ADJACENT)
        return governs is not None and governs == self._reading.sentences[anchor.sentence][0]

    def _is_said_first(self, anchor: Anchor) -> bool:
        """Whether nothing but the date and place stands before the noun in its sentence, or it is in the lead."""
        return anchor.start - self._reading.sentences[anchor.sentence][0] <= _NEAR or anchor.sentence <= 3

    def _is_attended(self, anchor: Anchor) -> bool:
        return self.signal_before(anchor, "attendee") is not None or self._is_place(anchor)

    def _is_place(self, anchor: Anchor) -> bool:
        """Whether the noun stands after "tại": it is spoken of as known."""
        return anchor.start > 0 and self._reading.is_word(anchor.start - 1, "at")

    def _is_spoken_to(self, anchor: Anchor) -> bool:
        """Whether the noun is what somebody opens or closes with words: "phát biểu kết luận hội nghị"."""
        trigger = self._reading.before(anchor.start + 1)
        overlaps = trigger is not None and trigger.start < anchor.start and "triggers" in trigger.concepts
        return overlaps or self.signal_before(anchor, "speaker", _ADJACENT) is not None

    def make_act(self, anchor: Anchor, rule: str) -> Found:
        """An event told by a verb, dated by the day its sentence names."""
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        first = anchor.start + 1 if reading.is_word(anchor.start, "passive") else anchor.start
        event = Found(anchor, reading.tokens.quote(first, anchor.end), rule=rule)
        event.date = self.date_near(anchor.sentence)
        event.mentions.append(anchor)
        event.planned = any(reading.is_word(i, "future") for i in range(max(start, anchor.start - 4), anchor.start))
        start = max(start, anchor.start - _ACT_SPAN)
        while start < anchor.start and not reading.tokens.words[start][0].isalnum():
            start += 1
        event.span = reading.tokens.span(start, min(end, anchor.end + _ACT_SPAN))
        return event

    def is_work(self, anchor: Anchor) -> bool:
        """Whether the word stands in the name of a kind of work: after "công tác", "việc"."""
        return self._is_work_at(anchor.start)

    def _is_work_at(self, index: int) -> bool:
        return self._reading.follows(index, "work-of")

    def is_passive(self, anchor: Anchor) -> bool:
        """Whether "được" or "bị" begins the verb or stands right before it."""
        reading = self._reading
        return reading.is_word(anchor.start, "passive") or reading.is_word(anchor.start - 1, "passive")

    def _make(self, anchor: Anchor, date: DateMention | None, rule: str) -> Found:
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        event = Found(anchor, self._type_of(anchor), date, rule=rule)
        event.mentions.append(anchor)
        event.planned = reading.has_word("future", start, min(end, anchor.end + _NEXT))
        event.span = reading.tokens.span(anchor.start, min(end, anchor.end + _MAX_SPAN_TOKENS))
        return event

    def _type_of(self, anchor: Anchor) -> str:
        """The noun with the verbs of its kind: "Lễ bế mạc, tổng kết và trao giải thưởng"."""
        reading, end = self._reading, anchor.end
        last = min(anchor.end + _MAX_TYPE_TOKENS, reading.sentences[anchor.sentence][1])
        while end < last:
            following = reading.label(end, "event-types")
            if following is None and (reading.tokens.words[end] == "," or reading.is_word(end, "and")):
                following = reading.label(end + 1, "event-types") if end + 1 < last else None
            if following is None or reading.is_capital(following[0] - 1):
                break
            end = following[0]
        return reading.tokens.quote(anchor.start, end)

    def spoken_at(self, anchors: list[Anchor], classes: tuple[str, ...] = OCCASIONS) -> list[Found]:
        """The occasion people speak at where no noun is organised; its organiser and day may stand before."""
        occasions = [anchor for anchor in anchors if anchor.event_class in classes]
        for anchor in occasions:
            if anchor.bare or not (self._is_place(anchor) or self._is_spoken_to(anchor)):
                continue
            held = next((a for a in occasions if a.bare and self._organiser_of(a) is not None), anchor)
            event = self._make(held, self.date_near(held.sentence), "spoken-at")
            event.anchor = anchor
            event.type = event.type if held is anchor else self._reading.tokens.quote(held.start, held.end)
            event.mentions = [a for a in occasions if a.event_class == anchor.event_class]
            event.span = self._reading.tokens.span(anchor.start, anchor.end)
            organiser = self._organiser_of(held)
            if organiser is not None:
                event.add("organizer", organiser, self._reading.tokens.span(organiser.start, organiser.end))
            return [event]
        return []

    def _organiser_of(self, anchor: Anchor) -> Agent | None:
        """The body right before a bare verb: "UBND huyện Bắc Hà tổng kết năm học"."""
        before = self._agents.between(max(anchor.start - _NEAR, 0), anchor.start, "org")
        return before[-1] if before and 0 <= anchor.start - before[-1].end <= 1 else None


def _end_of(first: PartialDate, last: PartialDate) -> PartialDate:
    """The last day of a range with its year, where it leaves that out: the year of the first day, or the next."""
    if last.year is not None or first.year is None:
        return last
    turns = (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
    return PartialDate(first.year + turns, last.month, last.day)


def resolve_date(found: Found, years: YearEvidence) -> tuple[str | None, str, list[tuple[int, int]]]:
    """ISO date, its status, and the spans that give it, the evidence for an inferred year among them."""
    if found.date is None:
        return None, "explicit", []
    first, inferred = years.resolve(found.date.first, found.planned)
    text = first.isoformat()
    if found.date.last is not None and text:
        last = _end_of(first, found.date.last)
        if last.isoformat() >= text:
            text = f"{text}/{last.isoformat()}"
    spans = [(found.date.start, found.date.end)]
    if inferred:
        spans.extend(years.spans)
    return text or None, "inferred" if inferred else "explicit", spans
