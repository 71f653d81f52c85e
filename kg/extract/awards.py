"""Awards: the form, who confers it, who hands it over, who receives it, one row for each clause that says so.

"tặng" confers, "trao" hands over; "của X" after the form names the conferrer. Givers named together share one count and
are never split. Recipients stand after "cho" or, in the passive, before "được … tặng" (DOMAIN 4). A form without a verb
of its own goes on with the clause before it ("Huy chương Bạc cho 5 đội và Huy chương Đồng cho 7 đội").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.extract.agents import Agent, Agents
from kg.extract.award_forms import AwardLexicon, Form, Forms, make_lexicon
from kg.extract.award_givers import Givers
from kg.extract.award_items import Item, Items
from kg.extract.award_join import join_awards
from kg.extract.award_recipients import Recipients
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.record import Award, Recipient
from kg.text.tokens import fold
from kg.vocabulary import Vocabulary

_VERBS = ("confers", "hands-over", "receives")
_SUBJECT_GAP = 18  # tokens between the giver and the verb: "UBND tỉnh đã có Quyết định số 12/QĐ-UBND tặng"
_OBJECT_GAP = 26  # tokens between the verb and the form: other gifts, or the recipients themselves
_LATE_VERB = 4  # "giải Nhất đã được trao cho …"
_UNREAL_GAP = 8
_TITLES = {"state-title", "emulation-title"}
_BARE_FORMS = {"order", "commemorative-medal", "badge"}


@dataclass(slots=True)
class _Verb:
    """A verb of giving or getting; `passive` is where "được" stands, -1 in the active."""

    start: int
    end: int
    kind: str
    passive: int = -1
    noun: bool = False

    @property
    def subject_end(self) -> int:
        return self.start if self.passive < 0 else self.passive

    @property
    def subject_receives(self) -> bool:
        return self.kind == "receives" or self.passive >= 0


@dataclass(slots=True)
class _Frame:
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


class Awards:
    """Finds the awards of one article."""

    def __init__(
        self,
        reading: Reading,
        agents: Agents,
        vocabulary: Vocabulary,
        posts: Iterable[PostMention] = (),
        orgs: Iterable[OrgMention] = (),
    ) -> None:
        self._reading = reading
        schemes = ("award-forms", "recipient-kinds", "function-words")
        self._lexicon: AwardLexicon = make_lexicon(tuple(vocabulary.iter_concepts(*schemes)))
        self._forms = Forms(reading, agents, self._lexicon)
        self._givers = Givers(reading, agents, posts)
        self._items = Items(reading, agents, self._lexicon, orgs)
        self._recipients = Recipients(reading, self._items)

    def find(self) -> list[Award]:
        """Awards in reading order; the same conferral told twice (a caption and the text) is one."""
        frames: list[_Frame] = []
        sentence: list[Form] = []
        for form in self._forms.find():
            if sentence and self._reading.sentence_of[sentence[0].start] != self._reading.sentence_of[form.start]:
                frames.extend(self._read_sentence(sentence))
                sentence = []
            sentence.append(form)
        if sentence:
            frames.extend(self._read_sentence(sentence))
        sentence_of = self._reading.sentence_of
        awards = ((sentence_of[form.start], self._award(frame, form)) for frame in frames for form in frame.forms)
        return join_awards((sentence, award) for sentence, award in awards if award is not None)

    def _read_sentence(self, forms: list[Form]) -> list[_Frame]:
        reading = self._reading
        left, sentence_end = reading.sentences[reading.sentence_of[forms[0].start]]
        chains = self._chain(forms)
        frames: list[_Frame] = []
        last: _Frame | None = None
        for position, chain in enumerate(chains):
            right = chains[position + 1][0].lead if position + 1 < len(chains) else sentence_end
            last = self._frame(chain, left, right, last)
            left = chain[-1].whole_end
            if last is not None:
                frames.append(last)
                left = max(left, last.end)
        self._share_backwards(frames)
        return [frame for position, frame in enumerate(frames) if not self._is_repeated(frame, frames[:position])]

    def _is_repeated(self, frame: _Frame, earlier: list[_Frame]) -> bool:
        """A form that a list without verbs brings a second time for the same people."""
        told = [(form.text, other.recipients, other.conferrers) for other in earlier for form in other.forms]
        again = [(form.text, frame.recipients, frame.conferrers) in told for form in frame.forms]
        return frame.rule == "elided" and all(again)

    def _chain(self, forms: list[Form]) -> list[list[Form]]:
        """Forms that share one verb and one list of recipients: "Bằng khen, Giấy khen"."""
        chains = [[forms[0]]]
        for form in forms[1:]:
            edge = chains[-1][-1].whole_end
            alike = (form.count is None) == (chains[-1][-1].count is None) and chains[-1][-1].owner is None
            if alike and all(self._is_link(i) for i in range(edge, form.lead)):
                chains[-1].append(form)
            else:
                chains.append([form])
        return chains

    def _is_link(self, index: int) -> bool:
        reading = self._reading
        return reading.tokens.words[index] in ",;&" or reading.is_word(index, "and") or reading.is_word(index, "group")

    def _share_backwards(self, frames: list[_Frame]) -> None:
        """ "trao Huân chương … của Chủ tịch nước và Bằng khen của Thủ tướng cho ông A": both are for him."""
        for frame, following in zip(reversed(frames[:-1]), reversed(frames[1:]), strict=True):
            together = following.rule == "elided" or following.start - frame.end <= 1
            if not frame.recipients and together and not following.subject_receives and not frame.subject_receives:
                frame.recipients = following.recipients

    def _frame(self, chain: list[Form], left: int, right: int, last: _Frame | None) -> _Frame | None:
        verb = self._verb_before(chain[0], left)
        if verb is not None:
            return None if self._is_unreal(verb, left) else self._with_verb(chain, verb, left, right, last)
        late = self._verb_after(chain[-1].whole_end, right)
        if late is not None:
            return self._with_late_verb(chain, late, right)
        if last is not None and chain[0].lead - left <= _SUBJECT_GAP:
            return self._elided(chain, left, right, last)
        return None

    def _verb_before(self, form: Form, left: int) -> _Verb | None:
        """The verb nearest before a form."""
        reading = self._reading
        index, verb = left, None
        while index < form.start:
            found = reading.label(index, "function-words")
            if found is not None and found[1].notation in _VERBS:
                verb = _Verb(index, found[0], found[1].notation)
            index = max(found[0], index + 1) if found is not None else index + 1
        if verb is None or form.start - verb.end > _OBJECT_GAP:
            return None
        if any(reading.is_word(i, "stop") for i in range(verb.end, form.start)):
            return None
        verb.passive = self._passive_of(verb, left)
        verb.noun = self._is_noun(verb.start)
        return verb

    def _is_noun(self, index: int) -> bool:
        """Whether a verb names an occasion ("lễ trao tặng", "buổi trao giải") and so has no subject."""
        reading = self._reading
        if index and (reading.is_word(index - 1, "occasion") or reading.is_word(index - 1, "work-of")):
            return True
        nouns = ((start, reading.label(start, "event-types")) for start in range(max(index - 3, 0), index))
        return any(n is not None and n[0] > index and n[1].get("nominal") == "true" for _, n in nouns)

    def _passive_of(self, verb: _Verb, left: int) -> int:
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
                apart = edge - index > _LATE_VERB or reading.tokens.words[edge - 1] == ","
                inside = sum(agent.end - agent.start for agent in givers)
                far = verb.start - index - inside > _UNREAL_GAP
                return -1 if far or (givers and apart) else index
        return -1

    def _verb_after(self, start: int, end: int) -> _Verb | None:
        """ "giải Nhất thuộc về …", "Bằng khen được trao cho …"."""
        reading = self._reading
        for index in range(start, min(end, start + _LATE_VERB)):
            if reading.is_word(index, "falls-to"):
                found = reading.label(index, "function-words")
                return _Verb(index, found[0] if found is not None else index + 1, "hands-over")
            if reading.is_word(index, "passive"):
                for later in range(index + 1, min(end, index + 12)):
                    found = reading.label(later, "function-words")
                    if found is not None and found[1].notation in _VERBS[:2]:
                        verb = _Verb(later, found[0], found[1].notation, index)
                        return verb if self._passive_of(verb, start) == index else None
        return None

    def _is_unreal(self, verb: _Verb, left: int) -> bool:
        """Only weighed, sought or taken back: "xét tặng", "đề nghị tặng", "phấn đấu đạt"."""
        start = max(left, verb.subject_end - _UNREAL_GAP)
        return any(self._reading.is_word(index, "unreal") for index in range(start, verb.end))

    def _with_verb(self, chain: list[Form], verb: _Verb, left: int, right: int, last: _Frame | None) -> _Frame:
        start = self._clause_start(left, verb.start)
        frame = _Frame(chain, verb.start, chain[-1].whole_end, verb.subject_receives, rule="verb")
        if verb.subject_receives and not verb.noun:
            self._read_getter(frame, verb, start, last)
        elif not verb.noun:
            self._read_giver(frame, verb, start, last)
        elif not verb.subject_receives:
            frame.conferrers = self._titles(self._on_behalf(start, verb.start)[0])
        self._read_owner(frame, right)
        if not frame.subject_receives:
            frame.recipients = self._marked(frame, right) or self._recipients_between(verb, chain)
            if frame.recipients:
                frame.end = max(frame.end, frame.recipients[-1].end)
        return frame

    def _clause_start(self, left: int, right: int) -> int:
        words = self._reading.tokens.words
        for index in range(right - 1, left - 1, -1):
            before = words[index - 1] if index else ""
            stop = words[index] == "." and len(before) > 1 and (before[-1].islower() or before[-1].isdigit())
            if words[index] == ";" or (stop and self._reading.is_capital(index + 1)):
                return index + 1
        return left

    def _read_getter(self, frame: _Frame, verb: _Verb, start: int, last: _Frame | None) -> None:
        """The subject receives; givers stand between "được" and the verb."""
        end = verb.subject_end
        frame.subject = self._recipients.before(start, end)
        if frame.subject:
            frame.start = frame.subject[0].start
        elif last is not None and last.subject_receives and (end - start <= _LATE_VERB or self._is_link(end - 1)):
            frame.subject = last.subject
        frame.recipients = frame.subject
        if verb.passive >= 0:
            givers = self._givers.chain_from(verb.passive + 1, verb.start)
            frame.conferrers = self._titles(givers)

    def _read_giver(self, frame: _Frame, verb: _Verb, start: int, last: _Frame | None) -> None:
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

    def _on_behalf(self, start: int, end: int) -> tuple[list[Agent], int]:
        """Those for whom another hands over ("thừa ủy quyền Chủ tịch nước, …"), and where they end."""
        for index in range(start, end):
            if self._reading.is_word(index, "on-behalf"):
                found = self._reading.label(index, "function-words")
                after = found[0] if found is not None else index + 1
                first = self._givers.office_at(after)
                return ([first], first.end) if first is not None else ([], after)
        return [], start

    def _titles(self, givers: list[Agent]) -> list[str]:
        return list(dict.fromkeys(title for agent in givers if (title := self._givers.title(agent)) is not None))

    def _read_owner(self, frame: _Frame, right: int) -> None:
        """ "của X", "X" or "do X trao tặng" right after the form names the conferrer, whoever the subject is."""
        reading, form = self._reading, frame.forms[-1]
        if form.owner is not None:
            frame.conferrers = [form.owner.name]
            return
        after = form.end
        tied = after < right and (reading.is_word(after, "of") or reading.is_word(after, "stop"))
        owners = self._givers.chain_from(after + 1 if tied else after, right) if after < right else []
        if not owners or owners[0].start - after > (1 if tied else 0):
            return
        if frame.subject_receives or tied or owners[0].kind != "person":
            titles = self._titles(owners)
            if titles and not (frame.rule == "elided" and not tied):
                frame.conferrers = titles
                frame.end = max(frame.end, owners[-1].end)

    def _marked(self, frame: _Frame, right: int) -> list[Item]:
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
            if notation in _VERBS:
                break
        direct = self._recipients.after(frame.end, right)
        return direct if direct and direct[0].start == frame.end and not frame.subject_receives else []

    def _until_next(self, items: list[Item]) -> list[Item]:
        """Without the giver of the clause that follows: "cho 10 cá nhân và UBND xã trao …"."""
        if len(items) > 1 and items[-1].named:
            following = range(items[-1].end, min(items[-1].end + _LATE_VERB, len(self._reading)))
            found = (self._reading.label(index, "function-words") for index in following)
            if any(word is not None and word[1].notation in _VERBS[:2] for word in found):
                return items[:-1]
        return items

    def _recipients_between(self, verb: _Verb, chain: list[Form]) -> list[Item]:
        """ "tặng 5 tập thể Bằng khen": the recipients come first."""
        items = self._recipients.after(verb.end, chain[0].lead)
        return items if items and chain[0].lead - items[-1].end <= 1 else []

    def _with_late_verb(self, chain: list[Form], verb: _Verb, right: int) -> _Frame | None:
        frame = _Frame(chain, chain[0].lead, verb.end, rule="late-verb")
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

    def _elided(self, chain: list[Form], left: int, right: int, last: _Frame) -> _Frame | None:
        """A form without a verb goes on with the clause before; "50 cán bộ Lao động tiên tiến" has its own people."""
        frame = replace(last, forms=chain, start=chain[0].lead, end=chain[-1].whole_end, rule="elided")
        frame.conferrers = list(last.shared_conferrers) if not last.subject_receives else []
        others = chain[0].count is not None and any(item.counted for item in last.subject)
        frame.recipients = [] if others else last.subject
        own = [item for item in self._recipients.before(left, chain[0].start) if item.end == chain[0].start]
        if own and own[-1].counted:
            frame.recipients, frame.start = own, own[0].start
        elif chain[0].lead - left > _LATE_VERB and not self._is_link(chain[0].lead - 1):
            return None
        self._read_owner(frame, right)
        if not frame.subject_receives:
            frame.recipients = self._marked(frame, right)
            frame.end = frame.recipients[-1].end if frame.recipients else frame.end
        return frame

    def _award(self, frame: _Frame, form: Form) -> Award | None:
        items = frame.recipients
        recipients = [replace(item.recipient, spans=list(item.recipient.spans)) for item in items]
        if form.count is not None and (not frame.subject_receives or (frame.rule == "elided" and not recipients)):
            recipients = self._counted(form, recipients)
        if not self._is_told(frame, form, recipients):
            return None
        keys = " ".join(self._reading.tokens.keys[form.start : form.end])
        owner = self._lexicon.owned.get((keys, fold(frame.conferrers[0]) if len(frame.conferrers) == 1 else ""))
        code = owner.notation if owner is not None else form.concept.notation
        award = Award(form.text, frame.conferrers, frame.presenter, recipients, code)
        award.rule = frame.rule if form.named else "bare"
        start, end = min(frame.start, form.lead), max(form.whole_end, frame.end)
        award.spans.append(self._reading.tokens.span(start, end))
        return award

    def _counted(self, form: Form, recipients: list[Recipient]) -> list[Recipient]:
        """The number before a form counts those who get it: "7 giải B … cho các tác phẩm"."""
        if any(r.name or r.count for r in recipients):
            return recipients
        kind = recipients[0].kind if recipients else None
        if kind is None and form.concept.get("awardClass") in _TITLES:
            kind = self._items.kind_in(form.start, form.end) or "individual"
        spans = [self._reading.tokens.span(form.lead, form.end)]
        return [Recipient(kind, form.count, None, spans)] if kind is not None else []

    def _stands_alone(self, index: int) -> bool:
        """Whether a certificate is all there is of it, not one of something ("Giấy chứng nhận kiểm định")."""
        reading = self._reading
        return (
            index >= len(reading)
            or reading.label(index, "function-words") is not None
            or not (reading.tokens.words[index][0].isalpha())
        )

    def _is_told(self, frame: _Frame, form: Form, recipients: list[Recipient]) -> bool:
        """Whether an award is told at all: a form with a name of its own, and somebody who gives or gets it."""
        group = form.concept.get("awardClass")
        if not form.named and group not in _BARE_FORMS:
            return False
        if group in ("contest-prize", "other") and not recipients:
            return False
        if group == "other" and not self._stands_alone(form.end):
            return False
        if group in _TITLES and not form.with_kind_word and not (frame.subject_receives or recipients or form.count):
            return False
        if group == "contest-prize" and frame.subject_receives and not frame.conferrers:
            return any(recipient.name for recipient in recipients)
        return bool(recipients or frame.conferrers or frame.presenter or form.count)
