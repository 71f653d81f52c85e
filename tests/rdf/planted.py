"""Faults planted for every demand of every shape: the simple ones are derived from the shape, the rest written here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.rdf.shape_sparql import Check, compile_shape
from kg.rdf.shapes import Constraint, Shape, load_shapes
from kg.rdf.terms import Quad, Term, make_decimal, make_integer, make_text, make_typed
from tests.rdf.sample import make_sample_quads

_PREFIXES = {
    "vgn": "https://w3id.org/congvu/ontology#",
    "d": "https://w3id.org/congvu/def/",
    "x": "https://w3id.org/congvu/id/planted/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
}


def name(short: str) -> Term:
    """`vgn:start` as a term."""
    prefix, _, local = short.partition(":")
    return Term(f"<{_PREFIXES[prefix]}{local}>")


_GRAPH = name("x:graph")
_CANONICAL = name("vgn:canonical")
_TYPE = name("rdf:type")


@dataclass(frozen=True)
class Demand:
    """One demand of one shape, numbered among those of its kind in the shape, with the query compiled from it."""

    shape: Shape
    part: Shape
    constraint: Constraint
    check: Check
    ordinal: int

    @property
    def key(self) -> str:
        """`Mention.sparql.1`: the shape, the path where there is one, the kind of demand and its number."""
        path = self.part.path.rpartition("#")[2].rpartition("/")[2].strip("<>")
        parts = (self.shape.iri.rpartition("#")[2], path, self.constraint.component, str(self.ordinal))
        return ".".join(filter(None, parts))


def iter_demands() -> Iterable[Demand]:
    """Every demand of every shape, in the order of the compiled checks."""
    for shape in load_shapes():
        seen: dict[tuple[str, str], int] = {}
        checks = iter(compile_shape(shape))
        for part in (shape, *shape.properties):
            for constraint in part.constraints:
                kind = (part.path, constraint.component)
                seen[kind] = seen.get(kind, 0) + 1
                yield Demand(shape, part, constraint, next(checks), seen[kind])


Changes = dict[str, list[Term]]
"""What a planted node has instead: for each property its values."""

_NOW = make_typed("2021-01-21", "date")
_MADE: dict[str, Changes] = {
    "Mention.sparql.1": {"vgn:exact": [make_text("x")]},
    "Mention.sparql.2": {"vgn:start": [make_integer(90_000)], "vgn:end": [make_integer(90_001)]},
    "LocalThing.or.1": {"rdf:type": [name("vgn:Initiative")], "vgn:evidence": []},
    "LocalThing.sparql.1": {"vgn:canonical": [name("x:chained")]},
    "Person.name.not.1": {"foaf:name": [make_text("Ông Trần Văn Khởi")]},
    "ComposedText.altLabel>).not.1": {"skos:prefLabel": [make_text("Lào Ca\u0301i", "vi")]},
    "Post.sparql.1": {"skos:prefLabel": [make_text("Phó Giám đốc", "vi")], "org:role": [name("d:posts/giam-doc")]},
    "OneHeadADay.sparql.1": {"org:role": [name("d:posts/chu-tich")]},
    "Body.not.1": {"rdf:type": [name("org:Organization"), name("vgn:AgentGroup")]},
    "DirectiveIsNotLaw.not.1": {"vgn:documentType": [name("d:document-types/CT")]},
    "EventOrder.sparql.1": {"schema:startDate": [_NOW], "schema:endDate": [make_typed("2021-01-20", "date")]},
    "OrganiserExists.sparql.1": {"schema:startDate": [_NOW], "vgn:organiser": [name("x:abolished")]},
    "HeldBeforePublished.sparql.1": {
        "schema:startDate": [make_typed("2031-01-21", "date")],
        "vgn:eventStatus": [name("d:event-statuses/held")],
    },
    "Participation.sparql.1": {"vgn:inCapacity": [name("x:somebody-elses")]},
    "Award.sparql.1": {"vgn:conferredBy": [name("x:local-1"), name("x:local-2")], "vgn:countScope": []},
    "AwardWithinPower.sparql.1": {
        "vgn:awardForm": [name("d:award-forms/bang-khen")],
        "vgn:conferredBy": [name("x:police-chief")],
    },
    "Period.or.1": {"schema:startDate": [], "vgn:years": []},
    "Period.sparql.1": {
        "schema:startDate": [make_typed("2021", "gYear")],
        "schema:endDate": [make_typed("2016", "gYear")],
    },
    "Assessment.or.1": {"vgn:about": [], "vgn:aboutLabel": []},
    "Statistic.or.1": {"vgn:value": [], "vgn:lowerBound": [], "vgn:upperBound": []},
    "Statistic.sparql.1": {"vgn:changeKind": [name("d:change/increase")], "vgn:changeUnit": []},
    "Document.documentNumber.pattern.1": {"vgn:documentNumber": [make_text("06 /CT-UBND")]},
    "NormativeHasYear.documentNumber.or.1": {"vgn:documentNumber": [make_text("96/NĐ-CP")]},
}
# What the changed nodes lead to, and which nodes lead to the changed ones ({} is the planted node).
_AROUND: list[tuple[str, str, str]] = [
    ("x:chained", "vgn:canonical", "x:further"),
    ("x:local-1", "vgn:canonical", "x:one"),
    ("x:local-2", "vgn:canonical", "x:two"),
    ("x:somebody-elses", "org:member", "x:one"),
    ("x:police-chief", "org:postIn", "x:police"),
    ("x:police", "rdf:type", "vgn:StateBody"),
    ("x:police", "org:classification", "d:organization-types/ca"),
    ("x:police", "vgn:jurisdiction", "x:province"),
]


def plant(demand: Demand, number: int) -> tuple[Term, list[Quad]]:
    """A node like a good one of the sample but for one fault, and its quads with all they need."""
    planted = name(f"x:n{number}")
    model = _find_model(demand.shape)
    quads = [
        (planted if s == model else s, p, planted if o == model else o, _GRAPH)
        for s, p, o, _ in make_sample_quads()
        if model in (s, o)
    ]
    if not quads:
        quads = [(planted, _TYPE, Term(demand.shape.targets[0][1]), _GRAPH)]
    changes = {name(key): values for key, values in _MADE.get(demand.key, {}).items()} or _derive(demand)
    for verb, values in changes.items():
        quads = _replace(quads, planted, verb, values)
    around = [(name(s), name(p), name(o), _GRAPH) for s, p, o in _AROUND]
    around.append((name("x:abolished"), name("vgn:validTo"), make_typed("2020-12-31", "date"), _GRAPH))
    around.append((name("x:province"), name("vgn:level"), make_text("province"), _GRAPH))
    return planted, [*quads, *around, *_make_holders(planted, demand)]


def _make_holders(planted: Term, demand: Demand) -> list[Quad]:
    if demand.key != "OneHeadADay.sparql.1":
        return []
    facts = []
    for holder in ("x:holder-1", "x:holder-2"):
        facts += [("org:post", planted), ("org:member", name(holder + "-person")), ("vgn:observedOn", _NOW)]
        facts.append(("vgn:tenure", name("d:tenure-statuses/current")))
    halves = zip(["x:holder-1"] * 4 + ["x:holder-2"] * 4, facts, strict=True)
    return [(name(holder), name(verb), value, _GRAPH) for holder, (verb, value) in halves]


def _find_model(shape: Shape) -> Term:
    """A node of the sample that the shape judges; one with as many facts as possible, so that most demands bite."""
    quads = make_sample_quads()
    kinds = {term for kind, term in shape.targets if kind == "targetClass"}
    verbs = {term for kind, term in shape.targets if kind == "targetSubjectsOf"}
    nodes = {s for s, p, o, _ in quads if (p == _TYPE and o in kinds) or p in verbs}
    sizes = {node: 0 for node in nodes}
    for subject, _, _, graph in quads:
        if subject in sizes and not graph.endswith("reference>"):
            sizes[subject] += 1
    return max(sorted(sizes), key=sizes.__getitem__, default=Term(""))


def _replace(quads: list[Quad], planted: Term, verb: Term, values: list[Term]) -> list[Quad]:
    """The quads with these values of a property alone; `^<p>` means the nodes that lead to the planted one."""
    if verb.startswith("^"):
        inverse = Term(verb[1:])
        kept = [quad for quad in quads if not (quad[1] == inverse and quad[2] == planted)]
        return [*kept, *((value, inverse, planted, _GRAPH) for value in values)]
    kept = [quad for quad in quads if not (quad[0] == planted and quad[1] == verb)]
    return [*kept, *((planted, verb, value, _GRAPH) for value in values)]


def _derive(demand: Demand) -> dict[Term, list[Term]]:
    path, terms = Term(demand.part.path), demand.constraint.terms
    others = [name("x:a"), name("x:b"), name("x:local-1"), name("x:local-2")]
    match demand.constraint.component:
        case "minCount":
            return {path: []}
        case "maxCount":
            return {path: others[: int(terms[0].split('"')[1]) + 1]}
        case "qualifiedMaxCount":
            return {path: others[2:]}
        case "datatype" | "nodeKind" | "or" if path:
            return {path: [make_text("khoảng", "vi")]}
        case "class" | "in" | "pattern" | "not" if path:
            return {path: [name("x:a")]}
        case "minInclusive":
            return {path: [make_integer(-1)]}
        case "maxInclusive":
            return {path: [make_decimal("1.5")]}
        case "minLength" | "maxLength":
            return {path: [make_text("" if demand.constraint.component == "minLength" else "dài " * 100)]}
        case "lessThan" | "lessThanOrEquals":
            return {path: [make_decimal("9")], Term(terms[0]): [make_decimal("3")]}
    raise AssertionError(f"no fault is planted for {demand.key}: write one into _MADE")
