"""TriG: Turtle by graph."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from pathlib import Path

from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.graphs.turtle import TurtleFile


class TrigFile(TurtleFile):
    """Takes quads ordered by graph, subject, predicate, object; each graph is one block."""

    def __init__(self, path: Path, base: str = DEFAULT_BASE) -> None:
        self._graph = ""
        super().__init__(path, base)

    def _format(self, batch: list[Quad]) -> list[str]:
        parts: list[str] = []
        for graph, quads in groupby(batch, key=itemgetter(3)):
            if graph != self._graph:
                parts.append(f"{self._tail()}{self._names[graph]} {{\n")
                self._graph = graph
            parts += super()._format(list(quads))
        return parts

    def _tail(self) -> str:
        end = super()._tail()
        return f"{end}}}\n" if self._graph else end
