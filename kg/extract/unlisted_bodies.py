"""Bodies after a title that no list knows: letters ("Chủ tịch VILATEC") and firms named in foreign words.

"ông A, Giám đốc eSunMix": after a name and a sign, capitals of which one is no Vietnamese syllable name the firm, while
"Giám đốc John Smith" names the director.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from kg.extract.mentions import PostMention
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.text.tokens import Tokens
from kg.vocabulary import Concept

_MIN_LETTERS: Final = 3
_MAX_LETTERS: Final = 8
_MAX_NAME_TOKENS: Final = 5


def read_unlisted(
    reading: Reading, find_body: Callable[[str], Concept | None], post: PostMention, is_apposed: bool
) -> None:
    """Takes the letters or foreign words after a bare title into it; `find_body` knows the names of bodies."""
    end = post.end
    if end != post.title_end or end >= len(reading) or not reading.same_line(end - 1, end):
        return
    words = reading.tokens.words
    if reading.hit_at[end] is not None or words[post.title_end - 2].isupper():
        return  # "GIÁM ĐỐC TRẦN VĂN HẢI"
    if _is_letters(words[end]) and not reading.is_surname(end):
        post.end = end + 1
        if all(find_body(words[end][:length]) is None for length in range(_MIN_LETTERS, len(words[end]) + 1)):
            post.title = f"{post.concept.label} {words[end]}"  # but not the "UBNDTP" of a town
    last = post.end
    if is_apposed and post.concept.get("foreignTitle") is None:
        last = max(last, _find_end(reading, end))
    if last > post.end:
        post.end, post.title = last, f"{post.concept.label} {reading.tokens.quote(end, last)}"


def _is_letters(word: str) -> bool:
    """Whether a word is an abbreviation: three to eight plain capitals."""
    return word.isalpha() and word.isascii() and word.isupper() and _MIN_LETTERS <= len(word) <= _MAX_LETTERS


def _find_end(reading: Reading, start: int) -> int:
    """Where the capitals after a title end, one of which is no Vietnamese syllable; else where they begin."""
    tokens, end = reading.tokens, start
    last = min(start + _MAX_NAME_TOKENS, reading.sentence_end(start))
    while end < last and (reading.is_capital(end) or _is_glued(tokens, end, end > start)):
        end += 1
    while end > start and not tokens.words[end - 1][0].isalpha():
        end -= 1
    words = tokens.words[start:end]
    if not reading.same_line(start - 1, end - 1) or any(word.isupper() and not word.isascii() for word in words):
        return start  # "Giám đốc GD-ĐT"
    return end if any(word.isascii() and len(word) > 1 and not is_syllable(word) for word in words) else start


def _is_glued(tokens: Tokens, index: int, backward: bool) -> bool:
    """Whether no space parts a token from the next one that is a capital or, `backward`, from the one before."""
    words, starts = tokens.words, tokens.starts
    if backward and tokens.end_of(index - 1) == starts[index] and words[index] in "-&.":
        return index + 1 < len(words) and tokens.end_of(index) == starts[index + 1] and words[index + 1][0].isupper()
    after = index + 1
    return (
        words[index].isalpha()
        and after < len(words)
        and tokens.end_of(index) == starts[after]
        and words[after][0].isupper()
    )
