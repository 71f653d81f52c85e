"""Printed Vietnamese numbers have the value a reader gives them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.numbers import parse_number, print_number


def print_vietnamese(whole: int, decimals: str) -> str:
    """Dots between thousands, a comma before decimals."""
    grouped = f"{whole:,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


@given(st.integers(0, 10**15), st.text("0123456789", max_size=4))
def test_grouped_numbers_keep_their_value(whole, decimals):
    """Whatever is printed by the rules is read back."""
    assert parse_number(print_vietnamese(whole, decimals)) == Decimal(f"{whole}.{decimals or 0}")


@given(st.decimals(min_value=0, max_value=10**12, places=3))
def test_printed_values_are_plain_and_exact(value):
    """No exponent, no trailing zeros, no loss."""
    printed = print_number(value)

    assert Decimal(printed) == value
    assert "E" not in printed.upper()
    assert "." not in printed or not printed.endswith("0")


@given(st.text("0123456789.,", max_size=12))
def test_no_string_of_digits_and_signs_breaks_the_reader(printed):
    """Either a value that is not negative, or none."""
    value = parse_number(printed)

    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.700", "1700"),
        ("26.500", "26500"),
        ("1.234.567,8", "1234567.8"),
        ("3,5", "3.5"),
        ("30.9", "30.9"),
        ("192.75", "192.75"),
        ("0.750", "0.75"),
        ("1,234,567", "1234567"),
        ("06", "6"),
        ("2.480,", "2480"),
    ],
)
def test_notations_and_slips(printed, value):
    """A dot groups thousands, and only where three digits follow; the comma is decimal."""
    assert print_number(parse_number(printed)) == value


@pytest.mark.parametrize("printed", ["1.2.3", "3.1.2024", "1,2,3", "", "12a", "-5", "1..2"])
def test_other_strings_are_no_numbers(printed):
    """Section numbers, dates and codes have no value."""
    assert parse_number(printed) is None
