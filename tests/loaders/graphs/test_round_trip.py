"""Every RDF format gives back, to two independent parsers, the very data that were written."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.rdf.terms import Quad, Term, make_iri, make_text, make_typed
from loaders.graphs.formats import FORMATS, write_file
from tests.loaders.graphs.parsers import OXIGRAPH, RDFLIB, canonicalize_quads, read_with_oxigraph, read_with_rdflib

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

    expected = canonicalize_quads(quads, keeps_graphs=FORMATS[name].keeps_graphs)
    assert read_with_oxigraph(path, name) == expected
    assert read_with_rdflib(path, name) == expected


def test_every_format_has_its_parsers() -> None:
    """The round trip above covers all formats there are."""
    assert set(FORMATS) == set(OXIGRAPH) == set(RDFLIB)
    assert len(FORMATS) == 5
