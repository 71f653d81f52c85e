"""N-Quads, the master format: one line a quad, graphs kept. Takes quads in any order and keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from kg.rdf.terms import Quad
from loaders.graphs.files import QuadFile


class NQuadsFile(QuadFile):
    """Lines in the order the quads come; sorted quads give a file that `LC_ALL=C sort` leaves as it is."""

    _between = b" .\n"

    def _format(self, batch: list[Quad]) -> Iterable[str]:
        # The end of the line is put between, so that no loop of ours runs, and no more than one line is held.
        return chain(map(" ".join, batch), ("",))
