"""Figures with their bounds, and instructions with whom they address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_decimal
from kg.record import Statistic, Task


def add_statistics(draft: Draft, statistics: Iterable[Statistic]) -> None:
    """Every figure: a value, a bound, or both bounds of a range."""
    ns = draft.ground.ns
    for statistic in in_order(statistics):
        thing = draft.start("statistic", statistic.what, statistic.unit, statistic.value)
        draft.add(thing, ns.rdf.type, ns.vgn.StatisticalClaim)
        draft.add_text(thing, ns.vgn.indicator, statistic.what)
        draft.add_text(thing, ns.vgn.unit, statistic.unit)
        draft.add(thing, ns.vgn.modifier, draft.ground.word("stat-bounds", statistic.bound))
        low, dots, high = statistic.value.partition("..")
        if dots:
            draft.add(thing, ns.vgn.lowerBound, make_decimal(low))
            draft.add(thing, ns.vgn.upperBound, make_decimal(high))
        else:
            draft.add(thing, draft.ground.bound_property(statistic.bound), make_decimal(low))
        draft.prove(thing, statistic)


def add_tasks(draft: Draft, registry: Registry, tasks: Iterable[Task], events: Mapping[str, Term]) -> None:
    """Every instruction; `events` are the local things by the record's event ids."""
    ns = draft.ground.ns
    for task in in_order(tasks):
        thing = draft.start("instruction", task.force, task.what, task.to or "")
        draft.add(thing, ns.rdf.type, ns.vgn.Instruction)
        draft.add_text(thing, ns.vgn.force, task.force)
        draft.add_text(thing, ns.vgn.content, task.what)
        if task.from_:
            registry.link(thing, ns.vgn.instructedBy, registry.get_agent(task.from_, task), registry.date)
        if task.event is not None and task.event in events:
            draft.add(thing, ns.vgn.givenAt, events[task.event])
        if task.to:
            part = draft.start("assignment", thing, task.to)
            draft.add(thing, ns.vgn.assignment, part)
            draft.add(part, ns.rdf.type, ns.vgn.TaskAssignment)
            draft.add(part, ns.vgn.role, draft.ground.word("task-roles", "addressee"))
            registry.link(part, ns.vgn.assignee, registry.get_agent(task.to, task), registry.date)
        draft.prove(thing, task)
