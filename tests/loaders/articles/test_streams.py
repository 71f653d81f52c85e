"""Files and standard input opened, unpacked, and cut short."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from tests.loaders.articles.reading import TEXT, make_line, put, read

_LINES = "".join(make_line(id=f"a{number}", text=f"{TEXT}Bài số {number * 7919}.") for number in range(2_000))
_PAGE = f"<html><body><h1>Lào Cai họp báo quý I</h1><div><p>{TEXT}</p></div></body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.999])
def test_a_cut_gzip_gives_every_complete_line(tmp_path: Path, encoding: str, share: float) -> None:
    """All lines that can be unpacked are articles; then comes one fault with the file's name."""
    packed = gzip.compress(_LINES.encode(encoding))
    cut = packed[: int(len(packed) * share)]
    unpacked = gzip.zlib.decompressobj(wbits=31).decompress(cut)[: -1 if encoding == "utf-16" else None]  # type: ignore[attr-defined]
    complete = unpacked.decode(encoding, "ignore").count("\n")

    reading = read(path := put(tmp_path, "a.jsonl.gz", cut))

    assert [article.id for article in reading.articles] == [f"a{number}" for number in range(complete)]
    assert complete > 100
    assert reading.lines == [f"{path}: the gzip file is cut short; what follows the cut is lost"]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz"])
def test_a_cut_gzip_of_one_article_is_one_fault(tmp_path: Path, name: str) -> None:
    """Half an article is none."""
    reading = read(put(tmp_path, name, gzip.compress(_PAGE.encode())[:-20]))

    assert (len(reading.articles), len(reading.faults)) == (0, 1)


def test_a_damaged_gzip_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A flipped byte inside and rubbish after the end are one fault each."""
    packed = bytearray(gzip.compress(_LINES.encode()))
    packed[len(packed) // 2] ^= 0xFF
    first = put(tmp_path, "a.jsonl.gz", bytes(packed))
    put(tmp_path, "b.txt.gz", gzip.compress(TEXT.encode()) + b"rubbish")
    put(tmp_path, "c.txt", TEXT)

    reading = read(tmp_path)

    assert reading.articles[-1].text == TEXT
    assert {fault.place for fault in reading.faults} >= {str(first), f"{tmp_path}/b.txt.gz"}


def test_packing_is_seen_in_the_bytes(tmp_path: Path) -> None:
    """A packed file without `.gz` and an unpacked one with it are read all the same."""
    put(tmp_path, "a.txt", gzip.compress(TEXT.encode()))
    put(tmp_path, "b.txt.gz", TEXT)

    assert [article.text for article in read(tmp_path).articles] == [TEXT, TEXT]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("content", "place"), [(make_line(id="a"), "<stdin>:1"), (TEXT, "<stdin>"), (f"\n{_PAGE}", "<stdin>")]
)
def test_standard_input_shows_its_format(
    monkeypatch: pytest.MonkeyPatch, content: str, place: str, packed: bool
) -> None:
    """JSON Lines, text and pages are told apart by their first character, and standard input stays open."""
    data = content.encode()
    stdin = io.TextIOWrapper(io.BytesIO(gzip.compress(data) if packed else data), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", stdin)

    reading = read("-")

    assert [article.title for article in reading.articles] == ["Lào Cai họp báo quý I"]
    assert not stdin.buffer.closed
    assert reading.faults == []


def test_a_whole_file_has_a_limit(tmp_path: Path) -> None:
    """A text of 50 MB is not held to find that it is too long."""
    reading = read(path := put(tmp_path, "a.txt", b"x" * 50_000_000))

    assert reading.lines == [f"{path}: too long: more than 9065536 bytes"]


def test_what_cannot_be_opened_is_one_fault(tmp_path: Path) -> None:
    """What the operating system refuses is said in its words."""
    put(tmp_path, "a.txt", TEXT)
    link = tmp_path / "b.txt"
    link.symlink_to(link)

    assert read(tmp_path).lines == [f"{link}: cannot be read: Too many levels of symbolic links"]
