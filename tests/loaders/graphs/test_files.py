"""An RDF file is whole or not there; the same quads in any order give the same bytes."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from kg.errors import LoadFailed, UsageFault
from kg.rdf.terms import Term
from loaders.graphs.formats import FORMATS, write_file
from loaders.graphs.nquads import NQuadsFile
from tests.loaders.graphs.quads import make_quad

_QUADS = [
    make_quad("id/org/bca", "http://xmlns.com/foaf/0.1/name", '"Bộ Công an"', "graph/article/b"),
    make_quad("id/org/bca", "http://xmlns.com/foaf/0.1/name", '"Bộ Công an"', "graph/article/a"),
    make_quad("id/org/bca", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "ontology#StateBody"),
]
_SURROGATE = make_quad("id/org/bca", "ontology#exact", '"\ud800"')


@pytest.mark.parametrize("name", FORMATS)
def test_order_and_repetition_of_the_input_do_not_show(name: str, tmp_path: Path) -> None:
    """Any order and any number of copies of the same quads give equal bytes."""
    once = write_file(_QUADS, tmp_path / "once", name)
    shuffled = write_file([*reversed(_QUADS), *_QUADS], tmp_path / "shuffled", name)

    assert once.read_bytes() == shuffled.read_bytes()
    assert once.stat().st_size > 0


@pytest.mark.parametrize("name", FORMATS)
def test_a_failure_leaves_the_old_file_and_no_other(name: str, tmp_path: Path) -> None:
    """A term that is no Unicode text stops the writing; the folder is as before."""
    path = write_file(_QUADS, tmp_path / "graph", name)
    before = path.read_bytes()

    with pytest.raises(LoadFailed, match="lone surrogate"):
        write_file([*_QUADS, _SURROGATE], path, name)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["graph"]


def test_close_without_finish_leaves_nothing(tmp_path: Path) -> None:
    """A writer that is given up has written no file."""
    with NQuadsFile(tmp_path / "graph.nq") as file:
        file.feed(_QUADS)

    assert list(tmp_path.iterdir()) == []


def test_quads_fed_in_two_parts_are_one_file(tmp_path: Path) -> None:
    """`feed` may be called again; nothing shows where one call ended."""
    for name, form in FORMATS.items():
        quads = sorted(_QUADS, key=lambda quad: (quad[3], *quad[:3]) if form.by_graph else quad)
        with form.open(tmp_path / name, "https://w3id.org/congvu/") as file:
            file.feed(quads[:1])
            file.feed(quads[1:])
            file.finish()

        assert (tmp_path / name).read_bytes() == write_file(quads, tmp_path / "whole", name).read_bytes()


def test_a_missing_folder_is_reported_in_one_line(tmp_path: Path) -> None:
    """The error names the file asked for."""
    with pytest.raises(LoadFailed, match=r"absent/graph\.nq: No such file or directory; nothing was written"):
        write_file(_QUADS, tmp_path / "absent" / "graph.nq", "nq")


def test_only_files_are_replaced(tmp_path: Path) -> None:
    """A folder, a pipe or a device such as /dev/null is refused before anything is written."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(LoadFailed, match="not a regular file"):
            write_file(_QUADS, path, "nq")

    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


def test_an_unknown_format_is_a_wrong_call(tmp_path: Path) -> None:
    """The error lists the formats there are."""
    with pytest.raises(UsageFault, match="nq, nt, ttl, trig, jsonld"):
        write_file(_QUADS, tmp_path / "graph.xml", "xml")


def test_a_compressed_file_has_no_time_stamp(tmp_path: Path) -> None:
    """A `.gz` path is compressed, and its header carries neither name nor time."""
    packed = write_file(_QUADS, tmp_path / "graph.nq.gz", "nq").read_bytes()
    plain = write_file(_QUADS, tmp_path / "graph.nq", "nq").read_bytes()

    assert gzip.decompress(packed) == plain
    assert packed[3:8] == bytes(5)


def test_formats_without_graphs_hold_each_triple_once(tmp_path: Path) -> None:
    """Two articles that state one triple give one line of N-Triples and one object in Turtle."""
    triples = write_file(_QUADS, tmp_path / "graph.nt", "nt").read_text(encoding="utf-8")
    turtle = write_file(_QUADS, tmp_path / "graph.ttl", "ttl").read_text(encoding="utf-8")

    assert triples.count("Bộ Công an") == turtle.count("Bộ Công an") == 1


def test_turtle_is_written_to_be_read(tmp_path: Path) -> None:
    """Subjects are grouped, prefixes used and our own things relative to the base."""
    turtle = write_file(_QUADS, tmp_path / "graph.ttl", "ttl").read_text(encoding="utf-8")

    assert turtle.endswith('\n<id/org/bca> a vgn:StateBody ;\n  foaf:name "Bộ Công an"@vi .\n')


def test_json_ld_refuses_an_iri_that_it_would_misread(tmp_path: Path) -> None:
    """An IRI whose scheme is a prefix of the context would come back as another IRI."""
    quad = (*_QUADS[0][:2], Term("<org:member>"), _QUADS[0][3])

    with pytest.raises(LoadFailed, match="scheme of <org:member>"):
        write_file([quad], tmp_path / "graph.jsonld", "jsonld")
