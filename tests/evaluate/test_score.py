"""Scoring says what the public scorer says, to the last digit."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import BadInput, ResourceMissing
from kg.evaluate.score import read_records, score_records
from kg.record import FACT_LISTS, Event, Org, Record, Role, record_to_json
from tests.factory import SHARED, make_person, make_record, needs_shared

GOLD = SHARED / "gold" / "dev.jsonl"
TEXTS = SHARED / "gold" / "dev-texts.jsonl"

Perturbation = Callable[[Record, random.Random], None]


def _drop_items(record: Record, chance: random.Random) -> None:
    for name in FACT_LISTS:
        items = getattr(record, name)
        items[:] = [item for item in items if chance.random() > 0.3]


def _double_items(record: Record, chance: random.Random) -> None:
    for name in FACT_LISTS:
        items = getattr(record, name)
        items += [item for item in items if chance.random() > 0.6]


def _change_names(record: Record, chance: random.Random) -> None:
    for item in [*record.persons, *record.orgs, *record.initiatives]:
        if chance.random() > 0.5:
            item.name = item.name.upper() if chance.random() > 0.5 else item.name + " cũ"
    for event in record.events:
        event.about.append("số 06/CT-UBND")
        event.date = event.date[:4] if event.date and chance.random() > 0.5 else event.date
        event.class_ = chance.choice([event.class_, "meeting"])


def _change_posts(record: Record, chance: random.Random) -> None:
    for person in record.persons:
        for post in person.posts:
            post.status = chance.choice(["current", "former"])
            post.title = post.title.replace("UBND", "Ủy ban nhân dân")
            post.org = None if chance.random() > 0.7 else post.org


def _shift_spans(record: Record, chance: random.Random) -> None:
    for name in FACT_LISTS:
        for item in getattr(record, name):
            shift = chance.choice([0, 0, 7, 900, -3])
            item.spans = [(start + shift, end + shift) for start, end in item.spans]


def _change_values(record: Record, chance: random.Random) -> None:
    for statistic in record.statistics:
        statistic.value = chance.choice([statistic.value, statistic.value + ".0", "1..2", "nhiều"])
    for document in record.documents:
        document.number = document.number and chance.choice(["0", " "]) + document.number
        document.issuer = document.issuer or "Chính phủ"
    for award in record.awards:
        award.conferrers.reverse()
        award.presenter = "Lê Văn A"
        award.recipients = award.recipients[1:]


def _nothing(record: Record, chance: random.Random) -> None:
    pass


PERTURBATIONS = [_nothing, _drop_items, _double_items, _change_names, _change_posts, _shift_spans, _change_values]


def _read_texts() -> dict[str, str]:
    rows = [json.loads(line) for line in TEXTS.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: unicodedata.normalize("NFC", row["text"]) for row in rows}


@needs_shared
@pytest.mark.parametrize("perturb", PERTURBATIONS)
def test_figures_equal_those_of_the_public_scorer(perturb: Perturbation, tmp_path: Path) -> None:
    """Every figure of the table is the same double, whatever was dropped, doubled, renamed or moved."""
    predicted = read_records(GOLD)
    chance = random.Random(7)
    for record in predicted.values():
        perturb(record, chance)
    predicted.popitem()
    file = tmp_path / "predicted.jsonl"
    file.write_text("\n".join(map(record_to_json, predicted.values())), encoding="utf-8")
    command = [sys.executable, str(SHARED / "gold" / "score.py"), str(GOLD), str(file), "--texts", str(TEXTS), "--json"]
    judged = subprocess.run(command, capture_output=True, text=True, check=True)

    score = score_records(read_records(GOLD), read_records(file), _read_texts())

    assert score.to_table() == json.loads(judged.stdout)


def test_a_missing_article_counts_as_empty() -> None:
    """What the answer has of an article that was not predicted is missed, and recall falls by it."""
    gold = {"a": make_record(persons=[make_person("Nguyễn Văn Hùng"), make_person("Trần Thị Lan")])}

    score = score_records(gold, {})

    assert score.families["person"].missed == 2
    assert score.families["person"].recall == 0.0


def test_spellings_of_one_body_agree() -> None:
    """An abbreviation and its full form, old and new tone placement are one body; another body is not."""
    gold = {"a": Record(id="a", orgs=[Org("UBND tỉnh Hòa Bình"), Org("UBND tỉnh Lào Cai")])}
    predicted = {"a": Record(id="a", orgs=[Org("Ủy ban nhân dân tỉnh Hoà Bình"), Org("UBND tỉnh Yên Bái")])}

    cell = score_records(gold, predicted).families["agency"]

    assert (cell.right, cell.wrong, cell.missed) == (1, 1, 1)


def test_events_of_different_class_never_pair() -> None:
    """A meeting predicted as a ceremony is one wrong event and one missed, and its roles with it."""
    meeting = Event("e1", "hội nghị", "meeting", "2021-01-21", roles=[Role("chair", "Lê Văn A")], spans=[(0, 9)])
    ceremony = Event("e1", "hội nghị", "ceremony", "2021-01-21", roles=[Role("chair", "Lê Văn A")], spans=[(0, 9)])

    score = score_records({"a": Record("a", events=[meeting])}, {"a": Record("a", events=[ceremony])})

    assert score.families["event"].right == score.families["role"].right == 0
    assert {miss.kind for miss in score.misses} == {"missed", "wrong"}


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    """The file, the line and the field at fault are in the message."""
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a"}\n{"id": "b", "persons": [{"spans": []}]}\n', encoding="utf-8")

    with pytest.raises(BadInput, match=r"gold\.jsonl:2: not a facts record: persons\.0\.name"):
        read_records(file)


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    """A binary file in the place of the answer is told by its line and byte."""
    file = tmp_path / "gold.jsonl"
    file.write_bytes(b'{"id": "a"}\n{"id": "\xd2\xff"}\n')

    with pytest.raises(BadInput, match=r"gold\.jsonl:2: not UTF-8 text: 0xD2 at byte 8 of the line"):
        read_records(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """An absent answer file is reported by its path."""
    with pytest.raises(ResourceMissing, match=r"absent\.jsonl"):
        read_records(tmp_path / "absent.jsonl")
