"""The RDF formats by name, and the one call that writes any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kg.errors import UsageFault
from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.graphs.files import QuadFile
from loaders.graphs.jsonld import JsonLdFile
from loaders.graphs.nquads import NQuadsFile
from loaders.graphs.ntriples import NTriplesFile
from loaders.graphs.ordering import sort_quads
from loaders.graphs.trig import TrigFile
from loaders.graphs.turtle import TurtleFile


@dataclass(frozen=True, slots=True)
class RdfFormat:
    """A way to write quads. Without `keeps_graphs` the file holds the triples of every graph, each once."""

    name: str
    media_type: str
    keeps_graphs: bool
    by_graph: bool
    open: Callable[[Path, str], QuadFile]


FORMATS = MappingProxyType(
    {
        form.name: form
        for form in (
            RdfFormat("nq", "application/n-quads", True, False, lambda path, base: NQuadsFile(path)),
            RdfFormat("nt", "application/n-triples", False, False, lambda path, base: NTriplesFile(path)),
            RdfFormat("ttl", "text/turtle", False, False, TurtleFile),
            RdfFormat("trig", "application/trig", True, True, TrigFile),
            RdfFormat("jsonld", "application/ld+json", True, True, JsonLdFile),
        )
    }
)


def write_file(quads: Iterable[Quad], path: Path, format_name: str, *, base: str = DEFAULT_BASE) -> Path:
    """The path, now holding the quads in one of `FORMATS`, sorted, each once, whatever order they came in.

    `UsageFault` for an unknown format; `LoadFailed` where the file cannot be written, and then the old one is intact.
    """
    form = FORMATS.get(format_name)
    if form is None:
        raise UsageFault(f"unknown format {format_name!r}: one of {', '.join(FORMATS)}")
    with form.open(path, base) as file:
        file.feed(sort_quads(quads, by_graph=form.by_graph))
        return file.finish()
