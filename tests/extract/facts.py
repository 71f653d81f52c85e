"""Reading a few sentences in one line, and a record's items in the short form that a test compares."""

from __future__ import annotations

from kg.article import Article
from kg.extract.extractor import make_extractor
from kg.extract.reading import Reading, read
from kg.record import Record, Span
from tests.factory import make_article


def read_facts(text: str, *, published: str | None = "2021-01-22", outlet: str | None = None) -> Record:
    """The record of a text; the extractor is made once a process."""
    return make_extractor().extract(make_article(text, published=published, outlet=outlet))


def read_article(article: Article) -> Record:
    """The record of an article."""
    return make_extractor().extract(article)


def make_reading(text: str) -> Reading:
    """A text made ready for the grammar, nothing of it marked dead."""
    extractor = make_extractor()
    return read(text, extractor.scanner, extractor.surnames)


def show_persons(record: Record) -> dict[str, list[str]]:
    """Names with the titles of their posts; a status other than `current` stands before the title."""
    return {
        person.name: [
            post.title if post.status == "current" else f"{post.status}: {post.title}" for post in person.posts
        ]
        for person in record.persons
    }


def show_orgs(record: Record) -> list[str]:
    """Names of bodies in the order they are first printed."""
    return [org.name for org in record.orgs]


def show_documents(record: Record) -> list[str]:
    """Type with number or title or date, and issuer: "Chỉ thị 06/CT-UBND < UBND tỉnh Lào Cai"."""
    return [
        f"{d.type} {d.number or d.title or d.date or ''}" + (f" < {d.issuer}" if d.issuer else "")
        for d in record.documents
    ]


def show_events(record: Record) -> list[tuple[str, str, str | None]]:
    """Class, type and date of each event."""
    return [(event.class_, event.type, event.date) for event in record.events]


def show_roles(record: Record) -> set[tuple[str, str]]:
    """Roles and agents of all events."""
    return {(role.role, role.agent) for event in record.events for role in event.roles}


def quote(text: str, spans: list[Span]) -> list[str]:
    """The words at each span."""
    return [text[start:end] for start, end in spans]
