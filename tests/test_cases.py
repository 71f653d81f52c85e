"""Whole short articles with everything they state: `tests/cases/NAME/{article.txt,expected.json,expected.ttl}`.

`expected.json` holds the article's outlet and day and all eight lists of the public record, spans as the words they
quote. `expected.ttl`, where there is one, holds the fused facts about what the article itself states; it is compared
as a graph. A new case adds a folder and edits nothing.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.compare import graph_diff, to_isomorphic

from kg.article import Article
from kg.extract.extractor import extract
from kg.rdf.mapping import Mapper
from kg.record import FACT_LISTS, FURTHER_LISTS, Record, record_to_json
from tests.factory import ROOT, make_article

CASES = sorted(path for path in (ROOT / "tests" / "cases").iterdir() if path.is_dir())
GRAPHS = [case for case in CASES if (case / "expected.ttl").is_file()]

_INNER = {"code", "rule", "fact_status", "date_spans", "date_status", "issuer_status", "place", "deadline_spans"}
_HASHED = re.compile(r"<https://\S+/([a-z2-7]{16})>")
_LISTS = (*FACT_LISTS, *FURTHER_LISTS)
_KEPT = {"orgs": {"place"}, "events": {"date_status"}, "documents": {"issuer_status"}}


def read_article(case: Path) -> Article:
    """The article of a case, with the outlet and day that its expectation names."""
    source = json.loads((case / "expected.json").read_text(encoding="utf-8"))["article"]
    text = (case / "article.txt").read_text(encoding="utf-8").strip()
    return make_article(text, id=case.name, outlet=source["outlet"], published=source["published"])


def show(article: Article, record: Record) -> dict[str, object]:
    """The lists without what only explains how a fact was found; spans as the words they quote."""
    public = json.loads(record_to_json(record))
    return {name: [reduce(article.text, item, _KEPT.get(name, set())) for item in public[name]] for name in _LISTS}


def reduce(text: str, item: object, kept: set[str]) -> object:
    """One item with its quotes, inner items likewise."""
    if isinstance(item, list):
        return [reduce(text, one, set()) for one in item]
    if not isinstance(item, dict):
        return item
    shown = {
        key: reduce(text, value, set())
        for key, value in item.items()
        if key not in _INNER - kept and key != "spans" and not key.endswith("confidence")
    }
    return shown | {"quotes": [text[start:end] for start, end in item.get("spans", [])]}


def read_fused(article: Article) -> Graph:
    """The fused graph of one article; what has a hash for a name, being the article's own, is a blank node."""
    quads = Mapper().fused_quads(article, extract(article))
    return parse("\n".join(" ".join([*map(blank, quad[:3]), "."]) for quad in quads), "nt")


def blank(term: str) -> str:
    """A term, a blank node where it is an IRI that ends with a hash."""
    match = _HASHED.fullmatch(term)
    return f"_:{match[1]}" if match else term


def parse(text: str, form: str) -> Graph:
    """An rdflib graph of a text."""
    return Graph().parse(data=text, format=form)


def test_there_are_cases() -> None:
    """At least eight articles, two of them as graphs, every kind of fact among them."""
    expected = [json.loads((case / "expected.json").read_text(encoding="utf-8")) for case in CASES]

    assert len(CASES) >= 8
    assert len(GRAPHS) >= 2
    assert all(any(case[name] for case in expected) for name in _LISTS)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_states_what_is_expected(case: Path) -> None:
    """Every fact of the article, and none besides."""
    article = read_article(case)
    expected = json.loads((case / "expected.json").read_text(encoding="utf-8"))

    assert show(article, extract(article)) == {name: expected[name] for name in _LISTS}


@pytest.mark.parametrize("case", GRAPHS, ids=lambda case: case.name)
def test_a_case_gives_the_expected_graph(case: Path) -> None:
    """The fused graph is isomorphic to the expected one."""
    found = to_isomorphic(read_fused(read_article(case)))
    expected = to_isomorphic(parse((case / "expected.ttl").read_text(encoding="utf-8"), "turtle"))
    _, missing, extra = graph_diff(expected, found)

    assert (missing.serialize(format="nt"), extra.serialize(format="nt")) == ("", "")
