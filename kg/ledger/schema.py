"""The ledger's tables, and how its file is opened; lowest part of the ledger.

`changes` is append-only: each row is one version of one article, or its retraction, and `seq` is record time. Nothing
is ever updated there, so what was known at any moment can be asked. `live` names the current version of each article.
`projections` holds how far each target has followed; `support` how many live articles state a triple of the fused
graph, as far as the store has followed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError

from kg.errors import LoadFailed

LEDGER_FILE = "ledger.sqlite"
SCHEMA_VERSION = 1
_TABLES = """
CREATE TABLE texts (
  sha256 TEXT PRIMARY KEY,
  text TEXT NOT NULL
);
CREATE TABLE runs (
  run TEXT PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  extractor TEXT NOT NULL,
  settings TEXT NOT NULL,
  counts TEXT
);
CREATE TABLE problems (
  run TEXT NOT NULL REFERENCES runs (run),
  place TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE TABLE changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL,
  run TEXT NOT NULL REFERENCES runs (run),
  op TEXT NOT NULL CHECK (op IN ('put', 'retract')),
  id TEXT NOT NULL,
  sha256 TEXT REFERENCES texts (sha256),
  title TEXT,
  url TEXT,
  outlet TEXT,
  published TEXT,
  place TEXT,
  extractor TEXT,
  record TEXT,
  facts TEXT
);
CREATE INDEX changes_by_article ON changes (article, seq);
CREATE TABLE live (
  article TEXT PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES changes (seq)
) WITHOUT ROWID;
CREATE TABLE projections (
  name TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  seq INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE support (
  triple BLOB PRIMARY KEY,
  articles INTEGER NOT NULL
) WITHOUT ROWID;
"""


_REMEDY = "put a copy of it there, or move the folder away and build again"


@contextmanager
def reading_back(path: Path, what: str) -> Iterator[None]:
    """Turns a stored value that is none (no JSON, no date, no text) into one `LoadFailed` that says which it is."""
    try:
        yield
    except ValueError as error:
        reason = str(error.errors()[0]["msg"]) if isinstance(error, ValidationError) else str(error)
        raise LoadFailed(str(path), f"the ledger is damaged: {what} cannot be read back: {reason}", _REMEDY) from error


@contextmanager
def reporting(path: Path, doing: str) -> Iterator[None]:
    """Turns what SQLite and the file system say into one `LoadFailed` that names the file."""
    kept = "what was committed before is kept; run the command again"
    try:
        yield
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            kept = _REMEDY
        raise LoadFailed(str(path), f"{doing}: {error}", kept) from error
    except OSError as error:
        raise LoadFailed(str(path), f"{doing}: {error.strerror or error}", kept) from error


def connect(path: Path) -> sqlite3.Connection:
    """An open connection in autocommit mode, tables made where the file is new.

    WAL with full synchronisation: a kill or a power cut loses no committed transaction. `LoadFailed` for a file that is
    no ledger, is damaged, cannot be written or was made by a later version.
    """
    with reporting(path, "cannot open the ledger"):
        connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;")
        elif version != SCHEMA_VERSION:
            raise LoadFailed(str(path), f"the ledger has schema {version}, this congvu reads {SCHEMA_VERSION}")
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Everything inside is committed together or not at all."""
    with reporting(path, "cannot write the ledger"):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if connection.in_transaction:  # a full disk rolls back by itself
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
