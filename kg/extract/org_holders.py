"""Where does the name of a body end and that of its holder begin: "Cục trưởng Cục Trẻ em" + "Phạm Thị Hoa"?"""

from __future__ import annotations

from typing import Final

from kg.extract.org_lexicon import OrgLexicon
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_NAME_TOKENS: Final = 5
_LONG_NAME: Final = 3
_OFFICES: Final = {"StateBody", "PartyBody"}  # not named after people, but for schools and the like


class Holders:
    """Tells people's names from fields in one article."""

    def __init__(self, reading: Reading, places: Places, words: OrgLexicon) -> None:
        self._reading = reading
        self._places = places
        self._words = words

    def opens_person(self, index: int, concept: Concept, head: int) -> bool:
        """Whether the holder's name begins: "Cục trưởng Cục Kỹ thuật an toàn" + "Phạm Tuấn Lĩnh".

        After a post, a family name begins it where the field is in small letters or more than a name is left; after
        an office of the State also without one, where three words make a name. Schools and the like are named after
        people ("Trường THPT Ngô Quyền").
        """
        reading = self._reading
        if not reading.is_surname(index) or reading.is_weak_surname(index):
            return False
        told = concept.scheme == "event-types" and not reading.is_capital(index - 1)
        held = self.belongs_to_post(head)
        office = concept.get("bodyClass") in _OFFICES and self._places.name_at(index, "district") is None
        if reading.label(index, "eponyms") is not None or not (told or held or office):
            return False
        if self._words.field_length(reading.tokens.keys, index) > 1:
            return False  # "Nông Lâm"
        end = index
        while end < len(reading) and end - index <= _MAX_NAME_TOKENS and reading.is_capital(end):
            end += 1
        length = end - index
        if concept.get("namedAfterPeople") == "true":
            return False
        short = (told or held) and not reading.is_capital(index - 1)
        return 2 <= length <= _MAX_NAME_TOKENS and (length > 2 or short)

    def begins_name(self, index: int) -> bool:
        """Whether three or more capital words from a family name on stand at a token: more than a commune's name."""
        reading, end = self._reading, index
        if not reading.is_surname(index) or reading.is_weak_surname(index):
            return False
        while end < len(reading) and reading.is_capital(end) and reading.same_line(index, end):
            end += 1
        return _LONG_NAME <= end - index <= _MAX_NAME_TOKENS

    def belongs_to_post(self, head: int) -> bool:
        """Whether the name stands inside or right after a title."""
        hit = self._reading.hit_at[head]
        if hit is None or hit.start == head or "posts" not in hit.concepts:
            hit = self._reading.before(head)
        post = hit.concepts.get("posts") if hit is not None else None
        return post is not None and post.get("weak") != "true"
