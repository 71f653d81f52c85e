"""The words of an occasion: its type, and whether its sentence tells of it as to come."""

from __future__ import annotations

from typing import Final

from kg.extract.events import NEAR, Anchor, Events
from kg.extract.reading import Reading

_MAX_TYPE_TOKENS: Final = 12
_NEXT: Final = 3  # "Sắp tới, …"


def read_type(reading: Reading, anchor: Anchor) -> str:
    """The noun with the verbs of its kind: "Lễ bế mạc, tổng kết và trao giải thưởng"."""
    end = anchor.end
    last = min(anchor.end + _MAX_TYPE_TOKENS, reading.sentences[anchor.sentence][1])
    while end < last:
        following = reading.label(end, "event-types")
        if following is None and (reading.tokens.words[end] == "," or reading.is_word(end, "and")):
            following = reading.label(end + 1, "event-types") if end + 1 < last else None
        if following is None or reading.is_capital(following[0] - 1):
            break
        held = following[1].get("eventClass")
        alone = following[0] - end == 1  # "hội nghị tiếp dân"
        if (
            held == "incident"
            or (held == "visit" and alone)
            or (held == "contest" and (alone or reading.is_capital(end)))
        ):
            break
        end = following[0]
    if end > anchor.start + 1 and reading.is_word(end - 1, "about"):
        end -= 1  # "thảo luận về"
    return reading.tokens.quote(anchor.start, end)


def is_to_come(events: Events, start: int, index: int, end: int) -> bool:
    """Whether a word for the future stands around the noun, with none for the past after it."""
    reading = events.reading
    if reading.has_word("future", index, end):
        return True
    last = max((i for i in range(start, index) if reading.is_word(i, "future")), default=None)
    if last is None:
        return False
    if index - last > NEAR and last - start > _NEXT and ";" not in reading.tokens.words[last:index]:
        return False  # "để … sẽ thành công, ông A chủ trì"
    return not events.has_context("done", last, index)
