"""How often each grammar rule is right on articles with a hand-made answer: `kg/extract/confidence.py` comes from it.

An item is right where `kg evaluate` finds its main fact in the answer: the name, the title, the type and number, the
pair of events. `--table` prints the figures as the source of that table.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from bench.measure import print_table
from kg.errors import BadInput, KgError
from kg.evaluate.events import align_events
from kg.evaluate.facts import Fact, count_facts
from kg.evaluate.score import read_records
from kg.extract.confidence import RATES
from kg.extract.extractor import make_extractor
from kg.record import Record
from loaders.articles import read_articles

GOLD = Path(__file__).resolve().parents[1].parent / "shared" / "gold"
"""The answers, kept beside the checkout; not every clone has them."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many items a rule found, and how many of them the answer has."""

    right: int = 0
    predicted: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Both figures summed, as of two rules of one family."""
        return Tally(self.right + other.right, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        """0..1; 1 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0


Tallies = dict[tuple[str, str], Tally]
"""By family and rule."""


def iter_parts(record: Record) -> Iterator[tuple[str, str, int, Record]]:
    """Every item, post and role: its family, its rule, its event's index (0 elsewhere), a record of nothing else."""
    bare = Record(record.id)
    for person in record.persons:
        yield "person", person.rule, 0, replace(bare, persons=[replace(person, posts=[])])
        for post in person.posts:
            yield "post", post.rule, 0, replace(bare, persons=[replace(person, posts=[post])])
    for org in record.orgs:
        yield "agency" if org.kind == "agency" else "other_org", org.rule, 0, replace(bare, orgs=[org])
    for index, event in enumerate(record.events):
        yield "event", event.rule, index, replace(bare, events=[replace(event, roles=[])])
        for role in event.roles:
            yield "role", role.rule, index, replace(bare, events=[replace(event, roles=[role])])
    for document in record.documents:
        yield "document", document.rule, 0, replace(bare, documents=[document])
    for initiative in record.initiatives:
        yield "initiative", initiative.rule, 0, replace(bare, initiatives=[initiative])
    for award in record.awards:
        yield "award", award.rule, 0, replace(bare, awards=[award])
    for statistic in record.statistics:
        yield "statistic", statistic.rule, 0, replace(bare, statistics=[statistic])
    for task in record.tasks:
        yield "task", task.rule, 0, replace(bare, tasks=[task])


def judge(gold: Record, predicted: Record) -> Tallies:
    """The tallies of one article; an item that the scorer leaves uncounted (who chairs, attends) is left out."""
    pairs = align_events(gold.events, predicted.events)

    def name_event(index: int) -> str:
        return f"e{pairs[index]}" if index in pairs else f"extra{index}"

    want, have = count_facts(gold, lambda index: f"e{index}"), count_facts(predicted, name_event)
    seen: Counter[Fact] = Counter()
    tallies: Tallies = {}
    for family, rule, index, part in iter_parts(predicted):
        fact = _get_fact(family, part, name_event(index))
        if have[fact]:
            # Where a fact counts as often as it is told, only as many are right as the answer has.
            right = have[fact] <= want[fact] or seen[fact] < want[fact]
            seen[fact] += 1
            tallies[family, rule] = tallies.get((family, rule), Tally()) + Tally(int(right), 1)
    return tallies


def _get_fact(family: str, part: Record, event: str) -> Fact:
    return next(fact for fact in count_facts(part, lambda _: event) if fact[0] == family)


def smooth(tally: Tally, family: Tally) -> float:
    """A rule's precision as if it had found three items more: two at its family's precision, and a wrong one.

    The wrong one keeps a rule seen twice from being as sure as one seen a hundred times, and a rule that no answer
    speaks of below its family. 0.3 to 0.99, in steps of 0.05.
    """
    value = (tally.right + 2 * family.precision) / (tally.predicted + 3)
    return min(max(round(20 * value) / 20, 0.3), 0.99)


def measure(gold: Path, texts: Path) -> Tallies:
    """The tallies over all articles that have an answer."""
    answers, extractor = read_records(gold), make_extractor()
    total: Tallies = {}
    for article in read_articles([str(texts)], _refuse):
        if article.id in answers:
            for key, tally in judge(answers[article.id], extractor.extract(article)).items():
                total[key] = total.get(key, Tally()) + tally
    return total


def _refuse(fault: BadInput) -> None:
    sys.exit(str(fault))


def rate(tallies: Tallies) -> Iterator[tuple[str, str, Tally, float]]:
    """Family, rule, tally and smoothed precision of every rule measured or listed; the empty rule is the default."""
    for family in RATES:
        measured = {rule: tally for (name, rule), tally in tallies.items() if name == family}
        whole = sum(measured.values(), Tally())
        for rule in sorted({"", *RATES[family], *measured}):
            tally = measured.get(rule, Tally())
            yield family, rule, tally, smooth(tally, whole)


def print_source(rows: Iterable[tuple[str, str, Tally, float]]) -> None:
    """The rates as they stand in `kg/extract/confidence.py`."""
    print("RATES: dict[str, dict[str, float]] = {")
    for family, of_family in groupby(rows, key=lambda row: row[0]):
        print(f'    "{family}": {{')
        for _, rule, _, value in of_family:
            print(f'        "{rule}": {value},')
        print("    },")
    print("}")


def main() -> None:
    """Prints right, predicted, precision and smoothed precision of every rule."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD / "dev.jsonl")
    parser.add_argument("texts", nargs="?", type=Path, default=GOLD / "dev-texts.jsonl")
    parser.add_argument("--table", action="store_true", help="print the source of the table of rates")
    options = parser.parse_args()
    try:
        rows = list(rate(measure(options.gold, options.texts)))
    except KgError as fault:
        sys.exit(f"{fault}; give the paths of the answers and of their texts")
    if options.table:
        print_source(rows)
        return
    lines = [
        (
            family,
            rule or "(any other)",
            t.right,
            t.predicted,
            f"{t.precision:.3f}" if t.predicted else "",
            f"{value:.2f}",
        )
        for family, rule, t, value in rows
    ]
    print_table("Precision by rule", ("family", "rule", "right", "predicted", "precision", "smoothed"), lines)


if __name__ == "__main__":
    main()
