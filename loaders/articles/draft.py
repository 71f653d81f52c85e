"""What a reader found in a source, before it is an article: the one door from every format to `Article`."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from kg.article import Article
from kg.errors import BadInput
from kg.keys import make_key
from loaders.articles.encoding import normalise_text
from loaders.articles.quality import find_bulk_defect, find_defect, find_field_defect

# A first line longer than this is a paragraph, not a title.
_MAX_TITLE_CHARS = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """Fields as the source has them, and the place to name when they are no article."""

    place: str
    text: str
    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: dt.date | None = None


def finish_draft(draft: Draft, max_chars: int) -> Article:
    """The article, composed and checked; `BadInput` with the defect.

    An article without an identifier is named by the hash of its text, so that the same text in any encoding, file
    or folder is one article. One without a title has its first line for one.
    """
    if defect := find_bulk_defect(draft.text, max_chars):
        raise BadInput(draft.place, defect)
    text = normalise_text(draft.text)
    if defect := find_defect(text, max_chars):
        raise BadInput(draft.place, defect)
    return Article.model_construct(  # composed and checked here, field by field, which validation would do again
        id=_check_field(draft, "id", draft.id) or _make_id(text),
        text=text,
        title=_join_lines(_check_field(draft, "title", draft.title)) or find_title(text),
        url=_check_field(draft, "url", draft.url),
        outlet=_join_lines(_check_field(draft, "outlet", draft.outlet)),
        published=draft.published,
    )


def find_title(text: str) -> str | None:
    """The first line that is not blank, None where it is longer than a title can be."""
    line = text.lstrip().split("\n", 1)[0].strip("\ufeff \t")
    return line if 0 < len(line) <= _MAX_TITLE_CHARS else None


def _join_lines(value: str | None) -> str | None:
    return " ".join(value.split()) if value else None


def _make_id(text: str) -> str:
    return make_key("text", hashlib.sha256(text.encode("utf-8")).hexdigest())


def _check_field(draft: Draft, name: str, value: str | None) -> str | None:
    if value is None or not value.strip():
        return None
    if defect := find_field_defect(value):
        raise BadInput(draft.place, f"{name}: {defect}")
    return normalise_text(value).strip()
