"""`kg push neo4j`: Neo4j follows the ledger, as the store does."""

from __future__ import annotations

from dataclasses import asdict

import typer

from kg.build.push import push_graph
from kg.cli.options import AsJson, Database, Graph, Uri, User
from kg.cli.output import format_counts, print_json, print_lines, show_progress
from kg.cli.server import find_server
from kg.ledger import Ledger
from kg.settings import Settings
from loaders.graphs.neo4j_bolt import Neo4jTarget

app = typer.Typer(help="Bring another database up to date with the graph.")


@app.callback()
def push() -> None:
    """Bring another database up to date with the graph."""


@app.command()
def neo4j(graph: Graph, uri: Uri = None, user: User = None, database: Database = None, json: AsJson = False) -> None:
    """Send Neo4j what changed since the last push; the password comes from NEO4J_PASSWORD or a prompt."""
    Ledger.open_existing(graph).close()
    server, base = find_server(uri, user, database), Settings().base
    with (
        Neo4jTarget(server.uri, server.user, server.password, server.database, base=base) as target,
        show_progress() as progress,
    ):
        pushed = push_graph(graph, target, base, lambda: progress.advance("pushed"))
    counts = {"changes": pushed.changes, **asdict(pushed.applied)}
    if json:
        print_json(counts)
    else:
        print_lines([f"pushed {graph} to {server.uri}", *format_counts(counts)])
