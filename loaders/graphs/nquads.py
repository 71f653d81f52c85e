"""N-Quads, the master format: one line a quad, graphs kept. Takes quads in any order and keeps it."""

from __future__ import annotations

from kg.rdf.terms import Quad
from loaders.graphs.files import QuadFile


class NQuadsFile(QuadFile):
    """Lines in the order the quads come; sorted quads give a file that `LC_ALL=C sort` leaves as it is."""

    def _format(self, batch: list[Quad]) -> list[str]:
        return [f"{subject} {verb} {object_} {graph} .\n" for subject, verb, object_, graph in batch]
