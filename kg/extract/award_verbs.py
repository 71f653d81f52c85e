"""The verbs of awards: who gives and who gets stands around them, in the active or behind "được".

Between the forms (`award_forms.py`) and the clauses that `award_frames.py` reads around a verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.extract.award_forms import Form
from kg.extract.award_givers import Givers
from kg.extract.reading import Reading

VERBS: Final = ("confers", "hands-over", "receives")
"""Notations of the function words that are verbs of awards; the first two give."""

_OBJECT_GAP: Final = 26  # tokens between the verb and the form: other gifts, or the recipients themselves
_AGENT_GAP: Final = 4  # adverbs between "được" and the giver
_LATE_VERB: Final = 4  # "giải Nhất đã được trao cho …"
_UNREAL_GAP: Final = 8
_ROMAN: Final = set("IVXL")
_SHARE_GAP: Final = 5  # tokens between a share and the verb, with those it is of


@dataclass(slots=True)
class Verb:
    """A verb of giving or getting; `passive` is where "được" stands, -1 in the active."""

    start: int
    end: int
    kind: str
    passive: int = -1
    noun: bool = False

    @property
    def subject_end(self) -> int:
        """Where the subject's part of the clause ends."""
        return self.start if self.passive < 0 else self.passive

    @property
    def subject_receives(self) -> bool:
        """Whether the subject gets the award instead of giving it."""
        return self.kind == "receives" or self.passive >= 0


class Verbs:
    """Finds the verbs of awards in one article."""

    def __init__(self, reading: Reading, givers: Givers) -> None:
        self._reading = reading
        self._givers = givers

    def before(self, form: Form, left: int) -> Verb | None:
        """The verb nearest before a form."""
        reading = self._reading
        index, verb = left, None
        while index < form.start:
            found = reading.label(index, "function-words")
            if found is not None and found[1].notation in VERBS:
                if verb is not None and verb.end == index and verb.kind == "receives":
                    verb.end = found[0]  # "nhận vinh danh"
                else:
                    verb = Verb(index, found[0], found[1].notation)
            index = max(found[0], index + 1) if found is not None else index + 1
        if verb is None or form.start - verb.end > _OBJECT_GAP:
            return None
        if any(reading.is_word(i, "stop") for i in range(verb.end, form.start)):
            return None
        if reading.tokens.words[verb.end + 1 : verb.end + 2] == ["%"]:
            return None  # "gia đình văn hóa đạt 97%"
        if verb.kind == "receives" and "%" in reading.tokens.words[max(left, verb.start - _SHARE_GAP) : verb.start]:
            return None  # "phấn đấu 85% gia đình đạt danh hiệu"
        verb.passive = self._passive_of(verb, left)
        verb.noun = self._is_noun(verb.start)
        return verb

    def after(self, start: int, end: int) -> Verb | None:
        """ "giải Nhất thuộc về …", "Bằng khen được trao cho …"."""
        reading = self._reading
        for index in range(start, min(end, start + _LATE_VERB)):
            if reading.is_word(index, "falls-to"):
                found = reading.label(index, "function-words")
                return Verb(index, found[0] if found is not None else index + 1, "hands-over")
            if reading.is_word(index, "passive"):
                for later in range(index + 1, min(end, index + 12)):
                    found = reading.label(later, "function-words")
                    if found is not None and found[1].notation in VERBS[:2]:
                        verb = Verb(later, found[0], found[1].notation, index)
                        return verb if self._passive_of(verb, start) == index else None
        return None

    def _is_noun(self, index: int) -> bool:
        """Whether a verb names an occasion ("lễ trao tặng", "buổi trao giải") and so has no subject."""
        reading = self._reading
        if index and (reading.is_word(index - 1, "occasion") or reading.is_word(index - 1, "work-of")):
            return True
        nouns = ((start, reading.label(start, "event-types")) for start in range(max(index - 3, 0), index))
        return any(n is not None and n[0] > index and n[1].get("nominal") == "true" for _, n in nouns)

    def _passive_of(self, verb: Verb, left: int) -> int:
        """Where "được" stands if nothing but givers and adverbs lies between it and the verb."""
        reading = self._reading
        for index in range(verb.start - 1, max(left, verb.start - 40) - 1, -1):
            if reading.tokens.words[index] == ";":
                return -1
            whole = reading.label(index - 1, "function-words") if index else None
            if whole is not None and whole[0] > index:
                continue  # "đạt được" is one verb
            if reading.is_word(index, "passive"):
                givers = self._givers.between(index + 1, verb.start)
                edge = givers[0].start if givers else verb.start
                apart = edge - index > _AGENT_GAP or reading.tokens.words[edge - 1] == ","
                inside = sum(agent.end - agent.start for agent in givers)
                far = verb.start - index - inside > _UNREAL_GAP
                return -1 if far or (givers and apart) else index
        return -1

    def first(self, start: int, end: int) -> int | None:
        """Where the first verb of giving stands, None where none does."""
        found = ((index, self._reading.label(index, "function-words")) for index in range(start, end))
        return next((i for i, word in found if word is not None and word[1].notation in VERBS[:2]), None)

    def is_unreal(self, verb: Verb, left: int) -> bool:
        """Only weighed, sought or taken back: "xét tặng", "đề nghị tặng", "phấn đấu đạt"."""
        start = max(left, verb.subject_end - _UNREAL_GAP)
        return any(self._reading.is_word(index, "unreal") for index in range(start, verb.end + 1))

    def clause_start(self, left: int, right: int) -> int:
        """Where the clause that leads up to a token begins: after a semicolon or a stop that ended no sentence."""
        words = self._reading.tokens.words
        for index in range(right - 1, left - 1, -1):
            before = words[index - 1] if index else ""
            ended = before[-1:].islower() or before[-1:].isdigit() or not set(before) - _ROMAN
            stop = words[index] == "." and len(before) > 1 and ended
            if words[index] == ";" or (stop and self._reading.is_capital(index + 1)):
                return index + 1
        return left
