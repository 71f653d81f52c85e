"""What a body or a person did, and what befell, on a named day: "Ngày 12/5, Công an huyện X khởi tố …", "vụ cháy …".

The verb counts only right after its subject in a dated sentence; "công tác kiểm tra, giám sát" is no event. Which part
the subject plays is said by the type of event or its class (`vgn:subjectRole`).
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.dates import DateMention
from kg.extract.entries import Entries
from kg.extract.events import OCCASIONS, Anchor, Events, Found
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_GAP: Final = 3  # tokens between subject and verb: "tổ chức", "đã", "làm rõ"
_LEAD: Final = 14  # tokens before a verb without a subject: "Ngày 5/1, hai thợ săn xã Nậm Đét mất tích"
_LIST_GAP: Final = 2
_NEAR: Final = 12  # "vụ trộm trâu, đốt chuồng xảy ra đêm 5/1"
_RECEPTION: Final = "tiep-nhan"  # goods and suspects are received as well as staff
_LEAD_SENTENCES: Final = 1
_FROM: Final = 4  # "từ ngày 1/1"


class Deeds:
    """Reads deeds and happenings of one article."""

    def __init__(self, reading: Reading, agents: Agents, events: Events, types: dict[str, Concept]) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._types = types
        self._entries = Entries(reading, agents, events)

    def read(self, anchor: Anchor) -> Found | None:
        """The event of a verb or noun; None where the sentence does not report it as done on a day."""
        entry = self._entries.read(anchor)
        if entry is not None or self._events.is_work(anchor):
            return entry
        start = self._reading.sentences[anchor.sentence][0]
        date = self._events.date_near(anchor)
        dated = date is not None and date.first.day is not None
        befell = self._befell(anchor, start)
        if befell is not None or self._happens(anchor, start, dated):
            event = self._events.make_act(anchor, "happening")
            event.date = befell or event.date
            return None if self._events.dates.is_old(event.date) else event
        if self._begins(anchor) and anchor.concept.get("entry") != "true":
            event = self._events.make_act(anchor, "in-force")
            event.date = next(iter(self._events.dates.inside(anchor.end, anchor.end + _FROM)), event.date)
            acts = anchor.event_class == "document-act"
            if (acts or anchor.sentence > _LEAD_SENTENCES) and self._events.dates.is_old(event.date):
                return None
            event.citations = [c for c in self._events.cited_within(start, anchor.start) if c.end == anchor.start]
            if acts and (not event.citations or anchor.sentence > _LEAD_SENTENCES):
                return None  # "Các quyết định trên có hiệu lực từ ngày 1/7" says no more than they
            return event
        if date is None or not self._events.is_dated_before(anchor) or self._events.dates.is_old(date):
            return None
        if (
            anchor.event_class == "document-act"
            and self._events.is_month_of(date)
            and anchor.sentence > _LEAD_SENTENCES
        ):
            return None  # "Tháng 3/2023, Bộ Chính trị ban hành …" explains the news
        return self._done(anchor, start)

    def _happens(self, anchor: Anchor, start: int, dated: bool) -> bool:
        """Whether the word heads its clause on a day, or befalls somebody on one; no forecast and nothing usual."""
        if anchor.concept.get("intransitive") == "true":
            return dated and anchor.event_class == "incident" and anchor.start - start <= _LEAD
        if anchor.bare or anchor.concept.get("nominal") != "true":
            return False
        befell = anchor.start == start and self._reading.has_word("takes-place", anchor.end, anchor.end + 2)
        befell = befell and anchor.event_class not in OCCASIONS
        if not (dated or befell) or self._is_unreal(anchor, start):
            return False
        return anchor.start == start or (
            self._reading.tokens.words[anchor.start - 1] == "," and not self._is_listed(anchor, start)
        )

    def _is_listed(self, anchor: Anchor, start: int) -> bool:
        """Whether the word goes on with a list of its like: "mưa lũ, ngập lụt, sạt lở"."""
        labels = self._reading.labels["event-types"]
        return any(
            labels[i][0] == anchor.start - 1 for i in range(max(start, anchor.start - 4), anchor.start) if i in labels
        )

    def _is_unreal(self, anchor: Anchor, start: int) -> bool:
        """Whether it is forecast, fought or usual: "đề phòng mưa đá", "tai nạn thường xuyên xảy ra"."""
        end = min(anchor.end + _NEAR, self._reading.sentences[anchor.sentence][1])
        return self._events.has_context("forecast", start, anchor.start) or self._events.has_context(
            "usual", start, end
        )

    def _befell(self, anchor: Anchor, start: int) -> DateMention | None:
        """The day right after "xảy ra" that follows the noun: "vụ cháy xảy ra ngày 5/1"."""
        reading = self._reading
        if anchor.event_class != "incident" or anchor.concept.get("nominal") != "true":
            return None
        near = max(start, anchor.start - _FROM)
        if self._is_unreal(anchor, near):
            return None
        end = min(anchor.end + _NEAR, reading.sentences[anchor.sentence][1])
        for index in range(anchor.end, end):
            if reading.is_word(index, "takes-place"):
                days = self._events.dates.inside(index + 1, min(index + 2 * _FROM, reading.sentence_end(index)))
                return next((date for date in days if date.first.day is not None), None)
        return None

    def _begins(self, anchor: Anchor) -> bool:
        """Whether a day or month from which it holds follows at once: "sáp nhập từ ngày 1/1/2020"."""
        reading = self._reading
        return (
            anchor.event_class in ("other", "document-act")
            and (reading.is_word(anchor.end - 1, "from") or reading.is_word(anchor.end, "from"))
            and self._events.dates.begins_within(anchor.end, anchor.end + _FROM)
        )

    def _done(self, anchor: Anchor, start: int) -> Found | None:
        if anchor.event_class == "document-act" and self._events.is_context(start, "earlier"):
            return None
        subjects = self._subjects(anchor, start)
        if not subjects and not (anchor.concept.get("nominal") == "true" and self._organised(anchor)):
            return None
        if anchor.concept.notation == _RECEPTION and not self._is_of_staff(anchor, subjects):
            return None
        event = self._events.make_act(anchor, "deed")
        event.citations = self._events.cited_within(anchor.start + 1, anchor.end + 3)
        role = self._role(anchor)
        passive = self._events.is_passive(anchor)
        for agent in subjects:
            if role and not passive and agent.kind != "office":
                event.add(
                    give_person(role, anchor) if agent.kind == "person" else role,
                    agent,
                    self._reading.tokens.span(agent.start, agent.end),
                )
        return event

    def _is_of_staff(self, anchor: Anchor, subjects: list[Agent]) -> bool:
        """Whether somebody, or a post, follows what a body does: not "tiếp nhận 16 tấn hàng viện trợ"."""
        if any(agent.kind != "org" for agent in subjects):
            return True
        return bool(self._agents.between(anchor.end, anchor.end + _FROM, "person", "office"))

    def _organised(self, anchor: Anchor) -> bool:
        organised = self._events.signal_before(anchor, "organizer", _LIST_GAP)
        return organised is not None and not self._events.follows_context(organised, "permits")

    def _subjects(self, anchor: Anchor, start: int) -> list[Agent]:
        """The agents right before the verb, joined by "và" or a comma; none where they only say where or whose."""
        reading = self._reading
        before = [a for a in self._agents.between(start, anchor.start) if a.end <= anchor.start]
        if not before or anchor.start - before[-1].end > _GAP or self._is_owner(before[-1]):
            return []
        if reading.follows(anchor.start, "about"):
            return []  # "quyết định của UBND tỉnh về thành lập …"
        if self._events.follows_context(before[-1].start, "unheld") or self._events.has_context(
            "unheld", before[-1].end, anchor.start
        ):
            return []  # "đề nghị Quốc hội phê chuẩn", "khi HĐND tỉnh chưa thông qua"
        if any(reading.tokens.words[i] in ",;:" for i in range(before[-1].end, anchor.start)) and (
            before[-1].kind != "person"
        ):
            return []
        if len(before) > 1 and self._agents.is_parent(before[-1], before[-2]):
            before = before[:-1]
        chosen = [before[-1]]
        for agent in reversed(before[:-1]):
            gap = range(agent.end, chosen[0].start)
            joined = all(reading.tokens.words[i] == "," or reading.is_word(i, "and") for i in gap)
            if len(gap) > _LIST_GAP or not joined or agent.kind != chosen[0].kind:
                break
            chosen.insert(0, agent)
        return chosen

    def _is_owner(self, agent: Agent) -> bool:
        return self._reading.follows(agent.start, "at", "of")

    def _role(self, anchor: Anchor) -> str | None:
        """The subject's role, by the type of event or else its class."""
        own = anchor.concept.get("subjectRole")
        if own is not None:
            return own
        top = self._types.get(anchor.event_class)
        return top.get("subjectRole") if top is not None else None


def give_person(role: str, anchor: Anchor) -> str:
    """The role of a person where a body would organise: who makes a decision public speaks, others attend."""
    if role != "organizer":
        return role
    return "speaker" if anchor.event_class == "document-act" else "attendee"
