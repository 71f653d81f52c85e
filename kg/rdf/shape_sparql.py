"""Shapes compiled to SPARQL: one query for each demand, which answers with the nodes that break it.

A FILTER in a UNION branch does not see variables bound outside it, so targets are joined first and
every test is one boolean expression over variables of its own group; nested groups stand in EXISTS, which sees them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, count
from typing import Final

from kg.errors import OntologyError
from kg.rdf.shapes import SHACL, Constraint, Shape

_XSD: Final = "http://www.w3.org/2001/XMLSchema#"
# Types whose values have a form; a literal outside it is ill-typed, which SHACL counts against sh:datatype.
_CHECKED: Final = frozenset(
    f"<{_XSD}{name}>"
    for name in ("integer", "decimal", "double", "boolean", "dateTime", "date", "gYear", "gYearMonth", "gMonthDay")
)
_NODE_KINDS: Final = {
    "IRI": "isIRI({0})",
    "Literal": "isLiteral({0})",
    "BlankNode": "isBlank({0})",
    "BlankNodeOrIRI": "!isLiteral({0})",
    "BlankNodeOrLiteral": "!isIRI({0})",
    "IRIOrLiteral": "!isBlank({0})",
}
_COMPARISONS: Final = {"minInclusive": ">=", "maxInclusive": "<=", "minExclusive": ">", "maxExclusive": "<"}
_ON_ALL_VALUES: Final = frozenset(["minCount", "maxCount", "qualifiedMaxCount", "hasValue"])
_ORDERINGS: Final = {"lessThan": "<", "lessThanOrEquals": "<="}


_DESCRIPTIONS: Final = {
    "minCount": "needs at least {} value(s)",
    "maxCount": "may have at most {} value(s)",
    "qualifiedMaxCount": "may have at most {} value(s) that are local things",
    "datatype": "must be a well-formed {}",
    "class": "must be of class {}",
    "nodeKind": "must be of kind {}",
    "in": "must be one of {}",
    "pattern": "must match {}",
    "minLength": "needs at least {} characters",
    "maxLength": "may have at most {} characters",
    "minInclusive": "must be at least {}",
    "maxInclusive": "must be at most {}",
    "lessThan": "must be less than its {}",
    "lessThanOrEquals": "must be at most its {}",
    "or": "must meet one of the alternatives",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One demand of one shape: `query` binds `?this`, and `?value` where a single value is at fault."""

    shape: str
    path: str
    component: str
    message: str
    severity: str
    query: str


def compile_shape(shape: Shape) -> Iterator[Check]:
    """The checks of a shape with targets: its own demands and those of its properties."""
    targets = " UNION ".join(f"{{ {_write_target(kind, term)} }}" for kind, term in shape.targets)
    for part in (shape, *shape.properties):
        if part.path and part.properties:
            raise OntologyError("shapes.ttl", 0, shape.iri, "a property inside a property is not understood here")
        for constraint in part.constraints:
            yield Check(
                shape=shape.iri,
                path=part.path,
                component=constraint.component,
                message=constraint.message or part.message or _describe(constraint),
                severity=part.severity,
                query=_write_query(targets, part, constraint),
            )


def _write_target(kind: str, term: str) -> str:
    match kind:
        case "targetClass":
            return f"?this a {term}"
        case "targetSubjectsOf":
            return f"?this {term} ?any"
        case "targetObjectsOf":
            return f"?any {term} ?this"
        case _:
            return f"VALUES ?this {{ {term} }}"


def _write_query(targets: str, part: Shape, constraint: Constraint) -> str:
    """The query of one demand.

    Where a path leads to values, faults are sought along it first, in one sequential scan, and only then joined with
    the targets: on disk that is four to six times as fast as a look-up for every target.
    """
    path, component = part.path, constraint.component
    if component == "sparql":
        return f"{constraint.terms[0]}SELECT DISTINCT ?this ?value WHERE {{\n{targets}\n{{ {constraint.select} }}\n}}"
    if component == "minCount" and _read_count(constraint) == 1:
        return f"SELECT DISTINCT ?this WHERE {{\n{targets}\nMINUS {{ ?this {path} ?any }}\n}}"
    if component == "maxCount":
        many = f"GROUP BY ?this HAVING(COUNT(DISTINCT ?any) > {_read_count(constraint)})"
        return f"SELECT DISTINCT ?this WHERE {{\n{{ SELECT ?this {{ ?this {path} ?any }} {many} }}\n{targets}\n}}"
    tests = _Tests()
    if component in _ON_ALL_VALUES:
        return f"SELECT DISTINCT ?this WHERE {{\n{targets}\nFILTER({tests.breaks(constraint, path, '?this')})\n}}"
    test = tests.rejects(constraint, "?value", "?this")
    if not path:
        return f"SELECT DISTINCT ?this ?value WHERE {{\n{targets}\nBIND(?this AS ?value)\nFILTER({test})\n}}"
    step = f"?this {path} ?value"
    if component == "class":  # few things are the values of many
        faults = f"{{ SELECT DISTINCT ?value {{ ?any {path} ?value FILTER({test}) }} }} {step}"
    else:
        faults = f"{{ SELECT ?this ?value {{ {step} FILTER({test}) }} }}"
    return f"SELECT DISTINCT ?this ?value WHERE {{\n{faults}\n{targets}\n}}"


def _describe(constraint: Constraint) -> str:
    """What is demanded, where the shape has no message of its own."""
    terms = ", ".join(_shorten(term) for term in constraint.terms)
    return _DESCRIPTIONS.get(constraint.component, f"must meet sh:{constraint.component}").format(terms)


def _shorten(term: str) -> str:
    return term.split('"')[1] if term.startswith('"') else re.split(r"[#/]", term.strip("<>"))[-1]


class _Tests:
    """Boolean expressions; each variable inside is new, so that expressions can be put into one another."""

    def __init__(self) -> None:
        self._numbers = count()

    def conforms(self, shape: Shape, node: str) -> str:
        """Whether a node meets all that a shape demands."""
        tests = [f"!({self.breaks(constraint, shape.path, node)})" for constraint in shape.constraints]
        for property_ in shape.properties:
            tests.append(self.conforms(property_, node))
        return f"({' && '.join(tests) or 'true'})"

    def breaks(self, constraint: Constraint, path: str, node: str) -> str:
        """Whether a node breaks a demand, with a path: its values, or how many there are."""
        match constraint.component:
            case "minCount":
                return f"NOT EXISTS {{ {self._write_several(path, node, _read_count(constraint))} }}"
            case "maxCount":
                return f"EXISTS {{ {self._write_several(path, node, _read_count(constraint) + 1)} }}"
            case "qualifiedMaxCount":
                return f"EXISTS {{ {self._write_several(path, node, _read_count(constraint) + 1, constraint.shapes)} }}"
            case "hasValue":
                return (
                    f"NOT EXISTS {{ {node} {path} {constraint.terms[0]} }}"
                    if path
                    else f"{node} != {constraint.terms[0]}"
                )
            case "sparql":
                raise OntologyError("shapes.ttl", 0, "sh:sparql", "is not understood inside another shape")
        if not path:
            return self.rejects(constraint, node, node)
        value = self._make_variable()
        return f"EXISTS {{ {node} {path} {value} FILTER({self.rejects(constraint, value, node)}) }}"

    def rejects(self, constraint: Constraint, value: str, node: str) -> str:
        """Whether a demand on single values turns this value down; `node` is whose value it is."""
        component, terms = constraint.component, constraint.terms
        if component in _COMPARISONS:
            return f"!COALESCE({value} {_COMPARISONS[component]} {terms[0]}, false)"
        if component in _ORDERINGS:
            other = self._make_variable()
            test = f"!COALESCE({value} {_ORDERINGS[component]} {other}, false)"
            return f"EXISTS {{ {node} {terms[0]} {other} FILTER({test}) }}"
        match component:
            case "datatype":
                return _reject_datatype(value, terms[0])
            case "class":
                return f"NOT EXISTS {{ {value} a {terms[0]} }}"
            case "nodeKind":
                return f"!({_NODE_KINDS[terms[0].strip('<>').removeprefix(SHACL)].format(value)})"
            case "pattern":
                return f"!COALESCE(REGEX(STR({value}), {', '.join(terms)}), false)"
            case "minLength" | "maxLength":
                comparison = ">=" if component == "minLength" else "<="
                return f"!COALESCE(STRLEN(STR({value})) {comparison} {terms[0]}, false)"
            case "in":
                return f"!COALESCE({value} IN ({', '.join(terms)}), false)"
        return self._reject_shapes(constraint, value)

    def _reject_shapes(self, constraint: Constraint, value: str) -> str:
        met = [self.conforms(shape, value) for shape in constraint.shapes]
        match constraint.component:
            case "not":
                return met[0]
            case "or":
                return f"!({' || '.join(met)})"
            case "node" | "and":
                return f"!({' && '.join(met)})"
        raise OntologyError("shapes.ttl", 0, f"sh:{constraint.component}", "is not understood here")

    def _write_several(self, path: str, node: str, number: int, shapes: Iterable[Shape] = ()) -> str:
        """A pattern that matches where a path has this many different values, each of which meets the shapes."""
        values = [self._make_variable() for _ in range(number)]
        patterns = " ".join(f"{node} {path} {value} ." for value in values)
        tests = [f"!sameTerm({one}, {other})" for one, other in combinations(values, 2)]
        tests += [self.conforms(shape, value) for shape in shapes for value in values]
        return f"{patterns} FILTER({' && '.join(tests)})" if tests else patterns

    def _make_variable(self) -> str:
        return f"?v{next(self._numbers)}"


def _read_count(constraint: Constraint) -> int:
    return int(constraint.terms[0].split('"')[1])


def _reject_datatype(value: str, datatype: str) -> str:
    right = f"isLiteral({value}) && datatype({value}) = {datatype}"
    if datatype in _CHECKED:
        right += f" && COALESCE({datatype}(STR({value})) = {datatype}(STR({value})), false)"
    return f"!({right})"
