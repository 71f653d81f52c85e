"""Lines of a stream, held up to a limit."""

from __future__ import annotations

import codecs
import io

import pytest

from loaders.articles.lines import iter_lines, make_utf8


def make_stream(data: bytes) -> io.BufferedReader:
    """A stream as a file gives it."""
    return io.BufferedReader(io.BytesIO(data))  # type: ignore[arg-type]


def test_a_line_beyond_the_limit_is_skipped_whole() -> None:
    """Lines before and after it come through, and its place is kept by a None."""
    stream = make_stream(b"a\n" + b"x" * 100 + b"\nb\n" + b"y" * 10 + b"\n" + b"z" * 11)

    assert list(iter_lines(stream, 10)) == [b"a\n", None, b"b\n", None, None]


def test_a_line_of_just_the_limit_is_kept() -> None:
    """The limit counts the line's end."""
    assert list(iter_lines(make_stream(b"123456789\n1234567890"), 10)) == [b"123456789\n", b"1234567890"]


class _Meter(io.RawIOBase):
    """Fifty megabytes without an end, counting what is asked at once."""

    def __init__(self) -> None:
        self.left = 50_000_000
        self.largest = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        size = min(len(buffer), self.left)
        self.largest = max(self.largest, size)
        self.left -= size
        buffer[:size] = b"x" * size
        return size


def test_an_endless_line_is_never_held() -> None:
    """Of a line of 50 MB no more than the limit is asked for at once."""
    meter = _Meter()

    assert list(iter_lines(io.BufferedReader(meter), 100_000)) == [None]
    assert meter.left == 0
    assert meter.largest <= 100_001


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE), ("utf-16-le", b""), ("utf-16-be", b"")],
)
def test_utf_16_becomes_utf_8(encoding: str, mark: bytes) -> None:
    """Characters whose units hold the byte of a line feed (U+0A0A, U+1E0A) do not end a line."""
    text = "Hội nghị \u1e0a và \u0a0a\n" * 3_000 + "hết"

    lines = list(iter_lines(make_utf8(make_stream(mark + text.encode(encoding))), 1_000))

    assert [line.decode() for line in lines if line] == text.splitlines(keepends=True)


def test_bad_utf_16_costs_its_line_only() -> None:
    """A lone surrogate and a last half unit stay on their lines, as bytes that are no UTF-8."""
    data = "một\n".encode("utf-16-le") + b"\x00\xd8" + "\nhai\nba".encode("utf-16-le") + b"x"

    lines = list(iter_lines(make_utf8(make_stream(codecs.BOM_UTF16_LE + data)), 1_000))

    assert lines == ["một\n".encode(), b"\xed\xa0\x80\n", b"hai\n", b"ba\xff"]
