"""Events as they are found, and what the grammar asks around a word that names one.

`occasions` founds meetings, ceremonies, contests and agreements; `acts` with `visits`, `personnel` and `deeds` the
events told by a verb. All of them look at the text through `Events`.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.citations import Citation
from kg.extract.dates import DateMention
from kg.extract.event_dates import EventDates
from kg.extract.reading import Reading
from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Concept

OCCASIONS: Final = ("meeting", "ceremony", "contest", "agreement")
OCCASIONS_AND_VISITS: Final = (*OCCASIONS, "visit")
_AT_ONCE: Final = (*OCCASIONS_AND_VISITS, "document-act")
CONTEXTS: Final = "event-contexts"
NEAR: Final = 14  # tokens between "tổ chức" and the noun it governs
_BODY: Final = 4  # "Đại hội MTTQ các cấp"
_HELD: Final = 10  # "sẽ được tổ chức ở xã vào ngày 5/1"
_ACT_SPAN: Final = 12
_OPPOSITE: Final = {"host": "visitor", "visitor": "host"}


@dataclass(slots=True, init=False)
class Anchor:
    """A place where an event is named: its concept and sentence; `bare` says that only the verb of the kind stands."""

    start: int
    end: int
    concept: Concept
    event_class: str
    sentence: int
    bare: bool = False

    def __init__(
        self,
        start: int,
        end: int,
        concept: Concept,
        event_class: str,
        sentence: int,
        bare: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.concept = concept
        self.event_class = event_class
        self.sentence = sentence
        self.bare = bare


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
    effective: bool = False  # the date is the one from which it holds
    _played: set[tuple[str, str]] = field(default_factory=set)  # role and agent

    def add(self, role: str, agent: Agent, span: tuple[int, int]) -> None:
        """Gives an agent a role once; whoever is host of a visit is no visitor, nor the other way round."""
        if (role, agent.name) not in self._played and (_OPPOSITE.get(role, role), agent.name) not in self._played:
            self._played.add((role, agent.name))
            self.roles.append((role, agent, span))


def _is_plain(anchor: Anchor) -> bool:
    """Whether a noun is the mere word for a ceremony, which ends names: "chùa Cổ Lễ"."""
    return anchor.event_class == "ceremony" and anchor.concept.get("generic") == "true"


class Events:
    """What stands around the words of one article that name events.

    `covered` marks tokens inside the names of bodies, posts and documents.
    """

    def __init__(
        self,
        reading: Reading,
        agents: Agents,
        dates: EventDates,
        citations: list[Citation],
        covered: list[bool],
    ) -> None:
        self.reading = reading
        self.agents = agents
        self.dates = dates
        self._covered = covered
        self._citations = citations
        self._cited = [citation.start for citation in citations]

    def anchors(self) -> list[Anchor]:
        """Every place where a label of an event type stands, apart from dead parts and names."""
        reading, anchors, free = self.reading, [], 0
        for index, (end, concept) in sorted(reading.labels["event-types"].items()):
            hit = reading.hit_at[index]
            if index < free or hit is None or reading.dead[index] or self._covered[index]:
                continue
            if ("event-types" in hit.concepts and hit.start == index) or "triggers" in hit.concepts:
                anchor = self._anchor(index, end, concept)
                if not self._is_in_name(anchor):
                    anchors.append(anchor)
                    free = end
        return anchors

    def _anchor(self, index: int, end: int, concept: Concept) -> Anchor:
        first = FOLDED[TOKEN.findall(concept.label)[0]]
        event_class = concept.get("eventClass") or "other"
        headed = self.reading.tokens.keys[index] == first or event_class == "incident"  # "vụ tai nạn"
        named = concept.get("nominal") == "true" and headed
        bare = not named and not self.reading.is_word(index, "occasion")
        return Anchor(index, end, concept, event_class, self.reading.sentence_of[index], bare)

    def _is_in_name(self, anchor: Anchor) -> bool:
        """Whether a verb of one word with a capital follows another capital, as in the name "Khăm Thăm".

        So is a verb whose second word has a capital ("Hội Kiến trúc sư"), and a noun with one right after another
        ("Ủy ban Thường trực Hội nghị").
        """
        reading, start = self.reading, anchor.start
        if anchor.event_class == "visit" and anchor.end - start == 2 and reading.is_capital(start + 1):
            if self.is_context(start + 1, "delegation") and not reading.is_capital(start):
                return False  # "đã tiếp Đoàn đại biểu …"
            return anchor.concept.label.islower() and not reading.tokens.words[start + 1].isupper()
        if anchor.event_class == "meeting" and not anchor.bare:
            return reading.tokens.shape[start - 1 : start + 1] == "AA" and self._is_compound(start)
        if anchor.end != start + 1 or not (anchor.bare if anchor.event_class == "visit" else _is_plain(anchor)):
            return False
        if not (reading.is_capital(start) and reading.is_capital(start - 1)):
            return False
        return not reading.tokens.words[start].isupper() and reading.same_line(start - 1, start)

    def _is_compound(self, start: int) -> bool:
        """Whether a word goes on with what stands before it: in one sentence, and not all of it in capitals."""
        words = self.reading.tokens.words
        if words[start].isupper() or words[start - 1].isupper() or self.reading.is_word(start - 1, "at"):
            return False
        return self.reading.sentence_start(start) < start

    def date_near(self, anchor: Anchor) -> DateMention | None:
        """The day that a sentence gives its event: the one it takes place on, else the first.

        Not where that is the day of a report: "Ngày 2/7, ông A cho biết …".
        """
        held = self.date_held(anchor)
        if held is not None:
            return held
        date = self._date_of_item(anchor)
        if date is None or (anchor.event_class in _AT_ONCE and self._begins_on(date)):
            return None
        index = self.reading.tokens.index_at(date.start)
        if index < anchor.start and (own := self._own_day(anchor, index)) is not None:
            return own
        if index < anchor.start and self.has_context("reports", index, anchor.start):
            end = self.reading.sentences[anchor.sentence][1]
            later = self.dates.inside(anchor.end, end)
            return later[0] if later else None
        if index >= anchor.end and self.has_context("reports", anchor.end, index):
            return self.dates.relative_day(anchor.sentence)  # "Tại buổi họp báo, ông A cho biết ngày 9/5 sẽ …"
        return date

    def is_month_of(self, date: DateMention) -> bool:
        """Whether a date is a month with its year, as background has it."""
        return date.first.day is None and date.first.year is not None and date.last is None

    def _begins_on(self, date: DateMention) -> bool:
        """Whether something holds from a day on: "mô hình hai cấp từ ngày 1/7" says not when it was talked of."""
        return date.last is None and self.reading.is_word(self.reading.tokens.index_at(date.start) - 1, "from")

    def _own_day(self, anchor: Anchor, index: int) -> DateMention | None:
        """The day after a noun, where the one at a token before it is that of the noun before that.

        "Lễ hội cá tầm vào ngày 5/1 và lễ bế mạc vào ngày 6/1".
        """
        start, end = self.reading.sentences[anchor.sentence]
        days = self.dates.inside(anchor.end, min(anchor.end + 2 * NEAR, end))
        labels = self.reading.labels["event-types"]
        if not days or days[0].first.day is None or not any(i in labels for i in range(start, index)):
            return None
        return days[0] if any(i in labels for i in range(max(index - NEAR, start), index)) else None

    def _date_of_item(self, anchor: Anchor) -> DateMention | None:
        """The first day of a sentence; where semicolons part it, that of the word's own item, else of its opening."""
        start, end = self.reading.sentences[anchor.sentence]
        if self.reading.tokens.shape.find(";", start, end) < 0:
            return self.dates.in_sentence(anchor.sentence)
        words = self.reading.tokens.words
        parts = [place for place in range(start, end) if words[place] == ";"]
        left = max((part for part in parts if part < anchor.start), default=start)
        right = min((part for part in parts if part >= anchor.end), default=end)
        own = self.dates.inside(left, right)
        if own or left == start:
            day = next((date for date in own if date.first.day is not None), None)
            return day or (self.dates.in_sentence(anchor.sentence) if own else self.dates.relative_day(anchor.sentence))
        opening = self.dates.inside(start, min(start + NEAR, parts[0]))
        return opening[0] if opening else None

    def date_held(self, anchor: Anchor) -> DateMention | None:
        """The day right after "diễn ra" or "được tổ chức", where that follows the noun and no other event's noun."""
        end = min(self.reading.sentences[anchor.sentence][1], anchor.end + 2 * NEAR)
        labels = self.reading.labels["event-types"]
        for index in range(anchor.end, end if not anchor.bare else 0):
            if self.reading.is_word(index, "takes-place"):
                days = self.dates.inside(index + 1, min(index + _HELD, self.reading.sentences[anchor.sentence][1]))
                return next((day for day in days if day.first.day is not None), None)
            other = labels.get(index)
            if other is not None and other[1].get("nominal") == "true":
                return None
        return None

    def has_context(self, notation: str, start: int, end: int) -> bool:
        """Whether a context word of that notation begins at one of the tokens."""
        for index in range(max(start, 0), end):
            found = self.reading.label(index, CONTEXTS)
            if found is not None and found[1].notation == notation:
                return True
        return False

    def is_context(self, index: int, notation: str) -> bool:
        """Whether a context word of that notation begins at a token."""
        found = self.reading.label(index, CONTEXTS)
        return found is not None and found[1].notation == notation

    def follows_context(self, index: int, notation: str) -> bool:
        """Whether a context word of one to three syllables of that notation ends right before a token on its line."""
        reading = self.reading
        for start in range(max(index - 3, 0), index):
            found = reading.label(start, CONTEXTS)
            if found is not None and found[0] == index and found[1].notation == notation:
                return reading.same_line(start, index)
        return False

    def is_dated_before(self, anchor: Anchor) -> bool:
        """Whether a day stands before a word in its sentence, or a month of the running year opens it."""
        start = self.reading.sentences[anchor.sentence][0]
        if self.dates.has_day(start, anchor.start):
            return True
        return any(date.first.year is None for date in self.dates.inside(start, min(start + 1, anchor.start)))

    def cited_within(self, start: int, end: int) -> list[Citation]:
        """The citations that begin within the tokens, in reading order."""
        return self._citations[bisect.bisect_left(self._cited, start) : bisect.bisect_left(self._cited, end)]

    def signal_before(self, anchor: Anchor, role: str, reach: int = NEAR) -> int | None:
        """Where the verb stands that signals a role and governs the noun, a few tokens before it."""
        start = self.reading.sentences[anchor.sentence][0]
        for index in range(anchor.start - 1, max(start, anchor.start - reach) - 1, -1):
            trigger = self.reading.label(index, "triggers")
            if trigger is not None and role in trigger[1].props.get("signals", ()):
                return index
        return None

    def takes_place(self, anchor: Anchor) -> bool:
        """Whether "diễn ra" or "được tổ chức" follows the noun's phrase, or stands right before it."""
        reading, end = self.reading, self.reading.sentences[anchor.sentence][1]
        after = min(end, anchor.end + 2 * NEAR)
        return reading.has_word("takes-place", anchor.end, after) or reading.has_word(
            "takes-place", anchor.start - 6, anchor.start
        )

    def is_work(self, anchor: Anchor) -> bool:
        """Whether the word stands in the name of a kind of work: after "công tác", "việc"."""
        return self.is_work_at(anchor.start)

    def is_work_at(self, index: int) -> bool:
        """Whether the word at a token names a kind of work."""
        return self.reading.follows(index, "work-of")

    def is_passive(self, anchor: Anchor) -> bool:
        """Whether "được" or "bị" begins the verb or stands right before it."""
        reading = self.reading
        return reading.is_word(anchor.start, "passive") or reading.is_word(anchor.start - 1, "passive")

    def is_group(self, anchor: Anchor) -> bool:
        """Whether the noun stands for several unnamed events: "các hội thảo", "25 cuộc họp"."""
        if self._is_at_all_levels(anchor):
            return True
        before = self.reading.tokens.words[anchor.start - 1] if anchor.start else ""
        if not self.reading.same_line(max(anchor.start - 1, 0), anchor.start):
            return False
        if before.isdigit() and int(before) > 1:
            return True
        if self.reading.label(anchor.start - 1, "number-words") is not None:  # "ba cuộc họp"
            return True
        return self.reading.is_word(anchor.start - 1, "group") or self.reading.follows(anchor.start, "group")

    def _is_at_all_levels(self, anchor: Anchor) -> bool:
        """Whether "các cấp" follows the noun: "đại hội đảng bộ các cấp" are many, and mostly to come."""
        for index in range(anchor.end, min(anchor.end + _BODY, self.reading.sentences[anchor.sentence][1])):
            found = self.reading.label(index, "group-words")
            if found is not None and found[1].notation == "levels":
                return True
        return False

    def _has_lead(self, anchor: Anchor) -> bool:
        """Whether the verb begins with a word that only says how it was done: "được bầu", "vừa thông qua"."""
        if self.reading.is_word(anchor.start, "passive"):
            return True
        inner = self.reading.labels["event-types"].get(anchor.start + 1)
        return anchor.event_class == "document-act" and inner == (anchor.end, anchor.concept)

    def _type_end(self, anchor: Anchor, first: int) -> int:
        """Where the verb ends, without the head of its object: "đã tiếp Đoàn đại biểu …"."""
        last = anchor.end - 1
        return last if last > first and self.is_context(last, "delegation") else anchor.end

    def make_act(self, anchor: Anchor, rule: str) -> Found:
        """An event told by a verb, dated by the day its sentence names."""
        reading = self.reading
        start, end = reading.sentences[anchor.sentence]
        first = anchor.start + 1 if self._has_lead(anchor) else anchor.start
        event = Found(anchor, reading.tokens.quote(first, self._type_end(anchor, first)), rule=rule)
        event.date = self.date_near(anchor)
        event.mentions.append(anchor)
        event.planned = any(reading.is_word(i, "future") for i in range(max(start, anchor.start - 4), anchor.start))
        start = max(start, anchor.start - _ACT_SPAN)
        while start < anchor.start and not reading.tokens.words[start][0].isalnum():
            start += 1
        event.span = reading.tokens.span(start, min(end, anchor.end + _ACT_SPAN))
        return event
