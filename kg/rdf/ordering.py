"""The order in which equal names of an article get their ordinals: that of the text, not that of the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from kg.rdf.draft import Fact
from kg.record import Span

T = TypeVar("T", bound=Fact)

_NOWHERE: Final = (1 << 40, 0)


def in_order(facts: Iterable[T]) -> list[T]:
    """Facts by their first span; those without spans come last, in the record's order."""
    ordered = list(facts)
    if len(ordered) > 1:
        ordered.sort(key=_get_place)
    return ordered


def _get_place(fact: Fact) -> Span:
    spans = fact.spans
    if len(spans) == 1:  # nearly always
        return spans[0]
    return min(spans) if spans else _NOWHERE
