"""What occasions and visits deal with: documents and initiatives in a sentence that speaks of the event.

"Hội nghị quán triệt Nghị quyết …" and "Tại hội nghị, đồng chí A truyền đạt Kết luận …" are about what the verb governs,
and so is the sentence after; "Hưởng ứng phong trào …, Sở A tổ chức hội thi" and "Đây là hoạt động hưởng ứng …" speak of
the event too. "Tại hội nghị, đồng chí A đề nghị các đơn vị triển khai Nghị quyết …" and "theo Nghị quyết …" do not.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from typing import Final, NamedTuple

from kg.extract.agents import Agents
from kg.extract.citations import Citation
from kg.extract.events import OCCASIONS_AND_VISITS, Found
from kg.extract.reading import Reading
from kg.record import Document, Initiative

_VERBS: Final = "topic-verbs"
_DEALING: Final = ("deals", "teaches", "debates")
_NOT: Final = ("reports", "asks")
_REACH: Final = 150  # tokens between an event's noun and what it deals with: lists of resolutions
_REPORT: Final = 3  # tokens of a word for a report
_IN_BODY: Final = 12  # tokens of a body's name before what it is named after
_KIND: Final = 8  # tokens of "triển khai thực hiện cuộc vận động “"
_AFTER: Final = 4  # sentences after the last mention of the event in which something is still read out at it


class Topic(NamedTuple):
    """Something an event may deal with, at its first token; `initiative`: a movement, project or the like."""

    start: int
    end: int
    name: str
    initiative: bool = False


class Subject(NamedTuple):
    """A document or initiative over tokens `start` to `end`."""

    start: int
    end: int
    name: str


def make_subjects(reading: Reading, documents: Iterable[Document], initiatives: Iterable[Initiative]) -> list[Subject]:
    """Documents and initiatives wherever they are named, in the order of the text."""
    tokens = reading.tokens
    spans = [(span, name_document(document)) for document in documents for span in document.spans]
    spans += [(span, initiative.name) for initiative in initiatives for span in initiative.spans]
    return sorted(Subject(*tokens.range_of(start, end), name) for (start, end), name in spans)


def name_document(document: Document) -> str:
    """Type with number, title or day, as events and periods name what they are about."""
    return f"{document.type} {document.number or document.title or document.date or ''}".strip()


def make_topics(reading: Reading, citations: Iterable[Citation], initiatives: Iterable[Initiative]) -> list[Topic]:
    """Documents and initiatives wherever they are named, in the order of the text."""
    index_at = reading.tokens.index_at
    cited = [Topic(c.start, c.end, c.printed) for c in citations]
    named = [Topic(index_at(s), index_at(e - 1) + 1, i.name, True) for i in initiatives for s, e in i.spans]
    topics: list[Topic] = []
    for topic in sorted([*cited, *named], key=lambda topic: (topic.start, -topic.end)):
        if not topics or topic.end > topics[-1].end or _is_carried_out(reading, topics[-1], topic):
            topics.append(topic)
    return topics


def _is_carried_out(reading: Reading, outer: Topic, inner: Topic) -> bool:
    """Whether a plan is one for carrying out the document in its title; a report only tells of that."""
    report = reading.label(outer.start, _VERBS)
    if report is not None and report[1].notation == "reports":
        return False
    for index in range(max(outer.start, inner.start - _REPORT), inner.start):
        verb = reading.label(index, _VERBS)
        if verb is not None and verb[0] == inner.start:
            return verb[1].notation == "carries-out"
    return False


def tie_topics(reading: Reading, agents: Agents, found: list[Found], topics: list[Topic]) -> None:
    """Adds to each occasion and visit what the sentences that speak of it say it deals with."""
    spoken = _Spoken(reading, agents, found, topics)
    for topic in topics:
        for event in () if _is_in_body(agents, topic) else spoken.find(topic):
            if topic.name not in event.topics:
                event.topics.append(topic.name)


def _is_in_body(agents: Agents, topic: Topic) -> bool:
    """Whether a topic only names a body: "Ban Chỉ đạo phong trào …"."""
    near = agents.between(max(topic.start - _IN_BODY, 0), topic.start, "org")
    return any(agent.end >= topic.end for agent in near)


class _Spoken:
    """Which events each sentence speaks of, and which of its verbs say what they deal with."""

    def __init__(self, reading: Reading, agents: Agents, found: list[Found], topics: list[Topic]) -> None:
        self._reading = reading
        self._agents = agents
        self._covered = {index for topic in topics for index in range(topic.start, topic.end)}
        self._here: dict[int, list[tuple[int, int, Found]]] = {}  # tokens of the event's noun, by sentence
        for event in found:
            for anchor in event.mentions if event.anchor.event_class in OCCASIONS_AND_VISITS else ():
                if not anchor.bare or anchor is event.anchor:
                    self._here.setdefault(anchor.sentence, []).append((anchor.start, anchor.end, event))
        self._sentences = sorted(self._here)

    def find(self, topic: Topic) -> list[Found]:
        """The events that deal with a topic."""
        sentence = self._reading.sentence_of[topic.start]
        start = self._reading.sentences[sentence][0]
        here = self._here.get(sentence, [])
        before = [noun for noun in here if noun[1] <= topic.start]
        if before:
            noun = max(before, key=lambda noun: noun[0])
            return [noun[2]] if self._is_dealt_with(noun[0], noun[1], topic.start) else []
        if here:
            opening = topic.initiative and self._is_opening(start, topic.start)
            return [event for _, _, event in here] if opening else []
        position = bisect.bisect_left(self._sentences, sentence)
        if position == 0:
            return []
        last = self._here[self._sentences[position - 1]]
        if topic.initiative and self._is_this(start, topic.start):
            return [event for _, _, event in last]
        near = sentence - self._sentences[position - 1] <= _AFTER
        return [max(last, key=lambda noun: noun[0])[2]] if near and self._is_done_there(start, topic.start) else []

    def _verb_at(self, index: int) -> tuple[int, str] | None:
        """Where the topic verb that begins at a token ends, and its notation; none inside a topic's own name."""
        if index in self._covered:
            return None
        verb = self._reading.label(index, _VERBS)
        return (verb[0], verb[1].notation) if verb is not None else None

    def _find_verb(self, start: int, end: int) -> tuple[int, str] | None:
        """Where the verb begins that says whether something before token `end` is dealt with, and its notation.

        It is the nearest one of its item in a list, else the nearest one of the items before that governs the list, as
        "thảo luận" does in "thảo luận Đề án A; Báo cáo tổng kết Đề án B; Quy chế C".
        """
        listed = False
        for index in range(end - 1, max(start, end - _REACH) - 1, -1):
            verb = self._judging_at(index)
            if verb is not None and not (listed and (verb[1] == "reports" or self._follows_report(start, index))):
                return verb
            listed = listed or self._reading.tokens.words[index] == ";"
        return None

    def _follows_report(self, start: int, index: int) -> bool:
        """Whether a word for a report stands right before a verb: "báo cáo tổng kết"."""
        for before in range(max(start, index - _REPORT), index):
            verb = self._verb_at(before)
            if verb is not None and verb == (index, "reports"):
                return True
        return False

    def _judging_at(self, index: int) -> tuple[int, str] | None:
        """A token and the notation of the verb that begins there, where it deals with something or does not."""
        verb = self._verb_at(index)
        return (index, verb[1]) if verb is not None and (verb[1] in _DEALING or verb[1] in _NOT) else None

    def _is_dealt_with(self, noun: int, start: int, end: int) -> bool:
        """Whether the nearest verb between an event's noun and a topic says so; where none stands, the noun itself.

        Far behind "tại hội nghị", which only says where, the noun does not.
        """
        verb = self._find_verb(start, end)
        if verb is None:
            right_after = end - start <= _KIND and "," not in self._reading.tokens.words[start:end]
            return right_after or not (self._reading.follows(noun, "at") or self._is_framed(noun))
        return verb[1] in _DEALING and self._is_done(start, verb[0])

    def _is_framed(self, noun: int) -> bool:
        """Whether an event's noun only says when something was: "sau lễ khai mạc"."""
        frame = self._verb_at(noun - 1) if noun else None
        return frame is not None and frame == (noun, "frame")

    def _is_done(self, start: int, verb: int) -> bool:
        """Whether a verb tells what is done at the event, not what somebody asks for, or a report tells."""
        if self._follows_report(start, verb):
            return False
        first = max(start, verb - _REACH)
        return all(found is None or found[1] != "asks" for found in map(self._verb_at, range(first, verb)))

    def _is_opening(self, start: int, topic: int) -> bool:
        """Whether a topic opens the clause before its event: "Hưởng ứng phong trào …, Sở A tổ chức …"."""
        for index in range(topic - 1, max(start, topic - _KIND) - 1, -1):
            verb = self._verb_at(index)
            if verb is not None:
                opens = index - start <= 1 or self._reading.tokens.words[index - 1] in (",", ";")
                return opens and (verb[1] == "carries-out" or verb[1] in _DEALING)
        return False

    def _is_this(self, start: int, topic: int) -> bool:
        """Whether a sentence begins with words for the event told of last, and says what that deals with."""
        words = [self._verb_at(start), self._verb_at(start + 1)]
        if not any(word is not None and word[1] == "this" for word in words):
            return False
        verb = self._find_verb(start, topic)
        return verb is not None and verb[1] in _DEALING

    def _is_then(self, start: int) -> bool:
        """Whether a sentence begins with words for the time of the event: "Dịp này"."""
        word = self._verb_at(start)
        return word is not None and word[1] == "then"

    def _is_done_there(self, start: int, topic: int) -> bool:
        """Whether a sentence that names no event tells what is read out by somebody, or voted on, at the last one."""
        verb = self._find_verb(start, topic)
        if verb is None or verb[1] not in _DEALING or not self._is_done(start, verb[0]):
            return False
        for index in range(start, verb[0] + 1):
            ruling = self._judging_at(index)
            if ruling is not None:
                person = self._agents.between(start, index, "person") or self._is_then(start)
                return ruling[1] == "debates" or (ruling[1] == "teaches" and bool(person))
        return False
