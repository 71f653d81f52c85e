"""What follows a document's number or title: its day, its issuer, its subject."""

from __future__ import annotations

import bisect

from kg.extract.citations import Citation
from kg.extract.dates import DateMention
from kg.extract.document_titles import DocumentTitles
from kg.extract.document_words import is_law
from kg.extract.issuers import Issuers
from kg.extract.reading import Reading
from kg.text.dates import is_year


class DocumentTails:
    """Reads tails into the citations of one article."""

    def __init__(self, reading: Reading, dates: list[DateMention], issuers: Issuers, titles: DocumentTitles) -> None:
        self._reading = reading
        self._dates = {mention.start: mention for mention in dates}
        self._quote_ends = {end for _, end in reading.quotes}
        self._issuers = issuers
        self._titles = titles

    def read(self, citation: Citation) -> None:
        """Date, issuer and title after the number or title, in any order and each at most once."""
        reading, tokens = self._reading, self._reading.tokens
        index = citation.end
        last = reading.sentence_end(citation.start)
        while index < last:
            if tokens.words[index] == "," and index + 1 < last:
                dated = tokens.starts[index + 1] in self._dates
                index += dated or reading.is_word(index + 1, "of")
            step = self._read_date(citation, index) or self._issuers.read(citation, index)
            if step is None:
                break
            index = citation.end = step
        if citation.concept.get("unique") == "true":
            self._titles.read_years(citation, last)
        if not is_law(citation.concept):
            self._titles.read_subject(citation, index, last)
            self._read_issuer_behind_quote(citation, last)

    def _read_issuer_behind_quote(self, citation: Citation, last: int) -> None:
        """The issuer after a title in quotation marks: 'Nghị quyết số 19 "Về du lịch" của Tỉnh ủy'."""
        index = citation.end
        if index + 1 < last and index in self._quote_ends:
            citation.end = self._issuers.read(citation, index + 1) or index

    def _read_date(self, citation: Citation, index: int) -> int | None:
        tokens = self._reading.tokens
        mention = self._dates.get(tokens.starts[index])
        if mention is None and tokens.words[index] == "(" and index + 1 < len(tokens.words):  # "(ngày 07/5/2025)"
            inner = self._dates.get(tokens.starts[index + 1])
            end = bisect.bisect_left(tokens.starts, inner.end) if inner is not None else index
            if inner is None or tokens.words[end : end + 1] != [")"] or inner.first.year is None or citation.date:
                return None
            citation.date = inner.first.isoformat()
            return end + 1
        if mention is not None and citation.date is None and mention.first.year is not None:
            citation.date = mention.first.isoformat()
            return bisect.bisect_left(tokens.starts, mention.end)
        if self._reading.is_word(index, "year") and index + 1 < len(tokens.words) and citation.date is None:
            year = tokens.words[index + 1]
            if len(year) == 4 and year.isdigit() and citation.rule != "numbered":
                citation.date = year
                return index + 2
        named = citation.title is not None or citation.concept.get("unique") == "true"
        if named and citation.date is None and citation.number is None:
            year = tokens.words[index]
            if is_year(year):
                citation.date = year
                return index + 1
        return None
