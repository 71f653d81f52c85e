"""Awards: who confers is not who hands over, and what several confer together is counted once."""

from __future__ import annotations

from collections.abc import Mapping

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_integer
from kg.record import Award, Recipient, Record


def add_awards(draft: Draft, registry: Registry, record: Record, events: Mapping[str, Term]) -> None:
    """Every conferral with its groups; `events` are the local things by the record's event ids."""
    ns, ground = draft.ground.ns, draft.ground
    planned = {event.id for event in record.events if event.status == "planned"}
    for award in in_order(record.awards):
        thing = draft.start("award", award.form, *award.conferrers)
        draft.add(thing, ns.rdf.type, ns.vgn.AwardConferral)
        draft.add_text(thing, ns.skos.prefLabel, award.form)
        status = "planned" if award.event in planned else "held"
        draft.add(thing, ns.vgn.eventStatus, ground.word("event-statuses", status))
        if award.code:
            draft.add(thing, ns.vgn.awardForm, ground.concept("award-forms", award.code))
        for conferrer in award.conferrers:
            registry.link(thing, ns.vgn.conferredBy, registry.get_agent(conferrer, award), registry.date)
        if award.presenter:
            registry.link(thing, ns.vgn.presentedBy, registry.get_agent(award.presenter, award), registry.date)
        if award.event is not None and award.event in events:
            draft.add(thing, ns.schema.superEvent, events[award.event])
        if len(award.conferrers) > 1:
            draft.add(thing, ns.vgn.countScope, ground.word("count-scopes", "joint"))
        draft.prove(thing, award)
        for recipient in award.recipients:
            _add_group(draft, registry, award, thing, recipient)


def _add_group(draft: Draft, registry: Registry, award: Award, thing: Term, recipient: Recipient) -> None:
    ns = draft.ground.ns
    group = draft.start("group", thing, recipient.kind, recipient.name or "")
    draft.add(thing, ns.vgn.recipientGroup, group)
    draft.add(group, ns.rdf.type, ns.vgn.RecipientGroup)
    draft.add(group, ns.vgn.recipientKind, draft.ground.word("recipient-kinds", recipient.kind))
    if recipient.count is not None:
        draft.add(group, ns.vgn.count, make_integer(recipient.count))
    if recipient.name:
        agent = registry.get_agent(recipient.name, award)
        draft.add(group, ns.vgn.recipient, agent)
        draft.add(thing, ns.vgn.recipient, agent)
    draft.support(group, recipient.spans)
