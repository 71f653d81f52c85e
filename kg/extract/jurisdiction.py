"""Which unit does the article speak from, so that a bare "tỉnh" is whose province?

Told by the outlet, else by the names the article uses first and most. Settled before any scope is.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from kg.extract.mentions import PlaceMention
from kg.extract.places import choose_unit
from kg.gazetteer import Gazetteer, Unit

_LEAD_TOKENS: Final = 120
_LEAD_WEIGHT: Final = 3


@dataclass(slots=True)
class Jurisdiction:
    """The units an article speaks from, by level; `spans` and `rule` say why."""

    units: dict[str, Unit] = field(default_factory=dict)
    rule: str = ""
    mention: PlaceMention | None = None


@lru_cache(maxsize=4096)
def find_outlet_units(outlet: str, gazetteer: Gazetteer) -> dict[str, Unit]:
    """Units that an outlet's name or address gives: "Huyện Krông Nô (krongno.daknong.gov.vn)", "Báo Lào Cai"."""
    units: dict[str, Unit] = {}
    words = re.findall(r"\w[\w'’]*", outlet)
    for level in ("province", "district"):
        for index, word in enumerate(words):
            if not word[0].isupper():
                continue
            count, found = gazetteer.find(level, words[index:], [w.lower() for w in words[index:]])
            kind = {words[index - 1].lower(), " ".join(words[max(index - 2, 0) : index]).lower()} if index else set()
            if level == "district":  # a district's name alone may be a province's: "Lào Cai"
                found = [unit for unit in found if unit.kind.lower() in kind]
            chosen = choose_unit(found, list(units.values())) if count > 1 else None
            if chosen is not None:
                units.setdefault(level, chosen)
    for part in re.findall(r"[a-z]{5,}", outlet):
        for level in ("province", "district"):
            named = gazetteer.in_address(level, part) if level == "province" or len(units) == 1 else []
            named = [unit for unit in named if all(unit.name != u.name for u in units.values())]
            chosen = choose_unit(named, list(units.values())) if named else None
            if chosen is not None:
                units.setdefault(level, chosen)
    district = units.get("district")
    if district is not None and district.parent is not None:
        units["province"] = district.parent
    return units


def is_portal(outlet: str) -> bool:
    """Whether an outlet is the site of an authority: "UBND huyện Bát Xát (batxat.laocai.gov.vn)"."""
    return ".gov.vn" in outlet


def find_jurisdiction(places: list[PlaceMention], outlet: dict[str, Unit], portal: bool = True) -> Jurisdiction:
    """The unit the article speaks from: the outlet's where it has one, else the province named most and first.

    A newspaper, unlike a portal, also tells of other provinces; it then does not name its own.
    """
    if not portal and _tells_of_another(places, outlet.get("province")):
        outlet = {}
    result = Jurisdiction(dict(outlet), "outlet" if outlet else "")
    weights: Counter[str] = Counter()
    first: dict[str, tuple[PlaceMention, Unit]] = {}
    for place in places:
        for unit in _agreed_provinces(place, result.units.get("province")):
            weights[unit.name] += _LEAD_WEIGHT if place.start < _LEAD_TOKENS else 1
            first.setdefault(unit.name, (place, unit))
    if weights and "province" not in result.units:
        (name, weight), *rest = weights.most_common(2)
        if not rest or weight >= 2 * rest[0][1]:
            result.mention, result.units["province"] = first[name]
            result.rule = "named-most"
    _find_smaller(result, places)
    return result


def _tells_of_another(places: list[PlaceMention], home: Unit | None) -> bool:
    """Whether the article never names the outlet's province and names another one first of all."""
    if home is None:
        return False
    named = [(place, unit.name) for place in places for unit in _agreed_provinces(place, None)]
    leading = sum(place.start < _LEAD_TOKENS for place, _ in named)
    return leading > 1 and all(name != home.name for _, name in named)


def _agreed_provinces(place: PlaceMention, province: Unit | None) -> list[Unit]:
    """The province that all candidates of a named place lie in; none where they disagree."""
    provinces = {unit.at("province") for unit in place.units} - {None}
    names = {unit.name for unit in provinces if unit is not None}
    if len(names) != 1 or (province is not None and names != {province.name}):
        return []
    return [unit for unit in provinces if unit is not None][:1]


def _find_smaller(result: Jurisdiction, places: list[PlaceMention]) -> None:
    """Adds the district the article is about: the one that alone, or mostly, is named."""
    if "district" in result.units:
        return
    province = result.units.get("province")
    counts: Counter[str] = Counter()
    units: dict[str, Unit] = {}
    for place in places:
        chosen = choose_unit(place.units, [province] if province else []) if place.level == "district" else None
        if chosen is not None:
            counts[chosen.full] += _LEAD_WEIGHT if place.start < _LEAD_TOKENS else 1
            units[chosen.full] = chosen
    if counts:
        (name, weight), *rest = counts.most_common(2)
        if not rest or weight >= 2 * rest[0][1]:
            result.units["district"] = units[name]
            parent = units[name].parent
            if province is None and parent is not None:
                result.units["province"] = parent
