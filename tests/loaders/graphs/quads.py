"""Quads in one line, for the tests of the graph targets."""

from __future__ import annotations

from kg.rdf.terms import Quad, Term, make_iri, make_text

BASE = "https://w3id.org/congvu/"


def make_quad(subject: str, verb: str, object_: str, graph: str = "graph/fused") -> Quad:
    """A quad of our own things; an object in quotation marks is a Vietnamese text, any other a thing."""
    is_text = object_.startswith('"')
    value = make_text(object_.strip('"'), "vi") if is_text else _name(object_)
    return _name(subject), _name(verb), value, _name(graph)


def _name(path: str) -> Term:
    return make_iri(path if ":" in path else BASE + path)
