"""The SHACL shapes of `ontology/shapes.ttl` as plain data: what is demanded of which nodes, ready to be compiled.

Strict: a term of SHACL that this module does not know raises, since a rule silently left out would pass everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.rdf.code_facts import inline_code_facts
from kg.resources import get_ontology_file
from kg.settings import DEFAULT_BASE
from kg.vocabulary import read_turtle

SHACL: Final = "http://www.w3.org/ns/shacl#"
_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_TARGETS: Final = frozenset(["targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode"])
_ON_NUMBERS: Final = ("minInclusive", "maxInclusive", "minExclusive", "maxExclusive", "lessThan", "lessThanOrEquals")
_ON_TERMS: Final = ("hasValue", "in", "datatype", "class", "nodeKind", "pattern", "minLength", "maxLength")
_WITH_TERMS: Final = frozenset(["minCount", "maxCount", *_ON_TERMS, *_ON_NUMBERS])
_WITH_SHAPES: Final = frozenset(["not", "node", "or", "and", "qualifiedMaxCount"])
_WITH_LISTS: Final = frozenset(["in", "or", "and"])
_ASIDE: Final = frozenset(["path", "property", "sparql", "message", "severity", "flags", "qualifiedValueShape"])

Node = ox.NamedNode | ox.BlankNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Constraint:
    """One demand, named as in SHACL. `terms` are in SPARQL syntax; `select` is the text of a SPARQL constraint."""

    component: str
    terms: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    select: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """Demands on a node, or with `path` (in SPARQL syntax) on the values that the path leads to.

    `targets` are the kind of target and its term; `severity` is `Violation`, `Warning` or `Info`.
    """

    iri: str
    path: str
    targets: tuple[tuple[str, str], ...]
    constraints: tuple[Constraint, ...]
    properties: tuple[Shape, ...]
    message: str
    severity: str


def load_shapes(base: str = DEFAULT_BASE, path: Path | None = None) -> list[Shape]:
    """The shapes with targets, by IRI, our own terms under `base`; `OntologyError` for what is not understood."""
    path = path or get_ontology_file("shapes.ttl")
    reader = _Reader(path.name, _move(read_turtle(path), base), base)
    return [reader.read(node, "") for node in reader.find_targeted()]


def _move(quads: Iterable[ox.Quad], base: str) -> Iterator[tuple[Node, str, Node]]:
    """Triples with our IRIs under another base, in terms and in texts (queries and declared prefixes) alike."""
    for quad in quads:
        if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
            continue
        yield _move_term(quad.subject, base), quad.predicate.value, _move_term(quad.object, base)


def _move_term(term: Node, base: str) -> Node:
    if base == DEFAULT_BASE or isinstance(term, ox.BlankNode) or DEFAULT_BASE not in term.value:
        return term
    value = term.value.replace(DEFAULT_BASE, base)
    return ox.NamedNode(value) if isinstance(term, ox.NamedNode) else ox.Literal(value, datatype=term.datatype)


class _Reader:
    def __init__(self, file: str, triples: Iterable[tuple[Node, str, Node]], base: str) -> None:
        self._file = file
        self._base = base
        self._facts: dict[Node, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, object_ in triples:
            self._facts[subject][predicate].append(object_)

    def find_targeted(self) -> list[Node]:
        wanted = {SHACL + name for name in _TARGETS}
        return sorted((node for node, facts in self._facts.items() if wanted & facts.keys()), key=str)

    def read(self, node: Node, owner: str) -> Shape:
        facts = self._facts[node]
        iri = node.value if isinstance(node, ox.NamedNode) else owner
        names = [name.removeprefix(SHACL) for name in facts if name.startswith(SHACL)]
        unknown = [n for n in names if n not in _TARGETS | _WITH_TERMS | _WITH_SHAPES | _ASIDE]
        if unknown:
            raise OntologyError(self._file, 0, iri, f"sh:{unknown[0]} is not understood here")
        plain = [
            c for name in names if name in _WITH_TERMS | _WITH_SHAPES for c in self._read_constraints(node, name, iri)
        ]
        return Shape(
            iri=iri,
            path=self._read_path(facts[SHACL + "path"][0], iri) if facts[SHACL + "path"] else "",
            targets=tuple((name, str(term)) for name in names if name in _TARGETS for term in facts[SHACL + name]),
            constraints=(*plain, *(self._read_select(query, iri) for query in facts[SHACL + "sparql"])),
            properties=tuple(self.read(property_, iri) for property_ in facts[SHACL + "property"]),
            message=self._read_message(node),
            severity=self._read_severity(node),
        )

    def _read_constraints(self, node: Node, name: str, owner: str) -> Iterator[Constraint]:
        for value in self._facts[node][SHACL + name]:
            members = self._read_list(value, owner) if name in _WITH_LISTS else [value]
            if name == "qualifiedMaxCount":
                counted = self._facts[node][SHACL + "qualifiedValueShape"]
                yield Constraint(name, terms=(str(value),), shapes=tuple(self.read(shape, owner) for shape in counted))
            elif name in _WITH_SHAPES:
                yield Constraint(name, shapes=tuple(self.read(member, owner) for member in members))
            else:
                flags = self._facts[node][SHACL + "flags"] if name == "pattern" else []
                yield Constraint(name, terms=tuple(str(term) for term in [*members, *flags]))

    def _read_select(self, node: Node, owner: str) -> Constraint:
        facts = self._facts[node]
        if len(facts[SHACL + "select"]) != 1:
            raise OntologyError(self._file, 0, owner, "a SPARQL constraint needs one sh:select")
        prefixes = "".join(
            f"PREFIX {self._get(declared, 'prefix')}: <{self._get(declared, 'namespace')}>\n"
            for source in facts[SHACL + "prefixes"]
            for declared in self._facts[source][SHACL + "declare"]
        )
        return Constraint(
            "sparql",
            terms=(prefixes,),
            select=inline_code_facts(self._get(node, "select"), self._base),
            message=self._read_message(node),
        )

    def _read_path(self, node: Node, owner: str) -> str:
        if isinstance(node, ox.NamedNode):
            return str(node)
        facts = self._facts[node]
        if facts[SHACL + "inversePath"]:
            return f"^{self._read_path(facts[SHACL + 'inversePath'][0], owner)}"
        if facts[SHACL + "alternativePath"]:
            members = self._read_list(facts[SHACL + "alternativePath"][0], owner)
            return f"({'|'.join(self._read_path(member, owner) for member in members)})"
        return f"({'/'.join(self._read_path(member, owner) for member in self._read_list(node, owner))})"

    def _read_list(self, node: Node, owner: str) -> list[Node]:
        members = []
        while node != ox.NamedNode(_RDF + "nil"):
            facts = self._facts[node]
            if len(facts[_RDF + "first"]) != 1 or len(facts[_RDF + "rest"]) != 1:
                raise OntologyError(self._file, 0, owner, "a list or a path is malformed")
            members.append(facts[_RDF + "first"][0])
            node = facts[_RDF + "rest"][0]
        return members

    def _read_message(self, node: Node) -> str:
        """The English message where there is one."""
        messages = [term for term in self._facts[node][SHACL + "message"] if isinstance(term, ox.Literal)]
        messages.sort(key=lambda term: (term.language != "en", term.value))
        return messages[0].value if messages else ""

    def _read_severity(self, node: Node) -> str:
        return self._get(node, "severity").removeprefix(SHACL) or "Violation"

    def _get(self, node: Node, name: str) -> str:
        values = self._facts[node][SHACL + name]
        return values[0].value if values else ""
