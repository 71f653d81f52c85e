"""Which body a name is: a type in a unit of an era (`ubnd.p10-1991`), a central body (`bca`), or a name in a place.

A type counts only where the name is nothing but the type and its unit; "Văn phòng UBND tỉnh" is not the tỉnh's "Văn
phòng". Equal keys are the same body; a name whose era is unclear keeps a key of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.keys import make_key
from kg.record import Org
from kg.resolve.eras import choose_era
from kg.resolve.places import Places, Unit, load_places
from kg.resolve.subjects import SKOS, TERMS, Subject, read_subjects
from kg.resources import get_data_folder
from kg.text.fold import normalize_name
from kg.text.kept import keep
from kg.vocabulary import Concept, Vocabulary, load_vocabulary

_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_MAX_FOUND: Final = 8_192  # names recur within a few articles; memory must not grow with the corpus


@dataclass(frozen=True, slots=True)
class Body:
    """A canonical body. `label` is computed for a structured key and empty for a hashed one; `known`: in the reference.

    `class_name` is the local name of its class, `type_code` the notation of its type, `code` that of a central body,
    the same in all its eras; each may be empty.
    """

    key: str
    label: str = ""
    class_name: str = ""
    type_code: str = ""
    unit: Unit | None = None
    known: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class CentralBody:
    """A body of the reference data in one era; `codes` are its key and notations, `names` its normalised labels."""

    key: str
    label: str
    class_name: str
    code: str
    codes: frozenset[str]
    names: frozenset[str]
    valid_from: str = ""
    valid_to: str = ""


class Organizations:
    """Finds the body of a record's organisation on a day; holds what it found, since names recur."""

    def __init__(self, vocabulary: Vocabulary, places: Places, bodies: Iterable[CentralBody]) -> None:
        self._types = vocabulary.schemes.get("organization-types", {})
        self._places = places
        self._by_code: dict[str, list[CentralBody]] = {}
        self._by_name: dict[str, list[CentralBody]] = {}
        self._found: dict[tuple[str, str | None, str | None, str, str | None], Body] = {}
        for body in bodies:
            for code in body.codes:
                self._by_code.setdefault(code, []).append(body)
            for name in body.names:
                self._by_name.setdefault(name, []).append(body)

    def find(self, org: Org, date: str | None) -> Body:
        """The body that an organisation is on a day. Never fails: what nothing identifies is a name in a place."""
        asked = org.name, org.code, org.place, org.kind, date
        body = self._found.get(asked)
        return body if body is not None else keep(self._found, asked, self._find(org, date), _MAX_FOUND)

    def _find(self, org: Org, date: str | None) -> Body:
        eras = self._find_central(org)
        central = choose_era(eras, date)
        if central is not None:
            return Body(central.key, central.label, central.class_name, known=True, code=central.code)
        if eras:  # the body is known, its era is not
            return Body(make_key("org", eras[0].code), "", eras[0].class_name, code=eras[0].code)
        concept = self._types.get(org.code or "")
        class_name = self._class(concept) or ("OtherBody" if org.kind == "other" else "")
        unit = self._places.find(org.place, date) if org.place else None
        type_code = concept.notation if concept else ""
        if concept is not None and unit is not None and _is_type_and_unit(org.name, concept, unit):
            return Body(f"{concept.notation}.{unit.key}", _label(concept, unit), class_name, type_code, unit)
        place = unit.key if unit else normalize_name(org.place or "")
        return Body(make_key("org", normalize_name(org.name), place), "", class_name, type_code, unit)

    def _find_central(self, org: Org) -> list[CentralBody]:
        """The eras of a central body, by its code or, where the record has neither code nor place, by its name."""
        if org.code and org.code in self._by_code:
            return self._by_code[org.code]
        if org.code is None and org.place is None:
            return self._by_name.get(normalize_name(org.name), [])
        return []

    def _class(self, concept: Concept | None) -> str:
        """The class of bodies of a type, its own or that of a broader type."""
        for _ in range(8):  # deeper than any list of types; ends a circle
            if concept is None:
                return ""
            own = concept.get("bodyClass")
            if own:
                return own
            concept = next((self._types[b] for b in concept.broader if b in self._types), None)
        return ""


def _is_type_and_unit(name: str, concept: Concept, unit: Unit) -> bool:
    whole = normalize_name(name)
    places = {*unit.names, normalize_name(unit.bare)}
    heads = (normalize_name(label) for label in concept.labels)
    return any(whole.startswith(head + " ") and whole[len(head) + 1 :] in places for head in heads)


def _label(concept: Concept, unit: Unit) -> str:
    """ "Tỉnh ủy Lào Cai" where the type gives the level, "Ủy ban nhân dân tỉnh Lào Cai" where the unit does."""
    return f"{concept.label} {unit.bare if concept.get('impliedLevel') else unit.label}"


@cache
def load_organizations() -> Organizations:
    """The bodies of the shipped ontology; read once a process."""
    paths = sorted((get_data_folder("ontology") / "reference").glob("*bodies.ttl"))
    bodies = [
        _make_central(iri.partition("/id/org/")[2], subject)
        for iri, subject in read_subjects(paths).items()
        if "/id/org/" in iri and subject.labels
    ]
    return Organizations(load_vocabulary(), load_places(), bodies)


def _make_central(key: str, subject: Subject) -> CentralBody:
    classes = [iri.removeprefix(TERMS) for iri in subject.all(_TYPE) if iri.startswith(TERMS)]
    return CentralBody(
        key=key,
        label=subject.labels[0],
        class_name=next(iter(classes), ""),
        code=subject.first(SKOS + "notation") or key,
        codes=frozenset({key, *subject.all(SKOS + "notation")}),
        names=frozenset(normalize_name(label) for label in subject.labels),
        valid_from=subject.first(TERMS + "validFrom"),
        valid_to=subject.first(TERMS + "validTo"),
    )
