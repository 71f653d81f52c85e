"""An element of a page as lines of text in reading order: paragraphs, headings, captions, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from loaders.articles.density import is_box

# fmt: off
_BLOCK = frozenset((
    "address", "article", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))
# fmt: on
_HEADING = frozenset(("h2", "h3", "h4", "h5", "h6"))
# Characters without width that editors leave between letters; the text of a page is ours to write.
_NO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Block:
    """One line of text; `linked` counts its characters inside links, `label` says that it may head a list."""

    text: str
    linked: int
    label: bool

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
        held = block if block.label else None
        if not held:
            yield block
    if held and not held.text.endswith(":"):
        yield held


class _Writer:
    """Collects text node by node; an end of a block element or a `<br>` ends the line."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._linked = 0

    def walk(self, root: LexborNode) -> None:
        """Without recursion, for pages nest as deep as they like: None on the stack ends a line, a string is text."""
        stack: list[tuple[LexborNode | str | None, bool, bool]] = [(root, False, False)]
        while stack:
            node, linked, heading = stack.pop()
            if node is None:
                self._end_line(heading)
            elif isinstance(node, str):
                self._pieces.append(node)
            elif node.is_text_node:
                self._add_text(node.text_content or "", linked)
            elif node.is_element_node and not is_box(node):
                self._enter(node, linked, heading, stack)
        self._end_line(False)

    def _enter(
        self, node: LexborNode, linked: bool, heading: bool, stack: list[tuple[LexborNode | str | None, bool, bool]]
    ) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._end_line(heading)
            return
        heading = heading or tag in _HEADING
        if tag in _BLOCK:
            self._end_line(False)
            stack.append((None, False, heading))
        elif tag in ("td", "th"):
            stack.append((" ", False, False))
        children = [(child, linked or tag == "a", heading) for child in node.iter(include_text=True)]
        stack.extend(reversed(children))

    def _add_text(self, text: str, linked: bool) -> None:
        self._pieces.append(text)
        if linked:
            self._linked += len(text.strip())

    def _end_line(self, heading: bool) -> None:
        text = " ".join(_NO_WIDTH.sub("", "".join(self._pieces)).split())
        if text:
            label = len(text) < 60 and (heading or text.endswith(":"))
            self.blocks.append(Block(text, self._linked, label))
        self._pieces.clear()
        self._linked = 0
