"""Which administrative unit a place is, by name and day: two Lào Cai, one until 30 June 2025 and one from 1 July.

Reads `ontology/reference`. A place is written from the smallest unit up ("xã Nâm Nung, huyện Krông Nô, tỉnh Đắk Nông").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.keys import make_key
from kg.resolve.eras import choose_era
from kg.resolve.subjects import TERMS, Subject, read_subjects
from kg.resources import get_ontology_file
from kg.text.fold import normalize_name, slugify
from kg.text.kept import keep

_REPLACED_BY: Final = "http://purl.org/dc/terms/isReplacedBy"
_MAX_FOUND: Final = 8_192  # places recur within a few articles; memory must not grow with the corpus
_COMMUNES_RESET: Final = "2025-07-01"  # Nghị quyết 202/2025/QH15: the two-level units work from this day


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one era. `key` is its name in IRIs, `names` are normalised; `known`: the reference graph has it.

    `above` is the parent of a unit that no data has and that was made for its name. `successors` are the keys of the
    communes that an old one went to, several where it was divided."""

    key: str
    label: str
    level: str
    names: frozenset[str]
    kind: str = ""
    code: str = ""
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""
    replaced_by: str = ""
    known: bool = True
    above: Unit | None = None
    successors: tuple[str, ...] = ()

    @property
    def bare(self) -> str:
        """The name without its type word: "Lào Cai"."""
        if self.kind and self.label.casefold().startswith(self.kind.casefold() + " "):
            return self.label[len(self.kind) + 1 :]
        words = self.label.split()
        return " ".join(words[next((i for i, word in enumerate(words) if not word[0].islower()), 0) :])


class Places:
    """The units of the reference data by name; a commune or hamlet it does not have gets a hashed key in its parent."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._by_key: dict[str, Unit] = {}
        self._by_name: dict[str, list[Unit]] = {}
        self._by_letters: dict[str, list[Unit]] = {}
        self._found: dict[tuple[str, str], Unit | None] = {}
        for unit in units:
            self._by_key[unit.key] = unit
            for name in unit.names:
                self._by_name.setdefault(name, []).append(unit)
                self._by_letters.setdefault(slugify(name).replace("-", ""), []).append(unit)

    def get(self, key: str) -> Unit | None:
        """The unit of a key, None where the reference has none."""
        return self._by_key.get(key)

    def find(self, place: str, date: str | None) -> Unit | None:
        """The unit a place is on a day; None where its name is unknown or its era unclear."""
        asked = place, date or ""
        if asked in self._found:
            return self._found[asked]
        return keep(self._found, asked, self._find(place, date), _MAX_FOUND)

    def _find(self, place: str, date: str | None) -> Unit | None:
        parts = [normalize_name(part) for part in place.split(",") if part.strip()]
        labels = [part.strip() for part in place.split(",") if part.strip()]
        if not parts:
            return None
        unit = choose_era(self._top(parts[-1], alone=len(parts) == 1), date)
        for label, name in zip(reversed(labels[:-1]), reversed(parts[:-1]), strict=True):
            if unit is None:
                return None
            unit = self._step(label, name, unit, date)
        return unit

    def _top(self, name: str, *, alone: bool) -> list[Unit]:
        """Provinces of that name; where there is none and nothing stands above it, the one district of that name."""
        units = self._by_name.get(name, [])
        provinces = [unit for unit in units if unit.level == "province"]
        if provinces or not alone:
            return provinces
        districts = [unit for unit in units if unit.level == "district"]
        return districts if len(districts) == 1 else []

    def _step(self, label: str, name: str, parent: Unit, date: str | None) -> Unit:
        held = [unit for unit in self._by_name.get(name, []) if self._lies_in(unit, parent)]
        if not held:  # "Đắk Glong" for "Đăk Glong": one unit of these letters in the parent, marks aside
            letters = slugify(name).replace("-", "")
            held = [unit for unit in self._by_letters.get(letters, []) if self._lies_in(unit, parent)]
        unit = choose_era(held, date)
        if unit is not None:
            return unit
        key = make_key("unit", name, parent.key)
        return Unit(key, label, "", frozenset({name}), parent=parent.key, known=False, above=parent)

    def _lies_in(self, unit: Unit, parent: Unit) -> bool:
        """Whether a unit lies in another, also in one that the other replaced."""
        above = self._by_key.get(unit.parent)
        while above is not None:
            if parent.key in (above.key, above.replaced_by):
                return True
            above = self._by_key.get(above.parent)
        return False


@cache
def load_places() -> Places:
    """The places of the shipped reference data; read once a process."""
    provinces = list(_read_units("provinces.ttl"))
    districts = list(_read_units("districts.ttl"))
    return Places([*provinces, *districts, *_read_communes(provinces, districts)])


def _read_units(file: str) -> Iterable[Unit]:
    for iri, subject in read_subjects([get_ontology_file("reference", file)]).items():
        if "/id/unit/" in iri and subject.labels:
            yield _make_unit(iri.rpartition("/")[2], subject)


def _make_unit(key: str, subject: Subject) -> Unit:
    return Unit(
        key=key,
        label=subject.labels[0],
        level=subject.first(TERMS + "level"),
        kind=subject.first(TERMS + "unitType"),
        names=frozenset(normalize_name(label) for label in subject.labels),
        code=subject.first(TERMS + "gsoCode"),
        parent=subject.first(TERMS + "within").rpartition("/")[2],
        valid_from=subject.first(TERMS + "validFrom"),
        valid_to=subject.first(TERMS + "validTo"),
        replaced_by=subject.first(_REPLACED_BY).rpartition("/")[2],
    )


def _read_communes(provinces: Iterable[Unit], districts: Iterable[Unit]) -> Iterable[Unit]:
    """Communes of both eras. They are not in the reference graph, so `known` is false: who names one describes it."""
    in_district = {unit.code: unit.key for unit in districts}
    today = {unit.code: unit.key for unit in provinces if not unit.valid_to}
    with get_ontology_file("reference", "communes.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            old = row["era"] == "old"
            yield Unit(
                key=f"c{row['code']}-{'u' if old else _COMMUNES_RESET[:4]}",
                label=row["name"],
                level="commune",
                names=frozenset({normalize_name(row["name"])}),
                code=row["code"],
                parent=in_district.get(row["district"], "") if old else today.get(row["province"], ""),
                valid_from="" if old else _COMMUNES_RESET,
                valid_to="2025-06-30" if old else "",
                known=False,
                successors=tuple(f"c{code}-{_COMMUNES_RESET[:4]}" for code in row["successors"].split()),
            )
