"""Lines of a binary stream, each held only up to a limit. Under the JSON Lines reader, above the opened source."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from loaders.articles.encoding import find_encoding
from loaders.articles.streams import ByteStream


def iter_lines(stream: ByteStream, max_bytes: int) -> Iterator[bytes | None]:
    """Every line with its end, in order; None for one of more than `max_bytes`, which is skipped in pieces.

    Lazy; memory is at most `max_bytes`, time linear. Errors of the stream (a gzip cut short) come through after the
    last complete line.
    """
    while line := stream.readline(max_bytes + 1):
        if len(line) <= max_bytes:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(max_bytes)
        yield None


def make_utf8(stream: ByteStream) -> ByteStream:
    """The same stream in UTF-8 without a byte order mark; what is no text stays invalid, on its own line."""
    encoding, skip = find_encoding(stream.peek(4096))
    stream.read(skip)
    return stream if encoding == "utf-8" else io.BufferedReader(_Recoded(stream, encoding))


class _Recoded(io.RawIOBase):
    """UTF-16 read as UTF-8; a lone surrogate or a last half unit becomes bytes that UTF-8 refuses."""

    def __init__(self, stream: ByteStream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            chunk = self._stream.read1(8192)  # `read` would lose what comes before a gzip's cut
            if not chunk:
                cut = self._decoder.getstate()[0]
                self._decoder.reset()
                self._left = b"\xff" if cut else b""
                break
            self._left = self._decoder.decode(chunk).encode("utf-8", "surrogatepass")
        piece, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)
