"""The gate every article passes: what cannot be a text is named in one line and goes no further.

Every check is linear in the text's length, and an ordinary article pays for a few passes at C speed only.
"""

from __future__ import annotations

import re

import regex  # type: ignore[import-untyped]

_SUSPECT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd-\uffff\ud800-\udfff]")
# One of these bytes stands in the UTF-8 of each of them (0xC2 and 0xEF begin others as well).
_SUSPECT_BYTES = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F, 0xC2, 0xEF])
# Sorting a run of combining marks is quadratic in its length; UAX #15 (Stream-Safe Text) sets the limit of 30.
_MARK_RUN = regex.compile(r"\p{M}{31}")
_MARK = regex.compile(r"\p{M}")
# UTF-8 bytes that begin a letter: ASCII letters, Latin to Arabic, Indic, Latin Extended Additional, East Asian.
_LETTER_BYTES = bytes([*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC3, 0xE0), 0xE0, 0xE1, *range(0xE3, 0xEE)])
# The longest word of 5.8 million characters of press has 41, the longest addresses some 300.
_MAX_WORD_CHARS = 1_000
_MAX_FIELD_CHARS = 2_000


def find_bulk_defect(text: str, max_chars: int) -> str | None:
    """What forbids even composing the text: a length of thrice `max_chars` and more, or a pile of combining marks."""
    if len(text) > 3 * max_chars:  # a Vietnamese letter decomposes into at most three
        return _describe_length(text, max_chars)
    # A run of 31 covers one place of every 31, and composed text has no mark at any.
    if len(text) > 4096 and _MARK.search(text[::31]) and (run := _MARK_RUN.search(text)):
        return f"more than 30 combining marks in a row at character {run.start()}"
    return None


def find_defect(text: str, max_chars: int) -> str | None:
    """Why the text is no article, in one line; None for an article.

    >>> find_defect("Sáng 5/3, Sở Y tế tỉnh Lào Cai họp báo.", 1000)
    >>> find_defect("“" * 10_000, 100_000)
    'nothing but one repeated character, U+201C'
    """
    if not text or text.isspace():
        return "empty text"
    if len(text) > max_chars:
        return _describe_length(text, max_chars)
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return _find_bad_character(text, max_share=0.01)
    rest = data.translate(None, _LETTER_BYTES)
    is_suspect = len(rest.translate(None, _SUSPECT_BYTES)) < len(rest)
    has_letters = 2 * (len(data) - len(rest)) > len(text)
    return (
        (_find_bad_character(text, max_share=0.01) if is_suspect else None)
        or _find_repetition(text)
        or _find_long_word(text)
        or (None if has_letters else _find_lack_of_letters(text))
    )


def find_field_defect(value: str) -> str | None:
    """Why an id, title, address or outlet cannot be kept, in one line; None where it can."""
    if len(value) > _MAX_FIELD_CHARS:
        return f"longer than {_MAX_FIELD_CHARS} characters"
    return _find_bad_character(value, max_share=1)


def _describe_length(text: str, max_chars: int) -> str:
    return f"too long: {len(text)} characters, at most {max_chars} are read"


def _find_bad_character(text: str, max_share: float) -> str | None:
    """A character no text holds, or more than `max_share` of those that a wrong decoding leaves behind.

    C0 controls, lone surrogates and noncharacters are outside XML 1.0 and no press text has them. C1 controls and
    U+FFFD do occur singly (Windows-1252 quotes read as Latin-1).
    """
    if not _SUSPECT.search(text):
        return None
    left_behind = 0
    for found in _SUSPECT.finditer(text):
        char = found.group()
        if "\ud800" <= char <= "\udfff":
            return f"lone surrogate U+{ord(char):04X} at character {found.start()}"
        if not ("\x80" <= char <= "\x9f" or char == "\ufffd"):
            kind = "binary, not text: NUL" if char == "\0" else f"control character U+{ord(char):04X}"
            return f"{kind} at character {found.start()}"
        left_behind += 1
    if left_behind > max(2, max_share * len(text)):
        return f"wrongly decoded text: {left_behind} C1 or replacement characters"
    return None


def _find_repetition(text: str) -> str | None:
    if len(set("".join(text[:64].split()))) > 1:  # nearly always
        return None
    first = text.lstrip()[0]
    rest = text.replace(first, "")
    return f"nothing but one repeated character, U+{ord(first):04X}" if not rest or rest.isspace() else None


def _find_long_word(text: str) -> str | None:
    """A run of more than 1,000 characters without a space, most of them letters; rules of dots and dashes are none."""
    step = _MAX_WORD_CHARS // 2  # such a run covers a whole window of half its length
    if all(text.find(" ", at, at + step) >= 0 for at in range(0, len(text), step) if at + step <= len(text)):
        return None
    for word in text.split():
        if len(word) > _MAX_WORD_CHARS and 2 * _count_letters(word) > len(word):
            return f"a run of {len(word)} characters without a space at character {text.index(word)}"
    return None


def _find_lack_of_letters(text: str) -> str | None:
    letters, visible = _count_letters(text), sum(map(len, text.split()))
    return f"almost no letters: {letters} of {visible} characters" if 5 * letters < visible else None


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))
