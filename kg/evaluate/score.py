"""Precision, recall and F1 of predicted records against hand-made ones; it judges the road up to the record.

The figures are those of the public scorer: the same families, the same keys, the same pairing of events.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kg.errors import BadInput, ResourceMissing
from kg.evaluate.events import align_events
from kg.evaluate.facts import CORE, Fact, count_facts
from kg.evaluate.grounding import Share, measure_grounding, measure_location
from kg.record import Record, parse_record


@dataclass(frozen=True, slots=True)
class Cell:
    """Counts of one family: right, wrong (predicted only) and missed (in the answer only)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """0..1; 1 where nothing was predicted."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """0..1; 1 where nothing was to be found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def gold(self) -> int:
        """How many the answer has."""
        return self.right + self.missed

    def __add__(self, other: Cell) -> Cell:
        """Counts summed, as of two families."""
        return Cell(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Miss:
    """One fact on which prediction and answer differ: `kind` is `missed` or `wrong`."""

    article: str
    kind: str
    family: str
    fact: Hashable


@dataclass(frozen=True, slots=True)
class Score:
    """Figures by family, sorted by name; `grounded` is None where no texts were given."""

    articles: int
    predicted: int
    families: dict[str, Cell]
    core: Cell
    grounded: Share | None
    located: Share
    misses: list[Miss]

    def to_table(self) -> dict[str, dict[str, float]]:
        """The public scorer's JSON table: one row a family, then CORE, GROUNDED where measured, LOCATED."""
        rows = {
            name: {"precision": cell.precision, "recall": cell.recall, "f1": cell.f1, "gold": cell.gold}
            for name, cell in {**self.families, "CORE": self.core}.items()
        }
        if self.grounded is not None:
            rows["GROUNDED"] = {"share": self.grounded.share, "items": self.grounded.total}
        rows["LOCATED"] = {"share": self.located.share, "items": self.located.total}
        return rows


def read_records(path: Path) -> dict[str, Record]:
    """The records of a JSON-lines file by article id; `BadInput` names the line that is none."""
    if not path.is_file():
        raise ResourceMissing(f"{path}: no such file of records")
    records: dict[str, Record] = {}
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                record = _parse_line(line, f"{path}:{number}")
                records[record.id] = record
    return records


def _parse_line(line: bytes, place: str) -> Record:
    try:
        return parse_record(line.decode("utf-8"))
    except UnicodeDecodeError as fault:
        raise BadInput(place, f"not UTF-8 text: 0x{line[fault.start]:02X} at byte {fault.start} of the line") from fault
    except ValidationError as fault:
        first = fault.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise BadInput(place, f"not a facts record: {field}: {first['msg']}") from fault


def score_records(
    gold: Mapping[str, Record], predicted: Mapping[str, Record], texts: Mapping[str, str] | None = None
) -> Score:
    """The figures over all articles of the answer; an article that was not predicted counts as empty."""
    cells: Counter[tuple[str, str]] = Counter()
    misses: list[Miss] = []
    located = Share()
    for key, answer in gold.items():
        prediction = predicted.get(key, Record(id=key))
        _compare(answer, prediction, cells, misses)
        located += measure_location(answer, prediction)
    families = {
        name: Cell(cells[name, "right"], cells[name, "wrong"], cells[name, "missed"])
        for name in sorted({family for family, _ in cells})
    }
    return Score(
        articles=len(gold),
        predicted=sum(key in predicted for key in gold),
        families=families,
        core=sum((families.get(name, Cell()) for name in CORE), Cell()),
        grounded=None if texts is None else _ground(predicted.values(), texts),
        located=located,
        misses=misses,
    )


def _compare(gold: Record, predicted: Record, cells: Counter[tuple[str, str]], misses: list[Miss]) -> None:
    pairs = align_events(gold.events, predicted.events)
    want = count_facts(gold, lambda index: f"e{index}")
    have = count_facts(predicted, lambda index: f"e{pairs[index]}" if index in pairs else f"extra{index}")
    for fact in sorted(want.keys() | have.keys(), key=_sort_key):
        both = min(want[fact], have[fact])
        cells[fact[0], "right"] += both
        cells[fact[0], "wrong"] += have[fact] - both
        cells[fact[0], "missed"] += want[fact] - both
        if want[fact] != have[fact]:
            kind = "missed" if want[fact] > have[fact] else "wrong"
            misses.append(Miss(gold.id, kind, fact[0], fact[1]))


def _sort_key(fact: Fact) -> tuple[str, str]:
    return fact[0], repr(fact[1])


def _ground(records: Iterable[Record], texts: Mapping[str, str]) -> Share:
    return sum((measure_grounding(r, texts[r.id]) for r in records if r.id in texts), Share())
