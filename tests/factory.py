"""What many tests need: an article, a person or a record in one line, and the shared folder where there is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import pytest

from kg.article import Article
from kg.record import Person, Post, Record, Span

ROOT = Path(__file__).resolve().parents[1]
"""The checkout."""

SHARED = ROOT.parent / "shared"
"""The corpus, gold and reference article, kept beside the checkout; not every clone has them."""

needs_shared = pytest.mark.shared
"""Marks a test that reads `SHARED`: `conftest.py` skips it, naming the folder, where the folder is absent."""


def make_article(
    text: str,
    *,
    id: str = "bai-1",
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: dt.date | str | None = "2021-01-22",
) -> Article:
    """An article around a text; `published` may be given as ISO text."""
    day = dt.date.fromisoformat(published) if isinstance(published, str) else published
    return Article(id=id, text=text, title=title, url=url, outlet=outlet, published=day)


def make_person(
    name: str = "Nguyễn Văn Hùng",
    *,
    title: str | None = None,
    org: str | None = None,
    status: str = "current",
    code: str | None = None,
    spans: Iterable[Span] = (),
) -> Person:
    """A person, with the one post `title` at `org` where a title is given."""
    posts = [Post(title=title, org=org, status=status, code=code)] if title else []
    return Person(name=name, posts=posts, spans=list(spans))


def make_record(
    article: Article | None = None,
    *,
    persons: Iterable[Person] = (),
) -> Record:
    """A record of an article (by default of none in particular); fill its other lists by attribute."""
    published = article.published.isoformat() if article and article.published else None
    return Record(id=article.id if article else "bai-1", published=published, persons=list(persons))
