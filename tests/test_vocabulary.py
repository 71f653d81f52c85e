"""The code lists as objects, and malformed files named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.vocabulary import Vocabulary, load_vocabulary

_HEAD = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vgn: <https://w3id.org/congvu/ontology#> .
@prefix : <https://w3id.org/congvu/def/posts/> .
"""
_POST = """:giam-doc a skos:Concept ; skos:notation "giam-doc" ; skos:broader :truong ;
  skos:prefLabel "giám đốc"@vi , "director"@en ; skos:altLabel "GĐ"@vi ; skos:hiddenLabel "giám dốc"@vi ;
  vgn:bodyWord "sở" , "công ty" ; vgn:rank <https://w3id.org/congvu/ontology#Head> ; skos:example "Ông A."@vi .
"""


def write(folder: Path, **files: str) -> Path:
    """An ontology folder with the given files under `vocab`."""
    (folder / "vocab").mkdir()
    for name, text in files.items():
        (folder / "vocab" / f"{name}.ttl").write_text(text, encoding="utf-8")
    return folder


def test_a_concept_has_its_labels_and_properties(tmp_path: Path) -> None:
    """Labels with the preferred one first, links cut to their last part, values in the file's order."""
    concept = load_vocabulary(write(tmp_path, posts=_HEAD + _POST)).schemes["posts"]["giam-doc"]

    assert (concept.label, concept.label_en) == ("giám đốc", "director")
    assert concept.labels == ("giám đốc", "GĐ", "giám dốc")
    assert concept.broader == ("truong",)
    assert concept.props == {"bodyWord": ("sở", "công ty"), "rank": ("Head",)}
    assert concept.get("bodyWord") == "sở"
    assert concept.get("impliedBody") is None
    assert concept.examples == ("Ông A.",)


def test_a_malformed_file_is_named_with_its_line_and_term(tmp_path: Path) -> None:
    """The run stops and says where the Turtle is wrong."""
    folder = write(tmp_path, posts=_HEAD + ':giam-doc a skos:Concept ; skos:notation "giam-doc ;\n')

    with pytest.raises(OntologyError, match=r"vocab/posts\.ttl") as caught:
        load_vocabulary(folder)
    assert caught.value.line == 4
    assert "giam-doc" in caught.value.term


def test_a_notation_used_twice_stops_the_run(tmp_path: Path) -> None:
    """Two concepts of a scheme with one notation are an error that names the second."""
    folder = write(tmp_path, posts=_HEAD + _POST + _POST.replace(":giam-doc a", ":giam-doc-2 a"))

    with pytest.raises(OntologyError, match="giam-doc-2"):
        load_vocabulary(folder)


def test_the_same_notation_in_two_schemes_is_fine(tmp_path: Path) -> None:
    """A notation is unique within its scheme only."""
    folder = write(tmp_path, posts=_HEAD + _POST, ranks=(_HEAD + _POST).replace("/def/posts/", "/def/ranks/"))

    assert sorted(load_vocabulary(folder).schemes) == ["posts", "ranks"]


def test_a_scheme_that_no_file_holds_is_named(tmp_path: Path) -> None:
    """An empty or missing file is an ontology error where its scheme is asked for, not a KeyError."""
    vocabulary = load_vocabulary(write(tmp_path, posts=_HEAD + _POST, ranks=_HEAD))

    with pytest.raises(OntologyError, match=r"vocab/ranks\.ttl: ranks: the grammar needs this scheme"):
        vocabulary.schemes["ranks"]
    assert vocabulary.schemes.get("ranks") is None


def test_the_grammars_words_must_be_there() -> None:
    """A concept that the grammar needs and nobody wrote is an ontology error, not a KeyError."""
    with pytest.raises(OntologyError, match="function-words"):
        Vocabulary({}).words("function-words", "of")


def test_the_shipped_lists_are_read() -> None:
    """Every scheme of the ontology holds concepts, the bodies among them; read once."""
    vocabulary = load_vocabulary()

    assert {"posts", "bodies", "organization-types", "document-types", "triggers"} <= set(vocabulary.schemes)
    assert all(vocabulary.schemes.values())
    assert load_vocabulary() is vocabulary
    assert len(list(vocabulary.iter_concepts("posts", "ranks"))) == sum(
        len(vocabulary.schemes[name]) for name in ("posts", "ranks")
    )
