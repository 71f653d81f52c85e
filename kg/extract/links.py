"""Ties awards and tasks to the occasion at which they were given, and their people to its roles.

The occasion is the one named in the same sentence, else the first one where it is named before. Who hands an award over
is its presenter, whom the article names as receiving is its recipient.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable

from kg.extract.agents import Agent, Agents
from kg.extract.events import OCCASIONS_AND_VISITS, Found
from kg.extract.reading import Reading
from kg.record import FACT_LISTS, FURTHER_LISTS, Award, Record, Span, Task


def link_to_events(
    reading: Reading, agents: Agents, found: list[Found], awards: list[Award], tasks: list[Task]
) -> None:
    """Sets `event` on awards and tasks, and adds presenters and named recipients to the event's roles."""
    places = Occasions(reading, found)
    known = {agent.name: agent for agent in agents.all if agent.kind in ("person", "org")}
    items: list[Award | Task] = [*awards, *tasks]
    for item in items:
        position = places.find(item.spans)
        if position is None:
            continue
        item.event = f"e{position + 1}"
        if isinstance(item, Award) and found[position].anchor.event_class in ("meeting", "ceremony"):
            _add_roles(reading, found[position], item, known, places.is_told(item.spans))


class Occasions:
    """Where in the article its occasions and visits are spoken of."""

    def __init__(self, reading: Reading, found: list[Found]) -> None:
        self._reading = reading
        self._found = found
        self._held = [n for n, event in enumerate(found) if event.anchor.event_class in OCCASIONS_AND_VISITS]
        self._by_sentence: dict[int, int] = {}
        for n in sorted(self._held, key=lambda n: found[n].anchor.event_class == "contest"):  # which has a ceremony
            for mention in found[n].mentions:
                self._by_sentence.setdefault(mention.sentence, n)

    def is_told(self, spans: list[Span]) -> bool:
        """Whether the sentence of the first span names an occasion, or tells of handing over."""
        reading = self._reading
        sentence = reading.sentence_of[max(reading.tokens.index_at(spans[0][0]), 0)]
        if sentence in self._by_sentence:
            return True
        start, end = reading.sentences[sentence]
        return reading.has_word("hands-over", start, end) and not reading.has_word("year", start, end)

    def find(self, spans: list[Span]) -> int | None:
        """The number of the event in the sentence of the first span, else of the article's first one before it."""
        if not spans:
            return None
        token = max(self._reading.tokens.index_at(spans[0][0]), 0)
        here = self._by_sentence.get(self._reading.sentence_of[token])
        if here is not None:
            return here
        first = self._held[0] if self._held else None
        return first if first is not None and self._found[first].anchor.start <= token else None

    def find_here(self, spans: list[Span]) -> int | None:
        """The number of the event that is spoken of in the sentence of the first span."""
        token = max(self._reading.tokens.index_at(spans[0][0]), 0)
        return self._by_sentence.get(self._reading.sentence_of[token])


def _add_roles(reading: Reading, event: Found, award: Award, known: dict[str, Agent], told: bool) -> None:
    """Adds who hands an award over, and who receives it where it is handed over or its sentence names the occasion."""
    receive = told or award.presenter is not None  # else it may have been given long before
    named = [("recipient", recipient.name) for recipient in award.recipients if recipient.name and receive]
    for role, name in [("presenter", award.presenter), *named]:
        agent = known.get(name or "")
        if agent is not None:
            event.add(role, agent, reading.tokens.span(agent.start, agent.end))


def count_silent(reading: Reading, record: Record) -> int:
    """How many sentences hold no span of any fact."""
    spans = [span for name in (*FACT_LISTS, *FURTHER_LISTS) for item in getattr(record, name) for span in item.spans]
    return len(reading.sentences) - len(find_spoken(reading, spans))


def find_spoken(reading: Reading, spans: Iterable[Span]) -> set[int]:
    """The numbers of the sentences that the spans (code points) touch."""
    spoken: set[int] = set()
    begins = [reading.tokens.starts[first] for first, _ in reading.sentences]
    for start, end in spans:
        first = max(bisect.bisect_right(begins, start) - 1, 0)
        spoken.add(first)
        if first + 1 < len(begins) and begins[first + 1] < end:
            spoken.update(range(first + 1, bisect.bisect_left(begins, end)))
    return spoken
