"""What one step of the ledger takes from and adds to the graphs; the same for every projection.

An article's own graph and its local things' identity belong to it alone. A fused triple is common property: it goes
only when no other live article states it (`kg.ledger.support`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.ledger import Ledger
from kg.ledger.schema import LEDGER_FILE, reading_back
from kg.ledger.support import add_support, drop_support
from kg.ledger.versions import Change, Version
from kg.rdf.mapping import Mapper
from kg.rdf.terms import Quad
from kg.record import parse_record


@dataclass(frozen=True, slots=True)
class Statements:
    """What one version of an article states: `own` in its graph and the identity graph, `fused` in the fused one."""

    own: list[Quad]
    fused: list[Quad]


@dataclass(slots=True)
class Delta:
    """Net effect of several changes in their order: what to take away, then what to add. Applying it twice is once."""

    removed: dict[Quad, None] = field(default_factory=dict)
    added: dict[Quad, None] = field(default_factory=dict)

    def remove(self, quads: Iterable[Quad]) -> None:
        """The quads will not be there."""
        for quad in quads:
            self.added.pop(quad, None)
            self.removed[quad] = None

    def add(self, quads: Iterable[Quad]) -> None:
        """The quads will be there."""
        for quad in quads:
            self.removed.pop(quad, None)
            self.added[quad] = None


def make_statements(mapper: Mapper, version: Version | None) -> Statements:
    """The quads of a version; none of a retracted article. `LoadFailed` for a record that the ledger holds damaged."""
    if version is None:
        return Statements([], [])
    with reading_back(Path(LEDGER_FILE), f"the record of the article {version.article.id!r} of change {version.seq}"):
        record = parse_record(version.record)
    mapped = mapper.map(version.article, record)
    return Statements([*mapped.article, *mapped.identity], mapped.fused)


def count_change(rows: sqlite3.Connection, mapper: Mapper, change: Change, delta: Delta) -> None:
    """Adds a change's effect to `delta` and moves the counts of support along, inside the caller's transaction."""
    old, new = make_statements(mapper, change.old), make_statements(mapper, change.new)
    delta.remove(old.own)
    delta.add(new.own)
    add_support(rows, new.fused)
    delta.remove(drop_support(rows, old.fused))
    delta.add(new.fused)


def make_delta(ledger: Ledger, mapper: Mapper, change: Change) -> Delta:
    """The effect of one change for a projection that is behind the store: it asks the counts and leaves them alone."""
    delta = Delta()
    old, new = make_statements(mapper, change.old), make_statements(mapper, change.new)
    delta.remove(old.own)
    delta.add(new.own)
    delta.remove(ledger.list_unsupported(old.fused))
    delta.add(new.fused)
    return delta
