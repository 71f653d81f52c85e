"""Judging the graph by its shapes: all graphs together as one, each demand one query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox

from kg.rdf.shape_sparql import Check, compile_shape
from kg.rdf.shapes import Shape, load_shapes
from kg.settings import DEFAULT_BASE


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node that breaks one demand. `severity` `Violation` is a fault of ours, `Warning` a finding about the world.

    `path` is in SPARQL syntax, empty where the node itself is at fault; `value` is empty where values are missing or
    too many; `component` is the demand's name in SHACL.
    """

    severity: str
    shape: str
    focus: str
    path: str
    component: str
    value: str
    message: str


def validate_store(store: ox.Store, base: str = DEFAULT_BASE, shapes: Iterable[Shape] | None = None) -> list[Violation]:
    """Everything that breaks a shape, violations before warnings; the graph conforms where no violation is among it."""
    checks = (check for shape in (load_shapes(base) if shapes is None else shapes) for check in compile_shape(shape))
    return sorted(violation for check in checks for violation in _run(store, check))


def conforms(violations: Iterable[Violation]) -> bool:
    """Whether nothing worse than a warning was found."""
    return all(violation.severity != "Violation" for violation in violations)


def _run(store: ox.Store, check: Check) -> list[Violation]:
    solutions = store.query(check.query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [
        Violation(
            severity=check.severity,
            shape=check.shape,
            focus=_show(solution["this"]),
            path=check.path,
            component=check.component,
            value=_show(solution["value"]) if "value" in names else "",
            message=check.message,
        )
        for solution in solutions
    ]


def _show(term: object) -> str:
    return "" if term is None else str(term)
