"""Which of several things of one name exists on a day: bodies and units come and go, their names stay."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Lasting(Protocol):
    """Something with a first and a last day, ISO, empty where none is known."""

    @property
    def valid_from(self) -> str:
        """First day."""

    @property
    def valid_to(self) -> str:
        """Last day."""


T = TypeVar("T", bound=Lasting)


def get_day_range(date: str | None) -> tuple[str, str] | None:
    """First and last possible day of a possibly partial date or range; None where it has no year.

    >>> get_day_range("2021-01"), get_day_range("2021"), get_day_range("--01-21")
    (('2021-01-01', '2021-01-31'), ('2021-01-01', '2021-12-31'), None)
    """
    if not date or date.startswith("--"):
        return None
    first, _, last = date.partition("/")
    last = last or first
    return (first + "-01-01")[:10], last + "-12-31"[len(last) - 4 :]


def choose_era(candidates: Iterable[T], date: str | None) -> T | None:
    """The one candidate that exists on a day; before the first the first, after the last the last; None if unclear."""
    held = list(candidates)
    if len(held) <= 1:
        return held[0] if held else None
    days = get_day_range(date)
    if days is None:
        return None
    first, last = days
    covering = [one for one in held if (one.valid_from or "0") <= first and last <= (one.valid_to or "9")]
    if covering:
        return covering[0] if len(covering) == 1 else None
    if all(one.valid_to and one.valid_to < first for one in held):
        return max(held, key=lambda one: one.valid_to)
    if all(one.valid_from > last for one in held):
        return min(held, key=lambda one: one.valid_from)
    return None
