"""JSON Lines: each line an article or one fault, whatever the others are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kg.errors import BadInput
from loaders.articles.jsonl import parse_line
from tests.loaders.articles.reading import TEXT, make_line, put, read

_GOOD = make_line(id="a").encode()


def test_all_keys_are_read() -> None:
    """The keys of the public form are kept, the date is parsed, others are ignored."""
    line = make_line(id="a", url="https://x.vn/a", outlet="x.vn", title="Họp", published="05/3/2019", khac=[1])

    draft = parse_line(line.encode(), "f:1")

    assert (draft.id, draft.url, draft.outlet, draft.title) == ("a", "https://x.vn/a", "x.vn", "Họp")
    assert (draft.published, draft.text, draft.place) == (dt.date(2019, 3, 5), TEXT, "f:1")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": "a", "text": "x"', "invalid JSON: Expecting ',' delimiter at character 23"),
        (b"Lao Cai", "invalid JSON: Expecting value at character 0"),
        (b"[" * 100_000, "invalid JSON: nested too deeply or a number too long"),
        (b'{"text": ' + b"1" * 5_000 + b"}", "invalid JSON: nested too deeply or a number too long"),
        (b'["text"]', "not an article: the line holds no JSON object"),
        (b'{"id": "a"}', "no text: the object has no key 'text' with a string"),
        (b'{"text": 5}', "no text: the object has no key 'text' with a string"),
        (b'{"text": "x", "title": ["a"]}', "title: a string or null was expected"),
        (b'{"text": "x", "id": true}', "id: a string or null was expected"),
        (b'{"text": "L\xe1o"}', "not UTF-8 text: 0xE1 at byte 11 of the line"),
    ],
)
def test_a_bad_line_has_one_reason(line: bytes, reason: str) -> None:
    """The fault names file and line and says what was expected."""
    with pytest.raises(BadInput) as caught:
        parse_line(line, "f.jsonl:7")

    assert str(caught.value) == f"f.jsonl:7: {reason}"


def test_a_bad_line_costs_that_line_only(tmp_path: Path) -> None:
    """Lines around invalid JSON, invalid UTF-8 and a line without end are read; lines are counted, blank ones too."""
    lines = [_GOOD, b"{\n", b"\n", b'{"text": "\xff"}\n', b'{"text": "' + b"x" * 12_000_000 + b'"}\n', _GOOD]
    path = put(tmp_path, "f.jsonl", b"".join(lines))

    reading = read(path)

    assert [article.id for article in reading.articles] == ["a", "a"]
    assert [fault.place.rpartition(":")[2] for fault in reading.faults] == ["2", "4", "5"]


def test_escaped_surrogates(tmp_path: Path) -> None:
    """A pair of escapes is one character, half a pair a defect of that article."""
    path = put(tmp_path, "f.jsonl", '{"text": "Họp báo \\ud83d\\ude00"}\n{"text": "Họp \\ud83d báo"}\n')

    reading = read(path)

    assert [article.text for article in reading.articles] == ["Họp báo 😀"]
    assert reading.lines == [f"{path}:2: lone surrogate U+D83D at character 4"]


def test_a_number_is_an_id(tmp_path: Path) -> None:
    """Databases export numbers; 7 and "7" are the same id. Null and blank are none."""
    path = put(tmp_path, "f.jsonl", make_line(id=7) + make_line(id="7") + make_line(id=None) + make_line(id=" "))

    ids = [article.id for article in read(path).articles]

    assert ids[0] == ids[1] == "7"
    assert ids[2] == ids[3] != "7"


def test_without_a_title_the_first_line_is_it(tmp_path: Path) -> None:
    """A given title is kept; a first paragraph is too long to be one."""
    path = put(tmp_path, "f.jsonl", make_line() + make_line(title="Khác") + make_line(text=TEXT[30:] * 10))

    assert [article.title for article in read(path).articles] == ["Lào Cai họp báo quý I", "Khác", TEXT[30:].strip()]


def test_a_binary_file_is_one_fault(tmp_path: Path) -> None:
    """However many lines its bytes make; NULs in a line among others still cost that line only."""
    binary = put(tmp_path, "f.jsonl", b"\x89PNG\r\n\x1a\n\0\0" + bytes(range(256)) * 100)
    sparse = put(tmp_path, "g.jsonl", _GOOD + b"\0" * 100 + b"\n" + _GOOD)

    assert read(binary).lines == [f"{binary}: binary, not JSON Lines: NUL at byte 8"]
    assert (len(read(sparse).articles), len(read(sparse).faults)) == (2, 1)
