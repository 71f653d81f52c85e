"""Options that several commands share, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Files, folders, globs, or - for standard input.", show_default=False),
]
Graph = Annotated[Path, typer.Option("--graph", metavar="DIR", help="The graph folder.", show_default=False)]
Workers = Annotated[int, typer.Option("--workers", min=1, metavar="N", help="Processes that extract.")]
MinConfidence = Annotated[
    float,
    typer.Option("--min-confidence", min=0.0, max=1.0, metavar="X", help="Leave out facts found with less, 0..1."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Top = Annotated[int, typer.Option("--top", min=1, metavar="N", help="How many of each to show.")]
Uri = Annotated[str | None, typer.Option("--uri", help="Neo4j's address, or NEO4J_URI.", show_default=False)]
User = Annotated[str | None, typer.Option("--user", help="Neo4j's user, or NEO4J_USERNAME.", show_default=False)]
Database = Annotated[
    str | None, typer.Option("--database", help="Neo4j's database, or NEO4J_DATABASE.", show_default=False)
]
