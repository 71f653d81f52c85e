"""What the reference data says of each subject, as plain text by property, for those who make units and bodies."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.vocabulary import read_turtle

SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TERMS: Final = "https://w3id.org/congvu/ontology#"


class Subject:
    """One subject's values by property, in the file's order; English texts are left out."""

    def __init__(self) -> None:
        self._values: dict[str, list[str]] = {}

    def add(self, property_: str, value: str) -> None:
        """One more value."""
        self._values.setdefault(property_, []).append(value)

    def all(self, property_: str) -> list[str]:
        """Every value of a property; may be empty."""
        return self._values.get(property_, [])

    def first(self, property_: str) -> str:
        """The first value, empty where there is none."""
        return next(iter(self.all(property_)), "")

    @property
    def labels(self) -> list[str]:
        """All names, the preferred one first."""
        return [label for name in ("prefLabel", "altLabel", "hiddenLabel") for label in self.all(SKOS + name)]


def read_subjects(paths: Iterable[Path]) -> dict[str, Subject]:
    """The subjects of Turtle files by IRI; `OntologyError` where a file is malformed."""
    subjects: dict[str, Subject] = {}
    for path in paths:
        for quad in read_turtle(path):
            english = isinstance(quad.object, ox.Literal) and quad.object.language == "en"
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                subject = subjects.setdefault(quad.subject.value, Subject())
                if not english:
                    subject.add(quad.predicate.value, quad.object.value)
    return subjects
