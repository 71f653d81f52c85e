"""How things are named: IRIs of graphs, concepts and things under one base, and the keys in them.

A local key comes from the article's key, the kind, a name or trigger and the ordinal among equals; never from an
offset, so that a corrected comma renames nothing. Only mentions are named by their offsets: they are the offsets.
"""

from __future__ import annotations

import re
from typing import Final

from kg.keys import SEPARATOR, hash_text
from kg.rdf.terms import Term, make_iri
from kg.text.fold import normalize_name

_SAFE_KEY: Final = re.compile(r"[a-z0-9./-]+")


class LocalKeys:
    """Keys of the things of one article. Equal names of one kind get ordinals in the order they are asked for."""

    __slots__ = ("_article", "_taken")

    def __init__(self, article_key: str) -> None:
        self._article = article_key
        self._taken: dict[str, int] = {}

    def make(self, kind: str, names: tuple[str, ...]) -> str:
        """16 base32 characters; the same names again give another key."""
        identity = f"{self._article}{SEPARATOR}{kind}"
        for name in names:
            identity += SEPARATOR + normalize_name(name)
        ordinal = self._taken.get(identity, 0)
        self._taken[identity] = ordinal + 1
        return hash_text(f"{identity}{SEPARATOR}{ordinal}")


class Iris:
    """IRIs under one base, as terms."""

    __slots__ = ("_graph", "_mention", "_thing", "base")

    def __init__(self, base: str) -> None:
        self.base = base
        self._thing = make_iri(base + "id/")[:-1]
        self._graph = make_iri(base + "graph/")[:-1]
        self._mention = self._thing + "mention/"

    def thing(self, kind: str, key: str) -> Term:
        """`{base}id/{kind}/{key}`; a key holds lower-case ASCII letters, digits, dots, hyphens and slashes only."""
        if not _SAFE_KEY.fullmatch(key):
            raise ValueError(f"not a key: {key!r}")
        return Term(f"{self._thing}{kind}/{key}>")

    def local(self, kind: str, key: str) -> Term:
        """The same for a key of `make_key`, which needs no checking."""
        return Term(f"{self._thing}{kind}/{key}>")

    def mention(self, article_key: str, start: int, end: int) -> Term:
        """A stretch of an article, by its offsets."""
        return Term(f"{self._mention}{article_key}-{start}-{end}>")

    def article(self, article_key: str) -> Term:
        """The article itself."""
        return Term(f"{self._thing}article/{article_key}>")

    def article_graph(self, article_key: str) -> Term:
        """The graph of what an article states."""
        return Term(f"{self._graph}article/{article_key}>")

    def graph(self, name: str) -> Term:
        """One of the graphs `identity`, `fused`, `reference`, `inferred` and `links`."""
        return make_iri(f"{self.base}graph/{name}")

    def concept(self, scheme: str, notation: str) -> Term:
        """A concept of a code list."""
        return make_iri(f"{self.base}def/{scheme}/{notation}")
