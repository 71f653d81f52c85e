"""Documents that the article cites: by number, by number in words ("Chỉ thị số 06 của UBND tỉnh"), or by title.

The type is the word printed before the number, never the code ("Quy định số 66-QĐ/TW"). The issuer is the body the text
names after "của", else the one its code forces, relative codes within the article's jurisdiction.
"""

from __future__ import annotations

import bisect
import re
from typing import Final

from kg.extract.citations import Citation
from kg.extract.dates import DateMention
from kg.extract.document_titles import DocumentTitles
from kg.extract.issuers import Issuers
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.law_titles import LawTitles
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.text.document_numbers import NumberGrammar
from kg.vocabulary import Concept, Vocabulary

NUMBER: Final = re.compile(
    r"(?<![\w/.])\d{1,5}[a-zA-Z]?(?:\.\d{1,2})?(?:\s?/\s?(?:19|20)\d\d)?"
    r"(?:\s?[/–-]\s?[A-ZĐÐ](?:[A-Za-zĐđÐ&]|\.(?=[A-ZĐÐ]{2}))*\d{0,2}(?![\w%]))+"
)
_BARE_NUMBER: Final = re.compile(r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?![\w/%.,-]*\d)")
_CODED: Final = re.compile(r"[A-ZĐÐ]{2}|[/-][A-ZĐÐ]\w*-")
_MAX_TYPE_TOKENS: Final = 5


class DocumentLexicon:
    """What the ontology says of documents: the letters of types in numbers, titles of laws. Made once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        types = vocabulary.iter_concepts("document-types")
        self.vocabulary = vocabulary
        self.grammar = NumberGrammar(code for concept in types for code in concept.props.get("typeCode", ()))
        self.laws = LawTitles(vocabulary)
        self.central = vocabulary.words("function-words", "central")[0]


class Documents:
    """Finds citations in one article."""

    def __init__(
        self,
        reading: Reading,
        lexicon: DocumentLexicon,
        dates: list[DateMention],
        orgs: dict[int, OrgMention],
        posts: dict[int, PostMention],
        jurisdiction: Jurisdiction,
    ) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self._dates = {mention.start: mention for mention in dates}
        self._issuers = Issuers(reading, lexicon.vocabulary, orgs, posts, jurisdiction)
        self._titles = DocumentTitles(reading, orgs, self._issuers, lexicon.laws, lexicon.central)

    def find(self) -> list[Citation]:
        """Citations in reading order."""
        citations = self._find_numbered()
        taken = {index for c in citations for index in range(c.start, c.end)}
        for index, (label_end, concept) in sorted(self._reading.labels["document-types"].items()):
            if self._reading.dead[index] or index in taken:
                continue
            citation = self._short_number(index, label_end, concept) or self._titled(index, label_end, concept)
            if citation is not None:
                citations.append(citation)
                taken.update(range(citation.start, citation.end))
        return sorted(citations, key=lambda c: c.start)

    def _find_numbered(self) -> list[Citation]:
        tokens = self._reading.tokens
        citations: list[Citation] = []
        for first, match in self._numbers():
            if not _CODED.search(match.group()):
                continue
            end = bisect.bisect_left(tokens.starts, match.end())
            typed = self._type_before(first, citations)
            if typed is None or self._reading.dead[first]:
                continue
            start, concept, printed = typed
            number = re.sub(r"\s", "", match.group())
            citation = Citation(
                start, end, printed, concept, number, self._lexicon.grammar.parse(number), rule="numbered"
            )
            citations.append(citation)
            self._read_tail(citation)
            if citation.date is None and citation.parsed is not None and citation.parsed.year is not None:
                citation.date = str(citation.parsed.year)
            self._issuers.force(citation)
        return citations

    def _numbers(self) -> list[tuple[int, re.Match[str]]]:
        """Document numbers and the number tokens they begin in: at its beginning or, in "05,06/CT-UBND", last comma."""
        tokens, found, free = self._reading.tokens, list[tuple[int, re.Match[str]]](), 0
        for index in tokens.numbers:
            start = tokens.starts[index]
            for position in sorted({start, start + tokens.words[index].rfind(",") + 1}):
                match = NUMBER.match(tokens.text, position) if position >= free else None
                if match is not None:
                    free = match.end()
                    found.append((index, match))
        return found

    def _type_before(self, index: int, earlier: list[Citation]) -> tuple[int, Concept, str] | None:
        """The type word before a number, over "số"; in a list ("các Nghị quyết số 10, 11-NQ/TU") the last one's."""
        reading = self._reading
        back = index
        while back and (reading.is_word(back - 1, "number-mark") or reading.tokens.words[back - 1] == ":"):
            back -= 1
        for start in range(max(back - _MAX_TYPE_TOKENS, 0), back):  # "Pháp lệnh" before "lệnh"
            found = reading.labels["document-types"].get(start)
            if found is not None and found[0] == back:
                return start, found[1], reading.tokens.quote(start, back)
        if earlier and 0 <= index - earlier[-1].end <= 3:
            gap = range(earlier[-1].end, back)
            if all(reading.tokens.words[i] == "," or reading.is_word(i, "and") for i in gap):
                return back, earlier[-1].concept, earlier[-1].type
        return self._type_of_code(index, back) if back < index else None

    def _type_of_code(self, index: int, back: int) -> tuple[int, Concept, str] | None:
        """ "số 06/CT-UBND" without a type word: the type that the code stands for."""
        tokens = self._reading.tokens
        match = NUMBER.match(tokens.text, tokens.starts[index])
        parsed = self._lexicon.grammar.parse(re.sub(r"\s", "", match.group())) if match else None
        if parsed is None or parsed.type_code is None:
            return None
        for concept in self._lexicon.vocabulary.iter_concepts("document-types"):
            styles = concept.props.get("numberStyle", ())  # "TT" is a circular of the State, of the Party a Thông tri
            if concept.get("typeCode") == parsed.type_code and parsed.style in styles:
                return back, concept, concept.label
        return None

    def _short_number(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A type, perhaps "số", and bare digits: "Chỉ thị số 06 của UBND tỉnh", "Luật số 45"."""
        reading, tokens = self._reading, self._reading.tokens
        index, marked = end, False
        if reading.is_word(index, "number-mark"):
            index, marked = index + 1, True
        if index >= len(reading) or not reading.same_line(start, index) or not reading.is_capital(start):
            return None
        match = _BARE_NUMBER.match(tokens.text, tokens.starts[index])
        if match is None or not (marked or concept.get("takesTitle") != "true"):
            return None
        citation = Citation(start, index + 1, tokens.quote(start, end), concept, match.group(), rule="short-number")
        citation.parsed = self._lexicon.grammar.parse(match.group())
        self._read_tail(citation)
        return citation if marked or citation.issuer is not None else None

    def _titled(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A law or a congress's resolution by its title: "Luật Đất đai 2024", "Nghị quyết Đại hội XIII"."""
        reading = self._reading
        if not reading.is_capital(start) or end >= len(reading) or not reading.same_line(start, end):
            return None
        group = reading.before(start)
        grouped = group is not None and reading.is_word(group.start, "group")
        citation = Citation(start, end, reading.tokens.quote(start, end), concept, rule="titled")
        if concept.get("takesTitle") == "true":
            self._titles.read_law_title(citation)
        elif not grouped:
            self._titles.read_plenum(citation) or self._titles.read_period_title(citation)
        self._read_tail(citation)
        return citation if citation.title is not None or (citation.date and concept.get("unique") == "true") else None

    def _read_tail(self, citation: Citation) -> None:
        """Date, issuer and title after the number or title, in any order and each at most once."""
        reading, tokens = self._reading, self._reading.tokens
        index = citation.end
        last = reading.sentence_end(citation.start)
        while index < last:
            if tokens.words[index] == "," and index + 1 < last and tokens.starts[index + 1] in self._dates:
                index += 1
            step = self._read_date(citation, index) or self._issuers.read(citation, index)
            if step is None:
                break
            index = citation.end = step
        self._titles.read_subject(citation, index, last)

    def _read_date(self, citation: Citation, index: int) -> int | None:
        tokens = self._reading.tokens
        mention = self._dates.get(tokens.starts[index])
        if mention is not None and citation.date is None and mention.first.year is not None:
            citation.date = mention.first.isoformat()
            return bisect.bisect_left(tokens.starts, mention.end)
        if self._reading.is_word(index, "year") and index + 1 < len(tokens.words) and citation.date is None:
            year = tokens.words[index + 1]
            if len(year) == 4 and year.isdigit() and citation.number is None:
                citation.date = year
                return index + 2
        if citation.title is not None and citation.date is None and citation.number is None:
            year = tokens.words[index]
            if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20"):
                citation.date = year
                return index + 1
        return None
