"""Values enter a query as literals of their type; nothing that a user sets is ever read as SPARQL."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageFault
from kg.query.binding import bind_parameters, choose_values
from kg.query.files import NamedQuery, Parameter


def make_query(text: str, *parameters: str) -> NamedQuery:
    """A query with parameters given as `name type default`."""
    declared = [Parameter(*(parameter.split(" ", 2)), meaning="") for parameter in parameters]
    return NamedQuery("q", Path("q.rq"), "", "", (), tuple(declared), text)


_ECHO = "SELECT ?v WHERE { BIND($x AS ?v) }"


def _echo(value: str, kind: str = "string") -> str:
    text = bind_parameters(make_query(_ECHO, f"x {kind} 0"), {"x": value})
    solutions = ox.Store().query(text)
    assert isinstance(solutions, ox.QuerySolutions)
    (row,) = solutions
    return str(row["v"])


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_comes_back_as_that_text(value: str) -> None:
    """Quotes, backslashes, braces and line ends in a value stay in the value."""
    assert _echo(value) == str(ox.Literal(value))


def test_types_are_kept() -> None:
    """A number is a number, a date a date, an IRI an IRI."""
    assert _echo(" 007", "integer") == '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert _echo("2021-01-21", "date") == '"2021-01-21"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert _echo("2021", "gYear") == '"2021"^^<http://www.w3.org/2001/XMLSchema#gYear>'
    assert _echo("True", "boolean") == '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'
    assert _echo("0.90", "decimal") == '"0.9"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    assert _echo("https://w3id.org/congvu/a> <b", "iri") == "<https://w3id.org/congvu/a%3E%20%3Cb>"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("integer", "năm"),
        ("date", "2021-02-30"),
        ("gYear", "0"),
        ("decimal", "NaN"),
        ("decimal", "1e999999999"),
        ("boolean", "1"),
        ("colour", "1"),
        ("iri", "a/b"),
    ],
)
def test_a_value_of_another_type_is_refused(kind: str, value: str) -> None:
    """The error names parameter, value and type."""
    with pytest.raises(UsageFault, match=f"x = '{value}': not of the type {kind}"):
        _echo(value, kind)


def test_a_value_too_long_is_refused_in_a_short_line() -> None:
    """A number of thousands of digits is none, and is not printed whole."""
    with pytest.raises(UsageFault, match="not of the type integer") as caught:
        _echo("9" * 5_000, "integer")
    assert len(str(caught.value)) < 150


def test_only_code_is_replaced() -> None:
    """`$x` in a comment, a string or an IRI, and an undeclared variable, stay as they are."""
    text = 'SELECT ?v { # $x\n ?s <x:$x> "$x", \'$x\', """a"$x""" ; ?p $y FILTER(?s < 3 && $x > ?v) }'
    bound = bind_parameters(make_query(text, "x string u"), {})

    assert bound == text.replace("&& $x", '&& "u"')


def test_an_undeclared_setting_is_refused() -> None:
    """The error lists what can be set."""
    with pytest.raises(UsageFault, match="no parameter 'place': it has x"):
        bind_parameters(make_query(_ECHO, "x string a"), {"place": "Lào Cai"})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * {\n  service silent ?e { ?s ?p ?o } }",
        "SELECT * { SERVICE<http://127.0.0.1/>{ ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o.SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "PREFIX : <x:> SELECT * { ?s ?p true.SERVICE:a { ?s ?p ?o } }",
        "SELECT * { ?s <x:\\u0041#> ?o . SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { FILTER(?s<1)SERVICE<http://127.0.0.1/>{ ?s ?p ?o } }",
        "SELECT * { FILTER(1<2) SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it\\'s' . SERVICE <http://127.0.0.1/> { ?s ?p \"\" } }",
    ],
)
def test_other_endpoints_are_out_of_reach(text: str) -> None:
    """However SERVICE is spelt, the query is refused."""
    with pytest.raises(UsageFault, match="goes to this graph only"):
        bind_parameters(make_query(text), {})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service a ex:service }",
        "# SERVICE\nASK {}",
        "ASK { ?s ?p 'SERVICE' }",
        "ASK { ?s <x:SERVICE> 1 }",
    ],
)
def test_the_word_service_is_free_elsewhere(text: str) -> None:
    """Variables, names, comments, strings and IRIs may hold it."""
    assert bind_parameters(make_query(text), {}) == text


def test_another_base_moves_our_own_iris_only() -> None:
    """A query written for the default base runs on a graph with another."""
    text = "SELECT * { <https://w3id.org/congvu/id/org/bca> <http://xmlns.com/foaf/0.1/name> ?n }"
    bound = bind_parameters(make_query(text), {}, "https://kg.example/")

    assert bound == text.replace("https://w3id.org/congvu/", "https://kg.example/")


def test_cypher_takes_plain_values() -> None:
    """Numbers and truth values are typed, all else is text."""
    query = make_query("", "n integer 3", "d decimal 0.5", "b boolean true", "day date 2021-01-21", "who string An")

    assert choose_values(query, {"n": "4"}) == {"n": 4, "d": 0.5, "b": True, "day": "2021-01-21", "who": "An"}
