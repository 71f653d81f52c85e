"""Keys that change when the same article would give another record, or the same record other quads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.keys import make_key
from kg.resources import get_data_folder

_PACKAGE = Path(__file__).resolve().parent.parent
_EXTRACTION = ("article.py", "record.py", "vocabulary.py", "gazetteer.py", "text", "extract", "build/confidence.py")
_MAPPING = ("article.py", "record.py", "vocabulary.py", "gazetteer.py", "rdf", "resolve")


@cache
def make_extractor_version(minimum: float) -> str:
    """16 characters over the extractor's code, the ontology and the least confidence kept."""
    return make_key("extractor", _digest(_EXTRACTION), repr(minimum))


@cache
def make_mapping_version(base: str) -> str:
    """16 characters over the mapping's code, the ontology and the base of all IRIs."""
    return make_key("mapping", _digest(_MAPPING), base)


def _digest(parts: Iterable[str]) -> str:
    """A hash of the files' names and bytes: a changed rule needs no version number to be noticed."""
    ontology = get_data_folder("ontology")
    files = [(ontology, path) for path in ontology.rglob("*") if path.suffix in (".ttl", ".csv")]
    for part in parts:
        place = _PACKAGE / part
        files += [(_PACKAGE, path) for path in (place.rglob("*.py") if place.is_dir() else [place]) if path.is_file()]
    digest = hashlib.sha256()
    for root, path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
