"""Whose province is "tỉnh", whose district "huyện", whose committee "UBND"? Settled here, in reading order.

A bare level word means the unit of that level last named, or the jurisdiction's. In a coordination the level word is
shared: "HĐND, UBND tỉnh Cà Mau".
"""

from __future__ import annotations

from collections import Counter
from typing import Final

from kg.extract.chains import link_chains
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.mentions import OrgMention, PlaceMention
from kg.extract.orgs import HOME
from kg.extract.places import choose_unit
from kg.extract.reading import Reading
from kg.extract.same_bodies import join_names
from kg.gazetteer import LEVELS, Unit

_SMALL: Final = ("commune", "village")
_PROVINCE: Final = ("province",)
_PARTY_OF_AGENCY: Final = "dang-uy"
_MAX_LISTED: Final = 3  # "Tỉnh ủy, HĐND, UBND các tỉnh"


class Scopes:
    """Settles the units of places and the names of bodies, in reading order."""

    def __init__(self, reading: Reading, jurisdiction: Jurisdiction) -> None:
        self._reading = reading
        self._home = jurisdiction.units
        self._is_local = jurisdiction.rule == "outlet"  # a national article speaks of the province named last
        self._last: dict[str, Unit] = {}
        self._last_org: dict[str, OrgMention] = {}
        self._last_committee: OrgMention | None = None
        self._spelling: dict[tuple[str, str], str] = {}

    def settle(self, places: list[PlaceMention], orgs: list[OrgMention]) -> None:
        """Sets `unit` on every place and `name` on every body; a body that stays without scope keeps `name` empty."""
        chain = link_chains(self._reading, orgs)
        self._learn_spelling(places, orgs)
        items: list[PlaceMention | OrgMention] = [*places, *orgs]
        for item in sorted(items, key=lambda m: (m.start, -m.end)):
            if isinstance(item, PlaceMention):
                self._settle_place(item)
            else:
                self._settle_org(item, chain)
        if any(org.concept.get("foreign") == "true" for org in orgs):
            self._drop_namesakes(orgs)
        join_names(self._reading, orgs)

    def _drop_namesakes(self, orgs: list[OrgMention]) -> None:
        """In an article about another country alone, a bare "Quốc hội" is that country's and is named with it."""
        if (
            self._last
            or self._home
            or any(found[1].notation == HOME for found in self._reading.labels["countries"].values())
        ):
            return
        for org in orgs:
            if org.concept.get("regime") == "true":
                org.name = ""

    def _learn_spelling(self, places: list[PlaceMention], orgs: list[OrgMention]) -> None:
        """A unit's name is written as the article mostly writes it ("Đắk Glong" where the tables have "Đăk Glong").

        Links to other articles and the like do not count.
        """
        counts: dict[tuple[str, str], Counter[str]] = {}
        for place in [*places, *(org.place for org in orgs if org.place is not None)]:
            is_counted = place.printed and not self._reading.dead[place.start]
            for name in {unit.name for unit in place.units} if is_counted else ():
                counts.setdefault((place.level, name), Counter())[place.printed] += 1
        self._spelling = {key: printed.most_common(1)[0][0] for key, printed in counts.items()}

    def _name(self, unit: Unit) -> str:
        return self._spelling.get((unit.level, unit.name), unit.name)

    def _full(self, unit: Unit) -> str:
        return f"{unit.kind} {self._name(unit)}"

    def _context(self) -> list[Unit]:
        units = [self._last.get(level) for level in reversed(LEVELS)] + [self._home.get(x) for x in reversed(LEVELS)]
        return [unit for unit in units if unit is not None]

    def _settle_place(self, place: PlaceMention) -> None:
        if place.unit is None and place.units:
            place.unit = choose_unit(place.units, self._context())
        if place.unit is None and not place.name:
            place.unit = self._unit_of(place.level, place.kind)
        if place.unit is not None and place.units:
            self._last = {k: v for k, v in self._last.items() if LEVELS.index(k) < LEVELS.index(place.level)}
            for level in LEVELS:
                unit = place.unit.at(level)
                if unit is not None:
                    self._last[level] = unit

    def _unit_of(self, level: str, kind: str = "") -> Unit | None:
        """The unit last named at a level, or the jurisdiction's; with `kind`, only one of that type word."""
        last, home = self._last.get(level), self._home.get(level)
        for unit in (home, last) if level == "province" and self._is_local else (last, home):
            if unit is not None and (not kind or unit.kind.lower() == kind):
                return unit
        if kind and level == "province":
            city = self._last.get("district") or self._home.get("district")
            return city if city is not None and city.kind.lower() == kind else None
        return None

    def _settle_org(self, org: OrgMention, chain: dict[int, list[OrgMention]]) -> None:
        if org.name:
            return
        if org.concept.scheme == "bodies" or org.is_whole:
            org.name = org.head
        elif org.parent is not None:
            self._settle_org(org.parent, chain)
            org.status = org.parent.status
            org.name = self._name_owned(org, org.parent)
        elif org.place is not None and org.place.name:
            self._settle_place(org.place)
            org.unit = org.place.unit
            if org.place.bare and org.open_field:
                org.name = _compose(
                    org.head, "", org.place.printed or (self._full(org.unit) if org.unit else org.place.name)
                )
            else:
                org.name = self._scope(org, org.unit, org.place.full)
        else:
            self._settle_bare(org, chain.get(id(org), []))
        if org.name:
            for notation in (org.concept.notation, *org.concept.broader):
                self._last_org[notation] = org
            if _is_committee(org):
                self._last_committee = org

    def _settle_bare(self, org: OrgMention, neighbours: list[OrgMention]) -> None:
        """A body without a name for its scope: from its list, from an earlier mention, from the context."""
        org.status = "resolved"
        level = org.place.level if org.place is not None else org.level
        kind = org.place.kind if org.place is not None else org.concept.get("impliedKind") or ""
        if _is_of_leaders(org):
            self._settle_group(org, neighbours)
            return
        shared = self._shared_unit(level, org, neighbours)
        if shared is not None:
            org.unit, org.name = shared, self._scope(org, shared)
            return
        if self._heads_group(org, level):
            return
        if org.place is None and (printed := self._shared_place(level, org, neighbours)):
            org.name = self._scope(org, None, printed)
            return
        following = next((other for other in neighbours if other.start >= org.end), None)
        may_host = following is not None and _is_party_of_agency(org) and not self._is_title(org)
        host = self._owner_among(org, [following]) if following is not None and may_host else None
        if level is None and host is not None:  # "Phó Bí thư Đảng ủy, Phó Giám đốc Sở Y tế"
            org.parent, org.name = host, _compose(org.head, "", host.name)
            return
        if level is None and not org.open_field and (earlier := self._earlier(org)) is not None:
            org.same_as, org.name, org.unit = earlier, earlier.name, earlier.unit
            return
        owner = self._owner_among(org, neighbours)
        if owner is not None:
            org.parent, org.name = owner, _compose(org.head, "", owner.name)
            return
        if org.concept.get("takesField") == "true" and not org.open_field and org.place is None:
            return  # a bare "Sở" or "Trường" with nothing to refer to
        if level is None and org.fused and kind:
            level = "province"  # "Thành ủy": of the province that is a city, else of the city spoken of
        unit = self._unit_of(level, kind) if level else self._local_unit(org)
        if unit is not None:
            org.unit, org.name = unit, self._scope(org, unit)
        elif level is None and (org.open_field or "central" in org.concept.props.get("atLevel", ())):
            org.name, org.status = org.head, "explicit"

    def _settle_group(self, org: OrgMention, neighbours: list[OrgMention]) -> None:
        """The Party group of the body that stands in its list, else the one named before: "Ban cán sự đảng"."""
        owner = self._owner_among(org, neighbours)
        if owner is not None:
            org.parent, org.name = owner, _compose(org.head, "", owner.name)
        elif (earlier := self._earlier(org)) is not None:
            org.same_as, org.name, org.unit = earlier, earlier.name, earlier.unit

    def _name_owned(self, org: OrgMention, owner: OrgMention) -> str:
        """Head and owner; an organ of the Party is one of the agency's Party committee, if that is named at all."""
        kind = org.concept
        organ = kind.get("bodyClass") == "PartyBody" and not (kind.broader or kind.props.get("atLevel"))
        if not owner.name or not organ or org.open_field or owner.concept.get("bodyClass") != "StateBody":
            return _compose(org.head, org.joint, owner.name) if owner.name else ""
        party = self._last_org.get(_PARTY_OF_AGENCY)
        if party is None or not party.name.endswith(f" {owner.name}"):
            return ""
        org.parent = party
        return _compose(org.head, "", party.name)

    def _is_title(self, org: OrgMention) -> bool:
        """Whether only a title names the body: "Đảng ủy viên", of the committee spoken of."""
        hit = self._reading.hit_at[org.start]
        return hit is not None and "posts" in hit.concepts

    def _earlier(self, org: OrgMention) -> OrgMention | None:
        """The body last named by the same head, or by a narrower one: "Sở" after "Sở Lao động - Thương binh …"."""
        earlier = self._last_org.get(org.concept.notation)
        levels = org.concept.props.get("atLevel", ())
        owned = org.concept.get("takesParent") == "true" and earlier is not None and earlier.parent is not None
        return earlier if owned or len(levels) <= 1 else None

    def _shared_unit(self, level: str | None, org: OrgMention, neighbours: list[OrgMention]) -> Unit | None:
        allowed = {level} if level else set(org.concept.props.get("atLevel", ()))
        for other in neighbours:
            if other.place is not None and other.place.level in allowed:
                if other.place.name and other.place.unit is None:
                    self._settle_place(other.place)
                unit = other.place.unit or self._unit_of(other.place.level, other.place.kind)
                if unit is not None:
                    return unit
        return None

    def _shared_place(self, level: str | None, org: OrgMention, neighbours: list[OrgMention]) -> str:
        """The unit as printed that a body of the same list is of, where no table has it."""
        allowed = {level} if level else set(org.concept.props.get("atLevel", ()))
        found = (other.place for other in neighbours if other.place is not None and other.place.level in allowed)
        return next((place.full for place in found if place.name and place.unit is None), "")

    def _heads_group(self, org: OrgMention, level: str | None) -> bool:
        """Whether the list that a bare body begins is of many units: "Tỉnh ủy, UBND nhiều địa phương"."""
        reading, index = self._reading, org.end
        for _ in range(_MAX_LISTED if org.place is None else 0):
            if index < len(reading) and (reading.tokens.words[index] == "," or reading.is_word(index, "and")):
                index += 1
            body = reading.label(index, "organization-types") if index < len(reading) else None
            if body is None or not reading.same_line(index - 1, index):
                return False
            index = body[0]
            if reading.is_word(index, "group"):
                unit = reading.label(reading.hit_end(index), "unit-types")
                return unit is None or level is None or level in unit[1].props.get("atLevel", ())
        return False

    def _scope(self, org: OrgMention, unit: Unit | None, printed: str = "") -> str:
        """Head and unit: "UBND tỉnh Lào Cai"; fused heads take the bare name: "Tỉnh ủy Lào Cai"."""
        if unit is None:
            return "" if org.fused else f"{org.head} {printed}"
        bare = org.fused and not unit.keeps_kind and not unit.name.isdigit()  # "Quận ủy quận 5"
        return f"{org.head} {self._name(unit) if bare else self._full(unit)}"

    def _owner_among(self, org: OrgMention, neighbours: list[OrgMention]) -> OrgMention | None:
        """The body that a committee without a place belongs to: the Party committee or office of the same list."""
        if org.concept.get("takesParent") != "true" or org.place is not None or self._is_of_event(org):
            return None
        candidates = [owner for other in neighbours for owner in _with_owners(other)]
        candidates = [owner for owner in candidates if owner.concept.get("insideBody") != "true"]
        if org.concept.get("bodyClass") == "PartyBody" and not org.concept.props.get("atLevel"):
            candidates = [other for other in candidates if _is_committee(other)]
            if not candidates and self._last_committee is not None and not self._is_of_agency():
                return self._last_committee
        else:
            candidates = [o for o in candidates if o.concept.get("bodyClass") != "PartyBody" and not _is_organ(o)]
            if org.concept.get("bodyClass") == "PartyBody":
                candidates = [o for o in candidates if not _is_of_small_unit(o)]
        for other in candidates:
            self._settle_org(other, {})
            if other.name:
                return other
        return None

    def _is_of_agency(self) -> bool:
        """Whether the Party committee of an agency or commune was named after that of the unit."""
        unit, other = self._last_committee, self._last_org.get(_PARTY_OF_AGENCY)
        return unit is not None and other is not None and other.start > unit.start

    def _is_of_event(self, org: OrgMention) -> bool:
        """Whether an event names the body, which then is no organ of another: "Ban Tổ chức Lễ hội"."""
        head = self._reading.label(org.start, "organization-types")
        return head is not None and org.open_field and self._reading.label(head[0], "event-types") is not None

    def _local_unit(self, org: OrgMention) -> Unit | None:
        """The unit of the one level at which such bodies exist; a bare "UBND" or "Công an" stays without."""
        levels = org.concept.props.get("atLevel", ())
        if len(levels) != 1 or levels[0] not in LEVELS:
            return None
        return self._unit_of(levels[0])


def _is_committee(org: OrgMention) -> bool:
    """Whether a body is a Party committee of a unit ("Huyện ủy"), not one of its organs."""
    concept = org.concept
    return concept.get("bodyClass") == "PartyBody" and bool(concept.get("impliedLevel")) and not concept.broader


def _is_party_of_agency(org: OrgMention) -> bool:
    """Whether a body may be the Party committee of an agency ("Đảng ủy"), which stands before it in an apposition."""
    concept = org.concept
    return concept.get("bodyClass") == "PartyBody" and concept.get("takesParent") == "true" and not org.open_field


def _is_of_leaders(org: OrgMention) -> bool:
    """Whether a body is the Party group of the heads of another one, never of a unit: "Ban cán sự đảng"."""
    concept = org.concept
    if org.place is not None or concept.get("bodyClass") != "PartyBody" or concept.get("takesParent") != "true":
        return False
    return concept.props.get("atLevel", ()) == _PROVINCE


def _is_organ(org: OrgMention) -> bool:
    """Whether a body is only an organ of one, be it named or not: "Ban Giám đốc Công an tỉnh", "Ban Giám đốc"."""
    if org.concept.get("takesParent") != "true":
        return False
    return org.parent is not None or (org.place is None and not org.open_field and not org.concept.props.get("atLevel"))


def _is_of_small_unit(org: OrgMention) -> bool:
    """Whether a body is one of a commune's or village's own, which have one Party committee in common."""
    levels = set(org.concept.props.get("atLevel", ()))
    return not levels.isdisjoint(_SMALL) and (org.place is None or org.place.level in _SMALL)


def _with_owners(org: OrgMention) -> list[OrgMention]:
    return [org] if org.parent is None else [org, *_with_owners(org.parent)]


def _compose(head: str, joint: str, parent: str) -> str:
    return " ".join(part for part in (head, joint, parent) if part)
