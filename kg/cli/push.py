"""`kg push neo4j`: Neo4j follows the ledger, as the store does."""

from __future__ import annotations

import typer

app = typer.Typer(help="Bring another database up to date with the graph.", no_args_is_help=True)
