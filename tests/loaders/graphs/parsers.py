"""The data set in a file as two independent parsers read it, in canonical form (RDFC-1.0)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import rdflib

from kg.rdf.terms import Quad, format_quad

OXIGRAPH = {
    "nq": ox.RdfFormat.N_QUADS,
    "nt": ox.RdfFormat.N_TRIPLES,
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
}
RDFLIB = {"nq": "nquads", "nt": "nt11", "ttl": "turtle", "trig": "trig", "jsonld": "json-ld"}


def canonicalize_quads(quads: Iterable[Quad], *, keeps_graphs: bool) -> str:
    """The quads themselves, or their triples where the graphs are not kept."""
    parsed = ox.parse("".join(map(format_quad, quads)), ox.RdfFormat.N_QUADS)
    if keeps_graphs:
        return _canonical(ox.Dataset(parsed))
    return _canonical(ox.Dataset(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in parsed))


def read_with_oxigraph(path: Path, name: str) -> str:
    """What Oxigraph reads in a file of this format."""
    return _canonical(ox.Dataset(ox.parse(path.read_bytes(), OXIGRAPH[name])))


def read_with_rdflib(path: Path, name: str) -> str:
    """What rdflib reads; `rdflib.NORMALIZE_LITERALS` must be off, or it rewrites numbers."""
    dataset = rdflib.Dataset()
    dataset.parse(data=path.read_text(encoding="utf-8"), format=RDFLIB[name])
    lines = dataset.serialize(format="nquads")
    return _canonical(ox.Dataset(ox.parse(lines, ox.RdfFormat.N_QUADS)))


def _canonical(dataset: ox.Dataset) -> str:
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad} .\n" for quad in dataset))
