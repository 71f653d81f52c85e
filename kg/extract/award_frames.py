"""One clause of giving: its forms, who confers, who hands over, who receives.

A form without a verb of its own goes on with the clause before it ("Huy chương Bạc cho 5 đội và Huy chương Đồng cho 7
đội"). `awards.py` makes the record's awards of what is read here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from kg.extract.agents import Agent
from kg.extract.award_forms import Form
from kg.extract.award_givers import Givers
from kg.extract.award_items import Item
from kg.extract.award_recipients import Recipients
from kg.extract.award_verbs import VERBS, Verb, Verbs
from kg.extract.reading import Reading

_SUBJECT_GAP: Final = 18  # tokens between the giver and the verb: "UBND tỉnh đã có Quyết định số 12/QĐ-UBND tặng"
_LATE_VERB: Final = 4


@dataclass(slots=True)
class Frame:
    """Who gives what to whom in one clause; what stood before the verb is handed on to forms without one."""

    forms: list[Form]
    start: int
    end: int
    subject_receives: bool = False
    subject: list[Item] = field(default_factory=list)
    recipients: list[Item] = field(default_factory=list)
    conferrers: list[str] = field(default_factory=list)
    shared_conferrers: list[str] = field(default_factory=list)
    presenter: str | None = None
    rule: str = ""


def is_link(reading: Reading, index: int) -> bool:
    """Whether a token only joins members of a list."""
    return reading.tokens.words[index] in ",;&" or reading.is_word(index, "and") or reading.is_word(index, "group")


class Frames:
    """Reads the clauses of one article's awards."""

    def __init__(self, reading: Reading, verbs: Verbs, givers: Givers, recipients: Recipients) -> None:
        self._reading = reading
        self._verbs = verbs
        self._givers = givers
        self._recipients = recipients

    def read(self, chain: list[Form], left: int, right: int, last: Frame | None) -> Frame | None:
        """The clause of forms that share one verb; None where nothing is given. `last` is the clause before it."""
        verb = self._verbs.before(chain[0], left)
        if verb is not None:
            return None if self._verbs.is_unreal(verb, left) else self._with_verb(chain, verb, left, right, last)
        late = self._verbs.after(chain[-1].whole_end, right)
        if late is not None:
            return self._with_late_verb(chain, late, right)
        if last is not None and chain[0].lead - left <= _SUBJECT_GAP:
            return self._elided(chain, left, right, last)
        return None

    def _with_verb(self, chain: list[Form], verb: Verb, left: int, right: int, last: Frame | None) -> Frame:
        start = self._verbs.clause_start(left, verb.start)
        frame = Frame(chain, verb.start, chain[-1].whole_end, verb.subject_receives, rule="verb")
        if verb.subject_receives and not verb.noun:
            self._read_getter(frame, verb, start, last)
        elif not verb.noun:
            self._read_giver(frame, verb, start, last)
            if start > left and verb.start - start <= 1 and last is None:
                self._read_first_giver(frame, verb, left)
        elif not verb.subject_receives:
            frame.conferrers = self._titles(self._on_behalf(start, verb.start)[0])
        self._read_owner(frame, right)
        if not frame.subject_receives:
            frame.recipients = self._marked(frame, right) or self._recipients_between(verb, chain)
            if frame.recipients:
                frame.end = max(frame.end, frame.recipients[-1].end)
        return frame

    def _read_getter(self, frame: Frame, verb: Verb, start: int, last: Frame | None) -> None:
        """The subject receives; givers stand between "được" and the verb."""
        end = verb.subject_end
        frame.subject = self._recipients.before(start, end)
        if frame.subject:
            frame.start = frame.subject[0].start
        elif (
            last is not None
            and last.subject_receives
            and (end - start <= _LATE_VERB or is_link(self._reading, end - 1))
        ):
            frame.subject = last.subject
        frame.recipients = frame.subject
        if verb.passive >= 0:
            givers = self._givers.chain_from(verb.passive + 1, verb.start)
            frame.conferrers = self._titles(givers)

    def _read_giver(self, frame: Frame, verb: Verb, start: int, last: Frame | None) -> None:
        """The subject confers or, where a person "trao", hands over for another."""
        behalf, after = self._on_behalf(start, verb.start)
        subject = self._givers.chain_to(max(start, after), verb.start, _SUBJECT_GAP)
        if subject:
            frame.start = subject[0].start
        elif last is not None and not last.subject_receives:
            frame.presenter = last.presenter
            frame.shared_conferrers = list(last.shared_conferrers)
        people = [agent for agent in subject if agent.kind == "person"]
        if verb.kind == "confers" and subject and not behalf:
            frame.shared_conferrers = self._titles(subject)
            people = [agent for agent in people if self._givers.title(agent) is None]
        elif not people and subject:
            frame.shared_conferrers = self._titles(subject)
        if people:
            frame.presenter = people[0].name
        frame.shared_conferrers = self._titles(behalf) or frame.shared_conferrers
        frame.conferrers = list(frame.shared_conferrers)

    def _read_first_giver(self, frame: Frame, verb: Verb, left: int) -> None:
        """ "Hội X đã trao 5 suất quà; tặng Bằng khen cho …": the subject of the first clause goes on."""
        first = self._verbs.first(left, verb.start)
        if first is not None:
            self._read_giver(frame, Verb(first, first, verb.kind), left, None)
            frame.start = verb.start

    def _on_behalf(self, start: int, end: int) -> tuple[list[Agent], int]:
        """Those for whom another hands over ("thừa ủy quyền Chủ tịch nước, …"), and where they end."""
        for index in range(start, end):
            if self._reading.is_word(index, "on-behalf"):
                found = self._reading.label(index, "function-words")
                after = found[0] if found is not None else index + 1
                leaders = self._reading.label(after, "function-words")
                if leaders is not None and leaders[1].notation == "leaders":  # "thay mặt lãnh đạo Bộ X"
                    after = leaders[0]
                    first = self._givers.body_at(after)
                    behalf = [first] if first is not None else []
                else:
                    behalf = self._givers.behalf_from(after)
                return behalf, behalf[-1].end if behalf else after
        return [], start

    def _titles(self, givers: list[Agent]) -> list[str]:
        return list(dict.fromkeys(title for agent in givers if (title := self._givers.title(agent)) is not None))

    def _read_owner(self, frame: Frame, right: int) -> None:
        """ "của X", "X" or "do X trao tặng" right after the form names the conferrer, whoever the subject is."""
        reading, form = self._reading, frame.forms[-1]
        if form.owner is not None:
            frame.conferrers = [form.owner.name]
            return
        after = form.end
        tied = after < right and any(reading.is_word(after, word) for word in ("of", "from", "stop"))
        owners = self._givers.chain_from(after + 1 if tied else after, right) if after < right else []
        if not owners or owners[0].start - after > (1 if tied else 0):
            return
        if frame.subject_receives or tied or owners[0].kind != "person":
            titles = self._titles(owners)
            if titles and not (frame.rule == "elided" and not tied):
                frame.conferrers = titles
                frame.end = max(frame.end, owners[-1].end)

    def _marked(self, frame: Frame, right: int) -> list[Item]:
        """Recipients after "cho", after a second "tặng" ("trao … tặng 7 cá nhân"), or right after the form."""
        reading = self._reading
        for index in range(frame.end, right):
            if reading.tokens.words[index] == ";":
                break
            found = reading.label(index, "function-words")
            notation = found[1].notation if found is not None else ""
            here = index == frame.end and notation in ("confers", "to")
            if here or notation in ("for", "falls-to"):
                return self._until_next(self._recipients.after(found[0] if found is not None else index + 1, right))
            if notation in VERBS:
                break
        direct = self._until_next(self._recipients.after(frame.end, right))
        return direct if direct and direct[0].start == frame.end and not frame.subject_receives else []

    def _until_next(self, items: list[Item]) -> list[Item]:
        """Without the giver of the clause that follows: "cho 10 cá nhân và UBND xã trao …"."""
        if len(items) > 1 and items[-1].named:
            following = range(items[-1].end, min(items[-1].end + _LATE_VERB, len(self._reading)))
            found = (self._reading.label(index, "function-words") for index in following)
            if any(word is not None and word[1].notation in VERBS[:2] for word in found):
                return items[:-1]
        return items

    def _recipients_between(self, verb: Verb, chain: list[Form]) -> list[Item]:
        """ "tặng 5 tập thể Bằng khen": the recipients come first."""
        items = self._recipients.after(verb.end, chain[0].lead)
        return items if items and chain[0].lead - items[-1].end <= 1 else []

    def _with_late_verb(self, chain: list[Form], verb: Verb, right: int) -> Frame | None:
        frame = Frame(chain, chain[0].lead, verb.end, rule="late-verb")
        givers = self._givers.chain_from(verb.passive + 1, verb.start) if verb.passive >= 0 else []
        frame.conferrers = self._titles(givers)
        frame.shared_conferrers = list(frame.conferrers)
        if verb.passive >= 0:
            frame.recipients = self._marked(frame, right) or self._recipients.after(verb.end, right)
        else:
            frame.recipients = self._recipients.after(verb.end, right)
        if frame.recipients:
            frame.end = frame.recipients[-1].end
        return frame if frame.recipients else None

    def _elided(self, chain: list[Form], left: int, right: int, last: Frame) -> Frame | None:
        """A form without a verb goes on with the clause before; "50 cán bộ Lao động tiên tiến" has its own people."""
        frame = replace(last, forms=chain, start=chain[0].lead, end=chain[-1].whole_end, rule="elided")
        frame.conferrers = list(last.shared_conferrers) if not last.subject_receives else []
        others = chain[0].count is not None and any(item.counted for item in last.subject)
        frame.recipients = [] if others else last.subject
        own = [item for item in self._recipients.before(left, chain[0].start) if item.end == chain[0].start]
        if own and own[-1].counted:
            frame.recipients, frame.start = own, own[0].start
        elif chain[0].lead - left > _LATE_VERB and not is_link(self._reading, chain[0].lead - 1):
            return None
        self._read_owner(frame, right)
        if not frame.subject_receives:
            frame.recipients = self._marked(frame, right)
            frame.end = frame.recipients[-1].end if frame.recipients else frame.end
        return frame
