"""Facts are judged as the scorer counts them, and a confidence is judged by answers that did not help to make it."""

from __future__ import annotations

import pytest

from bench.rule_precision import GOLD, judge_answers
from kg.evaluate.calibration import calibrate, judge
from kg.evaluate.fitting import Judged
from kg.evaluate.score import score_records
from kg.evaluate.wordings import WORDINGS
from kg.record import Award, Document, Event, Org, Person, Post, Recipient, Record, Role, Statistic, Task
from tests.factory import needs_shared


def make_answer() -> Record:
    """A chaired meeting, a directive and an award, nothing of it with a rule."""
    chair = Person("Lê Thị Mơ", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai", "HĐND tỉnh Lào Cai", "acting")])
    meeting = Event("e1", "kỳ họp", "meeting", "2021-07-01", roles=[Role("chair", "Lê Thị Mơ")], spans=[(0, 20)])
    meeting.about = ["Chỉ thị 06/CT-UBND"]
    award = Award("Bằng khen", ["Bộ Công an"], "Lê Thị Mơ", [Recipient("collective", 3)])
    directive = Document("Chỉ thị", "06/CT-UBND", issuer="UBND tỉnh Lào Cai", date="2021")
    return Record("a", persons=[chair], events=[meeting], awards=[award], documents=[directive])


def make_prediction() -> Record:
    """The same meeting under another number, a person and a body that are not there, the award twice, and so on."""
    chair = Person("Lê Thị Mơ", posts=[Post("Chủ tịch HĐND tỉnh Lào Cai", rule="apposition")], rule="name-post")
    roles = [Role(role, "Lê Thị Mơ", rule="chaired") for role in ("chair", "speaker", "attendee")]
    meeting = Event("e7", "kỳ họp", "meeting", "2021-07-02", roles=roles, spans=[(5, 25)], rule="chaired")
    meeting.about = ["Chỉ thị 06/CT-UBND", "Chỉ thị 07/CT-UBND"]
    recipients = [Recipient("collective", 3), Recipient("individual", 5)]
    return Record(
        "a",
        persons=[chair, Person("Sa Pa", rule="name-post")],
        orgs=[Org("hđnd tỉnh lào cai", rule="types"), Org("Sở Y tế", rule="types")],
        events=[meeting, Event("e8", "lễ", "ceremony", rule="dated")],
        documents=[Document("Chỉ thị", "6/CT-UBND", issuer="UBND tỉnh Lào Cai", date="2022", rule="numbered")],
        awards=[Award("Bằng khen", ["Bộ Công an"], "Lê Văn Tí", recipients, rule="verb") for _ in range(2)],
    )


def count(facts: list[Judged]) -> dict[str, tuple[int, int]]:
    """How many facts of each family are right, and how many there are."""
    families = sorted({fact.family for fact in facts})
    groups = {family: [fact.is_right for fact in facts if fact.family == family] for family in families}
    return {family: (sum(group), len(group)) for family, group in groups.items()}


def test_facts_are_right_where_the_scorer_finds_them() -> None:
    """Events by pairs, names folded, bodies of posts known; who chairs attends, which is not counted."""
    assert count(list(judge(make_answer(), make_prediction()))) == {
        "person": (1, 2), "post": (1, 1), "post_status": (0, 1), "agency": (1, 2),
        "event": (1, 2), "event_type": (1, 2), "event_date": (0, 1), "about": (1, 2), "role": (1, 2),
        "document": (1, 1), "issuer": (1, 1), "document_date": (0, 1),
        "award": (1, 2), "presenter": (0, 2), "recipient": (1, 4),
    }  # fmt: skip


def test_the_families_sum_up_to_the_scorers_counts() -> None:
    """No second way of counting: right and wrong of a family are those of `kg evaluate`."""
    judged = count(list(judge(make_answer(), make_prediction())))
    score = score_records({"a": make_answer()}, {"a": make_prediction()})

    for family in judged.keys() - {"presenter"} - WORDINGS:  # presenters are a set to the scorer, wordings nothing
        cell = score.families[family]
        assert judged[family] == (cell.right, cell.right + cell.wrong), family


def test_tasks_told_to_one_body_are_all_right() -> None:
    """Where the scorer counts equal facts as one, each item that states it is right."""
    task = Task("Lê Thị Mơ", "Sở Y tế tỉnh Lào Cai", "giao", "chủ trì", rule="told")

    assert count(list(judge(Record("a", tasks=[task]), Record("a", tasks=[task, task])))) == {
        "task": (2, 2), "task_what": (2, 2)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("what", "is_right"), [("hòa giải ở khu dân cư", True), ("ở khu dân cư", False), ("tự quản", False)]
)
def test_a_wording_is_right_where_two_words_of_three_are_the_answers(what: str, is_right: bool) -> None:
    """Of the figure that the scorer takes for the same; a figure that the answer lacks has no right wording."""
    gold = Record("a", statistics=[Statistic("12", "exact", "tổ", "tổ hòa giải ở khu dân cư")])
    found = Record("a", statistics=[Statistic("12", "exact", "tổ", what), Statistic("13", "exact", "tổ", what)])

    facts = [fact for fact in judge(gold, found) if fact.family == "statistic_what"]

    assert [fact.is_right for fact in facts] == [is_right, False]


@needs_shared
def test_confidences_mean_what_they_say() -> None:
    """On the answers: at least four tenths hold fifty facts, each is as right as it says, and a constant is worse."""
    means = calibrate(judge_answers(GOLD / "dev.jsonl", GOLD / "dev-texts.jsonl"))
    full = [tenth for tenth in means.tenths if tenth.facts >= 50]

    assert len(full) >= 4
    assert [tenth for tenth in full if abs(tenth.confidence - tenth.right) > 0.05] == []
    assert means.brier < means.brier_constant


def make_facts(article: str, right: int, wrong: int, *, rule: str = "told") -> list[Judged]:
    """Tasks of one rule."""
    return [Judged(article, "task", rule, [], number < right) for number in range(right + wrong)]


def test_no_article_helps_to_judge_itself() -> None:
    """A rule that is right in one article alone is rated in its fifth by the others, where it is wrong."""
    facts = [*make_facts("a", 60, 0), *(fact for key in "bcdefghij" for fact in make_facts(key, 0, 60))]

    means = calibrate(facts)

    assert [(tenth.facts, tenth.right) for tenth in means.tenths if tenth.low == 0.0] == [(120, 0.5)]
    assert means.brier > means.brier_constant


def test_what_tells_right_from_wrong_beats_a_constant() -> None:
    """Two rules, one mostly right and one half, over ten articles: two tenths, each as right as it says."""
    facts = [
        fact
        for key in "abcdefghij"
        for fact in make_facts(key, 95, 5, rule="good") + make_facts(key, 25, 25, rule="poor")
    ]

    means = calibrate(facts)

    assert [(tenth.low, tenth.facts, tenth.right) for tenth in means.tenths] == [(0.5, 500, 0.5), (0.9, 1000, 0.95)]
    assert all(abs(tenth.confidence - tenth.right) < 0.03 for tenth in means.tenths)
    assert [(kind.family, kind.facts, kind.is_wording) for kind in means.kinds] == [("task", 1500, False)]
    assert means.brier < means.brier_constant


@pytest.mark.parametrize("facts", [[], make_facts("a", 3, 0)], ids=["none", "one article"])
def test_little_is_no_fault(facts: list[Judged]) -> None:
    """Neither no facts nor a fold without others divides by zero."""
    assert calibrate(facts).facts == len(facts)
