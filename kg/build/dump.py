"""The default dump: every graph of the store but those of runs, whose time stamps differ from build to build."""

from __future__ import annotations

from collections.abc import Iterator

from kg.rdf.terms import Quad
from loaders.graphs.store import GraphStore

_GRAPHS = ("article/", "identity", "fused", "reference", "inferred", "links")


def iter_dump(store: GraphStore, base: str) -> Iterator[Quad]:
    """Its quads, graph by graph, in no order within one."""
    prefixes = tuple(f"{base}graph/{name}" for name in _GRAPHS)
    names = sorted(str(name)[1:-1] for name in store.oxigraph.named_graphs())
    return store.iter_quads(name for name in names if name.startswith(prefixes))
