"""What stands between a page's heading and its body: the lead paragraph, a picture's caption, the printed day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.articles.blocks import Block, find_blocks
from loaders.articles.density import is_box
from loaders.articles.published import find_dateline

# Class names that portals' templates give to the lead ("sapo", from French chapeau, is the trade's word in Vietnam).
_LEAD = '[class*="sapo" i], [class*="lead" i], [class*="summary" i], [class*="chapeau" i], [class*="intro" i]'
_DAY = '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="ngay" i], [id*="date" i], time'
# A lead is a sentence at least; author lines and labels are shorter.
_MIN_LEAD_CHARS = 50


def find_lead(heading: LexborNode | None, body: list[LexborNode], told: str | None) -> list[Block]:
    """The running lines between heading and body, in reading order; else the element the template names the lead.

    `told` is the description the page gives to machines: a line that says the same is the lead, however short.
    """
    if not body:
        return []
    between = find_blocks(_find_between(heading, body[0])) if heading is not None else []
    found = [block for block in between if _is_lead(block, told)]
    if found or body[0].parent is None:
        return found
    root = _find_root(body[0])
    inside = {node.mem_id for part in body for node in part.traverse()}
    for node in root.css(_LEAD):
        if node.mem_id not in inside and not _is_around(node, body[0]) and not is_box(node):
            found = [block for block in find_blocks([node]) if _is_lead(block, told)]
            if found:
                return found
    return []


def find_printed_day(
    page: LexborHTMLParser, heading: LexborNode | None, body: list[LexborNode], lines: Iterable[str]
) -> dt.date | None:
    """The day printed between heading and body, beside the heading, or alone on one of the lines; None elsewhere.

    A page's header often prints today's date, so the rest of the page is not asked.
    """
    if heading is not None and body:
        for block in find_blocks(_find_between(heading, body[0])):
            if day := find_dateline(block.text):
                return day
    if heading is not None and heading.parent is not None and heading.parent.tag != "body":
        for node in heading.parent.css(_DAY):
            if day := find_dateline(" ".join(node.text().split())):
                return day
    return next((day for line in lines if (day := find_dateline(line))), None)


def _is_lead(block: Block, told: str | None) -> bool:
    if block.is_link or find_dateline(block.text):
        return False
    return len(block.text) >= _MIN_LEAD_CHARS or block.kind == "caption" or block.text == told


def _find_between(heading: LexborNode, body: LexborNode) -> list[LexborNode]:
    """The largest nodes after the heading and before the body, in reading order; none where one holds the other."""
    around = {node.mem_id for node in _iter_path(body)}
    if any(node.mem_id == body.mem_id for node in _iter_path(heading)):
        return []
    found: list[LexborNode] = []
    node = _step_over(heading)
    while node is not None and node.mem_id != body.mem_id:
        if node.mem_id in around:
            node = node.first_child
        else:
            found.append(node)
            node = _step_over(node)
    return found if node is not None else []


def _step_over(node: LexborNode | None) -> LexborNode | None:
    """The next node in reading order that is not inside this one."""
    while node is not None and node.next is None:
        node = node.parent
    return node.next if node is not None else None


def _iter_path(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None and node.tag != "html":
        yield node
        node = node.parent


def _find_root(node: LexborNode) -> LexborNode:
    *_, root = _iter_path(node)
    return root


def _is_around(node: LexborNode, inner: LexborNode) -> bool:
    return any(step.mem_id == node.mem_id for step in _iter_path(inner))
