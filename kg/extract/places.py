"""Units as they stand in the text: a type word, a name, or both.

Only a name that the gazetteer knows makes a province or district ("tỉnh Phạm Anh" is no place); a commune or village
may also bear a name that no table has.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from kg.extract.mentions import PlaceMention
from kg.extract.reading import Reading
from kg.gazetteer import LEVELS, Gazetteer, Unit
from kg.vocabulary import Concept

_WORD: Final = re.compile(r"\w+")
_NAME_WINDOW: Final = 6
_MAX_UNLISTED_NAME: Final = 3


class Places:
    """Reads places at given tokens of one article; each place once."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self._reading = reading
        self._gazetteer = gazetteer
        self._seen: dict[int, PlaceMention | None] = {}

    def at(self, index: int) -> PlaceMention | None:
        """The place that begins at a token with its type word, named or bare; None where none does."""
        if index not in self._seen:
            self._seen[index] = self._read(index)
        return self._seen[index]

    def _read(self, index: int) -> PlaceMention | None:
        kind = self._reading.concept(index, "unit-types")
        if kind is None:
            return None
        end = self._reading.hit_end(index)
        tokens = self._reading.tokens
        if end < len(tokens.words) and tokens.words[end] == "." and tokens.words[end - 1].isupper():
            end += 1  # "TP. Hồ Chí Minh"
        levels = kind.props.get("atLevel", ())
        for level in levels:
            if level != "village" and self._reading.same_line(index, end):
                named = self.name_at(end, level, kind.label)
                if named is not None:
                    return PlaceMention(
                        index, named.end, level, kind.label, named.name, named.units, printed=named.printed
                    )
        return self._upgraded(index, end, kind, levels) or self._unlisted(index, end, kind, levels)

    def _upgraded(self, index: int, end: int, kind: Concept, levels: tuple[str, ...]) -> PlaceMention | None:
        """A district under the type word it had before it became a town or city: "huyện Thuận Thành"."""
        listed = "district" in levels and self._reading.is_capital(end)
        named = self.name_at(end, "district") if listed else None
        if named is None:
            return None
        units = [replace(unit, kind=kind.label) for unit in named.units]
        return PlaceMention(index, named.end, "district", kind.label, named.name, units, printed=named.printed)

    def name_at(self, index: int, level: str, kind: str = "") -> PlaceMention | None:
        """The gazetteer's unit whose bare name begins at a token; with `kind`, only units of that type word."""
        reading = self._reading
        tokens = reading.tokens
        words = tokens.words
        if index >= len(words) or not (reading.is_capital(index) or words[index][0].isdigit()):
            return None
        longest = self._gazetteer.measure(level, words[index], words[index + 1] if index + 1 < len(words) else "")
        if longest == 0:
            return None
        stop = min(index + _NAME_WINDOW, len(words))
        while stop > index and not reading.same_line(index, stop - 1):
            stop -= 1
        if stop == index + 1:
            longest = self._gazetteer.measure(level, words[index], "")
        count, units = self._gazetteer.find_up_to(level, words[index:stop], tokens.keys[index:stop], longest)
        if count == 0:
            return None
        if kind:
            units = [unit for unit in units if unit.kind.lower() == kind]
        if not units or not self._is_printed_as_name(index, index + count):
            return None
        printed = self._printed(index, index + count, units[0].name)
        return PlaceMention(
            index, index + count, level, units[0].kind, units[0].name, list(units), printed=printed, bare=True
        )

    def _printed(self, start: int, end: int, name: str) -> str:
        """The name as this article writes it, glued words parted; empty where an abbreviation stands."""
        tokens = self._reading.tokens
        printed = tokens.quote(start, end)
        if printed.isupper() and len(printed.split()) > 1:
            printed = printed.title()  # a headline in capitals may hold the only mention
        if len(printed.split()) < len(name.split()):
            printed = " ".join(tokens.words[start:end])
        words = sum(word[0].isalnum() for word in tokens.words[start:end])
        typed = words > len(_WORD.findall(name))  # "TP. Hồ Chí Minh", "TPHồ Chí Minh"
        return "" if typed or printed.isupper() or len(printed) < len(name) - 2 else printed

    def _is_printed_as_name(self, start: int, end: int) -> bool:
        """Whether the last word is capital too, or a sign or number: "Long An" but not "Long an"."""
        word = self._reading.tokens.words[end - 1]
        return word[0].isupper() or word[0].isdigit() or any(c.isupper() for c in word)

    def _unlisted(self, index: int, end: int, kind: Concept, levels: tuple[str, ...]) -> PlaceMention:
        """A commune or village by the capital words or number after its type word; else the bare type word."""
        reading, level = self._reading, levels[0]
        stop = end
        if level in ("commune", "village"):
            while (
                stop < min(end + _MAX_UNLISTED_NAME, len(reading))
                and reading.same_line(index, stop)
                and (reading.is_capital(stop) or (stop == end and reading.tokens.words[stop].isdigit()))
                and reading.concept(stop, "posts", "organization-types", "honorifics", "bodies") is None
            ):
                stop += 1
            if level == "village" and stop > end and self._is_part_number(stop):
                stop += 1  # "thôn Nà Phung 2"
        elif level == "district" and reading.same_line(index, stop) and reading.tokens.words[stop].isdigit():
            stop += 1  # "quận 9" where no gazetteer has it
        name = reading.tokens.quote(end, stop) if stop > end else ""
        return PlaceMention(index, stop, level, kind.label, name)

    def _is_part_number(self, index: int) -> bool:
        """Whether a small number ends a village's name and counts nothing: no small letters or sign follow it."""
        words = self._reading.tokens.words
        if index >= len(words) or not self._reading.same_line(index - 1, index):
            return False
        after = words[index + 1][0] if index + 1 < len(words) else " "
        if not words[index].isdigit() or len(words[index]) > 2 or after in "/-–%":
            return False
        told = self._reading.concept(index + 1, "triggers") is not None
        return not after.islower() or (told and self._reading.concept(index + 1, "measure-units") is None)


def narrow_by_next(reading: Reading, places: list[PlaceMention]) -> None:
    """Leaves a place only the candidates inside the larger place right after it: "huyện Châu Thành, tỉnh Tây Ninh"."""
    for place, larger in reversed(list(itertools.pairwise(places))):
        if len(place.units) < 2 or not larger.units or LEVELS.index(larger.level) >= LEVELS.index(place.level):
            continue
        if reading.tokens.words[place.end : larger.start] in ([], [","], ["("]) and reading.same_line(
            place.start, larger.start
        ):
            around = {unit.full for unit in larger.units}
            inside = [u for u in place.units if (above := u.at(larger.level)) is not None and above.full in around]
            place.units = inside or place.units


def narrow_by_day(places: Iterable[PlaceMention], day: str) -> None:
    """Leaves a place only the candidates that exist on a day, where any does: one ward before the reform, one after."""
    for place in places if day else ():
        if len(place.units) > 1:
            place.units = [unit for unit in place.units if unit.exists(day)] or place.units


def choose_unit(units: list[Unit], context: list[Unit]) -> Unit | None:
    """The candidate that lies in, or is, a unit of the context (nearest first); else the only one there is.

    A commune outside the province spoken of is left open: many share a name, and tables may lack the right one. Where
    several of one name lie in it, no district is claimed: "xã Quang Trung, tỉnh Thái Bình".
    """
    held = units
    for near in context:
        if near in held or _is_same_namesake(near, held):
            return near
        inside = [
            u for u in held if u.level != near.level and (a := u.at(near.level)) is not None and a.full == near.full
        ]
        held = inside or held
        if inside and _is_one(inside):
            return inside[0]
    if held is not units:
        return replace(held[0], code="", parent=held[0].at("province"))
    if units and units[0].level == "commune" and context:
        return None
    return units[0] if len({unit.path for unit in units}) == 1 else None


def _is_one(namesakes: list[Unit]) -> bool:
    """Whether namesakes in one larger unit are one place: the first alone in its era, or no communes."""
    first = namesakes[0]
    return first.level != "commune" or len({u.path for u in namesakes if u.last_day == first.last_day}) == 1


def _is_same_namesake(near: Unit, units: list[Unit]) -> bool:
    """Whether a unit named before is the one of these names whose district stayed open."""
    return (
        not near.code
        and bool(units)
        and near.full == units[0].full
        and any(u.at("province") is near.parent for u in units)
    )
