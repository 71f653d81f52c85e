"""Where the shipped data lies: the ontology and the queries, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

from kg.errors import ResourceMissing


def get_data_folder(name: str) -> Path:
    """The folder `ontology` or `queries`; `ResourceMissing` where the installation is incomplete."""
    package = Path(__file__).resolve().parent
    for folder in (package / "data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise ResourceMissing(f"the data folder {name!r} is not installed beside {package.name}: reinstall congvu")


def get_ontology_file(*parts: str) -> Path:
    """A file under `ontology/`, by its path parts; `ResourceMissing` where it is not there."""
    path = get_data_folder("ontology").joinpath(*parts)
    if not path.is_file():
        raise ResourceMissing(f"the ontology file {'/'.join(parts)} is missing: reinstall congvu")
    return path
