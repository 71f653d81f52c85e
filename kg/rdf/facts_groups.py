"""Groups of unnamed bodies and people, whose leaders they are, and the events they take part in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term
from kg.record import Group


def add_groups(draft: Draft, registry: Registry, groups: Iterable[Group], events: Mapping[str, Term]) -> None:
    """Every group; `events` are the local things by the record's event ids."""
    ns, ground = draft.ground.ns, draft.ground
    for group in in_order(groups):
        thing = draft.start("collective", group.name)
        registry.add_subject(group.name, thing)
        draft.add(thing, ns.rdf.type, ns.vgn.AgentGroup)
        draft.add_text(thing, ns.skos.prefLabel, group.name)
        for name in group.of:
            body = registry.find_agent(name)
            if body is not None:
                registry.link(thing, ns.vgn.leadersOf, body, registry.date)
        for part in group.parts:
            if part.event in events:
                taking_part = draft.start("participation", events[part.event], part.role, group.name)
                draft.add(events[part.event], ns.vgn.participation, taking_part)
                draft.add(taking_part, ns.rdf.type, ns.vgn.Participation)
                draft.add(taking_part, ns.vgn.role, ground.word("roles", part.role))
                draft.add(taking_part, ns.vgn.participant, thing)
                draft.prove(taking_part, group, group.spans[:1])
        draft.prove(thing, group)
