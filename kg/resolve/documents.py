"""Which document a citation means: type, issuer, year and number, `u` for an unknown year (`ct/ubnd.p10-1991/u/06`).

A number without its issuer names nothing (each province has a Chỉ thị 06 each year): such a document stays the
article's own. The letters in a number give the issuer where they stand for one body only (`30/2020/NĐ-CP`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.keys import make_key
from kg.record import Document
from kg.resolve.issuers import Issuers
from kg.resolve.organizations import Body
from kg.resolve.posts import Office
from kg.text.document_numbers import DocumentNumber, NumberGrammar
from kg.text.fold import make_code_segment, normalize_name
from kg.vocabulary import Concept, Vocabulary, load_vocabulary

_SIGNS: Final = str.maketrans({"Ð": "Đ", "ð": "đ", "–": "-", "—": "-", "‑": "-", "‐": "-"})
_CLASSES: Final = {
    "normative": "LegalAct",
    "assembly": "LegalAct",
    "administrative": "AdministrativeDocument",
    "letter": "AdministrativeDocument",
    "party": "PartyDocument",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What is known of a document beyond its record: `key` is None where nothing identifies it outside its article."""

    key: str | None
    class_name: str = ""
    number: DocumentNumber | None = None
    absolute: bool = False


class Documents:
    """Takes document numbers apart and makes keys; knows types and issuer codes."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = vocabulary.schemes.get("document-types", {})
        self._issuers = Issuers(vocabulary)
        self._by_label: dict[str, Concept] = {}
        self._by_letters: dict[str, Concept] = {}
        for concept in self._types.values():
            for label in concept.labels:
                self._by_label.setdefault(normalize_name(label), concept)
            for letters in concept.props.get("typeCode", ()):
                self._by_letters.setdefault(letters, concept)
        self.grammar = NumberGrammar(self._by_letters)
        laws = vocabulary.iter_concepts("laws")
        self._laws = {normalize_name(label): normalize_name(law.label) for law in laws for label in law.labels}

    def find(self, document: Document, issuer: Body | None, office: Office | None = None) -> Paper:
        """Key, class and parsed number of a document; its issuer is a body, an office or unknown."""
        number = self.grammar.parse(document.number) if document.number else None
        concept = self._type(document, number)
        class_name = self._class(concept, number, issuer)
        absolute = self._issuers.of_letters(number.issuer_codes) if number else None
        named = absolute or self._issuers.of_agent(issuer, office)
        if document.number:
            key = _number_key(document, number, concept, named) if named else None
        else:
            key = _title_key(document, class_name, named, self._laws)
        return Paper(key, class_name, number, bool(absolute))

    def _type(self, document: Document, number: DocumentNumber | None) -> Concept | None:
        """The type by its notation, its word or its letters; the word counts before the letters (Quy định 08-QĐ/TW)."""
        if document.code in self._types:
            return self._types[document.code]
        letters = number.type_code if number else None
        return self._by_label.get(normalize_name(document.type)) or self._by_letters.get(letters or "")

    def _class(self, concept: Concept | None, number: DocumentNumber | None, issuer: Body | None) -> str:
        """The class by the grammar of the number, otherwise by the issuer, among those that the type can be of."""
        possible = concept.props.get("documentClass", ()) if concept else ()
        told = ""
        if number is not None and number.style != "bare":
            told = _CLASSES[number.style]
            if told == "PartyDocument" and self._issuers.number_as_state(number.issuer_codes):
                told = "AdministrativeDocument"
        elif issuer is not None and issuer.class_name == "PartyBody":
            told = "PartyDocument"
        if told and (told in possible or not possible):
            return told
        return possible[0] if told or len(possible) == 1 else ""


def _number_key(document: Document, number: DocumentNumber | None, concept: Concept | None, issuer: str) -> str:
    kind = concept.notation if concept else make_key("type", normalize_name(document.type))
    if number is None:
        return make_key("doc", kind, issuer, normalize_name(document.number or ""))
    year = str(number.year) if number.year else (document.date or "")[:4]
    return f"{kind}/{issuer}/{year if year.isdigit() else 'u'}/{make_code_segment(number.no.zfill(2))}"


def _title_key(document: Document, class_name: str, issuer: str | None, laws: dict[str, str]) -> str | None:
    """A title counts together with its issuer; only a law's stands alone: every province has a yearly report.

    A law has one key under all its titles ("Luật BHXH"), whoever is said to have adopted it.
    """
    if not document.title or (issuer is None and class_name != "LegalAct"):
        return None
    year = (document.date or "")[:4]
    year = year if year.isdigit() else ""
    names = normalize_name(document.type), normalize_name(document.title)
    law = laws.get(" ".join(names))
    return make_key("doc", law, year) if law else make_key("doc", *names, issuer or "", year)


def render_number(printed: str, number: DocumentNumber | None) -> str:
    """A number in one form for all articles: no spaces, plain hyphens, at least two figures ("6 / CT – UBND")."""
    text = "".join(printed.split()).translate(_SIGNS)
    if number is None:
        return text
    return number.no.zfill(2) + text[len(text) - len(text.lstrip("0")) + len(number.no) :]


@cache
def load_documents() -> Documents:
    """The document types and issuer codes of the shipped ontology; read once a process."""
    return Documents(load_vocabulary())
