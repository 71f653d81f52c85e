"""Putting values into a query: as literals of their type where `$name` stands, never as text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

import pyoxigraph as ox

from kg.errors import UsageFault
from kg.query.files import NamedQuery, Parameter
from kg.rdf.terms import Term, make_iri, make_text, make_typed
from kg.settings import DEFAULT_BASE

Value = str | int | float | bool
"""What a Cypher parameter may be."""

# What is not code: comments, strings and IRIs; a `<` that begins no IRI is an operator and matches nothing.
_NOT_CODE = r"""
    (?P<skip>\#[^\n]*|"{3}(?:[^\\]|\\.)*?"{3}|'{3}(?:[^\\]|\\.)*?'{3}|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
  |<(?P<iri>[^<>"{}|^`\\\s]*)>"""
_TOKEN = re.compile(rf"{_NOT_CODE}|\$(?P<parameter>\w+)", re.VERBOSE | re.DOTALL)
# The keyword wherever a parser might see it, even in what looks like a prefixed name; an escape could spell it.
_FORBIDDEN = re.compile(
    rf"{_NOT_CODE}|(?P<word>\\u|(?<![\w?$:@-])service(?!\w))", re.VERBOSE | re.DOTALL | re.IGNORECASE
)
_NAME = re.compile(
    rf"{_NOT_CODE}|[?$@]\w+|(?P<prefix>(?:[^\W\d](?:[\w.-]*[\w-])?)?):[\w:.%-]*|(?P<word>[^\W\d]\w*)",
    re.VERBOSE | re.DOTALL,
)
_NESTING = re.compile(rf"{_NOT_CODE}|(?P<sign>[(\[{{!|&+*/^-])", re.VERBOSE | re.DOTALL)
_MAX_SIGNS = 1_000  # each may be a level of the parser's recursion; at some thousands that ends the process
_MAX_DIGITS = 1_000


def _parse_iri(text: str) -> str:
    return ox.NamedNode(make_iri(text)[1:-1]).value


def _parse_integer(text: str) -> str:
    if len(text) > _MAX_DIGITS:
        raise ValueError
    return str(int(text))


def _parse_decimal(text: str) -> str:
    number = Decimal(text)
    if not number.is_finite() or len(text) > _MAX_DIGITS or abs(number.adjusted()) > _MAX_DIGITS:
        raise ValueError
    return f"{number:f}"


def _parse_boolean(text: str) -> str:
    return {"true": "true", "false": "false"}[text.lower()]


def _parse_year(text: str) -> str:
    return f"{dt.date(int(text), 1, 1).year:04}"


_PARSERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "iri": _parse_iri,
        "integer": _parse_integer,
        "decimal": _parse_decimal,
        "boolean": _parse_boolean,
        "date": lambda text: dt.date.fromisoformat(text).isoformat(),
        "gYear": _parse_year,
    }
)


def bind_parameters(query: NamedQuery, bindings: Mapping[str, str], base: str = DEFAULT_BASE) -> str:
    """The query's SPARQL with each `$name` of its header replaced, and its own IRIs moved under the base.

    `UsageFault` for a name that the header does not declare, for a value that is not of its type, for SERVICE, since a
    question goes to this graph and to nowhere else, and for a query that may be too deep for the parser.
    """
    _refuse_other_places(query)
    _refuse_depth(query)
    terms = {name: _make_term(parameter, text) for name, (parameter, text) in _choose(query, bindings).items()}

    def replace(match: re.Match[str]) -> str:
        parameter, iri = match["parameter"], match["iri"]
        if parameter is not None:
            return terms.get(parameter, match[0])
        if iri is not None and iri.startswith(DEFAULT_BASE):
            return f"<{base}{iri.removeprefix(DEFAULT_BASE)}>"
        return match[0]

    return _TOKEN.sub(replace, query.text)


def _refuse_other_places(query: NamedQuery) -> None:
    for match in _FORBIDDEN.finditer(query.text):
        if match["word"]:
            line = query.text.count("\n", 0, match.start()) + 1
            raise UsageFault(f"{query.path}:{line}: {match['word']} is not allowed: a question goes to this graph only")


def _refuse_depth(query: NamedQuery) -> None:
    signs = sum(1 for match in _NESTING.finditer(query.text) if match["sign"])
    if signs > _MAX_SIGNS:
        raise UsageFault(f"{query.path}: {signs:,} brackets and operators; a query may have {_MAX_SIGNS:,}")


def find_undeclared_prefix(text: str) -> tuple[str, int] | None:
    """The first prefix in a query that no PREFIX declares before it, with its offset; None where all are declared."""
    declared: set[str] = set()
    last = ""
    for match in _NAME.finditer(text):
        prefix = match["prefix"]
        if prefix is not None and last.upper() == "PREFIX":
            declared.add(prefix)
        elif prefix is not None and prefix not in declared and prefix != "_":
            return f"{prefix}:", match.start()
        last = match["word"] or ""
    return None


def choose_values(query: NamedQuery, bindings: Mapping[str, str]) -> dict[str, Value]:
    """Each parameter's value as Cypher takes it: numbers as numbers, dates and IRIs as text; errors as above."""
    values: dict[str, Value] = {}
    for name, (parameter, text) in _choose(query, bindings).items():
        lexical = _parse(parameter, text)
        if parameter.type in ("integer", "decimal"):
            values[name] = int(lexical) if parameter.type == "integer" else float(lexical)
        else:
            values[name] = lexical == "true" if parameter.type == "boolean" else lexical
    return values


def _choose(query: NamedQuery, bindings: Mapping[str, str]) -> dict[str, tuple[Parameter, str]]:
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in bindings:
        if name not in known:
            offer = f"it has {', '.join(known)}" if known else "it has none"
            raise UsageFault(f"{query.name} has no parameter {name!r}: {offer}")
    return {name: (parameter, bindings.get(name, parameter.default)) for name, parameter in known.items()}


def _make_term(parameter: Parameter, text: str) -> Term:
    lexical = _parse(parameter, text)
    if parameter.type == "iri":
        return make_iri(lexical)
    return make_text(lexical) if parameter.type == "string" else make_typed(lexical, parameter.type)


def _parse(parameter: Parameter, text: str) -> str:
    if parameter.type == "string":
        return text
    try:
        return _PARSERS[parameter.type](text.strip())
    except (KeyError, ValueError, ArithmeticError) as error:
        shown = text if len(text) <= 80 else f"{text[:80]}…"
        raise UsageFault(f"{parameter.name} = {shown!r}: not of the type {parameter.type}") from error
