"""Results kept in memory that stays flat: a plain dict, which compiled code asks faster than a cached function."""

from __future__ import annotations

from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def keep(kept: dict[K, T], key: K, value: T, most: int) -> T:
    """The value, kept for the next time; `most` are kept, and a flood of new keys empties the dict first."""
    if len(kept) >= most:
        kept.clear()
    kept[key] = value
    return value
