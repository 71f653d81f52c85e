"""Personnel events: who is moved, to or from which post, by whose decision.

"Ông A được điều động … giữ chức Giám đốc sở" and "HĐND tỉnh miễn nhiệm chức danh … đối với ông A" are events of A about
the post; a list of appointments shares the decision told once before it.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.events import Anchor, Events, Found
from kg.extract.mentions import PostMention
from kg.extract.reading import Reading

_CLOSE: Final = 3
_ACTIVE: Final = 4  # tokens between the deciding body and the verb: "đã có quyết định"
_DECISION: Final = 4  # tokens of "quyết định của", "quyết định số 12 của"
_OPENING: Final = 3  # "Từ năm 2012, ông A …"
_LEFT: Final = ("current", "outgoing")
_READS_OUT: Final = "doc"
_GOVERNING: Final = 5  # "miễn nhiệm chức vụ" before the post
_LEAD_SENTENCES: Final = 2
_LIFE: Final = 180  # tokens of a life told
_LISTED: Final = 10  # "ông B giữ chức"
_TOWARDS: Final = 5  # "đối với đồng chí Thượng tá A"


class Personnel:
    """Reads appointments and departures of one article, given its occasions."""

    def __init__(
        self, reading: Reading, agents: Agents, events: Events, posts: list[PostMention], occasions: list[Found]
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._events = events
        self._posts = posts
        self._post_starts = [post.start for post in posts]
        self._deciding = [a for a in agents.between(0, len(reading), "org") if self._after_decision(a)]
        self._decided = [agent.start for agent in self._deciding]
        self._occasions = occasions
        self.passed_over: set[int] = set()  # verbs that tell what somebody was before
        self._announcing = next((o for o in occasions if o.anchor.concept.get("announces") == "true"), None)
        triggers = reading.labels["triggers"]
        self._read_out = sorted(start for start, (_, c) in triggers.items() if c.notation == _READS_OUT)

    def read(self, anchor: Anchor, found: list[Found]) -> Found | None:
        """The event of a verb of the class; None where nobody is named as moved. `found`: the events before it."""
        start, end = self._reading.sentences[anchor.sentence]
        person = self._person_moved(anchor, start, end, found)
        if person is None or self._is_before(person, anchor):
            return None
        event = self._events.make_act(anchor, "personnel")
        event.add("appointee", person, self._reading.tokens.span(person.start, person.end))
        self._date(event, anchor, end)
        undated = event.date is None and (self._is_other(anchor) or self._is_career(anchor))
        if undated or self._is_past(event) or self.is_in_life(person, anchor.sentence):
            self.passed_over.add(anchor.start)  # what he was before
            return None
        post = self._post_concerned(anchor, end)
        if post is not None:
            if post.org_name is not None or post.concept.get("postKind") != "head-of":
                event.post_title = post.title
            if post.tenure == "current":
                post.tenure = self._status_given(anchor, post)
            if anchor.concept.get("status") is not None:  # who is only nominated has no post yet
                self._agents.give_post(person.name, post)
        elif anchor.concept.get("intransitive") == "true":
            event.post_title = self._post_left(person)
        for agent in self._deciders(anchor, start):
            event.add("decider", agent, self._reading.tokens.span(agent.start, agent.end))
        return event

    def _is_past(self, event: Found) -> bool:
        """Whether the event is of a career: long ago, or told by month and year, where news has a day."""
        date = event.date
        told = date is not None and date.first.day is None and date.first.year is not None and date.last is None
        return told or self._events.dates.is_old(date)

    def is_in_life(self, person: Agent, sentence: int) -> bool:
        """Whether a sentence before tells where the person is from: "Bà A 54 tuổi, quê Hà Nội. Ngày 3/6, bà được …"."""
        reading = self._reading
        start = reading.sentences[sentence][0]
        for index in range(max(start - _LIFE, 0), start if sentence > _LEAD_SENTENCES else 0):
            if self._events.is_context(index, "origin"):
                people = self._agents.between(reading.sentence_start(index), reading.sentence_end(index), "person")
                if any(other.name == person.name for other in people):
                    return True
        return False

    def _status_given(self, anchor: Anchor, post: PostMention) -> str:
        """How the post is held from then on, by the verb nearest before it: "điều động thôi giữ chức Bí thư …"."""
        labels = self._reading.labels["event-types"]
        for index in range(post.start - 1, max(anchor.end, post.start - _GOVERNING) - 1, -1):
            status = labels[index][1].get("status") if index in labels else None
            if status is not None:
                return status
        return anchor.concept.get("status") or "incoming"

    def _is_before(self, person: Agent, anchor: Anchor) -> bool:
        """Whether the clause only says what came before: "sau khi ông A bị miễn nhiệm", "ông A (đã bị cách chức)"."""
        if "(" in self._reading.tokens.words[max(person.end, anchor.start - _CLOSE) : anchor.start]:
            return True
        return any(self._events.follows_context(index, "during") for index in (person.start, person.start - 1))

    def _is_other(self, anchor: Anchor) -> bool:
        """Whether a month or "trước đó" opens the sentence: "Cuối tháng 10, Quốc hội đã miễn nhiệm ông A"."""
        start = self._reading.sentences[anchor.sentence][0]
        return self._events.is_context(start, "earlier") or self._reading.has_word("month", start, start + _OPENING)

    def _post_left(self, person: Agent) -> str | None:
        """The post of somebody who retires without its being said from which: the only one with a body."""
        posts = [post for post in self._agents.posts_of(person.name) if post.org_name and post.tenure in _LEFT]
        titles = {post.title for post in posts}
        return titles.pop() if len(titles) == 1 else None

    def _date(self, event: Found, anchor: Anchor, end: int) -> None:
        """The day from which it holds, else its sentence's, else that of the occasion which announces it."""
        for date in self._events.dates.inside(anchor.end, end):
            index = self._reading.tokens.index_at(date.start)
            if date.first.day is not None and self._reading.is_word(index - 1, "from"):
                if self._leaves_between(anchor.end, index):
                    break
                event.date, event.effective = date, True
                return
        announced = next((o for o in self._occasions if o.anchor.start < anchor.start), None)
        if announced is not None and event.date is None and not self._is_career(anchor) and not self._is_other(anchor):
            event.date = announced.date

    def iter_listed(self, event: Found) -> Iterator[Found]:
        """The further appointments of a list that shares one verb: "bổ nhiệm ông A giữ chức …, ông B giữ chức …"."""
        anchor = event.anchor
        end = self._reading.sentences[anchor.sentence][1]
        first = event.roles[0][1]
        if self._events.is_passive(anchor) or first.start < anchor.end:
            return
        for person in self._agents.between(first.end, end, "person"):
            if self._reading.tokens.words[person.start - 1] == ";" or self._verb_between(anchor.end, person.start):
                return
            post = self._post_taken_up(person, end)
            if post is None:
                continue
            listed = Found(anchor, event.type, event.date, rule=event.rule, post_title=post.title)
            listed.mentions.append(anchor)
            listed.span = self._reading.tokens.span(person.start, post.end)
            listed.add("appointee", person, self._reading.tokens.span(person.start, person.end))
            for role, agent, span in event.roles:
                if role == "decider":
                    listed.add(role, agent, span)
            if post.tenure == "current":
                post.tenure = self._status_given(anchor, post)
            self._agents.give_post(person.name, post)
            yield listed

    def _post_taken_up(self, person: Agent, end: int) -> PostMention | None:
        """The post after "giữ chức" right after a name."""
        first = bisect.bisect_left(self._post_starts, person.start + 1)
        for post in self._posts[first : bisect.bisect_left(self._post_starts, min(end, person.start + _LISTED))]:
            if any(
                self._reading.is_word(i, "holds-office") for i in range(max(person.start, post.start - 4), post.start)
            ):
                return post
        return None

    def _leaves_between(self, start: int, end: int) -> bool:
        """Whether the day is that on which somebody left: "miễn nhiệm ông A, đã nghỉ hưu từ ngày 1/3"."""
        labels = self._reading.labels["event-types"]
        return any(i in labels and labels[i][1].get("intransitive") == "true" for i in range(start, end))

    def _verb_between(self, start: int, end: int) -> bool:
        """Whether another personnel verb stands between, which then governs what follows."""
        labels = self._reading.labels["event-types"]
        return any(i in labels and labels[i][1].get("eventClass") == "personnel" for i in range(start, end))

    def _deciders(self, anchor: Anchor, start: int) -> list[Agent]:
        """The body right before an active verb, or of "quyết định của …", in the sentence or once before a list."""
        bodies = [a for a in self._agents.between(start, anchor.start, "org") if a.end <= anchor.start][-1:]
        decides = not self._events.is_passive(anchor) and anchor.concept.get("intransitive") != "true"
        if decides and any(self._acts(body, anchor) for body in bodies):
            return bodies
        end = bisect.bisect_left(self._decided, anchor.start)
        inside = self._deciding[bisect.bisect_left(self._decided, start) : end]
        last = self._deciding[max(end - 1, 0) : end]
        return inside[:1] or [agent for agent in last if self._is_still_read_out(agent, anchor)]

    def _is_still_read_out(self, agent: Agent, anchor: Anchor) -> bool:
        """Whether the decision of a body is the one last read out, in the same paragraph or at the same occasion."""
        reading = self._reading
        if bisect.bisect_left(self._read_out, agent.end) != bisect.bisect_left(self._read_out, anchor.start):
            return False
        date = self._events.date_near(anchor)
        announced = self._announcing
        day = announced.date if announced is not None else None
        if date is not None and date.first.year is not None and (day is None or day.first.year != date.first.year):
            return False
        if self._is_career(anchor):
            return False
        if reading.line_of[agent.start] == reading.line_of[anchor.start]:
            return True
        if announced is None or announced.anchor.start > anchor.start:
            return False
        return date is None or (day is not None and date.first == day.first)

    def _is_career(self, anchor: Anchor) -> bool:
        """Whether a year opens the sentence: it tells what the person had been before."""
        start = self._reading.sentences[anchor.sentence][0]
        words = self._reading.tokens.words
        years = (i for i in range(start, min(start + _OPENING, len(words) - 1)) if self._reading.is_word(i, "year"))
        return any(words[index + 1].isdigit() and len(words[index + 1]) == 4 for index in years)

    def _acts(self, body: Agent, anchor: Anchor) -> bool:
        """Whether a body stands right before the verb, and not after "tại", nor before "về việc"."""
        place = self._reading.follows(body.start, "at") or self._reading.has_word("about", body.end, anchor.start)
        return anchor.start - body.end <= _ACTIVE and not place

    def _after_decision(self, agent: Agent) -> bool:
        """Whether "quyết định của" stands before a body, also where "công bố quyết định" begins the phrase."""
        before = self._reading.before(agent.start)
        if before is not None and any(c.get("decision") == "true" for c in before.concepts.values()):
            return True
        for index in range(max(agent.start - _DECISION, 0), agent.start):
            here = self._reading.at[index]
            found = here.get("function-words") if here is not None else None
            if found is not None and index + found[0] == agent.start and found[1].notation == "decision":
                return True
        return False

    def _person_moved(self, anchor: Anchor, start: int, end: int, found: list[Found]) -> Agent | None:
        """The person before a passive or intransitive verb, or the one the active verb takes.

        A person whose mention covers the verb holds the post after it: "ông A thôi giữ chức Bí thư".
        """
        before = self._agents.between(start, anchor.start, "person")
        leaves = anchor.concept.get("intransitive") == "true"
        if self._events.is_passive(anchor) or leaves:
            if (
                before
                and anchor.start - before[-1].end <= _CLOSE
                and not (leaves and self._is_apart(before[-1], anchor))
            ):
                return before[-1]
            same = next((f for f in reversed(found) if f.rule == "personnel"), None)
            if same is not None and same.anchor.sentence != anchor.sentence:
                same = None
            if same is not None and before and before[-1].start <= same.anchor.start:
                return same.roles[0][1]
            if not leaves:
                return None
        after = self._agents.between(anchor.end, min(end, anchor.end + _CLOSE + 1), "person")
        if after and after[0].status == "explicit":
            return after[0]
        return self._person_concerned(anchor.end, end)

    def _is_apart(self, person: Agent, anchor: Anchor) -> bool:
        """Whether another clause begins between a name and the verb: "Theo bà A, dù nghỉ hưu, ông B …"."""
        return "," in self._reading.tokens.words[person.end : anchor.start - 1]

    def _person_concerned(self, start: int, end: int) -> Agent | None:
        """The person after "đối với" or "cho", later in the clause."""
        reading = self._reading
        for index in range(start, end):
            if reading.tokens.words[index] in ";.":
                return None
            if reading.is_word(index, "toward") or reading.is_word(index, "for"):
                after = reading.hit_end(index)
                people = self._agents.between(after, min(end, after + _TOWARDS), "person")
                if people and people[0].status == "explicit":
                    return people[0]
        return None

    def _post_concerned(self, anchor: Anchor, end: int) -> PostMention | None:
        """The post after "giữ chức" or "làm", or right after the verb."""
        reading = self._reading
        first = bisect.bisect_left(self._post_starts, anchor.end)
        for post in self._posts[first : bisect.bisect_left(self._post_starts, end)]:
            lead = range(max(anchor.end, post.start - 4), post.start)
            if post.start == anchor.end or any(reading.is_word(i, "holds-office") for i in lead):
                return post
        return None
