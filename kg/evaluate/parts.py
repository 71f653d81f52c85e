"""A record taken apart: every fact that has a confidence, alone in a record, with what its confidence is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.signs import (
    Signs,
    find_post_bodies,
    sign_about,
    sign_award,
    sign_counted,
    sign_document,
    sign_event,
    sign_event_date,
    sign_event_type,
    sign_issuer,
    sign_org,
    sign_person,
    sign_post,
    sign_post_status,
    sign_role,
    sign_task,
    sign_wording,
)
from kg.record import Award, Document, Event, Person, Record


@dataclass(frozen=True, slots=True)
class Part:
    """One fact: its family, rule and signs, its event's index (0 elsewhere), and a record that states nothing else
    of that family."""

    family: str
    rule: str
    signs: Signs
    record: Record
    event: int = 0


def iter_parts(record: Record) -> Iterator[Part]:
    """Every fact to which `kg.extract.confidence.set_confidence` gives a confidence."""
    bare, bodies = Record(record.id), find_post_bodies(record)
    for person in record.persons:
        yield from _iter_person(bare, person)
    for org in record.orgs:
        family = "agency" if org.kind == "agency" else "other_org"
        yield Part(family, org.rule, sign_org(org, bodies), replace(bare, orgs=[org]))
    for index, event in enumerate(record.events):
        yield from _iter_event(bare, event, index)
    for document in record.documents:
        yield from _iter_document(bare, document)
    for initiative in record.initiatives:
        yield Part("initiative", initiative.rule, [], replace(bare, initiatives=[initiative]))
    for award in record.awards:
        yield from _iter_award(bare, award)
    for statistic in record.statistics:
        alone = replace(bare, statistics=[statistic])
        yield Part("statistic", statistic.rule, [], alone)
        yield Part("statistic_what", statistic.rule, sign_counted(statistic), alone)
    for task in record.tasks:
        alone = replace(bare, tasks=[task])
        yield Part("task", task.rule, sign_task(task), alone)
        yield Part("task_what", task.rule, sign_wording(task.what), alone)


def _iter_person(bare: Record, person: Person) -> Iterator[Part]:
    yield Part("person", person.rule, sign_person(person), replace(bare, persons=[replace(person, posts=[])]))
    for post in person.posts:
        alone = replace(bare, persons=[replace(person, posts=[post])])
        yield Part("post", post.rule, sign_post(person, post), alone)
        yield Part("post_status", post.rule, sign_post_status(person, post), alone)


def _iter_event(bare: Record, event: Event, index: int) -> Iterator[Part]:
    is_first, lonely = index == 0, replace(event, roles=[])
    alone = replace(bare, events=[lonely])
    yield Part("event", event.rule, sign_event(event, is_first=is_first), alone, index)
    yield Part("event_type", event.rule, sign_event_type(event), alone, index)
    if event.date is not None:
        yield Part("event_date", event.rule, sign_event_date(event, is_first=is_first), alone, index)
    for target in event.about:
        about = replace(bare, events=[replace(lonely, about=[target])])
        yield Part("about", event.rule, sign_about(event, is_first=is_first), about, index)
    for role in event.roles:
        part = replace(bare, events=[replace(event, roles=[role])])
        yield Part("role", role.rule, sign_role(event, role, is_first=is_first), part, index)


def _iter_document(bare: Record, document: Document) -> Iterator[Part]:
    alone = replace(bare, documents=[document])
    yield Part("document", document.rule, sign_document(document), alone)
    if document.issuer is not None:
        yield Part("issuer", document.rule, sign_issuer(document), alone)
    if document.date is not None:
        yield Part("document_date", document.rule, [], alone)
    if document.title is not None:
        yield Part("document_title", document.rule, sign_wording(document.title), alone)


def _iter_award(bare: Record, award: Award) -> Iterator[Part]:
    alone = replace(bare, awards=[award])
    yield Part("award", award.rule, sign_award(award), alone)
    if award.presenter is not None:
        yield Part("presenter", award.rule, [], alone)
    for recipient in award.recipients:
        yield Part("recipient", award.rule, [], replace(bare, awards=[replace(award, recipients=[recipient])]))
