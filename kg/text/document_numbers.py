"""The number grammars of State, Party, Front and union documents: what "30/2020/NĐ-CP" or "10-NQ/TU" says of itself.

State normative    no / year / TYPE - ISSUER { - ISSUER }     National Assembly   no / year / ISSUER with its term
State administrative   no / TYPE - ISSUER                     State letter        no / ISSUER - UNIT
Party, Youth Union     no - TYPE / ISSUER [ - UNIT ]

The letters of document types are data (`ontology/vocab/document-types.ttl`), so the grammar is made with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.text.fold import slugify

_NO: Final = r"(?P<no>\d{1,5}(?:\.\d{1,2})?)(?P<letter>[a-zđ]?)"
_CODE: Final = r"[^\W\d_][\w.&]*"
_NORMATIVE: Final = re.compile(rf"{_NO}/(?P<year>\d{{4}})/(?P<codes>{_CODE}(?:-{_CODE})*)", re.IGNORECASE)
_ADMINISTRATIVE: Final = re.compile(rf"{_NO}/(?P<codes>{_CODE}(?:-{_CODE})*)", re.IGNORECASE)
_PARTY: Final = re.compile(rf"{_NO}-(?P<type>[^\W\d_]+)/(?P<codes>{_CODE}(?:-{_CODE})*)", re.IGNORECASE)
_BARE: Final = re.compile(rf"{_NO}(?:/(?P<year>\d{{4}}))?", re.IGNORECASE)
_ASSEMBLY: Final = re.compile(r"[^\W\d_]+\d{1,2}")
_CENTRE: Final = re.compile(r"(?<=[/-])T\.?[WƯ](?!\w)", re.IGNORECASE)  # "15-NQ/T.Ư"
_SIGNS: Final = str.maketrans({"Ð": "Đ", "ð": "đ", "–": "-", "—": "-", "‑": "-", "‐": "-"})


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A number taken apart. `no` has no leading zeros and keeps its decimals and letter ("66.1", "12a").

    `style` is `normative`, `assembly`, `administrative`, `letter`, `party` or `bare` (no letters at all). `type_code`
    is None in letters, in numbers of the National Assembly and in bare ones; `term` is the Assembly's (14 in QH14).
    """

    no: str
    year: int | None
    type_code: str | None
    issuer_codes: tuple[str, ...]
    style: str
    term: int | None = None


class NumberGrammar:
    """Reads numbers, given the letters that stand for document types; case and missing marks in those are forgiven."""

    def __init__(self, type_codes: Iterable[str]) -> None:
        self._exact: dict[str, str] = {}
        self._bare: dict[str, str] = {}
        for code in type_codes:
            self._exact.setdefault(code.casefold(), code)
            self._bare.setdefault(slugify(code), code)

    def parse(self, number: str) -> DocumentNumber | None:
        """The parts of a number, None where no grammar fits. Spaces, long dashes and eth are forgiven.

        >>> NumberGrammar(["QĐ", "CT"]).parse("06 / CT – UBND")
        DocumentNumber(no='6', year=None, type_code='CT', issuer_codes=('UBND',), style='administrative', term=None)
        >>> NumberGrammar(["PL"]).parse("34/2007/PL-UBTVQH11").issuer_codes
        ('UBTVQH',)
        >>> NumberGrammar(["QĐ", "CT"]).parse("ngày 06/5") is None
        True
        """
        text = _CENTRE.sub("TW", "".join(number.split()).translate(_SIGNS))
        if match := _PARTY.fullmatch(text):
            return DocumentNumber(
                _no(match), None, self._type(match["type"]) or match["type"], _codes(match["codes"]), "party"
            )
        if match := _NORMATIVE.fullmatch(text):
            return self._normative(_no(match), int(match["year"]), _codes(match["codes"]))
        if match := _BARE.fullmatch(text):
            return DocumentNumber(_no(match), int(match["year"]) if match["year"] else None, None, (), "bare")
        if match := _ADMINISTRATIVE.fullmatch(text):
            return self._administrative(_no(match), _codes(match["codes"]))
        return None

    def _type(self, code: str) -> str | None:
        return self._exact.get(code.casefold()) or self._bare.get(slugify(code))

    def _normative(self, no: str, year: int, codes: tuple[str, ...]) -> DocumentNumber:
        type_code = self._type(codes[0])
        if len(codes) <= 2 and _ASSEMBLY.fullmatch(codes[-1]):  # "10/2017/QH14", formerly "34/2007/PL-UBTVQH11"
            letters = codes[-1].rstrip("0123456789")
            return DocumentNumber(no, year, type_code, (letters,), "assembly", int(codes[-1][len(letters) :]))
        if type_code is None:
            return DocumentNumber(no, year, None, codes, "normative")
        return DocumentNumber(no, year, type_code, codes[1:], "normative")

    def _administrative(self, no: str, codes: tuple[str, ...]) -> DocumentNumber:
        first = codes[0].split(".") if len(codes) == 1 else [codes[0]]  # "CT.UBND"
        type_code = self._type(first[0])
        if type_code is None:
            return DocumentNumber(no, None, None, codes[:1], "letter")
        return DocumentNumber(no, None, type_code, (*first[1:], *codes[1:]), "administrative")


def _no(match: re.Match[str]) -> str:
    whole, _, decimals = match["no"].partition(".")
    return (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "") + match["letter"].lower()


def _codes(text: str) -> tuple[str, ...]:
    return tuple(text.split("-"))
