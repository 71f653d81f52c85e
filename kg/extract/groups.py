"""Several who are not named, and their part: "lãnh đạo HĐND, các sở, ngành", "lực lượng công an", "UBND các cấp".

A word that opens a group (scheme `group-words`) is followed through its list of nouns, bodies and modifiers. Leaders
are those of the bodies listed after them. People in the plural are a group only where they play a part in an event.
"""

from __future__ import annotations

from typing import Final

from kg.extract.links import Occasions
from kg.extract.mentions import OrgMention, PlaceMention
from kg.extract.phrases import Phrases
from kg.extract.reading import Reading
from kg.record import Group, Part
from kg.text.tokens import fold

_MAX_TOKENS: Final = 60
_MAX_REACH: Final = 40  # tokens between "dự có" and a group at the end of its list
_MAX_AFTER: Final = 4  # tokens between a group and "cùng dự"
_OPENING: Final = 3
_LOOSE: Final = {"tham-gia", "co-mat"}  # "hộ dân tham gia" tells of no event
_LISTED: Final = {",", ";", "/"}


class Groups:
    """Finds the groups of one article."""

    def __init__(
        self,
        reading: Reading,
        phrases: Phrases,
        orgs: list[OrgMention],
        places: list[PlaceMention],
        occasions: Occasions,
    ) -> None:
        self._reading = reading
        self._keys = reading.tokens.keys
        self._words = reading.tokens.words
        self._phrases = phrases
        self._labels = reading.labels.get("group-words")
        self._orgs = {org.start: org for org in orgs if org.name}
        self._org_ends = {org.end: org for org in orgs}
        self._places = {place.start: place for place in places}
        self._occasions = occasions
        self._found: dict[str, Group] = {}

    def find(self) -> list[Group]:
        """Groups in reading order, equal names joined."""
        free = 0
        for start in sorted(self._labels):
            hit = self._reading.hit_at[start]
            if start < free or self._reading.dead[start] or (hit is not None and hit.start < start):
                continue
            end, concept = self._labels[start]
            of: list[str] = []
            first, last = self._extent(concept.notation, start, end, of)
            if last > first and first >= free:
                part = self._part(first, last)
                whole = first < start or last > end or concept.notation not in ("collective", "levels")
                plain = concept.notation == "people" or not whole
                if part is not None or not plain:
                    self._add(first, last, of, concept.notation, part)
                free = last
        return list(self._found.values())

    def _extent(self, kind: str, start: int, end: int, of: list[str]) -> tuple[int, int]:
        """The tokens of a group that a word opens; an empty stretch where it opens none. Fills `of` with bodies led."""
        if kind == "leaders":
            last = self._item(end, of)
            whole = start if last is None else self._list(last, of)
            alone = whole == last and not of and self._is_bare(end)
            return start, start if alone else whole
        if kind == "force":
            found = self._phrases.find_end(self._keys, end, "force")
            return start, start if found is None else self._list(found, None, "force")
        if kind == "levels":
            body = self._org_ends.get(start)
            head = self._reading.before(start)
            typed = head is not None and "organization-types" in head.concepts
            begins = body.start if body is not None else head.start if typed and head is not None else start
            return begins, self._list(end, None)
        last = self._list(end, None)
        named = last < self._reading.sentence_end(start) and self._reading.is_capital(last)
        return start, start if named and self._names_units(last - 1) else last

    def _is_bare(self, index: int) -> bool:
        """Whether a noun in the singular begins at a token, and no plural, body or unit."""
        return index not in self._labels and index not in self._orgs and index not in self._places

    def _names_units(self, index: int) -> bool:
        """Whether the word at a token is one of a unit, which a name then follows: "các xã Nam Hưng, …"."""
        return self._reading.label(index, "unit-types") is not None

    def _list(self, end: int, of: list[str] | None, kind: str = "noun") -> int:
        """Where the list goes on to that a group has begun: over commas, "và", nouns and modifiers.

        Named bodies are in it only where it tells whose leaders these are; elsewhere they are a subject of their own.
        """
        end = self._modified(end)
        last = min(end + _MAX_TOKENS, self._reading.sentence_end(end - 1))
        while end < last:
            joint = end
            if self._words[joint] in _LISTED or self._reading.is_word(joint, "and"):
                joint += 1
                if joint < last and self._reading.is_word(joint, "and"):
                    joint += 1
            after = self._phrases.find_end(self._keys, joint, kind) if joint > end and kind != "noun" else None
            if after is None and joint > end:
                after = self._item(joint, of)
            if after is None:
                return end
            below = self._labels.get(after)
            if below is not None and below[1].notation == "collective":
                after = below[0]  # "UBND các huyện, thành phố"
            end = self._modified(after)
        return min(end, last)

    def _item(self, index: int, of: list[str] | None) -> int | None:
        """Where a body, a plural or a unit that begins at a token ends; bodies are kept as those led."""
        if index >= len(self._words):
            return None
        org = self._orgs.get(index)
        if org is not None and of is None:
            return None
        if org is not None and of is not None:
            of.append(org.name)
            return org.end
        label = self._labels.get(index)
        if label is not None and label[1].notation in ("collective", "authority", "people"):
            return label[0]
        if label is not None and label[1].notation == "leaders":
            return self._item(label[0], of)
        place = self._places.get(index)
        if place is not None:
            return place.end
        return self._noun(index, "noun")

    def _noun(self, index: int, kind: str) -> int | None:
        """Where a noun that begins at a token ends; with a capital on it and after it, it begins a name."""
        end = self._phrases.find_end(self._keys, index, kind)
        is_name = end is not None and self._reading.is_capital(index) and self._reading.is_capital(end)
        return None if is_name else end

    def _modified(self, index: int) -> int:
        """After the modifiers that begin at a token: "liên quan", "các cấp", "của tỉnh", "trên địa bàn huyện X"."""
        end = index
        while True:
            tail = self._phrases.find_end(self._keys, end, "tail")
            scope = self._phrases.find_end(self._keys, end, "scope")
            if tail is not None:
                end = tail
            elif scope is not None and (place := self._places.get(scope)) is not None:
                end = place.end
            elif scope is not None and (org := self._orgs.get(scope)) is not None:
                end = org.end
            else:
                return end

    def _part(self, start: int, end: int) -> Part | None:
        """That the group attends the event of its sentence: "Dự hội nghị có …", "… cùng dự"."""
        reading, triggers = self._reading, self._reading.labels["triggers"]
        first, last = reading.sentence_start(start), reading.sentence_end(end - 1)
        opening = range(first, min(first + _OPENING, start))  # "Dự hội nghị có" reaches over any list
        for index in (*opening, *range(max(first, start - _MAX_REACH), min(last, end + _MAX_AFTER))):
            found = triggers.get(index) if reading.at[index] is not None else None
            if found is None or "attendee" not in found[1].props.get("signals", ()):
                continue
            if index > start and (found[1].notation in _LOOSE or self._is_draft(found[0] - 1)):
                continue
            after = found[1].get("agentPosition") == "after"
            if (after or index == first) if index < start else not after:
                event = self._occasions.find([reading.tokens.span(start, end)])
                return Part("attendee", f"e{event + 1}") if event is not None else None
        return None

    def _is_draft(self, index: int) -> bool:
        """Whether the last word of a verb begins a kind of document: "ý kiến về dự thảo Luật"."""
        return self._reading.label(index, "document-types") is not None

    def _add(self, start: int, end: int, of: list[str], kind: str, part: Part | None) -> None:
        tokens = self._reading.tokens
        name = " ".join(tokens.quote(start, end).split())
        group = self._found.get(fold(name))
        if group is None:
            group = self._found[fold(name)] = Group(
                name, list(dict.fromkeys(of)) if kind == "leaders" else [], rule=kind
            )
        group.spans.append(tokens.span(start, end))
        if part is not None and part not in group.parts:
            group.parts.append(part)
