"""Which document a citation means: type, issuer, year and number, `u` for an unknown year (`ct/ubnd.p10-1991/u/06`).

A number without its issuer names nothing (each province has a Chỉ thị 06 each year): such a document stays the
article's own. The letters in a number give the issuer where they stand for one body only (`30/2020/NĐ-CP`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.article import make_key
from kg.record import Document
from kg.text.document_numbers import DocumentNumber, NumberGrammar
from kg.text.fold import normalize_name, slugify
from kg.vocabulary import Concept, Vocabulary, load_vocabulary

_SIGNS = str.maketrans({"Ð": "Đ", "ð": "đ", "–": "-", "—": "-", "‑": "-", "‐": "-"})
_PARTY_STYLE_STATES = "administrative"  # numberStyle of issuers outside the Party that number as the Party does


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
        self._issuers = {
            normalize_name(label): concept
            for concept in vocabulary.schemes.get("issuer-codes", {}).values()
            for label in (concept.notation, *concept.props.get("issuerCode", ()))
        }
        codes = [code for concept in self._types.values() for code in concept.props.get("typeCode", ())]
        self.grammar = NumberGrammar(codes)

    def find(self, document: Document, issuer_key: str | None) -> Paper:
        """Key, class and parsed number of a document; `issuer_key` is the key of its issuer where it is a body."""
        number = self.grammar.parse(document.number) if document.number else None
        absolute = self._absolute(number)
        issuer = absolute or issuer_key
        if document.number is None:
            key = self._title_key(document, issuer_key)
        else:
            key = self._number_key(document, number, issuer) if issuer else None
        return Paper(key, self._class(document, number), number, bool(absolute))

    def _absolute(self, number: DocumentNumber | None) -> str | None:
        """The issuer's letters as a part of a key, where they stand for one body wherever they are printed."""
        if number is None or not number.issuer_codes:
            return None
        concept = self._issuers.get(normalize_name(number.issuer_codes[0]))
        if concept is None or concept.get("codeScope") != "absolute":
            return None
        return "-".join(slugify(code.casefold().replace("đ", "dd")) for code in number.issuer_codes)

    def _number_key(self, document: Document, number: DocumentNumber | None, issuer: str) -> str:
        kind = document.code or (_segment(number.type_code) if number and number.type_code else "")
        kind = _segment(kind) or make_key("type", normalize_name(document.type))
        if number is None:
            return make_key("doc", kind, issuer, normalize_name(document.number or ""))
        year = str(number.year or (document.date or "")[:4] or "u")
        if not year.isdigit():
            year = "u"  # "--04-15": a day without its year
        if number.term and number.year is None:
            year = f"t{number.term}"
        return f"{kind}/{issuer}/{year}/{_segment(number.no.zfill(2))}"

    def _title_key(self, document: Document, issuer_key: str | None) -> str | None:
        if not document.title:
            return None
        if issuer_key is None and self._type_class(document) != "LegalAct":
            return None  # every province has a "Báo cáo tình hình kinh tế - xã hội"
        year = (document.date or "")[:4] if (document.date or "")[:1].isdigit() else ""
        return make_key("doc", normalize_name(document.type), normalize_name(document.title), issuer_key or "", year)

    def _class(self, document: Document, number: DocumentNumber | None) -> str:
        """The class of a document: by the grammar of its number, otherwise by its type."""
        own = self._type_class(document)
        if number is None or number.style == "bare":
            return own
        if number.style in ("normative", "assembly"):
            return "LegalAct"
        if number.style == "party":
            concept = self._issuers.get(normalize_name(number.issuer_codes[0])) if number.issuer_codes else None
            outside = concept is not None and concept.get("numberStyle") == _PARTY_STYLE_STATES
            return "AdministrativeDocument" if outside else "PartyDocument"
        return "AdministrativeDocument"

    def _type_class(self, document: Document) -> str:
        concept: Concept | None = self._types.get(document.code or "")
        return (concept.get("documentClass") or "") if concept else ""


def render_number(printed: str, number: DocumentNumber | None) -> str:
    """A number in one form for all articles: no spaces, plain hyphens, at least two figures ("6 / CT – UBND")."""
    text = re.sub(r"\s", "", printed).translate(_SIGNS)
    if number is None:
        return text
    return number.no.zfill(2) + text[len(text) - len(text.lstrip("0")) + len(number.no) :]


def _segment(code: str) -> str:
    return slugify(code.casefold().replace("ð", "đ").replace("đ", "dd"))


@cache
def load_documents() -> Documents:
    """The document types and issuer codes of the shipped ontology; read once a process."""
    return Documents(load_vocabulary())
