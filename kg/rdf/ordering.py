"""The order in which equal names of an article get their ordinals: that of the text, not that of the record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from kg.rdf.draft import Fact

T = TypeVar("T", bound=Fact)


def in_order(facts: Iterable[T]) -> list[T]:
    """Facts by their first span; those without spans come last, in the record's order."""
    return sorted(facts, key=lambda fact: min(fact.spans, default=(1 << 40, 0)))
