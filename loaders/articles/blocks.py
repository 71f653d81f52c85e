"""An element of a page as lines of text in reading order: paragraphs, headings, captions, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from selectolax.lexbor import LexborNode

from loaders.articles.density import is_box

# fmt: off
_BLOCK = frozenset((
    "address", "article", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))
# fmt: on
_TELLING = frozenset(("h2", "h3", "h4", "h5", "h6", "figcaption"))
# Characters without width that editors leave between letters; the text of a page is ours to write.
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


Kind = Literal["line", "label", "caption"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of text; `linked` counts its characters inside links, a label is short and may head a list."""

    text: str
    linked: int
    kind: Kind

    @property
    def is_link(self) -> bool:
        """Most of the line leads elsewhere: a headline of another article, a tag."""
        return self.linked > 0.6 * len(self.text)


def find_blocks(nodes: Iterable[LexborNode]) -> list[Block]:
    """The lines under the nodes in reading order; boxes are left out, links are kept and marked."""
    writer = _Writer()
    for node in nodes:
        writer.walk(node)
    return writer.blocks


def drop_links(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without lists of links, nor the short label above such a list ("Tin liên quan:")."""
    held: Block | None = None
    for block in blocks:
        if block.is_link:
            held = None
            continue
        if held:
            yield held
        held = block if block.kind == "label" else None
        if not held:
            yield block
    if held and not held.text.endswith(":"):
        yield held


_Step = tuple["LexborNode | str | None", bool, str]
"""A node to walk, a text to add or None for the end of a line; whether inside a link; the tag that gives the kind."""


class _Writer:
    """Collects text node by node; an end of a block element or a `<br>` ends the line."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._linked = 0

    def walk(self, root: LexborNode) -> None:
        """Without recursion, for pages nest as deep as they like."""
        stack: list[_Step] = [(root, False, "")]
        while stack:
            node, linked, inside = stack.pop()
            if node is None:
                self._end_line(inside)
            elif isinstance(node, str):
                self._pieces.append(node)
            elif node.is_text_node:
                self._add_text(node.text_content or "", linked)
            elif node.is_element_node and not is_box(node):
                self._enter(node, linked, inside, stack)
        self._end_line("")

    def _enter(self, node: LexborNode, linked: bool, inside: str, stack: list[_Step]) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._end_line(inside)
            return
        if tag in _TELLING:
            inside = tag
        if tag in _BLOCK:
            self._end_line("")
            stack.append((None, False, inside))
        elif tag in ("td", "th"):
            stack.append((" ", False, ""))
        linked = linked or tag == "a"
        first = node.first_child
        if first is not None and first.next is None and first.is_text_node:  # most paragraphs hold one text
            self._add_text(first.text_content or "", linked)
        elif first is not None:
            stack.extend(reversed([(child, linked, inside) for child in node.iter(include_text=True)]))

    def _add_text(self, text: str, linked: bool) -> None:
        self._pieces.append(text)
        if linked:
            self._linked += len(text.strip())

    def _end_line(self, inside: str) -> None:
        text = " ".join(_NO_WIDTH.sub("", "".join(self._pieces)).split()) if self._pieces else ""
        if text:
            self.blocks.append(Block(text, self._linked, _find_kind(text, inside)))
        self._pieces.clear()
        self._linked = 0


def _find_kind(text: str, inside: str) -> Kind:
    if inside == "figcaption":
        return "caption"
    return "label" if len(text) < 60 and (inside or text.endswith(":")) else "line"
