"""Our N-Quads writer against `pyoxigraph.serialize`, the same quads to the same disk.

Twice: from plain values (IRIs and texts as strings, as a program has them), where each side makes its own terms first;
and with each side's terms ready, which shows what the making costs.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pyoxigraph as ox

from bench.corpus import read_rows, write_copies
from bench.measure import CORPUS, interleave, print_table, run_kg, take_cpu_s
from kg.rdf.terms import XSD, Quad, make_iri, make_text, make_typed
from loaders.graphs.nquads import NQuadsFile

Value = tuple[str, str, str]
"""Of an object: its IRI or text, its language, its datatype's local name in XSD; both empty for an IRI."""
Row = tuple[str, str, Value, str]


def read_rows_of(folder: Path) -> list[Row]:
    """The quads of a finished build as plain values."""
    parts = sorted(folder.glob("quads/part-*.nq"))
    quads = (quad for part in parts for quad in ox.parse(path=part, format=ox.RdfFormat.N_QUADS))
    return [(_text(q.subject), _text(q.predicate), _make_value(q.object), _text(q.graph_name)) for q in quads]


def _text(term: object) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value


def _make_value(term: object) -> Value:
    if isinstance(term, ox.Literal):
        return (term.value, term.language or "", "" if term.language else term.datatype.value.removeprefix(XSD))
    return (_text(term), "", "")


def make_ours(row: Row) -> Quad:
    """A quad as our strings."""
    subject, predicate, (text, language, kind), graph = row
    if language:
        value = make_text(text, language)
    elif kind:
        value = make_text(text) if kind == "string" else make_typed(text, kind)
    else:
        value = make_iri(text)
    return (make_iri(subject), make_iri(predicate), value, make_iri(graph))


def make_theirs(row: Row) -> ox.Quad:
    """A quad as the peer's objects."""
    subject, predicate, (text, language, kind), graph = row
    value: ox.Literal | ox.NamedNode
    if language:
        value = ox.Literal(text, language=language)
    elif kind:
        value = ox.Literal(text, datatype=ox.NamedNode(XSD + kind))
    else:
        value = ox.NamedNode(text)
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), value, ox.NamedNode(graph))


def write_ours(rows: list[Row], path: Path) -> None:
    """Values to disk by our writer."""
    feed_ours([make_ours(row) for row in rows], path)


def feed_ours(quads: list[Quad], path: Path) -> None:
    """Ready strings to disk by our writer."""
    target = NQuadsFile(path)
    target.feed(quads)
    target.finish()


def write_theirs(rows: list[Row], path: Path) -> None:
    """Values to disk by the peer."""
    ox.serialize(map(make_theirs, rows), path, format=ox.RdfFormat.N_QUADS)


def feed_theirs(quads: list[ox.Quad], path: Path) -> None:
    """Ready objects to disk by the peer."""
    ox.serialize(quads, path, format=ox.RdfFormat.N_QUADS)


def rate(work: Callable[[], object], count: int) -> float:
    """Quads per CPU second of one piece of work."""
    return count / take_cpu_s(work)


def main() -> None:
    """Prints quads per CPU second of each side and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = write_copies(read_rows(options.corpus), options.articles, Path(folder, "copies.jsonl"))
        run_kg("build", str(source), "--output", str(Path(folder, "built")), "--workers", "1")
        rows = read_rows_of(Path(folder, "built"))
        ours, theirs = list(map(make_ours, rows)), list(map(make_theirs, rows))
        path = Path(folder, "written.nq")
        works: dict[str, Callable[[], object]] = {
            "congvu, from values": partial(write_ours, rows, path),
            "pyoxigraph.serialize, from values": partial(write_theirs, rows, path),
            "congvu, terms ready": partial(feed_ours, ours, path),
            "pyoxigraph.serialize, terms ready": partial(feed_theirs, theirs, path),
        }
        rates = interleave({name: partial(rate, work, len(rows)) for name, work in works.items()}, options.rounds)
    table = []
    for name, speed in rates.items():
        peer = rates[name.replace("congvu", "pyoxigraph.serialize")]
        table.append((name, f"{speed / 1e6:.2f}", f"{speed / peer:.1f} x"))
    title = f"{len(rows):,} quads to disk, median of {options.rounds} rounds"
    print_table(title, ("side", "million quads/s", "ratio"), table)


if __name__ == "__main__":
    main()
