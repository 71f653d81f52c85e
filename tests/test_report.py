"""Coverage is counted over what is live, and says how far the store has come."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ledger import Entry, Ledger, Problem
from kg.report import find_silences, report_coverage
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


@pytest.fixture
def silent_graph(tmp_path: Path) -> Path:
    """Three articles whose records have at most one fact."""
    texts = {
        "a": "Năm nay có 12 đội. Hôm ấy có 15 đội. Trời mưa to.",
        "b": "Đêm qua có 7 đội. Họ gặp già làng Hoa Sim.",
        "c": "Trời mưa to.",
    }
    fact = '{"id": "a", "statistics": [{"spans": [[11, 17]]}]}'
    entries = [Entry(make_article(text, id=id_), id_, fact if id_ == "a" else "{}", {}) for id_, text in texts.items()]
    with Ledger(tmp_path) as ledger:
        ledger.put(ledger.begin_run("v1", {}), entries, "v1")
    return tmp_path


def test_patterns_come_most_frequent_first(silent_graph: Path) -> None:
    """Counted over all articles, each with an example; the fullest article first, one without is not listed."""
    heard: list[None] = []
    with Ledger(silent_graph) as ledger:
        found = find_silences(ledger, 10, advance=lambda: heard.append(None))

    assert [(pattern.pattern, pattern.sentences) for pattern in found.patterns] == [("[NUMBER]", 2), ("[NAME]", 1)]
    assert [(silent.article, len(silent.sentences)) for silent in found.articles] == [("b", 2), ("a", 1)]
    assert found.patterns[1].example.quote == "Họ gặp già làng Hoa Sim."
    assert (found.sentences, len(heard)) == (3, 3)


def test_only_the_top_is_kept_and_the_sum_is_whole(silent_graph: Path) -> None:
    """One pattern and one article of those there are."""
    with Ledger(silent_graph) as ledger:
        found = find_silences(ledger, 1)

    assert (len(found.patterns), [silent.article for silent in found.articles], found.sentences) == (1, ["b"], 3)


def test_one_article_is_listed_whole(silent_graph: Path) -> None:
    """With its code points, whatever the others hold."""
    with Ledger(silent_graph) as ledger:
        found = find_silences(ledger, 0, article="a")

    assert [(s.start, s.end, s.quote) for s in found.articles[0].sentences] == [(19, 36, "Hôm ấy có 15 đội.")]


def test_workers_change_nothing(silent_graph: Path) -> None:
    """The same list from two processes."""
    with Ledger(silent_graph) as ledger:
        assert find_silences(ledger, 5, workers=2) == find_silences(ledger, 5)
