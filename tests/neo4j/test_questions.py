"""A question has one answer, whether the store gives it or Neo4j."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.query import QueryResult, find_query, list_queries, run_query
from kg.query.binding import choose_values
from kg.rdf.terms import Quad
from loaders.graphs.neo4j_bolt import Neo4jTarget, run_cypher
from loaders.graphs.store import GraphStore
from tests.neo4j.conftest import BASE, Address
from tests.rdf.mapped import get_mapper, make_review
from tests.rdf.sample import make_sample

_ASKED: list[tuple[str, dict[str, str], int]] = [
    ("who-chaired", {}, 2),
    ("who-chaired", {"place": ""}, 2),
    ("who-chaired", {"document": "chỉ thị 06/ct-ubnd", "place": "lào cai"}, 2),
    ("who-chaired", {"document": "Chỉ thị"}, 2),
    ("who-chaired", {"document": "", "place": ""}, 2),
    ("who-chaired", {"document": "Chỉ thị 0"}, 0),
    ("who-chaired", {"place": "Yên Bái"}, 0),
    ("who-attended", {}, 4),
    ("who-organised", {}, 1),
    ("event-date", {}, 2),
    ("events-of-person", {"person": "trần văn khởi"}, 1),
    ("events-of-person", {"person": "Lý Seo Dìn", "when": "2021-01"}, 1),
    ("events-of-person", {"person": "Lý Seo Dìn", "when": "2020"}, 0),
    ("post-holders", {}, 1),
    ("post-holders", {"post": "Giám đốc Công an tỉnh Lào Cai", "day": ""}, 1),
    ("post-holders", {"day": "2019-01-01"}, 0),
    ("document-issuer", {}, 1),
    ("document-issuer", {"number": "96/2016/nđ-cp", "place": ""}, 1),
    ("awards-conferred", {}, 3),
    ("awards-conferred", {"conferrer": "Bộ Công an", "when": "2021"}, 2),
    ("tasks-of-body", {}, 1),
]
"""Name, what is set, and how many rows there are at least; 0: none at all."""


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    """Two articles and the reference data."""
    mapper = get_mapper(BASE)
    mapped = [mapper.map(*make_sample()), mapper.map(*make_review())]
    return [quad for each in mapped for quad in (*each.article, *each.identity, *each.fused)]


@pytest.fixture(scope="module")
def store(quads: list[Quad], tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """They in the embedded store."""
    with GraphStore.open(tmp_path_factory.mktemp("graph") / "store") as opened:
        opened.bulk_load([*quads, *get_mapper(BASE).reference_quads()])
        yield opened


@pytest.fixture(scope="module")
def server(quads: list[Quad], address: Address) -> Iterator[Address]:
    """They in Neo4j."""
    with Neo4jTarget(address.uri, address.user, address.password, address.database, base=BASE) as target:
        target.clear()
        target.push([([], quads)], get_mapper(BASE).reference_quads())
        yield address
        target.clear()


def _ask_neo4j(server: Address, name: str, bindings: dict[str, str]) -> QueryResult:
    query = find_query(name, "cypher")
    columns, rows = run_cypher(
        server.uri, server.user, server.password, server.database, query.text, choose_values(query, bindings)
    )
    return QueryResult(columns, rows)


@pytest.mark.parametrize(("name", "bindings", "least"), _ASKED, ids=lambda value: str(value)[:40])
def test_both_answer_alike(store: GraphStore, server: Address, name: str, bindings: dict[str, str], least: int) -> None:
    """The same columns and the same rows in the same order."""
    expected = run_query(store, name, bindings, base=BASE)
    answer = _ask_neo4j(server, name, bindings)

    assert answer.columns == expected.columns
    assert answer.rows == expected.rows
    assert len(expected.rows) >= least
    assert bool(expected.rows) == bool(least)


def test_every_cypher_question_is_asked() -> None:
    """No shipped file is left out above, each has a SPARQL twin, and the two heads are the same."""
    queries = list_queries("cypher")
    twins = {query.name: query for query in list_queries("sparql")}

    assert {query.name for query in queries} == {name for name, _, _ in _ASKED}
    assert len(queries) >= 9
    for query in queries:
        twin = twins[query.name]
        assert (query.title_vi, query.title_en, query.questions) == (twin.title_vi, twin.title_en, twin.questions)
        assert query.parameters == twin.parameters


def test_who_chaired_and_in_which_post(server: Address) -> None:
    """Question 1, answered by Neo4j: the person, the post held that day, the day."""
    rows = _ask_neo4j(server, "who-chaired", {}).rows

    assert ("Trần Văn Khởi", "Phó Chủ tịch UBND tỉnh Lào Cai", "2021-01-21") in [row[:3] for row in rows]
