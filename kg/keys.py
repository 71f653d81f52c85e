"""Names of things in IRIs: short, the same everywhere, made from what a thing is."""

from __future__ import annotations

import hashlib
from typing import Final

SEPARATOR: Final = "\u241f"  # between the parts of a key
_BASE32: Final = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS: Final = [high + low for high in _BASE32 for low in _BASE32]  # ten bits at a time: keys are made by the hundred


def make_key(*parts: str) -> str:
    """The key of the parts joined by U+241F."""
    return hash_text(SEPARATOR.join(parts))


def hash_text(text: str) -> str:
    """16 lower-case base32 characters (80 bits) of the SHA-256 over a text in UTF-8."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    a = digest[0] << 8 | digest[1]  # small numbers, read one by one, which compiled code does not box
    b = digest[2] << 8 | digest[3]
    c = digest[4] << 8 | digest[5]
    d = digest[6] << 8 | digest[7]
    e = digest[8] << 8 | digest[9]
    pairs = _PAIRS
    front = f"{pairs[a >> 6]}{pairs[(a & 63) << 4 | b >> 12]}{pairs[b >> 2 & 1023]}{pairs[(b & 3) << 8 | c >> 8]}"
    back = f"{pairs[(c & 255) << 2 | d >> 14]}{pairs[d >> 4 & 1023]}{pairs[(d & 15) << 6 | e >> 10]}{pairs[e & 1023]}"
    return front + back
