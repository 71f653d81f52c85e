"""Bodies as they stand in the text: a head word of the ontology, its field, and what scopes it.

Reads one noun phrase at a time and resolves nothing: whose "UBND tỉnh" it is, `scopes.py` says later. Groups ("các sở,
ngành", "UBND các cấp") and common nouns ("công an xác định") are no bodies.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention, PlaceMention
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.text.tokens import FOLDED
from kg.vocabulary import Concept

_MAX_FIELD_TOKENS: Final = 16
_MAX_NESTED: Final = 8  # bodies within bodies; no real name comes near it
_MAX_REGIME_TOKENS: Final = 8  # "Đảng, Quốc hội và Chính phủ"
_JOINERS: Final = {"-", "–", "&"}
_FIELD_ENDS: Final = (
    "posts", "honorifics", "ranks", "unit-types", "organization-types", "bodies", "award-forms", "tenures",
)  # fmt: skip
_VERBS: Final = ("triggers", "instruction-forces")


class Orgs:
    """Reads bodies at given tokens of one article; each once."""

    def __init__(self, reading: Reading, places: Places) -> None:
        self._reading = reading
        self._places = places
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
        if found is None or self._is_name(index, found[0]) or self._is_group(index, found[0]) or self._is_code(index):
            return None
        end, concept = found
        if concept.scheme == "bodies":
            return self._read_central(index, end, concept)
        levels = concept.props.get("impliedLevel", ())
        mention = OrgMention(
            index, end, concept.get("headForm") or concept.label, concept, levels[0] if len(levels) == 1 else None
        )
        mention.fused = bool(levels)
        if concept.get("takesField") == "true" or (
            not levels and self._reading.tokens.words[end : end + 1] == ["-"] and self._goes_on(end)
        ):
            self._read_field(mention)
        self._read_scope(mention)
        if self._repeats_head(mention):
            return mention.parent  # the "ban" of "Trưởng ban Ban Dân tộc"
        return mention if self._is_named(mention) else None

    def _repeats_head(self, mention: OrgMention) -> bool:
        """Whether a bare head word only stands before a body of the same head."""
        if mention.parent is None or mention.joint or mention.open_field:
            return False
        return FOLDED[mention.parent.head.split()[0]] == FOLDED[mention.head.split()[0]] and " " not in mention.head

    def _is_name(self, index: int, end: int) -> bool:
        """Whether a one-word head is part of a name: of a place ("xã Trường Giang") or a person ("Đoàn Văn Phi")."""
        reading = self._reading
        before = reading.before(index)
        place = self._places.at(before.start) if before is not None and "unit-types" in before.concepts else None
        if place is not None and place.end > index:
            return True
        if end == index + 1 and self._is_district(index, end):
            return True
        surname = end == index + 1 and reading.is_surname(index) and not reading.is_weak_surname(index)
        follows = surname and reading.is_capital(index) and reading.is_capital(end) and reading.same_line(index, end)
        return follows and reading.label(end, "organization-types", "bodies", "unit-types") is None

    def _is_district(self, index: int, end: int) -> bool:
        """Whether a head is the first word of a district's name: "Trường Sa"."""
        place = self._places.name_at(index, "district") if self._reading.is_capital(end) else None
        return place is not None and place.end > end

    def _goes_on(self, index: int) -> bool:
        """Whether a listed name is only the beginning of a longer one: "Trung tâm Văn hóa" + "- Triển lãm"."""
        reading = self._reading
        joined = index + 1 < len(reading) and (reading.tokens.words[index] in _JOINERS or reading.is_word(index, "and"))
        return (
            joined
            and reading.is_capital(index + 1)
            and self._joins_inside(index)
            and reading.same_line(index - 1, index + 1)
        )

    def _read_central(self, index: int, end: int, concept: Concept) -> OrgMention | None:
        """A central body; its common-noun homographs ("trung ương", "nhà nước") need their capital."""
        if not any(self._reading.is_capital(i) for i in range(index, end)):
            return None
        if concept.get("regime") == "true" and self._in_regime(index, end):
            return None
        return OrgMention(index, end, concept.label, concept, "central")

    def _is_code(self, index: int) -> bool:
        """Whether the letters stand in a document number: "17/NQ-HĐND"."""
        tokens = self._reading.tokens
        return (
            index > 1
            and tokens.words[index - 1] in "-–/."
            and tokens.end_of(index - 1) == tokens.starts[index]
            and tokens.end_of(index - 2) == tokens.starts[index - 1]
        )

    def _in_regime(self, start: int, end: int) -> bool:
        """Whether the body is named in a list of the regime: "Đảng, Quốc hội và Chính phủ", "Chính phủ và Nhân dân"."""
        before = range(start - 1, max(start - _MAX_REGIME_TOKENS, 0) - 1, -1)
        after = range(end, min(end + _MAX_REGIME_TOKENS, len(self._reading)))
        return self._meets_regime(before) or self._meets_regime(after)

    def _meets_regime(self, way: range) -> bool:
        """Whether a word of the regime stands on the way, only list signs and other bodies of the regime before it."""
        reading = self._reading
        for index in way:
            if reading.is_word(index, "regime") and reading.is_capital(index):
                return True
            hit = reading.hit_at[index]
            body = hit.concepts.get("bodies") if hit is not None else None
            listed = reading.tokens.words[index] == "," or reading.is_word(index, "and") or reading.is_word(index, "of")
            if not listed and (body is None or body.get("regime") != "true"):
                return False
        return False

    def _is_group(self, index: int, end: int) -> bool:
        """Whether a plural marker stands before the head or right after it: "các Sở", "UBND các huyện"."""
        reading = self._reading
        return reading.follows(index, "group") or reading.is_word(end, "group")

    def _is_named(self, mention: OrgMention) -> bool:
        """Whether the phrase names a body: by its capital, its open field, or a level word after a small head."""
        reading = self._reading
        without_field = mention.concept.get("takesField") == "true" and not mention.open_field
        if without_field and mention.concept.get("needsField") == "true":
            return False
        if reading.is_capital(mention.start):
            return not (without_field and self._ends_name(mention))
        if without_field:
            return False
        if mention.fused and mention.concept.get("bodyClass") == "PartyBody":
            return True  # "huyện ủy" is no common noun, "tỉnh đoàn" may be "tỉnh đoàn kết"
        return mention.place is not None or (mention.parent is not None and not mention.joint)

    def _ends_name(self, mention: OrgMention) -> bool:
        """Whether a bare one-word head only ends a capital phrase: "Khuất Xuân Trường", "Trần Văn Khoa"."""
        index = mention.start
        if mention.place is not None or mention.parent is not None or mention.end > index + 1 or index == 0:
            return False
        return self._reading.is_capital(index - 1) and self._reading.same_line(index - 1, index)

    def _read_field(self, mention: OrgMention) -> None:
        """Takes the open field after the head into it: "Sở" + "Nội vụ", "Ban Quản lý" + "dự án đầu tư …"."""
        reading, tokens = self._reading, self._reading.tokens
        start = index = mention.end
        if index >= len(reading) or not reading.same_line(index - 1, index) or not self._opens_field(index, mention):
            return
        last = min(index + _MAX_FIELD_TOKENS, len(reading), reading.sentence_end(mention.start))
        while index < last and not self._ends_field(index, start):
            index = reading.hit_end(index) if reading.is_word(index, "field-phrase") else index + 1
        while index > start and (tokens.words[index - 1] in _JOINERS or reading.is_word(index - 1, "and")):
            index -= 1
        if index > start:
            mention.end = index
            mention.head = f"{mention.head} {tokens.quote(start, index)}"
            mention.open_field = True

    def _opens_field(self, index: int, mention: OrgMention) -> bool:
        """Whether a field begins at a token: with a capital or, after a capital head, a number."""
        word = self._reading.tokens.words[index]
        if word[0].isupper() or self._goes_on(index):
            return True
        return self._reading.is_capital(mention.start) and (word[0].isdigit() or self._is_numbered(index))

    def _is_numbered(self, index: int) -> bool:
        """Whether a number in words and digits begins at a token: "Tổ công tác số 3"."""
        words = self._reading.tokens.words
        return self._reading.is_word(index, "number-mark") and words[min(index + 1, len(words) - 1)].isdigit()

    def _ends_field(self, index: int, start: int) -> bool:
        """Whether the field is over at a token: at a sign, a function word, a verb, a post, a place or another body."""
        reading = self._reading
        word = reading.tokens.words[index]
        if word in _JOINERS or reading.is_word(index, "and"):
            return not self._goes_on(index)
        if word == ",":
            return not self._is_listing_comma(index)
        if not word[0].isalnum():
            return True
        if self._is_numbered(index):
            return False
        function = reading.concept(index, "function-words") if word[0].islower() else None
        if function is not None and function.notation != "not-a-person":  # but the "trường" of "môi trường"
            return True
        if index == start:
            return False
        if index == start + 1 and reading.tokens.words[start].isdigit():
            return word[0].islower() or reading.is_surname(index)  # "Sư đoàn 316 Bùi Văn A"
        if reading.concept(index, *_FIELD_ENDS) is not None and not reading.is_surname(index):
            return word[0].isupper() or self._opens_place(index)
        if word[0].islower():
            return self._ends_before_small(index, start)
        return self._hands_over(index) or self._places.name_at(index, "province") is not None

    def _ends_before_small(self, index: int, start: int) -> bool:
        """Whether a word in small letters is no more part of the field: a verb, or anything after a proper name."""
        reading = self._reading
        if reading.concept(index, *_VERBS) is not None or self._follows_name(index, start):
            return True
        return self._capitals_only(start) and not (reading.is_capital(index + 1) or self._goes_on(index + 1))

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

    def _capitals_only(self, start: int) -> bool:
        """Whether the head before the field takes a proper name, all in capitals: a firm, a hospital, a theatre."""
        before = self._reading.before(start)
        found = self._reading.label(before.start, "organization-types") if before is not None else None
        return found is not None and found[1].get("fieldCase") == "capital"

    def _hands_over(self, index: int) -> bool:
        """Whether a capital verb of giving begins the next clause: "Ban Tổ chức Trao Huy chương"."""
        trigger = self._reading.concept(index, "triggers")
        return trigger is not None and "presenter" in trigger.props.get("signals", ())

    def _joins_inside(self, index: int) -> bool:
        """Whether what a joining word adds is more of the field: no post, person or body begins after it."""
        reading = self._reading
        return not reading.is_surname(index + 1) and reading.concept(index + 1, *_FIELD_ENDS, "document-types") is None

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
        if parent is not None:
            mention.parent, mention.end = parent, parent.end

    def _scoping_place(self, mention: OrgMention, index: int) -> PlaceMention | None:
        """The unit right after the head; after a head whose level is fixed, its bare name."""
        place = self._places.at(index)
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

    def _read_owner(self, mention: OrgMention, index: int) -> None:
        """ "của" + a body, as part of the name of a named committee or group: "Ban Chỉ đạo 197 của UBND thành phố"."""
        if not mention.open_field or self._depth > _MAX_NESTED:
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
