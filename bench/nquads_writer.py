"""Our N-Quads writer against `pyoxigraph.serialize`, the same quads to the same disk.

The peer is measured twice: with its quad objects ready, and with making them from strings, which is what a program that
produces quads pays.
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
from kg.rdf.terms import Quad, Term
from loaders.graphs.nquads import NQuadsFile


def read_quads(folder: Path) -> list[ox.Quad]:
    """The quads of a finished build, as the peer's objects."""
    parts = sorted(folder.glob("quads/part-*.nq"))
    return [quad for part in parts for quad in ox.parse(path=part, format=ox.RdfFormat.N_QUADS)]


def make_ours(quads: list[ox.Quad]) -> list[Quad]:
    """The same quads as strings, graphs included."""
    return [(Term(str(q.subject)), Term(str(q.predicate)), Term(str(q.object)), Term(str(q.graph_name))) for q in quads]


def make_theirs(quad: Quad) -> ox.Quad:
    """The peer's objects, made from our strings."""
    subject, predicate, value, graph = quad
    return ox.Quad(make_name(subject), make_name(predicate), make_object(value), make_name(graph))


def make_name(term: Term) -> ox.NamedNode:
    """The peer's IRI."""
    return ox.NamedNode(term[1:-1])


def make_object(term: Term) -> ox.NamedNode | ox.Literal:
    """The peer's IRI or literal."""
    if term[0] == "<":
        return make_name(term)
    text, _, kind = term[1:].rpartition('"')
    if kind.startswith("@"):
        return ox.Literal(text, language=kind[1:])
    return ox.Literal(text, datatype=ox.NamedNode(kind[3:-1])) if kind else ox.Literal(text)


def rate(work: Callable[[], object], count: int) -> float:
    """Quads per CPU second of one piece of work."""
    return count / take_cpu_s(work)


def write_ours(quads: list[Quad], path: Path) -> None:
    """The file by our writer."""
    target = NQuadsFile(path)
    target.feed(quads)
    target.finish()


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
        theirs = read_quads(Path(folder, "built"))
        ours = make_ours(theirs)
        path, form = Path(folder, "written.nq"), ox.RdfFormat.N_QUADS
        works = {
            "congvu writer": lambda: write_ours(ours, path),
            "pyoxigraph.serialize, objects ready": lambda: ox.serialize(theirs, path, format=form),
            "pyoxigraph.serialize, objects made": lambda: ox.serialize(map(make_theirs, ours), path, format=form),
        }
        sides = {name: partial(rate, work, len(ours)) for name, work in works.items()}
        rates = interleave(sides, options.rounds)
    best = rates["congvu writer"]
    rows = [(name, f"{speed / 1e6:.2f}", f"{best / speed:.1f} x") for name, speed in rates.items()]
    title = f"{len(ours):,} quads to disk, median of {options.rounds} rounds"
    print_table(title, ("side", "million quads/s", "congvu is"), rows)


if __name__ == "__main__":
    main()
