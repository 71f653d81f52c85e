"""N-Triples: the triples of every graph, each once."""

from __future__ import annotations

from pathlib import Path

from kg.rdf.terms import Quad
from loaders.graphs.files import QuadFile


class NTriplesFile(QuadFile):
    """Takes quads ordered by subject, predicate, object: a triple that several graphs hold then stands together."""

    def __init__(self, path: Path) -> None:
        self._line = ""
        super().__init__(path)

    def _format(self, batch: list[Quad]) -> list[str]:
        lines: list[str] = []
        last = self._line
        for subject, verb, object_, _ in batch:
            line = f"{subject} {verb} {object_} .\n"
            if line != last:
                lines.append(line)
                last = line
        self._line = last
        return lines
