"""Events: when, where, what they are about, what they review, and who took part in which capacity."""

from __future__ import annotations

from collections.abc import Iterable

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_date
from kg.record import Event, Role


def add_events(draft: Draft, registry: Registry, events: Iterable[Event]) -> dict[str, Term]:
    """Every event; gives back the local things by the record's event ids."""
    return {event.id: _add_event(draft, registry, event) for event in in_order(events)}


def find_days(events: Iterable[Event]) -> dict[str, set[str]]:
    """The full days on which events held show each person acting, by the name that the roles give."""
    days: dict[str, set[str]] = {}
    for event in events:
        if event.status == "held" and event.date and len(event.date) == len("2021-01-21") and event.date[0] != "-":
            for role in event.roles:
                days.setdefault(role.agent, set()).add(event.date)
    return days


def _add_event(draft: Draft, registry: Registry, event: Event) -> Term:
    ns, ground = draft.ground.ns, draft.ground
    thing = draft.start("event", event.class_, event.type)
    draft.add(thing, ns.rdf.type, ns.vgn.PublicEvent)
    own = ground.event_class(event.class_)
    if own != ns.vgn.PublicEvent:
        draft.add(thing, ns.rdf.type, own)
    draft.add_text(thing, ns.skos.prefLabel, event.type)
    if event.code:
        draft.add(thing, ns.vgn.eventType, ground.concept("event-types", event.code))
    draft.add(thing, ns.vgn.eventStatus, ground.word("event-statuses", event.status))
    draft.add_text(thing, ns.vgn.placeLabel, event.place)
    unit = ground.places.find(event.place, event.date or registry.date) if event.place and draft.shared else None
    if unit is not None:
        draft.known.append((thing, ns.schema.location, registry.describe_unit(unit)))
    draft.prove(thing, event)
    _add_date(draft, event, thing)
    _add_subjects(draft, registry, event, thing)
    for role in event.roles:
        _add_role(draft, registry, event, thing, role)
    return thing


def _add_date(draft: Draft, event: Event, thing: Term) -> None:
    if not event.date:
        return
    ns = draft.ground.ns
    first, _, last = event.date.partition("/")
    start = make_date(first)
    draft.add(thing, ns.schema.startDate, start)
    if last:
        draft.add(thing, ns.schema.endDate, make_date(last))
    if event.date_spans or event.date_status != event.fact_status:
        draft.claim(thing, ns.schema.startDate, start, event.date_status, event.date_spans or event.spans)


def _add_subjects(draft: Draft, registry: Registry, event: Event, thing: Term) -> None:
    """What the event is about; where its type is a review, the carrying out of that is what it reviews."""
    ns = draft.ground.ns
    subjects = []
    for name in event.about:
        subject = registry.find_subject(name)
        if subject is None:
            draft.add_text(thing, ns.vgn.aboutLabel, name)
        else:
            draft.add(thing, ns.vgn.about, subject)
            subjects.append(subject)
    if subjects and draft.ground.is_review(event.code):
        activity = draft.start("activity", event.class_, event.type)
        registry.activities[event.id] = activity
        draft.add(activity, ns.rdf.type, ns.vgn.ImplementationActivity)
        draft.add(thing, ns.vgn.reviews, activity)
        for subject in subjects:
            draft.add(activity, ns.vgn.implements, subject)


def _add_role(draft: Draft, registry: Registry, event: Event, thing: Term, role: Role) -> None:
    ns = draft.ground.ns
    spans = role.spans or event.spans
    agent = registry.get_agent(role.agent, role if role.spans else event)
    taking_part = draft.start("participation", thing, role.role, role.agent)
    draft.add(thing, ns.vgn.participation, taking_part)
    draft.add(taking_part, ns.rdf.type, ns.vgn.Participation)
    draft.add(taking_part, ns.vgn.role, draft.ground.word("roles", role.role))
    registry.link(taking_part, ns.vgn.participant, agent, event.date)
    for membership in registry.memberships.get(agent, ()):
        draft.add(taking_part, ns.vgn.inCapacity, membership)
    draft.prove(taking_part, role, spans)
    if role.role == "organizer":
        registry.link(thing, ns.vgn.organiser, agent, event.date)
