"""Whether spans bear what they stand for, and whether right items are found where the answer has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import TypeVar

from kg.evaluate.events import overlap
from kg.evaluate.facts import make_document_key
from kg.evaluate.words import fold, make_value_key, split_words
from kg.record import (
    FACT_LISTS,
    Award,
    Document,
    Event,
    Initiative,
    Org,
    Person,
    Record,
    Span,
    Statistic,
    Task,
)

Item = Person | Org | Document | Initiative | Event | Award | Statistic | Task

T = TypeVar("T", Person, Org, Document, Award, Statistic)

_ABBREVIATED = re.compile(r"(?=.*[A-ZĐÀ-Ỹ].*[A-ZĐÀ-Ỹ])[\w.&-]{2,12}")
_NOT_WORDS = frozenset({"spans", "id", "class_", "kind", "status", "confidence", "rule"})


@dataclass(frozen=True, slots=True)
class Share:
    """`good` of `total`; the share of nothing is 0."""

    good: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """0..1."""
        return self.good / self.total if self.total else 0.0

    def __add__(self, other: Share) -> Share:
        """Good and total summed, as of two articles."""
        return Share(self.good + other.good, self.total + other.total)


def iter_items(record: Record) -> Iterator[Item]:
    """Every item of the eight lists, in the public form's order."""
    for name in FACT_LISTS:
        yield from getattr(record, name)


def measure_grounding(record: Record, text: str) -> Share:
    """Items whose spans all lie in the text and one of which bears the item, of all items."""
    items = list(iter_items(record))
    return Share(sum(_is_grounded(item, text) for item in items), len(items))


def _is_grounded(item: Item, text: str) -> bool:
    inside = bool(item.spans) and all(0 <= start < end <= len(text) for start, end in item.spans)
    return inside and any(can_bear(item, text[start:end]) for start, end in item.spans)


def can_bear(item: Item, quote: str) -> bool:
    """Whether a quoted passage can carry the item: it shares words with it and is not half the article.

    A person or body takes at most twice its name and 20 characters, anything else 900; an abbreviation bears anything.
    """
    if _ABBREVIATED.fullmatch(quote):
        return True
    if isinstance(item, Person | Org) and item.name:
        return len(quote) <= 2 * len(item.name) + 20 and bool(split_words(item.name) & split_words(quote))
    return len(quote) <= 900 and any(words & split_words(quote) for words in _iter_word_sets(item, _NOT_WORDS))


def _iter_word_sets(value: object, leave_out: frozenset[str] = frozenset()) -> Iterator[frozenset[str]]:
    """The words of each string inside an item, however deep; `leave_out` are fields of the item itself."""
    if isinstance(value, str):
        yield split_words(value)
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _iter_word_sets(member)
    elif is_dataclass(value):
        for part in fields(value):
            if part.name not in leave_out:
                yield from _iter_word_sets(getattr(value, part.name))


def measure_location(gold: Record, predicted: Record) -> Share:
    """Right persons, bodies, documents, awards and statistics that overlap the answer's spans, of the right ones."""
    return (
        _measure_list(gold.persons, predicted.persons, lambda p: fold(p.name))
        + _measure_list(gold.orgs, predicted.orgs, lambda o: fold(o.name))
        + _measure_list(gold.documents, predicted.documents, make_document_key)
        + _measure_list(gold.awards, predicted.awards, lambda a: fold(a.form))
        + _measure_list(gold.statistics, predicted.statistics, lambda s: make_value_key(s.value))
    )


def _measure_list(gold: Sequence[T], predicted: Sequence[T], make_key: Callable[[T], Hashable]) -> Share:
    found: defaultdict[Hashable, list[Span]] = defaultdict(list)
    for item in predicted:
        found[make_key(item)] += item.spans
    right = [item for item in gold if make_key(item) in found]
    return Share(sum(overlap(item.spans, found[make_key(item)]) for item in right), len(right))
