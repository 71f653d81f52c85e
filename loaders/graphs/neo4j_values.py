"""Literals as Neo4j keeps them: a property key, and a value that can be sorted, compared and searched there."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from kg.rdf.terms import XSD
from loaders.graphs.neo4j_schema import is_list

Value = str | int | float | bool | dt.date
Properties = dict[str, Value | list[Value]]
Values = dict[str, set[Value]]
"""What a node is told under each key, before it is known whether one value or several."""

_ALL = "All"
# Made from other keys each time a node is written; never read back.
_DERIVED = frozenset(["iri", "graph", "nameFold", "aliasesFold"])
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_INTEGERS = frozenset([f"{XSD}integer>", f"{XSD}nonNegativeInteger>", f"{XSD}int>", f"{XSD}long>"])
_MAX_INTEGER = 2**63 - 1


def read_literal(key: str, term: str) -> list[tuple[str, Value]]:
    """The keys and values that a literal gives under a key.

    Vietnamese and plain text keep the key, other languages add theirs. A full date keeps it, a partial one is text
    under `stated…`. A decimal is a number, and its digits stand under `…Lexical`; a confidence is a number only.

    >>> read_literal("name", '"Merger"@en'), read_literal("date", '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>')
    ([('name_en', 'Merger')], [('statedDate', '2021')])
    """
    if term.endswith('"'):
        return [(key, _unescape(term[1:-1]))]
    end = term.rindex('"')
    lexical, kind = _unescape(term[1:end]), term[end + 1 :]
    if kind.startswith("@"):
        language = kind[1:]
        return [(key if language == "vi" else f"{key}_{language.replace('-', '_')}", lexical)]
    return _read_typed(key, lexical, kind[3:])


def _read_typed(key: str, lexical: str, datatype: str) -> list[tuple[str, Value]]:
    try:
        if datatype in _INTEGERS:
            number = int(lexical)
            return [(key, number if abs(number) <= _MAX_INTEGER else float(number))]
        if datatype == f"{XSD}decimal>":
            return [(key, float(lexical))] + ([] if key == "confidence" else [(f"{key}Lexical", lexical)])
        if datatype == f"{XSD}date>":
            return [(key, dt.date.fromisoformat(lexical))]
    except (ValueError, OverflowError):
        return [(f"stated{key[0].upper()}{key[1:]}", lexical)]
    if datatype == f"{XSD}boolean>":
        return [(key, lexical == "true")]
    if datatype in (f"{XSD}gYear>", f"{XSD}gYearMonth>", f"{XSD}gMonthDay>"):
        return [(f"stated{key[0].upper()}{key[1:]}", lexical)]
    return [(key, lexical)]


def make_properties(iri: str, graph: str, values: Values) -> Properties:
    """A node's properties: one value bare; of several the least, with all of them in `…All`; some keys always lists."""
    properties: Properties = {"iri": iri, "graph": graph}
    for key in sorted(values):
        ordered = _sort(values[key])
        if is_list(key):
            properties[key] = ordered
        elif ordered:
            properties[key] = ordered[0]
            if len(ordered) > 1:
                properties[key + _ALL] = ordered
    _add_folded(properties)
    return properties


def read_properties(properties: Properties) -> Values:
    """The values that `make_properties` was given."""
    values: Values = {}
    for key, value in properties.items():
        if key in _DERIVED or f"{key}{_ALL}" in properties:
            continue
        values[key.removesuffix(_ALL)] = set(value) if isinstance(value, list) else {value}
    return values


def fold_name(text: str) -> str:
    """What someone types without marks, in lower case; đ becomes d, which the server's own folding leaves as it is.

    >>> fold_name("Đặng  Thị Ánh")
    'dang thi anh'
    """
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    return " ".join("".join(c for c in decomposed if unicodedata.category(c) != "Mn").split())


def _add_folded(properties: Properties) -> None:
    name = properties.get("name", properties.get("title"))
    if isinstance(name, str):
        properties["nameFold"] = fold_name(name)
    aliases = properties.get("aliases")
    if isinstance(aliases, list):
        properties["aliasesFold"] = sorted({fold_name(alias) for alias in aliases if isinstance(alias, str)})


def _sort(values: set[Value]) -> list[Value]:
    # A list holds one type only in Neo4j; values of several types become text.
    if len({type(value) for value in values}) > 1:
        return sorted(map(str, values))
    return sorted(values)


def _unescape(text: str) -> str:
    return _ESCAPE.sub(_resolve, text) if "\\" in text else text


def _resolve(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _SHORT_ESCAPES.get(match[3], match[3])
