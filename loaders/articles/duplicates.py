"""One identifier with two texts inside one build: found whatever the order, in memory that does not grow.

Within one build this is a fault, reported, and the text with the smaller hash wins.
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
    SAME = "skip it silently: the same text with the same metadata was read before under this id"
    WINS = "report the fault; let it take the place of what was read under its id"
    LOSES = "report the fault and skip it"


class SeenIds:
    """The ids of one run, each with the smallest rank of an article under it. `contextlib.closing` closes it.

    The table is a temporary file of SQLite's beyond 2 MB: 40 bytes a row, whatever the articles' size.
    """

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("PRAGMA cache_size = -2000")
        self._table.execute("CREATE TABLE seen (id BLOB PRIMARY KEY, rank BLOB) WITHOUT ROWID")
        self._table.execute("BEGIN")
        self._cursor = self._table.cursor()

    def add(self, article: Article) -> Standing:
        """How the article stands to those added before; afterwards it is one of them."""
        key = hashlib.sha256(article.id.encode("utf-8")).digest()[:16]
        rank = make_rank(article)
        if self._cursor.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (key, rank)).rowcount:
            return Standing.NEW
        (least,) = self._cursor.execute("SELECT rank FROM seen WHERE id = ?", (key,)).fetchone()
        if least <= rank:
            return Standing.SAME if least == rank else Standing.LOSES
        self._cursor.execute("UPDATE seen SET rank = ? WHERE id = ?", (rank, key))
        return Standing.WINS

    def close(self) -> None:
        """The temporary table is gone."""
        self._table.close()


def make_rank(article: Article) -> bytes:
    """24 bytes to order articles of one id by: their text's hash, then, since extraction reads it, their metadata's."""
    about = repr((article.title, article.url, article.outlet, article.published)).encode("utf-8")
    return bytes.fromhex(article.sha256)[:16] + hashlib.sha256(about).digest()[:8]


def make_fault(article: Article, place: str, standing: Standing) -> BadInput:
    """The one line to report for an article that wins or loses against another of its id."""
    kept = "this one is kept" if standing is Standing.WINS else "the other one is kept"
    clash = f"the id {article.id!r} has another text or other metadata in this run"
    return BadInput(place, f"{clash}; {kept}, its hash being the smaller")
