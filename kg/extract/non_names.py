"""What runs of capital words that begin like a name are otherwise: units, streets, halves of words, foreign things.

"Tu Mơ Rông" is a district, "số 5 Trần Thánh Tông" an address, "Phát triển" no given name.
"""

from __future__ import annotations

from typing import Final

from kg.extract.org_lexicon import OrgLexicon
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable

_PLACEABLE: Final = {"post", "occupations", "academic-titles"}  # what may stand before a province: "bác sĩ Bình Định"
_SMALL_LEVELS: Final = ("district", "commune")
_THING_TOKENS: Final = 3  # "giải thưởng", "khu di tích"
_MAX_HOUSE_DIGITS: Final = 4
_QUOTES: Final = {"“", '"', "”", "‘", "'"}
APOSTROPHES: Final = set("'’‘`´")  # highland names: K'Thanh, H' Rin


class NonNames:
    """Rules runs of capital words out as names."""

    def __init__(self, reading: Reading, places: Places, lexicon: OrgLexicon) -> None:
        self._reading = reading
        self._places = places
        self._lexicon = lexicon

    def is_introduced_thing(self, start: int, end: int, prelude: str) -> bool:
        """Whether a title stands before a place or half a word: "người dân A Lưới", "Bộ trưởng Phát triển"."""
        country = self._reading.label(start, "countries")
        if country is not None and country[0] >= end and (end > start + 1 or prelude in _PLACEABLE):
            return True
        if prelude in _PLACEABLE and self._is_province(start, end):
            return True
        if prelude == "occupations" and self._is_unit(start, end):
            return True
        if prelude == "post" and (self._is_place_of_office(start, end) or self._follows_unit(start)):
            return True
        if prelude == "post" and self._is_title_of_contest(start, end):
            return True
        return self._halves_word(start, end)

    def is_thing(self, start: int, end: int, has_post: bool) -> bool:
        """Whether a run that nothing introduces is no person; a post set off after it speaks for one."""
        run = self._reading.tokens.words[start:end]
        for word in run:
            if len(word) > 1 and word.isupper():
                return True
        if self._is_foreign(run):
            return True
        if has_post:
            return end - start > 2 and self._is_unit(start, end, "district")  # "Mù Cang Chải, Tổng Bí thư …"
        rest = self._is_of_place(start, end) or self._follows_thing(start)
        return rest or self._is_address(start) or self._is_unit(start, end)

    def _is_of_place(self, start: int, end: int) -> bool:
        """Whether a place or a figure of the past follows a word for a thing: "Đoàn Việt Nam", "Đường Hồ Chí Minh"."""
        reading = self._reading
        rest = reading.label(start + 1, "provinces", "countries", "eponyms")
        if rest is None or rest[0] < end:
            return False
        thing = (
            reading.is_weak_surname(start) or reading.label(start, "organization-types", "function-words") is not None
        )
        return thing or (rest[1].scheme == "countries" and end > start + 2)

    def looks_personal(self, start: int) -> bool:
        """Whether a run is no place, no title in quotation marks and no part of a longer capital phrase."""
        reading, words = self._reading, self._reading.tokens.words
        hit = reading.hit_at[start]
        if hit is not None and ("provinces" in hit.concepts or "countries" in hit.concepts):
            return False
        if reading.is_word(start, "from") or (start and words[start - 1] in _QUOTES):
            return False
        return not (start and words[start - 1][0].isupper() and reading.same_line(start - 1, start))

    def tells_place(self, start: int, end: int) -> bool:
        """Whether what stands around the run makes it a place: a list of streets, a number."""
        return self._in_place_list(start) or self._is_numbered(end)

    def _is_numbered(self, end: int) -> bool:
        """Whether a number that counts nothing follows the run: "đường nối Ka Đô 2 - Lạc Thạnh"."""
        words = self._reading.tokens.words
        return (
            words[end : end + 1] != [] and words[end].isdigit() and self._reading.tokens.shape[end + 1 : end + 2] != "a"
        )

    def _in_place_list(self, start: int) -> bool:
        """Whether the run stands in a list of streets or schools: "các tuyến đường: A, B, C"."""
        reading, words, index = self._reading, self._reading.tokens.words, start - 1
        first = reading.sentence_start(start)
        while index >= first and (words[index][0].isupper() or words[index] in ",:" or reading.is_word(index, "and")):
            index -= 1
        if index < first or index == start - 1:
            return False
        hit = reading.before(index + 1)
        return hit is not None and reading.is_word(hit.start, "not-a-person")

    def _is_place_of_office(self, start: int, end: int) -> bool:
        """Whether a title stands before the place or body of its office: "Tỉnh trưởng Bình Long", "Xiếc TPHCM"."""
        words = self._reading.tokens.words
        last = words[end - 1]
        if len(words[start]) > 2 and words[start].isupper() and self._is_glued(start) and not last.isupper():
            return True  # a lost space: "Chủ tịch UBND TPHCMký"
        if len(last) > 1 and last.isupper() and not words[start].isupper() and set(last) - set("IVXLCDM"):
            return True
        return not self._reading.is_surname(start) and self._is_unit(start, end, "district")

    def _follows_unit(self, start: int) -> bool:
        """Whether a title ends in the word for a unit, which no family name follows: "Tỉnh trưởng tỉnh Champasak"."""
        reading = self._reading
        unit, before = reading.label(start - 1, "unit-types"), reading.before(start)
        if unit is None or unit[0] != start or before is None or reading.is_surname(start):
            return False
        return before.concepts.keys().isdisjoint(("countries", "provinces"))  # the "bản" of "Nhật Bản"

    def _is_title_of_contest(self, start: int, end: int) -> bool:
        """Whether a title goes on to the country: "Nữ hoàng Biển Việt Nam"."""
        reading = self._reading
        if reading.is_surname(start):
            return False
        lands = (reading.label(index, "countries") for index in range(start + 1, end - 1))
        return any(land is not None and land[0] >= end for land in lands)

    def _is_glued(self, index: int) -> bool:
        """Whether the next token goes on with no space between."""
        tokens = self._reading.tokens
        return index + 1 < len(tokens.words) and tokens.end_of(index) == tokens.starts[index + 1]

    def _is_province(self, start: int, end: int) -> bool:
        found = self._reading.label(start, "provinces")
        return found is not None and found[0] >= end

    def _is_unit(self, start: int, end: int, *levels: str) -> bool:
        """Whether the run is the whole name of a unit: of a district or commune unless other levels are asked for."""
        for level in levels or _SMALL_LEVELS:
            place = self._places.name_at(start, level)
            if place is not None and place.end == end:
                return True
        return False

    def _is_foreign(self, run: list[str]) -> bool:
        """Whether a word is spelt in no Vietnamese way and in no highland one: "Hà Lam Kingdom Golf Club"."""
        foreign = False
        for word in run:
            if len(word) > 1 and word.isascii() and not is_syllable(word):
                foreign = True
        return foreign and all([APOSTROPHES.isdisjoint(word) for word in run])  # "K' Rum"

    def _follows_thing(self, start: int) -> bool:
        """Whether a word for a thing ends right before the run, also inside a longer label: "trao giải thưởng"."""
        if not start or not self._reading.same_line(start - 1, start):
            return False
        for index in range(start - 1, max(start - _THING_TOKENS, 0) - 1, -1):
            found = self._reading.label(index, "function-words")
            if found is not None and found[0] == start and found[1].notation == "not-a-person":
                return True
        return False

    def _is_address(self, start: int) -> bool:
        """Whether a house number stands before the run: "số 5 Trần Thánh Tông", "Trụ sở: 8 Lê Lai"."""
        reading, words = self._reading, self._reading.tokens.words
        if start < 2 or not words[start - 1].isdigit() or len(words[start - 1]) > _MAX_HOUSE_DIGITS:
            return False
        before = start - 2
        return words[before] == ":" or reading.is_word(before, "number-mark") or reading.is_word(before, "at")

    def _halves_word(self, start: int, end: int) -> bool:
        """Whether the last of one or two words is only the first syllable of a common word."""
        reading, words = self._reading, self._reading.tokens.words
        if end - start > 2 or end >= len(words) or not words[end][0].islower():
            return False
        hit = reading.hit_at[end - 1]
        inside = hit is not None and hit.start == end - 1 and hit.end > end and end == start + 1
        return inside or self._lexicon.field_length(reading.tokens.keys, end - 1) > 1
