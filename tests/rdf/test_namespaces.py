"""The ontology is closed: what it does not define cannot be used, and all it defines is explained."""

from __future__ import annotations

import re

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from kg.errors import OntologyError
from kg.rdf.namespaces import load_namespaces, read_namespace
from tests.factory import ROOT

VGN = "https://w3id.org/congvu/ontology#"


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    """The terms of kg.ttl."""
    return rdflib.Graph().parse(ROOT / "ontology" / "kg.ttl")


def test_a_defined_term_is_an_attribute():
    """A term of the Turtle is there as a serialised IRI, of our own and of a borrowed vocabulary."""
    names = load_namespaces()

    assert names.vgn.organiser == f"<{VGN}organiser>"
    assert names.org.Membership == "<http://www.w3.org/ns/org#Membership>"


def test_an_undefined_term_stops_the_run():
    """A misspelt term is named, with the file that should define it."""
    with pytest.raises(OntologyError, match=r"kg\.ttl: .*#organizer: ") as fault:
        _ = load_namespaces().vgn.organizer

    assert fault.value.term == VGN + "organizer"


def test_malformed_turtle_names_file_and_line(tmp_path):
    """The line at fault is found."""
    broken = tmp_path / "kg.ttl"
    broken.write_text("@prefix a: <urn:a:> .\na:b a a:c .\na:d a a:c ,, a:e .\n", encoding="utf-8")

    with pytest.raises(OntologyError, match=r"kg\.ttl:3: ") as fault:
        read_namespace("urn:a:", broken)

    assert fault.value.line == 3


def test_another_base_moves_our_terms_only():
    """Under another base our terms move, the borrowed ones stay."""
    names = load_namespaces("https://example.org/kg/")

    assert names.vgn.organiser == "<https://example.org/kg/ontology#organiser>"
    assert names.prov.wasDerivedFrom == load_namespaces().prov.wasDerivedFrom


def test_every_term_is_explained_in_both_languages(ontology):
    """Each class and property has one label and one definition in Vietnamese and in English."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    terms = {subject for kind in kinds for subject in ontology.subjects(RDF.type, kind)}
    said = {(t, p, o.language) for t in terms for p in (RDFS.label, SKOS.definition) for o in ontology.objects(t, p)}

    assert len(terms) > 120
    assert len(said) == len(terms) * 4


def test_every_term_that_is_used_is_defined(ontology):
    """No file of the ontology, no query and no line of code uses a term of ours that kg.ttl does not define."""
    used: dict[str, str] = {}
    for folder, suffix, pattern in (
        ("ontology", ".ttl", r"\bvgn:(\w+)"),
        ("queries", ".rq", r"\bvgn:(\w+)"),
        ("kg", ".py", r"\bvgn\.([A-Za-z]\w*)"),
    ):
        paths = (path for path in (ROOT / folder).rglob("*") if path.suffix == suffix)
        used |= {name: path.name for path in paths for name in re.findall(pattern, path.read_text(encoding="utf-8"))}
    defined = {str(s).removeprefix(VGN) for s in ontology.subjects(RDF.type)}

    assert len(used) > 100
    assert {name: file for name, file in used.items() if name not in defined} == {}


def test_the_alignment_speaks_of_our_terms():
    """Every subject of ours in alignment.ttl is a term of kg.ttl, and all nine vocabularies are reached."""
    graph = rdflib.Graph().parse(ROOT / "ontology" / "alignment.ttl")
    ours = {str(s).removeprefix(VGN) for s in graph.subjects() if str(s).startswith(VGN)}
    reached = {str(o).rpartition("#")[0] or str(o).rpartition("/")[0] for o in graph.objects()}

    assert all(name in load_namespaces().vgn for name in ours)
    assert {
        "http://www.w3.org/ns/org", "http://www.w3.org/ns/prov", "http://www.w3.org/ns/oa",
        "http://data.europa.eu/eli/ontology", "https://schema.org", "http://xmlns.com/foaf/0.1",
        "http://www.w3.org/2006/time", "http://semanticweb.cs.vu.nl/2009/11/sem",
    } <= reached  # fmt: skip
    assert (None, SKOS.closeMatch, None) in graph
