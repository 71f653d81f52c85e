"""Numbers of documents and their types, alone or in a row: "Chỉ thị số 06/CT-UBND", "Nghị quyết số 18, 19".

A row shares its type word, and where only its last number has letters, the letters too ("Chỉ thị số 05, 06/CT-UBND").
"""

from __future__ import annotations

import bisect
import re
from typing import Final

from kg.extract.citations import Citation
from kg.extract.issuers import IssuerCodes
from kg.extract.reading import Reading
from kg.text.document_numbers import NumberGrammar
from kg.vocabulary import Concept, Vocabulary

NUMBER: Final = re.compile(
    r"(?<![\w/.])\d{1,5}[a-zA-Z]?(?:\.\d{1,2})?(?:\s?/\s?(?:19|20)\d\d)?"
    r"(?:(?:\s?[/–-]\s?|\s(?=[A-ZĐÐ]{2,4}\s?[/–-]\s?[A-ZĐÐ]))"  # "18 NQ/TU": the sign before the letters is lost
    r"(?:T\.?[WƯ]|[A-ZĐÐ](?:[A-Za-zĐđÐƯ&]|\.(?=[A-ZĐÐ]{2}))*\d{0,2})(?![\w%]))+"
)
_BARE_NUMBER: Final = re.compile(r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?![\w/%.-]*\d)(?!\w|%|,\d+\D?%)")
_MAX_TOKENS_TO_SIGN: Final = 3  # "12a/CT", "18 NQ/TU"
_CODED: Final = re.compile(r"[A-ZĐÐ]{2}|[/-][A-ZĐÐ]\w*-")
_FIGURES: Final = re.compile(r"\d{1,5}(?:,\d{1,5})*")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_LEADING: Final = re.compile(r"\d+[a-zA-Z]?")
MAX_TYPE_TOKENS: Final = 5
_MAX_ROW_TOKENS: Final = 40
_MAX_WORDS_BETWEEN: Final = 8
_MIN_DIGITS: Final = 2  # one figure after a type is more often a count: "Quyết định 5 vấn đề"


class NumberRows:
    """Reads the numbers of one article into citations that have no date, issuer or title yet."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary, grammar: NumberGrammar, codes: IssuerCodes) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._grammar = grammar
        self._codes = codes

    def find_coded(self) -> list[tuple[int, re.Match[str]]]:
        """Numbers with letters and the tokens they begin in: at its beginning or, in "05,06/CT-UBND", last comma."""
        tokens, found, free = self._reading.tokens, list[tuple[int, re.Match[str]]](), 0
        for index in tokens.numbers:
            ahead = tokens.shape[index + 1 : index + 1 + _MAX_TOKENS_TO_SIGN]
            if "/" not in ahead and "-" not in ahead and "–" not in ahead:
                continue
            start = tokens.starts[index]
            for position in sorted({start, start + tokens.words[index].rfind(",") + 1}):
                match = NUMBER.match(tokens.text, position) if position >= free else None
                if match is not None:
                    free = match.end()
                    if _CODED.search(match.group()):
                        found.append((index, match))
        return found

    def read_coded(self, index: int, match: re.Match[str], earlier: Citation | None) -> list[Citation]:
        """The citation of a number with letters, after those of the bare numbers before it that share them."""
        tokens = self._reading.tokens
        back = self._skip_marks(index)
        typed = self._type_at(back)
        members: list[tuple[int, str]] = []
        if typed is None or match.start() > tokens.starts[index]:
            first, members = self._members_before(index, match.start())
            shared = self._type_at(first) if members else None
            typed, members = (shared, members) if shared is not None else (typed, [])
        if typed is None:
            typed = self._type_of_earlier(index, back, earlier) or self._type_before_words(match, index, back)
        if typed is None:
            typed = self._type_of_code(match, back, marked=back < index)
        if typed is None:
            return []
        start, concept, printed = typed
        number = "".join(match.group().split())
        end = bisect.bisect_left(tokens.starts, match.end())
        row: list[Citation] = []
        for place, figures in members:
            whole = figures + _LEADING.sub("", number, count=1)
            row.append(self._make(place if row else start, place + 1, printed, concept, whole))
        row.append(self._make(index if row else start, end, printed, concept, number))
        return row

    def _make(self, start: int, end: int, printed: str, concept: Concept, number: str) -> Citation:
        return Citation(start, end, printed, concept, number, self._grammar.parse(number), rule="numbered")

    def _skip_marks(self, index: int) -> int:
        """The token at which "số" and the like before a number begin."""
        reading, back = self._reading, index
        while back and (reading.is_word(back - 1, "number-mark") or reading.tokens.words[back - 1] == ":"):
            back -= 1
        return back

    def _type_at(self, end: int) -> tuple[int, Concept, str] | None:
        """The type word that ends at a token; the longest, "Pháp lệnh" before "lệnh"."""
        reading = self._reading
        for start in range(max(end - MAX_TYPE_TOKENS, 0), end):
            found = reading.labels["document-types"].get(start)
            if found is not None and found[0] == end and reading.same_line(start, end):
                return start, found[1], reading.tokens.quote(start, end)
        return None

    def _members_before(self, index: int, position: int) -> tuple[int, list[tuple[int, str]]]:
        """Bare numbers in a row before a number that begins at a code point in a token, and where the row begins."""
        reading, words = self._reading, self._reading.tokens.words
        inside = words[index][: position - reading.tokens.starts[index]].rstrip(",")
        members = [(index, figures) for figures in reversed(inside.split(",")) if figures.isdigit()]
        back, floor = index, max(index - _MAX_ROW_TOKENS, 0)
        while back > floor and reading.same_line(back - 1, index):
            if _FIGURES.fullmatch(words[back - 1]):
                members += [(back - 1, figures) for figures in reversed(words[back - 1].split(","))]
            elif not self._is_link(back - 1):
                break
            back -= 1
        return back, members[::-1]

    def _is_link(self, index: int) -> bool:
        """Whether a token may stand between the numbers of a row."""
        reading = self._reading
        return (
            reading.tokens.words[index] in (",", ";")
            or reading.is_word(index, "and")
            or reading.is_word(index, "number-mark")
        )

    def is_row(self, start: int, end: int) -> bool:
        """Whether nothing but links stands between two tokens, so that what they part is one row."""
        return all(self._is_link(index) for index in range(start, end))

    def _type_of_earlier(self, index: int, back: int, earlier: Citation | None) -> tuple[int, Concept, str] | None:
        """The type of the citation before, in a list ("các Nghị quyết số 10-NQ/TU, 11-NQ/TU")."""
        if earlier is None or not 0 <= index - earlier.end <= 3 or not self.is_row(earlier.end, back):
            return None
        return back, earlier.concept, earlier.type

    def _type_before_words(self, match: re.Match[str], index: int, back: int) -> tuple[int, Concept, str] | None:
        """A type with words between it and "số" that say what kind it is: "Bản án hình sự sơ thẩm số 47/2016/HS-ST"."""
        reading = self._reading
        if back == index:
            return None
        parsed = self._grammar.parse("".join(match.group().split()))
        for start in range(back - 1, max(back - _MAX_WORDS_BETWEEN, reading.sentence_start(index)) - 1, -1):
            found = reading.labels["document-types"].get(start)
            if found is not None:
                codes = found[1].props.get("typeCode", ())
                if parsed is None or (parsed.type_code is not None and parsed.type_code not in codes):
                    return None
                return start, found[1], reading.tokens.quote(start, found[0])
            if reading.tokens.shape[start] != "a" or reading.label(start, "function-words") is not None:
                return None
        return None

    def _type_of_code(self, match: re.Match[str], back: int, *, marked: bool) -> tuple[int, Concept, str] | None:
        """ "số 06/CT-UBND" without a type: that of its code; without "số" too where the code has a known issuer."""
        parsed = self._grammar.parse("".join(match.group().split()))
        if parsed is None or parsed.type_code is None:
            return None
        if not marked and (not parsed.issuer_codes or parsed.issuer_codes[0] not in self._codes):
            return None
        for concept in self._vocabulary.iter_concepts("document-types"):
            styles = concept.props.get("numberStyle", ())  # "TT" is a circular of the State, of the Party a Thông tri
            if concept.get("typeCode") == parsed.type_code and parsed.style in styles:
                return back, concept, concept.label
        return None

    def read_bare(self, start: int, end: int, concept: Concept) -> list[Citation]:
        """A type, perhaps "số", and one or more bare numbers: "Chỉ thị số 06", "Nghị định 29 và 178", "Luật số 45".

        Without "số", only types that the press cites by bare numbers stand in a row or without an issuer; `certain` of
        the citations says so.
        """
        reading = self._reading
        marked = reading.is_word(end, "number-mark")
        index = end + 1 if marked else end
        if index >= len(reading) or not reading.same_line(start, index):
            return []
        members = self._bare_members(index, start, concept)
        capital = reading.is_capital(start)
        if not members or not (marked or (capital and concept.get("takesTitle") != "true")):
            return []
        long = len(members[0][2]) >= _MIN_DIGITS
        if not (capital or long):
            return []
        if not marked and (_YEAR.fullmatch(members[0][2]) or self._is_counted(members[0][1], start, concept)):
            return []
        certain = (marked and capital) or (long and (marked or concept.get("shortNumber") == "true"))
        printed = reading.tokens.quote(start, end)
        row: list[Citation] = []
        for place, after, number in members if certain else members[:1]:
            citation = Citation(place if row else start, after, printed, concept, number, rule="short-number")
            citation.parsed = self._grammar.parse(number)
            citation.certain = certain
            row.append(citation)
        return row

    def _bare_members(self, index: int, start: int, concept: Concept) -> list[tuple[int, int, str]]:
        """Bare numbers in a row from a token on: first token, the token after, and the number."""
        reading, tokens = self._reading, self._reading.tokens
        members: list[tuple[int, int, str]] = []
        position = tokens.starts[index]
        while len(members) < _MAX_ROW_TOKENS:
            match = _BARE_NUMBER.match(tokens.text, position)
            if match is None:
                break
            after = bisect.bisect_left(tokens.starts, match.end())
            if members and self._is_counted(after, start, concept):
                break
            members.append((index, after, match.group()))
            if match.end() < tokens.end_of(after - 1):  # "18,19" is one token
                position = match.end() + 1
                continue
            index = after
            while index < len(reading) and reading.same_line(after - 1, index) and self._is_link(index):
                index += 1
            if index == after or index >= len(reading):
                break
            position = tokens.starts[index]
        return members

    def _is_counted(self, index: int, start: int, concept: Concept) -> bool:
        """Whether the word at a token is what a number before it counts: "6 tháng", "15 vấn đề"; a year is not.

        After a verb that opens the sentence any noun is ("Quyết định 15 vấn đề").
        """
        reading = self._reading
        if index >= len(reading) or not reading.same_line(index - 1, index):
            return False
        if reading.is_word(index, "year") and reading.tokens.shape[index + 1 : index + 2] == "0":
            return False
        if reading.label(index, "measure-units") is not None:
            return True
        verb = concept.get("verbal") == "true" and start == reading.sentence_start(start)
        return verb and reading.tokens.shape[index] == "a" and reading.label(index, "function-words") is None
