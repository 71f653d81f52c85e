"""What questions need beside the eight lists: the last step of reading but for confidence, on top of all others."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.abbreviations import find_abbreviations
from kg.extract.agents import Agents
from kg.extract.assessments import Assessments
from kg.extract.changes import Changes
from kg.extract.dates import DateMention
from kg.extract.deadlines import Deadlines
from kg.extract.events import Found
from kg.extract.groups import Groups
from kg.extract.links import Occasions
from kg.extract.mentions import OrgMention, PlaceMention
from kg.extract.norms import Norms
from kg.extract.partners import Partners
from kg.extract.periods import Periods
from kg.extract.photos import Photos
from kg.extract.phrases import Phrases
from kg.extract.reading import Reading
from kg.extract.rough_figures import RoughFigures
from kg.extract.topics import make_subjects, name_document
from kg.extract.years import YearEvidence
from kg.record import Citation, Document, Record, Span
from kg.vocabulary import Vocabulary


class FurtherPhrases:
    """The wordings that the further lists look up; made once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.changes = Phrases(vocabulary, "change-words")
        self.groups = Phrases(vocabulary, "group-nouns")
        self.norm_kinds = {concept.notation: concept.label for concept in vocabulary.iter_concepts("norm-kinds")}
        self.verdicts = Phrases(vocabulary, "verdict-contexts")


@dataclass(slots=True)
class Context:
    """What the steps before have found in one article, by token."""

    reading: Reading
    agents: Agents
    orgs: list[OrgMention]
    places: list[PlaceMention]
    dates: list[DateMention]
    years: YearEvidence
    found: list[Found]


def add_further(record: Record, context: Context, phrases: FurtherPhrases) -> None:
    """Fills the further lists of a record, and the further keys of its tasks and statistics."""
    reading = context.reading
    occasions = Occasions(reading, context.found)
    record.citations = make_citations(record.documents, reading.tokens.text)
    record.periods = Periods(reading, make_subjects(reading, record.documents, record.initiatives)).find()
    for period in record.periods:
        period.event = next((event.id for event in record.events if _overlap(event.spans, period.spans)), None)
    record.groups = Groups(reading, phrases.groups, context.orgs, context.places, occasions).find()
    record.assessments = Assessments(reading, phrases.verdicts, context.agents, record.groups, record.tasks).find()
    record.rough_figures = RoughFigures(reading).find()
    record.photos = Photos(reading, record.persons).find()
    for photo in record.photos:
        event = occasions.find_here(photo.spans)
        photo.event = f"e{event + 1}" if event is not None else None
    record.norms = Norms(reading, phrases.norm_kinds, record.initiatives).find()
    record.abbreviations = find_abbreviations(reading)
    add_titles(record, context)
    Partners(reading, context.agents, record.groups).set(record.tasks)
    Deadlines(reading, context.dates, context.years).set(record.tasks)
    Changes(reading, phrases.changes).set(record.statistics)


def add_titles(record: Record, context: Context) -> None:
    """Adds to a post the places where its title alone stands for the one who holds it: "Đồng chí Chủ tịch giao …"."""
    reading = context.reading
    persons = {person.name: person for person in record.persons}
    for agent in context.agents.all:
        title = reading.concept(agent.start, "posts") if agent.status == "resolved" and agent.kind == "person" else None
        if title is None:
            continue
        held = (
            [post for post in persons[agent.name].posts if post.code == title.notation] if agent.name in persons else []
        )
        span = reading.tokens.span(agent.start, agent.end)
        if len(held) == 1 and span not in held[0].spans:
            held[0].spans.append(span)


def _overlap(one: list[Span], other: list[Span]) -> bool:
    """Whether two items stand on common words."""
    return any(a < d and c < b for a, b in one for c, d in other)


def make_citations(documents: list[Document], text: str) -> list[Citation]:
    """One citation for each way in which a document is printed, in the order of the text."""
    found: list[Citation] = []
    for document in documents:
        name = name_document(document)
        printed: dict[str, list[Span]] = {}
        for start, end in document.spans:
            printed.setdefault(text[start:end], []).append((start, end))
        for surface, spans in printed.items():
            found.append(Citation(surface, name, spans, document.rule, fact_status=document.fact_status))
    return sorted(found, key=lambda citation: citation.spans[0])
