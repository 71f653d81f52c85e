"""Bodies as they stand in the text: a head word of the ontology, its field, and what scopes it.

Reads one noun phrase at a time and resolves nothing: whose "UBND tỉnh" it is, `scopes.py` says later. Groups ("các sở,
ngành", "UBND các cấp") and common nouns ("công an xác định") are no bodies.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention, PlaceMention
from kg.extract.org_fields import Fields
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.org_plurals import Plurals
from kg.extract.org_tails import CUT, Tails
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.text.tokens import FOLDED
from kg.vocabulary import Concept

_HARMLESS: Final = {"organization-types", "bodies", "measure-units", "document-contexts"}  # may begin with a body
HOME: Final = "viet-nam"
_ASSOCIATIONS: Final = {"MassOrganisation", "OtherBody"}  # have a national body of the same name
_MAX_NESTED: Final = 8  # bodies within bodies; no real name comes near it


class Orgs:
    """Reads bodies at given tokens of one article; each once."""

    def __init__(self, reading: Reading, places: Places, lexicon: OrgLexicon) -> None:
        self._reading = reading
        self._places = places
        self._lexicon = lexicon
        self.fields = Fields(reading, places, lexicon)
        self._tails = Tails(reading, lexicon)
        self._plurals = Plurals(reading, places, lexicon)
        self._seen: dict[int, OrgMention | None] = {}
        self._depth = 0

    def at(self, index: int) -> OrgMention | None:
        """The body whose name begins at a token; None where none does or it is a group or a common noun."""
        if index not in self._seen:
            self._seen[index] = None  # a body cannot contain itself
            self._depth += 1
            self._seen[index] = self._read(index)
            self._depth -= 1
        return self._seen[index]

    def _read(self, index: int) -> OrgMention | None:
        found = self._reading.label(index, "bodies", "organization-types")
        if (
            found is None
            or self._is_name(index, found[0])
            or self._plurals.is_group(index, *found)
            or self._plurals.is_code(index, found[0])
        ):
            return None
        end, concept = found
        if concept.scheme == "bodies":
            return self._read_central(index, end, concept)
        levels = concept.props.get("impliedLevel", ())
        mention = OrgMention(
            index, end, concept.get("headForm") or concept.label, concept, levels[0] if len(levels) == 1 else None
        )
        opens = concept.get("takesField") == "true" and not self._owns_head(end, concept)
        if opens or self._has_second_field(end, bool(levels)):
            self._read_field(mention)
            if mention.open_field and levels:
                mention.level, levels = None, ()  # "Phòng Tài chính - Kế toán" is no office of a district
        mention.fused = bool(levels)
        if (mention.open_field and mention.end == CUT) or self._is_of_many(mention):
            return None
        if mention.open_field and (brand := self._read_brand(mention)) is not None:
            return brand
        if not self._read_nation(mention):
            self._read_scope(mention)
        if self._tails.is_broken(mention) or self._plurals.is_address(mention):
            return None
        lower = self._lexicon.find_lower(concept, mention.place.level) if mention.place is not None else None
        if lower is not None:
            mention.concept, mention.head = lower, lower.label
        elif mention.parent is not None and not mention.open_field:
            mention.head = concept.label  # the "Ban Pháp chế" of a company is no organ of a People's Council
        if self._repeats_head(mention):
            return mention.parent  # the "ban" of "Trưởng ban Ban Dân tộc"
        return mention if self._is_named(mention) else None

    def _is_of_many(self, mention: OrgMention) -> bool:
        """Whether bodies of that name of many units are meant: "Sở Y tế các tỉnh"."""
        own = not mention.open_field and not self._reading.is_word(mention.end, "of")
        return not own and self._plurals.heads_units(mention.end)

    def _has_second_field(self, end: int, levelled: bool) -> bool:
        """Whether a dash after a whole name adds a field: "Trung tâm Văn hóa - Triển lãm"."""
        if self._reading.tokens.words[end : end + 1] != ["-"] or not self.fields.goes_on(end):
            return False
        return not levelled or self._lexicon.field_length(self._reading.tokens.keys, end + 1) > 1

    def _owns_head(self, index: int, concept: Concept) -> bool:
        """Whether a body in letters right after a small head is its owner, no field: "Ban HĐND"."""
        reading = self._reading
        if concept.get("insideBody") != "true" or index >= len(reading) or not reading.tokens.words[index].isupper():
            return False
        owner = reading.label(index, "organization-types")
        return owner is not None and owner[0] == index + 1

    def _read_brand(self, mention: OrgMention) -> OrgMention | None:
        """The firm whose brand is all that follows the word for a firm: "Ngân hàng BIDV"."""
        reading = self._reading
        start, end = reading.hit_end(mention.start), mention.end
        brand = reading.label(start, "bodies") if mention.concept.get("fieldCase") == "capital" else None
        if brand is None or brand[0] != end or brand[1].label.split()[0] != mention.concept.label.split()[0]:
            return None
        return OrgMention(mention.start, end, brand[1].label, brand[1], "central")

    def _repeats_head(self, mention: OrgMention) -> bool:
        """Whether a bare head word only stands before a body of the same head."""
        if mention.parent is None or mention.joint or mention.open_field:
            return False
        return FOLDED[mention.parent.head.split()[0]] == FOLDED[mention.head.split()[0]] and " " not in mention.head

    def _is_name(self, index: int, end: int) -> bool:
        """Whether a one-word head is part of a name: of a place ("xã Trường Giang") or a person ("Đoàn Văn Nhã")."""
        reading = self._reading
        before = reading.before(index)
        place = self._places.at(before.start) if before is not None and "unit-types" in before.concepts else None
        if place is not None and place.end > index:
            return True
        if end == index + 1 and (
            self._is_district(index, end)
            or self._ends_unit(index)
            or self._is_longer_word(index)
            or self._lexicon.is_misprinted(reading.tokens.words[index], reading.tokens.keys[index])
        ):
            return True
        if end == index + 1 and reading.names_person(index, index + 2):  # "Nguyễn Trường Khê"
            return True
        if self._is_rest(index, end):
            return True
        surname = end == index + 1 and reading.is_surname(index) and not reading.is_weak_surname(index)
        follows = surname and reading.is_capital(index) and reading.is_capital(end) and reading.same_line(index, end)
        return follows and reading.label(end, "organization-types", "bodies", "unit-types") is None

    def _is_rest(self, index: int, end: int) -> bool:
        """Whether a head is the rest of a longer name: the "ban …" of "Ủy ban …", "Bệnh viện Lão Khoa"."""
        reading = self._reading
        if not index or not reading.is_capital(index - 1) or not reading.same_line(index - 1, index):
            return False
        keys = reading.tokens.keys
        if self._lexicon.field_length(keys, index - 1) > 1:
            return True  # the "Hội" of "Xã Hội"
        if reading.hit_at[index - 1] is not None:
            return False  # after or in a title
        if self._lexicon.opens_head(keys[index - 1], keys[index]):
            return True
        if end == index + 1 and self._lexicon.field_length(keys, index) > 1:
            return True  # the "Khoa" of "Bộ Khoa Học"
        small = not reading.is_capital(index)  # the "vụ" of "Thường vụ"
        inside = end == index + 1 and (small or reading.sentence_start(index) < index - 1)
        return (
            inside
            and reading.alone[index - 1] is None
            and all(is_syllable(word) for word in reading.tokens.words[index - 1 : end])
        )

    def _is_district(self, index: int, end: int) -> bool:
        """Whether a head is the first word of a district's or commune's name: "Trường Sa", "Trường Sơn"."""
        if not self._reading.is_capital(end):
            return False
        place = self._places.name_at(index, "district")
        return (place is not None and place.end > end) or self.fields.opens_commune(index, end)

    def _is_longer_word(self, index: int) -> bool:
        """Whether a head is the first syllable of a word that names no body: "Hội trường", "Trường hợp"."""
        hit = self._reading.hit_at[index]
        if hit is None or hit.start != index or hit.end == index + 1:
            return False
        return not _HARMLESS.issuperset(hit.concepts)

    def _ends_unit(self, index: int) -> bool:
        """Whether a head is the last word of a unit's name: the "Tàu" of "Vũng Tàu"."""
        if not index or not self._reading.is_capital(index - 1) or not self._reading.is_capital(index):
            return False
        found = (self._places.name_at(index - 1, level) for level in ("province", "district"))
        return any(place is not None and place.end > index for place in found)

    def _read_central(self, index: int, end: int, concept: Concept) -> OrgMention | None:
        """A central body; its common-noun homographs ("trung ương", "nhà nước") need their capital.

        Buildings, treaties and regions named after it are none: "Nhà Quốc hội", "Công ước Liên hợp quốc".
        """
        hit = self._reading.hit_at[index]
        if hit is not None and hit.start < index and self._reading.is_word(hit.start, "body-namesake"):
            return None
        if self._reading.follows(index, "venue"):
            return None  # "Nhà thi đấu Quân khu 7"
        if not any(self._reading.is_capital(i) for i in range(index, end)):
            return None
        if concept.get("regime") == "true" and self._plurals.in_regime(index, end):
            return None
        firm = concept.get("bodyClass") == "OtherBody" and concept.get("level") != "international"
        if firm and self._is_product(index, end):
            return None
        if self._has_second_field(end, levelled=True):
            return None  # "Ủy ban Kinh tế" + "- Xã hội Châu Á" is no organ of the National Assembly
        return self.abroad(index, end, concept) or self._read_branch(index, end, concept)

    def _is_product(self, index: int, end: int) -> bool:
        """Whether a brand of one word is only the first of a product's or subsidiary's name: "FPT Semiconductor"."""
        reading = self._reading
        if end != index + 1 or not reading.is_capital(end) or not reading.same_line(index, end):
            return False
        word = reading.tokens.words[end]
        return len(word) > 2 and word.isascii() and not word.isupper() and not is_syllable(word)

    def abroad(self, index: int, end: int, concept: Concept) -> OrgMention | None:
        """A foreign body of the same name: "Bộ Ngoại giao Lào" is not the Ministry of Foreign Affairs."""
        country = self.country_at(end)
        if country is None or country[1].notation == HOME:
            return None
        return self.make_foreign(index, country[0], f"{concept.label} {country[1].label}")

    def country_at(self, index: int) -> tuple[int, Concept] | None:
        """The country named right after a token on its line, and where it ends; "Chính phủ Anh Tuấn" names none."""
        reading, words = self._reading, self._reading.tokens.words
        country = reading.label(index, "countries") if reading.is_capital(index) else None
        if country is None or not reading.same_line(index - 1, index):
            return None
        end, hit = country[0], reading.hit_at[index]
        if hit is not None and hit.end > end:
            return None  # the "Anh" of "Anh hùng"
        names = end == index + 1 and reading.is_capital(end) and reading.same_line(index, end)
        return None if names and is_syllable(words[index]) and is_syllable(words[end]) else country

    def make_foreign(self, start: int, end: int, name: str) -> OrgMention | None:
        """A body of another country by that name; None where the vocabulary has no type for such bodies."""
        foreign = self._lexicon.foreign
        return None if foreign is None else OrgMention(start, end, name, foreign, "central", is_whole=True)

    def _read_branch(self, index: int, end: int, concept: Concept) -> OrgMention | None:
        """The central body, or its branch where a unit follows: "Hội Nông dân Việt Nam tỉnh Lào Cai"."""
        place = self._places.at(end) if self._reading.same_line(index, end) else None
        local = self._lexicon.find_local(concept) if place is not None and place.level != "village" else None
        if local is None or place is None:
            return OrgMention(index, end, concept.label, concept, "central")
        return OrgMention(index, place.end, local.label, local, place.level, place)

    def _is_named(self, mention: OrgMention) -> bool:
        """Whether the phrase names a body: by its capital, its open field, or a level word after a small head."""
        reading = self._reading
        without_field = mention.concept.get("takesField") == "true" and not mention.open_field
        if without_field and mention.concept.get("needsField") == "true":
            return False
        if mention.concept.get("commonWithPlace") == "true" and self._is_only_of_place(mention, without_field):
            return False
        if reading.is_capital(mention.start):
            return not (without_field and self._ends_name(mention))
        if without_field:
            return False
        head = reading.label(mention.start, "organization-types")
        if (
            head is not None
            and not mention.fused
            and any(reading.is_capital(index) for index in range(mention.start, head[0]))
        ):
            return True  # "Trưởng ban Chỉ đạo …"
        if head is not None and self._fills_title(mention, head[0]):
            return True
        if mention.fused and mention.concept.get("bodyClass") == "PartyBody":
            return True  # "huyện ủy" is no common noun, "tỉnh đoàn" may be "tỉnh đoàn kết"
        return mention.place is not None or (mention.parent is not None and not mention.joint)

    def _is_only_of_place(self, mention: OrgMention, without_field: bool) -> bool:
        """Whether nothing but a place follows a head, bare or with its type word: "Trung tâm Hà Nội"."""
        if without_field:
            return mention.place is not None
        named = self._places.name_at(self._reading.hit_end(mention.start), "province")
        return named is not None and named.end >= mention.end

    def _fills_title(self, mention: OrgMention, field: int) -> bool:
        """Whether a small head that ends a title has a field of its own: "Trưởng phòng Tiêu chuẩn đo lường"."""
        reading = self._reading
        hit = reading.hit_at[mention.start]
        inside = hit is not None and hit.start < mention.start and "posts" in hit.concepts
        firm = mention.concept.get("bodyClass") == "OtherBody" and self.fields.holders.belongs_to_post(mention.start)
        if not mention.open_field or not reading.is_capital(field) or not (inside or firm):
            return False
        other = self.at(field)
        if other is not None and (other.place is not None or other.open_field or other.concept.scheme == "bodies"):
            return False  # "Trưởng phòng Sở Y tế tỉnh"
        return not (reading.is_surname(field) and reading.is_capital(field + 1) and not reading.is_weak_surname(field))

    def _ends_name(self, mention: OrgMention) -> bool:
        """Whether a bare one-word head only ends a capital phrase: "Khuất Xuân Trường", "Trần Văn Khoa"."""
        index = mention.start
        if mention.place is not None or mention.parent is not None or mention.end > index + 1 or index == 0:
            return False
        return self._reading.is_capital(index - 1) and self._reading.same_line(index - 1, index)

    def _read_field(self, mention: OrgMention) -> None:
        """Takes the open field after the head into it: "Sở" + "Nội vụ", "Ban Quản lý" + "dự án đầu tư …"."""
        end = self.fields.find_end(mention.end, mention.concept, mention.start)
        if end > mention.end:
            end = self._tails.find_end(mention, end)
            mention.head = f"{mention.head} {self._reading.tokens.quote(mention.end, max(end, mention.end))}"
            mention.is_whole = any(self._reading.is_word(index, "central") for index in range(mention.end, end))
            mention.end, mention.open_field = end, True

    def _read_scope(self, mention: OrgMention) -> None:
        """Takes what follows the name as its scope: a place, a parent body, or the bare name of a province."""
        reading = self._reading
        index = mention.end
        if index >= len(reading) or not reading.same_line(index - 1, index):
            return
        if reading.is_word(index, "of"):
            self._read_owner(mention, reading.hit_end(index))
            return
        place = self._scoping_place(mention, index)
        if place is not None:
            mention.place, mention.end = place, place.end
            mention.level = mention.level or place.level
            return
        parent = self.at(index) if self._may_nest(mention, index) else None
        if parent is not None and self._is_brand(mention, parent):
            mention.head, mention.is_whole = f"{mention.head} {reading.tokens.quote(index, parent.end)}", True
            mention.end = parent.end
        elif parent is not None:
            mention.parent, mention.end = parent, parent.end

    def _is_brand(self, mention: OrgMention, parent: OrgMention) -> bool:
        """Whether the short name of a firm only ends the name of another body: "Công ty An ninh mạng Viettel"."""
        if parent.concept.scheme != "bodies" or parent.concept.get("bodyClass") != "OtherBody":
            return False
        return mention.open_field and mention.concept.get("fieldCase") == "capital" and parent.end == parent.start + 1

    def _read_nation(self, mention: OrgMention) -> bool:
        """Takes "Việt Nam" into the name of an association: the national one, not the province's."""
        reading, index = self._reading, mention.end
        if mention.open_field or mention.fused or "province" not in mention.concept.props.get("atLevel", ()):
            return False
        if mention.concept.get("bodyClass") not in _ASSOCIATIONS:
            return False
        country = reading.concept(index, "countries") if reading.is_capital(index) else None
        if country is None or country.notation != HOME or not reading.same_line(index - 1, index):
            return False
        if mention.head.endswith(country.label):
            return False  # "Ủy ban MTTQ Việt Nam" of a unit
        mention.head, mention.end, mention.is_whole = f"{mention.head} {country.label}", reading.hit_end(index), True
        return True

    def _scoping_place(self, mention: OrgMention, index: int) -> PlaceMention | None:
        """The unit right after the head; after a head whose level is fixed, its bare name."""
        place = self._places.at(index)
        if place is not None and place.name and not place.units and self._names_holder(mention, place):
            return PlaceMention(place.start, self._reading.hit_end(place.start), place.level, place.kind)
        if place is not None:
            if place.level == "village" and "village" not in mention.concept.props.get("atLevel", ()):
                return None
            return place
        for level in mention.concept.props.get("impliedLevel", ("province",)):
            if level in ("province", "district", "commune"):
                named = self._places.name_at(index, level)
                if named is not None:
                    return named
        return None

    def _names_holder(self, mention: OrgMention, place: PlaceMention) -> bool:
        """Whether what looks like a unit's name is the holder's: "Chủ tịch UBND xã Trần Thị Mai"."""
        begins = place.level == "commune" and self.fields.holders.begins_name(self._reading.hit_end(place.start))
        return begins and self.fields.holders.belongs_to_post(mention.start)

    def _read_owner(self, mention: OrgMention, index: int) -> None:
        """ "của" + a body, as part of the name of a named committee or group: "Ban Chỉ đạo 197 của UBND thành phố"."""
        firm = mention.concept.get("fieldCase") == "capital" and mention.concept.get("bodyClass") == "OtherBody"
        if not mention.open_field or firm or self._depth > _MAX_NESTED:
            return
        owner = self.at(index)
        if owner is not None and self._reading.is_capital(owner.start):
            mention.joint = self._reading.tokens.quote(mention.end, index)
            mention.parent, mention.end = owner, owner.end

    def _may_nest(self, mention: OrgMention, index: int) -> bool:
        """Whether a body that follows at once is this one's parent: it is printed as a name of its own."""
        if self._depth > _MAX_NESTED:
            return False
        return self._reading.is_capital(index) or self._reading.concept(index, "organization-types") is not None
