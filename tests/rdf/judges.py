"""Two judges of the same triples by the same shapes: the compiled queries and pySHACL."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox
import pyshacl
import rdflib

from kg.rdf.code_facts import find_code_facts
from kg.rdf.shapes import Shape
from kg.rdf.terms import Quad, format_quad
from kg.rdf.validate import validate_store
from kg.resources import get_ontology_file

_SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
_LEVEL = "<https://w3id.org/congvu/ontology#conferrerLevel>"
_CODE_FACTS = [(concept, _LEVEL, level, "") for concept, level in find_code_facts("conferrerLevel")]

Verdict = tuple[str, str, str, str]
"""Focus, path, component, severity."""


def load(quads: Iterable[Quad]) -> ox.Store:
    """A store in memory."""
    store = ox.Store()
    store.bulk_load("".join(map(format_quad, quads)), ox.RdfFormat.N_QUADS)
    return store


def ask_compiled(quads: Iterable[Quad], shapes: list[Shape]) -> set[Verdict]:
    """What the compiled queries say."""
    return {(v.focus, v.path, v.component, v.severity) for v in validate_store(load(quads), shapes=shapes)}


def ask_pyshacl(quads: Iterable[Quad], shapes: list[Shape]) -> set[Verdict]:
    """What pySHACL says of the same triples and shapes."""
    data = rdflib.Graph()
    triples = {(s, p, o) for s, p, o, _ in [*quads, *_CODE_FACTS]}
    data.parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in sorted(triples)), format="nt11")
    wanted = [rdflib.URIRef(shape.iri) for shape in shapes]
    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes_graph(), use_shapes=wanted)
    return {_read_result(report, result) for result in report.objects(None, _SH.result)}


@cache
def _shapes_graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=get_ontology_file("shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def _read_result(report: rdflib.Graph, result: rdflib.term.Node) -> Verdict:
    component = str(report.value(result, _SH.sourceConstraintComponent)).removeprefix(str(_SH))
    component = component.removesuffix("ConstraintComponent")
    names = {"QualifiedMaxCount": "qualifiedMaxCount", "SPARQL": "sparql"}
    path = report.value(result, _SH.resultPath)
    return (
        report.value(result, _SH.focusNode).n3(),
        _read_path(report, path) if path else "",
        names.get(component, component[0].lower() + component[1:]),
        str(report.value(result, _SH.resultSeverity)).removeprefix(str(_SH)),
    )


def _read_path(report: rdflib.Graph, path: rdflib.term.Node) -> str:
    if isinstance(path, rdflib.URIRef):
        return path.n3()
    inverse = report.value(path, _SH.inversePath)
    if inverse is not None:
        return f"^{inverse.n3()}"
    members = rdflib.collection.Collection(report, report.value(path, _SH.alternativePath))
    return f"({'|'.join(member.n3() for member in members)})"
