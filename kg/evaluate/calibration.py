"""Whether a confidence means what it says: facts judged, five-fold by article, in tenths of confidence.

Each fifth of the articles is rated with tables fitted on the other four, by the estimator that makes the shipped ones,
so that no answer helps to judge itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from kg.evaluate.events import align_events
from kg.evaluate.facts import Fact, count_facts
from kg.evaluate.fitting import Judged, fit_rates
from kg.evaluate.parts import iter_parts
from kg.evaluate.wordings import WORDINGS, is_said
from kg.record import Record

_FOLDS = 5
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Tenth:
    """The facts whose confidence lies from `low` to a tenth more: how many, how sure on average, which share right."""

    low: float
    facts: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Kind:
    """The facts of one family: how many, how sure on average, which share right; `is_wording`: judged by words."""

    family: str
    is_wording: bool
    facts: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The tenths that hold facts, lowest first, and the mean squared errors of the confidences and of one constant.

    The constant is the share of all facts that are right, the best that a confidence can say that tells none apart.
    """

    articles: int
    facts: int
    right: float
    brier: float
    brier_constant: float
    tenths: list[Tenth]
    kinds: list[Kind]

    def to_table(self) -> dict[str, object]:
        """The figures as `kg evaluate --json` has them."""
        return asdict(self)


def judge_records(gold: Mapping[str, Record], predicted: Mapping[str, Record]) -> list[Judged]:
    """Every predicted fact of the articles that have an answer, in the order of the answers."""
    return [fact for key, answer in gold.items() if key in predicted for fact in judge(answer, predicted[key])]


def judge(gold: Record, predicted: Record) -> Iterator[Judged]:
    """The facts of one article; what the scorer leaves uncounted (who chairs, attends) is left out."""
    pairs = align_events(gold.events, predicted.events)

    def name_event(index: int) -> str:
        return f"e{pairs[index]}" if index in pairs else f"extra{index}"

    want, have = count_facts(gold, lambda index: f"e{index}"), count_facts(predicted, name_event)
    seen: Counter[Fact] = Counter()
    for part in iter_parts(predicted):
        if part.family in WORDINGS:
            yield Judged(predicted.id, part.family, part.rule, part.signs, is_said(gold, part, pairs))
            continue
        fact = _get_fact(part.family, part.record, name_event(part.event))
        if fact is not None and have[fact]:
            # Where a fact counts as often as it is told, only as many are right as the answer has.
            is_right = have[fact] <= want[fact] or seen[fact] < want[fact]
            seen[fact] += 1
            yield Judged(predicted.id, part.family, part.rule, part.signs, is_right)


def _get_fact(family: str, part: Record, event: str) -> Fact | None:
    """The part's fact of its family."""
    return next((fact for fact in count_facts(part, lambda _: event) if fact[0] == family), None)


def calibrate(facts: Iterable[Judged]) -> Calibration:
    """The figures of the facts, each rated by what the articles of the other folds say."""
    by_article: dict[str, list[Judged]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article].append(fact)
    families = {(fact.family, "") for of_article in by_article.values() for fact in of_article}
    rated: list[tuple[float, Judged]] = []
    for fold in range(_FOLDS):
        inside = sorted(by_article)[fold::_FOLDS]
        others = [fact for key in sorted(by_article.keys() - set(inside)) for fact in by_article[key]]
        rates = fit_rates(others, families).make_rates()
        rated += [(rates.get(f.family, f.rule, f.signs), f) for key in inside for f in by_article[key]]
    return _sum_up(len(by_article), rated)


def _sum_up(articles: int, rated: list[tuple[float, Judged]]) -> Calibration:
    base = _mean_right(rated)
    groups: dict[int, list[tuple[float, Judged]]] = defaultdict(list)
    kinds: dict[str, list[tuple[float, Judged]]] = defaultdict(list)
    for confidence, fact in rated:
        groups[min(int(confidence * _TENTHS + 1e-9), _TENTHS - 1)].append((confidence, fact))
        kinds[fact.family].append((confidence, fact))
    return Calibration(
        articles=articles,
        facts=len(rated),
        right=base,
        brier=_mean([(confidence - fact.is_right) ** 2 for confidence, fact in rated]),
        brier_constant=base * (1 - base),
        tenths=[
            Tenth(number / _TENTHS, len(group), _mean_confidence(group), _mean_right(group))
            for number, group in sorted(groups.items())
        ],
        kinds=[
            Kind(family, family in WORDINGS, len(group), _mean_confidence(group), _mean_right(group))
            for family, group in sorted(kinds.items())
        ],
    )


def _mean_confidence(rated: list[tuple[float, Judged]]) -> float:
    return _mean([confidence for confidence, _ in rated])


def _mean_right(rated: list[tuple[float, Judged]]) -> float:
    return _mean([float(fact.is_right) for _, fact in rated])


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
