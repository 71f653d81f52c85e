"""Too little confidence leaves a fact out, and nothing then hangs in the air."""

from __future__ import annotations

from pathlib import Path

from kg.build.confidence import keep_confident
from kg.record import FACT_LISTS, FURTHER_LISTS, Award, Event, Org, Person, Post, Record, Role, Task
from tests.build.sources import run_build
from tests.factory import ROOT


def make_sample() -> Record:
    """One sure and one doubtful thing of several kinds."""
    sure = Person("Nguyễn Văn Hùng", posts=[Post("Chủ tịch UBND tỉnh Lào Cai"), Post("Bí thư", confidence=0.3)])
    roles = [
        Role("chair", "Nguyễn Văn Hùng"),
        Role("speaker", "Lê Thị Mơ"),
        Role("organizer", "Sở Nội vụ", confidence=0.2),
    ]
    return Record(
        id="a",
        persons=[sure, Person("Lê Thị Mơ", confidence=0.4)],
        orgs=[Org("Sở Nội vụ")],
        events=[Event("e1", "hội nghị", "meeting", roles=roles), Event("e2", "lễ", "ceremony", confidence=0.1)],
        awards=[Award("Bằng khen", event="e2"), Award("Giấy khen", confidence=0.1)],
        tasks=[Task("Nguyễn Văn Hùng", None, "giao", "chủ trì", event="e1")],
        dropped={"caption": 1},
    )


def test_everything_stays_without_a_minimum() -> None:
    """At 0 the record is the very same."""
    record = make_sample()

    assert keep_confident(record, 0.0) is record


def test_what_is_doubtful_goes() -> None:
    """Items, posts and roles below the minimum go, as do the parts of people who go."""
    kept = keep_confident(make_sample(), 0.5)

    assert [person.name for person in kept.persons] == ["Nguyễn Văn Hùng"]
    assert [post.title for post in kept.persons[0].posts] == ["Chủ tịch UBND tỉnh Lào Cai"]
    assert [(role.role, role.agent) for role in kept.events[0].roles] == [("chair", "Nguyễn Văn Hùng")]
    assert [(award.form, award.event) for award in kept.awards] == [("Bằng khen", None)]
    assert kept.tasks[0].event == "e1"


def test_what_goes_is_counted() -> None:
    """A person, a post, two roles, an event and an award are told apart from what was dropped before."""
    assert keep_confident(make_sample(), 0.5).dropped == {"caption": 1, "low confidence": 6}


def test_a_build_with_a_minimum_accounts_for_every_fact(tmp_path: Path) -> None:
    """On the example articles something goes, the sure stays, and what went is in the report to the last role."""
    source = str(ROOT / "examples" / "articles")
    whole = run_build(source, tmp_path / "whole")
    sure = run_build(source, tmp_path / "sure", minimum=0.7)

    parts = (*FACT_LISTS, *FURTHER_LISTS, "posts", "roles")
    lost = sum(whole.facts[part] - sure.facts[part] for part in parts)
    assert sure.adds_up() and sure.written == whole.written
    assert 0 < lost < sum(sure.facts[part] for part in parts)
    assert sure.facts["dropped: low confidence"] == lost
