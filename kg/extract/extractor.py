"""The order of reading: one article in, its record out. Nothing here needs another article.

Places and bodies first, then the jurisdiction that scopes them, posts and people on top of them, then documents,
initiatives, events, awards, statistics and tasks, each of which looks at what stands before it on this list.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.article import Article
from kg.extract.acts import find_events
from kg.extract.agents import Agents
from kg.extract.assemble import make_events, make_jurisdiction, make_orgs, make_persons
from kg.extract.award_forms import make_lexicon
from kg.extract.awards import Awards
from kg.extract.citations import Citation, join_citations
from kg.extract.confidence import set_confidence
from kg.extract.dates import DateMention, DatePatterns, find_dates
from kg.extract.documents import DocumentLexicon, Documents
from kg.extract.event_dates import EventDates
from kg.extract.events import Events
from kg.extract.furniture import mark_dead
from kg.extract.further import Context, FurtherPhrases, add_further
from kg.extract.initiatives import Initiatives
from kg.extract.jurisdiction import find_jurisdiction, find_outlet_units, is_portal
from kg.extract.links import count_silent, link_to_events
from kg.extract.mentions import NameMention, OrgMention, PlaceMention, PostMention
from kg.extract.moves import find_bodies_moved_to, tie_moves
from kg.extract.names import Names, refer_back
from kg.extract.non_names import NonNames
from kg.extract.org_events import name_committees
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.orgs import Orgs
from kg.extract.places import Places, narrow_by_day, narrow_by_next
from kg.extract.post_links import find_joined_bodies, find_shared_bodies, spread_countries
from kg.extract.posts import PostLexicon, Posts, render_post
from kg.extract.posts_of_people import PostTies
from kg.extract.reading import Reading, read
from kg.extract.scan import Scanner
from kg.extract.scopes import Scopes
from kg.extract.sections import find_section_bodies
from kg.extract.statistics import Statistics
from kg.extract.tasks import Tasks
from kg.extract.tenure import mark_appointed, mark_vacated, tie_careers
from kg.extract.topics import make_topics, tie_topics
from kg.extract.years import find_year_evidence
from kg.gazetteer import Gazetteer, load_gazetteer
from kg.record import Record
from kg.text.tokens import FOLDED
from kg.vocabulary import Concept, Vocabulary, load_vocabulary

_LAZY: Final = frozenset(
    {
        "document-contexts", "event-contexts", "function-words", "initiative-contexts", "instruction-contexts",
        "measure-units", "number-contexts", "quantity-verbs", "role-contexts", "stat-bounds",
    }
)  # fmt: skip
_UNSCANNED: Final = {
    "surnames", "admin-levels", "recipient-kinds", "fact-status", "issuer-codes", "laws", "roles", "fields",
    "period-kinds", "change-words", "group-nouns", "verdict-contexts",
}  # fmt: skip
_QUIET: Final = frozenset(
    {
        "deadline-words",
        "group-words",
        "none-words",
        "norm-kinds",
        "period-words",
        "policy-names",
        "task-roles",
        "verdicts",
    }
)

_NAMED: Final = frozenset({"titled", "plenum", "carrying-out"})
"""Rules whose documents are named by words that may be those of an event."""


class Extractor:
    """Reads articles with one vocabulary and gazetteer; holds no state between articles."""

    def __init__(self, vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        scanned = [scheme for scheme in vocabulary.schemes if scheme not in _UNSCANNED]
        self.scanner = Scanner([*vocabulary.iter_concepts(*scanned), *_province_concepts(gazetteer)], _LAZY, _QUIET)
        self.post_lexicon = PostLexicon(vocabulary)
        self.org_lexicon = OrgLexicon(vocabulary)
        families = list(vocabulary.iter_concepts("surnames"))
        self.surnames = {FOLDED[label]: c.get("weak") == "true" for c in families for label in c.labels}
        self.date_patterns = DatePatterns(vocabulary)
        self.document_lexicon = DocumentLexicon(vocabulary)
        self.award_lexicon = make_lexicon(vocabulary)
        self.further = FurtherPhrases(vocabulary)

    def extract(self, article: Article) -> Record:
        """What the article states, every item with its spans, in the order of the text."""
        reading = read(article.text, self.scanner, self.surnames)
        mark_dead(reading)
        places_reader = Places(reading, self.gazetteer)
        orgs_reader = Orgs(reading, places_reader, self.org_lexicon)
        posts_reader = Posts(reading, orgs_reader, places_reader, self.post_lexicon)
        posts = self._find_posts(reading, posts_reader)
        orgs = self._find_orgs(reading, orgs_reader, posts)
        name_committees(reading, orgs_reader.fields, orgs, posts)
        places = self._find_places(reading, places_reader)
        dates = find_dates(reading.tokens, self.date_patterns)
        years = find_year_evidence(reading.tokens, dates, article.published, self.date_patterns)
        scoped = (org.place for org in orgs if org.place is not None)
        narrow_by_day([*places, *scoped], years.day)
        narrow_by_next(reading, places)
        outlet = article.outlet or ""
        jurisdiction = find_jurisdiction(places, find_outlet_units(outlet, self.gazetteer), is_portal(outlet))
        Scopes(reading, jurisdiction).settle(places, orgs)
        find_section_bodies(reading, orgs, posts)
        find_bodies_moved_to(reading, posts, orgs)
        find_joined_bodies(reading, posts)
        names = self._find_names(reading, posts, orgs, places, places_reader)
        spread_countries(reading, names)
        find_shared_bodies(reading, posts, names)
        for post in posts:
            render_post(post)
        agents = Agents(reading, names, orgs, posts, places)
        by_start = {org.start: org for org in orgs}
        posts_by_start = {post.start: post for post in posts}
        documents = Documents(reading, self.document_lexicon, dates, by_start, posts_by_start, jurisdiction)
        citations = documents.find()
        initiatives = Initiatives(reading).find()
        covered = self._cover_names(reading, posts, orgs, names, citations)
        event_dates = EventDates(reading, _free_dates(dates, citations, reading, self.date_patterns), years)
        events = Events(reading, agents, event_dates, citations, covered)
        found = find_events(reading, events, agents, posts, self.vocabulary.schemes["event-types"])
        awards = Awards(reading, agents, self.award_lexicon, posts, orgs).find()
        record = Record(article.id, article.published.isoformat() if article.published else None)
        tasks = Tasks(reading, agents, places).find()
        link_to_events(reading, agents, found, awards, tasks)
        tie_topics(reading, agents, found, make_topics(reading, citations, initiatives))
        record.events = make_events(reading, found, years)
        record.persons = make_persons(reading, names, self.org_lexicon)
        record.orgs = make_orgs(reading, orgs, record.events)
        record.documents = join_citations(citations, reading)
        record.initiatives = initiatives
        record.awards = awards
        taken = [(mention.start, mention.end) for mention in dates]
        taken += [reading.tokens.span(c.start, c.end) for c in citations]
        taken += [span for award in awards for recipient in award.recipients for span in recipient.spans]
        record.statistics = Statistics(reading, taken).find()
        record.tasks = tasks
        add_further(record, Context(reading, agents, orgs, places, dates, years, found), self.further)
        record.jurisdiction = make_jurisdiction(reading, jurisdiction)
        record.sentences = len(reading.sentences)
        record.silent_sentences = count_silent(reading, record)
        record.dropped = {"body-without-scope": sum(not org.name for org in orgs)}
        set_confidence(record)
        return record

    def _find_posts(self, reading: Reading, posts: Posts) -> list[PostMention]:
        found, free = [], 0
        for hit in reading.find_hits("posts", "tenures"):
            post = posts.at(hit.start) if hit.start >= free and not reading.dead[hit.start] else None
            if post is not None:
                found.append(post)
                free = post.end
        return found

    def _find_orgs(self, reading: Reading, orgs: Orgs, posts: list[PostMention]) -> list[OrgMention]:
        found: dict[int, OrgMention] = {}
        inside: set[int] = set()
        for post in posts:
            if post.org is not None:
                for org in [] if reading.dead[post.org.start] else _with_parents(post.org):
                    found[id(org)] = org
                inside.update(range(post.start, post.end))
        for start in reading.find_starts("bodies", "organization-types"):
            if start not in inside and not reading.dead[start]:
                mention = orgs.at(start)
                if mention is not None:
                    for org in _with_parents(mention):
                        found[id(org)] = org
                    inside.update(range(mention.start, mention.end))
        return sorted(found.values(), key=lambda org: (org.start, -org.end))

    def _find_places(self, reading: Reading, places: Places) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        free = 0
        for hit in reading.find_hits("unit-types", "provinces"):
            if hit.start < free:
                continue
            place = places.at(hit.start) if "unit-types" in hit.concepts else None
            if place is None and "provinces" in hit.concepts and reading.is_capital(hit.start):
                place = places.name_at(hit.start, "province")
            if place is not None:
                found.append(place)
                free = place.end
        return found

    def _cover_names(
        self,
        reading: Reading,
        posts: list[PostMention],
        orgs: list[OrgMention],
        names: list[NameMention],
        citations: list[Citation],
    ) -> list[bool]:
        """Which tokens belong to the name of a body, post, person or document, where no event is named."""
        covered = [False] * len(reading)
        spans = [(m.start, m.end) for mentions in (posts, orgs, names) for m in mentions]
        spans += [(citation.start, citation.end) for citation in citations if citation.rule in _NAMED]
        for start, end in spans:
            covered[start:end] = [True] * (end - start)
        return covered

    def _find_names(
        self,
        reading: Reading,
        posts: list[PostMention],
        orgs: list[OrgMention],
        places: list[PlaceMention],
        places_reader: Places,
    ) -> list[NameMention]:
        covered = list(reading.dead)
        spans = [(post.start, post.end) for post in posts] + [(org.start, org.end) for org in orgs]
        titled = {index for post in posts for index in range(post.start, post.end)}
        named = (place for place in places if place.name and not place.bare and place.start not in titled)
        spans += [(place.start, place.end) for place in named]
        for start, end in spans:
            covered[start:end] = [True] * (end - start)
        ties = PostTies(reading, posts)
        names = Names(reading, ties, covered, NonNames(reading, places_reader, self.org_lexicon)).find()
        ties.tie(names)
        tie_moves(reading, posts, names)
        tie_careers(reading, posts, names)
        mark_vacated(reading, names)
        mark_appointed(reading, names)
        return refer_back(reading, names)


def _free_dates(
    dates: list[DateMention], citations: list[Citation], reading: Reading, patterns: DatePatterns
) -> list[DateMention]:
    """Dates that may date an event: not those of cited documents and of the page, nor the years of an anniversary."""
    cited = sorted(reading.tokens.span(c.start, c.end) for c in citations)
    text = reading.tokens.text
    free, ahead, reach = [], 0, -1  # `reach`: how far the citations go that begin before the date
    for date in sorted(dates, key=lambda date: date.start):
        while ahead < len(cited) and cited[ahead][0] <= date.start:
            end = cited[ahead][1]
            reach = max(reach, end + 2 if text[end : end + 2] == " (" else end)  # "… (ngày 7/1/2013)"
            ahead += 1
        if date.start > reach and not patterns.is_stamp(text, date):
            free.append(date)
    return [date for date in free if date.last is None or (date.last.year or 0) - (date.first.year or 0) < 2]


def _with_parents(org: OrgMention) -> list[OrgMention]:
    chain = [org]
    while chain[-1].parent is not None:
        chain.append(chain[-1].parent)
    return chain


def _province_concepts(gazetteer: Gazetteer) -> list[Concept]:
    """The bare names of provinces as labels, so that the scan finds them everywhere."""
    return [
        Concept(label, "provinces", label, unit.full, labels=(label,))
        for label, unit in gazetteer.iter_labels("province")
    ]


@cache
def make_extractor() -> Extractor:
    """The extractor over the shipped ontology; made once a process."""
    return Extractor(load_vocabulary(), load_gazetteer())


def extract(article: Article) -> Record:
    """What one article states, read with the shipped ontology."""
    return make_extractor().extract(article)
