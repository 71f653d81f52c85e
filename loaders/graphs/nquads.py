"""N-Quads, the master format: one line a quad, graphs kept. Takes quads in any order and keeps it."""

from __future__ import annotations

from kg.rdf.terms import Quad
from loaders.graphs.files import QuadFile


class NQuadsFile(QuadFile):
    """Lines in the order the quads come; sorted quads give a file that `LC_ALL=C sort` leaves as it is."""

    _between = b" .\n"

    def _format(self, batch: list[Quad]) -> list[str]:
        return [*map(" ".join, batch), ""]  # the end of the line is put between, so that no loop of ours runs
