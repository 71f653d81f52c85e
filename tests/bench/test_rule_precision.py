"""A rule's precision counts its items as the scorer counts facts."""

from __future__ import annotations

import pytest

from bench.rule_precision import GOLD, Tally, judge, measure, rate, smooth
from kg.evaluate.score import score_records
from kg.record import Award, Event, Org, Person, Post, Record, Role, Task
from tests.factory import needs_shared


def make_answer() -> Record:
    """A chaired meeting and an award, nothing of it with a rule."""
    chair = Person("Lê Thị Mơ", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai", "HĐND tỉnh Lào Cai")])
    meeting = Event("e1", "kỳ họp", "meeting", "2021-07-01", roles=[Role("chair", "Lê Thị Mơ")], spans=[(0, 20)])
    return Record("a", persons=[chair], events=[meeting], awards=[Award("Bằng khen", ["Bộ Công an"])])


def make_prediction() -> Record:
    """The same meeting under another number, a person and a body that are not there, the award twice."""
    chair = Person("Lê Thị Mơ", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai", rule="apposition")], rule="name-post")
    roles = [Role(role, "Lê Thị Mơ", rule="chaired") for role in ("chair", "speaker", "attendee")]
    meeting = Event("e7", "kỳ họp", "meeting", "2021-07-01", roles=roles, spans=[(5, 25)], rule="chaired")
    return Record(
        "a",
        persons=[chair, Person("Sa Pa", rule="name-post")],
        orgs=[Org("hđnd tỉnh lào cai", rule="types"), Org("Sở Y tế", rule="types")],
        events=[meeting, Event("e8", "lễ", "ceremony", rule="dated")],
        awards=[Award("Bằng khen", ["Bộ Công an"], rule="verb"), Award("Bằng khen", ["Bộ Công an"], rule="verb")],
    )


def test_items_are_right_where_the_scorer_finds_their_fact() -> None:
    """Events by pairs, names folded, bodies of posts known; who chairs attends, which is not counted."""
    assert judge(make_answer(), make_prediction()) == {
        ("person", "name-post"): Tally(1, 2),
        ("post", "apposition"): Tally(1, 1),
        ("agency", "types"): Tally(1, 2),
        ("event", "chaired"): Tally(1, 1),
        ("event", "dated"): Tally(0, 1),
        ("role", "chaired"): Tally(1, 2),
        ("award", "verb"): Tally(1, 2),
    }


def test_the_families_sum_up_to_the_scorers_counts() -> None:
    """No second way of counting: right and wrong of a family are those of `kg evaluate`."""
    tallies = judge(make_answer(), make_prediction())
    score = score_records({"a": make_answer()}, {"a": make_prediction()})

    for family in ("person", "post", "agency", "event", "role", "award"):
        total = sum((tally for (name, _), tally in tallies.items() if name == family), Tally())
        cell = score.families[family]
        assert (total.right, total.predicted) == (cell.right, cell.right + cell.wrong), family


def test_tasks_told_to_one_body_are_all_right() -> None:
    """Where the scorer counts equal facts as one, each item that states it is right."""
    task = Task("Lê Thị Mơ", "Sở Y tế tỉnh Lào Cai", "giao", "chủ trì", rule="told")

    assert judge(Record("a", tasks=[task]), Record("a", tasks=[task, task])) == {("task", "told"): Tally(2, 2)}


@pytest.mark.parametrize(
    ("right", "predicted", "family", "value"),
    [(100, 100, 1.0, 0.99), (2, 2, 1.0, 0.8), (0, 0, 1.0, 0.65), (0, 0, 0.8, 0.55), (0, 40, 0.5, 0.3)],
)
def test_few_items_say_little(right: int, predicted: int, family: float, value: float) -> None:
    """A rule seen often keeps its own precision; one seen seldom or never is drawn to its family's and below it."""
    assert smooth(Tally(right, predicted), Tally(round(1000 * family), 1000)) == value


@needs_shared
def test_the_answers_rate_every_family() -> None:
    """Each family is found in the articles with an answer, mostly right, and every rule gets a rate."""
    rows = list(rate(measure(GOLD / "dev.jsonl", GOLD / "dev-texts.jsonl")))

    assert {family for family, _, tally, _ in rows if tally.right} == {row[0] for row in rows}
    assert all(0.3 <= value <= 0.99 for *_, value in rows)
