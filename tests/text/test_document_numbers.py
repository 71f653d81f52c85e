"""The grammar takes the numbers of every style apart, forgives how they are printed, and refuses what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.document_numbers import NumberGrammar

GRAMMAR = NumberGrammar(["QĐ", "NĐ", "CT", "NQ", "KH", "TTr", "HD", "HĐ", "TTLT", "TB", "QĐi", "KL", "TT", "BC"])

PARTS = [
    ("30/2020/NĐ-CP", "30", 2020, "NĐ", ("CP",), "normative"),
    ("66.1/2025/NQ-CP", "66.1", 2025, "NQ", ("CP",), "normative"),
    ("01/2016/TTLT-VKSNDTC-TANDTC-BCA", "1", 2016, "TTLT", ("VKSNDTC", "TANDTC", "BCA"), "normative"),
    ("45/2019/QH14", "45", 2019, None, ("QH",), "assembly"),
    ("76/2025/UBTVQH15", "76", 2025, None, ("UBTVQH",), "assembly"),
    ("06/CT-UBND", "6", None, "CT", ("UBND",), "administrative"),
    ("12a/KH-UBND", "12a", None, "KH", ("UBND",), "administrative"),
    ("07/TTr-MTTW-BTT", "7", None, "TTr", ("MTTW", "BTT"), "administrative"),
    ("933/QĐ-TLĐ", "933", None, "QĐ", ("TLĐ",), "administrative"),
    ("238/UBND-KGVX", "238", None, None, ("UBND",), "letter"),
    ("10-NQ/TU", "10", None, "NQ", ("TU",), "party"),
    ("08-QĐi/TW", "8", None, "QĐi", ("TW",), "party"),
    ("1836-QĐ/TWĐTN-BTC", "1836", None, "QĐ", ("TWĐTN", "BTC"), "party"),
    ("15/2021", "15", 2021, None, (), "bare"),
]


@pytest.mark.parametrize(("number", "no", "year", "type_code", "issuers", "style"), PARTS)
def test_each_style_gives_its_parts(number, no, year, type_code, issuers, style):
    """A number of each style in use says its number, year, type and issuers."""
    parsed = GRAMMAR.parse(number)

    assert parsed is not None
    assert (parsed.no, parsed.year, parsed.type_code) == (no, year, type_code)
    assert (parsed.issuer_codes, parsed.style) == (issuers, style)


def test_every_style_is_covered():
    """The table above has an example of each of the six styles."""
    assert {row[5] for row in PARTS} == {"normative", "assembly", "administrative", "letter", "party", "bare"}


def test_assembly_numbers_give_the_term():
    """The figure after QH is the term of the National Assembly."""
    parsed = GRAMMAR.parse("72/2025/QH15")

    assert parsed is not None and parsed.term == 15


@pytest.mark.parametrize(
    "noisy",
    ["06 / CT - UBND", "6/CT-UBND", "06/CT–UBND", "06/ct-UBND", "06\u00a0/CT-UBND", "06/CT.UBND"],
)
def test_how_a_number_is_printed_does_not_matter(noisy):
    """Spaces, dashes, leading zeros and case change nothing."""
    assert GRAMMAR.parse(noisy) == GRAMMAR.parse("06/CT-UBND")


def test_types_without_marks_or_with_eth_are_known():
    """QD, QÐ (eth) and QĐ are one type; HD and HĐ stay two."""
    assert {GRAMMAR.parse(f"5/{code}-TTg").type_code for code in ("QD", "QÐ", "QĐ")} == {"QĐ"}
    assert GRAMMAR.parse("5/HD-TTg").type_code == "HD"
    assert GRAMMAR.parse("5/HĐ-TTg").type_code == "HĐ"


@pytest.mark.parametrize("text", ["", "06", "/CT-UBND", "123456/QĐ-UBND", "5/", "CT-UBND", "21/1/2021/4"])
def test_what_is_no_number_of_a_document_has_no_letters(text):
    """Nothing is read into text that fits no grammar; bare figures get no letters."""
    parsed = GRAMMAR.parse(text)

    assert parsed is None or parsed.style == "bare"


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text):
    """No text whatever makes the grammar fail."""
    parsed = GRAMMAR.parse(text)

    assert parsed is None or parsed.no
