"""What the ledger gives back: versions of articles, changes between them, runs and problems."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import dataclass

from kg.article import Article

VERSION_COLUMNS = (
    "c.seq, c.article, c.run, c.op, c.id, t.text, c.title, c.url, c.outlet, c.published, c.sha256, "
    "c.place, c.extractor, c.record"
)


@dataclass(frozen=True, slots=True)
class Version:
    """One article as it was put: `sha256` is of the text put, `text` what stands there now, `record` public JSON."""

    seq: int
    run: str
    article: Article
    text: str
    sha256: str
    place: str
    extractor: str
    record: str

    def is_same(self, article: Article, extractor: str) -> bool:
        """Whether extraction would see what it saw then: text, metadata and extractor are equal."""
        return self.sha256 == article.sha256 and self.extractor == extractor and self.article == article


@dataclass(frozen=True, slots=True)
class Entry:
    """One article to be put: where it was read, its record's public JSON, and how much of each kind that holds."""

    article: Article
    place: str
    record: str
    facts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Change:
    """What one step of the log did to one article: `old` is None at first, `new` after a retraction."""

    seq: int
    key: str
    old: Version | None
    new: Version | None


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that was skipped: where, and why."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class Run:
    """One build: `counts` are the report's numbers, empty where it did not come to its end."""

    key: str
    started: dt.datetime
    finished: dt.datetime | None
    extractor: str
    settings: dict[str, str]
    counts: dict[str, int]


def read_version(row: sqlite3.Row) -> Version | None:
    """The version in a row of `VERSION_COLUMNS`; None for a retraction."""
    if row["op"] == "retract":
        return None
    article = Article(
        id=row["id"],
        text=row["text"],
        title=row["title"],
        url=row["url"],
        outlet=row["outlet"],
        published=dt.date.fromisoformat(row["published"]) if row["published"] else None,
    )
    return Version(
        seq=row["seq"],
        run=row["run"],
        article=article,
        text=row["text"],
        sha256=row["sha256"],
        place=row["place"],
        extractor=row["extractor"],
        record=row["record"],
    )
