"""Is a word spelt like a Vietnamese syllable, so that it can be part of a Vietnamese word or name?"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from kg.text.kept import keep

_SYLLABLE: Final = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
    r"(?:[iuo]?[aeiouy]{1,2})"
    r"(?:ng|nh|ch|[cmnpt])?"
)


_MAX_KNOWN: Final = 8_192
_KNOWN: Final[dict[str, bool]] = {}


def is_syllable(word: str) -> bool:
    """Whether a word is one Vietnamese syllable by its letters, capital or small but not all capitals.

    >>> is_syllable("Nghiêm"), is_syllable("Quyền"), is_syllable("giáo"), is_syllable("Ý")
    (True, True, True, True)
    >>> is_syllable("Golf"), is_syllable("Vinamilk"), is_syllable("THPT"), is_syllable("Jean")
    (False, False, False, False)
    """
    known = _KNOWN.get(word)
    return known if known is not None else keep(_KNOWN, word, _is_spelt_so(word), _MAX_KNOWN)


def _is_spelt_so(word: str) -> bool:
    if len(word) > 1 and word.isupper():
        return False
    letters = unicodedata.normalize("NFD", word.lower()).replace("đ", "đ")
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return _SYLLABLE.fullmatch(plain) is not None
