"""Naming the article in whatever goes wrong while it is read, so that a mistake of ours can be found and mended."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType


class Naming:
    """A block in which an error that nobody expected gets a note with the article's place."""

    def __init__(self, place: str) -> None:
        self._place = place

    def __enter__(self) -> None:
        """Nothing happens yet."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Adds the note; the error goes on."""
        if error is not None:
            error.add_note(f"while reading {self._place}")


def iter_notes(error: BaseException | None) -> Iterator[str]:
    """The notes of an error and of those that led to it."""
    while error is not None:
        yield from getattr(error, "__notes__", ())
        error = error.__cause__ or error.__context__
