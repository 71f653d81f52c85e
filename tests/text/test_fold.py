"""Comparison keys forgive spelling and never join two names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.fold import make_code_segment, normalize_name, slugify


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Nguyễn Thuý Quỳnh", "NGUYỄN  THÚY QUỲNH"),
        ("Khánh Hoà", unicodedata.normalize("NFD", "Khánh Hòa")),
        ("Ðắk Nông", "Đắk Nông"),
        ("Phòng Tài chính – Kế hoạch", "phòng tài chính - kế hoạch"),
        ("Qúy", "Quý"),
    ],
)
def test_spellings_of_one_name_agree(one, other):
    """Tone placement, case, spaces, composition, eth and dashes do not matter."""
    assert normalize_name(one) == normalize_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("An", "Ân"), ("Vân Anh", "Văn Anh"), ("Hà Nam", "Hạ Nam"), ("Thanh Hóa", "Thanh Hòa"), ("Đa", "Da")],
)
def test_two_names_stay_two(one, other):
    """Marks tell names apart, though their slugs agree."""
    assert normalize_name(one) != normalize_name(other)
    assert slugify(one) == slugify(other)


@given(st.text(max_size=30))
def test_a_key_is_its_own_key(text):
    """Normalising twice changes nothing, and the result is NFC."""
    once = normalize_name(text)

    assert normalize_name(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_letters_of_types_stay_apart():
    """Hợp đồng and Hướng dẫn, Đề án and Dự án have other letters, though their slugs agree."""
    assert make_code_segment("HĐ") != make_code_segment("HD")
    assert make_code_segment("ĐA") != make_code_segment("DA")
    assert make_code_segment("QÐ") == make_code_segment("QĐ")
