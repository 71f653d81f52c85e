"""What a page says of itself to machines: Open Graph, JSON-LD, `<meta>`, `<time>`. Read before the page is pruned.

Portals print today's date in their headers and the site's name in their titles; what they tell machines is cleaner.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from loaders.articles.published import parse_published

# In order of trust; the names are those of Open Graph, Dublin Core and what portals and their templates print.
_DAY_NAMES = (
    "article:published_time",
    "datepublished",
    "pubdate",
    "article:published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "publish-date",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each None where the page does not tell; `body` is the text some sites give in JSON-LD."""

    title: str | None
    url: str | None
    outlet: str | None
    published: dt.date | None
    lead: str | None
    body: str | None


def find_metadata(page: LexborHTMLParser) -> Metadata:
    """What the page's head, its JSON-LD and its `<time>` tell."""
    meta = _collect_meta(page)
    linked = next(_iter_articles(page), {})
    outlet = meta.get("og:site_name") or _get_text(linked.get("publisher"), "name")
    title = meta.get("og:title") or _get_text(linked, "headline") or _find_tag_text(page, "title")
    return Metadata(
        title=_cut_outlet(title, outlet),
        url=_find_url(page, meta, linked),
        outlet=outlet,
        published=_find_day(page, meta, linked),
        lead=meta.get("og:description") or meta.get("description"),
        body=_get_text(linked, "articleBody"),
    )


def _collect_meta(page: LexborHTMLParser) -> dict[str, str]:
    """The first content of each `<meta>` under its name in lower case."""
    meta: dict[str, str] = {}
    for node in page.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            meta.setdefault(name.lower(), content)
    return meta


def _iter_articles(page: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that are articles; a script that is no JSON tells nothing, as everywhere on the web."""
    for node in page.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _flatten(value):
            kinds = item.get("@type")
            if any(
                str(kind).endswith(("Article", "Posting")) for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                yield item


def _flatten(value: Any) -> Iterator[dict[str, Any]]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _get_text(value: Any, key: str) -> str | None:
    found = value.get(key) if isinstance(value, dict) else None
    return found.strip() or None if isinstance(found, str) else None


def _find_tag_text(page: LexborHTMLParser, tag: str) -> str | None:
    node = page.css_first(tag)
    return " ".join(node.text().split()) or None if node else None


def _cut_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name after a bar or dash."""
    if title and outlet and title.endswith(outlet):
        cut = title.removesuffix(outlet).rstrip()
        if cut.endswith(("-", "|", "–", "»")):
            return cut.rstrip(" -|–»") or title
    return title


def _find_url(page: LexborHTMLParser, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The page's own address; the site's front page, which careless templates name on every page, is none."""
    node = page.css_first('link[rel="canonical"]')
    main = linked.get("mainEntityOfPage")
    for url in (
        node.attributes.get("href") if node else None,
        meta.get("og:url"),
        main if isinstance(main, str) else _get_text(main, "@id"),
    ):
        try:
            parts = urlsplit((url or "").strip())
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
            return parts._replace(fragment="").geturl()
    return None


def _find_day(page: LexborHTMLParser, meta: dict[str, str], linked: dict[str, Any]) -> dt.date | None:
    values = [meta.get(_DAY_NAMES[0]), _get_text(linked, "datePublished"), *map(meta.get, _DAY_NAMES[1:])]
    for node in page.css("time[datetime]")[:1]:
        values.append(node.attributes.get("datetime"))
    return next((day for value in values if (day := parse_published(value))), None)
