"""Shapes are read strictly: what is not understood stops, and is never silently left out."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import OntologyError
from kg.rdf.shape_sparql import compile_shape
from kg.rdf.shapes import load_shapes
from kg.resources import get_ontology_file
from kg.vocabulary import read_turtle

_PREFIXES = """@prefix : <https://w3id.org/congvu/shapes#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""


def _write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "shapes.ttl"
    path.write_text(_PREFIXES + text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (":A sh:targetClass foaf:Person ; sh:closed true .", "sh:closed is not understood"),
        (":A sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:minCuont 1 ] .", "sh:minCuont"),
        (":A sh:targetClass foaf:Person ; sh:or ( [ sh:xone () ] ) .", "sh:xone"),
        (":A sh:targetClass foaf:Person ; sh:in <x:y> .", "a list or a path is malformed"),
        (":A sh:targetClass foaf:Person ; sh:sparql [ sh:message 'none' ] .", "needs one sh:select"),
    ],
)
def test_what_is_not_understood_stops(tmp_path: Path, text: str, message: str) -> None:
    """The error names the file, the shape and the term."""
    with pytest.raises(OntologyError, match=rf"shapes\.ttl: https://w3id\.org/congvu/shapes#A: .*{message}"):
        load_shapes(path=_write(tmp_path, text))


def test_a_property_inside_a_property_is_refused(tmp_path: Path) -> None:
    """Its focus would be another node: refused when compiled, not judged wrongly."""
    inner = "sh:property [ sh:path foaf:knows ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] ]"
    (shape,) = load_shapes(path=_write(tmp_path, f":A sh:targetClass foaf:Person ; {inner} ."))

    with pytest.raises(OntologyError, match="property inside a property"):
        list(compile_shape(shape))


def test_malformed_turtle_names_its_line(tmp_path: Path) -> None:
    """A missing full stop is told with file and line."""
    with pytest.raises(OntologyError, match=r"shapes\.ttl:\d+: "):
        load_shapes(path=_write(tmp_path, ":A sh:targetClass foaf:Person ; ;; .\n:B sh:or ("))


def test_messages_are_english_where_there_are_two(tmp_path: Path) -> None:
    """A shape may speak both languages; reports of the command are in English."""
    texts = 'sh:message "thiếu tên"@vi , "no name"@en'
    text = f":A sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:minCount 1 ; {texts} ] ."
    (shape,) = load_shapes(path=_write(tmp_path, text))
    (check,) = compile_shape(shape)

    assert check.message == "no name"


def test_a_demand_without_a_message_is_described(tmp_path: Path) -> None:
    """The report still says what was demanded."""
    text = ":A sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:maxCount 2 ; sh:class foaf:Agent ] ."
    (shape,) = load_shapes(path=_write(tmp_path, text))

    assert {check.message for check in compile_shape(shape)} == {
        "may have at most 2 value(s)",
        "must be of class Agent",
    }


def test_a_query_knows_only_terms_of_the_ontology(tmp_path: Path) -> None:
    """A misspelt property stops, since a pattern with it would match nothing and let everything pass."""
    select = "sh:sparql [ sh:select 'SELECT $this { $this ?p ?c . ?c vgn:confererLevel ?l . }' ]"

    with pytest.raises(OntologyError, match=r"vgn:confererLevel: this term is not defined in kg\.ttl"):
        load_shapes(path=_write(tmp_path, f":A sh:targetClass foaf:Person ; {select} ."))


def test_what_code_lists_say_becomes_a_table(tmp_path: Path) -> None:
    """Concepts are in no graph, so a property of concepts is looked up when the shape is read."""
    select = "sh:sparql [ sh:select 'SELECT $this { $this vgn:awardForm ?f . ?f vgn:conferrerLevel ?l . }' ]"
    (shape,) = load_shapes("https://kg.example/", _write(tmp_path, f":A sh:targetClass foaf:Person ; {select} ."))

    text = shape.constraints[0].select
    assert "$this vgn:awardForm ?f . VALUES (?f ?l) {" in text
    assert '(<https://kg.example/def/award-forms/bang-khen> "ministry-province")' in text


def test_shapes_speak_only_of_terms_that_are_defined() -> None:
    """A misspelt class or property of ours would judge nothing."""
    namespace = "https://w3id.org/congvu/ontology#"
    defined = {
        quad.subject.value for quad in read_turtle(get_ontology_file("kg.ttl")) if hasattr(quad.subject, "value")
    }
    used = {
        term.value
        for quad in read_turtle(get_ontology_file("shapes.ttl"))
        for term in (quad.subject, quad.object)
        if isinstance(term, ox.NamedNode) and term.value.startswith(namespace)
    }

    assert len(used) > 40
    assert used <= defined
