"""The titles of cited documents: a law's name, a plenum or congress, the years of a plan, the subject after "về"."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.citations import Citation
from kg.extract.issuers import Issuers
from kg.extract.law_titles import LawTitles
from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading

_MAX_TITLE_TOKENS: Final = 40
_MIN_SUBJECT_TOKENS: Final = 5  # fewer words after "về" do not single a document out
_MAX_PLENUM_TOKENS: Final = 18
_CENTRAL_CODE: Final = "TW"
_ROMAN: Final = re.compile(r"[IVXL]+")
_QUOTES: Final = {"“", '"', "«"}
_INSIDE_TITLES: Final = {"not-a-person", "central"}  # "tư" is short for the centre only in capitals: "Đầu tư công"


class DocumentTitles:
    """Reads titles into citations of one article; `central` is how the ontology prints the Party's centre."""

    def __init__(
        self, reading: Reading, orgs: dict[int, OrgMention], issuers: Issuers, laws: LawTitles, central: str
    ) -> None:
        self._reading = reading
        self._orgs = orgs
        self._issuers = issuers
        self._laws = laws
        self._central = central

    def read_law_title(self, citation: Citation) -> None:
        """A title that the ontology knows, or the words from a capital on, up to a function word, sign or other law."""
        reading, start = self._reading, citation.end
        if not reading.is_capital(start):
            return
        index = start + 1
        last = min(start + _MAX_TITLE_TOKENS, reading.sentence_end(citation.start))
        while index < last and not self._ends_law_title(index, last):
            index += 1
        if reading.tokens.words[index - 1] == ",":
            index -= 1
        index = max(index, self._laws.find_end(reading.tokens.keys, citation.start, last) or 0)
        citation.end, citation.title = index, reading.tokens.quote(start, index)

    def _ends_law_title(self, index: int, last: int) -> bool:
        reading, words = self._reading, self._reading.tokens.words
        if reading.concept(index, "document-types") is not None and reading.is_capital(index):
            return True
        if words[index] == ",":
            return not self._is_short_member(index + 1, last)
        if reading.is_word(index, "and"):
            return reading.label(index + 1, "document-types", "organization-types", "bodies") is not None
        if words[index][0].isdigit() or not (words[index][0].isalnum() or words[index] in "-–"):
            return True
        small = reading.label(index, "function-words")
        return small is not None and words[index][0].islower() and small[1].notation not in _INSIDE_TITLES

    def _is_short_member(self, index: int, last: int) -> bool:
        """Whether one or two small words stand between a comma and "và" or the end: "Luật Cán bộ, công chức"."""
        reading, words = self._reading, self._reading.tokens.words
        for end in range(index, min(index + 3, last)):
            if reading.label(end, "function-words", "triggers", "unit-types", "organization-types") is not None:
                return end > index and reading.is_word(end, "and")
            if not words[end][0].islower():
                return end > index and not words[end][0].isalnum()
        return False

    def read_period_title(self, citation: Citation) -> bool:
        """A plan or strategy named in mid-sentence with the years it covers: "Chiến lược phát triển … 2021-2030"."""
        reading, words = self._reading, self._reading.tokens.words
        start = citation.end
        if citation.start == reading.sentence_start(citation.start) or not words[start][0].islower():
            return False
        if reading.label(start, "function-words", "triggers") is not None:
            return False
        last = min(start + _MAX_TITLE_TOKENS // 2, reading.sentence_end(citation.start))
        end = start
        while end < last and words[end] not in ',;:.()“”"' and reading.labels["document-types"].get(end) is None:
            end += 1
        while end > start and reading.is_word(end - 1, "and"):
            end -= 1
        if not any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in words[start:end]):
            return False
        citation.end, citation.title, citation.rule = end, reading.tokens.quote(start, end), "period-title"
        return True

    def read_plenum(self, citation: Citation) -> bool:
        """A plenum or congress right after the type, the name of what adopted it: "Nghị quyết Trung ương 7 khóa XI"."""
        reading, words = self._reading, self._reading.tokens.words
        index = citation.end
        last = min(index + _MAX_PLENUM_TOKENS, reading.sentence_end(citation.start))
        end = index
        number = reading.hit_end(index)
        if reading.is_word(index, "central") and number < last and words[number].isdigit():
            end = number + 1
            bracket = end + 1 < last and words[end] == "("
            if reading.is_word(end + bracket, "term") and end + bracket + 1 < last:
                end = reading.hit_end(end + bracket) + 1
                end += bracket and end < last and words[end] == ")"
            citation.title = f"{self._central} {words[number]}"
            citation.title += f" {reading.tokens.quote(number + 1, end)}" if end > number + 1 else ""
            citation.issuer, citation.issuer_status = self._issuers.body_of_code(_CENTRAL_CODE), "resolved"
        elif reading.label(index, "event-types") is not None and reading.is_capital(index):
            while end < last and not self._ends_plenum(end):
                end += 1
            body = next((o for i in range(index, end) if (o := self._orgs.get(i)) is not None and o.name), None)
            if body is not None:
                citation.issuer, citation.issuer_status = body.name, "resolved"
            if not any(w.isdigit() or _ROMAN.fullmatch(w) for w in words[index:end]) and body is None:
                return False
        if end > index:
            citation.end = end
            citation.title = citation.title or reading.tokens.quote(index, end)
            self._read_quoted(citation, end)
        return end > index

    def _read_quoted(self, citation: Citation, index: int) -> bool:
        """A name in quotation marks at a token, as the title: 'Nghị quyết Trung ương 4 "Một số vấn đề …"'."""
        quote = next((quote for quote in self._reading.quotes if quote[0] == index + 1), None)
        if quote is None or self._reading.tokens.words[index] not in _QUOTES:
            return False
        citation.title, citation.end = self._reading.tokens.quote(*quote), quote[1]
        return True

    def _ends_plenum(self, index: int) -> bool:
        """Whether the name of a plenum or congress is over: at a sign (a bracketed term apart) or a small word."""
        reading, words = self._reading, self._reading.tokens.words
        if words[index - 1] == ")":
            return True
        if words[index] == "(" or words[index] == ")":
            return not (reading.is_word(index + 1, "term") or reading.is_word(max(index - 2, 0), "term"))
        if not words[index][0].isalnum() or reading.is_word(index, "about"):
            return True
        if reading.is_word(index, "and") and reading.label(index + 1, "document-types") is not None:
            return True
        if words[index][0].isupper() or words[index][0].isdigit() or reading.is_word(index, "term"):
            return False
        return not any(w[0].isupper() or w[0].isdigit() for w in words[index + 1 : index + 4])

    def read_subject(self, citation: Citation, index: int, last: int) -> None:
        """The words after "về", or the quoted name right after the number."""
        reading, words = self._reading, self._reading.tokens.words
        if citation.title is not None or index >= last:
            return
        if reading.is_word(index, "about"):
            index = reading.hit_end(index)
        elif words[index] not in _QUOTES:
            return
        if index < last and words[index] in _QUOTES:
            self._read_quoted(citation, index)
            return
        end = index
        while end < min(last, index + _MAX_TITLE_TOKENS) and words[end] not in ",;.:()":
            if reading.is_word(end - 1, "and") and reading.labels["document-types"].get(end) is not None:
                break
            end += 1
        while end > index and reading.is_word(end - 1, "and"):
            end -= 1
        if end - index >= (2 if citation.number else _MIN_SUBJECT_TOKENS):
            citation.title, citation.end = reading.tokens.quote(index, end), end
