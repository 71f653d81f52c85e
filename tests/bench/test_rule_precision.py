"""The tables of confidence are written where they stand, and come from all families."""

from __future__ import annotations

import pytest

from bench.rule_precision import GOLD, TABLES, judge_answers, list_known, make_source, replace_tables
from kg.evaluate.fitting import Fitted, fit_rates
from tests.factory import needs_shared


def test_only_the_tables_are_written_anew() -> None:
    """What stands before, between and after them stays, and the source still compiles."""
    source = TABLES.read_text(encoding="utf-8")
    fitted = Fitted({"task": {"": 0.5, "told": 0.75}}, {"task": {"to nobody": -0.5}})

    written = replace_tables(source, fitted)

    compile(written, str(TABLES), "exec")
    assert replace_tables(written, fitted) == written
    assert '"told": 0.75' in written and '"apposition"' not in written
    head, between, tail = source.index("RATES: Final"), '"""By family, as', source.index('"""By family and sign')
    assert written.startswith(source[:head]) and between in written and written.endswith(source[tail:])


def test_a_module_without_tables_is_not_written() -> None:
    """The command ends with a line that says so."""
    with pytest.raises(SystemExit, match="0 tables RATES"):
        replace_tables("RATES = {}\n", Fitted())


def test_an_empty_table_is_written_and_found_again() -> None:
    """As the table of signs is before the first fit."""
    source = make_source("RATES", {}) + make_source("SIGNS", {})

    assert replace_tables(source, Fitted()) == source


@needs_shared
def test_the_answers_rate_every_family() -> None:
    """Each family is found in the articles with an answer, mostly right, and every rule gets a rate."""
    facts = judge_answers(GOLD / "dev.jsonl", GOLD / "dev-texts.jsonl")
    fitted = fit_rates(facts, list_known())

    assert {fact.family for fact in facts if fact.is_right} == set(fitted.rates)
    assert all(0.02 <= rate <= 0.995 for rates in fitted.rates.values() for rate in rates.values())
