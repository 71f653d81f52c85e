"""`kg report` and `kg stats`: what was read and what became of it; what the graph holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

import typer

from kg.analysis import Central, Rank, Stats, find_central, measure_graph
from kg.build.projection import STORE
from kg.cli.options import AsJson, Graph, Top, Workers
from kg.cli.output import format_counts, print_json, print_lines, show_progress
from kg.errors import UsageFault
from kg.keys import make_key
from kg.ledger import Ledger
from kg.report import Coverage, Quoted, Silences, find_silences, report_coverage
from kg.settings import Settings
from loaders.graphs.store import GraphStore

_QUOTE_CHARS = 100


def report(
    graph: Graph,
    top: Annotated[
        int, typer.Option("--top", min=0, metavar="N", help="How many patterns and articles to list; 0: none, at once.")
    ] = 10,
    article: Annotated[
        str | None, typer.Option("--article", metavar="ID", help="List what gave no fact in this article alone.")
    ] = None,
    workers: Workers = 1,
    json: AsJson = False,
) -> None:
    """Show how much of the articles became facts, what was dropped and skipped, why, and what gave no fact.

    Sentences with a number, a name, a body or a trigger and without a fact are found by reading every text again.
    """
    silences = None
    with Ledger.open_existing(graph) as ledger, show_progress() as progress:
        if article is not None and ledger.find(make_key("article", article)) is None:
            raise UsageFault(f"--article {article}: the graph has no such article")
        coverage = report_coverage(ledger)
        if top or article is not None:
            silences = find_silences(
                ledger, top, article=article, workers=workers, advance=lambda: progress.advance("read again")
            )
    if json:
        print_json(coverage.to_json() | ({"silent": silences.to_json()} if silences is not None else {}))
    else:
        print_lines([*_describe(coverage), *([] if silences is None else _list_silences(silences, article))])


def _list_silences(silences: Silences, article: str | None) -> list[str]:
    lines = [f"{silences.sentences:,} sentences bear a number, a name, a body or a trigger and gave no fact"]
    lines += ["their patterns, most frequent first" if silences.patterns else ""]
    for pattern in silences.patterns:
        lines.append(f"  {pattern.sentences:>6,}  {pattern.pattern}")
        lines.append(f"          {pattern.article} {_show(pattern.example)}")
    if article is None:
        lines += ["articles with most of them" if silences.articles else ""]
        lines += [f"  {len(silent.sentences):>6,}  {silent.article}" for silent in silences.articles]
    else:
        lines += [f"  {_show(sentence)}  {sentence.pattern}" for s in silences.articles for sentence in s.sentences]
    return [line for line in lines if line]


def _show(sentence: Quoted) -> str:
    words = sentence.quote if len(sentence.quote) <= _QUOTE_CHARS else f"{sentence.quote[:_QUOTE_CHARS]}…"
    return f"{sentence.start}-{sentence.end}: {words}"


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
