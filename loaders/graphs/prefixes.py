"""Short names for IRIs in Turtle, TriG and JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kg.settings import DEFAULT_BASE

_STANDARD = MappingProxyType(
    {
        "cv": "http://data.europa.eu/m8g/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
RDF_TYPE = f"<{_STANDARD['rdf']}type>"
# A cache beyond this many names is emptied, so that memory does not grow with the graph.
_MAX_NAMES = 100_000


def make_prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """The standard prefixes and `vgn` for the ontology under this base, in alphabetical order."""
    return dict(sorted({**_STANDARD, "vgn": f"{base}ontology#"}.items()))


class Names(dict[str, str]):
    """A term's spelling in one file, made once by `spell` and remembered for a while."""

    def __init__(self, spell: Callable[[str], str]) -> None:
        super().__init__()
        self._spell = spell

    def __missing__(self, term: str) -> str:
        """The spelling of a term asked for the first time."""
        if len(self) >= _MAX_NAMES:
            self.clear()
        self[term] = name = self._spell(term)
        return name


def split_iri(iri: str, namespaces: Mapping[str, str]) -> tuple[str, str] | None:
    """The prefix and local name of an IRI whose namespace ends at its last `#` or `/`, None where it has no prefix.

    >>> split_iri("http://xmlns.com/foaf/0.1/name", {"http://xmlns.com/foaf/0.1/": "foaf"})
    ('foaf', 'name')
    >>> split_iri("http://xmlns.com/foaf/0.1/a/b", {"http://xmlns.com/foaf/0.1/": "foaf"})
    """
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = namespaces.get(iri[:cut])
    return None if prefix is None or cut == len(iri) else (prefix, iri[cut:])
