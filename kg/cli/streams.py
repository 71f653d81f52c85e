"""The process's standard streams, in whatever state it was started: made fit before a command runs."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import LoadFailed


def prepare_streams() -> None:
    """Closed streams are the null device, so that no file of ours takes their number; what is printed is UTF-8.

    A locale without Vietnamese must not cost the answer; bytes of a file name that are no text are printed escaped.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@contextmanager
def printing() -> Iterator[None]:
    """`LoadFailed` where standard output takes no more, as on a full disk; a closed pipe comes through as it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise LoadFailed("standard output", error.strerror or str(error), "what it holds is cut short") from error
