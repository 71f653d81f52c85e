"""An article's contribution to the identity graph and to the fused one: the same facts, between canonical things.

The fused graph is the union of the contributions of all articles; each names the graph that supports it.
"""

from __future__ import annotations

from kg.rdf.draft import Draft
from kg.rdf.terms import Quad, Term


def make_identity(draft: Draft, graph: Term) -> list[Quad]:
    """Which canonical thing each local one is, also where both are one IRI."""
    canonical = draft.ground.ns.vgn.canonical
    return [(local, canonical, thing, graph) for local, thing in draft.canonical.items()]


def make_fused(draft: Draft, graph: Term) -> list[Quad]:
    """The article's facts between canonical things, what describes those, and the article's graph as their source."""
    canonical, overrides = draft.canonical.get, draft.overrides
    if overrides:
        quads = [
            (canonical(s, s), p, overrides.get((s, p, o, g)) or canonical(o, o), graph) for s, p, o, g in draft.facts
        ]
    else:
        quads = [(canonical(s, s), p, canonical(o, o), graph) for s, p, o, _ in draft.facts]
    quads += [(s, p, o, graph) for s, p, o in draft.known]
    derived, source = draft.ground.ns.prov.wasDerivedFrom, draft.graph
    things = dict.fromkeys([*draft.canonical.values(), *overrides.values()])
    quads += [(thing, derived, source, graph) for thing in things]
    return list(dict.fromkeys(quads))
