"""The ontology's code lists and reference bodies as plain objects, read from the Turtle that ships with the package.

Stands between `ontology/` and everything that reads articles: grammar asks for concepts by scheme and notation, the
scanner for their labels. A malformed file stops the run with its name, line and term.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.resources import get_data_folder

T = TypeVar("T")
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_TERMS: Final = "https://w3id.org/congvu/ontology#"
_SCHEMES: Final = "https://w3id.org/congvu/def/"


@dataclass(slots=True, eq=False)
class Concept:
    """One entry of a code list, or one known body (scheme `bodies`). `label` is the Vietnamese preferred label.

    `labels` are all Vietnamese wordings, the preferred one first. `props` holds our own annotation properties by local
    name; values that are IRIs of concepts or terms are cut to their last part.
    """

    iri: str
    scheme: str
    notation: str = ""
    label: str = ""
    label_en: str = ""
    labels: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    props: dict[str, tuple[str, ...]] = field(default_factory=dict)
    examples: tuple[str, ...] = ()

    def get(self, name: str) -> str | None:
        """The first value of one of our annotation properties, None where the concept has none."""
        values = self.props.get(name)
        return values[0] if values else None


class Schemes(dict[str, T]):
    """Something for each scheme; a scheme that the grammar asks for and no file holds is a fault of the ontology."""

    def __missing__(self, scheme: str) -> T:
        """Never gives a value."""
        raise OntologyError(f"ontology/vocab/{scheme}.ttl", 0, scheme, "the grammar needs this scheme; no file has it")


@dataclass(slots=True)
class Vocabulary:
    """All schemes by name, each a mapping from notation to concept."""

    schemes: dict[str, dict[str, Concept]]

    def iter_concepts(self, *schemes: str) -> Iterator[Concept]:
        """Concepts of the named schemes, or of all, in the order of their files."""
        for name in schemes or tuple(self.schemes):
            yield from self.schemes.get(name, {}).values()

    def words(self, scheme: str, notation: str) -> tuple[str, ...]:
        """The labels of one concept; `OntologyError` where the grammar asks for one that is not there."""
        try:
            return self.schemes[scheme][notation].labels
        except KeyError:
            raise OntologyError(f"ontology/vocab/{scheme}.ttl", 0, notation, "the grammar needs this concept") from None


def read_turtle(path: Path) -> Iterator[ox.Quad]:
    """Triples of a Turtle file in its order; `OntologyError` with file and line where it is malformed."""
    name = "/".join(path.parts[-3:])
    try:
        yield from ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    except SyntaxError as error:
        line = error.lineno or 0
        text = path.read_text(encoding="utf-8", errors="replace").splitlines()
        term = text[line - 1].strip()[:80] if 0 < line <= len(text) else ""
        raise OntologyError(name, line, term, f"malformed Turtle: {_one_line(error.msg)}") from error


def _one_line(text: object) -> str:
    return re.sub(r"\s+", " ", str(text)).strip()


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _read_subjects(paths: Iterable[Path]) -> dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]:
    subjects: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
    for path in paths:
        for quad in read_turtle(path):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                subjects.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return subjects


def _make_concept(iri: str, scheme: str, facts: dict[str, list[ox.NamedNode | ox.Literal]]) -> Concept:
    def texts(prefix: str, language: str) -> list[str]:
        return [
            value.value
            for value in facts.get(_SKOS + prefix, [])
            if isinstance(value, ox.Literal) and (value.language or "vi") == language
        ]

    preferred, english = texts("prefLabel", "vi"), texts("prefLabel", "en")
    notation = texts("notation", "vi") or [_local(iri)]
    return Concept(
        iri=iri,
        scheme=scheme,
        notation=notation[0],
        label=preferred[0] if preferred else notation[0],
        label_en=english[0] if english else "",
        labels=tuple(dict.fromkeys([*preferred, *texts("altLabel", "vi"), *texts("hiddenLabel", "vi")])),
        broader=tuple(_local(value.value) for value in facts.get(_SKOS + "broader", [])),
        props={
            _local(name): tuple(_local(v.value) if isinstance(v, ox.NamedNode) else v.value for v in values)
            for name, values in facts.items()
            if name.startswith(_TERMS)
        },
        examples=tuple(texts("example", "vi")),
    )


def _scheme_of(iri: str, facts: dict[str, list[ox.NamedNode | ox.Literal]]) -> str | None:
    if any(value.value == _SKOS + "Concept" for value in facts.get(_TYPE, [])):
        return iri.removeprefix(_SCHEMES).split("/")[0]
    if "/id/org/" in iri and _SKOS + "prefLabel" in facts:
        return "bodies"
    return None


@cache
def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Every scheme under `ontology/vocab` and the bodies under `ontology/reference`; read once a process."""
    root = folder or get_data_folder("ontology")
    paths = [*sorted((root / "vocab").glob("*.ttl")), *sorted((root / "reference").glob("*bodies.ttl"))]
    schemes: Schemes[dict[str, Concept]] = Schemes()
    for iri, facts in _read_subjects(paths).items():
        scheme = _scheme_of(iri, facts)
        if scheme is None:
            continue
        concept = _make_concept(iri, scheme, facts)
        held = schemes.setdefault(scheme, {}).setdefault(concept.notation, concept)
        if held is not concept and scheme != "bodies":
            raise OntologyError(f"ontology/vocab/{scheme}.ttl", 0, concept.iri, f"notation of {held.iri} used again")
    return Vocabulary(schemes)
