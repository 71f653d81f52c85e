"""Every item has the confidence of its rule, and no rule is without one."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bench.rule_precision import iter_parts
from kg.errors import BadInput
from kg.extract.confidence import CAPS, RATES, set_confidence
from kg.extract.extractor import Extractor
from kg.record import Event, Org, Person, Post, Record, Role, Statistic
from kg.vocabulary import load_vocabulary
from loaders.articles import read_articles
from tests.factory import ROOT, make_article


def find_unlisted(records: Iterable[Record]) -> set[tuple[str, str]]:
    """Family and rule of the items whose rule has no rate of its own."""
    return {
        (family, rule)
        for record in records
        for family, rule, _, _ in iter_parts(record)
        if not rule or rule not in RATES[family]
    }


def refuse(fault: BadInput) -> None:
    """No example is unreadable."""
    pytest.fail(str(fault))


def test_every_rule_of_the_example_articles_is_listed(extractor: Extractor) -> None:
    """What the examples are read with stands in the table, and nothing keeps the confidence of an unrated item."""
    records = [extractor.extract(article) for article in read_articles([str(ROOT / "examples" / "articles")], refuse)]
    items = [item for record in records for name in ("orgs", "events", "tasks") for item in getattr(record, name)]

    assert len(records) >= 20
    assert find_unlisted(records) == set()
    assert all(0.3 <= item.confidence <= 0.99 for item in items)


def test_every_rule_of_the_vocabularys_examples_is_listed(extractor: Extractor) -> None:
    """A rule that only rare words set off is rated too."""
    examples = [example for concept in load_vocabulary().iter_concepts() for example in concept.examples]
    records = [extractor.extract(make_article(example, id="example")) for example in examples]

    assert len(records) >= 700
    assert find_unlisted(records) == set()


def test_a_planted_rule_is_missed() -> None:
    """A rule that nobody rated is named with its family, wherever it stands, and so is an item without a rule."""
    person = Person("Lê Thị Mơ", rule="honorifics-name", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai", rule="new")])
    event = Event("e1", "hội nghị", "meeting", rule="organised", roles=[Role("chair", "Lê Thị Mơ")])

    assert find_unlisted([Record("a", persons=[person], events=[event])]) == {("post", "new"), ("role", "")}


def test_a_rule_gives_each_family_its_own_confidence() -> None:
    """One rule name in two families, and one rule for bodies of two kinds, are rated apart."""
    event = Event("e1", "hội nghị", "meeting", rule="organised", roles=[Role("chair", "Lê Thị Mơ", rule="organised")])
    bodies = [Org("Sở Y tế tỉnh Lào Cai", rule="bodies"), Org("Báo Lào Cai", kind="other", rule="bodies")]
    record = Record("a", orgs=bodies, events=[event])
    set_confidence(record)

    assert (event.confidence, event.roles[0].confidence) == (RATES["event"]["organised"], RATES["role"]["organised"])
    assert [o.confidence for o in bodies] == [RATES["agency"]["bodies"], RATES["other_org"]["bodies"]]


def test_an_unlisted_rule_has_the_familys_default() -> None:
    """Whatever the item came with."""
    record = Record("a", statistics=[Statistic("12", "exact", "xã", "xã", rule="new", confidence=1.0)])
    set_confidence(record)

    assert record.statistics[0].confidence == RATES["statistic"][""]


@pytest.mark.parametrize(("status", "most"), [("explicit", 0.99), ("resolved", 0.9), ("inferred", 0.85)])
def test_a_status_caps_the_rule(status: str, most: float) -> None:
    """What was filled in is never as sure as what is said, however good the rule; a poor rule stays poor."""
    rules = ("number-unit", "new")
    figures = [Statistic("12", "exact", "xã", "xã", rule=rule, fact_status=status) for rule in rules]
    set_confidence(Record("a", statistics=figures))

    assert [figure.confidence for figure in figures] == [most, RATES["statistic"][""]]


def test_every_status_has_its_cap() -> None:
    """The statuses are those of the code list; a family without default would fail at its first new rule."""
    assert set(CAPS) == set(load_vocabulary().schemes["fact-status"])
    assert all("" in rates for rates in RATES.values())
