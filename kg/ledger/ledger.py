"""The ledger as the rest of the package sees it: what is known of each article, what changed, who has followed."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.errors import UsageFault
from kg.keys import make_key
from kg.ledger.schema import LEDGER_FILE, connect, reading_back, reporting, transaction
from kg.ledger.support import is_supported
from kg.ledger.versions import VERSION_COLUMNS, Change, Entry, Problem, Run, Version, read_version
from kg.rdf.terms import Quad

_PAGE = 200


class Ledger:
    """An open ledger; one process writes (see `lock`), any number read.

    Every method raises `LoadFailed` where the file is damaged or the disk full; what was committed is then still there.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / LEDGER_FILE
        self._connection = connect(self.path)

    @classmethod
    def open_existing(cls, folder: Path) -> Ledger:
        """The ledger of a graph folder that a build has made; `UsageFault` where there is none."""
        if not (folder / LEDGER_FILE).is_file():
            raise UsageFault(f"{folder}: no graph here: make one with kg build SOURCE --graph {folder}")
        return cls(folder)

    def close(self) -> None:
        """Leaves one file, with everything in it."""
        self._connection.close()

    def __enter__(self) -> Self:
        """The ledger itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closed, however the block ended."""
        self.close()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction, for what must be committed together."""
        with transaction(self._connection, self.path):
            yield self._connection

    def begin_run(self, extractor: str, settings: dict[str, str]) -> str:
        """The key of a new run, committed at once, so that a killed run leaves its trace."""
        started = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        key = make_key("run", started, str(os.getpid()))
        with self.write() as rows:
            rows.execute(
                "INSERT INTO runs (run, started, extractor, settings) VALUES (?, ?, ?, ?)",
                (key, started, extractor, json.dumps(settings, ensure_ascii=False, sort_keys=True)),
            )
        return key

    def finish_run(self, run: str, counts: dict[str, int], problems: Iterable[Problem]) -> None:
        """Ends a run with its numbers and everything it skipped."""
        finished = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        with self.write() as rows:
            rows.execute("UPDATE runs SET finished = ?, counts = ? WHERE run = ?", (finished, json.dumps(counts), run))
            rows.executemany("INSERT INTO problems VALUES (?, ?, ?)", ((run, p.place, p.reason) for p in problems))

    def put(self, run: str, entries: Iterable[Entry], extractor: str) -> tuple[int, int]:
        """Puts new versions, in one transaction; the latest of an id is live.

        Gives back how many articles the run had not put before, and how many of these an earlier run had.
        """
        fresh = replaced = 0
        with self.write() as rows:
            for entry in entries:
                article = entry.article
                before = self._find_live_run(article.key)
                fresh += before != run
                replaced += before is not None and before != run
                rows.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", (article.sha256, article.text))
                day = article.published.isoformat() if article.published else None
                about = (article.title, article.url, article.outlet, day, entry.place)
                found = (extractor, entry.record, json.dumps(entry.facts, sort_keys=True))
                self._append((article.key, run, "put", article.id, article.sha256, *about, *found))
        return fresh, replaced

    def _find_live_run(self, key: str) -> str | None:
        rows = self._fetch("SELECT c.run FROM live l JOIN changes c USING (seq) WHERE l.article = ?", key)
        return rows[0]["run"] if rows else None

    def retract(self, run: str, ids: Iterable[str]) -> int:
        """How many live articles were retracted, in one transaction; ids that are not live are passed over."""
        retracted = 0
        with self.write() as rows:
            for id_ in ids:
                key = make_key("article", id_)
                gone = rows.execute("DELETE FROM live WHERE article = ?", (key,)).rowcount
                if gone:
                    self._append((key, run, "retract", id_, *[None] * 9), is_live=False)
                    retracted += 1
        return retracted

    def _append(self, row: tuple[str | None, ...], *, is_live: bool = True) -> None:
        columns = "article, run, op, id, sha256, title, url, outlet, published, place, extractor, record, facts"
        marks = ", ".join("?" * len(row))
        seq = self._connection.execute(f"INSERT INTO changes ({columns}) VALUES ({marks})", row).lastrowid
        if is_live:
            self._connection.execute("INSERT OR REPLACE INTO live VALUES (?, ?)", (row[0], seq))

    def find(self, key: str) -> Version | None:
        """The live version of an article by its key."""
        query = f"""SELECT {VERSION_COLUMNS} FROM live l JOIN changes c USING (seq) LEFT JOIN texts t USING (sha256)
                    WHERE l.article = ?"""
        rows = self._fetch(query, key)
        return self._read(rows[0]) if rows else None

    def _read(self, row: sqlite3.Row) -> Version | None:
        with reading_back(self.path, f"the article {row['id']!r} of change {row['seq']}"):
            return read_version(row)

    def count_live(self) -> int:
        """How many articles the graph holds."""
        return self._count("SELECT count(*) FROM live")

    def sum_facts(self, run: str = "") -> dict[str, int]:
        """How much of each kind the live articles hold, or those of them that a run has put."""
        query = """SELECT f.key AS kind, sum(f.value) AS total
                   FROM live l JOIN changes c USING (seq), json_each(c.facts) f
                   WHERE ? IN ('', c.run) GROUP BY f.key ORDER BY f.key"""
        return {row["kind"]: row["total"] for row in self._fetch(query, run)}

    def count_without(self, kinds: Iterable[str]) -> int:
        """How many live articles hold nothing of these kinds."""
        query = """SELECT count(*) AS total FROM live l JOIN changes c USING (seq) WHERE NOT EXISTS (
                   SELECT 1 FROM json_each(c.facts) f JOIN json_each(?) k ON f.key = k.value WHERE f.value > 0)"""
        return int(self._fetch(query, json.dumps(list(kinds)))[0]["total"])

    def get_head(self) -> int:
        """The last change's number, 0 in an empty ledger."""
        return self._count("SELECT coalesce(max(seq), 0) FROM changes")

    def _count(self, query: str) -> int:
        return int(self._fetch(query)[0][0])

    def iter_live(self) -> Iterator[Version]:
        """Live versions by article key, a page in memory at a time."""
        query = f"""SELECT {VERSION_COLUMNS} FROM live l JOIN changes c USING (seq)
                    LEFT JOIN texts t USING (sha256) WHERE l.article > ? ORDER BY l.article LIMIT {_PAGE}"""
        last = ""
        while page := self._fetch(query, last):
            yield from filter(None, map(self._read, page))
            last = page[-1]["article"]

    def iter_changes(self, after: int) -> Iterator[Change]:
        """The log after a number, in order, each change with the version it replaced."""
        query = f"""SELECT {VERSION_COLUMNS} FROM changes c LEFT JOIN texts t USING (sha256)
                    WHERE c.seq > ? ORDER BY c.seq LIMIT {_PAGE}"""
        while page := self._fetch(query, after):
            for row in page:
                old = self._find_before(row["article"], row["seq"])
                yield Change(row["seq"], row["article"], old, self._read(row))
            after = page[-1]["seq"]

    def _find_before(self, key: str, seq: int) -> Version | None:
        query = f"""SELECT {VERSION_COLUMNS} FROM changes c LEFT JOIN texts t USING (sha256)
                    WHERE c.article = ? AND c.seq < ? ORDER BY c.seq DESC LIMIT 1"""
        rows = self._fetch(query, key, seq)
        return self._read(rows[0]) if rows else None

    def _fetch(self, query: str, *values: str | int) -> list[sqlite3.Row]:
        with reporting(self.path, "cannot read the ledger"):
            return self._connection.execute(query, values).fetchall()

    def get_watermark(self, projection: str) -> tuple[str, int]:
        """The mapping version a projection was made with and the last change it has applied; ("", 0) at first."""
        rows = self._fetch("SELECT version, seq FROM projections WHERE name = ?", projection)
        return (rows[0]["version"], rows[0]["seq"]) if rows else ("", 0)

    def set_watermark(self, projection: str, version: str, seq: int) -> None:
        """Records, in its own transaction, how far a projection has followed."""
        with self.write() as rows:
            set_watermark(rows, projection, version, seq)

    def list_unsupported(self, quads: Iterable[Quad]) -> list[Quad]:
        """Those of the quads whose triple no live article states, as far as the store has followed."""
        with reporting(self.path, "cannot read the ledger"):
            return [quad for quad in quads if not is_supported(self._connection, quad)]

    def get_identity(self) -> str:
        """The key of the first run, which no other ledger shares; empty before it."""
        rows = self._fetch("SELECT run FROM runs ORDER BY rowid LIMIT 1")
        return str(rows[0]["run"]) if rows else ""

    def iter_runs(self) -> Iterator[Run]:
        """All runs, the earliest first."""
        columns = "run, started, finished, extractor, settings, counts"
        for key, started, finished, extractor, settings, counts in self._fetch(
            f"SELECT {columns} FROM runs ORDER BY started"
        ):
            with reading_back(self.path, f"the run {key}"):
                ended = dt.datetime.fromisoformat(finished) if finished else None
                begun = dt.datetime.fromisoformat(started)
                run = Run(key, begun, ended, extractor, json.loads(settings), json.loads(counts or "{}"))
            yield run

    def list_problems(self, run: str) -> list[Problem]:
        """What a run skipped, in the order it met it."""
        return [Problem(*row) for row in self._fetch("SELECT place, reason FROM problems WHERE run = ?", run)]


def set_watermark(rows: sqlite3.Connection, projection: str, version: str, seq: int) -> None:
    """Records how far a projection has followed, inside a transaction of the caller."""
    rows.execute("INSERT OR REPLACE INTO projections VALUES (?, ?, ?)", (projection, version, seq))
