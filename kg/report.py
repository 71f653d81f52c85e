"""Coverage and what was dropped, over everything in a graph folder; read from the ledger alone.

What gave no fact is found by reading the ledger's texts again with the vocabulary of today.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass

from kg.build.chunks import chunk_all
from kg.build.extraction import get_extractor
from kg.build.tally import DROPPED, FACTS
from kg.build.workers import run_tasks
from kg.extract.silence import SilentSentence, find_silent
from kg.ledger import Ledger, Problem, Run, Version
from kg.record import FACT_LISTS, FURTHER_LISTS

_ARTICLES_PER_TASK = 16


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


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence that bears something and gave no fact: its code points, its pattern, its words."""

    start: int
    end: int
    pattern: str
    quote: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """How many sentences have one pattern, and the first of them, in the order of article keys."""

    pattern: str
    sentences: int
    article: str
    example: Quoted


@dataclass(frozen=True, slots=True)
class SilentArticle:
    """The sentences of one article that bear something and gave no fact."""

    article: str
    sentences: list[Quoted]


@dataclass(frozen=True, slots=True)
class Silences:
    """The most frequent patterns and the articles with most such sentences, most first; the sums are over all."""

    sentences: int
    patterns: list[Pattern]
    articles: list[SilentArticle]

    def to_json(self) -> dict[str, object]:
        """The to-do list's public form."""
        return asdict(self)


def find_silences(
    ledger: Ledger,
    top: int,
    *,
    article: str | None = None,
    workers: int = 1,
    advance: Callable[[], None] = lambda: None,
) -> Silences:
    """What gave no fact though it bears a number, a name, a body or a trigger, in all live articles or in one.

    `top` patterns and articles are kept, of one article all sentences; `advance` hears of each article. The same with
    any number of workers.
    """
    texts = (v for v in ledger.iter_live() if article in (None, v.article.id))
    counts: Counter[str] = Counter()
    examples: dict[str, tuple[str, Quoted]] = {}
    fullest: list[tuple[int, int, SilentArticle]] = []
    kept = top if article is None else 1
    number = 0
    for chunk in run_tasks(_read_task, chunk_all(texts, _ARTICLES_PER_TASK), workers):
        for found in chunk:
            advance()
            number -= 1  # of equally full articles the first ones stay
            for sentence in found.sentences:
                counts[sentence.pattern] += 1
                examples.setdefault(sentence.pattern, (found.article, sentence))
            if found.sentences:
                heapq.heappush(fullest, (len(found.sentences), number, found))
            if len(fullest) > kept:
                heapq.heappop(fullest)
    ranked = sorted(counts, key=lambda pattern: (-counts[pattern], pattern))[:top]
    return Silences(
        sentences=counts.total(),
        patterns=[Pattern(pattern, counts[pattern], *examples[pattern]) for pattern in ranked],
        articles=[found for _, _, found in sorted(fullest, key=lambda entry: entry[:2], reverse=True)],
    )


def _read_task(versions: list[Version]) -> list[SilentArticle]:
    return [SilentArticle(version.article.id, _read_silent(version)) for version in versions]


def _read_silent(version: Version) -> list[Quoted]:
    record = json.loads(version.record)
    lists = (*FACT_LISTS, *FURTHER_LISTS)
    spans = [tuple(span) for name in lists for item in record.get(name, ()) for span in item["spans"]]
    found = find_silent(get_extractor(), version.text, spans)
    return [_quote(version.text, sentence) for sentence in found]


def _quote(text: str, sentence: SilentSentence) -> Quoted:
    words = " ".join(text[sentence.start : sentence.end].split())
    return Quoted(sentence.start, sentence.end, sentence.pattern, words)
