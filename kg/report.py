"""Coverage and what was dropped, over everything in a graph folder; read from the ledger alone."""

from __future__ import annotations

from dataclasses import dataclass

from kg.build.tally import DROPPED, FACTS
from kg.ledger import Ledger, Problem, Run


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the live articles hold; `problems` is what the last run skipped, `behind` how far the store is behind."""

    articles: int
    silent_articles: int
    facts: dict[str, int]
    sentences: int
    silent_sentences: int
    dropped: dict[str, int]
    runs: list[Run]
    problems: list[Problem]
    behind: int

    def to_json(self) -> dict[str, object]:
        """The report's public form."""
        return {
            "articles": self.articles,
            "articles_without_facts": self.silent_articles,
            "facts": self.facts,
            "sentences": self.sentences,
            "sentences_without_facts": self.silent_sentences,
            "dropped": self.dropped,
            "runs": [
                {
                    "run": run.key,
                    "started": run.started.isoformat(),
                    "finished": run.finished.isoformat() if run.finished else None,
                    "settings": run.settings,
                    "counts": run.counts,
                }
                for run in self.runs
            ],
            "problems": [{"place": problem.place, "reason": problem.reason} for problem in self.problems],
            "changes_not_in_store": self.behind,
        }


def report_coverage(ledger: Ledger) -> Coverage:
    """The figures as the ledger has them now."""
    sums = ledger.sum_facts()
    runs = list(ledger.iter_runs())
    _, seq = ledger.get_watermark("store")
    return Coverage(
        articles=ledger.count_live(),
        silent_articles=ledger.count_without(FACTS),
        facts={name: sums.get(name, 0) for name in FACTS},
        sentences=sums.get("sentences", 0),
        silent_sentences=sums.get("silent_sentences", 0),
        dropped={name.removeprefix(DROPPED): n for name, n in sums.items() if name.startswith(DROPPED)},
        runs=runs,
        problems=ledger.list_problems(runs[-1].key) if runs else [],
        behind=ledger.get_head() - seq,
    )
