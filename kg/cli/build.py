"""`kg build` and `kg extract`: from articles to a graph, to files, or to records on standard output."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.build.extraction import Placed, extract_all, get_extractor
from kg.build.options import BuildOptions
from kg.build.parts import build_parts
from kg.build.pipeline import build_graph
from kg.build.report import BuildReport
from kg.cli.options import AsJson, MinConfidence, Sources, Workers
from kg.cli.output import format_counts, print_json, print_lines, show_progress
from kg.errors import UsageFault
from kg.ledger import Problem
from kg.settings import Settings
from loaders.articles import read_placed_articles


def build(
    sources: Sources,
    graph: Annotated[Path | None, typer.Option(metavar="DIR", help="Keep a graph in this folder.")] = None,
    output: Annotated[Path | None, typer.Option(metavar="PATH", help="Write part files here, keep no graph.")] = None,
    workers: Workers = 1,
    min_confidence: MinConfidence = 0.0,
    json: AsJson = False,
) -> None:
    """Read articles, extract their facts, and bring a graph folder up to date (or write part files)."""
    if (graph is None) == (output is None):
        raise UsageFault("say where to: either --graph DIR or --output PATH")
    settings, options = Settings(), BuildOptions(workers, min_confidence)
    with show_progress() as progress:
        report = BuildReport(notify=progress.tell)
        if graph is not None:
            build_graph(sources, graph, settings, options, report, progress.advance)
        elif output is not None:
            build_parts(sources, output, settings, options, report, progress.advance)
    if json:
        print_json(report.to_json())
    else:
        print_lines(_describe(report, graph or output))


def _describe(report: BuildReport, target: Path | None) -> list[str]:
    counts = {"written": report.written, "unchanged": report.unchanged, "skipped": report.skipped.total()}
    facts = report.to_json()["facts"]
    lines = [f"read {report.read:,} articles into {target}", *format_counts(counts)]
    lines += [f"      {reason}: {count:,}" for reason, count in sorted(report.skipped.items())]
    if report.replaced:
        lines.append(f"  of those written {report.replaced:,} replaced an earlier version")
    if isinstance(facts, dict) and report.written:
        sentences, silent = report.facts.get("sentences", 0), report.facts.get("silent_sentences", 0)
        lines += ["found", *format_counts(facts), f"in {sentences:,} sentences, {silent:,} of them without a fact"]
    return [*lines, f"the graph holds {report.articles:,} articles"]


def extract(sources: Sources, workers: Workers = 1, min_confidence: MinConfidence = 0.0) -> None:
    """Print each article's record as one line of JSON; nothing is stored."""
    settings = Settings()
    with show_progress() as progress:
        articles = read_placed_articles(sources, progress.tell, max_chars=settings.max_article_chars)
        get_extractor()
        placed = (Placed(article, place) for place, article in articles)
        for result in extract_all(placed, minimum=min_confidence, workers=workers):
            for place, reason in result.faults:
                progress.tell(Problem(place, reason))
            print_lines(entry.record for entry in result.entries)
