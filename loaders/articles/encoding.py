"""From bytes to text: which encoding a source is in, and the one form its text takes.

The first station of every reader. Text changes in two ways only, so that a reader of the source finds the same
characters at the same places: canonical composition (NFC) and line ends. Byte order marks belong to the encoding.
Stray C1 and format characters (U+0092, U+200E) stay: they are what the source says.
"""

from __future__ import annotations

import codecs
import unicodedata

from kg.errors import BadInput

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def find_encoding(head: bytes) -> tuple[str, int]:
    """The encoding that the first bytes betray, and the length of the byte order mark.

    UTF-16 without a mark shows by its NULs: ASCII letters and spaces, more than half of any Vietnamese text, put one
    at every second byte; the others have hardly any (U+0300 is one). Everything else is taken for UTF-8.
    """
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    sample = head[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 4 * even and odd * 5 >= len(sample):
        return "utf-16-le", 0
    if even > 4 * odd and even * 5 >= len(sample):
        return "utf-16-be", 0
    return "utf-8", 0


def decode_bytes(data: bytes, place: str) -> str:
    """The text of a whole source, without its byte order mark; `BadInput` with the first byte that fits no encoding."""
    encoding, skip = find_encoding(data)
    if encoding == "utf-8" and b"\0" in data:
        raise BadInput(place, f"binary, not text: NUL at byte {data.index(0)}")
    try:
        return data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        position = error.start + skip
        raise BadInput(place, f"not {encoding.upper()} text: 0x{data[position]:02X} at byte {position}") from error


def normalise_text(text: str) -> str:
    r"""NFC, with every line ended by U+000A.

    Vertical tab, form feed and the separators U+2028 and U+2029 are line ends too (word processors and PDF write them).

    >>> normalise_text("Ha\u0300 No\u0323\u0302i\r\nnga\u0300y 2\u2028het")
    'Hà Nội\nngày 2\nhet'
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    for line_end in ("\v", "\f", "\u2028", "\u2029"):
        text = text.replace(line_end, "\n")
    return unicodedata.normalize("NFC", text)
