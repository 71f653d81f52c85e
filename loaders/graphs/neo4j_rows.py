"""Quads as nodes and relationships: who is told what, and which links stand between whom.

Things of the fused and the reference graph become nodes under their canonical IRI. Of an article's graph come the
article, its mentions, claims and citations, and from every thing the links to its evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.keys import make_key
from kg.rdf.terms import Quad
from loaders.graphs.neo4j_schema import BASE_LABELS, Names
from loaders.graphs.neo4j_values import Properties, Value, Values, read_literal
from loaders.graphs.prefixes import RDF_TYPE, make_prefixes

OWN_KINDS = frozenset(["article", "mention", "claim", "citation"])
"""What belongs to one article and goes with it."""

BESIDE_KINDS = frozenset(["outlet", "extraction"])
"""What each article's graph describes that names it, and what is nobody's own."""


@dataclass(slots=True)
class Told:
    """What quads say of one node: its further labels, and the values under each key."""

    graph: str
    labels: set[str] = field(default_factory=set)
    values: Values = field(default_factory=dict)

    def add(self, key: str, value: Value) -> None:
        """One more value under a key."""
        self.values.setdefault(key, set()).add(value)


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship; one of equal type and ends is the same, unless they come `via` different nodes."""

    type: str
    start: str
    end: str
    via: str = ""

    @property
    def rid(self) -> str:
        """Its deterministic key."""
        return make_key(self.type, self.start, self.end, self.via)


@dataclass(slots=True)
class Rows:
    """Nodes by IRI and links with their properties, as one set of quads gives them."""

    things: dict[str, Told] = field(default_factory=dict)
    owned: dict[str, Told] = field(default_factory=dict)
    links: dict[Link, Properties] = field(default_factory=dict)


class Reader:
    """Reads quads under one base; keeps no state between readings but spellings."""

    def __init__(self, base: str) -> None:
        names = make_prefixes(base)
        self.fused, self.reference = f"<{base}graph/fused>", f"<{base}graph/reference>"
        self.identity = f"<{base}graph/identity>"
        self._article_graph = f"<{base}graph/article/"
        self._article = f"{base}id/article/"
        self._thing, self._concept = f"<{base}id/", f"<{base}def/"
        self._names = Names(base)
        self._evidence = f"<{names['vgn']}evidence>"
        self._certainty = {f"<{names['vgn']}{name}>" for name in ("confidence", "factStatus", "rule")}
        self._derived = f"<{names['prov']}wasDerivedFrom>"

    def read_identity(self, quads: Iterable[Quad]) -> dict[str, str]:
        """Which canonical thing each local thing is."""
        return {s: o for s, _, o, g in quads if g == self.identity}

    def read(self, quads: Iterable[Quad], identity: Mapping[str, str]) -> Rows:
        """The nodes and links of quads; things of other graphs than those named above are left out."""
        rows = Rows()
        proofs: list[tuple[str, str, str]] = []
        certainties: dict[str, Told] = {}
        for s, p, o, g in quads:
            if g in (self.fused, self.reference):
                self._tell(rows, rows.things, s, p, o, g)
            elif not g.startswith(self._article_graph):
                continue
            elif p == self._evidence:
                proofs.append((s, o, g))
            else:
                self._read_own(rows, certainties, (s, p, o, g), identity)
        self._link_evidence(rows, proofs, certainties, identity)
        _add_shortcuts(rows, self.fused[1:-1])
        return rows

    def get_label(self, iri: str) -> str:
        """The base label of a node."""
        kind = _get_kind(iri, self._thing)
        return BASE_LABELS.get(kind) or "".join(part.capitalize() for part in kind.split("-"))

    def get_kind(self, term: str) -> str:
        """The kind of a thing's IRI or term; empty where it is no thing."""
        return _get_kind(term.strip("<>"), self._thing)

    def _read_own(self, rows: Rows, certainties: dict[str, Told], quad: Quad, identity: Mapping[str, str]) -> None:
        s, p, o, g = quad
        kind = self.get_kind(self._get_node(s))
        if kind in OWN_KINDS:
            self._tell(rows, rows.owned, s, p, identity.get(o, o), g)
        elif kind in BESIDE_KINDS:
            self._tell(rows, rows.things, s, p, o, self.fused)
        if p in self._certainty:
            self._tell(rows, certainties, s, p, o, self.fused)

    def _tell(self, rows: Rows, nodes: dict[str, Told], s: str, p: str, o: str, g: str) -> None:
        iri = self._get_node(s)
        if not iri:  # a concept: its code is a property of what has it
            return
        told = nodes.get(iri)
        if told is None:
            told = nodes[iri] = Told(g[1:-1])
        if p == RDF_TYPE:
            told.labels.add(self._names.get_class_label(o))
        elif not o.startswith("<"):
            for key, value in read_literal(self._get_key(iri, p), o):
                told.add(key, value)
        elif end := self._get_node(o):
            if end != iri:
                rows.links[Link(self._names.get_type(p), iri, end)] = {"graph": g[1:-1]}
        elif o.startswith(self._concept):
            told.add(self._names.get_key(p), o[len(self._concept) : -1].partition("/")[2])
        else:
            told.add(self._names.get_key(p), o[1:-1])

    def _get_node(self, term: str) -> str:
        if term.startswith(self._thing):
            return term[1:-1]
        return self._article + term[len(self._article_graph) : -1] if term.startswith(self._article_graph) else ""

    def _get_key(self, iri: str, predicate: str) -> str:
        key = self._names.get_key(predicate)
        return "title" if key == "name" and self.get_kind(iri) == "post" else key

    def _link_evidence(
        self,
        rows: Rows,
        proofs: Iterable[tuple[str, str, str]],
        certainties: Mapping[str, Told],
        identity: Mapping[str, str],
    ) -> None:
        for local, mention, graph in proofs:
            link = Link("EVIDENCED_BY", identity.get(local, local)[1:-1], mention[1:-1])
            told = certainties.get(local[1:-1])
            sure = {key: min(values, key=str) for key, values in told.values.items()} if told else {}
            known = rows.links.get(link)
            # Two local things may be one and be shown by the same words: the surer statement counts.
            if known is None or _get_confidence(sure) > _get_confidence(known):
                rows.links[link] = {"graph": graph[1:-1], **sure}
        for iri, told in certainties.items():
            if identity.get(f"<{iri}>", f"<{iri}>") == f"<{iri}>" and self.get_kind(iri) not in OWN_KINDS:
                node = rows.things.setdefault(iri, Told(self.fused[1:-1]))
                node.values |= told.values


def _add_shortcuts(rows: Rows, graph: str) -> None:
    """Who took part in what, in one step: `(:Person)-[:PARTICIPATED_IN {role}]->(:Event)` beside the participation."""
    events: dict[str, list[str]] = {}
    for link in rows.links:
        if link.type == "HAS_PARTICIPATION":
            events.setdefault(link.end, []).append(link.start)
    for link in [link for link in rows.links if link.type == "PARTICIPANT"]:
        told = rows.things.get(link.start)
        values = told.values if told else {}
        shared = {key: min(values[key], key=str) for key in ("confidence", "role") if values.get(key)}
        for event in events.get(link.start, ()):
            shortcut = Link("PARTICIPATED_IN", link.end, event, via=link.start)
            rows.links[shortcut] = {"graph": graph, "participationIri": link.start, **shared}


def _get_confidence(properties: Mapping[str, Value | list[Value]]) -> float:
    confidence = properties.get("confidence")
    return confidence if isinstance(confidence, float) else 0.0


def _get_kind(iri: str, thing: str) -> str:
    prefix = thing[1:]
    return iri[len(prefix) :].partition("/")[0] if iri.startswith(prefix) else ""
