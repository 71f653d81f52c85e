"""Figures about a graph: what it holds by class, who and what occurs most, who stands in the middle.

Everything is asked of the store in SPARQL; only `--central` brings a subgraph into memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx  # type: ignore[import-untyped]  # its types are a package of their own
import pyoxigraph as ox

_PREFIXES = """PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX vgn: <{base}ontology#>
"""
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?thing) AS ?total) {{ ?thing a ?class }} GROUP BY ?class"
_BODIES = """SELECT ?thing (MIN(?label) AS ?name) (COUNT(DISTINCT ?article) AS ?total) {{
  ?thing a org:Organization ; skos:prefLabel ?label ; prov:wasDerivedFrom ?article }} GROUP BY ?thing"""
_PERSONS = """SELECT ?thing (MIN(?label) AS ?name) (COUNT(DISTINCT ?part) AS ?total) {{
  ?thing a foaf:Person ; foaf:name ?label . ?part vgn:participant ?thing }} GROUP BY ?thing"""
_DOCUMENTS = """SELECT ?thing (MIN(?label) AS ?name) (COUNT(DISTINCT ?article) AS ?total) {{
  ?thing a vgn:OfficialDocument ; skos:prefLabel ?label ; prov:wasDerivedFrom ?article }} GROUP BY ?thing"""
_OUTLETS = """SELECT ?name (COUNT(DISTINCT ?article) AS ?total) {{ GRAPH ?graph {{
  ?article a vgn:Article ; schema:publisher/skos:prefLabel ?name }} }} GROUP BY ?name"""
_YEARS = """SELECT ?name (COUNT(DISTINCT ?article) AS ?total) {{ GRAPH ?graph {{
  ?article a vgn:Article ; schema:datePublished ?day }} BIND (STR(YEAR(?day)) AS ?name) }} GROUP BY ?name"""
_TIES = """SELECT ?one ?other {{
  {{ ?tie org:member ?one ; org:organization ?other }}
  UNION {{ ?other vgn:participation/vgn:participant ?one }}
  UNION {{ ?other vgn:conferredBy ?one }}
  UNION {{ ?other vgn:issuedBy ?one }} }}"""
_NAMES = "SELECT ?thing (MIN(?label) AS ?name) {{ ?thing skos:prefLabel|foaf:name ?label }} GROUP BY ?thing"

# Betweenness from every node costs nodes × edges; beyond this many a fixed sample of nodes stands for all.
_EXACT_NODES = 1_000
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Rank:
    """One thing and how often it occurs."""

    iri: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Stats:
    """`classes` and `years` by name; `outlets` and the ranks highest first, equal ones by name."""

    quads: int
    classes: dict[str, int]
    bodies: list[Rank]
    persons: list[Rank]
    documents: list[Rank]
    outlets: dict[str, int]
    years: dict[str, int]


@dataclass(frozen=True, slots=True)
class Central:
    """One thing in the net of people, bodies, events and documents; both measures are 0..1."""

    iri: str
    name: str
    degree: float
    betweenness: float


def measure_graph(store: ox.Store, base: str, top: int = 10) -> Stats:
    """The figures; persons are ranked by the parts they play, bodies and documents by the articles that name them."""
    return Stats(
        quads=len(store),
        classes=dict(sorted((_shorten(row[0]), row[1]) for row in _ask_pairs(store, _CLASSES, base))),
        bodies=_rank(store, _BODIES, base, top),
        persons=_rank(store, _PERSONS, base, top),
        documents=_rank(store, _DOCUMENTS, base, top),
        outlets=dict(sorted(_ask_pairs(store, _OUTLETS, base), key=lambda pair: (-pair[1], pair[0]))[:top]),
        years=dict(sorted(_ask_pairs(store, _YEARS, base))),
    )


def find_central(store: ox.Store, base: str, top: int = 10) -> list[Central]:
    """Who and what connects the others, within the greatest connected part of the graph, by betweenness then degree."""
    net = nx.Graph()
    net.add_edges_from((row[0].value, row[1].value) for row in _ask(store, _TIES, base))
    if not net:
        return []
    # sorted: equal measures must not depend on the order in which the store gives its rows
    part = max(nx.connected_components(net), key=lambda nodes: (len(nodes), min(nodes)))
    core = nx.Graph()
    core.add_nodes_from(sorted(part))
    core.add_edges_from(sorted(tuple(sorted(edge)) for edge in net.subgraph(part).edges))
    sample = _SAMPLE if len(core) > _EXACT_NODES else None
    between = nx.betweenness_centrality(core, k=sample, seed=1)
    degree = nx.degree_centrality(core)
    order = sorted(core, key=lambda node: (-between[node], -degree[node], node))[:top]
    names = {row[0].value: row[1].value for row in _ask(store, _NAMES, base)}
    return [Central(node, names.get(node, node), degree[node], between[node]) for node in order]


def _rank(store: ox.Store, query: str, base: str, top: int) -> list[Rank]:
    ranks = [Rank(row[0].value, row[1].value, int(row[2].value)) for row in _ask(store, query, base)]
    return sorted(ranks, key=lambda rank: (-rank.count, rank.name, rank.iri))[:top]


def _ask_pairs(store: ox.Store, query: str, base: str) -> list[tuple[str, int]]:
    return [(row[0].value, int(row[1].value)) for row in _ask(store, query, base)]


def _ask(store: ox.Store, query: str, base: str) -> list[ox.QuerySolution]:
    fused = ox.NamedNode(f"{base}graph/fused")
    result = store.query((_PREFIXES + query).format(base=base), default_graph=fused)
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError("a SELECT gives solutions")
    # an aggregate over nothing gives one row without a value
    return [row for row in result if row[0] is not None]


def _shorten(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
