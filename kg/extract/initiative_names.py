"""Where the name of an initiative stands: in quotation marks, as a number, after a capital, in a list, or known.

Works on one kind word ("phong trào", "đề án") at a time; what is found is put together in `initiatives.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.extract.reading import Reading

_MAX_BETWEEN: Final = 8  # modifiers between the kind word and a name in marks: "mô hình tự quản về ANTT “…”"
_REACH: Final = 16  # as far as "như:" or another sign may introduce names
_MAX_NAME: Final = 26  # a longer quotation is speech
_MIN_CAPITAL_NAME: Final = 3
_MAX_EMPHASIS: Final = 3
_MAX_PLAIN: Final = 18  # a name without marks
_SIGNS: Final = {",", ";", ".", ":", "(", ")", "“", "”", '"', "…", "!", "?", "[", "]", "/"}
_LISTED: Final = ("phong-trao-thi-dua", "phong-trao", "cuoc-van-dong", "mo-hinh", "chien-dich")
_WORKS: Final = ("du-an", "cong-trinh")
_QUOTED_ONLY: Final = ("cong-trinh", "tuan-le", "cau-lac-bo")  # else monuments, weeks of summits, teams
_NUMBERED: Final = ("de-an", "du-an", "chuong-trinh", "chien-dich")
_NOT_NAMED_AFTER: Final = (
    "bodies", "posts", "honorifics", "provinces", "countries", "document-types", "ranks", "unit-types",
    "initiative-kinds", "measure-units", "event-types",
)  # fmt: skip
_NEW_CLAUSE: Final = ("honorifics", "posts", "number-contexts", "triggers", "function-words", "initiative-contexts")


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A name over tokens `start` to `end`, and the rule that found it."""

    start: int
    end: int
    rule: str


class InitiativeNames:
    """Finds the names that belong to the kind words of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._words = reading.tokens.words
        self._quotes = reading.quote_at
        self._kinds = reading.labels.get("initiative-kinds")
        self._known = reading.labels.get("initiatives")

    def after(self, kind: str, kind_start: int, index: int) -> list[NamePlace]:
        """The names that a kind word from `kind_start` to `index` introduces, in reading order; may be empty."""
        last = self._reading.sentence_end(kind_start)
        if index >= last:
            return self._listed(kind, index, last)
        number = self._number(kind, index, last)
        quoted = self._quoted(kind, index + 1 if number else index, last)
        if number or quoted:
            return [*number, *quoted]
        return self._known_at(index, last) or self._listed(kind, index, last) or self._plain(kind, index, last)

    def is_context(self, index: int, notation: str) -> bool:
        """Whether the initiative context of that notation begins at a token."""
        found = self._reading.label(index, "initiative-contexts")
        return found is not None and found[1].notation == notation

    def _number(self, kind: str, index: int, last: int) -> list[NamePlace]:
        """The bare number that names a scheme or project: "Đề án 06", never "dự án 3 tỷ đồng"."""
        word, tokens = self._words[index], self._reading.tokens
        if kind not in _NUMBERED or not word.isdigit() or len(word) > 3:
            return []
        if index + 1 < last and self._reading.label(index + 1, "measure-units", "multipliers") is not None:
            return []
        if self._words[index + 1 : index + 2] == ["/"]:
            return []  # "Chương trình 06/CTr-HU" is a document
        glued = index + 1 < last and tokens.starts[index + 1] == tokens.end_of(index)  # "Chương trình 30a"
        return [NamePlace(index, index + 2 if glued and tokens.shape[index + 1] == "a" else index + 1, "number")]

    def _quoted(self, kind: str, index: int, last: int) -> list[NamePlace]:
        """Names in marks after a kind word, over its modifiers, chained by commas and "và"."""
        names: list[NamePlace] = []
        first = self._first_quote(index, last)
        while first is not None:
            start, end = self._quotes[first]
            if self._is_name(start, end) and not self._is_event(kind, start):
                names.append(NamePlace(start, end, "quoted-name"))
            first = next((i for i in range(end + 1, min(end + 4, last)) if i in self._quotes), None)
            if first is not None and any(self._reading.label(i, "initiative-kinds") for i in range(end, first)):
                break
        return names

    def _is_name(self, start: int, end: int) -> bool:
        """Whether a quotation is short and one phrase; two or three small words are emphasis: “bước đệm”."""
        if end - start <= _MAX_EMPHASIS and self._reading.tokens.shape[start] == "a" and start not in self._known:
            return False
        return 2 <= end - start <= _MAX_NAME and not any(
            word in (".", "!", "?") for word in self._words[start : end - 1]
        )

    def _is_event(self, kind: str, index: int) -> bool:
        """Whether a programme's name begins with the noun of an occasion: 'chương trình “Ngày hội tuổi thơ”'."""
        noun = self._reading.label(index, "event-types") if kind == "chuong-trinh" else None
        return noun is not None and noun[1].get("nominal") == "true"

    def _first_quote(self, index: int, last: int) -> int | None:
        """The mark that opens the first name: near, with no preposition between, or after "như" or a colon."""
        for at in range(index, min(last, index + _REACH)):
            if at in self._quotes:
                introduced = at > index and self._introduces(at - 1)
                near = at - index <= _MAX_BETWEEN and self._is_plain(index, at)
                return at if introduced or near else None
            if at in self._kinds and self._words[at - 1] != ",":
                return None
        return None

    def _introduces(self, index: int) -> bool:
        """Whether a token introduces names: "như", "mang tên", or a colon that introduces no speech."""
        if self._words[index] != ":":
            hit = self._reading.hit_at[index]
            return self.is_context(hit.start if hit is not None else index, "such-as")
        before = self._reading.before(index)
        return before is None or "triggers" not in before.concepts or self.is_context(before.start, "such-as")

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether the tokens between are modifiers only: no sign, no other clause, no "theo", "với"."""
        return not any(self._words[i] in _SIGNS or self.is_context(i, "parting") for i in range(start, end))

    def _known_at(self, index: int, last: int) -> list[NamePlace]:
        """Known names right after a kind word, chained by commas and "và"."""
        names: list[NamePlace] = []
        while index < last and index in self._known:
            end = self._known[index][0]
            names.append(NamePlace(index, end, "known-name"))
            index = end + 1 if end < last and (self._words[end] == "," or self._reading.is_word(end, "and")) else last
        return names

    def _listed(self, kind: str, index: int, last: int) -> list[NamePlace]:
        """The items between semicolons after "Tiêu biểu như:", in the kind word's sentence or the next."""
        if kind not in _LISTED:
            return []
        colon = next((i for i in range(index, min(last, index + _REACH)) if self._words[i] == ":"), None)
        if colon is None and last < len(self._words) and self._reading.same_line(last - 1, last):
            last = self._reading.sentence_end(last)
            start = self._reading.sentence_start(last - 1)
            colon = next((i for i in range(start, min(start + 6, last)) if self._words[i] == ":"), None)
        if colon is None or not self._introduces(colon - 1):
            return []
        stops = [i for i in range(colon + 1, last) if self._words[i] in (";", ".", "…")]
        starts = [colon + 1, *(stop + 1 for stop in stops)]
        items = [
            NamePlace(a, b, "listed-name") for a, b in zip(starts, stops, strict=False) if 3 <= b - a <= _MAX_PLAIN
        ]
        return items if len(items) > 1 and not any(self._quotes.get(i) for i in range(colon, last)) else []

    def _plain(self, kind: str, index: int, last: int) -> list[NamePlace]:
        """A name without marks: from a capital on, or a named work ("dự án đập dâng Suối Chiếp")."""
        capital = self._reading.is_capital(index) and not self._words[index].isupper()
        capital = capital and (kind in _LISTED or (kind not in _QUOTED_ONLY and self._is_kind_capital(index)))
        if self._reading.concept_in(index, _NOT_NAMED_AFTER) is not None and not self.is_context(index, "works"):
            return []
        if capital and kind != "chien-dich" and self._reading.concept(index, "organization-types") is None:
            end = self._plain_end(index, last)
            part = (
                end - index == _MIN_CAPITAL_NAME and self._reading.tokens.shape[end - 1] == "0"
            )  # "Dự án Thành phần 2"
            return [NamePlace(index, end, "capital-name")] if end - index >= _MIN_CAPITAL_NAME and not part else []
        if kind in _WORKS and self.is_context(index, "works"):
            end = self._work_end(index, last)
            if kind == "cong-trinh" and not any(self._reading.label(i, "unit-types") for i in range(index + 1, end)):
                return []  # a bridge or a plant that stands there; what is built for a place is named by it
            return [NamePlace(index, end, "named-work")] if end else []
        return []

    def _is_kind_capital(self, index: int) -> bool:
        """Whether the kind word that ends before a token is written as part of a name: "Chương trình", "Dự án"."""
        before = self._reading.before(index)
        return before is not None and self._reading.is_capital(before.start)

    def _plain_end(self, index: int, last: int) -> int:
        """Where a name without marks ends: at a sign, a preposition or a verb that takes it as subject."""
        end = index
        while end < min(last, index + _MAX_PLAIN):
            if self._words[end] in _SIGNS and not self._joins_nouns(end, last):
                break
            if end > index and self._parts(end):
                break
            end += 1
        return end

    def _parts(self, index: int) -> bool:
        """Whether a word begins at which a name without marks is over: a preposition, a verb, "như", "là"."""
        if self._reading.is_capital(index):  # "Chợ Lớn Mới"
            return False
        if self.is_context(index, "parting") or self.is_context(index, "closing") or self._reading.is_word(index, "is"):
            return True
        return self.is_context(index, "such-as") and self._reading.is_word(index, "stop")

    def _joins_nouns(self, index: int, last: int) -> bool:
        """A comma inside a name joins small words: "nuôi, dạy con tốt"."""
        after = index + 1
        if self._words[index] != "," or after >= last or not self._words[after].islower():
            return False
        if self._reading.is_capital(index - 1):
            return False  # "Dự án Sân bay Long Thành, ông Lò Văn Páo"
        return self._reading.concept_in(after, _NEW_CLAUSE) is None

    def _work_end(self, index: int, last: int) -> int:
        """After the last capital word of a work's name before a sign or preposition; 0 where it has no proper name."""
        end = self._plain_end(index, last)
        sign = next((i for i in range(index, end) if self._words[i] in _SIGNS), end)
        named = [i for i in range(index + 1, sign) if self._words[i][0].isupper() or self._words[i][0].isdigit()]
        if not named or (named[-1] + 1 < sign and self._is_half(named[-1])):
            return 0
        return named[-1] + 1

    def _is_half(self, index: int) -> bool:
        """Whether a capital between small words is the first half of one: "Trung tâm Dịch vụ y tế"."""
        shape = self._reading.tokens.shape
        return shape[index - 1 : index + 2] == "aAa"
