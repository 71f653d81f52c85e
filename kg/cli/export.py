"""`kg export`: the default dump of a graph folder as one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kg.build.projection import STORE
from kg.cli.options import Graph
from kg.ledger import Ledger
from kg.rdf.terms import Quad
from kg.settings import Settings
from loaders.graphs.formats import FORMATS, write_file
from loaders.graphs.store import GraphStore

_DUMPED = ("graph/article/", "graph/identity", "graph/fused", "graph/reference", "graph/inferred", "graph/links")


def export(
    graph: Graph,
    format: Annotated[str, typer.Option(metavar="F", help=f"One of {' '.join(FORMATS)}.", show_default=False)],
    output: Annotated[
        Path, typer.Option(metavar="FILE", help="Replaced if it exists; .gz is packed.", show_default=False)
    ],
) -> None:
    """Write the graph, sorted, to one file; equal graphs give equal bytes."""
    base = Settings().base
    Ledger.open_existing(graph).close()
    with GraphStore.open(graph / STORE, read_only=True) as store:
        write_file(iter_dump(store, base), output, format, base=base)


def iter_dump(store: GraphStore, base: str) -> Iterator[Quad]:
    """The quads of the default dump: every graph but those of runs, whose time stamps differ from build to build."""
    names = sorted(str(name)[1:-1] for name in store.oxigraph.named_graphs())
    return store.iter_quads(name for name in names if name.startswith(tuple(base + part for part in _DUMPED)))
