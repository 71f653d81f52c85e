"""The readers as a whole: one bad article never costs another, and the corpus is read to the last."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest

from loaders.articles import read_articles, read_placed_articles
from tests.factory import SHARED, needs_shared
from tests.loaders.articles.reading import TEXT, make_line, put, read

_BAD = {
    "empty.txt": b"",
    "blank.html": b" \n",
    "binary.txt": bytes(range(256)),
    "line.txt": b"x" * 50_000_000,
    "cut.jsonl.gz": gzip.compress(make_line().encode())[:-12],
    "invalid.jsonl": b'{"text": \n',
    "surrogate.jsonl": b'{"text": "Lao \\udc00 Cai"}\n',
    "controls.txt": "Sở\x01 Nội\x02 vụ\x03".encode(),
    "quotes.txt": ("“" * 10_000).encode(),
    "capitals.txt": b"ABCDEFGH" * 131_072,
    "capitals.jsonl": b'{"text": "' + b"ABCDEFGH" * 50_000 + b'"}',
    "deep.html": b"<div>" * 200_000,
    "marks.txt": ("a" + "\u0315\u0300" * 200_000).encode(),
    "nested.jsonl": b'{"text": ' + b"[" * 1_000_000,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every kind of bad input, each between two good articles."""
    folder = tmp_path_factory.mktemp("bad")
    for name, data in _BAD.items():
        put(folder, name, data)
        put(folder, f"{name}.good.txt", TEXT + name)
    return folder


def test_each_bad_source_is_one_line_and_the_rest_goes_on(folder: Path) -> None:
    """As many lines as bad files, each naming its own; every good article is read."""
    reading = read(folder)

    assert sorted(Path(line.split(":")[0]).name for line in reading.lines) == sorted(_BAD)
    assert len(reading.articles) == len(_BAD)
    assert all(line.isprintable() and len(line) < 300 for line in reading.lines)


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    """Forty megabytes of lines are read in a few."""
    line = make_line(text=TEXT * 40)
    path = put(tmp_path, "a.jsonl", line * (40_000_000 // len(line.encode())))

    tracemalloc.start()
    count = sum(1 for _ in read_articles([str(path)], lambda fault: None))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert count > 5_000
    assert peak < 2_000_000


def test_each_article_comes_with_its_place(tmp_path: Path) -> None:
    """For whoever reports on it later: file, and line where the file has several."""
    first, second = put(tmp_path, "a.jsonl", "\n" + make_line(id="a")), put(tmp_path, "b.txt", TEXT)

    placed = list(read_placed_articles([str(tmp_path)], lambda fault: None))

    assert [place for place, _ in placed] == [f"{first}:2", str(second)]


def test_one_text_in_three_formats_has_one_hash(tmp_path: Path) -> None:
    """Formats that keep the whole text agree on it, and so on the id it gets."""
    put(tmp_path, "a.jsonl", make_line())
    put(tmp_path, "a.jsonl.gz", gzip.compress(make_line().encode("utf-16")))
    put(tmp_path, "a.txt", TEXT)

    assert len({(article.id, article.sha256) for article in read(tmp_path).articles}) == 1


@needs_shared
def test_the_corpus_is_read_to_the_last_article() -> None:
    """1,500 articles, no fault, titles and texts as they stand there."""
    reading = read(SHARED / "corpus" / "articles.jsonl")

    assert reading.lines == []
    assert len({article.id for article in reading.articles}) == 1_500
    assert all(article.title for article in reading.articles)


@needs_shared
def test_the_reference_article_keeps_every_character() -> None:
    """Its spans were counted in the file, which prints no day of publication."""
    path = SHARED / "reference" / "article.txt"

    (article,) = read(path).articles

    assert article.text == path.read_text(encoding="utf-8")
    assert article.published is None
