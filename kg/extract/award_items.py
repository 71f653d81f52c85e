"""One recipient of an award as printed: a counted kind, a kind without a count, a person, a body, a place, a work.

`award_recipients.py` makes lists of what is read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kg.extract.agents import Agents
from kg.extract.award_forms import AwardLexicon, parse_count
from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading
from kg.record import Recipient

_COUNTED: Final = {"occupations": "individual", "unit-types": "collective", "organization-types": "collective"}
_UNCOUNTED: Final = {"occupations": "individual"}
_MAX_NAME_TOKENS: Final = 6
_HALVES: Final = ("number-mark", "not-a-person")
_QUOTES: Final = '“"«'


@dataclass(slots=True)
class Item:
    """One recipient over tokens `start` to `end`; `group` where a word makes it several ("các", "nhiều")."""

    start: int
    end: int
    recipient: Recipient
    group: bool = False
    place: bool = False

    @property
    def counted(self) -> bool:
        """Whether a number stands before the kind."""
        return self.recipient.count is not None

    @property
    def named(self) -> bool:
        """Whether it is one by name."""
        return self.recipient.name is not None

    @property
    def lone(self) -> bool:
        """A kind and nothing with it."""
        return not (self.counted or self.named or self.group)


class Items:
    """Reads single recipients in one article."""

    def __init__(
        self, reading: Reading, agents: Agents, lexicon: AwardLexicon, orgs: Iterable[OrgMention] = ()
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._lexicon = lexicon
        self._bodies = {org.start: org for org in orgs if org.name}

    def between(self, start: int, end: int) -> list[Item]:
        """Recipients within tokens, in reading order, never overlapping; quoted words only as works."""
        found: list[Item] = []
        index = start
        while index < end:
            item = self._at(index, end)
            if item is None:
                index = self._quote_end(index)
                continue
            found.append(item)
            index = max(item.end, index + 1)
        return found

    def kind_in(self, start: int, end: int) -> str | None:
        """The kind that the words of a title themselves name: "Tập thể lao động xuất sắc", "Chiến sĩ thi đua"."""
        return next((kind for i in range(start, end) if (kind := self._kind_at(i, end, _COUNTED)[1])), None)

    def _quote_end(self, index: int) -> int:
        if self._reading.tokens.words[index] not in _QUOTES:
            return index + 1
        quote = self._reading.quote_at.get(index)
        return quote[1] + 1 if quote is not None else index + 1

    def _at(self, index: int, end: int) -> Item | None:
        after, count = self._count_at(index)
        if count is not None:
            stop, kind = self._kind_at(after, end, _COUNTED)
            return self._make(index, stop, kind, count) if kind is not None else None
        return self._named(index, end) or self._community(index) or self._uncounted(index, end)

    def _count_at(self, index: int) -> tuple[int, int | None]:
        """A whole number in figures or in words, and where it ends; of "39/55 hộ" the first."""
        words = self._reading.tokens.words
        count = parse_count(words[index])
        if count is not None:
            share = words[index + 1 : index + 2] == ["/"] and words[index + 2 : index + 3]
            return index + 3 if share and parse_count(share[0]) is not None else index + 1, count
        word = self._reading.label(index, "number-words")
        factor = word[1].get("factor") if word is not None else None
        return (word[0], int(factor)) if word is not None and factor is not None else (index, None)

    def _make(self, start: int, end: int, kind: str, count: int | None = None, name: str | None = None) -> Item:
        reading = self._reading
        item = Item(start, end, Recipient(kind, count, name, [reading.tokens.span(start, end)]))
        item.group = self._is_several(start)
        return item

    def _is_several(self, index: int) -> bool:
        """Whether a word right before makes a group of it: "các", "một số"."""
        before = self._reading.before(index)
        whole = before is not None and self._reading.is_word(before.start, "group")
        return whole or (index > 0 and self._reading.is_word(index - 1, "group"))

    def _named(self, index: int, end: int) -> Item | None:
        """A person, a body, a country, a place, or a work that belongs to one of them."""
        reading = self._reading
        agent = next((a for a in self._agents.between(index, index + 1) if a.end <= end), None)
        if agent is not None and (agent.kind == "office" or (agent.status == "resolved" and self._is_several(index))):
            return None
        if agent is not None:
            kind = "individual" if agent.kind == "person" else "collective"
            return self._make(index, agent.end, kind, None, agent.name)
        body = self._bodies.get(index)
        if body is not None and body.end <= end:  # behind "đại diện", where it is no agent
            return self._make(index, body.end, "collective", None, body.name)
        if reading.tokens.words[index] in _QUOTES:
            return self._work(index, end)
        country = reading.label(index, "countries") if reading.is_capital(index) else None
        stop, name = (country[0], country[1].label) if country is not None else self._place(index, end)
        if not name:
            return None
        item = self._make(index, stop, "collective", None, name)
        item.place = True
        return item

    def _work(self, index: int, end: int) -> Item | None:
        """A work in quotation marks wins for whoever it belongs to: "“Thiên mệnh” của Nhà hát X"."""
        stop = self._quote_end(index)
        if stop == index + 1 or stop >= end or not self._reading.is_word(stop, "of"):
            return None
        for agent in self._agents.between(stop + 1, min(stop + 5, end)):
            if agent.kind != "office":
                kind = "individual" if agent.kind == "person" else "collective"
                return self._make(index, agent.end, kind, None, agent.name)
        return None

    def _place(self, index: int, end: int) -> tuple[int, str]:
        """A place as a recipient: level word and name, or the bare name of a province."""
        reading = self._reading
        province = reading.label(index, "provinces") if reading.is_capital(index) else None
        if province is not None:
            return province[0], province[1].label
        level = reading.label(index, "unit-types")
        stop = self._capitals_end(level[0], end) if level is not None else index
        return (stop, reading.tokens.quote(index, stop)) if level is not None and stop > level[0] else (index, "")

    def _capitals_end(self, index: int, end: int) -> int:
        stop = index
        while stop < min(end, index + _MAX_NAME_TOKENS) and self._reading.is_capital(stop):
            stop += 1
        return stop

    def _work_end(self, index: int, end: int) -> int:
        """Past a name that begins with a capital and goes on in small letters: "Dự án Chuyển đổi số trường học"."""
        reading, stop = self._reading, self._capitals_end(index, end)
        while index < stop < end and reading.tokens.shape[stop] in ("A", "a") and reading.same_line(index, stop):
            small = reading.label(stop, "function-words", "triggers")
            if small is not None and small[1].notation not in _HALVES:  # "chuyển đổi số"
                break
            stop += 1
        return stop

    def _community(self, index: int) -> Item | None:
        """ "Đảng bộ, chính quyền và nhân dân tỉnh X" is one recipient."""
        reading = self._reading
        found = reading.label(index, "function-words")
        if found is None or found[1].notation != "community" or found[0] >= len(reading):
            return None
        stop, name = self._place(found[0], len(reading))
        return self._make(index, stop, "collective", None, reading.tokens.quote(index, stop)) if name else None

    def _uncounted(self, index: int, end: int) -> Item | None:
        """A kind without a number; with a name right after it that name is of this kind ("gia đình ông A")."""
        reading = self._reading
        stop, kind = self._kind_at(index, end, _UNCOUNTED)
        if kind is None or (index and reading.is_word(index - 1, "ordinal")):
            return None
        item = self._make(index, stop, kind)
        if item.group or stop >= end:
            return item
        named = self._named(stop, end)
        if named is not None and (named.recipient.kind == kind or kind != "individual"):
            return self._make(index, named.end, kind, None, named.recipient.name)
        if named is not None and not named.place:
            item.end = named.end  # "cán bộ, chiến sĩ Công an tỉnh": the body only tells whose they are
        elif kind == "collective" and reading.is_capital(index):
            last = self._work_end(stop, end)
            if last > stop:
                return self._make(index, last, kind, None, reading.tokens.quote(index, last))
        return item

    def _kind_at(self, index: int, end: int, schemes: dict[str, str]) -> tuple[int, str | None]:
        """Where the longest kind that begins at a token and ends by `end` ends, and its notation."""
        keys = self._reading.tokens.keys
        longest = min(self._lexicon.longest_kinds.get(keys[index], 0), end - index) if index < len(keys) else 0
        for length in range(longest, 0, -1):
            kind = self._lexicon.kinds.get(tuple(keys[index : index + length]))
            if kind is not None:
                return index + length, kind
        if index >= len(keys) or self._reading.is_plain(index):
            return index, None
        found = self._reading.label_in(index, tuple(schemes))
        return (found[0], schemes[found[1].scheme]) if found is not None and found[0] <= end else (index, None)
