"""Markup that no parser takes in linear time, found before it is parsed. Pages of the press stay far below it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_FORMATTING = re.compile(
    r"<(?=[bcefinstuBCEFINSTU])(?:b|big|code|em|font|i|nobr|small|s|strike|strong|tt|u)(?=[\s/>])", re.IGNORECASE
)
_WHOLE_TAG = re.compile(r"""<[a-zA-Z](?:[^"'<>]++|"[^"]*+"|'[^']*+')*+""")
# Elements without an end tag, or whose end tag is mostly left out, say nothing of depth.
# fmt: off
_FLAT = frozenset((
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "param", "source", "td", "th", "tr", "wbr",
))
# fmt: on
_MAX_DEPTH = 5_000
_MAX_FORMATTING = 300
_MAX_ATTRIBUTES = 10_000


def find_markup_defect(source: str) -> str | None:
    """Nesting, unclosed formatting or attributes without end, in one line; None for a page.

    The parser's time is quadratic in each (a hundred thousand nested elements: 12 s), so only sizes that matter are
    counted at all; the count is linear.
    """
    if source.count("<") > 4 * _MAX_DEPTH and _measure_depth(_TAG.findall(source)) > _MAX_DEPTH:
        return f"elements are nested more than {_MAX_DEPTH} deep"
    if len(_FORMATTING.findall(source)) > _MAX_FORMATTING and _measure_formatting(source) > _MAX_FORMATTING:
        return f"more than {_MAX_FORMATTING} formatting elements are open at once"
    if len(source) > 10 * _MAX_ATTRIBUTES and _count_attributes(source) > _MAX_ATTRIBUTES:
        return f"an element has more than {_MAX_ATTRIBUTES} attributes"
    return None


def _count_attributes(source: str) -> int:
    """Of the element with most; a space inside a value counts as one more."""
    return max((len(tag.group().split()) for tag in _WHOLE_TAG.finditer(source)), default=0)


def _measure_formatting(source: str) -> int:
    return _measure_depth(tag for tag in _TAG.findall(source) if _FORMATTING.match(f"<{tag[1]}>"))


def _measure_depth(tags: Iterable[tuple[str, str]]) -> int:
    return max(itertools.accumulate(-1 if end else 1 for end, tag in tags if tag.lower() not in _FLAT), default=0)
