"""Streams cut into lists, for tasks and transactions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def chunk_all(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of `size` items, the last one perhaps shorter; lazy."""
    remaining = iter(items)
    while chunk := list(islice(remaining, size)):
        yield chunk
