"""Events that the article reports: few and real, each with what names it, its date, and where it stands in the text.

A noun that names an occasion ("hội nghị sơ kết", "lễ khánh thành") becomes an event when somebody organises or chairs
it, when it takes place, or when its sentence dates it; later nouns of the same class refer back to it ("tại buổi lễ").
Verbs of personnel and of document acts become events where the person or the document stands beside them; visits where
an office holder is the one who goes.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from kg.extract.agents import Agent, Agents
from kg.extract.dates import DateMention, YearEvidence
from kg.extract.documents import Citation
from kg.extract.reading import Reading
from kg.text.tokens import fold
from kg.vocabulary import Concept

_OCCASIONS = ("meeting", "ceremony", "contest", "agreement")
_NEAR = 14  # tokens between "tổ chức" and the noun it governs
_MAX_TYPE_TOKENS = 12


@dataclass(slots=True)
class Anchor:
    """A place where an event is named: its concept, the words of its type, and its sentence."""

    start: int
    end: int
    concept: Concept
    event_class: str
    sentence: int


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
    post_title: str | None = None


class Events:
    """Finds the events of one article."""

    def __init__(
        self,
        reading: Reading,
        agents: Agents,
        dates: list[DateMention],
        citations: list[Citation],
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._dates = dates
        self.citations = citations
        starts = reading.tokens.starts
        self._date_tokens = [bisect.bisect_right(starts, mention.start) - 1 for mention in dates]

    def find(self, anchors: list[Anchor]) -> list[Found]:
        """The occasions, in reading order."""
        events = self._occasions(anchors)
        if not events:
            events = self._unorganised(anchors)
        return sorted(events, key=lambda event: event.anchor.start)

    def anchors(self) -> list[Anchor]:
        """Every place where a label of an event type stands, dead parts apart."""
        reading, anchors = self._reading, []
        index = 0
        while index < len(reading):
            hit = reading.hit_at[index]
            found = None
            if hit is not None and not reading.dead[index]:
                found = (
                    reading.label(index, "event-types") if hit.start == index or "triggers" in hit.concepts else None
                )
            if found is None:
                index += 1
                continue
            end, concept = found
            anchors.append(
                Anchor(index, end, concept, concept.get("eventClass") or "other", reading.sentence_of[index])
            )
            index = end
        return anchors

    def date_near(self, sentence: int) -> DateMention | None:
        """The first day named in a sentence; a day of the calendar before a month."""
        start, end = self._reading.sentences[sentence]
        low, high = bisect.bisect_left(self._date_tokens, start), bisect.bisect_left(self._date_tokens, end)
        inside = self._dates[low:high]
        return next((m for m in inside if m.first.day is not None), inside[0] if inside else None)

    def _signal_before(self, anchor: Anchor, role: str) -> bool:
        """Whether a verb that signals a role governs the noun: it stands a few tokens before it, or right after."""
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        for index in range(max(start, anchor.start - _NEAR), anchor.start):
            trigger = reading.label(index, "triggers")
            if trigger is not None and role in trigger[1].props.get("signals", ()):
                return True
        return False

    def _takes_place(self, anchor: Anchor) -> bool:
        """ "diễn ra", "được tổ chức", "khai mạc" right after the noun's phrase."""
        reading = self._reading
        end = reading.sentences[anchor.sentence][1]
        return any(
            reading.is_word(index, "takes-place") for index in range(anchor.end, min(end, anchor.end + _NEAR + 10))
        ) or any(reading.is_word(index, "takes-place") for index in range(max(anchor.start - 6, 0), anchor.start))

    def _occasions(self, anchors: list[Anchor]) -> list[Found]:
        events: list[Found] = []
        for anchor in anchors:
            if anchor.event_class not in _OCCASIONS or anchor.concept.get("nominal") != "true":
                continue
            organised = self._signal_before(anchor, "organizer")
            rule = "organised" if organised else "chaired" if self._signal_before(anchor, "chair") else ""
            if not rule and self._takes_place(anchor):
                rule = "takes-place"
            date = self.date_near(anchor.sentence)
            if not rule and date is not None and date.first.day is not None:
                rule = "dated"
            earlier = self._same(events, anchor, date)
            if earlier is not None:
                self._refer(earlier, anchor, date)
            elif rule:
                events.append(self._make(anchor, date, rule))
        return events

    def _same(self, events: list[Found], anchor: Anchor, date: DateMention | None) -> Found | None:
        """The earlier event that a noun refers back to: same class or same noun, and no other day."""
        for event in reversed(events):
            if event.anchor.event_class != anchor.event_class and event.anchor.concept is not anchor.concept:
                continue
            if (
                date is not None
                and event.date is not None
                and date.first != event.date.first
                and anchor.sentence != event.anchor.sentence
            ):
                continue
            return event
        return None

    def _refer(self, event: Found, anchor: Anchor, date: DateMention | None) -> None:
        event.mentions.append(anchor)
        if event.date is None and date is not None and date.first.day is not None:
            event.date = date

    def _make(self, anchor: Anchor, date: DateMention | None, rule: str) -> Found:
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        event = Found(anchor, self._type_of(anchor), date, rule=rule)
        event.mentions.append(anchor)
        event.planned = any(reading.is_word(i, "future") for i in range(start, anchor.start))
        event.span = reading.tokens.span(anchor.start, min(end, anchor.end + 40))
        event.citations = [c for c in self.citations if anchor.start <= c.start < end]
        return event

    def _type_of(self, anchor: Anchor) -> str:
        """The noun with the verbs of its kind: "Lễ bế mạc, tổng kết và trao giải thưởng"."""
        reading, end = self._reading, anchor.end
        last = min(anchor.end + _MAX_TYPE_TOKENS, reading.sentences[anchor.sentence][1])
        while end < last:
            following = reading.label(end, "event-types")
            if following is None and (reading.tokens.words[end] == "," or reading.is_word(end, "and")):
                following = reading.label(end + 1, "event-types") if end + 1 < last else None
            if following is None or (reading.is_capital(following[0] - 1) and following[0] - 1 != end):
                break
            end = following[0]
        return reading.tokens.quote(anchor.start, end)

    def _unorganised(self, anchors: list[Anchor]) -> list[Found]:
        """Where no noun is organised or dated: the occasion that people speak or sit at ("phát biểu tại hội nghị")."""
        for anchor in anchors:
            if (
                anchor.concept.get("nominal") == "true"
                and anchor.event_class in _OCCASIONS
                and self._at_occasion(anchor)
            ):
                event = self._make(anchor, None, "spoken-at")
                event.mentions.extend(a for a in anchors if a.event_class == anchor.event_class and a is not anchor)
                return [event]
        return []

    def _at_occasion(self, anchor: Anchor) -> bool:
        reading = self._reading
        return anchor.start > 0 and reading.is_word(anchor.start - 1, "at")


def resolve_date(found: Found, years: YearEvidence) -> tuple[str | None, str, list[tuple[int, int]]]:
    """ISO date, its status, and the spans that give it, the evidence for an inferred year among them."""
    if found.date is None:
        return None, "explicit", []
    first, inferred = years.resolve(found.date.first, found.planned)
    text = first.isoformat()
    if found.date.last is not None and text:
        last, _ = years.resolve(found.date.last, found.planned)
        text = f"{text}/{last.isoformat()}"
    spans = [(found.date.start, found.date.end)]
    if inferred:
        spans.extend(years.spans)
    return text or None, "inferred" if inferred else "explicit", spans


def same_name(a: str, b: str) -> bool:
    """Whether two printed names are one under the comparison key."""
    return fold(a) == fold(b)
