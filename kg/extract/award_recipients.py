"""Who receives an award: lists like "12 tập thể, 18 cá nhân" or "ông A và bà B", read away from the verb or from "cho".

Members follow one another over commas and "và"; a counted kind may stand after the praise of the one before it. Where
names spell a total out, only the names count.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from kg.extract.award_items import Item, Items
from kg.extract.reading import Reading

_LEADS: Final = ("group", "leaders", "and", "stop")
_LEAD_SCHEMES: Final = ("stat-bounds", "honorifics", "ranks", "academic-titles", "posts")
_FIRST_WITHIN: Final = 8
_PRAISE: Final = 24  # tokens of praise between two counted kinds: "có thành tích xuất sắc trong phong trào …"


class Recipients:
    """Reads the lists of recipients of one article's awards."""

    def __init__(self, reading: Reading, items: Items) -> None:
        self._reading = reading
        self._items = items

    def after(self, start: int, end: int) -> list[Item]:
        """The list that begins within a few words of `start`."""
        items = [item for item in self._items.between(start, end) if not item.place or self._can_stand(item, start)]
        if not items or items[0].start - start > _FIRST_WITHIN:
            return []
        chain = [items[0]]
        for item in items[1:]:
            if not self._continues(chain[-1], item):
                break
            chain.append(item)
        return self._spell_out(chain)

    def before(self, start: int, end: int) -> list[Item]:
        """The list that ends right before the verb at `end`, its praise and its appositions aside."""
        items = [item for item in self._items.between(start, end) if self._can_stand(item, start)]
        items = self._without_apposition(items)
        if not items or end - items[-1].end > _PRAISE:
            return []
        chain = [items[-1]]
        for item in reversed(items[:-1]):
            if not self._continues(item, chain[0]) or (item.named != chain[0].named and not item.counted):
                break
            chain.insert(0, item)
        return self._spell_out(chain)

    def _can_stand(self, item: Item, start: int) -> bool:
        """Not what only tells whose or where: "của ông A", "ở tỉnh B", "… tỉnh C" after another noun."""
        reading, index = self._reading, item.start - 1
        if item.counted or index < start:
            return True
        if reading.is_word(index, "of") or reading.is_word(index, "at") or reading.tokens.words[index] == "(":
            return False
        before = reading.before(item.start)
        if item.group and before is not None and reading.is_word(before.start - 1, "of"):
            return False  # "10 nhà giáo của các trường"
        if item.place and self._is_scope(item, start):
            return False
        if item.named and before is not None and "posts" in before.concepts and item.recipient.kind == "collective":
            return False  # "Giám đốc Sở Y tế nhận …"
        edges = {index, before.start if before is not None else index}
        led = any(reading.is_word(edge, word) for edge in edges for word in _LEADS[:3])
        led = led or any(reading.tokens.words[i][0].isdigit() for i in range(max(start, index - 2), index))
        return not item.place or led or not reading.tokens.words[index][0].isalnum()

    def _is_scope(self, item: Item, start: int) -> bool:
        """Whether a place only tells where: "(xã A, tỉnh B)", "tại phường A, quận B"."""
        reading, words = self._reading, self._reading.tokens.words
        if words[item.end : item.end + 1] == [")"]:
            return True
        index = item.start - 1
        while index > start and (words[index] == "," or reading.tokens.shape[index] in ("A", "0")):
            index -= 1
            if reading.label(index, "unit-types") is not None:
                index -= 1
        return index < item.start - 1 and reading.is_word(index, "at")

    def _without_apposition(self, items: list[Item]) -> list[Item]:
        """ "P, học sinh lớp 12, Trường X, đã giành": what follows the comma only tells who P is."""
        for position in range(len(items) - 1):
            item, following = items[position], items[position + 1]
            comma = following.start - item.end == 1 and self._reading.tokens.words[item.end] == ","
            if comma and item.named and item.recipient.kind == "individual" and following.lone:
                rest = items[position + 1 :]
                if following.recipient.kind == "individual" and not any(other.counted for other in rest):
                    return [*items[:position], Item(item.start, rest[-1].end, item.recipient)]
        return items

    def _continues(self, item: Item, following: Item) -> bool:
        """Whether the second belongs to the list of the first."""
        reading, words = self._reading, self._reading.tokens.words
        between = range(item.end, following.start)
        if self._only_leads(item.end, following.start):
            joint = any(words[i] in ",:&" or reading.is_word(i, "and") for i in between)
            return joint or following.named or (item.counted and following.counted)
        if following.named:
            return item.named and words[following.start] in '“"«'  # a second work after "của Nhà hát X"
        edge = following.start - 2 if following.group else following.start - 1
        joined = any(i >= item.end and (words[i] == "," or reading.is_word(i, "and")) for i in (edge, edge + 1))
        return joined and len(between) <= _PRAISE and (following.counted or following.group)

    def _only_leads(self, start: int, end: int) -> bool:
        """Whether nothing but signs, joining words, hedges and forms of address stands there."""
        reading, index = self._reading, start
        while index < end:
            address = reading.label_in(index, _LEAD_SCHEMES)
            if reading.tokens.words[index] in ",:&-–" or any(reading.is_word(index, word) for word in _LEADS):
                index += 1
            elif address is not None:
                index = address[0]
            else:
                return False
        return True

    def _spell_out(self, chain: list[Item]) -> list[Item]:
        """Drops a total whose members follow by name and a kind said twice; two kinds under one count have none."""
        kept: list[Item] = []
        for position, item in enumerate(chain):
            names = 0
            while position + 1 + names < len(chain) and chain[position + 1 + names].named:
                names += 1
            total = names and (item.recipient.count == names or self._announces(item, chain[position + 1]))
            again = any(self._is_same(item, other) for other in kept)
            if not again and (item.named or not total):
                kept.append(item)
        for first, second in pairwise(kept):
            if first.counted and second.lone and second.start - first.end == 1:
                first.recipient.count = None
        return kept

    def _is_same(self, item: Item, other: Item) -> bool:
        a, b = item.recipient, other.recipient
        return not item.counted and (a.kind, a.count, a.name) == (b.kind, b.count, b.name)

    def _announces(self, item: Item, following: Item) -> bool:
        """Whether a colon or "gồm" leads from a total to its names."""
        reading = self._reading
        between = range(item.end, following.start)
        return any(reading.tokens.words[i] == ":" or reading.is_word(i, "stop") for i in between)
