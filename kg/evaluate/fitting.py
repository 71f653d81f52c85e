"""From facts judged right or wrong to the tables of `kg/extract/rates.py`: how often each rule and sign is right.

A logistic regression with one weight for each family, each rule of a family and each sign of a family, every weight
drawn to zero: what few facts say little of keeps near its family, and a rule never seen is as its family. The same
facts give the same weights on any machine, to the places that are kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.confidence import Rates

_DRAWN_FAMILY = 0.5
_DRAWN_RULE = 1.4
_DRAWN_SIGN = 0.35
"""How strongly a weight is drawn to zero: the inverse of its variance beforehand, in log-odds. Chosen five-fold."""

_MAX_STEPS = 25
_CLOSE_ENOUGH = 1e-7  # log-odds, far below the places that are kept
_LEAST_RATE = 0.02
_MOST_RATE = 0.995

_Key = tuple[str, str, str]
"""Family, "" or "rule" or "sign", and its name."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One predicted fact with what its confidence is made of, and whether the answer has it."""

    article: str
    family: str
    rule: str
    signs: list[str]
    is_right: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """The two tables: rates by family and rule, shifts in log-odds by family and sign."""

    rates: dict[str, dict[str, float]] = field(default_factory=dict)
    signs: dict[str, dict[str, float]] = field(default_factory=dict)

    def make_rates(self) -> Rates:
        """The tables as reading uses them."""
        return Rates(self.rates, self.signs)


def fit_rates(facts: Iterable[Judged], known: Iterable[tuple[str, str]] = ()) -> Fitted:
    """The tables that fit the facts; each rule of `known` (family, rule) is listed, seen or not."""
    facts = list(facts)
    keys = {key: number for number, key in enumerate(sorted({key for fact in facts for key in _iter_keys(fact)}))}
    rows = [([keys[key] for key in _iter_keys(fact)], fact.is_right) for fact in facts]
    weights = dict(zip(keys, _solve_regression(rows, [_get_pull(key) for key in keys]), strict=True))
    seen = {(fact.family, fact.rule) for fact in facts}
    fitted = Fitted()
    for family, rule in sorted({*seen, *known, *((family, "") for family, _ in {*seen, *known})}):
        odds = sum(weights.get(key, 0.0) for key in (_EVERY, (family, "", ""), (family, "rule", rule)))
        fitted.rates.setdefault(family, {})[rule] = _round_rate(1 / (1 + math.exp(-odds)))
    for (family, kind, name), weight in weights.items():
        if kind == "sign" and abs(weight) >= 0.005:
            fitted.signs.setdefault(family, {})[name] = round(weight, 2)
    return fitted


_EVERY: _Key = ("", "", "")


def _iter_keys(fact: Judged) -> Iterator[_Key]:
    yield _EVERY
    yield fact.family, "", ""
    if fact.rule:
        yield fact.family, "rule", fact.rule
    for sign in fact.signs:
        yield fact.family, "sign", sign


def _get_pull(key: _Key) -> float:
    if key == _EVERY:
        return 0.02
    return {"": _DRAWN_FAMILY, "rule": _DRAWN_RULE, "sign": _DRAWN_SIGN}[key[1]]


def _round_rate(rate: float) -> float:
    return min(max(round(rate, 3), _LEAST_RATE), _MOST_RATE)


def _solve_regression(rows: Sequence[tuple[list[int], bool]], pulls: Sequence[float]) -> list[float]:
    """The weights of greatest posterior likelihood, by Newton's method; each row names the weights that it adds up."""
    weights = [0.0] * len(pulls)
    for _ in range(_MAX_STEPS):
        slope = [-pull * weight for pull, weight in zip(pulls, weights, strict=True)]
        curve = [[0.0] * len(pulls) for _ in pulls]
        for number, pull in enumerate(pulls):
            curve[number][number] = pull
        for members, is_right in rows:
            share = 1 / (1 + math.exp(-sum(weights[member] for member in members)))
            spread = share * (1 - share)
            for member in members:
                slope[member] += is_right - share
                line = curve[member]
                for other in members:
                    line[other] += spread
        step = _solve_linear(curve, slope)
        weights = [weight + move for weight, move in zip(weights, step, strict=True)]
        if max(map(abs, step), default=0.0) < _CLOSE_ENOUGH:
            break
    return weights


def _solve_linear(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric positive definite system by elimination, zeros passed over."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(size):
        pivot = rows[at]
        filled = [column for column in range(at, size + 1) if pivot[column]]
        for below in range(at + 1, size):
            line = rows[below]
            if line[at]:
                factor = line[at] / pivot[at]
                for column in filled:
                    line[column] -= factor * pivot[column]
    found = [0.0] * size
    for at in reversed(range(size)):
        line = rows[at]
        known = sum(line[column] * found[column] for column in range(at + 1, size) if line[column])
        found[at] = (line[size] - known) / line[at]
    return found
