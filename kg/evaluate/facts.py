"""A record as a bag of comparable facts, each a family and a key; what precision and recall count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from itertools import chain

from kg.evaluate.words import fold, make_number_key, make_target_key, make_value_key
from kg.record import Award, Document, Event, Person, Record

Fact = tuple[str, Hashable]
"""Family and key. Keys are folded, so that two ways of writing one thing are one fact."""

CORE = ("person", "post", "agency", "document", "issuer", "event", "role", "award", "recipient")
"""The families that the headline figure sums over."""

# A person with two posts of one title, two awards of one form or two equal figures are two facts; all other families
# are sets: a body named twice is one body.
_COUNTED = frozenset({"person", "post", "post_status", "award", "recipient", "statistic"})


def make_document_key(document: Document) -> tuple[str, str]:
    """Type with number or, where it has none, with the title shorn of a repeated type, or with the date."""
    kind = fold(document.type)
    if document.number:
        return kind, make_number_key(document.number)
    return kind, fold(document.title or document.date).removeprefix(kind).strip()


def count_facts(record: Record, name_event: Callable[[int], str]) -> Counter[Fact]:
    """All facts of a record; `name_event` names the event at an index, so that aligned events share a name."""
    facts: Counter[Fact] = Counter()
    for fact in chain(_iter_things(record), _iter_events(record.events, name_event), _iter_sayings(record)):
        facts[fact] = facts[fact] + 1 if fact[0] in _COUNTED else 1
    return facts


def _iter_things(record: Record) -> Iterator[Fact]:
    other = {fold(o.name) for o in record.orgs if o.kind == "other"}
    for person in record.persons:
        yield from _iter_person(person, other)
    for org in record.orgs:
        yield ("agency" if org.kind == "agency" else "other_org"), fold(org.name)
    for document in record.documents:
        key = make_document_key(document)
        yield "document", key
        if document.issuer:
            yield "issuer", (key, fold(document.issuer))
        if document.date:
            yield "document_date", (key, document.date)
    for initiative in record.initiatives:
        yield "initiative", fold(initiative.name)


def _iter_person(person: Person, other: set[str]) -> Iterator[Fact]:
    """The person, each post and its status, and the body of each post, which counts as named, listed or not."""
    name = fold(person.name)
    yield "person", name
    for post in person.posts:
        title = fold(post.title)
        yield "post", (name, title)
        yield "post_status", (name, title, post.status)
        if post.org and fold(post.org) not in other:
            yield "agency", fold(post.org)


def _iter_events(events: list[Event], name_event: Callable[[int], str]) -> Iterator[Fact]:
    for index, event in enumerate(events):
        name = name_event(index)
        yield "event", name
        if event.date:
            yield "event_date", (name, event.date)
        busy = {fold(r.agent) for r in event.roles if r.role != "attendee"}
        for role in event.roles:
            # Whoever chairs or speaks attends as well: such an attendee is neither right nor wrong.
            if role.role != "attendee" or fold(role.agent) not in busy:
                yield "role", (name, role.role, fold(role.agent))
        for target in event.about:
            yield "about", (name, make_target_key(target))


def _iter_sayings(record: Record) -> Iterator[Fact]:
    for award in record.awards:
        yield from _iter_award(award)
    for statistic in record.statistics:
        unit = fold(statistic.unit).split()
        yield "statistic", (make_value_key(statistic.value), unit[0] if unit else "")
    for task in record.tasks:
        yield "task", (fold(task.from_), fold(task.to))


def _iter_award(award: Award) -> Iterator[Fact]:
    form = fold(award.form)
    yield "award", (form, tuple(sorted(map(fold, award.conferrers))))
    if award.presenter:
        yield "presenter", (form, fold(award.presenter))
    for recipient in award.recipients:
        yield "recipient", (form, recipient.kind, fold(recipient.name) if recipient.name else str(recipient.count))
