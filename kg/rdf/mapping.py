"""From a record to quads: the article's own graph, which canonical thing each local thing is, and the fused facts.

Pure: the same article and record give the same quads, whatever was mapped before. No blank nodes, no time stamps.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg import __version__
from kg.article import Article
from kg.keys import make_key
from kg.rdf.draft import Draft
from kg.rdf.facts_article import add_article
from kg.rdf.facts_awards import add_awards
from kg.rdf.facts_documents import add_documents, add_initiatives
from kg.rdf.facts_events import add_events, find_days
from kg.rdf.facts_figures import add_rough_figures, add_statistics, add_tasks
from kg.rdf.facts_findings import add_abbreviations, add_assessments, add_norms, add_photos
from kg.rdf.facts_groups import add_groups
from kg.rdf.facts_people import add_orgs, add_persons
from kg.rdf.facts_periods import add_periods
from kg.rdf.fused import make_fused, make_identity
from kg.rdf.ground import Ground, get_ontology_digest
from kg.rdf.reference import read_reference
from kg.rdf.registry import Registry
from kg.rdf.terms import Quad, make_text
from kg.record import Record
from kg.settings import DEFAULT_BASE


@dataclass(frozen=True, slots=True)
class Mapped:
    """The quads of one article, for each graph they go to."""

    article: list[Quad]
    identity: list[Quad]
    fused: list[Quad]


class Mapper:
    """Maps records under one base. Make one a process: reading the ontology takes longer than mapping hundreds."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self._ground = Ground(base)
        digest = get_ontology_digest()
        self._identity = self._ground.iris.graph("identity")
        self._fused = self._ground.iris.graph("fused")
        self._extraction = self._ground.iris.local("extraction", make_key("extraction", __version__, digest))
        self._version = make_text(__version__)
        self._digest = make_text(digest)

    def map(self, article: Article, record: Record) -> Mapped:
        """All quads of an article at once, which costs less than asking for each graph."""
        draft = self._draft(article, record)
        return Mapped(_own(draft), make_identity(draft, self._identity), make_fused(draft, self._fused))

    def article_quads(self, article: Article, record: Record) -> list[Quad]:
        """What the article states, about local things only, with its evidence."""
        return _own(self._draft(article, record, shared=False))

    def identity_quads(self, article: Article, record: Record) -> list[Quad]:
        """Which canonical thing each local thing of the article is."""
        return make_identity(self._draft(article, record), self._identity)

    def fused_quads(self, article: Article, record: Record) -> list[Quad]:
        """What the article adds to the fused graph."""
        return make_fused(self._draft(article, record), self._fused)

    def reference_quads(self) -> list[Quad]:
        """The reference graph; the same for every article."""
        return read_reference(self._ground.iris.base, self._ground.iris.graph("reference"))

    def _draft(self, article: Article, record: Record, *, shared: bool = True) -> Draft:
        draft = Draft(self._ground, article, shared=shared)
        registry = Registry(draft, find_date(article, record))
        add_article(draft, record, self._extraction, self._version, self._digest)
        add_orgs(draft, registry, record.orgs)
        add_persons(draft, registry, record.persons, find_days(record.events))
        add_documents(draft, registry, record.documents)
        add_initiatives(draft, registry, record.initiatives)
        events = add_events(draft, registry, record.events)
        add_awards(draft, registry, record, events)
        add_statistics(draft, record.statistics)
        add_rough_figures(draft, record.rough_figures)
        add_groups(draft, registry, record.groups, events)
        add_tasks(draft, registry, record.tasks, events)
        add_periods(draft, registry, record.periods)
        add_assessments(draft, registry, record.assessments)
        add_norms(draft, record.norms)
        add_photos(draft, registry, record.photos, events)
        add_abbreviations(draft, record.abbreviations)
        return draft


def find_date(article: Article, record: Record) -> str | None:
    """The day from which an article speaks: of its publication, otherwise of its first event with a full date."""
    if article.published:
        return article.published.isoformat()
    days = (event.date[:10] for event in record.events if event.date and event.status == "held")
    return next((day for day in days if len(day) == len("2021-01-21") and day[0] != "-"), None)


def _own(draft: Draft) -> list[Quad]:
    """Each quad once: a fact may be said twice; a proof is about a node made once, and no item has a span twice."""
    return [*dict.fromkeys(draft.facts), *draft.proofs]
