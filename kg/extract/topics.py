"""What occasions and visits deal with: documents and initiatives in a sentence that speaks of the event.

"Hội nghị quán triệt Nghị quyết …" and "Tại hội nghị, đồng chí A truyền đạt Kết luận …" are about what the verb governs;
"Tại hội nghị, đồng chí A đề nghị các đơn vị thực hiện Nghị quyết …" and "theo Nghị quyết …" are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kg.extract.citations import Citation
from kg.extract.events import OCCASIONS_AND_VISITS, Anchor, Found
from kg.extract.reading import Reading
from kg.record import Initiative


class Topic(NamedTuple):
    """Something an event may deal with, at its first token."""

    start: int
    name: str


def make_topics(reading: Reading, citations: Iterable[Citation], initiatives: Iterable[Initiative]) -> list[Topic]:
    """Documents and initiatives wherever they are named, in the order of the text."""
    cited = [Topic(c.start, c.printed) for c in citations]
    named = [Topic(reading.tokens.index_at(start), i.name) for i in initiatives for start, _ in i.spans]
    return sorted([*cited, *named])


def tie_topics(reading: Reading, found: list[Found], topics: list[Topic]) -> None:
    """Adds to each occasion and visit what the sentences that speak of it say it deals with."""
    spoken: dict[int, list[tuple[Anchor, Found]]] = {}
    for event in found:
        for anchor in event.mentions if event.anchor.event_class in OCCASIONS_AND_VISITS else ():
            spoken.setdefault(anchor.sentence, []).append((anchor, event))
    for topic in topics:
        before = [pair for pair in spoken.get(reading.sentence_of[topic.start], ()) if pair[0].end <= topic.start]
        if before:
            anchor, event = max(before, key=lambda pair: pair[0].start)
            if topic.name not in event.topics and _is_dealt_with(reading, anchor, topic.start):
                event.topics.append(topic.name)


def _is_dealt_with(reading: Reading, anchor: Anchor, start: int) -> bool:
    """Whether the nearest topic verb between an event's noun and a token says so; where none stands, the noun itself.

    The noun does not in "tại hội nghị", which only says where.
    """
    for index in range(start - 1, anchor.end - 1, -1):
        verb = reading.label(index, "topic-verbs")
        if verb is not None:
            return verb[1].notation == "deals"
    return not reading.follows(anchor.start, "at")
