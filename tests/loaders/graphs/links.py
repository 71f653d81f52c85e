"""Quads of one participation and of one piece of evidence, for the tests of the Neo4j target."""

from __future__ import annotations

from kg.rdf.terms import Quad
from loaders.graphs.neo4j_plan import Plan, Protected, make_plan
from loaders.graphs.neo4j_rows import Reader
from tests.loaders.graphs.quads import BASE, make_quad

OWN = "graph/article/a"


def make_participation(person: str = "id/person/x") -> list[Quad]:
    """Someone chairs an event."""
    return [
        make_quad("id/event/e", "ontology#participation", "id/participation/p"),
        make_quad("id/participation/p", "ontology#participant", person),
        make_quad("id/participation/p", "ontology#role", "def/roles/chair"),
    ]


def make_evidence(canonical: str) -> list[Quad]:
    """Words of an article show a document, which is the canonical one."""
    return [
        make_quad("id/doc/local", "ontology#canonical", canonical, "graph/identity"),
        make_quad("id/doc/local", "ontology#evidence", "id/mention/a-1-2", OWN),
        make_quad("id/doc/local", "ontology#factStatus", "def/fact-status/resolved", OWN),
    ]


def plan_change(removed: list[Quad], added: list[Quad], reference: list[Quad] | None = None) -> Plan:
    """The plan of one change under the default base."""
    return make_plan(Reader(BASE), removed, added, Protected.read(reference or []))
