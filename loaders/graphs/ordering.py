"""Sorting more quads than memory holds: sorted runs go to a temporary folder and are merged."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from pathlib import Path

from kg.rdf.terms import Quad, Term

# About 400 MB of quads: a corpus of some thousand articles is sorted without touching the disk.
_RUN_LENGTH = 500_000
_by_graph = itemgetter(3, 0, 1, 2)


def sort_quads(quads: Iterable[Quad], *, by_graph: bool, run_length: int = _RUN_LENGTH) -> Iterator[Quad]:
    """The quads, each once, by subject, predicate, object, graph, or by graph first; lazy, in code point order.

    The first order is also the byte order of their N-Quads lines, since a term that begins another is followed by a
    space there, which precedes every character that could continue it.
    """
    key = _by_graph if by_graph else None
    remaining = iter(quads)
    run = sorted(set(islice(remaining, run_length)), key=key)
    following = list(islice(remaining, 1))
    if not following:
        yield from run
        return
    with tempfile.TemporaryDirectory(prefix="congvu-sort-") as folder:
        paths = [_write_run(run, Path(folder, "0"))]
        while following:
            run = sorted({*following, *islice(remaining, run_length)}, key=key)
            paths.append(_write_run(run, Path(folder, str(len(paths)))))
            following = list(islice(remaining, 1))
        run = []
        last = None
        for quad in heapq.merge(*map(_read_run, paths), key=key):
            if quad != last:
                yield quad
            last = quad


def _write_run(run: list[Quad], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{subject} {verb} {graph} {object_}\n" for subject, verb, object_, graph in run)
    return path


def _read_run(path: Path) -> Iterator[Quad]:
    """Quads as written; the object stands last because it alone may hold spaces."""
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            subject, verb, graph, object_ = line[:-1].split(" ", 3)
            yield Term(subject), Term(verb), Term(object_), Term(graph)
