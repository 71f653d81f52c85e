"""Questions are put to the fused view; a wrong query is told where it is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import UsageFault
from kg.query import QueryResult, format_result, run_query
from kg.rdf.terms import make_typed
from loaders.graphs.store import GraphStore
from tests.loaders.graphs.quads import make_quad

_QUADS = [
    make_quad("id/org/bca", "ontology#label", '"Bộ Công an"', "graph/fused"),
    make_quad("id/org/bca", "ontology#label", '"BCA"', "graph/article/a"),
    make_quad("id/unit/p10-1991", "ontology#label", '"tỉnh Lào Cai"', "graph/reference"),
    make_quad("id/org/x", "ontology#canonical", "id/org/bca", "graph/identity"),
    (*make_quad("id/org/bca", "ontology#count", "x")[:2], make_typed("49", "integer"), make_quad("a", "b", "c")[3]),
]
_PREFIX = "PREFIX vgn: <https://w3id.org/congvu/ontology#>\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GraphStore]:
    """A store with one quad of each graph."""
    with GraphStore.open(tmp_path / "store") as opened:
        opened.bulk_load(_QUADS)
        yield opened


def _ask(store: GraphStore, tmp_path: Path, text: str, **bindings: str) -> QueryResult:
    path = tmp_path / "q.rq"
    path.write_text(_PREFIX + text, encoding="utf-8")
    return run_query(store, str(path), bindings)


def test_the_default_graph_is_fused_reference_and_identity(store: GraphStore, tmp_path: Path) -> None:
    """What only an article says is not seen without `GRAPH`."""
    labels = _ask(store, tmp_path, "SELECT ?l { ?s vgn:label ?l } ORDER BY ?l")
    local = _ask(store, tmp_path, "SELECT ?l { ?o vgn:canonical ?s GRAPH ?g { ?s vgn:label ?l } } ORDER BY ?l")

    assert labels.rows == [("Bộ Công an",), ("tỉnh Lào Cai",)]
    assert local.rows == [("BCA",), ("Bộ Công an",)]


def test_parameters_reach_the_answer(store: GraphStore, tmp_path: Path) -> None:
    """The default holds unless it is set."""
    text = "# @param name = Bộ Công an : label\nSELECT ?s ?n { ?s vgn:label ?l FILTER(STR(?l) = $name) "
    text += "OPTIONAL { ?s vgn:count ?n } }"

    assert _ask(store, tmp_path, text).rows == [("https://w3id.org/congvu/id/org/bca", 49)]
    assert _ask(store, tmp_path, text, name="tỉnh Lào Cai").rows == [("https://w3id.org/congvu/id/unit/p10-1991", None)]


def test_every_form_of_query_is_a_table(store: GraphStore, tmp_path: Path) -> None:
    """ASK gives a truth value, CONSTRUCT triples."""
    assert _ask(store, tmp_path, "ASK { ?s vgn:count 49 }") == QueryResult(("answer",), [(True,)])
    built = _ask(store, tmp_path, "CONSTRUCT { ?s vgn:count ?n } { ?s vgn:count ?n }")
    assert built.columns == ("subject", "predicate", "object")
    assert built.rows[0][2] == 49


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?s {\n ?s ?p }", r"q\.rq:3:9: not SPARQL at or before 'the end"),
        ("SELECT ?s { ex:a ?p ?o }", r"q\.rq:2:13: the prefix 'ex:' is not declared"),
        ("DROP ALL", r"q\.rq:2:9: not SPARQL"),
        ("# @param a = 1\nSELECT ?s { ?s ?p $a . FILTER(] }", r"q\.rq:3:\d+: not SPARQL at or before"),
    ],
)
def test_a_mistake_is_told_with_its_place(store: GraphStore, tmp_path: Path, text: str, message: str) -> None:
    """One line with file, line and column."""
    with pytest.raises(UsageFault, match=message) as caught:
        _ask(store, tmp_path, text)
    assert "\n" not in str(caught.value)


def test_an_ill_typed_value_is_shown_as_it_is_written(store: GraphStore, tmp_path: Path) -> None:
    """It neither stops the answer nor becomes another value; nor does a number too long for one."""
    text = "SELECT (STRDT('abc', $double) AS ?a) (STRDT($digits, $integer) AS ?b) {}"
    head = "".join(f"# @param {name} iri = http://www.w3.org/2001/XMLSchema#{name}\n" for name in ("double", "integer"))

    result = _ask(store, tmp_path, f"{head}# @param digits = {'9' * 5000}\n{text}")

    assert result.rows == [("abc", "9" * 5000)]


@pytest.mark.parametrize("sign", ["{", "(", "[ ?p ", "!", "1 + ", "1 || "])
def test_a_query_too_deep_for_the_parser_is_refused(store: GraphStore, tmp_path: Path, sign: str) -> None:
    """The process does not end with it: the limit is checked before anything is parsed."""
    with pytest.raises(UsageFault, match=r"q\.rq: [12]\d,\d{3} brackets and operators"):
        _ask(store, tmp_path, "SELECT * { FILTER(" + sign * 12_000)


def test_tables_are_aligned_and_blank_where_unbound() -> None:
    """Cells line up, line ends inside a cell do not break the table, and composed marks count once."""
    result = QueryResult(("name", "n"), [("Bộ\nCông an", 3), (None, True)])

    assert format_result(result) == "name        n\n----------  ----\nBộ Công an  3\n            true\n"


def test_json_and_csv_keep_types_and_quotes() -> None:
    """Numbers are numbers in JSON; a comma in a cell does not make a column."""
    result = QueryResult(("name", "n"), [('a, "b"', 3), (None, 0.5)])

    assert (
        format_result(result, "json")
        == '[\n {\n  "name": "a, \\"b\\"",\n  "n": 3\n },\n {\n  "name": null,\n  "n": 0.5\n }\n]\n'
    )
    assert format_result(result, "csv") == 'name,n\n"a, ""b""",3\n,0.5\n'


def test_an_unknown_output_format_is_refused() -> None:
    """The error lists the formats."""
    with pytest.raises(UsageFault, match="table, json, csv"):
        format_result(QueryResult((), []), "xml")
