"""What changes when quads go: also what followed from them together with others that stay."""

from __future__ import annotations

from loaders.graphs.neo4j_rows import Link
from tests.loaders.graphs.links import make_evidence, make_participation, plan_change
from tests.loaders.graphs.quads import BASE, make_quad


def test_a_link_made_of_several_quads_goes_with_one_of_them() -> None:
    """Another participant: the old shortcut goes although two of its three facts stay."""
    old, new = make_participation(), make_participation(person="id/person/y")
    plan = plan_change(old[1:2], new)

    assert {(link.type, link.end if link.type == "PARTICIPANT" else link.start) for link in plan.gone} == {
        ("PARTICIPANT", f"{BASE}id/person/x"),
        ("PARTICIPATED_IN", f"{BASE}id/person/x"),
    }


def test_evidence_moves_with_identity() -> None:
    """A document that becomes better known takes its evidence along; the quads of the evidence never changed."""
    old, new = make_evidence("id/doc/ct/u"), make_evidence("id/doc/ct/2016")
    plan = plan_change(old[:1], new)

    assert plan.gone == [Link("EVIDENCED_BY", f"{BASE}id/doc/ct/u", f"{BASE}id/mention/a-1-2")]


def test_what_the_reference_says_is_not_taken_away() -> None:
    """A label that an article repeated stays when the article goes."""
    label = make_quad("id/org/bca", "http://www.w3.org/2004/02/skos/core#prefLabel", '"Bộ Công an"')
    plan = plan_change([label], [], [(*label[:3], make_quad("a", "b", "c", "graph/reference")[3])])

    assert (plan.lost, plan.doubtful) == ({}, [])
