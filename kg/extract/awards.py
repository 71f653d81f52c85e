"""Awards: the form, who confers it, who hands it over, who receives it, one row for each clause that says so.

"tặng" confers, "trao" hands over; "của X" after the form names the conferrer. Givers named together share one count and
are never split. Recipients stand after "cho" or, in the passive, before "được … tặng".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from kg.extract.agents import Agents
from kg.extract.award_forms import AwardLexicon, Form, Forms
from kg.extract.award_frames import Frame, Frames, is_link
from kg.extract.award_givers import Givers
from kg.extract.award_items import Items
from kg.extract.award_join import join_awards
from kg.extract.award_recipients import Recipients
from kg.extract.award_verbs import Verbs
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.record import Award, Recipient
from kg.text.tokens import fold

_TITLES: Final = {"state-title", "emulation-title"}
_BARE_FORMS: Final = {"order", "commemorative-medal", "badge"}


class Awards:
    """Finds the awards of one article."""

    def __init__(
        self,
        reading: Reading,
        agents: Agents,
        lexicon: AwardLexicon,
        posts: Iterable[PostMention] = (),
        orgs: Collection[OrgMention] = (),
    ) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self._forms = Forms(reading, agents, lexicon)
        self._items = Items(reading, agents, lexicon, orgs)
        givers = Givers(reading, agents, posts, orgs)
        self._frames = Frames(reading, Verbs(reading, givers), givers, Recipients(reading, self._items))

    def find(self) -> list[Award]:
        """Awards in reading order; the same conferral told twice (a caption and the text) is one."""
        if not self._reading.labels["award-forms"]:
            return []
        frames: list[Frame] = []
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

    def _read_sentence(self, forms: list[Form]) -> list[Frame]:
        reading = self._reading
        left, sentence_end = reading.sentences[reading.sentence_of[forms[0].start]]
        chains = self._chain(forms)
        frames: list[Frame] = []
        last: Frame | None = None
        for position, chain in enumerate(chains):
            right = chains[position + 1][0].lead if position + 1 < len(chains) else sentence_end
            last = self._frames.read(chain, left, right, last)
            left = chain[-1].whole_end
            if last is not None:
                frames.append(last)
                left = max(left, last.end)
        self._share_backwards(frames)
        return [frame for position, frame in enumerate(frames) if not self._is_repeated(frame, frames[:position])]

    def _is_repeated(self, frame: Frame, earlier: list[Frame]) -> bool:
        """A form that a list without verbs brings a second time for the same people."""
        if frame.rule != "elided":
            return False
        told = [(form.text, other.recipients, other.conferrers) for other in earlier for form in other.forms]
        return all((form.text, frame.recipients, frame.conferrers) in told for form in frame.forms)

    def _chain(self, forms: list[Form]) -> list[list[Form]]:
        """Forms that share one verb and one list of recipients: "Bằng khen, Giấy khen"."""
        chains = [[forms[0]]]
        for form in forms[1:]:
            edge = chains[-1][-1].whole_end
            before = chains[-1][-1]
            alike = (form.count is None) == (before.count is None) and before.owner is None and form.owner is None
            if alike and all(is_link(self._reading, i) for i in range(edge, form.lead)):
                chains[-1].append(form)
            else:
                chains.append([form])
        return chains

    def _share_backwards(self, frames: list[Frame]) -> None:
        """ "trao Huân chương … của Chủ tịch nước và Bằng khen của Thủ tướng cho ông A": both are for him."""
        for frame, following in zip(reversed(frames[:-1]), reversed(frames[1:]), strict=True):
            if any(item.counted for item in following.recipients) and any(f.count is not None for f in frame.forms):
                continue  # "vinh danh 14 Nhà giáo Ưu tú và trao Giải thưởng … cho 50 cô giáo"
            together = following.rule == "elided" or following.start - frame.end <= 1
            if not frame.recipients and together and not following.subject_receives and not frame.subject_receives:
                frame.recipients = following.recipients

    def _award(self, frame: Frame, form: Form) -> Award | None:
        items = frame.recipients
        recipients = [replace(item.recipient, spans=list(item.recipient.spans)) for item in items]
        if form.count is not None and (not frame.subject_receives or (frame.rule == "elided" and not recipients)):
            recipients = self._counted(form, recipients)
        if not self._is_told(frame, form, recipients):
            return None
        keys = " ".join(self._reading.tokens.keys[form.start : form.end])
        owner = self._lexicon.owned.get((keys, fold(frame.conferrers[0]) if len(frame.conferrers) == 1 else ""))
        code = owner.notation if owner is not None else form.concept.notation
        own = any(recipient.name == frame.presenter for recipient in recipients)
        award = Award(form.text, frame.conferrers, None if own else frame.presenter, recipients, code)
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

    def _is_told(self, frame: Frame, form: Form, recipients: list[Recipient]) -> bool:
        """Whether an award is told at all: a form with a name of its own, and somebody who gives or gets it."""
        group = form.concept.get("awardClass")
        if not form.named and group not in _BARE_FORMS:
            return False
        given = frame.conferrers or frame.presenter or any(r.name or r.count for r in recipients)
        if not form.named and not given and frame.subject_receives and not self._reading.is_capital(form.start):
            return False  # "cá nhân có đóng góp và được tặng huân chương"
        if group in ("contest-prize", "other") and not recipients:
            return False
        if group == "other" and not self._stands_alone(form.end):
            return False
        if group in _TITLES and not form.with_kind_word and not (frame.subject_receives or recipients or form.count):
            return False
        if group == "contest-prize" and frame.subject_receives and not frame.conferrers:
            return any(recipient.name for recipient in recipients)
        return bool(recipients or frame.conferrers or frame.presenter or (form.count and frame.rule == "elided"))
