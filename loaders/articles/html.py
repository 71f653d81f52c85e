"""A saved page: what it tells machines first, then the article found by density, with its lead and captions."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kg.errors import BadInput
from loaders.articles.blocks import Block, drop_links, find_blocks
from loaders.articles.density import find_body, prune_page
from loaders.articles.draft import Draft
from loaders.articles.encoding import decode_bytes
from loaders.articles.lead import find_lead, find_printed_day
from loaders.articles.markup import find_markup_defect
from loaders.articles.metadata import Metadata, find_metadata

# Encodings that old portals declare; Python's names for them.
_CHARSETS = {"windows-1258": "cp1258", "windows-1252": "cp1252", "iso-8859-1": "cp1252"}
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,20})""", re.IGNORECASE)


def read_html(data: bytes, place: str) -> Draft:
    """One article: title, lead and body a line each; identified by the page's own address where it states one.

    `BadInput` for a page on which neither density nor, if installed, trafilatura finds running text.
    """
    source = _decode(data, place)
    if defect := find_markup_defect(source):
        raise BadInput(place, defect)
    page = LexborHTMLParser(source)
    told = find_metadata(page)
    prune_page(page)
    heading = _find_heading(page, told.title)
    title = _choose_title(told.title, heading)
    body = find_body(page)
    lead = find_lead(heading, body, told.lead)
    lines = _join_lines(title, lead, find_blocks(body))
    if len(lines) < 2 and not (lines := _find_elsewhere(told, source, title)):
        raise BadInput(place, "no article found on the page")
    return Draft(
        place=place,
        text="\n".join(lines),
        id=told.url,
        url=told.url,
        outlet=told.outlet or (urlsplit(told.url).netloc if told.url else None),
        title=title,
        published=told.published or _find_day(page, heading, body, lines),
    )


def _decode(data: bytes, place: str) -> str:
    """UTF-8 or UTF-16 by the bytes; what is neither is in the old encoding that the page declares, or no text."""
    try:
        return decode_bytes(data, place)
    except BadInput:
        declared = _CHARSET.search(data[:4096])
        charset = _CHARSETS.get(declared.group(1).decode("ascii").lower()) if declared else None
        if not charset or b"\0" in data:
            raise
        return data.decode(charset, "replace")


def _get_line(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _choose_title(told: str | None, heading: LexborNode | None) -> str | None:
    """The title told, without what a template adds after the words that the heading prints (the site, the section)."""
    printed = _get_line(heading) if heading is not None else ""
    return printed if printed and (told is None or told.startswith(printed)) else told


def _find_heading(page: LexborHTMLParser, title: str | None) -> LexborNode | None:
    """The heading that prints the title or begins it, else the only first-level one; None where there is neither."""
    headings = page.css("h1")
    for node in headings + page.css("h2, h3") if title else []:
        line = _get_line(node)
        if line == title or (len(line) > 20 and title and title.startswith(line)):
            return node
    return headings[0] if len(headings) == 1 else None


def _join_lines(title: str | None, lead: list[Block], body: list[Block]) -> list[str]:
    """Title, lead and body; what a body prints above the title it repeats (paths, labels) is left out."""
    kept = [block.text for block in drop_links(body)]
    if title in kept[:10]:
        kept = kept[kept.index(title) + 1 :]
    top = set(kept[:4])
    lines = [block.text for block in lead if block.text not in top] + kept
    return [title, *lines] if title else lines


def _find_elsewhere(told: Metadata, source: str, title: str | None) -> list[str]:
    """The text that JSON-LD gives, else what trafilatura finds where it is installed; empty where neither helps."""
    text = told.body or _ask_trafilatura(source) or ""
    lines = [line for raw in text.splitlines() if (line := " ".join(raw.split())) and line != title]
    return [title, *lines] if title and lines else lines


def _ask_trafilatura(source: str) -> str | None:
    try:
        import trafilatura
    except ImportError:
        return None
    return trafilatura.extract(source, include_comments=False)


def _find_day(
    page: LexborHTMLParser, heading: LexborNode | None, body: list[LexborNode], lines: list[str]
) -> dt.date | None:
    """The day printed beside the heading or at the article's end, where machines are told none."""
    return find_printed_day(page, heading, body, itertools.chain(lines[1:4], lines[-1:]))
