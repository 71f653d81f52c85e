"""Article readers, the first station of the road: whatever the user names becomes a stream of `Article`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.article import Article
from kg.errors import BadInput
from loaders.articles.draft import Draft, finish_draft
from loaders.articles.html import read_html
from loaders.articles.jsonl import iter_jsonl
from loaders.articles.lines import make_utf8
from loaders.articles.sources import Source, find_sources
from loaders.articles.streams import find_format, open_source, read_whole
from loaders.articles.text import read_text

__all__ = ["read_articles", "read_placed_articles"]


def read_articles(
    sources: Iterable[str], report: Callable[[BadInput], None], *, max_chars: int = 500_000
) -> Iterator[Article]:
    """The articles behind files, folders, globs and `-`, in order, one at a time.

    What cannot be read goes to `report`, one `BadInput` each, and the rest goes on. `UsageFault` at the call, before
    anything is read, for a name that does not exist. Equal ids are not looked for: see `duplicates.SeenIds`.
    """
    return (article for _, article in read_placed_articles(sources, report, max_chars=max_chars))


def read_placed_articles(
    sources: Iterable[str], report: Callable[[BadInput], None], *, max_chars: int = 500_000
) -> Iterator[tuple[str, Article]]:
    """The same, each article with the place it was read from ("a.jsonl:17"), for those who report on it later."""
    return _read_all(find_sources(sources), report, max_chars)


def _read_all(
    found: Iterable[Source | BadInput], report: Callable[[BadInput], None], max_chars: int
) -> Iterator[tuple[str, Article]]:
    for source in found:
        if isinstance(source, BadInput):
            report(source)
            continue
        try:
            for draft in _iter_drafts(source, max_chars):
                if isinstance(draft, BadInput):
                    report(draft)
                elif article := _finish(draft, report, max_chars):
                    yield draft.place, article
        except BadInput as error:
            report(error)


def _finish(draft: Draft, report: Callable[[BadInput], None], max_chars: int) -> Article | None:
    try:
        return finish_draft(draft, max_chars)
    except BadInput as error:
        report(error)
        return None


def _iter_drafts(source: Source, max_chars: int) -> Iterator[Draft | BadInput]:
    max_bytes = 18 * max_chars + 65_536  # three code points a letter, each escaped as \\uXXXX, and the other fields
    with open_source(source) as stream:
        kind = source.format or find_format(stream)
        if kind == "jsonl":
            yield from iter_jsonl(make_utf8(stream), source.name, max_bytes)
        else:
            read = read_html if kind == "html" else read_text
            yield read(read_whole(stream, source.name, max_bytes), source.name)
