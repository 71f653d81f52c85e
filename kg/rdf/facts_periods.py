"""Periods: from when to when, how many years, and what was carried out in them."""

from __future__ import annotations

from collections.abc import Iterable

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import make_date, make_integer
from kg.record import Period


def add_periods(draft: Draft, registry: Registry, periods: Iterable[Period]) -> None:
    """Every period; what it is of has it, and so has the activity that an event in it reviews."""
    ns, ground = draft.ground.ns, draft.ground
    for period in in_order(periods):
        thing = draft.start("period", period.kind, period.start or "", period.end or "", str(period.years or ""))
        draft.add(thing, ns.rdf.type, ns.vgn.Period)
        draft.add(thing, ns.vgn.periodKind, ground.word("period-kinds", period.code))
        if period.start:
            draft.add(thing, ns.schema.startDate, make_date(period.start))
        if period.end:
            draft.add(thing, ns.schema.endDate, make_date(period.end))
        if period.years:
            draft.add(thing, ns.vgn.years, make_integer(period.years))
        for name in period.of:
            subject = registry.find_subject(name)
            if subject is not None:
                draft.add(subject, ns.vgn.period, thing)
        activity = registry.activities.get(period.event) if period.event else None
        if activity is not None and period.of:
            draft.add(activity, ns.vgn.period, thing)
        draft.prove(thing, period)
