"""How many live articles state each triple of the fused graph, so that a retraction takes what only it supported.

A count a triple, keyed by 16 bytes of its hash, kept in the transaction that moves the store's watermark. Counting
makes a retraction cost what the article holds, however many articles speak of the same body.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from hashlib import blake2b

from kg.rdf.terms import Quad

_ADD = "INSERT INTO support VALUES (?, 1) ON CONFLICT (triple) DO UPDATE SET articles = articles + 1"
_TAKE = "UPDATE support SET articles = articles - 1 WHERE triple = ?"


def hash_triple(quad: Quad) -> bytes:
    """16 bytes that name the triple of a quad; its graph plays no part."""
    return blake2b("\t".join(quad[:3]).encode("utf-8"), digest_size=16).digest()


def add_support(rows: sqlite3.Connection, quads: Iterable[Quad]) -> None:
    """One article more states each of these triples."""
    rows.executemany(_ADD, ((hash_triple(quad),) for quad in set(quads)))


def drop_support(rows: sqlite3.Connection, quads: Iterable[Quad]) -> list[Quad]:
    """One article fewer states each of these triples; gives back those that none states any longer."""
    distinct = set(quads)
    rows.executemany(_TAKE, ((hash_triple(quad),) for quad in distinct))
    gone = [quad for quad in distinct if not is_supported(rows, quad)]
    rows.executemany("DELETE FROM support WHERE triple = ?", ((hash_triple(quad),) for quad in gone))
    return gone


def is_supported(rows: sqlite3.Connection, quad: Quad) -> bool:
    """Whether any live article states the triple."""
    found = rows.execute("SELECT articles FROM support WHERE triple = ?", (hash_triple(quad),)).fetchone()
    return found is not None and found[0] > 0


def clear_support(rows: sqlite3.Connection) -> None:
    """Forgets all counts, before a projection starts anew."""
    rows.execute("DELETE FROM support")
