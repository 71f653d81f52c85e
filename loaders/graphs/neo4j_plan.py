"""From quads taken away and quads stated to what changes in Neo4j: which nodes are told what, which links come and go.

A link there may stand for several quads: the evidence of a canonical thing follows from a local thing's evidence and
its identity, a shortcut from three facts of a participation. So what such quads gave before is worked out from those
taken away together with those that stay beside them; that `added` holds all a changed article states makes it whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from kg.rdf.terms import Quad
from loaders.graphs.neo4j_rows import BESIDE_KINDS, OWN_KINDS, Link, Reader, Rows, Told


@dataclass(frozen=True, slots=True)
class Protected:
    """What holds whatever articles say: triples that no removal touches, and the nodes they describe."""

    triples: frozenset[tuple[str, str, str]] = frozenset()
    nodes: frozenset[str] = frozenset()

    @classmethod
    def read(cls, reference: Collection[Quad]) -> Protected:
        """The triples and subjects of the reference graph."""
        return cls(frozenset((s, p, o) for s, p, o, _ in reference), frozenset(s[1:-1] for s, _, _, _ in reference))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a batch does: `told` comes, `lost` goes from the nodes it names, `gone` and `dead` go whole.

    `doubtful` are nodes of which less is told than was: they go if no article supports them and nothing leads to them.
    """

    told: Rows
    lost: dict[str, Told] = field(default_factory=dict)
    gone: list[Link] = field(default_factory=list)
    dead: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)


def make_plan(reader: Reader, removed: Iterable[Quad], added: Collection[Quad], protected: Protected) -> Plan:
    """The plan for one batch; pure, so the same batch gives the same plan."""
    taken = [quad for quad in removed if quad[:3] not in protected.triples]
    identity = reader.read_identity(added)
    told = reader.read(added, identity)
    if not taken:
        return Plan(told)
    before = reader.read_identity(taken)
    touched = {*before, *(term for s, _, o, _ in taken for term in (s, o) if reader.get_kind(term) == "participation")}
    beside = [quad for quad in added if quad[0] in touched or quad[2] in touched]
    was = reader.read([*taken, *beside], {**identity, **before})
    gone = [link for link in was.links if link not in told.links]
    doubtful = {**was.things, **{link.end: None for link in gone if reader.get_kind(link.end) not in OWN_KINDS}}
    return Plan(
        told=told,
        # An outlet is described by each article that names it: one article's word fewer takes nothing from it.
        lost={iri: lost for iri, lost in was.things.items() if reader.get_kind(iri) not in BESIDE_KINDS},
        gone=gone,
        dead=[iri for iri in was.owned if iri not in told.owned],
        doubtful=[iri for iri in doubtful if iri not in told.things and iri not in protected.nodes],
    )
