"""Does a body's name go on after the field that was read: "Ban Chỉ đạo Trung ương" + "về phòng, chống tham nhũng"?

What stands after a name either tells of it (a sign, a function word, a verb, another body) or is more of it. Where it
is more and words of fields end it, they are taken in; where nobody can tell how far it goes, the body is left out.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.text.tokens import FOLDED

CUT: Final = -1  # the name goes on, nobody can tell to where
_MAX_TAIL_TOKENS: Final = 14
_LONG_WORD: Final = 5  # letters; two syllables have more
_JOINERS: Final = {"-", "–", "&", ","}
_STOPS: Final = ("stop", "passive", "future", "at", "of", "is")
_PHRASE_ENDS: Final = ("bodies", "organization-types", "posts", "event-types")
_TELLING: Final = (
    "function-words", "triggers", "instruction-forces", "topic-verbs", "event-types", "instruction-contexts", "posts",
    "document-contexts", "event-contexts", "role-contexts", "honorifics", "ranks", "organization-types", "tenures",
    "occupations", "stat-bounds", "number-contexts", "number-words", "quantity-verbs", "unit-types", "award-forms",
    "document-types", "verdict-contexts", "bodies", "boilerplate",
)  # fmt: skip


class Tails:
    """Reads what follows the open field of a body's name in one article."""

    def __init__(self, reading: Reading, words: OrgLexicon) -> None:
        self._reading = reading
        self._words = words

    def find_end(self, mention: OrgMention, end: int) -> int:
        """Where the name whose head stands in the mention and whose field was read up to `end` really ends.

        CUT where nobody can tell.
        """
        reading, field = self._reading, mention.end
        if end + 1 >= len(reading) or not reading.same_line(end - 1, end + 1):
            return end
        if self._heads_plural(end) or self._lists_capitals(end):
            return CUT
        if reading.is_word(end, "about"):
            return self._read_subject(mention, end)
        if not self._ends_small(field, end):
            return end
        if reading.tokens.words[end] == "," or reading.is_word(end, "and"):
            return self._read_list(end)
        return CUT if self._is_more(end) else end

    def _has_unknown_rest(self, mention: OrgMention) -> bool:
        """Whether capitals after a name are more of it: "Ban Ngoại vụ tỉnh" + "Vân Nam", "Công đoàn" + "Y tế …"."""
        reading, end, place = self._reading, mention.end, mention.place
        if place is not None and place.bare and mention.concept.get("fieldCase") == "capital":
            return self._joins_name(end)
        if end + 1 >= len(reading) or not reading.same_line(end - 1, end + 1):
            return False
        if place is None and self._has_unread_owner(mention):
            return True
        if place is None:
            bare = mention.parent is None and not mention.open_field and mention.concept.get("takesParent") == "true"
            more = self._is_more(end) or (reading.is_capital(end) and reading.hit_at[end] is None)
            return bare and more and self._words.field_length(reading.tokens.keys, end) > 1
        if not reading.is_capital(end):
            return False
        if place.name or place.level != "province" or reading.is_surname(end) or reading.hit_at[end] is not None:
            return False
        names = reading.is_capital(end + 1) and all(is_syllable(word) for word in reading.tokens.words[end : end + 2])
        return names and len(reading.tokens.words[end]) > 1

    def _has_unread_owner(self, mention: OrgMention) -> bool:
        """Whether one capital word after a bare Party committee names an owner unknown here: "Đảng ủy Bộ họp"."""
        reading, end, concept = self._reading, mention.end, mention.concept
        party = concept.get("bodyClass") == "PartyBody" and concept.get("takesParent") == "true"
        if not party or mention.open_field or mention.parent is not None or not reading.is_capital(end):
            return False
        body = reading.concept(end, "organization-types") is not None
        if reading.hit_at[end] is not None and not body:
            return False
        if reading.is_capital(end + 1) and reading.same_line(end, end + 1):
            return body and reading.is_surname(end + 1)
        return not reading.is_surname(end) or body

    def _joins_name(self, end: int) -> bool:
        """Whether a dash ties another name to the place that a firm is called by: "… Bạc Liêu" + "- Sài Gòn"."""
        reading = self._reading
        if end + 1 >= len(reading) or reading.tokens.words[end] not in _JOINERS - {","}:
            return False
        return (
            reading.is_capital(end + 1)
            and reading.concept_in(end + 1, _TELLING) is None
            and not reading.is_surname(end + 1)
        )

    def _lists_capitals(self, end: int) -> bool:
        """Whether a sign after the field only adds another: "Phát thanh" + ", Truyền hình", "PT-TH" + "-ĐA"."""
        tokens, reading = self._reading.tokens, self._reading
        if tokens.words[end] not in _JOINERS or not reading.is_capital(end + 1):
            return False
        if reading.concept(end + 1, "organization-types", "bodies", "posts", "honorifics", "ranks") is not None:
            return False
        if tokens.words[end] == ",":
            return self._words.field_length(tokens.keys, end + 1) > 1 and not reading.is_surname(end + 1)
        return tokens.end_of(end - 1) == tokens.starts[end] and tokens.end_of(end) == tokens.starts[end + 1]

    def _heads_plural(self, end: int) -> bool:
        """Whether a plural after the field is more of the name or makes a group of it: "Câu lạc bộ … các bệnh viện"."""
        reading = self._reading
        if not reading.is_word(end, "group"):
            return False
        found = reading.label(end, "function-words")
        if found is None or FOLDED[found[1].label] != reading.tokens.keys[end]:
            return False
        after = found[0]
        if after > end + 1:
            return True  # "Ban Chỉ đạo 09 các cấp"
        bodies = reading.label(after, "organization-types", "unit-types", "initiative-kinds") is not None
        return bodies or self._words.field_length(reading.tokens.keys, after) > 1

    def _ends_small(self, field: int, end: int) -> bool:
        """Whether a field ends in small letters or is one capital syllable, so that more small words may follow."""
        words = self._reading.tokens.words
        last = words[end - 1]
        return last[0].islower() or (end == field + 1 and is_syllable(last) and len(last) > 1)

    def _is_more(self, index: int) -> bool:
        """Whether the small word at a token tells nothing of the body named before, and so is more of its name."""
        reading = self._reading
        if not reading.tokens.words[index][0].islower():
            return False
        hit = reading.hit_at[index]
        if hit is not None and hit.start != index:
            return False
        return reading.concept_in(index, _TELLING) is None and not self._words.tells(reading.tokens.keys, index)

    def _read_subject(self, mention: OrgMention, end: int) -> int:
        """What a committee or a police body is for, after "về": "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"."""
        reading, start = self._reading, end + 1
        if reading.hit_end(end) > start or mention.concept.get("fieldCase") != "phrase":
            return end  # "về việc" begins what a document is about
        last, _ = self._read_phrase(start)
        if last == start:
            return CUT if reading.tokens.words[start][0].isalpha() else end
        return last if self._is_over(last) else CUT

    def _is_over(self, index: int) -> bool:
        """Whether a sign, a unit or a word that tells of the body before it stands at a token."""
        reading = self._reading
        if index >= len(reading) or not reading.same_line(index - 1, index):
            return True
        if any(reading.is_word(index, notation) for notation in _STOPS) or reading.concept(index, "unit-types"):
            return reading.hit_end(index) == index + 1  # not "thực hiện", which has its object
        return not reading.tokens.words[index][0].isalnum()

    def _read_list(self, end: int) -> int:
        """The rest of a list of fields in small letters: "Học viện Khoa học" + ", công nghệ và đổi mới sáng tạo"."""
        reading = self._reading
        comma = reading.tokens.words[end] == ","
        start = reading.hit_end(end) if not comma else end + 1
        if start != end + 1 or self._words.heads_group(reading.tokens.keys, start):
            return end
        if not comma:
            known = reading.concept_in(start, _TELLING) is not None and not reading.is_word(start, "field-phrase")
            if known or not reading.tokens.words[start][0].islower():
                return end
        last, joined = self._read_phrase(start)
        if last == start or not reading.tokens.words[start][0].islower():
            return end if comma else CUT
        if last + 1 < len(reading) and reading.same_line(end, last + 1):
            more = reading.is_word(last, "and") and reading.tokens.words[last + 1][0].islower()
            if self._is_more(last) or (more and not self._words.heads_group(reading.tokens.keys, last + 1)):
                return CUT
        long = reading.tokens.words[start:last].count(",") > 0  # ", kinh tế, buôn lậu"
        return last if joined or long or not comma else end

    def _read_phrase(self, index: int) -> tuple[int, bool]:
        """Where the words of fields and abbreviations that begin at a token end, and whether "và" stands among them."""
        reading, words, keys = self._reading, self._reading.tokens.words, self._reading.tokens.keys
        last = min(index + _MAX_TAIL_TOKENS, len(reading), reading.sentence_end(index))
        end, joined, pending = index, False, False
        while index < last and reading.same_line(end, index):
            length = self._words.field_length(keys, index)
            if length > 1 or (length == 1 and not is_syllable(words[index])) or _is_abbreviation(words[index]):
                if reading.concept_in(index, _PHRASE_ENDS) is not None:
                    break
                index += max(length, 1)
                end, joined = index, joined or pending
            elif words[index] in _JOINERS or reading.is_word(index, "and"):
                pending = reading.is_word(index, "and")
                index += 1
            else:
                break
        return end, joined

    def is_broken(self, mention: OrgMention) -> bool:
        """Whether a name has lost a space ("Xây dựngcũng") or goes on after its unit ("Ban Chỉ đạo tỉnh" + "về …")."""
        reading, end = self._reading, mention.end
        for word in reading.tokens.words[mention.start : end]:
            if len(word) > _LONG_WORD and is_run_together(word):
                return True
        tokens, place = reading.tokens, mention.place
        if place is not None and not place.name and end < len(reading) and tokens.end_of(end - 1) == tokens.starts[end]:
            return reading.is_capital(end)  # "UBND tỉnhĐắk Lắktổ chức"
        if self._has_unknown_rest(mention):
            return True
        named = mention.place is None or mention.open_field or mention.concept.get("fieldCase") != "phrase"
        return not named and reading.is_word(end, "about") and reading.hit_end(end) == end + 1


def is_run_together(word: str) -> bool:
    """Whether letters with Vietnamese marks make no syllable: two words without the space between them.

    >>> is_run_together("dựngcũng"), is_run_together("tỉnhHậu"), is_run_together("dựng"), is_run_together("Viettel")
    (True, True, False, False)
    """
    return (
        len(word) > _LONG_WORD
        and not word.isascii()
        and word.isalpha()
        and not word.isupper()
        and not is_syllable(word)
    )


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha()
