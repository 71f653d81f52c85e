"""Every RDF format gives back, to two independent parsers, the very data that were written."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.rdf.terms import Quad, Term, format_quad, make_iri, make_text, make_typed
from loaders.graphs.formats import FORMATS, write_file

_OXIGRAPH = {
    "nq": ox.RdfFormat.N_QUADS,
    "nt": ox.RdfFormat.N_TRIPLES,
    "ttl": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "jsonld": ox.RdfFormat.JSON_LD,
}
_RDFLIB = {"nq": "nquads", "nt": "nt11", "ttl": "turtle", "trig": "trig", "jsonld": "json-ld"}
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

_texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12) | st.sampled_from(
    [
        '"',
        "\\",
        "\\u0041",
        "'''",
        '"""',
        "a\nb\r\n\tc",
        "\x7f\x01",
        "\u0085\u2028",
        "Ủy ban 😀",
        "@vi",
        "^^<x:y>",
        " . ",
    ]
)
_paths = st.lists(st.sampled_from([*"aZ0_-./?:~'()é ;,@{|", "%41", "..", "//"]), max_size=8).map("".join)
_iris = st.builds(
    lambda start, path: make_iri(start + path),
    st.sampled_from(
        [
            "https://w3id.org/congvu/",
            "https://w3id.org/congvu/id/person/",
            "https://w3id.org/congvu/ontology#",
            "http://xmlns.com/foaf/0.1/",
            "http://www.w3.org/2004/02/skos/core#",
            "urn:x:",
        ]
    ),
    _paths,
)
_verbs = _iris | st.sampled_from([make_iri(_RDF + "type"), make_iri(_RDF + "first")])
_literals = (
    st.builds(make_text, _texts)
    | st.builds(make_text, _texts, st.sampled_from(["vi", "en", "en-gb"]))
    | st.builds(make_typed, st.sampled_from(["--01-21", "2021"]), st.sampled_from(["gMonthDay", "gYear"]))
    | st.builds(lambda text: make_typed(text, "string"), _texts)
    | st.builds(lambda text: Term(f'"{text}"^^{make_iri("https://w3id.org/congvu/ontology#x")}'), st.just("1"))
    | st.just(make_typed("49", "integer"))
)
_quads = st.lists(st.tuples(_iris, _verbs, _iris | _literals, _iris), max_size=12)


def _expected(quads: list[Quad], keeps_graphs: bool) -> str:
    text = "".join(map(format_quad, quads))
    parsed = ox.parse(text, ox.RdfFormat.N_QUADS)
    if keeps_graphs:
        return _canonical(ox.Dataset(parsed))
    return _canonical(ox.Dataset(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in parsed))


def _canonical(dataset: ox.Dataset) -> str:
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(sorted(f"{quad} .\n" for quad in dataset))


def _read_with_rdflib(path: Path, name: str) -> str:
    dataset = rdflib.Dataset()
    dataset.parse(data=path.read_text(encoding="utf-8"), format=_RDFLIB[name])
    lines = dataset.serialize(format="nquads")
    return _canonical(ox.Dataset(ox.parse(lines, ox.RdfFormat.N_QUADS)))


@pytest.fixture(autouse=True)
def _literals_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # rdflib calls what it deprecates itself
@pytest.mark.parametrize("name", sorted(FORMATS))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quads=_quads)
def test_what_is_written_is_read_back_by_both_parsers(name: str, quads: list[Quad], tmp_path: Path) -> None:
    """Nasty literals and IRIs survive each format; those with graphs keep them."""
    path = write_file(quads, tmp_path / f"g.{name}", name)

    expected = _expected(quads, FORMATS[name].keeps_graphs)
    assert _canonical(ox.Dataset(ox.parse(path.read_bytes(), _OXIGRAPH[name]))) == expected
    assert _read_with_rdflib(path, name) == expected


def test_every_format_has_its_parsers() -> None:
    """The round trip above covers all formats there are."""
    assert set(FORMATS) == set(_OXIGRAPH) == set(_RDFLIB)
    assert len(FORMATS) == 5
