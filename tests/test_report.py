"""Coverage is counted over what is live, and says how far the store has come."""

from __future__ import annotations

from pathlib import Path

from kg.ledger import Entry, Ledger, Problem
from kg.report import report_coverage
from tests.build.sources import BO_CONG_AN, LAO_CAI, run_build, write_articles
from tests.factory import make_article


def test_the_sums_are_those_of_the_builds(tmp_path: Path) -> None:
    """Two builds of one article each give the facts of both, and nothing is left for the store to do."""
    reports = [
        run_build(write_articles(tmp_path / f"{id_}.jsonl", (id_, text)), tmp_path / "graph")
        for id_, text in (("a", LAO_CAI), ("b", BO_CONG_AN))
    ]

    with Ledger(tmp_path / "graph") as ledger:
        coverage = report_coverage(ledger)
    assert (coverage.articles, len(coverage.runs), coverage.behind) == (2, 2, 0)
    assert coverage.facts["persons"] == sum(report.facts["persons"] for report in reports)
    assert coverage.sentences == sum(report.facts["sentences"] for report in reports)


def test_silence_drops_and_problems_are_told(tmp_path: Path) -> None:
    """An article without facts, what extraction dropped, and what the last run skipped."""
    with Ledger(tmp_path) as ledger:
        run = ledger.begin_run("v1", {})
        silent = Entry(make_article("Một.", id="a"), "a", "{}", {"sentences": 1, "silent_sentences": 1})
        spoken = Entry(make_article("Hai.", id="b"), "b", "{}", {"persons": 1, "dropped: caption": 2})
        ledger.put(run, [silent, spoken], "v1")
        ledger.finish_run(run, {"read": 3}, [Problem("c.txt", "empty")])

        coverage = report_coverage(ledger)

    assert (coverage.silent_articles, coverage.silent_sentences) == (1, 1)
    assert coverage.dropped == {"caption": 2}
    assert coverage.problems == [Problem("c.txt", "empty")]
    assert coverage.behind == 2


def test_an_empty_ledger_reports_nothing(tmp_path: Path) -> None:
    """No run, no article, no division by zero."""
    with Ledger(tmp_path) as ledger:
        coverage = report_coverage(ledger)

    assert (coverage.articles, coverage.runs, coverage.problems) == (0, [], [])
    assert not any(coverage.facts.values())
