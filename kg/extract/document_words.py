"""What the words around a document's type say: whether they name one document, many, one to come, or none."""

from __future__ import annotations

import bisect
from typing import Final

from kg.extract.citations import Citation
from kg.extract.document_rows import MAX_TYPE_TOKENS, NumberRows
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_LETTERS: Final = 3
_DRAFT: Final = "du-thao"
_DECISION: Final = "quyet-dinh"


class TypeWords:
    """Judges the type words of one article."""

    def __init__(self, reading: Reading, rows: NumberRows) -> None:
        self._reading = reading
        self._rows = rows

    def is_no_document(self, start: int, end: int, concept: Concept) -> bool:
        """Whether a type word is part of another word, or an abbreviation, which stands before numbers only."""
        if self.is_compound(start):
            return True
        if self._reading.label(start, "initiative-kinds") is not None:  # without a number an initiative
            return True
        word = self._reading.tokens.words[start]
        return end == start + 1 and len(word) <= _MAX_LETTERS and " " in concept.label and not word.isupper()

    def is_compound(self, start: int) -> bool:
        """Whether a type word is part of a longer word that names no document: "báo cáo viên", "Công ty Luật"."""
        for first in range(max(start - 2, 0), start + 1):
            here = self._reading.at[first]
            found = here.get("document-contexts") if here is not None else None
            if found is not None and found[1].notation == "no-document" and first + found[0] > start:
                return True
        return False

    def is_grouped(self, start: int) -> bool:
        """Whether a type is in the plural, or the last of types that share what follows: "nghị quyết, kết luận"."""
        reading = self._reading
        if reading.follows(start, "group"):
            return True
        link = start - 1
        if link < 1 or reading.tokens.words[link] == ";" or not self._rows.is_row(link, start):
            return False
        types = reading.labels["document-types"]
        return any(types[i][0] == link for i in range(max(link - MAX_TYPE_TOKENS, 0), link) if i in types)

    def is_planned(self, start: int) -> bool:
        """Whether the verb before a type says that the document is yet to be written: "xây dựng Kế hoạch …"."""
        before = self._reading.before(start)
        concept = before.concepts.get("document-contexts") if before is not None else None
        return concept is not None and concept.notation == "planned"

    def is_verb(self, citation: Citation) -> bool:
        """Whether a type that is a verb too opens the sentence and only "về" follows: "Báo cáo về tình hình …"."""
        concept = citation.concept
        if citation.start != self._reading.sentence_start(citation.start) or citation.issuer or citation.date:
            return False
        if concept.get("verbal") != "true" or concept.notation == _DECISION:
            return False
        return self._reading.is_word(citation.start + citation.type.count(" ") + 1, "about")

    def is_of_staff(self, citation: Citation) -> bool:
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

    def widen_draft(self, citation: Citation) -> Citation:
        """In mid-sentence a capital "Dự thảo" before the type belongs to it; laws are named without."""
        reading, start = self._reading, citation.start
        before = reading.labels["document-types"].get(start - 2)
        if citation.concept.get("takesTitle") == "true" or before is None or before[0] != start:
            return citation
        if before[1].notation == _DRAFT and reading.is_capital(start - 2) and start - 2 > reading.sentence_start(start):
            citation.type = f"{reading.tokens.quote(start - 2, start)} {citation.type}"
            citation.start = start - 2
        return citation


def is_law(concept: Concept) -> bool:
    """Whether documents of a type are named by a title of the ontology's laws."""
    return concept.get("takesTitle") == "true" and "LegalAct" in concept.props["documentClass"]
