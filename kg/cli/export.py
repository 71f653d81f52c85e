"""`kg export`: the default dump of a graph folder as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.build.dump import iter_dump
from kg.build.projection import STORE
from kg.cli.options import Graph
from kg.ledger import Ledger
from kg.settings import Settings
from loaders.graphs.formats import FORMATS, write_file
from loaders.graphs.store import GraphStore


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
