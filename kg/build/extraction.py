"""Articles to records, in this process or in several; second station of a build.

A task is a handful of articles, so that handing over costs little beside extracting. The result is the record's JSON,
which is what the ledger keeps: a worker's answer needs no second serialisation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from kg.article import Article
from kg.build.chunks import chunk_all
from kg.build.confidence import keep_confident
from kg.build.naming import Naming
from kg.build.tally import count_record
from kg.build.workers import run_tasks
from kg.errors import BadInput
from kg.extract.extractor import Extractor, make_extractor
from kg.ledger.versions import Entry
from kg.record import Record, record_to_json

_ARTICLES_PER_TASK = 16


@dataclass(frozen=True, slots=True)
class Placed:
    """An article and where it was read."""

    article: Article
    place: str


@dataclass(frozen=True, slots=True)
class Extracted:
    """A task's result: records to put, and place and reason of the articles that the extractor refused."""

    entries: list[Entry]
    faults: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Task:
    articles: list[Placed]
    minimum: float


@cache
def get_extractor() -> Extractor:
    """This process's extractor, made once."""
    return make_extractor()


def extract_record(placed: Placed, minimum: float) -> Record:
    """The article's record with what has at least the `minimum` confidence; an unexpected error names the article."""
    with Naming(placed.place):
        return keep_confident(get_extractor().extract(placed.article), minimum)


def extract_all(articles: Iterable[Placed], *, minimum: float, workers: int) -> Iterator[Extracted]:
    """Results in the order of the articles, a handful at a time, the same with any number of workers."""
    tasks = (_Task(chunk, minimum) for chunk in chunk_all(articles, _ARTICLES_PER_TASK))
    return run_tasks(_extract_task, tasks, workers)


def _extract_task(task: _Task) -> Extracted:
    result = Extracted([], [])
    for placed in task.articles:
        try:
            record = extract_record(placed, task.minimum)
        except BadInput as fault:
            result.faults.append((placed.place, fault.reason))
            continue
        result.entries.append(Entry(placed.article, placed.place, record_to_json(record), count_record(record)))
    return result
