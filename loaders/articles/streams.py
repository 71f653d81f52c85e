"""A source opened: bytes out of a file or standard input, unpacked where gzip packed them."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias, cast

from kg.errors import BadInput
from loaders.articles.encoding import find_encoding
from loaders.articles.sources import Source

ByteStream: TypeAlias = io.BufferedReader | gzip.GzipFile
"""What both offer: `readline`, `read`, `read1` and `peek`."""


@contextmanager
def open_source(source: Source) -> Iterator[ByteStream]:
    """The source's bytes, unpacked; `BadInput` for whatever the operating system or gzip refuses on the way.

    A gzip file is read through its own buffer only: a second one would lose complete lines before a cut.
    """
    stream: io.BufferedReader | None = None
    try:
        stream = _open_stdin() if source.path is None else open(source.path, "rb")  # noqa: SIM115, PTH123
        packed = stream.peek(2)[:2] == b"\x1f\x8b"
        yield gzip.GzipFile(fileobj=stream) if packed else stream
    except EOFError as error:
        raise BadInput(source.name, "the gzip file is cut short; what follows the cut is lost") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise BadInput(source.name, f"damaged gzip file: {error}") from error
    except OSError as error:
        raise BadInput(source.name, f"cannot be read: {error.strerror or error}") from error
    finally:
        if stream is not None and source.path is None:
            stream.detach()  # closing it would close the process's standard input
        elif stream is not None:
            stream.close()


def find_format(stream: ByteStream) -> str:
    """The format that the first bytes show: a brace opens JSON Lines, a less-than sign HTML, anything else text."""
    head = stream.peek(64)
    encoding, skip = find_encoding(head)
    start = head[skip:].decode(encoding, "ignore").lstrip()
    return {"{": "jsonl", "<": "html"}.get(start[:1], "text")


def read_whole(stream: ByteStream, name: str, max_bytes: int) -> bytes:
    """All bytes of a source that is one article; `BadInput`, with no more than the limit held, where it has more."""
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise BadInput(name, f"too long: more than {max_bytes} bytes")
    return data


def _open_stdin() -> io.BufferedReader:
    return io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer))
