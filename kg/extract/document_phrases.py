"""Where a title without marks ends: "quy hoạch … đến năm 2030, tầm nhìn đến năm 2050", not "có hiệu lực từ …"."""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading

QUOTES: Final = {"“", '"', "«"}
_MAX_MEMBER_TOKENS: Final = 6  # of a list inside a title: "nhân lực, vật lực và tài lực"
_MAX_BRACKET_TOKENS: Final = 12
_MAX_HEAD_TOKENS: Final = 4  # so few words before a comma are no whole title


class TitlePhrases:
    """Finds the ends of titles in one article; `quotes` are its quotations by their first token."""

    def __init__(self, reading: Reading, orgs: dict[int, OrgMention]) -> None:
        self._reading = reading
        self._orgs = orgs
        self.quotes = dict(reading.quotes)

    def find_end(self, index: int, last: int) -> int:
        """Where a title without marks ends: at a sign, a word that goes on with the sentence, or another document."""
        reading, words = self._reading, self._reading.tokens.words
        end = index
        while end < last and words[end] not in ";:…)”" and (words[end] != "." or self._is_inside_word(end, last)):
            bracket = self.find_bracket_end(end, last)
            if bracket is not None:
                end = bracket
                continue
            if words[end] == "(":
                break
            if words[end] == "," and not self._goes_on(index, end + 1, last):
                break
            if words[end] in QUOTES:
                closing = self.quotes.get(end + 1)
                if closing is None or closing >= last:
                    break
                end = closing + 1
                continue
            if self._is_closing(end) or self._is_other_document(end, index):
                break
            end += 1
        while end > index and (words[end - 1] in ",/-–" or reading.is_word(end - 1, "and")):
            end -= 1
        return end

    def find_bracket_end(self, index: int, last: int) -> int | None:
        """Where a short bracket that says how a text was changed ends: "Luật Đất đai (sửa đổi)"."""
        reading = self._reading
        if reading.tokens.shape[index : index + 1] != "(" or index >= last:
            return None
        if not self.is_context(index + 1, "amends"):
            return None
        for end in range(index + 2, min(index + _MAX_BRACKET_TOKENS, last)):
            if reading.tokens.words[end] == ")":
                return end + 1
        return None

    def is_context(self, index: int, *notations: str) -> bool:
        """Whether a word around documents of one of the notations begins at a token."""
        found = self._reading.label(index, "document-contexts")
        return found is not None and found[1].notation in notations

    def skip_context(self, index: int) -> int:
        """The token after the word around documents that begins at a token."""
        found = self._reading.label(index, "document-contexts")
        return found[0] if found is not None else index

    def skip_word(self, index: int) -> int:
        """The token after the function word at a token, also where a longer label begins with it ("về dự")."""
        found = self._reading.label(index, "function-words")
        return found[0] if found is not None else index + 1

    def _is_inside_word(self, index: int, last: int) -> bool:
        """Whether a stop stands within an abbreviation ("TP.HCM")."""
        tokens = self._reading.tokens
        glued = index + 1 < last and tokens.starts[index + 1] == tokens.starts[index] + 1
        return glued and tokens.words[index + 1][0].isalnum()

    def _is_closing(self, index: int) -> bool:
        """Whether the sentence goes on at a token: a verb, or "do" before who did it."""
        reading = self._reading
        if self.is_context(index, "by"):
            return (
                index + 1 in self._orgs
                or reading.is_capital(index + 1)
                or reading.label(index + 1, "honorifics") is not None
            )
        if reading.is_word(index, "to") or self.is_context(index, "has"):  # "… gửi Quốc hội"
            return index + 1 in self._orgs
        if reading.is_word(index, "at") and reading.is_capital(index + 1):
            return reading.label(index + 1, "event-types") is not None  # "… tại Kỳ họp thứ 8"
        return self.is_context(index, "closing", "again")

    def _is_other_document(self, index: int, start: int) -> bool:
        """Whether another document begins behind "và" or a comma: a capital type, one with a number, or a new one."""
        reading = self._reading
        found = reading.labels["document-types"].get(index)
        if found is None or index == start:
            return False
        if reading.tokens.words[index - 1] != "," and not reading.is_word(index - 1, "and"):
            return False
        if reading.is_capital(index) or reading.is_word(found[0], "number-mark"):
            return True
        return not any(
            (other := reading.labels["document-types"].get(i)) is not None and other[1] is found[1]
            for i in range(start, index)
        )

    def _goes_on(self, first: int, index: int, last: int) -> bool:
        """Whether a title goes on behind a comma: "…, tầm nhìn đến 2050", "cấp huyện, cấp xã", "phòng, chống và …"."""
        reading, words, keys = self._reading, self._reading.tokens.words, self._reading.tokens.keys
        if index >= last or not words[index][0].islower():
            return False
        if self.is_context(index, "carrying-on", "amends") or keys[index] in keys[index - 5 : index - 2]:
            return True
        comma = next(
            (i for i in range(index - 2, max(index - _MAX_HEAD_TOKENS - 2, first), -1) if words[i] == ","), None
        )
        if comma is not None or index - 1 - first <= _MAX_HEAD_TOKENS:  # a short member, or too short a title
            return not self._is_clause(index)
        if self._is_listed(index, last):
            return True
        start = index
        for end in range(index, min(index + 3 * _MAX_MEMBER_TOKENS, last)):
            if reading.is_word(end, "and"):
                return end > start
            if words[end] == ",":
                start = end + 1
            elif not words[end][0].islower() or end - start >= _MAX_MEMBER_TOKENS or self._is_clause(end):
                return False
        return False

    def _is_listed(self, index: int, last: int) -> bool:
        """Whether a short member of a list stands between a comma and the next: "tư tưởng, đạo đức, phong cách"."""
        words = self._reading.tokens.words
        for end in range(index, min(index + _MAX_HEAD_TOKENS, last - 1)):
            if words[end] == ",":
                return end > index and words[end + 1][0].islower() and not self._is_clause(end + 1)
            if not words[end][0].islower() or self._is_clause(end):
                return False
        return False

    def _is_clause(self, index: int) -> bool:
        """Whether a word begins a clause or names who acts, and so belongs to no list in a title."""
        reading = self._reading
        small = reading.label(index, "function-words")
        if small is not None and small[1].notation in ("group", "is", "future", "passive"):
            return True
        return (
            self.is_context(index, "closing", "again", "parting", "has")
            or reading.label(index, "unit-types", "instruction-forces") is not None
        )
