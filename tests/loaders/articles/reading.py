"""The readers run to the end, with what they reported; bytes put into a file of a given name first."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from kg.article import Article
from kg.errors import BadInput
from loaders.articles import read_articles

TEXT = "Lào Cai họp báo quý I\nSáng nay, Sở Nội vụ tỉnh Lào Cai họp báo; ông Vàng A Tỏa chủ trì.\n"
"""A small article of ours."""


@dataclass
class Reading:
    """What came out: articles, and the faults as the user reads them."""

    articles: list[Article]
    faults: list[BadInput] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        """One line for each fault."""
        return [str(fault) for fault in self.faults]


def read(*names: Path | str, max_chars: int = 500_000) -> Reading:
    """Everything behind the names."""
    faults: list[BadInput] = []
    articles = list(read_articles(map(str, names), faults.append, max_chars=max_chars))
    return Reading(articles, faults)


def put(folder: Path, name: str, content: bytes | str) -> Path:
    """The file written, with the folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def make_line(**fields: object) -> str:
    """One line of JSON with a text, where none is given the small article."""
    return json.dumps({"text": TEXT, **fields}, ensure_ascii=False) + "\n"
