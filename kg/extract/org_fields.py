"""How far does the open field in a body's name run: "Ban Quản lý" + "dự án thủy lợi …", "Công ty" + "Hoa Sen"?

A name runs over capitals and over the later syllables of words that name a field of work ("Đầu tư hạ tầng"). It ends
at a sign, a function word, a verb, a post, a person, a place or another body.
"""

from __future__ import annotations

from typing import Final

from kg.extract.org_holders import Holders
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.vocabulary import Concept

_MAX_FIELD_TOKENS: Final = 16
_MAX_BRIDGE_TOKENS: Final = 4  # "chuyên biệt", "viên hành nghề" before the rest of a name
_PHRASE_TOKENS: Final = 3
_JOINERS: Final = {"-", "–", "&"}
_FIELD_ENDS: Final = (
    "posts", "honorifics", "ranks", "unit-types", "organization-types", "bodies", "award-forms", "tenures",
)  # fmt: skip
_PARTS: Final = ("field-phrase", "name-tail")  # function words that are parts of names
_WHOLE: Final = (*_PARTS, "central")  # taken as one word: "T.Ư"
_HEADS: Final = ("organization-types", "bodies")
_BRIDGE_ENDS: Final = ("posts", "ranks", "unit-types", "organization-types", "bodies", "award-forms", "event-types")
_VERBS: Final = ("triggers", "instruction-forces")
_SECOND_SYLLABLES: Final = {"occasion", "not-a-person", "number-mark"}  # "Lễ hội", "Môi trường"


class Fields:
    """Reads the open fields of bodies' names in one article."""

    def __init__(self, reading: Reading, places: Places, words: OrgLexicon) -> None:
        self._reading = reading
        self._places = places
        self._words = words
        self.holders = Holders(reading, places, words)

    def find_end(self, start: int, concept: Concept, head: int) -> int:
        """Where the field after a head ends; `start` where none begins. `head` is the first token of the name."""
        reading, tokens = self._reading, self._reading.tokens
        index = start
        if index >= len(reading) or not reading.same_line(index - 1, index) or not self._opens(index, concept, head):
            return start
        last = min(index + _MAX_FIELD_TOKENS, len(reading), reading.sentence_end(head))
        while index < last and not self._ends(index, start, concept, head):
            whole = any(reading.is_word(index, notation) for notation in _WHOLE)
            index = reading.hit_end(index) if whole else index + 1
        while index > start and (tokens.words[index - 1] in _JOINERS or reading.is_word(index - 1, "and")):
            index -= 1
        return index

    def find_province(self, index: int) -> int:
        """Where the bare name of a province that begins at a token ends; the same token where none does."""
        place = self._places.name_at(index, "province") if self._reading.same_line(index - 1, index) else None
        return place.end if place is not None else index

    def goes_on(self, index: int) -> bool:
        """Whether a listed name is only the beginning of a longer one: "Trung tâm Văn hóa" + "- Triển lãm"."""
        reading = self._reading
        joined = index + 1 < len(reading) and (reading.tokens.words[index] in _JOINERS or reading.is_word(index, "and"))
        return (
            joined
            and (reading.is_capital(index + 1) or self._adds_word(index))
            and self._joins_inside(index)
            and reading.same_line(index - 1, index + 1)
        )

    def _adds_word(self, index: int) -> bool:
        """Whether a joining word in a name of small letters adds another field: "Kinh tế và thống kê thủy sản"."""
        reading = self._reading
        small = not reading.is_capital(index - 1) and reading.tokens.words[index - 1][0].isalpha()
        return small and self._words.field_length(reading.tokens.keys, index + 1) > 1

    def _opens(self, index: int, concept: Concept, head: int) -> bool:
        """Whether a field begins at a token: with a capital or, after a capital head, a number."""
        word = self._reading.tokens.words[index]
        if self._hands_over(index) or self._reading.tokens.keys[index] == self._reading.tokens.keys[index - 1]:
            return False  # nor with the head again: "Trưởng ban Ban Dân tộc"
        if len(word) == 2 and (
            self._reading.concept(index, "unit-types") is not None
            or self._places.name_at(index, "province") is not None
        ):
            return False  # "Ban Chỉ đạo" + "TP Cần Thơ", "Tp HCM"
        whole = index - head >= _PHRASE_TOKENS or word in _JOINERS  # "Viện Nghiên cứu và …", not "Ngân hàng và …"
        if word[0].isupper() or (whole and self.goes_on(index)):
            return True
        if not self._reading.is_capital(head):
            return False
        if self._words.field_length(self._reading.tokens.keys, index) > 1 and (
            concept.get("opensSmall") == "true" or self.holders.belongs_to_post(head)
        ):
            return True  # "Ban Chỉ đạo phòng chống tham nhũng", "Chủ tịch Hội điều dưỡng Việt Nam"
        counted = word[0].isdigit() and concept.get("namedAfterPeople") != "true"  # not "THPT 12 phòng"
        return counted or self._is_numbered(index)

    def _is_numbered(self, index: int) -> bool:
        """Whether a number in words and digits begins at a token: "Tổ công tác số 3"."""
        words = self._reading.tokens.words
        return self._reading.is_word(index, "number-mark") and words[min(index + 1, len(words) - 1)].isdigit()

    def _ends(self, index: int, start: int, concept: Concept, head: int) -> bool:
        """Whether the field is over at a token."""
        reading = self._reading
        word = reading.tokens.words[index]
        if self._is_inside_word(index, start) or (index > start and self._is_glued(index)):
            return False
        if word in _JOINERS or reading.is_word(index, "and"):
            return not self.goes_on(index)
        if word == ",":
            return not self._is_listing_comma(index)
        if not word[0].isalnum():
            return True
        if self._is_numbered(index) or self._is_second(index, start, concept):
            return False
        if word[0].islower() and (function := self._function_length(index)):
            return self._ends_at_function(index, start, function, concept)
        if index == start:
            return False
        if self._begins_clause(index, start):
            return True
        if self._begins_other(index) or self._follows_country(index, head):
            return True
        if index == start + 1 and reading.tokens.words[start].isdigit():
            return word[0].islower() or reading.is_surname(index)  # "Sư đoàn 316 Bùi Văn A"
        if word[0].islower():
            return self._ends_before_small(index, start, concept)
        return (
            self._hands_over(index)
            or self._places.name_at(index, "province") is not None
            or self.holders.opens_person(index, concept, head)
        )

    def _ends_at_function(self, index: int, start: int, function: int, concept: Concept) -> bool:
        """Whether a function word of so many tokens ends the field; not inside a word of a field.

        The "điều" of "điều tra", the "của" of "tham gia của trẻ em" and the "dịch vụ" that names no event are such; and
        a "số" that no number follows says what is digital.
        """
        reading, keys = self._reading, self._reading.tokens.keys
        length = self._words.field_length(keys, index)
        noun = length == function and reading.is_word(index, "no-event") and not reading.is_capital(index - 1)
        if length > function or (noun and index > start):
            return False
        if index > start and any(reading.is_word(index, notation) for notation in _PARTS):
            return reading.is_word(index, "name-tail") and concept.get("fieldCase") != "phrase"
        if reading.is_word(index, "number-mark") and not reading.is_capital(index - 1):
            after = reading.tokens.words[index + 1 : index + 2]
            digital = not after or not after[0][0].isalnum() or self._words.field_length(keys, index + 1) > 1
            return not (digital or reading.is_capital(index + 1))
        return length == 0 or concept.get("fieldCase") != "phrase"

    def _begins_clause(self, index: int, start: int) -> bool:
        """Whether a counted number or a lost sentence break ends the field: "y tế 6 tỷ đồng", "Sông Mã Trong phần"."""
        reading, words = self._reading, self._reading.tokens.words
        if index + 1 >= len(words) or not words[index + 1][0].islower():
            return False
        if words[index][0].isdigit():
            return reading.concept(index + 1, "multipliers") is not None
        return index > start + 1 and reading.is_capital(index) and reading.is_word(index, "stop")

    def _is_glued(self, index: int) -> bool:
        """Whether a word goes on with the next letters: the "kyUni" of "SKyUni", the "A" of "Phòng 1A"."""
        tokens = self._reading.tokens
        glued = tokens.end_of(index - 1) == tokens.starts[index]
        word, before = tokens.words[index], tokens.words[index - 1]
        if glued and (before == "&" or (word == "&" and self._is_and_glued(index))):
            return True
        return glued and (
            (word[0].islower() and before.isupper()) or (before.isdigit() and len(word) == 1 and word.isupper())
        )

    def _is_and_glued(self, index: int) -> bool:
        """Whether no space parts a sign from the next word: the "&" of "BMQL&ĐH"."""
        tokens = self._reading.tokens
        return index + 1 < len(tokens.words) and tokens.end_of(index) == tokens.starts[index + 1]

    def _begins_other(self, index: int) -> bool:
        """Whether a post, person, place or another body begins at a token, and not only a word of the field."""
        reading = self._reading
        if reading.concept_in(index, _FIELD_ENDS) is None or self._is_name_part(index):
            return False
        if self._words.is_misprinted(reading.tokens.words[index], reading.tokens.keys[index]):
            return False
        if self._is_syllable_of_name(index):
            return False
        end = reading.hit_end(index)
        if reading.is_capital(index):
            if reading.concept(index, "unit-types") is not None:
                return self._words.field_length(reading.tokens.keys, index) == 0  # but the "Xã" of "Xã hội"
            alone = end == index + 1 and is_syllable(reading.tokens.words[index])
            # but the "Trường" of "Trường học" and "Trường Sơn"
            return not (alone and (self._is_small(end) or self.opens_commune(index, end)))
        if self._opens_place(index):
            return True
        return any(reading.is_capital(i) for i in range(index + 1, end))  # "trường Trung cấp"

    def _is_syllable_of_name(self, index: int) -> bool:
        """Whether a word between capitals is one of a name: the "Nguyên" of "Tây Nguyên", "Buôn Ma Thuột"."""
        reading = self._reading
        if not (reading.is_capital(index) and reading.is_capital(index - 1)) or reading.hit_end(index) != index + 1:
            return False
        if reading.concept(index, "tenures") is not None:
            return True
        return reading.concept(index, "unit-types") is not None and self._places.name_at(index, "district") is not None

    def opens_commune(self, index: int, end: int) -> bool:
        """Whether a head word is the first of a commune's name and no more follows: "Trường Sơn", not "Cục Đường"."""
        reading = self._reading
        if not (reading.is_capital(end) and reading.is_capital(index)) or reading.is_capital(end + 1):
            return False
        if self._is_small(end + 1) and not self._words.tells(reading.tokens.keys, end + 1):
            return False  # "Ban Công tác phụ nữ"
        place = self._places.name_at(index, "commune")
        return place is not None and place.end == end + 1 and place.printed == place.name

    def _is_small(self, index: int) -> bool:
        """Whether a word in small letters stands at a token that is no function word."""
        words = self._reading.tokens.words
        return index < len(words) and words[index][0].islower() and not self._is_function_word(index)

    def _follows_country(self, index: int, head: int) -> bool:
        """Whether a country has just ended, after which a name runs on only with a sign: "Hội Luật gia Việt Nam"."""
        reading = self._reading
        if not reading.is_capital(index - 1):
            return False
        before = reading.before(index)
        ended = before is not None and "countries" in before.concepts
        if ended and is_syllable(reading.tokens.words[index - 1]) and before is not None and before.start == index - 1:
            return False  # the "Mỹ" of "Mỹ Thủy"
        return ended and (not reading.is_capital(index) or self.holders.belongs_to_post(head))

    def _is_function_word(self, index: int) -> bool:
        """Whether a function word begins at a token, also inside a longer label; but not the "trường" of a field."""
        return self._function_length(index) > 0

    def _function_length(self, index: int) -> int:
        """How many tokens the function word that begins at a token has; 0 where none does."""
        found = self._reading.label(index, "function-words")
        return 0 if found is None or found[1].notation == "not-a-person" else found[0] - index

    def _is_inside_word(self, index: int, start: int) -> bool:
        """Whether a token is a later syllable of a word of a field that began before it: the "tư" of "Đầu tư"."""
        hit = self._reading.hit_at[index]
        if hit is not None and start <= hit.start < index:
            return True  # the "thưởng" of "Quỹ Giải thưởng"
        keys = self._reading.tokens.keys
        first = max(start, index - self._words.longest_field + 1)
        return any(self._words.field_length(keys, begin) > index - begin for begin in range(index - 1, first - 1, -1))

    def _is_second(self, index: int, start: int, concept: Concept) -> bool:
        """Whether a small word is the second syllable of a word whose first is capital: the "quyền" of "Bản quyền".

        Not after two capitals ("Tuy Phong" + "phối hợp"), a foreign word or an abbreviation; of the bodies named in
        capitals only firms go on so ("Công ty Điện toán").
        """
        reading = self._reading
        if index == start or not reading.tokens.words[index][0].islower():
            return False
        if concept.get("fieldCase") == "capital" and concept.get("bodyClass") != "OtherBody":
            return False
        first = index - 1
        if not (reading.is_capital(first) and is_syllable(reading.tokens.words[first])):
            return False
        if (first > start and reading.is_capital(first - 1)) or reading.follows(index, "central"):
            return False
        if reading.tokens.end_of(first - 1) == reading.tokens.starts[first]:
            return False  # the "A" of "Phòng 1A"
        function = reading.label(index, "function-words")
        if function is not None and function[1].notation not in _SECOND_SYLLABLES:
            return False
        return reading.concept_in(index, _VERBS) is None and self._places.name_at(first, "province") is None

    def _is_name_part(self, index: int) -> bool:
        """Whether the label at a token may be a syllable of a name: a family name, or the "Anh" of "Việt Anh"."""
        reading = self._reading
        hit = reading.hit_at[index]
        if hit is not None and hit.end > index + 1:
            return False
        if reading.is_surname(index):
            return True
        title = hit is not None and "honorifics" in hit.concepts
        return title and reading.is_capital(index) and reading.is_capital(index - 1)

    def _ends_before_small(self, index: int, start: int, concept: Concept) -> bool:
        """Whether a word in small letters is no more part of the field.

        A committee's field is a phrase that ends at a verb ("Ban Chỉ đạo xây dựng nông thôn mới"); any other name goes
        on with words of fields only, and those follow small letters or a first word.
        """
        reading = self._reading
        if self._is_verb(index) or self._follows_name(index, start):
            return True
        if concept.get("fieldCase") == "phrase":
            return index > start + 1 and (self._follows_unit(index) or self._tells_next(index))
        if reading.is_capital(index - 1) and (index > start + 1 or not is_syllable(reading.tokens.words[start])):
            return True
        return self._words.field_length(reading.tokens.keys, index) == 0 and not self._leads_to_name(index)

    def _is_verb(self, index: int) -> bool:
        """Whether a verb begins at a token; not the "giao" of "giao thông", nor "tội phạm", a suspect elsewhere."""
        verb = self._reading.concept_in(index, _VERBS)
        if verb is None:
            return False
        field = self._words.field_length(self._reading.tokens.keys, index)
        length = self._reading.hit_end(index) - index
        return field < length or (field == length and "suspect" not in verb.props.get("signals", ()))

    def _tells_next(self, index: int) -> bool:
        """Whether a small word tells of the committee named before it: "Ban Đại diện CMHS" + "đứng lên"."""
        keys, before = self._reading.tokens.keys, self._reading.tokens.words[index - 1]
        if self._words.field_length(keys, index) > 0:
            return False
        return (len(before) > 1 and before.isupper()) or (before[0].isalnum() and self._words.tells(keys, index))

    def _follows_unit(self, index: int) -> bool:
        """Whether the name of a province, district or commune of two words has just ended: "Kiến Đức" + "thu gom"."""
        if not (self._reading.is_capital(index - 1) and self._reading.is_capital(index - 2)):
            return False
        found = (self._places.name_at(index - 2, level) for level in ("province", "district", "commune"))
        return any(place is not None and place.end == index for place in found)

    def _leads_to_name(self, index: int) -> bool:
        """Whether a few small words that say no more than a name come before a proper name: "trẻ Việt Nam"."""
        reading = self._reading
        last = min(index + _MAX_BRIDGE_TOKENS, len(reading) - 1, reading.sentence_end(index) - 1)
        for later in range(index, last + 1):
            if reading.is_capital(later):
                if reading.concept(later, "provinces", "countries") is not None:
                    return True
                person = reading.is_surname(later) and reading.is_capital(later + 1)
                return reading.concept(later, *_FIELD_ENDS, "document-types") is None and not person
            if not reading.tokens.words[later][0].isalpha() or self._is_function_word(later):
                return False
            if reading.concept(later, *_VERBS, *_BRIDGE_ENDS) is not None:
                return self._opens_place(later) and self._places.at(later) is not None
        return False

    def _follows_name(self, index: int, start: int) -> bool:
        """Whether a person's name in a field has just ended: "Trường THCS Nguyễn Du" + "hoãn"."""
        reading = self._reading
        for first in (index - 2, index - 3, index - 4):
            if first < start or not all(reading.is_capital(i) for i in range(first, index)):
                return False
            if reading.is_surname(first) and not reading.is_weak_surname(first):
                return True
        return False

    def _opens_place(self, index: int) -> bool:
        """Whether a type word of units begins a place: "tỉnh", "thôn Nà Kèn", but not the "thôn" of "nông thôn"."""
        kind = self._reading.concept(index, "unit-types")
        if kind is None or "village" not in kind.props.get("atLevel", ()):
            return kind is not None
        return self._reading.is_capital(index + 1)

    def _hands_over(self, index: int) -> bool:
        """Whether a capital verb of giving begins the next clause: "Ban Tổ chức Trao Huy chương"."""
        trigger = self._reading.concept(index, "triggers")
        return trigger is not None and "presenter" in trigger.props.get("signals", ())

    def _joins_inside(self, index: int) -> bool:
        """Whether what a joining word adds is more of the field: no post, person or body begins after it."""
        reading = self._reading
        if reading.is_surname(index + 1) and reading.is_capital(index + 2):
            return self._places.name_at(index + 1, "district") is not None
        if self._words.field_length(reading.tokens.keys, index + 1) >= max(reading.hit_end(index + 1) - index - 1, 2):
            return reading.concept_in(index + 1, _HEADS) is None  # the "Kế toán" of "Tài chính - Kế toán" is no post
        return not self._begins_other(index + 1) and reading.concept(index + 1, "document-types") is None

    def _is_listing_comma(self, index: int) -> bool:
        """The comma of "Văn hóa, Thể thao và Du lịch": within six words an "và" with capitals on both sides."""
        reading = self._reading
        if not (index + 1 < len(reading) and reading.is_capital(index + 1) and self._joins_inside(index)):
            return False
        for later in range(index + 2, min(index + 6, len(reading) - 1)):
            if reading.tokens.words[later] == "," or not reading.same_line(index, later):
                return False
            if reading.is_word(later, "and") and reading.is_capital(later + 1):
                return self._joins_inside(later)
        return False
