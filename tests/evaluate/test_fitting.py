"""The tables fit what is seen often, and say little of what is seen seldom."""

from __future__ import annotations

import pytest

from kg.evaluate.fitting import Judged, fit_rates


def make_facts(rule: str, right: int, wrong: int, *signs: str) -> list[Judged]:
    """Persons of one rule with the same signs."""
    return [Judged("a", "person", rule, list(signs), number < right) for number in range(right + wrong)]


def test_a_rule_seen_often_keeps_its_own_share() -> None:
    """And the family's default lies between the rules."""
    rates = fit_rates(make_facts("good", 950, 50) + make_facts("poor", 500, 500)).rates["person"]

    assert rates["good"] == pytest.approx(0.95, abs=0.01)
    assert rates["poor"] == pytest.approx(0.5, abs=0.01)
    assert rates["poor"] < rates[""] < rates["good"]


def test_a_rule_seen_once_stays_near_its_family() -> None:
    """One wrong fact moves it a little, and downwards; a known rule that no fact is of is as its family."""
    rates = fit_rates(make_facts("good", 90, 10) + make_facts("new", 0, 1), [("person", "never")]).rates["person"]

    assert rates[""] - 0.1 < rates["new"] < rates[""]
    assert rates["never"] == rates[""]


def test_a_sign_tells_facts_of_one_rule_apart() -> None:
    """Its shift is that between the shares, and a sign that tells nothing has hardly any."""
    facts = make_facts("name", 900, 100, "idle") + make_facts("name", 900, 100)
    facts += make_facts("name", 500, 500, "alone", "idle") + make_facts("name", 500, 500, "alone")

    fitted = fit_rates(facts)

    rates = fitted.make_rates()
    assert rates.get("person", "name", []) == pytest.approx(0.9, abs=0.01)
    assert rates.get("person", "name", ["alone"]) == pytest.approx(0.5, abs=0.01)
    assert abs(fitted.signs["person"].get("idle", 0.0)) < 0.05


def test_the_order_of_facts_changes_nothing() -> None:
    """The tables are the same whichever article is read first."""
    facts = make_facts("good", 9, 1, "alone") + make_facts("poor", 4, 5) + make_facts("rare", 1, 0, "alone")

    assert fit_rates(facts) == fit_rates(facts[::-1])


def test_a_family_without_facts_has_the_share_of_all() -> None:
    """A known rule of a family that the answers never met is neither sure nor unsure."""
    rates = fit_rates(make_facts("good", 900, 100), [("task", "told")]).rates

    assert rates["task"]["told"] == rates["task"][""]
    assert 0.5 < rates["task"][""] < 0.9
