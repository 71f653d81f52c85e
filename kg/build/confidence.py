"""Leaving out what was found with too little confidence, and what would then hang in the air."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from kg.record import FACT_LISTS, FURTHER_LISTS, Award, Event, Group, Org, Period, Person, Photo, Record, Task

T = TypeVar("T", Award, Task, Period, Photo)


def keep_confident(record: Record, minimum: float) -> Record:
    """The record without items, posts and roles below `minimum` (0..1); what was left out is counted in `dropped`.

    A role whose agent is left out goes with it; so does a reference to an event that is left out.
    """
    if minimum <= 0:
        return record
    persons = [_keep_posts(p, minimum) for p in record.persons if p.confidence >= minimum]
    orgs = [o for o in record.orgs if o.confidence >= minimum]
    gone = _list_names(record.persons, record.orgs) - _list_names(persons, orgs)
    events = [_keep_roles(e, minimum, gone) for e in record.events if e.confidence >= minimum]
    held = {event.id for event in events}
    kept = replace(
        record,
        persons=persons,
        orgs=orgs,
        documents=[d for d in record.documents if d.confidence >= minimum],
        initiatives=[i for i in record.initiatives if i.confidence >= minimum],
        events=events,
        awards=[_keep_event(a, held) for a in record.awards if a.confidence >= minimum],
        statistics=[s for s in record.statistics if s.confidence >= minimum],
        tasks=[_keep_event(t, held) for t in record.tasks if t.confidence >= minimum],
        citations=[c for c in record.citations if c.confidence >= minimum],
        periods=[_keep_event(p, held) for p in record.periods if p.confidence >= minimum],
        groups=[_keep_parts(g, held) for g in record.groups if g.confidence >= minimum],
        assessments=[a for a in record.assessments if a.confidence >= minimum],
        rough_figures=[f for f in record.rough_figures if f.confidence >= minimum],
        photos=[_keep_event(p, held) for p in record.photos if p.confidence >= minimum],
        norms=[n for n in record.norms if n.confidence >= minimum],
        abbreviations=[a for a in record.abbreviations if a.confidence >= minimum],
    )
    left_out = _count_parts(record) - _count_parts(kept)
    return replace(kept, dropped={**record.dropped, "low confidence": left_out}) if left_out else kept


def _list_names(persons: list[Person], orgs: list[Org]) -> set[str]:
    return {person.name for person in persons} | {org.name for org in orgs}


def _keep_posts(person: Person, minimum: float) -> Person:
    return replace(person, posts=[post for post in person.posts if post.confidence >= minimum])


def _keep_roles(event: Event, minimum: float, gone: set[str]) -> Event:
    return replace(event, roles=[r for r in event.roles if r.confidence >= minimum and r.agent not in gone])


def _keep_event(item: T, held: set[str]) -> T:
    return item if item.event is None or item.event in held else replace(item, event=None)


def _keep_parts(group: Group, held: set[str]) -> Group:
    return replace(group, parts=[part for part in group.parts if part.event in held])


def _count_parts(record: Record) -> int:
    items = sum(len(getattr(record, name)) for name in (*FACT_LISTS, *FURTHER_LISTS))
    return items + sum(len(p.posts) for p in record.persons) + sum(len(e.roles) for e in record.events)
