"""`kg report` and `kg stats`: what was read and what became of it; what the graph holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

import typer

from kg.analysis import Central, Rank, Stats, find_central, measure_graph
from kg.build.projection import STORE
from kg.cli.options import AsJson, Graph, Top
from kg.cli.output import format_counts, print_json, print_lines
from kg.ledger import Ledger
from kg.report import Coverage, report_coverage
from kg.settings import Settings
from loaders.graphs.store import GraphStore


def report(graph: Graph, json: AsJson = False) -> None:
    """Show how much of the articles became facts, and what was dropped and skipped, why."""
    with Ledger.open_existing(graph) as ledger:
        coverage = report_coverage(ledger)
    if json:
        print_json(coverage.to_json())
    else:
        print_lines(_describe(coverage))


def _describe(coverage: Coverage) -> list[str]:
    lines = [
        f"{coverage.articles:,} articles, {coverage.silent_articles:,} of them without a fact",
        f"{coverage.sentences:,} sentences, {coverage.silent_sentences:,} of them without a fact",
        "facts",
        *format_counts(coverage.facts),
    ]
    if coverage.dropped:
        lines += ["dropped", *format_counts(coverage.dropped)]
    if coverage.problems:
        lines += ["skipped in the last run", *(f"  {p.place}: {p.reason}" for p in coverage.problems)]
    for run in coverage.runs[-5:]:
        end = "finished" if run.finished else "did not finish"
        lines.append(f"run {run.key} {run.started:%Y-%m-%d %H:%M} {end}: {run.counts.get('written', 0):,} written")
    if coverage.behind:
        lines.append(f"the store is {coverage.behind:,} changes behind; kg build brings it up to date")
    return lines


def stats(
    graph: Graph,
    central: Annotated[bool, typer.Option("--central", help="Also find who and what connects the others.")] = False,
    top: Top = 10,
    json: AsJson = False,
) -> None:
    """Count what the graph holds, and show who and what occurs most."""
    base = Settings().base
    Ledger.open_existing(graph).close()
    with GraphStore.open(graph / STORE, read_only=True) as store:
        figures = measure_graph(store.oxigraph, base, top)
        middle = find_central(store.oxigraph, base, top) if central else None
    if json:
        print_json(asdict(figures) | ({"central": [asdict(node) for node in middle]} if middle is not None else {}))
    else:
        print_lines(_tabulate(figures, middle))


def _tabulate(figures: Stats, middle: Iterable[Central] | None) -> list[str]:
    lines = [f"{figures.quads:,} quads"]
    for title, counts in (("things", figures.classes), ("outlets", figures.outlets), ("years", figures.years)):
        lines += [title, *format_counts(counts)]
    lines += ["bodies, by articles", *_list_ranks(figures.bodies)]
    lines += ["people, by parts played", *_list_ranks(figures.persons)]
    lines += ["documents, by articles", *_list_ranks(figures.documents)]
    if middle is not None:
        lines.append("in the middle: betweenness, degree")
        lines += [f"  {node.betweenness:.4f} {node.degree:.4f}  {node.name}" for node in middle]
    return lines


def _list_ranks(ranks: list[Rank]) -> list[str]:
    return [f"  {rank.count:>6,}  {rank.name}" for rank in ranks]
