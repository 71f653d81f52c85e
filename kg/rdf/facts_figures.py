"""Figures with their bounds, and instructions with whom they address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.rdf.draft import Draft
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_date, make_decimal
from kg.record import RoughFigure, Statistic, Task


def add_statistics(draft: Draft, statistics: Iterable[Statistic]) -> None:
    """Every figure: a value, a bound, or both bounds of a range."""
    is_a, vgn = draft.ground.ns.rdf.type, draft.ground.ns.vgn
    for statistic in in_order(statistics):
        thing = draft.start("statistic", statistic.what, statistic.unit, statistic.value)
        draft.add(thing, is_a, vgn.StatisticalClaim)
        draft.add_text(thing, vgn.indicator, statistic.what)
        draft.add_text(thing, vgn.unit, statistic.unit)
        draft.add(thing, vgn.modifier, draft.ground.word("stat-bounds", statistic.bound))
        low, dots, high = statistic.value.partition("..")
        if dots:
            draft.add(thing, vgn.lowerBound, make_decimal(low))
            draft.add(thing, vgn.upperBound, make_decimal(high))
        else:
            draft.add(thing, draft.ground.bound_property(statistic.bound), make_decimal(low))
        if statistic.change:
            _add_change(draft, thing, statistic)
        draft.prove(thing, statistic)


def add_rough_figures(draft: Draft, figures: Iterable[RoughFigure]) -> None:
    """Every order of magnitude as a lower bound, and every absence as nought."""
    ns = draft.ground.ns
    for figure in in_order(figures):
        thing = draft.start("statistic", figure.what, figure.unit, figure.low)
        draft.add(thing, ns.rdf.type, ns.vgn.StatisticalClaim)
        draft.add_text(thing, ns.vgn.indicator, figure.what)
        draft.add_text(thing, ns.vgn.unit, figure.unit)
        draft.add(thing, ns.vgn.modifier, draft.ground.word("stat-bounds", figure.bound))
        draft.add(thing, draft.ground.bound_property(figure.bound), make_decimal(figure.low))
        draft.prove(thing, figure)


def _add_change(draft: Draft, thing: Term, statistic: Statistic) -> None:
    """That a figure is a rise, a fall or a share, how it is counted, and against what: a year or words."""
    ns, ground = draft.ground.ns, draft.ground
    draft.add(thing, ns.vgn.changeKind, ground.word("change-kinds", statistic.change or ""))
    draft.add(thing, ns.vgn.changeUnit, ground.word("change-units", statistic.change_unit or "unspecified"))
    base = statistic.base or ""
    if base.isdigit():
        draft.add(thing, ns.vgn.baseYear, make_date(base))
    else:
        draft.add_text(thing, ns.vgn.baseLabel, base)


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
            _assign(draft, registry, task, thing, task.to, task.role or "addressee")
        for partner in task.partners:
            _assign(draft, registry, task, thing, partner, "coordinate", registry.find_subject(partner))
        if task.deadline:
            due = make_date(task.deadline)
            draft.add(thing, ns.vgn.deadline, due)
            if task.deadline_spans:
                draft.claim(thing, ns.vgn.deadline, due, task.fact_status, task.deadline_spans)
        draft.prove(thing, task)


def _assign(
    draft: Draft, registry: Registry, task: Task, thing: Term, name: str, role: str, group: Term | None = None
) -> None:
    ns = draft.ground.ns
    part = draft.start("assignment", thing, name)
    draft.add(thing, ns.vgn.assignment, part)
    draft.add(part, ns.rdf.type, ns.vgn.TaskAssignment)
    draft.add(part, ns.vgn.role, draft.ground.word("task-roles", role))
    registry.link(part, ns.vgn.assignee, group or registry.get_agent(name, task), registry.date)
