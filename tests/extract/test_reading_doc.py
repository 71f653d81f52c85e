"""The examples of `docs/reading-vietnamese.md` are read as the page says."""

from __future__ import annotations

import re

import pytest

from kg.record import Record
from tests.extract.facts import read_facts
from tests.factory import ROOT

PAGE = (ROOT / "docs" / "reading-vietnamese.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
HARD_PARTS = 23
"""Sections of the page: each has an example at least."""


def show(record: Record) -> set[str]:
    """The facts of a record as the page prints them."""
    lines = {f"person {person.name}" for person in record.persons}
    for person in record.persons:
        held = (f"{post.status} {post.title}".removeprefix("current ") for post in person.posts)
        lines |= {f"post {person.name}: {title}" for title in held}
    lines |= {f"body {org.name}" for org in record.orgs} | {f"place {org.place}" for org in record.orgs}
    for document in record.documents:
        issuer = f" < {document.issuer}" if document.issuer else ""
        date = f" ({document.date})" if document.date and document.number else ""
        lines.add(f"document {document.type} {document.number or document.title}{issuer}{date}")
    for event in record.events:
        lines.add(f"event {event.type} {event.date or '-'} {event.status}")
        lines |= {f"about {event.type}: {about}" for about in event.about}
        lines |= {f"role {role.role} {role.agent}" for role in event.roles}
    for award in record.awards:
        recipients = ", ".join(str(r.name or r.count or r.kind) for r in award.recipients)
        giver = f"award {award.form} < {', '.join(award.conferrers) or '-'} > {recipients}"
        lines.add(giver + (f" by {award.presenter}" if award.presenter else ""))
    lines |= {f"period {p.kind} {p.start} {p.end} of {', '.join(p.of)}" for p in record.periods}
    lines |= {f"group {group.name}" for group in record.groups}
    lines |= {f"verdict {', '.join(a.about)}: {a.verdict}" for a in record.assessments}
    lines |= {f"figure {s.bound} {s.value} {s.unit}: {s.what}" for s in record.statistics}
    return lines | {f"task {task.from_} > {task.to}: {task.force}" for task in record.tasks}


def test_every_section_has_an_example() -> None:
    """No section is without one, and each example says what is read."""
    sections = PAGE.split("\n## ")[1:]

    assert len(sections) == HARD_PARTS
    assert all("```text" in section for section in sections)
    assert all("\n→ " in example or "\n✗ " in example for example in EXAMPLES)
    assert len(PAGE.splitlines()) <= 350


@pytest.mark.parametrize("example", EXAMPLES, ids=[example[:40] for example in EXAMPLES])
def test_an_example_is_read_as_the_page_says(example: str) -> None:
    """What the page claims is in the record, what it denies is not, nor what begins like a denied line with dots."""
    lines = example.splitlines()
    text = "\n".join(line for line in lines if line[0] not in "→✗")
    facts = show(read_facts(text, published="2021-03-22"))

    assert {line[2:] for line in lines if line[0] == "→"} <= facts
    denied = {line[2:] for line in lines if line[0] == "✗"}
    openings = tuple(line.removesuffix("…") for line in denied if line.endswith("…"))
    assert not denied & facts
    assert not [fact for fact in facts if fact.startswith(openings)]
