"""Every demand of every shape finds its planted fault; pySHACL and the compiled queries give the same verdicts."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest

from kg.rdf.shapes import Shape, load_shapes
from kg.rdf.terms import format_quad
from kg.rdf.validate import Violation, conforms, validate_store
from tests.rdf.judges import ask_compiled, ask_pyshacl, load
from tests.rdf.planted import Demand, iter_demands, plant
from tests.rdf.sample import make_sample_quads

_DEMANDS = list(iter_demands())
_SHAPES = load_shapes()
_SAMPLE = [quad for quad in make_sample_quads() if not quad[3].endswith("reference>")]


def test_there_is_a_demand_for_everything() -> None:
    """The suite below cannot shrink unnoticed, and every shape judges something."""
    assert len(_SHAPES) >= 30
    assert len(_DEMANDS) >= 200
    assert {demand.shape.iri for demand in _DEMANDS} == {shape.iri for shape in _SHAPES}
    assert len({demand.key for demand in _DEMANDS}) == len(_DEMANDS)


def test_a_good_graph_conforms_for_both() -> None:
    """The mapping's own output for an article with every kind of fact breaks no shape."""
    quads = list(make_sample_quads())

    assert conforms(validate_store(load(quads)))
    assert all(severity != "Violation" for *_, severity in ask_pyshacl(quads, _SHAPES))


@pytest.mark.parametrize("demand", _DEMANDS, ids=lambda demand: demand.key)
def test_a_planted_fault_is_found(demand: Demand) -> None:
    """The node with the fault is named, with path, kind of demand and severity."""
    planted, quads = plant(demand, 1)
    check = demand.check
    found = ask_compiled([*_SAMPLE, *quads], [demand.shape])

    assert (planted, check.path, check.component, check.severity) in found


@pytest.mark.parametrize("shape", _SHAPES, ids=lambda shape: shape.iri.rpartition("#")[2])
def test_both_give_the_same_verdicts_on_planted_faults(shape: Shape) -> None:
    """With all of a shape's faults planted, pySHACL names the very same nodes, paths and demands."""
    demands = [demand for demand in _DEMANDS if demand.shape.iri == shape.iri]
    plants = [plant(demand, number) for number, demand in enumerate(demands)]
    quads = [*_SAMPLE, *(quad for _, planted in plants for quad in planted)]

    found = ask_compiled(quads, [shape])
    assert found == ask_pyshacl(quads, [shape])
    assert {focus for focus, *_ in found} >= {planted for planted, _ in plants}


@pytest.mark.parametrize("seed", range(4))
def test_both_give_the_same_verdicts_on_a_torn_graph(seed: int) -> None:
    """With every tenth triple of the sample lost by chance, both find the same faults, and there are some."""
    pick = random.Random(seed)
    quads = [quad for quad in _SAMPLE if pick.random() > 0.1]

    found = ask_compiled(quads, _SHAPES)
    assert found == ask_pyshacl(quads, _SHAPES)
    assert len(found) > 10


def test_graphs_are_judged_together_and_values_counted_once() -> None:
    """A triple that two graphs hold is one value; what one graph says of a node counts in the other."""
    quads = [(s, p, o, g) for s, p, o, _ in make_sample_quads() for g in ("<x:one>", "<x:two>")]

    assert conforms(validate_store(load(quads)))


def test_another_base_has_its_own_terms() -> None:
    """Shapes move with the base, in queries and patterns too."""
    base = "https://kg.example/"
    planted, quads = plant(next(d for d in _DEMANDS if d.key == "Mention.sparql.2"), 1)
    moved = "".join(map(format_quad, [*make_sample_quads(), *quads])).replace("https://w3id.org/congvu/", base)
    store = ox.Store()
    store.bulk_load(moved, ox.RdfFormat.N_QUADS)

    found = {(v.focus, v.message) for v in validate_store(store, base)}
    moved_focus = planted.replace("https://w3id.org/congvu/", base)
    assert (moved_focus, "the span reaches beyond the article's text") in found


def test_violations_come_first_and_warnings_conform() -> None:
    """Reports begin with what is our own fault; a finding about the world alone lets the graph pass."""
    warning = Violation("Warning", "s", "f", "", "minCount", "", "m")
    violation = Violation("Violation", "s", "f", "", "minCount", "", "m")

    assert sorted([warning, violation]) == [violation, warning]
    assert conforms([warning])
    assert not conforms([warning, violation])
