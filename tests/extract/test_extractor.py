"""What holds for every article: exact places, the same facts for the same text, and no text too odd to read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article
from kg.extract.dates import find_dates
from kg.extract.extractor import Extractor, extract, make_extractor
from kg.record import FACT_LISTS, Record, Span, parse_record, record_to_json
from kg.text.tokens import tokenize
from kg.vocabulary import load_vocabulary
from loaders.articles import read_articles
from tests.extract.facts import read_facts
from tests.extract.planted import Planted, planted_articles
from tests.factory import make_article

_ARTICLE = """Lào Cai tổng kết phong trào “Dân vận khéo”
Ngày 21/1, UBND tỉnh Lào Cai tổ chức hội nghị sơ kết Chỉ thị số 06/CT-UBND. Ông Lê Văn Bình, Phó Chủ tịch UBND tỉnh
chủ trì. Bộ Công an, Chủ tịch UBND tỉnh tặng Bằng khen cho 14 tập thể, 26 cá nhân; có trên 1.300 tổ hòa giải.
Ông Bình yêu cầu Công an tỉnh rà soát địa bàn.
"""


def iter_spans(value: object) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if is_dataclass(value):
        for item in fields(value):
            found = getattr(value, item.name)
            yield from found if item.name.endswith("spans") else iter_spans(found)
    elif isinstance(value, list):
        for item in value:
            yield from iter_spans(item)


def mentions(items: Iterable[object]) -> list[Span]:
    """All spans of a list of items in order."""
    return sorted(span for item in items for span in item.spans)  # type: ignore[attr-defined]


@given(planted_articles())
def test_planted_names_are_found_where_they_stand(article: Planted) -> None:
    """Every person and body that was planted, at exactly its place, and nothing else of the kind."""
    record = read_facts(article.text)

    assert mentions(record.persons) == sorted(span for _, span in article.people)
    assert mentions(record.orgs) == sorted(span for _, span in article.orgs)


@given(planted_articles())
def test_planted_documents_and_awards_are_found_where_they_stand(article: Planted) -> None:
    """Every document at its place; every award begins a span within its sentence."""
    record = read_facts(article.text)

    assert mentions(record.documents) == sorted(span for _, span in article.documents)
    spans = mentions(record.awards)
    assert len(spans) >= len({start for _, (start, _) in article.awards})
    for words, (start, end) in article.awards:
        assert any(a < end and start < b for a, b in spans), words


@given(planted_articles())
def test_planted_dates_are_found_where_they_stand(article: Planted) -> None:
    """Every date, and no number besides."""
    found = find_dates(tokenize(article.text), make_extractor().date_patterns)

    assert [(date.start, date.end) for date in found] == [span for _, span in article.dates]


@given(planted_articles())
def test_every_span_lies_in_the_text(article: Planted) -> None:
    """Start before end, both within, on neither side white space."""
    for start, end in iter_spans(read_facts(article.text)):
        assert 0 <= start < end <= len(article.text)
        assert article.text[start:end].strip() == article.text[start:end]


@given(planted_articles(), planted_articles())
def test_nothing_is_remembered_between_articles(article: Planted, other: Planted) -> None:
    """The record is the same in any order of reading."""
    first = read_facts(article.text)
    read_facts(other.text)

    assert read_facts(article.text) == first


@pytest.mark.parametrize("name", FACT_LISTS)
def test_the_article_of_these_tests_has_every_kind_of_fact(name: str) -> None:
    """So that the tests below compare something."""
    assert getattr(read_facts(_ARTICLE), name)


def test_a_new_extractor_reads_the_same() -> None:
    """No cache of an earlier article changes a fact."""
    one = make_extractor()
    other = Extractor(load_vocabulary(), one.gazetteer)

    assert (
        other.extract(make_article(_ARTICLE)) == one.extract(make_article(_ARTICLE)) == extract(make_article(_ARTICLE))
    )


def test_a_record_survives_its_json() -> None:
    """What is extracted is what is read back."""
    record = read_facts(_ARTICLE)

    assert parse_record(record_to_json(record)) == record


@pytest.mark.parametrize(
    "encoded",
    [
        unicodedata.normalize("NFD", _ARTICLE).encode(),
        _ARTICLE.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + _ARTICLE.encode(),
        _ARTICLE.encode("utf-16"),
        unicodedata.normalize("NFD", _ARTICLE).replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["nfd", "crlf", "bom", "utf-16", "all"],
)
def test_the_encoding_of_a_file_changes_no_fact(tmp_path: Path, encoded: bytes) -> None:
    """Decomposed letters, line ends, byte order marks and UTF-16 give the same record."""
    plain, other = tmp_path / "plain.txt", tmp_path / "other.txt"
    plain.write_bytes(_ARTICLE.encode())
    other.write_bytes(encoded)

    one, two = (read_file(path) for path in (plain, other))
    assert two.text == one.text
    assert facts(extract(two)) == facts(extract(one))


def read_file(path: Path) -> Article:
    """The one article of a file, which must be good."""
    faults: list[object] = []
    (article,) = read_articles([str(path)], faults.append)
    assert not faults
    return article


def facts(record: Record) -> list[object]:
    """Everything but the article's id."""
    return [getattr(record, name) for name in FACT_LISTS]


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No string of characters is too odd; what is found lies in it."""
    record = read_facts(text)

    assert all(0 <= start < end <= len(text) for start, end in iter_spans(record))


@given(st.lists(st.sampled_from(_ARTICLE.split()), max_size=120).map(" ".join))
def test_any_order_of_words_is_read(text: str) -> None:
    """Words of the genre in any order are read, twice the same."""
    assert read_facts(text) == read_facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "“" * 10_000,
        "“a " * 10_000,
        "A" * 1_000_000,
        "Nguyễn " * 20_000,
        "a, " * 100_000,
        "7" * 50_000,
        "7." * 25_000,
        "5/1 " * 10_000,
        "(" * 50_000,
        "- " * 50_000,
        "\u00a0" * 100_000,
        "Chỉ thị số 06/CT-UBND, " * 2_000,
        "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị. " * 1_500,
        "ông Lê Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai, " * 1_000,
        "UBND tỉnh Lào Cai ban hành Chỉ thị số 06/CT-UBND. " * 1_500,
        "tặng Bằng khen cho 5 tập thể, " * 1_500,
        "phong trào “Dân vận khéo” " * 1_500,
        "yêu cầu UBND huyện Bắc Hà " * 1_500,
        "Sở Nội vụ " * 5_000,
        "bầu " * 2_000,
        "Ông " * 5_000,
    ],
    ids=lambda text: f"{text[:12].strip()}x{len(text)}",
)
def test_floods_are_read(text: str) -> None:
    """A flood of one thing is read to its end; at a cost that grew with its square these would not end soon."""
    record = read_facts(text)

    assert all(0 <= start < end <= len(text) for start, end in iter_spans(record))
    assert sum(len(getattr(record, name)) for name in FACT_LISTS) < len(text)
