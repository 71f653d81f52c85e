"""What the code lists say of their concepts, for shapes that ask: concepts are in the ontology and in no graph.

Our annotation properties stand on concepts alone. pySHACL finds their triples where it is given the ontology; for a
store, a pattern with such a property becomes the table of these facts.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.rdf.terms import make_iri, make_text
from kg.resources import get_ontology_file
from kg.settings import DEFAULT_BASE
from kg.vocabulary import load_vocabulary, read_turtle

_TERM: Final = re.compile(r"\bvgn:(\w+)")
_PATTERN: Final = re.compile(r"(?P<concept>\?\w+)\s+vgn:(?P<name>\w+)\s+(?P<value>\?\w+)\s*\.")
_ANNOTATION: Final = ox.NamedNode("http://www.w3.org/2002/07/owl#AnnotationProperty")


def inline_code_facts(select: str, base: str = DEFAULT_BASE) -> str:
    """The query with each `?concept vgn:p ?value .` of an annotation property as VALUES.

    `OntologyError` for a term of ours that `kg.ttl` does not define: a pattern with it would never match.
    """
    kinds = _read_kinds()
    for name in _TERM.findall(select):
        if name not in kinds:
            raise OntologyError("shapes.ttl", 0, f"vgn:{name}", "this term is not defined in kg.ttl")

    def replace(match: re.Match[str]) -> str:
        if kinds[match["name"]] != "annotation":
            return match[0]
        table = " ".join(f"({concept} {value})" for concept, value in find_code_facts(match["name"], base))
        return f"VALUES ({match['concept']} {match['value']}) {{ {table} }}"

    return _PATTERN.sub(replace, select)


def find_code_facts(name: str, base: str = DEFAULT_BASE) -> list[tuple[str, str]]:
    """Every concept, as a term under the base, with each text that one annotation property gives it; sorted."""
    schemes = load_vocabulary().schemes.values()
    return sorted(
        (make_iri(base + concept.iri.removeprefix(DEFAULT_BASE)), make_text(value))
        for scheme in schemes
        for concept in scheme.values()
        for value in concept.props.get(name, ())
    )


@cache
def _read_kinds() -> dict[str, str]:
    """Our terms by local name: `annotation` for what stands on concepts, `other` for classes and properties of data."""
    kinds: dict[str, str] = {}
    for quad in read_turtle(get_ontology_file("kg.ttl")):
        if isinstance(quad.subject, ox.NamedNode):
            name = quad.subject.value.partition("#")[2]
            if quad.object == _ANNOTATION:
                kinds[name] = "annotation"
            kinds.setdefault(name, "other")
    return kinds
