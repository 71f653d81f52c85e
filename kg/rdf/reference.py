"""The reference graph: units, bodies and offices known beforehand, as `ontology/reference` has them."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.rdf.terms import Quad, Term, make_iri
from kg.resources import get_data_folder
from kg.settings import DEFAULT_BASE
from kg.vocabulary import read_turtle


def read_reference(base: str, graph: Term) -> list[Quad]:
    """Every triple of the Turtle under `ontology/reference`, in the order of files and lines, IRIs under `base`."""
    quads: list[Quad] = []
    for path in sorted((get_data_folder("ontology") / "reference").glob("*.ttl")):
        for quad in read_turtle(path):
            terms = quad.subject, quad.predicate, quad.object
            if any(isinstance(term, ox.BlankNode | ox.Triple) for term in terms):
                raise OntologyError(path.name, 0, str(quad.subject), "reference data has no blank nodes")
            subject, predicate, object_ = (_rebase(term, base) for term in terms)
            quads.append((subject, predicate, object_, graph))
    return list(dict.fromkeys(quads))


def _rebase(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple, base: str) -> Term:
    if isinstance(term, ox.NamedNode) and term.value.startswith(DEFAULT_BASE):
        return make_iri(base + term.value.removeprefix(DEFAULT_BASE))
    return Term(str(term))
