"""Quads as nodes and links: canonical things, each with its evidence."""

from __future__ import annotations

from loaders.graphs.neo4j_rows import Link, Reader
from tests.loaders.graphs.links import OWN, make_evidence, make_participation, plan_change
from tests.loaders.graphs.quads import BASE
from tests.rdf.sample import make_sample_quads


def test_evidence_belongs_to_the_canonical_thing() -> None:
    """A local thing's words prove what it is, with the status of that article."""
    rows = plan_change([], make_evidence("id/doc/ct/06")).told

    link = Link("EVIDENCED_BY", f"{BASE}id/doc/ct/06", f"{BASE}id/mention/a-1-2")
    assert rows.links == {link: {"graph": f"{BASE}{OWN}", "factStatus": "resolved"}}
    assert rows.things == {}


def test_a_participation_is_also_a_shortcut() -> None:
    """Who took part in what, with the role, beside the participation itself."""
    rows = plan_change([], make_participation()).told

    link = Link("PARTICIPATED_IN", f"{BASE}id/person/x", f"{BASE}id/event/e", via=f"{BASE}id/participation/p")
    assert rows.links[link] == {
        "graph": f"{BASE}graph/fused",
        "participationIri": f"{BASE}id/participation/p",
        "role": "chair",
    }


def test_every_fused_quad_of_an_article_is_told() -> None:
    """Nothing of the fused graph gets lost on the way: each is a label, a value or a link."""
    quads = [quad for quad in make_sample_quads() if quad[3] == f"<{BASE}graph/fused>"]
    reader = Reader(BASE)

    assert len(quads) > 100
    for quad in quads:
        rows = reader.read([quad], {})
        told = rows.things[quad[0][1:-1]]
        assert told.labels or told.values or rows.links, quad
