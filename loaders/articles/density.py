"""Where on a page the article is: the element that holds most running text, navigation and boxes left out.

Paragraphs credit the elements around them; links, short lines and elements that a site's templates name as boxes
credit none. Only the winning element is walked node by node (`blocks.py`); all else is done by the parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Class and id names of the portals' templates (CMS words, English and unaccented Vietnamese), not words of articles.
_BOX = re.compile(
    r"(?:^|[\s_-])(?:related\w*|relate|lien-?quan|tin-?lien-?quan|tinlienquan|tin-?khac|tinkhac|other-?news|othernews|"
    r"comments?|binh-?luan|share|sharing|social|breadcrumbs?|menu\w*|navbar|sidebar|ads?|advert\w*|banner|quang-?cao|"
    r"tags?|keywords?|most-?read|popular|recommend\w*|newsletter|pagination|pager|rating|vote|toolbar|tool|print|hidden|"
    r"cookie\w*|popup|modal|copyright|box-?news|news-?other|list-?news)(?=$|[\s_-])",
    re.IGNORECASE,
)
# fmt: off
_NO_TEXT = [
    "script", "style", "noscript", "nav", "footer", "aside", "iframe", "object", "svg", "template", "select",
    "button", "textarea", "input", "canvas", "video", "audio",
]
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "u",
))
# fmt: on
# Shorter lines are bylines, labels and menu items.
_MIN_PARAGRAPH_CHARS = 25
# An article's text credits its parent in full and three more levels with half of the level below.
_LEVELS = 4


def prune_page(page: LexborHTMLParser) -> None:
    """Elements whose tags promise no running text are gone; a form stays, for WebForms wrap whole pages in one."""
    page.strip_tags(_NO_TEXT)


def is_box(node: LexborNode) -> bool:
    """The template names it a box beside the article: related news, comments, sharing, advertisements."""
    attributes = node.attributes
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and bool(_BOX.search(names)) and node.tag not in ("body", "html")


def find_body(page: LexborHTMLParser) -> list[LexborNode]:
    """The element that holds the article, with equally named siblings, in reading order; empty without text.

    Tried in turn: paragraphs, lines divided by `<br>`, elements that hold text directly.
    """
    ballot = _Ballot()
    ballot.add(page.css("p"), own_share=0)
    ballot.add(_find_broken_lines(page), own_share=1)
    if ballot.total < 250:
        ballot.add((node for node in page.css("div, td, li, section, article")), own_share=0, direct=True)
    winner = ballot.find_winner()
    return _join_siblings(winner, ballot) if winner else []


def _find_broken_lines(page: LexborHTMLParser) -> list[LexborNode]:
    """Each element that divides its lines by `<br>` and holds no paragraphs, once."""
    found: dict[int, LexborNode] = {}
    for line_break in page.css("br"):
        node = line_break.parent
        while node is not None and node.tag in _INLINE:
            node = node.parent
        if node is not None and node.tag != "p" and node.mem_id not in found:
            found[node.mem_id] = node
    return [node for node in found.values() if node.tag != "body" and node.css_first("p") is None]


class _Ballot:
    """Credits of elements by their identity in the tree."""

    def __init__(self) -> None:
        self.total = 0
        self._credits: dict[int, float] = {}
        self._nodes: dict[int, LexborNode] = {}
        self._in_box: dict[int, bool] = {}

    def add(self, paragraphs: Iterable[LexborNode], own_share: int, direct: bool = False) -> None:
        """Each paragraph's length without its links goes to the elements around it."""
        for node in paragraphs:
            chars = _count_chars(node, direct)
            parent = node.parent
            if chars < _MIN_PARAGRAPH_CHARS or parent is None or self._is_in_box(node if own_share else parent):
                continue
            self.total += chars
            self._credit(node if own_share else parent, chars)

    def get(self, node: LexborNode) -> float:
        """What the element has been credited with, 0 for one without."""
        return self._credits.get(node.mem_id, 0)

    def find_winner(self) -> LexborNode | None:
        """The element with most credit, the first among equals; None where there is no text.

        Around a single paragraph it is a wrapper, left for its parent where that holds half as much text again.
        """
        best = max(self._credits.items(), key=lambda item: item[1], default=None)
        if best is None:
            return None
        node = self._nodes[best[0]]
        parent = node.parent
        if parent is None or self.get(parent) < 0.75 * best[1] or len(node.css("p")) != 1:
            return node
        return parent

    def _credit(self, node: LexborNode | None, credit: float) -> None:
        for _ in range(_LEVELS):
            if node is None or node.tag == "html":
                return
            self._nodes.setdefault(node.mem_id, node)
            self._credits[node.mem_id] = self._credits.get(node.mem_id, 0) + credit
            node, credit = node.parent, credit / 2

    def _is_in_box(self, node: LexborNode | None) -> bool:
        path: list[int] = []
        verdict = False
        while node is not None and node.tag not in ("body", "html"):
            known = self._in_box.get(node.mem_id)
            if known is not None:
                verdict = known
                break
            path.append(node.mem_id)
            if is_box(node):
                verdict = True
                break
            node = node.parent
        self._in_box.update(dict.fromkeys(path, verdict))
        return verdict


def _count_chars(node: LexborNode, direct: bool) -> int:
    text = node.text(deep=not direct).strip()
    first = node.first_child
    if len(text) < _MIN_PARAGRAPH_CHARS or direct or first is None or (first.is_text_node and first.next is None):
        return len(text)
    return len(text) - sum(len(link.text()) for link in node.css("a"))


def _join_siblings(winner: LexborNode, ballot: _Ballot) -> list[LexborNode]:
    """The winner among siblings of the same tag and class with a fifth of its credit: bodies cut in two by a box."""
    name = winner.attributes.get("class")
    if not name or winner.parent is None:
        return [winner]
    return [
        node
        for node in winner.parent.iter()
        if node.tag == winner.tag
        and node.attributes.get("class") == name
        and (node.mem_id == winner.mem_id or ballot.get(node) >= ballot.get(winner) / 5)
    ]
