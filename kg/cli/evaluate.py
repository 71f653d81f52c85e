"""`kg evaluate`: the extractor against a hand-made answer."""

from __future__ import annotations

import json as jsonlib
from pathlib import Path
from typing import Annotated

import typer

from kg.build.extraction import Placed, extract_all
from kg.cli.options import AsJson, Workers
from kg.cli.output import print_json, print_lines, show_progress
from kg.errors import LoadFailed
from kg.evaluate.calibration import Calibration, calibrate, judge_records
from kg.evaluate.score import Score, read_records, score_records
from kg.ledger import Problem
from kg.record import Record, parse_record
from kg.settings import Settings
from loaders.articles import read_placed_articles


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Records made by hand, as JSON lines.")],
    texts: Annotated[
        str, typer.Option("--texts", metavar="FILE", help="The articles they are about.", show_default=False)
    ],
    errors: Annotated[
        Path | None, typer.Option("--errors", metavar="FILE", help="Write what is missed or wrong.")
    ] = None,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Also show whether confidences mean what they say.")
    ] = False,
    workers: Workers = 1,
    json: AsJson = False,
) -> None:
    """Extract the texts and show precision, recall and F1 for each kind of fact.

    Confidences are judged five-fold by article: each fifth with rates fitted on the other four.
    """
    answer = read_records(gold)
    known: dict[str, str] = {}
    predicted: dict[str, Record] = {}
    with show_progress() as progress:
        articles = read_placed_articles([texts], progress.tell, max_chars=Settings().max_article_chars)
        placed = (Placed(article, place) for place, article in articles)
        for result in extract_all(placed, minimum=0.0, workers=workers):
            for place, reason in result.faults:
                progress.tell(Problem(place, reason))
            for entry in result.entries:
                known[entry.article.id] = entry.article.text
                predicted[entry.article.id] = parse_record(entry.record)
    score = score_records(answer, predicted, known)
    if errors is not None:
        _write_misses(score, errors)
    means = calibrate(judge_records(answer, predicted)) if calibration else None
    if json:
        print_json(score.to_table() | ({"CALIBRATION": means.to_table()} if means is not None else {}))
    else:
        print_lines([*_tabulate(score), *([] if means is None else _tabulate_calibration(means))])


def _write_misses(score: Score, path: Path) -> None:
    try:
        with path.open("w", encoding="utf-8") as out:
            for miss in score.misses:
                row = {"id": miss.article, "kind": miss.kind, "family": miss.family, "fact": miss.fact}
                out.write(jsonlib.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise LoadFailed(str(path), f"cannot be written: {error.strerror}") from error


def _tabulate(score: Score) -> list[str]:
    lines = [f"{score.articles} articles, {score.predicted} predicted"]
    for family, cell in {**score.families, "CORE": score.core}.items():
        figures = f"P {cell.precision:.3f}  R {cell.recall:.3f}  F1 {cell.f1:.3f}"
        lines.append(f"{family:14} {figures}  ({cell.gold} in gold)")
    if score.grounded is not None:
        lines.append(f"{'grounded':14} {score.grounded.share:.3f} of {score.grounded.total} predicted items")
    return [*lines, f"{'located':14} {score.located.share:.3f} of {score.located.total} right items"]


def _tabulate_calibration(means: Calibration) -> list[str]:
    return [
        f"confidence of {means.facts:,} facts, each fifth of {means.articles} articles rated by the other four",
        *(
            f"{tenth.low:.1f} to {tenth.low + 0.1:.1f}     {tenth.facts:>6,} facts  "
            f"confidence {tenth.confidence:.3f}  right {tenth.right:.3f}"
            for tenth in means.tenths
        ),
        *(
            f"{kind.family:14} {kind.facts:>6,} facts  confidence {kind.confidence:.3f}  right {kind.right:.3f}"
            f"{'  (by words, which the scorer leaves aside)' if kind.is_wording else ''}"
            for kind in means.kinds
        ),
        f"{'Brier score':14} {means.brier:.4f}  of a constant {means.brier_constant:.4f}",
    ]
