"""`kg build --graph`: read, extract, ledger, then every projection of the graph folder; the order of things."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from kg.build.extraction import extract_all, get_extractor
from kg.build.intake import Intake
from kg.build.memory import without_collection
from kg.build.options import BuildOptions
from kg.build.projection import project_runs, project_store
from kg.build.report import BuildReport
from kg.build.versions import make_extractor_version
from kg.ledger import Entry, Ledger
from kg.ledger.lock import hold_folder
from kg.rdf.mapping import Mapper
from kg.settings import Settings
from loaders.articles import read_placed_articles
from loaders.graphs.store import check_path

T = TypeVar("T")
_ENTRIES_PER_TRANSACTION = 200


def build_graph(
    sources: Iterable[str],
    folder: Path,
    settings: Settings,
    options: BuildOptions,
    report: BuildReport,
    advance: Callable[[str], None] = lambda stage: None,
) -> None:
    """Brings the graph folder up to date with the sources, filling `report`; `advance` hears of each article.

    First the ledger takes everything, then the store follows; a build that is killed between loses nothing, the next
    one brings the store up to date. `LoadFailed` where another build holds the folder or it cannot be written.
    """
    check_path(folder)
    articles = read_placed_articles(sources, report.skip_fault, max_chars=settings.max_article_chars)
    get_extractor()  # a faulty ontology stops the run before anything is made
    Mapper(settings.base).reference_quads()
    extractor = make_extractor_version(options.minimum)
    with hold_folder(folder), Ledger(folder) as ledger, without_collection():
        run = ledger.begin_run(extractor, {"base": settings.base, "min_confidence": repr(options.minimum)})
        intake = Intake(ledger, run, extractor, report)
        batch: list[Entry] = []
        changed = intake.iter_changed(_watch(articles, advance))
        for result in extract_all(changed, minimum=options.minimum, workers=options.workers):
            for place, reason in result.faults:
                report.skip(place, reason)
            batch += result.entries
            if len(batch) >= _ENTRIES_PER_TRANSACTION:
                _put(ledger, intake, batch)
        _put(ledger, intake, batch)
        report.check_sum(str(folder))
        report.articles = ledger.count_live()
        report.facts = ledger.sum_facts(run)
        project_store(ledger, folder, settings.base, lambda: advance("store"))
        ledger.finish_run(run, report.list_counts(), report.problems)
        project_runs(ledger, folder, settings.base)


def _put(ledger: Ledger, intake: Intake, batch: list[Entry]) -> None:
    written, replaced = ledger.put(intake.run, batch, intake.extractor)
    intake.report.written += written
    intake.report.replaced += replaced
    intake.under_way.difference_update(entry.article.key for entry in batch)
    batch.clear()


def _watch(articles: Iterable[T], advance: Callable[[str], None]) -> Iterator[T]:
    for article in articles:
        yield article
        advance("read")
