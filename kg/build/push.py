"""Neo4j follows the ledger: what changed since the mark that the database itself keeps, the whole graph at first.

The mark names the ledger, the mapping and the last change applied. A database that follows another ledger, or was
written by another mapping, is emptied of ours and filled anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.build.deltas import make_delta, make_statements
from kg.build.projection import project_store
from kg.build.versions import make_mapping_version
from kg.ledger import Ledger
from kg.ledger.lock import hold_folder
from kg.rdf.mapping import Mapper
from loaders.graphs.neo4j_bolt import Applied, ArticleChange, Neo4jTarget


@dataclass(frozen=True, slots=True)
class Pushed:
    """`changes` of the ledger that were sent; `applied` is what the server says it did."""

    changes: int
    applied: Applied


def push_graph(folder: Path, target: Neo4jTarget, base: str, advance: Callable[[], None] = lambda: None) -> Pushed:
    """Brings the database up to date; pushing again sends nothing. The mark moves when all is written.

    The store is brought up to date first, since it counts who supports what; nobody may write the folder meanwhile.
    """
    with hold_folder(folder), Ledger.open_existing(folder) as ledger:
        project_store(ledger, folder, base, lambda: None)
        mapper, head = Mapper(base), ledger.get_head()
        origin = f"{ledger.get_identity()} {make_mapping_version(base)}"
        seq = _read_seq(target, origin)
        changes = _iter_all(ledger, mapper) if seq == 0 else _iter_changes(ledger, mapper, seq)
        sent = 0

        def count() -> Iterator[ArticleChange]:
            nonlocal sent
            for change in changes:
                yield change
                sent += 1
                advance()

        applied = target.push(count(), mapper.reference_quads()) if seq < head else Applied()
        target.write_mark(f"{origin} {head}")
    return Pushed(sent, applied)


def _read_seq(target: Neo4jTarget, origin: str) -> int:
    """The last change the database has; 0, and nothing of ours in it, where it does not follow this ledger."""
    known, _, seq = (target.read_mark() or "").rpartition(" ")
    if known == origin and seq.isdecimal():
        return int(seq)
    target.clear()
    return 0


def _iter_all(ledger: Ledger, mapper: Mapper) -> Iterator[ArticleChange]:
    for version in ledger.iter_live():
        statements = make_statements(mapper, version)
        yield [], [*statements.own, *statements.fused]


def _iter_changes(ledger: Ledger, mapper: Mapper, seq: int) -> Iterator[ArticleChange]:
    for change in ledger.iter_changes(seq):
        delta = make_delta(ledger, mapper, change)
        yield delta.removed, delta.added
