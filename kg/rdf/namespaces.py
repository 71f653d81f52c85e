"""Closed namespaces: a term that neither `ontology/kg.ttl` nor `ontology/borrowed.ttl` defines cannot be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.rdf.terms import Term, make_iri
from kg.resources import get_ontology_file
from kg.settings import DEFAULT_BASE
from kg.vocabulary import read_turtle

_BORROWED: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}


class Namespace:
    """The terms of one namespace as attributes; one that its file does not define raises `OntologyError`."""

    def __init__(self, iri: str, names: Iterable[str], file: str) -> None:
        self._iri = iri
        self._file = file
        self.__dict__.update({name: make_iri(iri + name) for name in names})

    def __getattr__(self, name: str) -> Term:
        """Only asked for what the file does not define."""
        raise OntologyError(self._file, 0, self._iri + name, "this term is not defined")

    def __getitem__(self, name: str) -> Term:
        """The term of a name that is data."""
        term: Term = getattr(self, name)
        return term

    def __contains__(self, name: str) -> bool:
        """Whether the file defines a term."""
        return name in self.__dict__ and not name.startswith("_")


@dataclass(frozen=True, slots=True)
class Namespaces:
    """The namespaces of our quads; `vgn` is our own, under the base that is set."""

    vgn: Namespace
    rdf: Namespace
    rdfs: Namespace
    skos: Namespace
    dct: Namespace
    org: Namespace
    foaf: Namespace
    schema: Namespace
    prov: Namespace
    oa: Namespace


def read_namespace(iri: str, path: Path, *, as_iri: str | None = None) -> Namespace:
    """The terms of namespace `iri` that a Turtle file describes; `as_iri` is where they stand under another base."""
    subjects = {quad.subject.value for quad in read_turtle(path) if isinstance(quad.subject, ox.NamedNode)}
    names = sorted(subject.removeprefix(iri) for subject in subjects if subject.startswith(iri) and subject != iri)
    return Namespace(as_iri or iri, names, "/".join(path.parts[-2:]))


@cache
def load_namespaces(base: str = DEFAULT_BASE) -> Namespaces:
    """The namespaces of the shipped ontology, with our own terms and no others under `base`; read once a process."""
    borrowed = get_ontology_file("borrowed.ttl")
    return Namespaces(
        vgn=read_namespace(DEFAULT_BASE + "ontology#", get_ontology_file("kg.ttl"), as_iri=base + "ontology#"),
        **{prefix: read_namespace(iri, borrowed) for prefix, iri in _BORROWED.items()},
    )
