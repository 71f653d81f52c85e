"""Shapes are read strictly: what is not understood stops, and is never silently left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.rdf.shape_sparql import compile_shape
from kg.rdf.shapes import load_shapes

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
    text = f":A sh:targetClass foaf:Person ; {texts} ; sh:property [ sh:path foaf:name ; sh:minCount 1 ] ."
    (shape,) = load_shapes(path=_write(tmp_path, text))
    (check,) = compile_shape(shape)

    assert check.message == "no name"


def test_a_demand_without_a_message_is_described(tmp_path: Path) -> None:
    """The report still says what was demanded."""
    text = ":A sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:maxCount 2 ; sh:class foaf:Agent ] ."
    (shape,) = load_shapes(path=_write(tmp_path, text))

    assert {check.message for check in compile_shape(shape)} == {"has at most 2 value(s)", "is of class Agent"}
