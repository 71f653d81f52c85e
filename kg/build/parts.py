"""`kg build --output`: sources to N-Quads and records in part files; no ledger, no store, memory that stays flat.

A part is a fixed stretch of the input, written whole by one worker, so that any number of workers gives the same files.
They are written into folders with temporary names, which take their places together at the end.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.article import Article
from kg.build.chunks import chunk_all
from kg.build.extraction import Placed, extract_record, get_extractor
from kg.build.memory import without_collection
from kg.build.options import BuildOptions
from kg.build.report import BuildReport
from kg.build.superseded import drop_superseded
from kg.build.tally import count_record
from kg.build.workers import run_tasks
from kg.errors import BadInput, UsageFault
from kg.ledger.lock import hold_folder
from kg.ledger.schema import reporting
from kg.rdf.mapping import Mapper
from kg.record import record_to_json
from kg.settings import Settings
from loaders.articles import read_placed_articles
from loaders.articles.duplicates import SeenIds, Standing, make_fault
from loaders.graphs.nquads import NQuadsFile

_ARTICLES_PER_PART = 250
_FOLDERS = ("quads", "records")


@dataclass(frozen=True, slots=True)
class _Part:
    """One task: write these articles' two files into `<folder>/quads.new` and `<folder>/records.new`."""

    number: int
    articles: list[Placed]
    folder: Path
    base: str
    minimum: float


@dataclass(slots=True)
class _Written:
    articles: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)


def build_parts(
    sources: Iterable[str],
    folder: Path,
    settings: Settings,
    options: BuildOptions,
    report: BuildReport,
    advance: Callable[[str], None] = lambda stage: None,
) -> None:
    """Writes article and reference graphs to `quads/part-*.nq`, records to `records/part-*.jsonl`, filling `report`.

    An earlier output in the folder is replaced when all is written. `UsageFault` where `quads` or `records` hold
    something else, `LoadFailed` where the folder cannot be written.
    """
    articles = read_placed_articles(sources, report.skip_fault, max_chars=settings.max_article_chars)
    get_extractor()  # a faulty ontology stops the run before anything is made
    reference = get_mapper(settings.base).reference_quads()
    winners: dict[str, int] = {}
    with hold_folder(folder), _replacing(folder), reporting(folder, "cannot write"), without_collection():
        with NQuadsFile(folder / "quads.new" / "part-reference.nq") as file:
            file.feed(reference)
            file.finish()
        chunks = chunk_all(_admit(articles, report, winners, advance), _ARTICLES_PER_PART)
        parts = (
            _Part(number, _keep_last(chunk, winners, number), folder, settings.base, options.minimum)
            for number, chunk in enumerate(chunks)
        )
        facts: Counter[str] = Counter()
        for written in run_tasks(_write_part, parts, options.workers):
            report.written += written.articles
            facts.update(written.facts)
            for place, reason in written.faults:
                report.skip(place, reason)
        for lost in drop_superseded(folder / "records.new", folder / "quads.new", winners, settings.base):
            report.written -= 1
            facts.subtract(lost)
        report.check_sum(str(folder))
        report.facts = dict(sorted(facts.items()))
        report.articles = report.written


@cache
def get_mapper(base: str) -> Mapper:
    """This process's mapper for a base, made once."""
    return Mapper(base)


def _admit(
    articles: Iterable[tuple[str, Article]],
    report: BuildReport,
    winners: dict[str, int],
    advance: Callable[[str], None],
) -> Iterator[Placed]:
    """Articles to write; where one comes with a smaller hash than one before, its id is noted among the winners."""
    with closing(SeenIds()) as seen:
        for place, article in articles:
            report.read += 1
            advance("read")
            standing = seen.add(article)
            if standing is Standing.SAME:
                report.skip_repeated()
                continue
            if standing is not Standing.NEW:
                report.skip(place, make_fault(article, place, standing).reason)
            if standing is Standing.WINS:
                winners[article.id] = -1
            if standing is not Standing.LOSES:
                yield Placed(article, place)


def _keep_last(chunk: list[Placed], winners: dict[str, int], number: int) -> list[Placed]:
    """The part's articles, each id once, the last; notes in which part the text that stands for an id has gone."""
    for placed in chunk:
        if placed.article.id in winners:
            winners[placed.article.id] = number
    return list({placed.article.id: placed for placed in chunk}.values())


def _write_part(part: _Part) -> _Written:
    mapper, written = get_mapper(part.base), _Written()
    name = f"part-{part.number:05}"
    records = part.folder / "records.new" / f"{name}.jsonl"
    with (
        reporting(records, "cannot write"),
        records.open("w", encoding="utf-8", newline="\n") as lines,
        NQuadsFile(part.folder / "quads.new" / f"{name}.nq") as quads,
    ):
        for placed in part.articles:
            try:
                record = extract_record(placed, part.minimum)
            except BadInput as fault:
                written.faults.append((placed.place, fault.reason))
                continue
            quads.feed(mapper.article_quads(placed.article, record))
            lines.write(record_to_json(record) + "\n")
            written.articles += 1
            written.facts.update(count_record(record))
        quads.finish()
    return written


@contextmanager
def _replacing(folder: Path) -> Iterator[None]:
    """Fresh folders under temporary names, which replace those of an earlier output if the block ends well."""
    for name in _FOLDERS:
        old = folder / name
        strange = [path.name for path in old.iterdir() if not path.name.startswith("part-")] if old.is_dir() else []
        if strange or old.is_file():
            raise UsageFault(f"{old}: not an output of kg build, it will not be replaced: {', '.join(strange)}")
    with reporting(folder, "cannot write"):
        for name in _FOLDERS:
            shutil.rmtree(folder / f"{name}.new", ignore_errors=True)
            (folder / f"{name}.new").mkdir()
        try:
            yield
            for name in _FOLDERS:
                shutil.rmtree(folder / name, ignore_errors=True)
                (folder / f"{name}.new").replace(folder / name)
        finally:
            for name in _FOLDERS:
                shutil.rmtree(folder / f"{name}.new", ignore_errors=True)
