"""What a build did, in numbers that add up: every input is written, unchanged or skipped with a reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kg.build.tally import DROPPED, FACTS
from kg.errors import BadInput, LoadFailed
from kg.ledger.versions import Problem

REPEATED = "the same article again"
"""Why an article is skipped without being a fault: its id and text were read before in this run."""
# What a reason says of this one input only: an id, a character, a number. Reasons are counted without.
_PARTICULARS = re.compile(r"(?<=\bthe id )(['\"]).*\1|(?<![\w'-])(0x[0-9A-F]{2}|U\+[0-9A-F]{4,6}|[0-9]+)\b", re.DOTALL)


@dataclass(slots=True)
class BuildReport:
    """Filled while the build goes on. `read` counts inputs, good and bad; `facts` those of the articles written.

    `replaced` are those of `written` that an earlier run had written otherwise; `removed` are articles taken out of the
    graph; `articles` are those in the graph afterwards. `skipped` counts by reason, without what is particular to one
    input ("not UTF-8 text: … at byte … of the line").
    """

    read: int = 0
    written: int = 0
    unchanged: int = 0
    replaced: int = 0
    removed: int = 0
    articles: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    facts: dict[str, int] = field(default_factory=dict)
    notify: Callable[[Problem], None] = field(default=lambda problem: None)

    def skip_fault(self, fault: BadInput) -> None:
        """Counts an input that could not be read, and passes its line on."""
        self.read += 1
        self.skip(fault.place, fault.reason)

    def skip(self, place: str, reason: str) -> None:
        """Counts an article already read as skipped, and passes its line on."""
        problem = Problem(place, reason)
        self.skipped[_PARTICULARS.sub("…", reason)] += 1
        self.problems.append(problem)
        self.notify(problem)

    def skip_repeated(self) -> None:
        """Counts an article that was read before in this run; not a problem."""
        self.skipped[REPEATED] += 1

    def adds_up(self) -> bool:
        """Whether every input is accounted for."""
        return self.read == self.written + self.unchanged + self.skipped.total()

    def check_sum(self, target: str) -> None:
        """`LoadFailed` where an input is not accounted for: better no report than one that hides a loss."""
        if not self.adds_up():
            told = f"{self.written} written, {self.unchanged} unchanged, {self.skipped.total()} skipped"
            raise LoadFailed(target, f"{self.read} inputs were read, but {told}", "what was committed is kept")

    def list_counts(self) -> dict[str, int]:
        """The flat numbers that the ledger keeps of the run."""
        return {**self._count_inputs(), "articles": self.articles, **self.facts}

    def to_json(self) -> dict[str, object]:
        """The report's public form; `skip_reasons` sums to `skipped`."""
        return {
            **self._count_inputs(),
            "skip_reasons": dict(sorted(self.skipped.items())),
            "articles": self.articles,
            "facts": {name: self.facts.get(name, 0) for name in FACTS},
            "sentences": self.facts.get("sentences", 0),
            "sentences_without_facts": self.facts.get("silent_sentences", 0),
            "dropped": {k.removeprefix(DROPPED): n for k, n in self.facts.items() if k.startswith(DROPPED)},
            "problems": [{"place": problem.place, "reason": problem.reason} for problem in self.problems],
        }

    def _count_inputs(self) -> dict[str, int]:
        return {
            "read": self.read,
            "written": self.written,
            "unchanged": self.unchanged,
            "replaced": self.replaced,
            "removed": self.removed,
            "skipped": self.skipped.total(),
        }
