"""What a page prints around its article: credits, by-lines, sources, keyword lists, related headlines. It says nothing.

Marks tokens as dead; nothing in them becomes a person, a body or an event. Words come from the scheme `boilerplate`.
"""

from __future__ import annotations

import re
from typing import Final

from kg.extract.reading import Reading
from kg.extract.scan import Hit

_FOOT_SHARE: Final = 0.4  # a feedback button never stands before this share of the article
_MAX_CREDIT_TOKENS: Final = 8
_MAX_BYLINE_WORDS: Final = 5
_MAX_LABELLED_TOKENS: Final = 15
_TAIL_LINES: Final = 4
_MAX_SOURCE_TOKENS: Final = 3
_SOURCE_SIGNS: Final = {"(", "/"}
_SOURCE_ENDS: Final = {")", "-", "–", ".", "/", ":", ""}
_KEYWORD_COMMA: Final = re.compile(r"\w,\w")
_LINK_DATE: Final = re.compile(r"\(\s?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[^)]*\)\s*$")


def mark_dead(reading: Reading) -> None:
    """Sets `reading.dead` for every token of page furniture."""
    if not reading.tokens.words:
        return
    lines = reading.lines
    _mark_labels(reading, lines)
    _mark_keywords_and_links(reading, lines)
    _mark_bylines(reading, lines)
    _mark_sources(reading)


def _mark(reading: Reading, start: int, end: int) -> None:
    for index in range(start, end):
        reading.dead[index] = True


def _mark_labels(reading: Reading, lines: list[tuple[int, int]]) -> None:
    words = reading.tokens.words
    line_of_token = {start: (start, end) for start, end in lines}
    for hit in reading.find_hits("boilerplate"):
        if not reading.is_capital(hit.start):
            continue
        concept = hit.concepts["boilerplate"]
        furniture, line = concept.get("furniture"), line_of_token.get(hit.start)
        after = words[hit.end] if hit.end < len(words) else ""
        if furniture == "foot" and line and hit.start > len(words) * _FOOT_SHARE and line[1] - hit.end <= 2:
            _mark(reading, hit.start, len(words))
            return
        if furniture == "credit" and (after == ":" or words[hit.start - 1] in "(/"):
            _mark(reading, hit.start, _credit_end(reading, hit.end))
        elif line is not None and _is_line_of(furniture, line, late=hit.start > len(words) // 2):
            _mark(reading, *line)


def _is_line_of(furniture: str | None, line: tuple[int, int], *, late: bool) -> bool:
    """Whether a label makes furniture of its line; "PV: Thưa ông, …" is a long line and opens an interview."""
    short = line[1] - line[0] <= _MAX_LABELLED_TOKENS
    return furniture == "head" or (short and (furniture == "byline" or (furniture == "source" and late)))


def _credit_end(reading: Reading, index: int) -> int:
    """Where a photo credit ends: its bracket, its line, or the first word that is no name."""
    words, start = reading.tokens.words, index
    while index < len(words) and index - start < _MAX_CREDIT_TOKENS and reading.same_line(start - 1, index):
        word = words[index]
        if word == ")":
            return index + 1
        if word[0].islower() or (word == "." and index > start + 1):
            break
        index += 1
    return index


def _mark_keywords_and_links(reading: Reading, lines: list[tuple[int, int]]) -> None:
    """Keyword lines ("Hội nghị,Đồng chí,…") anywhere; headlines with a date in brackets as the last lines."""
    shape = reading.tokens.shape
    for start, end in lines:
        if shape.count(",", start, end) < 4 or shape.find(".", start, end) >= 0:
            continue
        quote = reading.tokens.quote(start, end)
        if quote.count(",") - quote.count(", ") >= 4 and len(_KEYWORD_COMMA.findall(quote)) >= 4 and "." not in quote:
            _mark(reading, start, end)
    for start, end in reversed(lines[len(lines) // 3 :]):
        if reading.tokens.words[end - 1] != ")" or not _LINK_DATE.search(reading.tokens.quote(start, end)):
            break
        _mark(reading, start, end)


def _mark_bylines(reading: Reading, lines: list[tuple[int, int]]) -> None:
    """The last lines that hold nothing but a name, initials or an outlet."""
    for position, (start, end) in enumerate(reversed(lines[-_TAIL_LINES:])):
        if reading.dead[start]:
            continue
        shape = reading.tokens.shape[start:end]
        count = shape.count("A") + shape.count("0")
        if count > _MAX_BYLINE_WORDS or "a" in shape or _has_post(reading, start, end):
            break
        if len(lines) > 2 and (position == 0 or count <= 3):
            _mark(reading, start, end)


def _mark_sources(reading: Reading) -> None:
    """The agency a report is taken from: "(TTXVN)", "VOV -" before the text, "Theo phóng viên TTXVN"."""
    for hit in reading.find_hits("bodies"):
        if hit.concepts["bodies"].get("furniture") == "source" and _is_source(reading, hit):
            _mark(reading, hit.start, hit.end)


def _is_source(reading: Reading, hit: Hit) -> bool:
    """Whether a bracket, a word of the press or the lack of a sentence makes a source of an agency's name."""
    words, start, end = reading.tokens.words, hit.start, hit.end
    before, after = reading.before(start), words[end] if reading.same_line(start, end) else ""
    if before is not None and (_is_press(before) or _is_told(before)):
        return True
    if end > start + 1 or not words[start].isupper():
        return False
    first = start == 0 or not reading.same_line(start - 1, start)
    if not first and words[start - 1] in _SOURCE_SIGNS:
        return words[start - 1] == "/" or after in _SOURCE_ENDS
    short = reading.sentence_end(start) - start <= _MAX_SOURCE_TOKENS
    return (first and (after in _SOURCE_ENDS)) or (short and reading.sentence_start(start) == start)


def _is_press(hit: Hit) -> bool:
    """Whether a hit is the word for reporters."""
    word = hit.concepts.get("role-contexts")
    return word is not None and word.notation == "press"


def _is_told(hit: Hit) -> bool:
    """Whether a hit says by whom something is told: "theo"."""
    word = hit.concepts.get("triggers")
    return word is not None and word.get("agentPosition") == "after" and not word.get("signals")


def _has_post(reading: Reading, start: int, end: int) -> bool:
    return any(hit is not None and "posts" in hit.concepts for hit in reading.hit_at[start:end])
