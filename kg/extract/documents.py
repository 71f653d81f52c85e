"""Documents that the article cites: by number, by number in words ("Chỉ thị số 06 của UBND tỉnh"), or by title.

The type is the word printed before the number, never the code ("Quy định số 66-QĐ/TW"). The issuer is the body the text
names after "của", else the one its code forces, relative codes within the article's jurisdiction.
"""

from __future__ import annotations

import bisect
from dataclasses import replace
from typing import Final

from kg.extract.citations import Citation
from kg.extract.dates import DateMention
from kg.extract.document_rows import NumberRows
from kg.extract.document_titles import DocumentTitles
from kg.extract.issuers import IssuerCodes, Issuers
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.law_titles import LawTitles
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.text.document_numbers import NumberGrammar
from kg.text.tokens import fold
from kg.vocabulary import Concept, Vocabulary

_MAX_TYPE_TOKENS: Final = 5
_MAX_GAP_TOKENS: Final = 3
_MAX_VERB_TOKENS: Final = 12
_MAX_LETTERS: Final = 3
_DRAFT: Final = "du-thao"
_PLAN: Final = "ke-hoach"
_DECISION: Final = "quyet-dinh"


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
        self._lexicon = lexicon
        self._dates = {mention.start: mention for mention in dates}
        self._quote_ends = {end for _, end in reading.quotes}
        self._rows = NumberRows(reading, lexicon.vocabulary, lexicon.grammar, lexicon.codes)
        self._issuers = Issuers(reading, lexicon.codes, orgs, posts, jurisdiction)
        self._titles = DocumentTitles(reading, orgs, self._issuers, lexicon.laws, lexicon.central, lexicon.joint)

    def find(self) -> list[Citation]:
        """Citations in reading order."""
        citations = self._find_coded()
        taken = {index for c in citations for index in range(c.start, c.head)}
        titles = {index for c in citations for index in range(c.head, c.end)}
        for index, (label_end, concept) in sorted(self._reading.labels["document-types"].items()):
            if self._reading.dead[index] or index in taken:
                continue
            found = self._find_bare(index, label_end, concept) if not self._is_compound(index) else []
            titled = self._titled(index, label_end, concept) if not found else None
            for citation in [*found, titled] if titled is not None else found:
                if index in titles and not _stands_in_title(citation):
                    continue
                citations.append(citation)
                taken.update(range(citation.start, citation.head))
                if citation.rule != "period-title" and concept.get("takesPhrase") != "true":  # which cite others
                    titles.update(range(citation.head, citation.end))
        citations = _drop_uncertain(sorted(citations, key=lambda c: c.start))
        self._share_issuers(citations)
        self._give_issuers(citations, taken)
        citations = sorted([*citations, *self._find_carrying_out(citations, taken)], key=lambda c: c.start)
        return sorted([*citations, *self._find_again(citations, taken)], key=lambda c: c.start)

    def _find_again(self, citations: list[Citation], taken: set[int]) -> list[Citation]:
        """ "Nghị quyết này": the document of that type cited last before it."""
        found: list[Citation] = []
        by_type: dict[str, list[Citation]] = {}
        for citation in citations:
            by_type.setdefault(citation.concept.notation, []).append(citation)
        starts = {notation: [c.start for c in cited] for notation, cited in by_type.items()}
        for start, (end, concept) in self._reading.labels["document-types"].items():
            again = self._reading.label(end, "document-contexts")
            if start in taken or again is None or again[1].notation != "again" or self._is_grouped(start):
                continue
            before = bisect.bisect_left(starts.get(concept.notation, []), start)
            if before:
                found.append(replace(by_type[concept.notation][before - 1], start=start, end=again[0], spans=[]))
        return found

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
        self._read_tail(row[-1])
        for citation in row:
            if citation.date is None and citation.parsed is not None and citation.parsed.year is not None:
                citation.date = str(citation.parsed.year)
            self._issuers.force(citation, row[0].start)

    def _share_issuers(self, citations: list[Citation]) -> None:
        """The issuer printed after a row is that of all of it: "Nghị quyết số 18 và số 19 của Ban Chấp hành …"."""
        for number in range(len(citations) - 2, -1, -1):
            one, other = citations[number], citations[number + 1]
            if one.number is None or other.number is None or other.issuer is None or one.concept is not other.concept:
                continue
            codes = one.parsed.issuer_codes if one.parsed else ()
            alike = not codes or (other.parsed is not None and codes == other.parsed.issuer_codes)
            printed = one.issuer is not None and one.issuer_status == "explicit"
            near = 0 < other.start - one.end <= _MAX_GAP_TOKENS
            if alike and not printed and near and self._rows.is_row(one.end, other.start):
                one.issuer, one.issuer_status = other.issuer, "resolved"

    def _find_carrying_out(self, citations: list[Citation], taken: set[int]) -> list[Citation]:
        """Documents named by the one that they carry out or amend: "Kế hoạch thực hiện Nghị quyết số …"."""
        found: list[Citation] = []
        for inner in citations:
            verb = self._verb_before(inner.start)
            outer = self._type_before(verb) if verb is not None else None
            if verb is None or outer is None or outer[0] in taken:
                continue
            start, concept = outer
            citation = Citation(start, inner.end, self._reading.tokens.quote(start, verb), concept, rule="carrying-out")
            citation.title = self._reading.tokens.quote(verb, inner.end)
            citation.issuer = self._issuers.subject_of(start, concept)
            found.append(self._widen_draft(citation))
        return found

    def _verb_before(self, end: int) -> int | None:
        """Where the verb that governs the document at a token begins, with a count of years: "tổng kết 10 năm …"."""
        reading = self._reading
        for start in range(max(end - _MAX_VERB_TOKENS, 0), end):
            found = reading.labels["document-contexts"].get(start)
            if found is not None and found[1].notation in ("acts-on", "amends") and found[0] == end:
                return start
        return None

    def _type_before(self, end: int) -> tuple[int, Concept] | None:
        """The type word that ends at a token, if it names one document and not what is yet to be written."""
        reading = self._reading
        types = reading.labels["document-types"]
        for start in range(max(end - _MAX_TYPE_TOKENS, reading.sentence_start(end - 1)), end):
            found = types.get(start)
            if found is None or found[0] != end or self._is_grouped(start):
                continue
            opening = start == reading.sentence_start(start)
            small = found[1].get("citedBySubject") == "true" or found[1].notation == _PLAN
            if opening or self._is_planned(start) or not (small or reading.is_capital(start)):
                return None
            return start, found[1]
        return None

    def _is_planned(self, start: int) -> bool:
        """Whether the verb before a type says that the document is yet to be written: "xây dựng Kế hoạch …"."""
        before = self._reading.before(start)
        concept = before.concepts.get("document-contexts") if before is not None else None
        return concept is not None and concept.notation == "planned"

    def _give_issuers(self, citations: list[Citation], taken: set[int]) -> None:
        """Who is said to issue a type issued the headline's only one: "UBND tỉnh vừa ban hành Chỉ thị yêu cầu …"."""
        lacking: dict[str, list[Citation]] = {}
        for citation in citations:
            if citation.rule == "titled" and citation.concept.get("citedBySubject") == "true":
                lacking.setdefault(citation.concept.notation, []).append(citation)
        for citations_of in lacking.values():
            citation = citations_of[0]
            heading = citation.start == self._reading.sentence_start(citation.start)
            if len(citations_of) > 1 or citation.issuer is not None or not heading:
                continue
            for index, (_, concept) in self._reading.labels["document-types"].items():
                if concept is citation.concept and index not in taken:
                    subject = self._issuers.subject_of(index, concept)
                    if subject is not None:
                        citation.issuer, citation.issuer_status = subject, "resolved"
                        break

    def _titled(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A law or a congress's resolution by its title: "Luật Đất đai 2024", "Nghị quyết Đại hội XIII"."""
        reading = self._reading
        if end >= len(reading) or not reading.same_line(start, end) or self._is_no_document(start, end, concept):
            return None
        citation = Citation(start, end, reading.tokens.quote(start, end), concept, rule="titled")
        if concept.get("ofParties") == "true" and not self._is_grouped(start) and self._titles.read_parties(citation):
            self._read_tail(citation)
            return citation
        if self._is_law(concept):
            self._titles.read_law_title(citation)
        elif not reading.is_capital(start):
            return self._read_small(citation) if concept.get("citedBySubject") == "true" else None
        elif concept.get("takesTitle") == "true":
            self._titles.read_law_title(citation)
        elif self._is_grouped(start):
            return None
        else:
            self._read_free_title(citation)
        self._read_tail(citation)
        if citation.title is None and not self._is_dated(citation):
            return None
        if self._is_of_staff(citation) or self._is_verb(citation):
            return None
        if citation.issuer is None and concept.get("takesTitle") != "true":
            citation.issuer = self._issuers.subject_of(start, concept, office=True)
        return self._widen_draft(citation)

    def _is_dated(self, citation: Citation) -> bool:
        """Whether a year singles the document out, or the day right behind its type: "Quyết định ngày 3/4/2019"."""
        concept = citation.concept
        if concept.get("unique") == "true" or not citation.date:
            return bool(citation.date)
        opening = concept.get("verbal") == "true" and citation.start == self._reading.sentence_start(citation.start)
        return len(citation.date) == len("2019-04-03") and bool(concept.get("numberStyle")) and not opening

    def _is_verb(self, citation: Citation) -> bool:
        """Whether a type that is a verb too opens the sentence and only "về" follows: "Báo cáo về tình hình …"."""
        concept = citation.concept
        if citation.start != self._reading.sentence_start(citation.start) or citation.issuer or citation.date:
            return False
        if concept.get("verbal") != "true" or concept.notation == _DECISION:
            return False
        return self._reading.is_word(citation.start + citation.type.count(" ") + 1, "about")

    def _is_no_document(self, start: int, end: int, concept: Concept) -> bool:
        """Whether a type word is part of another word, or an abbreviation, which stands before numbers only."""
        if self._is_compound(start):
            return True
        if self._reading.label(start, "initiative-kinds") is not None:  # without a number an initiative
            return True
        word = self._reading.tokens.words[start]
        return end == start + 1 and len(word) <= _MAX_LETTERS and " " in concept.label and not word.isupper()

    def _is_compound(self, start: int) -> bool:
        """Whether a type word is part of a longer word that names no document: "báo cáo viên", "Công ty Luật"."""
        contexts = self._reading.labels["document-contexts"]
        for first in range(max(start - 2, 0), start + 1):
            found = contexts.get(first)
            if found is not None and found[1].notation == "no-document" and found[0] > start:
                return True
        return False

    def _is_grouped(self, start: int) -> bool:
        """Whether a type is in the plural, or the last of types that share what follows: "nghị quyết, kết luận"."""
        reading = self._reading
        if reading.follows(start, "group"):
            return True
        link = start - 1
        if link < 1 or reading.tokens.words[link] == ";" or not self._rows.is_row(link, start):
            return False
        types = reading.labels["document-types"]
        return any(types[i][0] == link for i in range(max(link - _MAX_TYPE_TOKENS, 0), link) if i in types)

    def _read_free_title(self, citation: Citation) -> None:
        concept = citation.concept
        adopted = concept.get("collective") == "true" or concept.get("numberStyle") is None
        if adopted and self._titles.read_plenum(citation):
            return
        planned = concept.get("shortNumber") == "true" and self._is_planned(citation.start)
        if concept.get("coversYears") == "true" and not planned and self._titles.read_period_title(citation):
            return
        if concept.get("takesPhrase") == "true":
            self._titles.read_phrase(citation)

    def _read_small(self, citation: Citation) -> Citation | None:
        """A type in small letters counts with issuer and subject: "nghị quyết của Quốc hội về thí điểm …"."""
        if self._is_grouped(citation.start):
            return None
        self._read_tail(citation)
        named = citation.title is not None and citation.issuer is not None
        return citation if named and not self._is_of_staff(citation) else None

    def _is_of_staff(self, citation: Citation) -> bool:
        """Whether a document without a number or day only appoints, moves or dismisses people."""
        if citation.date is not None or citation.title is None:
            return False
        reading = self._reading
        first = bisect.bisect_left(
            reading.tokens.starts,
            reading.tokens.text.find(citation.title, *reading.tokens.span(citation.start, citation.end)),
        )
        act = reading.label(first, "event-types")
        return act is not None and act[1].get("eventClass") == "personnel"

    def _widen_draft(self, citation: Citation) -> Citation:
        """In mid-sentence a capital "Dự thảo" before the type belongs to it; laws are named without."""
        reading, start = self._reading, citation.start
        before = reading.labels["document-types"].get(start - 2)
        if citation.concept.get("takesTitle") == "true" or before is None or before[0] != start:
            return citation
        if before[1].notation == _DRAFT and reading.is_capital(start - 2) and start - 2 > reading.sentence_start(start):
            citation.type = f"{reading.tokens.quote(start - 2, start)} {citation.type}"
            citation.start = start - 2
        return citation

    def _read_tail(self, citation: Citation) -> None:
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
        if not self._is_law(citation.concept):
            self._titles.read_subject(citation, index, last)
            self._read_issuer_behind_quote(citation, last)

    def _read_issuer_behind_quote(self, citation: Citation, last: int) -> None:
        """The issuer after a title in quotation marks: 'Nghị quyết số 19 "Về du lịch" của Tỉnh ủy'."""
        index = citation.end
        if index + 1 < last and index in self._quote_ends:
            citation.end = self._issuers.read(citation, index + 1) or index

    def _is_law(self, concept: Concept) -> bool:
        return concept.get("takesTitle") == "true" and "LegalAct" in concept.props["documentClass"]

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
            if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20"):
                citation.date = year
                return index + 1
        return None


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
