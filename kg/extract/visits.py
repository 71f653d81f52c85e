"""Visits: who came to whom, and who was received; gifts brought along make a giver.

"Chủ tịch UBND tỉnh B đến thăm, làm việc với huyện C" is a visit with B as visitor. A verb in a noun phrase ("công tác
kiểm tra, giám sát"), one that is wished or told to others ("đề nghị tăng cường kiểm tra") and the gifts of an occasion
are none.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent
from kg.extract.events import OCCASIONS, Anchor, Events, Found

_NEAR: Final = 12
_CLOSE: Final = 3
_DELEGATION: Final = 4  # tokens between the head and the words for his delegation
_OBJECT_REACH: Final = 24
_LEAD_SENTENCES: Final = 3
_HOSTS: Final = 3
_LIST_GAP: Final = 6  # tokens of titles and signs between two hosts


class Visits:
    """Reads the visits of one article."""

    def __init__(self, events: Events, occasions: list[Found]) -> None:
        self._events = events
        self._reading = events.reading
        self._agents = events.agents
        self._held = any(occasion.anchor.event_class in OCCASIONS for occasion in occasions)

    def read(self, anchor: Anchor) -> Found | None:
        """The visit that a word tells of; None where nobody is said to have come."""
        if self._reading.is_word(anchor.end, "of"):
            return self._visit_of(anchor)
        if self._is_scene(anchor):
            event = self._events.make_act(anchor, "visit")
            self._tie_hosts(event)
            return event
        end = self._reading.sentences[anchor.sentence][1]
        before = self._subjects(anchor)
        if not before or self._events.is_work(anchor) or not self._is_done(anchor, before[-1]):
            return None
        event = self._events.make_act(anchor, "visit")
        if self._is_frame(anchor):
            event.date = None
            if before[-1].kind == "org":
                return None
        if event.date is None and not self._is_news(anchor, before[-1]):
            return None
        self._tie(event, before[-1], self._agents.between(anchor.end, min(end, anchor.end + _OBJECT_REACH)))
        return event

    def _is_scene(self, anchor: Anchor) -> bool:
        """Whether a working session is where something is told from, on a day: "Ngày 9/8, tại buổi làm việc ở …"."""
        if anchor.bare or not self._reading.is_word(anchor.start - 1, "at") or not self._events.is_dated_before(anchor):
            return False
        start = self._reading.sentences[anchor.sentence][0]
        return not self._agents.between(start, anchor.start, "person", "org")

    def _tie_hosts(self, event: Found) -> None:
        """The people and bodies right after "làm việc với"."""
        anchor = event.anchor
        near = self._reading.sentences[anchor.sentence][1]
        others = [a for a in self._agents.between(anchor.end, near) if a.start - anchor.end <= 1 and a.kind != "office"]
        for other in others[:1]:
            self._role(event, "host", other)

    def _subjects(self, anchor: Anchor) -> list[Agent]:
        """People and bodies before the verb; of those after the head of a delegation, none that only owns it."""
        start = self._reading.sentences[anchor.sentence][0]
        before = [a for a in self._agents.between(start, anchor.start, "person", "org") if a.end <= anchor.start]
        if len(before) < 2 or before[-1].kind != "org":
            return before
        head, body = before[-2:]
        owns = self._reading.follows(body.start, "of") or self._events.follows_context(body.start, "delegation")
        return before[:-1] if owns and head.kind == "person" and self._leads(head, body.start) else before

    def _leads(self, agent: Agent, end: int) -> bool:
        """Whether words for a delegation follow its head: "Bộ trưởng A dẫn đầu đoàn công tác …", "cùng lãnh đạo sở"."""
        near = min(end, agent.end + _DELEGATION)
        return self._events.has_context("delegation", agent.end, near) or self._reading.has_word(
            "leaders", agent.end, near
        )

    def _is_done(self, anchor: Anchor, agent: Agent) -> bool:
        """Whether the agent right before the verb is its subject, and it is said to have done it."""
        gap = anchor.start - agent.end
        if self._is_of_many(agent):
            return False
        if agent.kind == "org" and (gap > _CLOSE or not self._is_reported(anchor, agent)):
            return False
        reach = _NEAR if anchor.concept.get("nominal") == "true" else _CLOSE + 2
        if gap > reach and not (gap <= 2 * _NEAR and agent.kind == "person" and self._leads(agent, anchor.start)):
            return False
        if anchor.bare and self._events.is_passive(anchor):  # "vui mừng được làm việc với ông A"
            return False
        told = self._events.has_context("unheld", agent.end, anchor.start)
        return not told and not any(  # "mời Tổng thống B sớm thăm", "triệu tập ông A lên làm việc"
            self._events.follows_context(index, "unheld") for index in (agent.start, agent.start - 1)
        )

    def _is_of_many(self, agent: Agent) -> bool:
        """Whether the agent only owns several groups: "các tổ công tác của Thủ tướng kiểm tra"."""
        if not self._reading.follows(agent.start, "of"):
            return False
        return self._reading.has_word("group", agent.start - _CLOSE - 2, agent.start)

    def _is_reported(self, anchor: Anchor, agent: Agent) -> bool:
        """Whether the sentence names the day on which a body came, and not only where it was."""
        date = self._events.date_near(anchor)
        return date is not None and date.first.day is not None and not self._reading.follows(agent.start, "at")

    def _is_news(self, anchor: Anchor, agent: Agent) -> bool:
        """Whether an undated visit is told for its own sake: in the headline or lead, or as a coming to a place.

        The gifts and inspections that an article on an occasion or another matter mentions are no visits of their own.
        """
        if anchor.sentence <= _LEAD_SENTENCES:
            return anchor.concept.get("gives") != "true" or not self._held
        if agent.status != "explicit" or anchor.start - agent.end > _CLOSE or self._is_frame(anchor):
            return False
        return anchor.concept.get("talks" if self._held else "routine") == ("true" if self._held else None)

    def _is_frame(self, anchor: Anchor) -> bool:
        """Whether the visit is only the frame of what the sentence tells: "đang trong chuyến thăm chính thức"."""
        return self._events.follows_context(anchor.start, "during") or self._events.follows_context(
            anchor.start, "feast"
        )

    def _tie(self, event: Found, subject: Agent, others: list[Agent]) -> None:
        receives = event.anchor.concept.get("receives") == "true"
        gives = event.anchor.concept.get("gives") == "true"
        self._role(event, "host" if receives else "visitor", subject)
        if gives:
            self._role(event, "presenter", subject)
        listed = self._listed([a for a in others if a.kind != "office"])
        first = next((place for place, a in enumerate(listed) if a.kind == "person"), len(listed))
        if receives:  # not the body of the guest's post
            listed = [a for place, a in enumerate(listed) if place < first or a.kind == "person"]
        for other in listed:
            self._role(event, "visitor" if receives else "host", other)
            if gives and other.kind == "person":
                self._role(event, "recipient", other)

    def _listed(self, others: list[Agent]) -> list[Agent]:
        """The first of the agents with those that follow it in a list: not "… về Đề án của Bộ Y tế"."""
        chosen: list[Agent] = []
        for other in others[:_HOSTS]:
            if chosen and other.start - chosen[-1].end > _LIST_GAP:
                break
            if not self._is_owner(other, chosen):
                chosen.append(other)
        return chosen

    def _is_owner(self, agent: Agent, chosen: list[Agent]) -> bool:
        """Whether an agent only tells of whom, or of what body the one before it is: "Tổng Giám đốc … (UNESCO)"."""
        if self._reading.is_word(agent.start - 1, "of"):
            return True
        return agent.kind == "org" and bool(chosen) and self._reading.tokens.words[agent.start - 1] == "("

    def _visit_of(self, anchor: Anchor) -> Found | None:
        """The visit of "chuyến thăm của Thủ tướng A"."""
        after = self._reading.hit_end(anchor.end)
        people = self._agents.between(after, after + _CLOSE, "person")
        if not people:
            return None
        event = self._events.make_act(anchor, "visit")
        if self._is_frame(anchor):
            event.date = None
        self._role(event, "host" if anchor.concept.get("receives") == "true" else "visitor", people[0])
        return event

    def _role(self, event: Found, role: str, agent: Agent) -> None:
        event.add(role, agent, self._reading.tokens.span(agent.start, agent.end))
