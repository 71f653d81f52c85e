"""Bytes become one text whatever their encoding, and nothing else about it changes."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import BadInput
from loaders.articles.encoding import decode_bytes, find_encoding, normalise_text
from tests.loaders.articles.reading import TEXT

_MARKED = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
_WORDS = st.lists(st.sampled_from([*TEXT.split(), "“Ủy", "Đắk", "1.700", "Ô"]), min_size=4, max_size=30)


@pytest.mark.parametrize("encoding", sorted(_MARKED))
@pytest.mark.parametrize("marked", [True, False])
def test_each_encoding_is_recognised(encoding: str, marked: bool) -> None:
    """UTF-8 and both orders of UTF-16 are read with a byte order mark and without."""
    data = (_MARKED[encoding] if marked else b"") + TEXT.encode(encoding)

    assert find_encoding(data) == (encoding, len(_MARKED[encoding]) if marked else 0)
    assert decode_bytes(data, "a.txt") == TEXT


@given(words=_WORDS, encoding=st.sampled_from(sorted(_MARKED)), form=st.sampled_from(["NFC", "NFD"]))
def test_every_form_of_a_text_is_one_text(words: list[str], encoding: str, form: str) -> None:
    """NFD, CRLF, a byte order mark and UTF-16 leave no trace in the normalised text."""
    text = "\n".join([" ".join(words[:3]), " ".join(words[3:])])
    changed = unicodedata.normalize(form, text).replace("\n", "\r\n")  # type: ignore[arg-type]

    assert normalise_text(decode_bytes(_MARKED[encoding] + changed.encode(encoding), "a.txt")) == text


def test_an_undecodable_byte_is_named_with_its_place() -> None:
    """The reason gives the byte and where it stands, counted in the file, a byte order mark included."""
    with pytest.raises(BadInput, match=r"^a\.txt: not UTF-8 text: 0xE1 at byte 9$"):
        decode_bytes(codecs.BOM_UTF8 + b"Lao Ca\xe1 i", "a.txt")


def test_a_lone_surrogate_in_utf_16_is_named() -> None:
    """UTF-16 with half a pair is no text either."""
    with pytest.raises(BadInput, match="not UTF-16-LE text: 0x00 at byte 6"):
        decode_bytes(codecs.BOM_UTF16_LE + "Ca".encode("utf-16-le") + b"\x00\xd8" + "i".encode("utf-16-le"), "a.txt")


def test_binary_is_told_from_text() -> None:
    """A NUL in what is not UTF-16 makes the file binary."""
    with pytest.raises(BadInput, match="binary, not text: NUL at byte 4"):
        decode_bytes(b"\x7fELF\x00\x01\x02abc", "a.txt")


def test_one_nul_does_not_make_utf_16() -> None:
    """A stray NUL in UTF-8 is a defect, not the sign of another encoding."""
    assert find_encoding(TEXT.encode() + b"\x00") == ("utf-8", 0)


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\v", "\f", "\u2028", "\u2029"])
def test_each_line_end_becomes_a_line_feed(line_end: str) -> None:
    """Line ends of other systems, word processors and PDF are U+000A."""
    assert normalise_text(f"một{line_end}hai") == "một\nhai"


def test_stray_characters_stay() -> None:
    """Offsets are those of the source: C1, zero-width and directional characters are neither dropped nor replaced."""
    text = "Sở\u0092 Nội\u200e vụ\u200b  \u00a0tỉnh\t"

    assert normalise_text(text) == text
