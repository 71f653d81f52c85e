"""Running a question on the embedded store: the default graph is the fused view with what it stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import LoadFailed, UsageFault
from kg.query.binding import bind_parameters, find_undeclared_prefix
from kg.query.files import NamedQuery, find_query
from kg.settings import DEFAULT_BASE
from loaders.graphs.store import GraphStore

Cell = str | int | float | bool | None
"""A value as a person reads it: IRIs and texts bare, numbers as numbers, None where nothing is bound."""

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGER = re.compile(r"[+-]?[0-9]{1,1000}")
_POSITION = re.compile(r"error at (\d+):(\d+): ")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """A table. ASK has the one column `answer`; CONSTRUCT has `subject`, `predicate`, `object`."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def run_query(
    store: GraphStore, query: NamedQuery | str, bindings: Mapping[str, str], *, base: str = DEFAULT_BASE
) -> QueryResult:
    """The answer to a query, given itself, by name or by file, rows in the order the query asks for.

    The default graph is fused, reference and identity; article graphs are reached by `GRAPH`. `UsageFault` for
    anything wrong with the query or the bindings, in one line with file, line and column.
    """
    named = find_query(query) if isinstance(query, str) else query
    text = bind_parameters(named, bindings, base)
    _check_syntax(named)
    graphs: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [
        ox.NamedNode(f"{base}graph/{name}") for name in ("fused", "reference", "identity")
    ]
    try:
        return _tabulate(store.oxigraph.query(text, use_default_graph_as_union=False, default_graph=graphs))
    except SyntaxError as error:
        raise UsageFault(_locate(named, error)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise LoadFailed(str(named.path), " ".join(str(error).split())) from error


def _check_syntax(query: NamedQuery) -> None:
    """Positions are those of the file, so the file is parsed as it is, over nothing: `$name` is a variable there."""
    try:
        ox.Store().query(query.text)
    except SyntaxError as error:
        raise UsageFault(_locate(query, error)) from error


def _locate(query: NamedQuery, error: SyntaxError) -> str:
    undeclared = find_undeclared_prefix(query.text)
    if undeclared:
        prefix, start = undeclared
        line_start = query.text.rfind("\n", 0, start) + 1
        line = query.text.count("\n", 0, start) + 1
        return f"{query.path}:{line}:{start - line_start + 1}: the prefix {prefix!r} is not declared"
    message = " ".join(str(error).split())
    match = _POSITION.match(message)
    if match is None:
        return f"{query.path}: {message}"
    line, column = int(match[1]), int(match[2])
    rest = query.text.split("\n")[line - 1][column - 1 :].strip()
    return f"{query.path}:{line}:{column}: not SPARQL at or before {rest[:60] or 'the end of the line'!r}"


def _tabulate(result: object) -> QueryResult:
    if isinstance(result, ox.QueryBoolean):
        return QueryResult(("answer",), [(bool(result),)])
    if isinstance(result, ox.QueryTriples):
        rows = [(_read(triple.subject), _read(triple.predicate), _read(triple.object)) for triple in result]
        return QueryResult(("subject", "predicate", "object"), list(rows))
    if isinstance(result, ox.QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return QueryResult(columns, [tuple(map(_read, solution)) for solution in result])
    raise TypeError(f"an unknown kind of answer: {type(result)}")


def _read(term: object) -> Cell:
    if term is None:
        return None
    if not isinstance(term, ox.Literal):
        return term.value if isinstance(term, ox.NamedNode) else str(term)
    kind = term.datatype.value.removeprefix(_XSD)
    if kind == "boolean":
        return term.value == "true"
    if kind in ("integer", "decimal") and _INTEGER.fullmatch(term.value):
        return int(term.value)
    if kind in ("decimal", "double", "float"):
        with suppress(ValueError):  # an ill-typed literal is shown as it is written
            return float(term.value)
    return term.value
