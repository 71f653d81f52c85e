"""`kg validate` and `kg verify`: whether the graph keeps its shapes, and whether every quote stands in its article."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

import typer

from kg.build.projection import STORE
from kg.cli.options import AsJson, Graph
from kg.cli.output import print_json, print_lines, show_progress
from kg.ledger import Ledger
from kg.rdf.validate import conforms, validate_store
from kg.settings import Settings
from kg.verify import verify_graph
from loaders.graphs.store import GraphStore

_FAULTS_SHOWN = 20


def validate(graph: Graph, json: AsJson = False) -> None:
    """Judge the graph by its shapes; status 1 where it violates one. Warnings are findings about the world."""
    Ledger.open_existing(graph).close()
    with GraphStore.open(graph / STORE, read_only=True) as store:
        found = validate_store(store.oxigraph, Settings().base)
    is_good = conforms(found)
    if json:
        print_json({"conforms": is_good, "results": [asdict(violation) for violation in found]})
    else:
        print_lines(f"{v.severity} {v.focus} {v.path} {v.value}: {v.message}" for v in found[:_FAULTS_SHOWN])
        counts = Counter(violation.severity for violation in found)
        verdict = "conforms" if is_good else "does not conform"
        print_lines([f"{verdict}: {counts['Violation']:,} violations, {counts['Warning']:,} warnings"])
    if not is_good:
        raise typer.Exit(1)


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
