"""`kg validate` and `kg verify`: whether the graph keeps its shapes, and whether every quote stands in its article."""

from __future__ import annotations

import typer

from kg.build.projection import STORE
from kg.cli.options import AsJson, Graph
from kg.cli.output import print_json, print_lines, show_progress
from kg.ledger import Ledger
from kg.settings import Settings
from kg.verify import verify_graph
from loaders.graphs.store import GraphStore

_FAULTS_SHOWN = 20


def verify(graph: Graph, json: AsJson = False) -> None:
    """Read every article again and prove every quote; status 1 where one cannot be proved."""
    with (
        Ledger.open_existing(graph) as ledger,
        GraphStore.open(graph / STORE, read_only=True) as store,
        show_progress() as progress,
    ):
        proof = verify_graph(ledger, store.oxigraph, Settings().base, lambda: progress.advance("proved"))
    if json:
        faults = [{"article": f.article, "where": f.where, "reason": f.reason} for f in proof.faults]
        print_json({"articles": proof.articles, "quotes": proof.quotes, "faults": faults})
    else:
        print_lines(f"{f.article} {f.where}: {f.reason}".strip() for f in proof.faults[:_FAULTS_SHOWN])
        print_lines([f"{proof.articles:,} articles, {proof.quotes:,} quotes, {len(proof.faults):,} faults"])
    if proof.faults:
        raise typer.Exit(1)
