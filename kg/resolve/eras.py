"""Which of several things of one name exists on a day: bodies and units come and go, their names stay."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Final, Protocol, TypeVar

_DATE: Final = re.compile(r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?", re.ASCII)


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

    >>> get_day_range("2021-02"), get_day_range("2021"), get_day_range("--01-21")
    (('2021-02-01', '2021-02-28'), ('2021-01-01', '2021-12-31'), None)
    """
    first, _, last = (date or "").partition("/")
    last = last or first
    if not (_DATE.fullmatch(first) and _DATE.fullmatch(last)):
        return None
    if len(last) == len("2021-02"):
        last += f"-{monthrange(int(last[:4]), int(last[5:]))[1]}"
    return (first + "-01-01")[:10], (last + "-12-31")[:10]


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
