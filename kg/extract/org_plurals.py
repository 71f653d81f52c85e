"""Which words for bodies name none: groups ("các Sở", "Sở Y tế của 63 tỉnh"), the regime, codes and addresses."""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_LISTED: Final = 3  # kinds of committees in a list
_MAX_REGIME_TOKENS: Final = 8  # "Đảng, Quốc hội và Chính phủ"


class Plurals:
    """Rules groups and the regime out in one article."""

    def __init__(self, reading: Reading, places: Places, lexicon: OrgLexicon) -> None:
        self._reading = reading
        self._places = places
        self._lexicon = lexicon

    def in_regime(self, start: int, end: int) -> bool:
        """Whether the body is named in a list of the regime: "Đảng, Quốc hội và Chính phủ", "Chính phủ và Nhân dân"."""
        before = range(start - 1, max(start - _MAX_REGIME_TOKENS, 0) - 1, -1)
        after = range(end, min(end + _MAX_REGIME_TOKENS, len(self._reading)))
        return self._meets_regime(before) or self._meets_regime(after)

    def _meets_regime(self, way: range) -> bool:
        """Whether a word of the regime stands on the way, only list signs and other bodies of the regime before it.

        In small letters it is one right after the body's sign: "Chính phủ, nhân dân hai nước".
        """
        reading = self._reading
        for index in way:
            if reading.is_word(index, "regime") and (reading.is_capital(index) or index - way.start == way.step == 1):
                return True
            hit = reading.hit_at[index]
            word = hit.concepts.get("function-words") if hit is not None and way.step < 0 else None
            if hit is not None and word is not None and word.notation == "regime" and reading.is_capital(hit.start):
                return True  # the "nước" of "Nhà nước"
            body = hit.concepts.get("bodies") if hit is not None else None
            listed = reading.tokens.words[index] == "," or reading.is_word(index, "and") or reading.is_word(index, "of")
            if not listed and (body is None or body.get("regime") != "true"):
                return False
        return False

    def is_group(self, index: int, end: int, concept: Concept) -> bool:
        """Whether a plural marker stands before the head or right after it: "các Sở", "UBND các huyện"."""
        reading = self._reading
        if reading.is_word(index, "venue"):
            return True  # "Trung tâm Hội nghị Quốc gia"
        if reading.follows(index, "group") or self._is_kind(index, end, concept):
            return True
        if reading.is_word(end, "group"):  # but "Ban Quản lý các khu công nghiệp"
            return self._lexicon.field_length(reading.tokens.keys, end) == 0
        if reading.is_word(end, "ordinal") and reading.concept(end + 1, "unit-types") is not None:
            return True  # "HĐND cấp xã"
        return self._heads_levels(end)

    def _is_kind(self, index: int, end: int, concept: Concept) -> bool:
        """Whether a Party committee is only a kind in a list: "các tỉnh ủy, thành ủy", "huyện ủy, thành ủy"."""
        reading = self._reading
        if not concept.get("impliedLevel") or concept.get("bodyClass") != "PartyBody" or reading.is_capital(end):
            return False
        return self._follows_kinds(index) or (
            not reading.is_capital(index) and (self._follows_kind(index) >= 0 or self._precedes_kind(end))
        )

    def _follows_kinds(self, index: int) -> bool:
        """Whether kinds of committees that begin with a plural stand before a token."""
        for _ in range(_MAX_LISTED):
            index = self._follows_kind(index)
            if index < 0:
                return False
            if self._reading.follows(index, "group"):
                return True
        return False

    def _follows_kind(self, index: int) -> int:
        """Where the bare committee or unit begins that stands before a token and a joining word; -1 for none."""
        reading = self._reading
        if index < 2 or not (reading.tokens.words[index - 1] == "," or reading.is_word(index - 1, "and")):
            return -1
        before = reading.before(index - 1)
        if before is None or reading.is_capital(before.start):
            return -1
        body = before.concepts.get("organization-types")
        return before.start if body is not None and body.get("impliedLevel") else -1

    def _precedes_kind(self, end: int) -> bool:
        """Whether another committee in small letters without a name follows a sign at a token."""
        reading = self._reading
        if end + 1 >= len(reading) or reading.tokens.words[end] != "," or reading.is_capital(end + 1):
            return False
        other = reading.label(end + 1, "organization-types")
        return other is not None and bool(other[1].get("impliedLevel")) and not reading.is_capital(other[0])

    def is_code(self, index: int, end: int) -> bool:
        """Whether the letters stand in a document number or are part of a code: "17/NQ-HĐND", "đường ĐH17"."""
        tokens = self._reading.tokens
        if end < len(tokens.words) and tokens.words[end].isdigit() and tokens.end_of(end - 1) == tokens.starts[end]:
            return True
        if index < 2 or tokens.end_of(index - 1) != tokens.starts[index]:
            return False
        sign = tokens.words[index - 1]
        if sign not in "-–/." and (sign != "&" or self._reading.hit_at[index - 2] is not None):
            return False  # but "HĐND&UBND"
        return tokens.end_of(index - 2) == tokens.starts[index - 1]

    def is_address(self, mention: OrgMention) -> bool:
        """Whether a group with nothing but a number stands before its unit, as in an address: "Tổ 1, phường …"."""
        concept, reading, end = mention.concept, self._reading, mention.end
        if not mention.open_field or mention.parent is not None or concept.get("insideBody") != "true":
            return False
        head, _, number = mention.head.rpartition(" ")
        if not number.isdigit() or " " in head or end >= len(reading) or reading.tokens.words[end] != ",":
            return False
        return reading.label(end + 1, "unit-types") is not None

    def heads_units(self, index: int) -> bool:
        """Whether a plural of units follows a name: "các tỉnh" after "Sở Y tế", also "của 63 tỉnh"."""
        reading = self._reading
        if reading.is_word(index, "of"):
            index = reading.hit_end(index)
            if index < len(reading) and reading.tokens.words[index].isdigit():
                return reading.label(index + 1, "unit-types") is not None
        return reading.is_word(index, "group") and reading.concept(reading.hit_end(index), "unit-types") is not None

    def _heads_levels(self, index: int) -> bool:
        """Whether a list of bare level words begins at a token: "UBND quận, huyện", "Công an xã, phường"."""
        reading = self._reading
        first = self._places.at(index) if index < len(reading) and reading.same_line(index - 1, index) else None
        if first is None or first.name or first.units:
            return False
        following = first.end + 1 if reading.tokens.words[first.end : first.end + 1] == [","] else first.end
        second = self._places.at(following) if following < len(reading) else None
        return second is not None and not (second.name or second.units) and second.kind != first.kind
