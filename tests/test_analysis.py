"""Figures of a graph are counts of its fused view."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.analysis import find_central, measure_graph
from kg.settings import DEFAULT_BASE

_PREFIXES = f"""PREFIX vgn: <{DEFAULT_BASE}ontology#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"""
_FUSED = """
<i:x> a org:Organization ; skos:prefLabel "UBND tỉnh Lào Cai", "UBND Lào Cai" ; prov:wasDerivedFrom <g:1>, <g:2> .
<i:y> a org:Organization ; skos:prefLabel "Bộ Công an" ; prov:wasDerivedFrom <g:1> .
<i:p> a foaf:Person ; foaf:name "Nguyễn Văn Hùng" . <i:q> a foaf:Person ; foaf:name "Lê Thị Mơ" .
<i:m> org:member <i:p> ; org:organization <i:x> . <i:n> org:member <i:q> ; org:organization <i:x> .
<i:e> vgn:participation <i:e1>, <i:e2> . <i:e1> vgn:participant <i:p> . <i:e2> vgn:participant <i:y> .
<i:f> vgn:participation <i:f1> . <i:f1> vgn:participant <i:p> .
<i:d> a vgn:OfficialDocument ; skos:prefLabel "Chỉ thị 06/CT-UBND" ; prov:wasDerivedFrom <g:1>, <g:2> .
<i:d> vgn:issuedBy <i:x> .
"""
_ARTICLE = '<i:a> a vgn:Article ; schema:publisher <i:o> ; schema:datePublished "2021-01-22"^^xsd:date .'
_OUTLET = '<i:o> skos:prefLabel "Báo Lào Cai" .'


@pytest.fixture
def store() -> ox.Store:
    """Two bodies, two people, two events and a document in the fused graph; one article beside it."""
    store = ox.Store()
    store.update(
        f"{_PREFIXES} PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> INSERT DATA {{ GRAPH <{DEFAULT_BASE}graph/fused> "
        f"{{ {_FUSED} }} GRAPH <{DEFAULT_BASE}graph/article/1> {{ {_ARTICLE} {_OUTLET} }} }}"
    )
    return store


def test_bodies_are_ranked_by_the_articles_that_name_them(store: ox.Store) -> None:
    """Two articles before one; of two names the first in the alphabet stands."""
    bodies = measure_graph(store, DEFAULT_BASE).bodies

    assert [(rank.name, rank.count) for rank in bodies] == [("UBND Lào Cai", 2), ("Bộ Công an", 1)]


def test_people_are_ranked_by_the_parts_they_play(store: ox.Store) -> None:
    """Who plays no part is not ranked."""
    assert [(rank.name, rank.count) for rank in measure_graph(store, DEFAULT_BASE).persons] == [("Nguyễn Văn Hùng", 2)]


def test_classes_outlets_and_years_are_counted(store: ox.Store) -> None:
    """Classes of the fused graph; outlets and years of the articles."""
    stats = measure_graph(store, DEFAULT_BASE)

    assert stats.classes == {"OfficialDocument": 1, "Organization": 2, "Person": 2}
    assert (stats.outlets, stats.years) == ({"Báo Lào Cai": 1}, {"2021": 1})


def test_who_connects_the_others_is_found(store: ox.Store) -> None:
    """The one through whom the body, its document and both events hang together comes first."""
    first, second, *_ = find_central(store, DEFAULT_BASE)

    assert (first.name, second.name) == ("Nguyễn Văn Hùng", "UBND Lào Cai")
    assert 0 < second.betweenness < first.betweenness <= 1


def test_only_the_top_is_shown(store: ox.Store) -> None:
    """`top` limits each list."""
    assert len(measure_graph(store, DEFAULT_BASE, top=1).bodies) == 1
    assert len(find_central(store, DEFAULT_BASE, top=3)) == 3


def test_an_empty_store_has_no_figures() -> None:
    """Nothing is counted, nobody is in the middle, nothing fails."""
    stats = measure_graph(ox.Store(), DEFAULT_BASE)

    assert (stats.quads, stats.classes, stats.bodies) == (0, {}, [])
    assert find_central(ox.Store(), DEFAULT_BASE) == []
