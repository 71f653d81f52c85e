"""Comparison keys for names: two spellings of one name agree, two names never do. Used wherever a name enters a key.

Marks stay (An and Ân are two names); what varies between outlets goes: composition, case, spaces, dashes, the letter
eth for đ, and where the tone mark stands ("Hoà Bình", "Hòa Bình").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from kg.text.kept import keep

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below
_TONE_AND_REST: Final = re.compile(rf"([{_TONES}])((?:[^\W\d_]|[\u0302\u0306\u031b])+)")
_NOISE: Final = str.maketrans({"ð": "đ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-"})
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


_MAX_KNOWN: Final = 8_192
_WORDS: Final[dict[str, str]] = {}
_NAMES: Final[dict[str, str]] = {}


def _normalize_word(word: str) -> str:
    if word.isascii():
        return word.lower()
    known = _WORDS.get(word)
    if known is not None:
        return known
    plain = unicodedata.normalize("NFD", word.casefold().translate(_NOISE))
    return keep(_WORDS, word, unicodedata.normalize("NFC", _TONE_AND_REST.sub(r"\2\1", plain)), _MAX_KNOWN)


def normalize_name(text: str) -> str:
    """The name as it enters keys: NFC, lower case, single spaces, plain dashes, the tone mark at the syllable's end.

    >>> normalize_name("Tỉnh  Hoà Bình") == normalize_name("tỉnh Hòa Bình")
    True
    >>> normalize_name("Nguyễn Văn An") == normalize_name("Nguyễn Văn Ân")
    False
    """
    if text.isascii() and text.isprintable() and " " not in text:  # IRIs and figures: most come once and are not kept
        return text.lower()
    known = _NAMES.get(text)
    if known is not None:
        return known
    return keep(_NAMES, text, " ".join([_normalize_word(word) for word in text.split()]), _MAX_KNOWN)


@lru_cache(maxsize=2_048)
def slugify(text: str) -> str:
    """ASCII letters, digits and hyphens. For people to read and to search by; never a key: Hà Nam and Hạ Nam share one.

    >>> slugify("Đắk Nông"), slugify("QÐ-TTg")
    ('dak-nong', 'qd-ttg')
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d").replace("ð", "d"))
    bare = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return _NOT_SLUG.sub("-", bare).strip("-")


def make_code_segment(code: str) -> str:
    """The letters of a document type or issuer as a part of a key: ASCII, đ doubled, so that HĐ and HD stay two.

    >>> make_code_segment("QĐ"), make_code_segment("HĐ"), make_code_segment("HD"), make_code_segment("TTr")
    ('qdd', 'hdd', 'hd', 'ttr')
    """
    return slugify(code.casefold().replace("ð", "đ").replace("đ", "dd"))
