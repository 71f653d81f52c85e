"""Taking back what `kg build --output` wrote of a text whose id came again later with a smaller hash."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.build.tally import count_record
from kg.keys import make_key
from kg.rdf.terms import Term, make_iri
from kg.record import parse_record


def drop_superseded(records: Path, quads: Path, winners: Mapping[str, int], base: str) -> Iterator[dict[str, int]]:
    """Removes, from every part before the one that `winners` names for an id, the article of that id.

    Gives back what each article removed had held. Without winners, which is the rule, no file is opened.
    """
    last = max(winners.values(), default=0)
    for number in range(last):
        part = records / f"part-{number:05}.jsonl"
        later = {id_ for id_, winner in winners.items() if winner > number}
        gone = [line for line in _read_lines(part) if json.loads(line)["id"] in later]
        if gone:
            _drop_lines(part, tuple(gone))
            _drop_lines(quads / f"{part.stem}.nq", tuple(f" {_name_graph(base, line)} .\n" for line in gone))
        yield from (count_record(parse_record(line)) for line in gone)


def _name_graph(base: str, record: str) -> Term:
    return make_iri(f"{base}graph/article/{make_key('article', json.loads(record)['id'])}")


def _read_lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from lines


def _drop_lines(path: Path, endings: tuple[str, ...]) -> None:
    """The file without the lines that end so, one line in memory at a time."""
    rest = path.with_suffix(".rest")
    with rest.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(line for line in _read_lines(path) if not line.endswith(endings))
    rest.replace(path)
