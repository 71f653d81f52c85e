"""Citations of documents, and which of them cite the same one."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from kg.extract.reading import Reading
from kg.record import Document
from kg.text.document_numbers import DocumentNumber
from kg.text.tokens import fold
from kg.vocabulary import Concept


@dataclass(slots=True)
class Citation:
    """One place where a document is cited, before equal ones are joined. Type and number end at `head`.

    `also` is what a document with a quoted title is named after: "Trung ương 4 (khóa XI)".
    """

    start: int
    end: int
    type: str
    concept: Concept
    number: str | None = None
    parsed: DocumentNumber | None = None
    title: str | None = None
    date: str | None = None
    issuer: str | None = None
    issuer_status: str = "explicit"
    rule: str = ""
    certain: bool = True
    law: str | None = None
    also: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    head: int = 0

    def __post_init__(self) -> None:
        """What is read behind the head later moves `end` alone."""
        self.head = self.head or self.end

    @property
    def printed(self) -> str:
        """The type with the number, or the title, or the day."""
        return f"{self.type} {self.number or self.title or self.date or ''}".strip()


def join_citations(citations: list[Citation], reading: Reading) -> list[Document]:
    """One document for all citations with the same type and number, or type and title; short numbers join full ones."""
    documents: dict[tuple[str, str], Document] = {}
    like: dict[tuple[str, str], list[tuple[str, str]]] = {}
    plenums = _find_longer_titles(citations)
    for citation in sorted(citations, key=lambda c: c.rule == "short-number"):
        key = _key(citation)
        key = plenums.get(key, key)
        numbered = citation.number is not None and citation.parsed is not None
        others = like.setdefault((key[0], citation.parsed.no) if numbered and citation.parsed else key, [])
        if citation.rule == "short-number" or not numbered:
            fitting = [other for other in others if _may_be(citation, documents[other])]
            key = fitting[0] if fitting else (key[0], f"{key[1]} {len(others) or ''}".strip())
        if key not in others:
            others.append(key)
        document = documents.get(key)
        if document is None:
            document = documents[key] = Document(
                citation.type, citation.number, citation.title, code=citation.concept.notation, rule=citation.rule
            )
            document.issuer_status = citation.issuer_status
        _add(citation, document)
        document.spans.append(reading.tokens.span(citation.start, citation.end))
    return list(documents.values())


def _may_be(citation: Citation, document: Document) -> bool:
    """Whether a citation without letters may mean a document: no other printed issuer, no other year."""
    printed = citation.issuer and document.issuer and "resolved" not in (citation.issuer_status, document.issuer_status)
    if printed and fold(citation.issuer or "") != fold(document.issuer or ""):
        return False
    return not (citation.date and document.date) or citation.date[:4] == document.date[:4]


def _add(citation: Citation, document: Document) -> None:
    """What one more citation says of its document: the longer title, the fuller date, the issuer printed rather."""
    document.title = document.title or citation.title
    if document.number is None and citation.title and len(citation.title) > len(document.title or ""):
        document.title = citation.title
    if citation.date and len(citation.date) > len(document.date or ""):
        document.date = citation.date
    if document.issuer is None or (document.issuer_status == "resolved" and citation.issuer_status == "explicit"):
        document.issuer = citation.issuer or document.issuer
        document.issuer_status = citation.issuer_status if citation.issuer else document.issuer_status


def _key(citation: Citation) -> tuple[str, str]:
    kind = citation.concept.notation
    if citation.number:
        return kind, "".join(citation.number.split()).upper().replace("–", "-").replace("Ð", "Đ").lstrip("0")
    if citation.law:
        return kind, citation.law
    return kind, " ".join(word for word in fold(citation.title or citation.date or "").split() if word not in "(),")


def _find_longer_titles(citations: list[Citation]) -> dict[tuple[str, str], tuple[str, str]]:
    """For resolutions of plenums cited without their term, the only ones that add it: "Trung ương 7", "… 7 khóa XI"."""
    titled = [c for c in citations if c.number is None and c.title and c.concept.get("takesTitle") != "true"]
    keys = sorted({_key(citation) for citation in titled})
    longer = {key: keys[_place(keys, key, " ") : _place(keys, key, "!")] for key in keys}
    return {key: others[0] for key, others in longer.items() if len(others) == 1}


def _place(keys: list[tuple[str, str]], key: tuple[str, str], sign: str) -> int:
    """Where a title with a sign after it would stand among sorted keys; what goes on stands from " " to "!"."""
    return bisect.bisect_left(keys, (key[0], key[1] + sign))
