"""Documents that the article cites: by number, by number in words ("Chỉ thị số 06 của UBND tỉnh"), or by title.

The type is the word printed before the number, never the code ("Quy định số 66-QĐ/TW"). The issuer is the body the text
names after "của", else the one its code forces, relative codes within the article's jurisdiction.
"""

from __future__ import annotations

from kg.extract.citations import Citation
from kg.extract.dates import DateMention
from kg.extract.document_rows import NumberRows
from kg.extract.document_tails import DocumentTails
from kg.extract.document_ties import DocumentTies
from kg.extract.document_titles import DocumentTitles
from kg.extract.document_words import TypeWords, is_law
from kg.extract.issuers import IssuerCodes, Issuers
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.law_titles import LawTitles
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.text.document_numbers import NumberGrammar
from kg.text.tokens import fold
from kg.vocabulary import Concept, Vocabulary


class DocumentLexicon:
    """What the ontology says of documents: the letters of types in numbers, titles of laws. Made once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        types = vocabulary.iter_concepts("document-types")
        self.vocabulary = vocabulary
        self.grammar = NumberGrammar(code for concept in types for code in concept.props.get("typeCode", ()))
        self.codes = IssuerCodes(vocabulary)
        self.laws = LawTitles(vocabulary)
        self.central = vocabulary.words("function-words", "central")[0]
        self.joint = fold(vocabulary.words("function-words", "and")[0])


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
        self._rows = NumberRows(reading, lexicon.vocabulary, lexicon.grammar, lexicon.codes)
        self._issuers = Issuers(reading, lexicon.codes, orgs, posts, jurisdiction)
        self._titles = DocumentTitles(reading, orgs, self._issuers, lexicon.laws, lexicon.central, lexicon.joint)
        self._words = TypeWords(reading, self._rows)
        self._tails = DocumentTails(reading, dates, self._issuers, self._titles)
        self._ties = DocumentTies(reading, self._rows, self._words, self._issuers)

    def find(self) -> list[Citation]:
        """Citations in reading order."""
        citations = self._find_coded()
        taken = {index for c in citations for index in range(c.start, c.head)}
        titles = {index for c in citations for index in range(c.head, c.end)}
        for index, (label_end, concept) in sorted(self._reading.labels["document-types"].items()):
            if self._reading.dead[index] or index in taken:
                continue
            found = self._find_bare(index, label_end, concept) if not self._words.is_compound(index) else []
            titled = self._titled(index, label_end, concept) if not found else None
            for citation in [*found, titled] if titled is not None else found:
                if index in titles and not _stands_in_title(citation):
                    continue
                citations.append(citation)
                taken.update(range(citation.start, citation.head))
                if citation.rule != "period-title" and concept.get("takesPhrase") != "true":  # which cite others
                    titles.update(range(citation.head, citation.end))
        citations = _drop_uncertain(sorted(citations, key=lambda c: c.start))
        return self._ties.tie(citations, taken)

    def _find_coded(self) -> list[Citation]:
        """Citations whose numbers have letters."""
        citations: list[Citation] = []
        for index, match in self._rows.find_coded():
            if self._reading.dead[index]:
                continue
            row = self._rows.read_coded(index, match, citations[-1] if citations else None)
            if row:
                self._finish(row)
                citations += row
        return citations

    def _find_bare(self, start: int, end: int, concept: Concept) -> list[Citation]:
        """Citations whose numbers have no letters."""
        row = self._rows.read_bare(start, end, concept)
        if row:
            self._finish(row)
        return row

    def _finish(self, row: list[Citation]) -> None:
        """Reads what follows a row into its last citation, and gives each its year and issuer."""
        self._tails.read(row[-1])
        for citation in row:
            if citation.date is None and citation.parsed is not None and citation.parsed.year is not None:
                citation.date = str(citation.parsed.year)
            self._issuers.force(citation, row[0].start)

    def _titled(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A law or a congress's resolution by its title: "Luật Đất đai 2024", "Nghị quyết Đại hội XIII"."""
        reading = self._reading
        if end >= len(reading) or not reading.same_line(start, end) or self._words.is_no_document(start, end, concept):
            return None
        citation = Citation(start, end, reading.tokens.quote(start, end), concept, rule="titled")
        if (
            concept.get("ofParties") == "true"
            and not self._words.is_grouped(start)
            and self._titles.read_parties(citation)
        ):
            self._tails.read(citation)
            return citation
        if is_law(concept):
            self._titles.read_law_title(citation)
        elif not reading.is_capital(start):
            return self._read_small(citation) if concept.get("citedBySubject") == "true" else None
        elif concept.get("takesTitle") == "true":
            self._titles.read_law_title(citation)
        elif self._words.is_grouped(start):
            return None
        else:
            self._read_free_title(citation)
        self._tails.read(citation)
        if citation.title is None and not self._is_dated(citation):
            return None
        if self._words.is_of_staff(citation) or self._words.is_verb(citation) or self._titles.is_cut(citation):
            return None
        if citation.issuer is None and concept.get("takesTitle") != "true":
            citation.issuer = self._issuers.subject_of(start, concept, office=True)
        return self._words.widen_draft(citation)

    def _is_dated(self, citation: Citation) -> bool:
        """Whether a year singles the document out, or the day right behind its type: "Quyết định ngày 3/4/2019"."""
        concept = citation.concept
        if concept.get("unique") == "true" or not citation.date:
            return bool(citation.date)
        opening = concept.get("verbal") == "true" and citation.start == self._reading.sentence_start(citation.start)
        return len(citation.date) == len("2019-04-03") and bool(concept.get("numberStyle")) and not opening

    def _read_free_title(self, citation: Citation) -> None:
        concept = citation.concept
        adopted = concept.get("collective") == "true" or concept.get("numberStyle") is None
        if adopted and self._titles.read_plenum(citation):
            return
        planned = concept.get("shortNumber") == "true" and self._words.is_planned(citation.start)
        if concept.get("coversYears") == "true" and not planned and self._titles.read_period_title(citation):
            return
        if concept.get("takesPhrase") == "true":
            self._titles.read_phrase(citation)

    def _read_small(self, citation: Citation) -> Citation | None:
        """A type in small letters counts with issuer and subject: "nghị quyết của Quốc hội về thí điểm …"."""
        if self._words.is_grouped(citation.start):
            return None
        self._tails.read(citation)
        named = citation.title is not None and citation.issuer is not None
        return citation if named and not self._words.is_of_staff(citation) else None


def _stands_in_title(citation: Citation) -> bool:
    """Whether a citation counts inside another's title: by number, plenum or law; plans there are only spoken of."""
    return citation.law is not None or citation.rule == "plenum" or (citation.number is not None and citation.certain)


def _drop_uncertain(citations: list[Citation]) -> list[Citation]:
    """Citations but for short numbers that have neither issuer nor another citation with the same type and number."""
    sure = {(c.concept.notation, c.parsed.no) for c in citations if c.parsed is not None and (c.certain or c.issuer)}
    return [
        c for c in citations
        if c.certain or c.issuer or (c.parsed is not None and (c.concept.notation, c.parsed.no) in sure)
    ]  # fmt: skip
