"""Vietnamese number notation: dots between thousands, a comma before decimals, and the slips of both."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")  # "0.750" has no thousands
_DECIMAL: Final = re.compile(r"\d+[.,]\d+")
_COMMA_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+")


def parse_number(printed: str) -> Decimal | None:
    """The value of a printed number; None where it is none ("1.2.3").

    >>> parse_number("1.700"), parse_number("3,5"), parse_number("30.9"), parse_number("1.234,5")
    (Decimal('1700'), Decimal('3.5'), Decimal('30.9'), Decimal('1234.5'))
    """
    text = printed.strip(".,")
    if text.isdecimal():
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        whole, _, decimals = text.replace(".", "").partition(",")
        return Decimal(f"{whole}.{decimals}" if decimals else whole)
    if _COMMA_GROUPED.fullmatch(text) and text.count(",") > 1:
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return None


def print_number(value: Decimal) -> str:
    """A plain decimal string without exponent or trailing zeros: "1700", "0.94"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
