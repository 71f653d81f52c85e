"""Which words for bodies name none: groups ("các Sở", "Sở Y tế của 63 tỉnh") and the regime as a whole."""

from __future__ import annotations

from typing import Final

from kg.extract.org_lexicon import OrgLexicon
from kg.extract.places import Places
from kg.extract.reading import Reading

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

    def is_group(self, index: int, end: int) -> bool:
        """Whether a plural marker stands before the head or right after it: "các Sở", "UBND các huyện"."""
        reading = self._reading
        if reading.follows(index, "group"):
            return True
        if reading.is_word(end, "group"):  # but "Ban Quản lý các khu công nghiệp"
            return self._lexicon.field_length(reading.tokens.keys, end) == 0
        if reading.is_word(end, "ordinal") and reading.concept(end + 1, "unit-types") is not None:
            return True  # "HĐND cấp xã"
        return self._heads_levels(end)

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
