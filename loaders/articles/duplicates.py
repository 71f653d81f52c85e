"""One identifier with two texts inside one build: found whatever the order, in memory that does not grow.

ARCHITECTURE, "Identity": within one build this is a fault, reported, and the text with the smaller hash wins.
"""

from __future__ import annotations

import hashlib
import sqlite3
from enum import Enum

from kg.article import Article
from kg.errors import BadInput


class Standing(Enum):
    """What a build does with an article, given those before it."""

    NEW = "read it"
    SAME = "skip it silently: the same text under the same id was read before"
    WINS = "report the fault; let it take the place of what was read under its id"
    LOSES = "report the fault and skip it"


class SeenIds:
    """The ids of one run, each with the smallest hash of a text under it. `contextlib.closing` closes it.

    The table is a temporary file of SQLite's beyond 2 MB: 32 bytes a row, whatever the articles' size.
    """

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("PRAGMA cache_size = -2000")
        self._table.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, text BLOB) WITHOUT ROWID")
        self._table.execute("BEGIN")

    def add(self, article: Article) -> Standing:
        """How the article stands to those added before; afterwards it is one of them."""
        key = hashlib.sha256(article.id.encode("utf-8")).digest()[:16]
        text = bytes.fromhex(article.sha256)[:16]
        row = self._table.execute("SELECT text FROM seen WHERE id = ?", (key,)).fetchone()
        if row and row[0] <= text:
            return Standing.SAME if row[0] == text else Standing.LOSES
        self._table.execute("INSERT OR REPLACE INTO seen VALUES (?, ?)", (key, text))
        return Standing.WINS if row else Standing.NEW

    def close(self) -> None:
        """The temporary table is gone."""
        self._table.close()


def make_fault(article: Article, place: str, standing: Standing) -> BadInput:
    """The one line to report for an article that wins or loses against another text of its id."""
    kept = "this one is kept" if standing is Standing.WINS else "the other one is kept"
    return BadInput(place, f"the id {article.id!r} has another text in this run; {kept}, its hash being the smaller")
