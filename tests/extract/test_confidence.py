"""Every item has the confidence of its rule, and no rule is without one."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.errors import BadInput
from kg.evaluate.parts import iter_parts
from kg.extract.confidence import Rates, set_confidence
from kg.extract.extractor import Extractor
from kg.extract.rates import RATES, SIGNS
from kg.record import (
    Award,
    Document,
    Event,
    Initiative,
    Org,
    Person,
    Post,
    Recipient,
    Record,
    Role,
    Statistic,
    Task,
)
from kg.vocabulary import load_vocabulary
from loaders.articles import read_articles
from tests.factory import ROOT, make_article


def find_unrated(records: Iterable[Record]) -> set[tuple[str, str]]:
    """Family and rule of the facts that have no rule, or whose family has no rate."""
    return {
        (part.family, part.rule)
        for record in records
        for part in iter_parts(record)
        if not part.rule or part.family not in RATES
    }


def refuse(fault: BadInput) -> None:
    """No example is unreadable."""
    pytest.fail(str(fault))


def test_everything_of_the_example_articles_is_rated(extractor: Extractor) -> None:
    """What the examples are read with has a rule, and nothing keeps the confidence of an unrated item."""
    records = [extractor.extract(article) for article in read_articles([str(ROOT / "examples" / "articles")], refuse)]
    items = [item for record in records for name in ("orgs", "events", "tasks") for item in getattr(record, name)]

    assert len(records) >= 20
    assert find_unrated(records) == set()
    assert all(0.02 <= item.confidence <= 0.99 for item in items)


def test_everything_of_the_vocabularys_examples_is_rated(extractor: Extractor) -> None:
    """What only rare words set off has a rule too."""
    examples = [example for concept in load_vocabulary().iter_concepts() for example in concept.examples]
    records = [extractor.extract(make_article(example, id="example")) for example in examples]

    assert len(records) >= 700
    assert find_unrated(records) == set()


def test_an_item_without_rule_is_found() -> None:
    """It is named with its family, wherever it stands."""
    person = Person("Lê Thị Mơ", rule="honorifics-name", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai")])
    event = Event("e1", "hội nghị", "meeting", rule="organised", roles=[Role("chair", "Lê Thị Mơ")])

    assert find_unrated([Record("a", persons=[person], events=[event])]) == {
        ("post", ""), ("post_status", ""), ("role", "")
    }  # fmt: skip


def make_rates(**signs: float) -> Rates:
    """Tasks: one rule right nine times of ten, any other half the time."""
    return Rates({"task": {"": 0.5, "told": 0.9}}, {"task": {name.replace("_", " "): v for name, v in signs.items()}})


def test_a_rule_without_signs_has_its_rate() -> None:
    """And a rule that is not listed its family's default."""
    rates = make_rates()

    assert (rates.get("task", "told", []), rates.get("task", "new", [])) == (0.9, 0.5)


def test_a_sign_shifts_the_rate() -> None:
    """By its log-odds, the more the less is known otherwise; a sign that is not listed shifts nothing."""
    rates = make_rates(to_nobody=-1.0)

    assert rates.get("task", "told", ["to nobody", "new sign"]) == pytest.approx(0.77)
    assert rates.get("task", "new", ["to nobody"]) == pytest.approx(0.27)


@pytest.mark.parametrize(("shift", "value"), [(99.0, 0.99), (-99.0, 0.02)])
def test_nothing_is_certain(shift: float, value: float) -> None:
    """However strong the signs."""
    assert make_rates(sign=shift).get("task", "told", ["sign"]) == value


def test_everything_that_is_judged_is_rated() -> None:
    """The confidence that reading sets is that of the same family, rule and signs by which answers judge it."""
    person = Person("Lê Thị Mơ", [Post("Chủ tịch HĐND", status="former", fact_status="resolved", rule="apposition")])
    event = Event("e1", "hội nghị", "meeting", "2021", about=["Chỉ thị 1"], rule="organised")
    event.roles = [Role("chair", "Lê Thị Mơ", rule="organised")]
    document = Document("Chỉ thị", "1/CT-UBND", "Về nhà ở", issuer="Bộ Y tế", date="2021", rule="numbered")
    award = Award("Bằng khen", [], "Lê Thị Mơ", [Recipient("individual", 3)], rule="verb")
    record = Record("a", persons=[person], events=[event], documents=[document], awards=[award])
    record.orgs = [Org("Bộ Y tế", rule="bodies"), Org("Báo Lào Cai", kind="other", rule="bodies")]
    record.initiatives = [Initiative("Một", rule="number")]
    record.statistics = [Statistic("12", "exact", "xã", "xã", rule="number-unit")]
    record.tasks = [Task(None, None, "giao", "làm", rule="told")]
    set_confidence(record)
    rates = Rates(RATES, SIGNS)
    judged = {part.family: rates.get(part.family, part.rule, part.signs) for part in iter_parts(record)}

    post, role, recipient = person.posts[0], event.roles[0], award.recipients[0]
    statistic, task = record.statistics[0], record.tasks[0]
    assert judged == {
        "person": person.confidence, "post": post.confidence, "post_status": post.status_confidence,
        "agency": record.orgs[0].confidence, "other_org": record.orgs[1].confidence,
        "event": event.confidence, "event_type": event.type_confidence, "event_date": event.date_confidence,
        "about": event.about_confidence, "role": role.confidence,
        "document": document.confidence, "document_title": document.title_confidence,
        "issuer": document.issuer_confidence, "document_date": document.date_confidence,
        "initiative": record.initiatives[0].confidence, "award": award.confidence,
        "presenter": award.presenter_confidence, "recipient": recipient.confidence,
        "statistic": statistic.confidence, "statistic_what": statistic.what_confidence,
        "task": task.confidence, "task_what": task.what_confidence,
    }  # fmt: skip
    assert set(judged) == set(RATES)


def test_every_family_has_a_default() -> None:
    """A family without would fail at its first new rule."""
    assert all(0 < rates[""] < 1 for rates in RATES.values())
    assert set(SIGNS) <= set(RATES)
