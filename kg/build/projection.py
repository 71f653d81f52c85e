"""The embedded store follows the ledger: filled once, then fed the changes since its watermark.

Its watermark and the counts of support move in the transaction in which the store has taken a batch. A kill between the
two leaves the watermark behind, and the batch is applied again, which changes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.build.chunks import chunk_all
from kg.build.deltas import Delta, count_change, make_statements
from kg.build.runs import make_run_quads
from kg.build.versions import make_mapping_version
from kg.ledger import Ledger
from kg.ledger.ledger import set_watermark
from kg.ledger.support import add_support, clear_support
from kg.rdf.mapping import Mapper
from kg.rdf.terms import Quad
from loaders.graphs.store import GraphStore, remove_store

STORE = "store"
"""The store's name among the projections, and its folder's in the graph folder."""
_CHANGES_PER_BATCH = 50


def project_store(ledger: Ledger, folder: Path, base: str, advance: Callable[[], None]) -> None:
    """The store holds what the ledger says, and no more; `advance` hears of each article.

    A store made by another version of the mapping, or lost, is made anew.
    """
    mapper, version = Mapper(base), make_mapping_version(base)
    known, seq = ledger.get_watermark(STORE)
    if known != version:
        remove_store(folder / STORE)
    with GraphStore.open(folder / STORE) as store:
        if len(store) == 0:
            _fill(ledger, store, mapper, version, advance)
        else:
            _follow(ledger, store, mapper, version, seq, advance)


def project_runs(ledger: Ledger, folder: Path, base: str) -> None:
    """The graphs of all runs are in the store, each by itself and outside the default dump."""
    with GraphStore.open(folder / STORE) as store:
        store.apply([], [quad for run in ledger.iter_runs() for quad in make_run_quads(base, run)])


def _fill(ledger: Ledger, store: GraphStore, mapper: Mapper, version: str, advance: Callable[[], None]) -> None:
    with ledger.write() as rows:
        clear_support(rows)
        store.bulk_load(_iter_all(rows, ledger, mapper, advance))
        set_watermark(rows, STORE, version, ledger.get_head())


def _iter_all(rows: sqlite3.Connection, ledger: Ledger, mapper: Mapper, advance: Callable[[], None]) -> Iterator[Quad]:
    yield from mapper.reference_quads()
    for live in ledger.iter_live():
        statements = make_statements(mapper, live)
        add_support(rows, statements.fused)
        yield from statements.own
        yield from statements.fused
        advance()


def _follow(
    ledger: Ledger, store: GraphStore, mapper: Mapper, version: str, seq: int, advance: Callable[[], None]
) -> None:
    for batch in chunk_all(ledger.iter_changes(seq), _CHANGES_PER_BATCH):
        with ledger.write() as rows:
            delta = Delta()
            for change in batch:
                count_change(rows, mapper, change, delta)
                advance()
            store.apply(delta.removed, delta.added)
            set_watermark(rows, STORE, version, batch[-1].seq)
