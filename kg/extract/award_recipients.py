"""Who receives an award: counted kinds ("20 tập thể, 31 cá nhân"), kinds without a count, and names.

A list is read away from the verb or the word "cho": its members follow one another over commas and "và", a counted kind
may stand after the praise of the one before it. Where names spell a total out, only the names count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.agents import Agents
from kg.extract.award_forms import AwardLexicon, parse_count
from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading
from kg.record import Recipient

_LEADS = {"group", "leaders", "and", "stop"}
_KIND_BY_SCHEME = {"occupations": "individual", "unit-types": "collective", "organization-types": "collective"}
_FIRST_WITHIN = 8
_PRAISE = 24  # tokens of praise between two counted kinds: "có thành tích xuất sắc trong phong trào …"
_MAX_PLACE_TOKENS = 6


@dataclass(slots=True)
class Item:
    """One recipient over tokens `start` to `end`; `group` where a word makes it several ("các", "nhiều")."""

    start: int
    end: int
    recipient: Recipient
    group: bool = False

    @property
    def counted(self) -> bool:
        """Whether a number stands before the kind."""
        return self.recipient.count is not None

    @property
    def named(self) -> bool:
        """Whether it is one by name."""
        return self.recipient.name is not None


class Recipients:
    """Reads the recipients of one article's awards."""

    def __init__(
        self, reading: Reading, agents: Agents, lexicon: AwardLexicon, orgs: Iterable[OrgMention] = ()
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._lexicon = lexicon
        self._bodies = {org.start: org for org in orgs if org.name}

    def after(self, start: int, end: int) -> list[Item]:
        """The list that begins within a few words of `start`."""
        items = self._items(start, end)
        if not items or items[0].start - start > _FIRST_WITHIN:
            return []
        chain = [items[0]]
        for item in items[1:]:
            if not self._continues(chain[-1], item):
                break
            chain.append(item)
        return self._spell_out(chain)

    def before(self, start: int, end: int) -> list[Item]:
        """The list that ends right before the verb at `end`, its praise aside."""
        items = self._items(start, end)
        if not items or end - items[-1].end > _PRAISE:
            return []
        chain = [items[-1]]
        for item in reversed(items[:-1]):
            if not self._continues(item, chain[0]) or (item.named != chain[0].named and not item.counted):
                break
            chain.insert(0, item)
        return self._spell_out(chain)

    def _continues(self, item: Item, following: Item) -> bool:
        """Whether the second belongs to the list of the first."""
        between = range(item.end, following.start)
        words = self._reading.tokens.words
        if all(words[i] in ",:&-–(" or self._is_lead(i) for i in between):
            return following.named or any(words[i] in ",:&" or self._reading.is_word(i, "and") for i in between)
        if following.named and not self._reading.is_word(following.end, "stop"):
            return self._is_work(item, following)
        joined = words[following.start - 1] == "," or self._reading.is_word(following.start - 1, "and")
        if following.group and not joined:
            before = following.start - 2
            joined = before > item.end and (words[before] == "," or self._reading.is_word(before, "and"))
        return joined and len(between) <= _PRAISE and (following.counted or following.group)

    def _is_work(self, item: Item, following: Item) -> bool:
        """A second work in quotation marks: "“A” của Nhà hát X và “B” của Nhà hát Y"."""
        words = self._reading.tokens.words
        return item.named and words[following.start] in '“"«'

    def _is_lead(self, index: int) -> bool:
        reading = self._reading
        return any(reading.is_word(index, word) for word in _LEADS) or reading.concept(index, "stat-bounds") is not None

    def _spell_out(self, chain: list[Item]) -> list[Item]:
        """Drops a total whose members follow by name; a count shared by two kinds counts neither."""
        kept: list[Item] = []
        for position, item in enumerate(chain):
            names = 0
            while position + 1 + names < len(chain) and chain[position + 1 + names].named:
                names += 1
            if (
                not item.named
                and names
                and (item.recipient.count == names or self._announces(item, chain[position + 1]))
            ):
                continue
            kept.append(item)
        for first, second in pairwise(kept):
            bare = not (second.counted or second.named or second.group)
            if first.counted and bare and second.start - first.end == 1:
                first.recipient.count = None
        return kept

    def _announces(self, item: Item, following: Item) -> bool:
        return any(
            self._reading.tokens.words[i] == ":" or self._reading.is_word(i, "stop")
            for i in range(item.end, following.start)
        )

    def _items(self, start: int, end: int) -> list[Item]:
        found: list[Item] = []
        index = start
        while index < end:
            item = self._item(index, end)
            if item is None:
                index = self._quote_end(index)
                continue
            found.append(item)
            index = max(item.end, index + 1)
        return found

    def _quote_end(self, index: int) -> int:
        quote = next((q for q in self._reading.quotes if q[0] == index + 1), None)
        return quote[1] + 1 if quote is not None and self._reading.tokens.words[index] in '“"«' else index + 1

    def _item(self, index: int, end: int) -> Item | None:
        count = parse_count(self._reading.tokens.words[index])
        if count is not None:
            stop, kind = self._kind_at(index + 1, end, _KIND_BY_SCHEME)
            return self._make(index, stop, kind, count) if kind is not None else None
        return self._named(index, end) or self._community(index) or self._bare(index, end)

    def _make(self, start: int, end: int, kind: str, count: int | None = None, name: str | None = None) -> Item:
        reading = self._reading
        item = Item(start, end, Recipient(kind, count, name, [reading.tokens.span(start, end)]))
        before = reading.before(start)
        item.group = before is not None and reading.is_word(before.start, "group")
        return item

    def _named(self, index: int, end: int) -> Item | None:
        """A person, a body, a country, a place, or a work that belongs to one of them."""
        reading = self._reading
        agent = next((a for a in self._agents.between(index, index + 1) if a.end <= end), None)
        if agent is not None and agent.kind != "office":
            return self._make(
                index, agent.end, "individual" if agent.kind == "person" else "collective", None, agent.name
            )
        if agent is not None:
            return None
        body = self._bodies.get(index)
        if body is not None and body.end <= end:  # behind "đại diện", where it is no agent
            return self._make(index, body.end, "collective", None, body.name)
        country = reading.label(index, "countries")
        if country is not None and reading.is_capital(index):
            return self._make(index, country[0], "collective", None, country[1].label)
        if reading.tokens.words[index] in '“"«':
            return self._work(index, end)
        stop, name = self._place(index, end)
        return self._make(index, stop, "collective", None, name) if name else None

    def _work(self, index: int, end: int) -> Item | None:
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
        if level is None or not reading.is_capital(level[0]):
            return index, ""
        stop = level[0]
        while stop < min(end, level[0] + _MAX_PLACE_TOKENS) and reading.is_capital(stop):
            stop += 1
        return stop, reading.tokens.quote(index, stop)

    def _community(self, index: int) -> Item | None:
        """ "Đảng bộ, chính quyền và nhân dân tỉnh X" is one recipient."""
        reading = self._reading
        if not reading.is_word(index, "community"):
            return None
        found = reading.label(index, "function-words")
        after = found[0] if found is not None else index + 1
        stop, name = self._place(after, len(reading)) if after < len(reading) else (after, "")
        return self._make(index, stop, "collective", None, reading.tokens.quote(index, stop)) if name else None

    def _bare(self, index: int, end: int) -> Item | None:
        """A kind without a number; with a name right after it that name is of this kind."""
        stop, kind = self._kind_at(index, end, {"occupations": "individual"})
        if kind is None:
            return None
        item = self._make(index, stop, kind)
        if item.group or stop >= end:
            return item
        named = self._named(stop, end)
        if named is not None and (named.recipient.kind == kind or kind != "individual"):
            return self._make(index, named.end, kind, None, named.recipient.name)
        if named is not None and self._agents.between(stop, stop + 1):
            item.end = named.end  # "cán bộ, chiến sĩ Công an tỉnh": the body only tells whose they are
        return item

    def kind_in(self, start: int, end: int) -> str | None:
        """The kind that the words of a title themselves name: "Tập thể lao động xuất sắc", "Chiến sĩ thi đua"."""
        return next((kind for i in range(start, end) if (kind := self._kind_at(i, end, _KIND_BY_SCHEME)[1])), None)

    def _kind_at(self, index: int, end: int, schemes: dict[str, str]) -> tuple[int, str | None]:
        """Where the longest kind that begins at a token and ends by `end` ends, and its notation."""
        keys = self._reading.tokens.keys
        for length in range(min(self._lexicon.longest_kind, end - index), 0, -1):
            kind = self._lexicon.kinds.get(tuple(keys[index : index + length]))
            if kind is not None:
                return index + length, kind
        found = self._reading.label(index, *schemes)
        return (found[0], schemes[found[1].scheme]) if found is not None and found[0] <= end else (index, None)
