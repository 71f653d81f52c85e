"""RDF files as targets: set up, feed, finish, close. What the five formats share stands here.

A file is written beside its place under a temporary name and renamed by `finish`, so a reader sees the old file or the
whole new one. `close` without `finish` leaves nothing behind.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from gzip import GzipFile
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import ClassVar, Self

from kg.errors import LoadFailed
from kg.rdf.terms import Quad

# One write a batch: encoding and the system call vanish beside the joining, and memory stays flat.
_BATCH = 4096


class QuadFile(ABC):
    """One RDF file being written, with nothing in memory but the last batch.

    A subclass says in which order it needs its quads; `formats.write_file` brings them into it. A path ending in `.gz`
    is compressed without a time stamp, so that equal quads give equal bytes.
    """

    _between: ClassVar[bytes] = b""  # what is written between the parts of a batch

    def __init__(self, path: Path) -> None:
        self._path = path
        self._temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
        self._finished = False
        with _reporting(path):
            if path.exists() and not path.is_file():
                raise LoadFailed(str(path), "not a regular file, and it will not be replaced")
            self._raw = self._temporary.open("wb")
        is_packed = path.suffix == ".gz"
        self._file = GzipFile(filename="", fileobj=self._raw, mode="wb", mtime=0) if is_packed else self._raw
        self._put([self._head()])

    def feed(self, quads: Iterable[Quad]) -> None:
        """Appends the quads; may be called again. `LoadFailed` where the disk is full or a term is no Unicode text."""
        remaining = iter(quads)
        while batch := list(islice(remaining, _BATCH)):
            self._put(self._format(batch))

    def finish(self) -> Path:
        """The path, which now holds the whole file and would survive a power cut."""
        self._put([self._tail()])
        with _reporting(self._path):
            self._file.flush()
            if self._file is not self._raw:
                self._file.close()
            self._raw.flush()
            os.fsync(self._raw.fileno())
            self._raw.close()
            self._temporary.replace(self._path)
        self._finished = True
        return self._path

    def close(self) -> None:
        """Leaves no temporary file behind; harmless after `finish`."""
        if self._finished:
            return
        with suppress(OSError):  # a full disk is already reported; closing must still remove the file
            self._file.close()
            self._raw.close()
        self._temporary.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        """The file itself, closed when the block ends."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closes; an error inside the block thereby leaves no file."""
        self.close()

    def _head(self) -> str:
        return ""

    @abstractmethod
    def _format(self, batch: list[Quad]) -> Iterable[str]: ...

    def _tail(self) -> str:
        return ""

    def _put(self, parts: Iterable[str]) -> None:
        with _reporting(self._path):
            self._file.write(self._between.join(map(str.encode, parts)))  # one by one: most are ASCII: a mere copy


@contextmanager
def _reporting(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LoadFailed(str(path), error.strerror or str(error)) from error
    except UnicodeEncodeError as error:
        raise LoadFailed(str(path), f"a lone surrogate in {error.object[error.start - 20 : error.start]!a}…") from error
