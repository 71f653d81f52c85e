"""The reference article: everything it says, and nothing wrong beside it."""

from __future__ import annotations

import json
import unicodedata
from functools import cache

import pytest

from kg.record import Record, Span, parse_record
from tests.extract.facts import quote, read_facts
from tests.factory import SHARED, needs_shared

pytestmark = needs_shared

_KHANH = "Hoàng Quốc Khánh"
_COMMITTEE = "UBND tỉnh Lào Cai"


@cache
def read_text() -> str:
    """The article as the loaders give it: composed, with plain line ends."""
    return unicodedata.normalize("NFC", (SHARED / "reference" / "article.txt").read_text(encoding="utf-8")).strip()


@cache
def predict() -> Record:
    """What is extracted, with neither outlet nor publication known."""
    return read_facts(read_text(), published=None)


@cache
def read_gold() -> Record:
    """What a careful reader found."""
    lines = (SHARED / "gold" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    return parse_record(next(line for line in lines if json.loads(line)["id"] == "reference"))


def test_the_gold_is_of_this_text() -> None:
    """Its spans quote what they should, so that the comparisons below compare the same places."""
    assert quote(read_text(), read_gold().persons[0].spans) == [_KHANH] * 4


def test_the_one_person_has_his_post() -> None:
    """Name, post and all four mentions; no photographer beside him."""
    (found,), (wanted,) = predict().persons, read_gold().persons

    assert (found.name, found.spans) == (wanted.name, wanted.spans)
    assert [(p.title, p.org, p.status) for p in found.posts] == [(p.title, p.org, p.status) for p in wanted.posts]


def test_every_organisation_is_found() -> None:
    """Each by name, kind and every place; none beside them."""
    found = {org.name: (org.kind, sorted(org.spans)) for org in predict().orgs}
    wanted = {org.name: (org.kind, sorted(org.spans)) for org in read_gold().orgs}

    assert found == wanted


def test_the_directive_has_its_issuer() -> None:
    """All three citations are one Chỉ thị 06/CT-UBND."""
    (found,), (wanted,) = predict().documents, read_gold().documents

    assert (found.type, found.number, found.issuer) == (wanted.type, wanted.number, wanted.issuer)
    assert sorted(found.spans) == sorted(wanted.spans)


def test_movements_and_models_are_found() -> None:
    """Both movements and three models, each wherever it is named."""
    found = {item.name: (item.kind, sorted(item.spans)) for item in predict().initiatives}
    wanted = {item.name: (item.kind, sorted(item.spans)) for item in read_gold().initiatives}

    assert found == wanted


def test_the_conference_is_the_one_event() -> None:
    """Type, class, day and status; what it was about; nothing else is an event."""
    (found,), (wanted,) = predict().events, read_gold().events

    assert (found.type, found.class_, found.date, found.status) == (
        wanted.type,
        wanted.class_,
        wanted.date,
        wanted.status,
    )
    assert set(found.about) == set(wanted.about)


def test_the_conference_has_its_parts() -> None:
    """Organiser, chair, speaker and presenter; who chairs or speaks may also be said to attend."""
    (found,), (wanted,) = predict().events, read_gold().events
    roles = {(role.role, role.agent) for role in found.roles if role.role != "attendee"}

    assert {("organizer", _COMMITTEE), ("chair", _KHANH), ("speaker", _KHANH)} <= roles
    assert roles == {(role.role, role.agent) for role in wanted.roles}


def test_the_year_is_inferred_from_the_text() -> None:
    """2021 is printed nowhere before the day; the data of 2020 and the tasks for 2021-2025 force it."""
    (event,) = predict().events

    assert event.date_status == "inferred"
    assert quote(read_text(), event.date_spans)[0].split() == ["Ngày", "21/1"]
    assert "2021-2025" in quote(read_text(), event.date_spans)


def test_three_award_rows_with_joint_conferrers_joint() -> None:
    """Forms, conferrers together, presenter, counts by kind."""

    def rows(record: Record) -> list[tuple[object, ...]]:
        return [
            (a.form, sorted(a.conferrers), a.presenter, [(r.kind, r.count, r.name) for r in a.recipients])
            for a in record.awards
        ]

    assert rows(predict()) == rows(read_gold())
    assert any(len(award.conferrers) == 2 for award in predict().awards)


def test_the_statistics_are_found() -> None:
    """Value, bound and unit of each, at its place; no other number counts."""

    def rows(record: Record) -> list[tuple[str, str, str]]:
        return sorted((s.value, s.bound, s.unit) for s in record.statistics)

    assert rows(predict()) == rows(read_gold())
    assert all(overlap(found.spans, wanted.spans) for found, wanted in zip(*in_order(), strict=True))


def in_order() -> tuple[list[object], list[object]]:
    """Statistics found and wanted, in reading order."""
    found, wanted = (sorted(record.statistics, key=lambda s: s.spans[0]) for record in (predict(), read_gold()))
    return list(found), list(wanted)


def overlap(found: list[Span], wanted: list[Span]) -> bool:
    """Whether any two spans share a character."""
    return any(a < d and c < b for a, b in found for c, d in wanted)


def test_the_tasks_go_to_the_police() -> None:
    """Three instructions are given to Công an tỉnh Lào Cai by Hoàng Quốc Khánh, three to nobody named."""

    def rows(record: Record) -> list[tuple[str | None, str | None, str]]:
        return sorted((t.from_, t.to or "", t.force) for t in record.tasks)

    assert rows(predict()) == rows(read_gold())
    assert len([task for task in predict().tasks if task.to == "Công an tỉnh Lào Cai"]) == 3


@pytest.mark.parametrize("name", ["awards", "tasks"])
def test_what_was_given_there_is_tied_to_the_conference(name: str) -> None:
    """Awards and tasks belong to the event."""
    assert {item.event for item in getattr(predict(), name)} == {"e1"}
