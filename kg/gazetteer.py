"""Administrative units by name: which unit does "xã Nâm Nung" mean, and in which district and province does it lie?

Names only; the era of a unit is settled later, from the date of the fact. Reads `ontology/reference`.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import pyoxigraph as ox

from kg.resources import get_ontology_file
from kg.text.kept import keep
from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Concept, load_vocabulary, read_turtle

_LAST_OLD_DAY, _FIRST_NEW_DAY = "2025-06-30", "2025-07-01"  # of communes: Nghị quyết 202/2025/QH15
LEVELS: Final = ("province", "district", "commune")
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TERMS: Final = "https://w3id.org/congvu/ontology#"
_MIN_ADDRESS_CHARS: Final = 5  # shorter endings ("hue", "vinh") are chance
_MAX_NAME_CHARS: Final = 60
_OPENING_CHARS: Final = 2  # of the second word of a name, by which most words are seen to open none
_MAX_NAME_TOKENS: Final = 6  # "Bà Rịa - Vũng Tàu" with its dash


@dataclass(slots=True, eq=False)
class Unit:
    """A unit by name: `kind` its type word ("tỉnh"), `name` without it, `parent` the unit it lies in.

    `keeps_kind`: a fused head leaves the type word in place ("Thành ủy Thành phố Hồ Chí Minh", but "Tỉnh ủy Cà Mau").
    """

    level: str
    kind: str
    name: str
    code: str
    parent: Unit | None = None
    keeps_kind: bool = False
    first_day: str = ""
    last_day: str = ""

    @property
    def full(self) -> str:
        """Type word and name: "huyện Krông Nô"."""
        return f"{self.kind} {self.name}"

    @property
    def path(self) -> str:
        """From the unit up to its province: "huyện Krông Nô, tỉnh Đắk Nông"."""
        return self.full if self.parent is None else f"{self.full}, {self.parent.path}"

    def exists(self, day: str) -> bool:
        """Whether there is such a unit on an ISO day; a unit without known days always is."""
        return self.first_day <= day and (not self.last_day or day <= self.last_day)

    def at(self, level: str) -> Unit | None:
        """This unit or the one of that level above it; None where there is none."""
        unit: Unit | None = self
        while unit is not None and unit.level != level:
            unit = unit.parent
        return unit


_MAX_STRIPPED: Final = 16_384
_STRIPPED: Final[dict[str, str]] = {}


def strip_marks(text: str) -> str:
    """Letters and digits without marks, spaces or signs, so that Đăk R'Lấp and ĐắkR'lấp agree. For finding only."""
    stripped = _STRIPPED.get(text)
    return stripped if stripped is not None else keep(_STRIPPED, text, _strip_marks(text), _MAX_STRIPPED)


def _strip_marks(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join([c for c in plain if c.isalnum()])


class Gazetteer:
    """Units by level and name. Names shared by several units keep all of them."""

    def __init__(self, units: Iterable[tuple[Unit, Iterable[str]]]) -> None:
        self._exact: dict[str, dict[str, list[Unit]]] = {level: {} for level in LEVELS}
        self._loose: dict[str, dict[str, list[Unit]]] = {level: {} for level in LEVELS}
        self._openings: dict[str, dict[str, int]] = {level: {} for level in LEVELS}  # and the letters of the longest
        self._labels: dict[str, dict[str, Unit]] = {level: {} for level in LEVELS}
        for unit, labels in units:
            for label in labels:
                self._labels[unit.level].setdefault(label, unit)
                words, letters = TOKEN.findall(label), strip_marks(label)
                opening, openings = letters[: len(strip_marks(words[0])) + _OPENING_CHARS], self._openings[unit.level]
                openings[opening] = max(openings.get(opening, 0), len(letters))
                self._exact[unit.level].setdefault(" ".join([FOLDED[word] for word in words]), []).append(unit)
                self._loose[unit.level].setdefault(letters, []).append(unit)

    def find(self, level: str, words: list[str], keys: list[str]) -> tuple[int, list[Unit]]:
        """How many of the leading words name units of a level (the longest wins), and which; (0, []) where none do."""
        return self.find_up_to(level, words, keys, self.measure(level, words[0], "".join(words[1:2])) if words else 0)

    def find_up_to(self, level: str, words: list[str], keys: list[str], longest: int) -> tuple[int, list[Unit]]:
        """The same for who has measured: names of at most that many letters."""
        letters: list[str] = []  # of the first word, the first two, …
        for word in words[:_MAX_NAME_TOKENS]:
            stripped = strip_marks(word)
            letters.append(letters[-1] + stripped if letters else stripped)
            if len(letters[-1]) > longest:
                letters.pop()
                break
        exact, loose = self._exact[level], self._loose[level]
        for count in range(min(len(keys), len(letters)), 0, -1):
            found = exact.get(" ".join(keys[:count]))
            if found is None and words[count - 1][0].isalnum() and (count > 1 or words[0].isascii()):
                found = loose.get(letters[count - 1])  # one syllable with other marks is another word: "Huệ"
            if found:
                return count, found
        return 0, []

    def measure(self, level: str, word: str, following: str) -> int:
        """How many letters the longest name of a level has that begins with a word and the first letters of the next,
        or is the word; 0 where none does."""
        second = strip_marks(following)[:_OPENING_CHARS]
        if len(second) < _OPENING_CHARS:
            return _MAX_NAME_CHARS
        first, openings = strip_marks(word), self._openings[level]
        one, two = openings.get(first), openings.get(first + second)
        if one is None:
            return 0 if two is None else two
        return one if two is None or two < one else two

    def named(self, level: str, name: str) -> list[Unit]:
        """The units of a level that bear a name."""
        words = TOKEN.findall(name)
        count, units = self.find(level, words, [FOLDED[word] for word in words])
        return units if count == len(words) else []

    def in_address(self, level: str, part: str) -> list[Unit]:
        """The units whose name without marks ends a part of a web address, the longest name: "baolaocai"."""
        loose = self._loose[level]
        ends = (part[start:] for start in range(len(part) - _MIN_ADDRESS_CHARS + 1))
        return next((loose[end] for end in ends if end in loose), [])

    def iter_labels(self, level: str) -> Iterable[tuple[str, Unit]]:
        """Every name of a level as the tables print it, with a unit that bears it."""
        return self._labels[level].items()


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the shipped reference data; read once a process."""
    units: dict[str, tuple[Unit, list[str]]] = {}
    provinces = _read_units("provinces.ttl", "province", {})
    provinces_by_code: dict[str, Unit] = {}
    for iri, (unit, labels) in provinces.items():
        units[iri] = unit, labels
        provinces_by_code.setdefault(unit.code, unit)
    districts = _read_units("districts.ttl", "district", {iri: unit for iri, (unit, _) in provinces.items()})
    units |= districts
    by_district = {unit.code: unit for unit, _ in districts.values()}
    new_provinces = {unit.code: unit for iri, (unit, _) in provinces.items() if not iri.endswith("-old")}
    kinds = sorted((label for c in _unit_types() for label in c.labels), key=len, reverse=True)
    for row in _read_communes():
        parent = by_district.get(row["district"]) or new_provinces.get(row["province"])
        kind, name = _split_kind(row["name"], kinds)
        unit = Unit("commune", kind.lower(), name, row["code"], parent)
        unit.first_day, unit.last_day = ("", _LAST_OLD_DAY) if row["era"] == "old" else (_FIRST_NEW_DAY, "")
        units[f"{row['era']}:{row['code']}:{row['name']}"] = unit, [name]
    return Gazetteer(units.values())


def _unit_types() -> Iterable[Concept]:
    return load_vocabulary().iter_concepts("unit-types")


def _split_kind(full: str, kinds: list[str]) -> tuple[str, str]:
    """The type word that begins a unit's full name, the longest of those given, and the rest; no type word: empty."""
    kind = next((kind for kind in kinds if full.lower().startswith(f"{kind.lower()} ")), "")
    return full[: len(kind)], full[len(kind) :].strip()


def _read_communes() -> Iterable[dict[str, str]]:
    with get_ontology_file("reference", "communes.csv").open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def _read_units(file: str, level: str, parents: dict[str, Unit]) -> dict[str, tuple[Unit, list[str]]]:
    facts: dict[str, dict[str, list[str]]] = {}
    for quad in read_turtle(get_ontology_file("reference", file)):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
            english = isinstance(quad.object, ox.Literal) and quad.object.language == "en"
            if not english:
                facts.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object.value)
    kept = {concept.label for concept in _unit_types() if concept.get("keepsTypeWord") == "true"}
    units: dict[str, tuple[Unit, list[str]]] = {}
    for iri, values in facts.items():
        labels = values.get(_SKOS + "prefLabel", [])
        if not labels or "/id/unit/" not in iri:
            continue
        kind = (values.get(_TERMS + "unitType") or [""])[0]
        name = labels[0][len(kind) :].strip() if labels[0].lower().startswith(kind.lower()) else labels[0]
        parent = next((parents[p] for p in values.get(_TERMS + "within", []) if p in parents), None)
        keeps_kind = level == "province" and kind in kept and len(name.split()) > 2
        unit = Unit(level, kind, name, (values.get(_TERMS + "gsoCode") or [""])[0], parent, keeps_kind)
        unit.first_day, unit.last_day = ((values.get(_TERMS + name) or [""])[0] for name in ("validFrom", "validTo"))
        others = [label for p in ("altLabel", "hiddenLabel") for label in values.get(_SKOS + p, [])]
        units[iri] = unit, list(dict.fromkeys([name, *others]))
    return units
