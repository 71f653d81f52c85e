"""`kg query`: a named question or a query file, answered by the store or by Neo4j."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from kg.build.projection import STORE
from kg.cli.options import Database, Uri, User
from kg.cli.output import print_json, print_lines, print_text
from kg.cli.server import Server, find_server
from kg.errors import UsageFault
from kg.ledger import Ledger
from kg.query import NamedQuery, QueryResult, find_query, format_result, list_queries, run_query
from kg.query.binding import choose_values
from kg.settings import Settings
from loaders.graphs.neo4j_bolt import run_cypher
from loaders.graphs.store import GraphStore

_LANGUAGES = {"store": "sparql", "neo4j": "cypher"}


def query(
    name: Annotated[str, typer.Argument(metavar="NAME|FILE", help="A shipped query, or a file.")] = "",
    graph: Annotated[Path | None, typer.Option("--graph", metavar="DIR", help="The graph folder.")] = None,
    place: Annotated[str, typer.Option("--on", metavar="store|neo4j", help="What answers.")] = "store",
    bindings: Annotated[list[str] | None, typer.Option("--set", metavar="k=v", help="A parameter; repeatable.")] = None,
    form: Annotated[str, typer.Option("--format", metavar="table|json|csv", help="How to print it.")] = "table",
    show_list: Annotated[bool, typer.Option("--list", help="Show the shipped queries and their parameters.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    uri: Uri = None,
    user: User = None,
    database: Database = None,
) -> None:
    """Ask a question of the graph."""
    form = "json" if as_json else form
    if place not in _LANGUAGES:
        raise UsageFault(f"--on {place}: one of {', '.join(_LANGUAGES)}")
    if show_list:
        _show_queries(list_queries(_LANGUAGES[place]), form)
        return
    if not name:
        raise UsageFault("which query? kg query --list shows those there are")
    values = _parse_bindings(bindings or [])
    if place == "store":
        result = _ask_store(graph, name, values)
    else:
        result = _ask_neo4j(name, values, find_server(uri, user, database))
    print_text(format_result(result, form))


def _ask_store(graph: Path | None, name: str, values: dict[str, str]) -> QueryResult:
    if graph is None:
        raise UsageFault("say which graph: --graph DIR")
    Ledger.open_existing(graph).close()
    with GraphStore.open(graph / STORE, read_only=True) as store:
        return run_query(store, name, values, base=Settings().base)


def _ask_neo4j(name: str, values: dict[str, str], server: Server) -> QueryResult:
    query = find_query(name, _LANGUAGES["neo4j"])
    columns, rows = run_cypher(
        server.uri, server.user, server.password, server.database, query.text, choose_values(query, values)
    )
    return QueryResult(columns, rows)


def _parse_bindings(bindings: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for binding in bindings:
        key, equals, value = binding.partition("=")
        if not equals or not key:
            raise UsageFault(f"--set {binding}: write it as name=value")
        values[key] = value
    return values


def _show_queries(queries: list[NamedQuery], form: str) -> None:
    if form == "json":
        print_json(
            [
                {
                    "name": query.name,
                    "title_vi": query.title_vi,
                    "title_en": query.title_en,
                    "questions": query.questions,
                    "parameters": {parameter.name: parameter.default for parameter in query.parameters},
                }
                for query in queries
            ]
        )
        return
    for query in queries:
        settable = "".join(f" --set {parameter.name}={parameter.default}" for parameter in query.parameters)
        print_lines([f"{query.name}{settable}", f"    {query.title_en}", f"    {query.title_vi}"])
