"""Who can act in the grammar of events: named people, bodies, and office holders known by their title alone.

"Đồng chí Phó Chủ tịch UBND tỉnh giao …" is the one person of the article who holds that post. "lãnh đạo Sở Nội vụ" is
nobody. An office without a named holder ("Chủ tịch UBND tỉnh tặng …") is an agent of awards and documents only.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from kg.extract.mentions import NameMention, OrgMention, PlaceMention, PostMention
from kg.extract.reading import Reading
from kg.text.tokens import fold

_HELD: Final = ("current", "acting", "incoming")
_APPOSING: Final = (",", "-", "–")
_APPOSITION_TOKENS: Final = 80  # a staff list may set many posts after one name


@dataclass(slots=True, init=False)
class Agent:
    """An agent at tokens `start` to `end`; `kind` is `person`, `org` or `office` (a post with no named holder)."""

    start: int
    end: int
    name: str
    kind: str
    status: str = "explicit"

    def __init__(
        self,
        start: int,
        end: int,
        name: str,
        kind: str,
        status: str = "explicit",
    ) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.kind = kind
        self.status = status


class Agents:
    """The agents of one article by place."""

    def __init__(
        self,
        reading: Reading,
        names: list[NameMention],
        orgs: list[OrgMention],
        posts: list[PostMention],
        places: list[PlaceMention],
    ) -> None:
        self._reading = reading
        self._places = {place.start: place for place in places if place.unit is not None}
        self._first: dict[str, NameMention] = {}
        for name in names:
            self._first.setdefault(name.full, name)
        self._posts: dict[str, list[PostMention]] = {}
        for name in names:
            self._posts.setdefault(name.full, []).extend(name.posts)
        self._held = {id(post) for name in names for post in name.posts}
        people = [self._person(name) for name in names]
        holders = _Holders(names)
        spare = [post for post in posts if id(post) not in self._held and post.title and not self._is_taken_up(post)]
        offices = [self._office(post, holders) for post in spare]
        inside = {index for post in posts for index in range(post.start, post.end)}
        free = [org for org in orgs if org.name and org.start not in inside]
        bodies = [agent for org in free if (agent := self._body(org)) is not None]
        placed = sorted([*people, *offices, *bodies], key=lambda agent: (agent.start, -agent.end))
        self.all: list[Agent] = _outermost(placed)
        self._starts = [agent.start for agent in self.all]
        self.led_ends = {org.end for org in orgs if reading.follows(org.start, "leaders")}

    def _person(self, name: NameMention) -> Agent:
        """A person's mention covers the posts printed around the name."""
        start = min([name.start, *(post.start for post in name.posts if 0 <= name.start - post.end <= 4)])
        after = (post.end for post in name.posts if 0 <= post.start - name.end <= _APPOSITION_TOKENS)
        end = max([name.end, *after])
        return Agent(start, end, name.full, "person", "explicit" if name.rule != "short-name" else "resolved")

    def _is_taken_up(self, post: PostMention) -> bool:
        """Whether a post is what somebody takes up, and not who acts: "giữ chức Phó Bí thư", "bầu Ủy viên UBND"."""
        before = self._reading.before(post.start)
        moved = before.concepts.get("event-types") if before is not None else None
        if moved is not None and moved.get("eventClass") == "personnel":
            return True
        return self._reading.follows(post.start, "holds-office")

    def _is_of_many(self, post: PostMention) -> bool:
        """Whether several hold a post that is named: "các Phó Thủ tướng", "4 Phó Tổng Giám đốc"."""
        reading, start = self._reading, post.start
        before = reading.before(start)
        while before is not None and ("honorifics" in before.concepts or "ranks" in before.concepts):
            start = before.start
            if reading.is_word(start, "group"):
                return True
            before = reading.before(start)
        if start == 0 or not reading.same_line(start - 1, start):
            return False
        count = reading.tokens.words[start - 1]
        return reading.is_word(start - 1, "group") or (count.isdecimal() and count not in ("1", "01"))

    def _office(self, post: PostMention, holders: _Holders) -> Agent:
        holder = holders.find(post) if not self._is_of_many(post) else None
        if holder is not None:
            return Agent(post.start, post.end, holder, "person", "resolved")
        return Agent(post.start, post.end, post.title, "office")

    def _body(self, org: OrgMention) -> Agent | None:
        if self._reading.follows(org.start, "leaders"):
            return None
        return Agent(org.start, self._scope_end(org), org.name, "org", org.status)

    def is_parent(self, agent: Agent, unit: Agent) -> bool:
        """Whether a ministry is named right after a body only as whose it is: "Cục Trẻ em, Bộ Y tế"."""
        if agent.kind != "org" or unit.kind != "org":
            return False
        return is_ministry_of(self._reading, agent.start, unit.start, unit.end)

    def _scope_end(self, org: OrgMention) -> int:
        """Where a body ends with the units its place lies in: "UBND huyện Bắc Hà, tỉnh Lào Cai"."""
        reading, end = self._reading, org.end
        while org.unit is not None and reading.tokens.words[end : end + 1] == [","] and reading.same_line(end, end + 1):
            place = self._places.get(end + 1)
            if (
                place is None
                or place.unit is None
                or place.unit is org.unit
                or org.unit.at(place.level) is not place.unit
            ):
                break
            end = place.end
        return end

    def give_post(self, name: str, post: PostMention) -> None:
        """Gives a person a post that a verb says is theirs now, unless it is somebody's already or its body unnamed."""
        mention = self._first.get(name)
        if mention is not None and post.org_name is not None and id(post) not in self._held:
            self._held.add(id(post))
            mention.posts.append(post)

    def posts_of(self, name: str) -> list[PostMention]:
        """The posts that the article gives a person, of all mentions."""
        return self._posts.get(name, [])

    def between(self, start: int, end: int, *kinds: str) -> list[Agent]:
        """Agents that begin within tokens `start` to `end`, in reading order, only of the given kinds."""
        low, found = bisect_left(self._starts, start), list[Agent]()
        while low < len(self.all):
            agent = self.all[low]
            if agent.start >= end:
                break
            if not kinds or agent.kind in kinds:
                found.append(agent)
            low += 1
        return found


def is_ministry_of(reading: Reading, index: int, start: int, end: int) -> bool:
    """Whether a ministry named at a token is only set off as the owner of the body named from `start` to `end`."""
    if index != end + 1 or reading.tokens.words[end] not in _APPOSING:
        return False
    unit, ministry = reading.label(start, "role-contexts"), reading.label(index, "role-contexts")
    return (
        unit is not None and ministry is not None and unit[1].notation == "unit" and ministry[1].notation == "ministry"
    )


def _outermost(placed: list[Agent]) -> list[Agent]:
    """The agents without the bodies inside the name of another: "Ban Thường vụ Tỉnh đoàn" is one agent."""
    kept: list[Agent] = []
    end = 0
    for agent in placed:
        if agent.start >= end or agent.kind != "org":
            kept.append(agent)
            end = max(end, agent.end) if agent.kind == "org" else end
    return kept


class _Holders:
    """People by the titles the article gives them."""

    def __init__(self, names: list[NameMention]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._bare: dict[str, set[str]] = {}
        for name in names:
            for post in name.posts:
                if post.tenure in _HELD:
                    self._whole.setdefault(fold(post.title), set()).add(name.full)
                    self._bare.setdefault(post.concept.notation, set()).add(name.full)

    def find(self, post: PostMention) -> str | None:
        """The one holder of a title; of a bare title word ("Thứ trưởng"), the one who has such a post at all.

        A former office ("nguyên Thứ trưởng") is not held by whoever has it now.
        """
        if post.tenure not in _HELD:
            return None
        found = self._whole.get(fold(post.title), set())
        if not found and (post.org is None or not post.org_name):
            found = self._bare.get(post.concept.notation, set())
        return next(iter(found)) if len(found) == 1 else None
