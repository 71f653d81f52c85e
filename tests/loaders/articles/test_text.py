"""Plain text files: one article each, kept to the character."""

from __future__ import annotations

import datetime as dt
import gzip
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.keys import make_key
from loaders.articles.draft import finish_draft
from loaders.articles.text import find_printed_day, read_text
from tests.loaders.articles.reading import TEXT, put, read

_BODY = "Sáng nay, Sở Nội vụ tỉnh Lào Cai họp báo; ông Vàng A Tỏa chủ trì."


def test_a_file_is_one_article(tmp_path: Path) -> None:
    """Its first line is the title, its text the whole file, its id the hash of the text."""
    (article,) = read(put(tmp_path, "a.txt", TEXT)).articles

    assert (article.title, article.text) == ("Lào Cai họp báo quý I", TEXT)
    assert article.id == make_key("text", article.sha256)


@given(encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
       form=st.sampled_from(["NFC", "NFD"]), line_end=st.sampled_from(["\n", "\r\n", "\r"]), packed=st.booleans(),
       words=st.lists(st.sampled_from(_BODY.split()), min_size=5, max_size=40))  # fmt: skip
def test_the_encoding_leaves_no_trace(
    encoding: str, form: str, line_end: str, packed: bool, words: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The same text in any encoding, normal form and system, packed or not, is the same article with the same id."""
    text = "Lào Cai họp báo\n" + " ".join(words)
    data = unicodedata.normalize(form, text).replace("\n", line_end).encode(encoding)  # type: ignore[arg-type]
    folder = tmp_path_factory.mktemp("text")
    path = put(folder, "a.txt.gz", gzip.compress(data)) if packed else put(folder, "a.txt", data)

    (article,) = read(path).articles

    assert article == finish_draft(read_text(text.encode(), "b.txt"), 1_000)
    assert article.text == text


@pytest.mark.parametrize(
    "text",
    [
        f"Họp báo\nThứ ba, 05/3/2019, 10:00 (GMT+7)\n{_BODY}",
        f"Họp báo\n\n Sở Nội vụ\n05/3/2019 | 10:57\n{_BODY}",
        f"Họp báo\n{_BODY}\n{_BODY}\n{_BODY}\n{_BODY}\n{_BODY}\n(05/3/2019)\n\n",
        f"Họp báo\r\n05/3/2019\r\n{_BODY}",
    ],
)
def test_a_line_of_its_own_gives_the_day(text: str) -> None:
    """Near the top or at the very end."""
    assert find_printed_day(text) == dt.date(2019, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        f"05/3/2019\n{_BODY}",
        f"Họp báo\nSáng 05/3/2019, Sở Y tế họp báo.\n{_BODY}",
        f"Họp báo\n{_BODY}\n{_BODY}\n{_BODY}\n{_BODY}\n05/3/2019\n{_BODY}",
    ],
)
def test_a_date_elsewhere_is_not_the_day(text: str) -> None:
    """Not in the title's line, inside a sentence or in the middle of the article."""
    assert find_printed_day(text) is None
