"""Changed articles that wait until all input is read, since a smaller hash under their id may still come.

Only an article with a greater hash than the one in the ledger waits. Without this, building again from
shuffled input that has two texts under one id would write the loser and then the winner back.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from kg.article import Article
from kg.build.extraction import Placed


class Waiting:
    """A temporary table, on disk beyond 2 MB; gone with `close`."""

    def __init__(self) -> None:
        self._table = sqlite3.connect("", isolation_level=None)
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("CREATE TABLE waiting (article TEXT PRIMARY KEY, place TEXT, json TEXT)")

    def add(self, placed: Placed) -> None:
        """The article waits, in the place of one of its id that waited before."""
        row = (placed.article.key, placed.place, placed.article.model_dump_json())
        self._table.execute("INSERT OR REPLACE INTO waiting VALUES (?, ?, ?)", row)

    def discard(self, key: str) -> bool:
        """Whether an article of this key was waiting; it no longer does."""
        return self._table.execute("DELETE FROM waiting WHERE article = ?", (key,)).rowcount > 0

    def __iter__(self) -> Iterator[Placed]:
        """Those still waiting, in the order they came."""
        for place, row in self._table.execute("SELECT place, json FROM waiting ORDER BY rowid"):
            yield Placed(Article.model_validate(json.loads(row)), place)

    def __enter__(self) -> Self:
        """The table itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closed, however the block ended."""
        self._table.close()
