"""What an article finds, shows and explains: assessments, norms, photos and abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.rdf.draft import Draft, make_label
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_date, make_text
from kg.record import Abbreviation, Assessment, Norm, Photo


def add_assessments(draft: Draft, registry: Registry, assessments: Iterable[Assessment]) -> None:
    """Every assessment: about what the article lists, otherwise about what it says in words."""
    ns, ground = draft.ground.ns, draft.ground
    for item in in_order(assessments):
        thing = draft.start("assessment", item.verdict, *item.about)
        draft.add(thing, ns.rdf.type, ns.vgn.Assessment)
        draft.add_text(thing, ns.vgn.verdict, item.verdict)
        draft.add(thing, ns.vgn.assessmentKind, ground.word("assessment-kinds", item.kind))
        draft.add(thing, ns.vgn.polarity, make_text(item.polarity))
        for name in item.about:
            agent = registry.find_agent(name)
            subject = agent or registry.find_subject(name)
            if agent is not None:
                registry.link(thing, ns.vgn.about, agent, registry.date)
            elif subject is not None:
                draft.add(thing, ns.vgn.about, subject)
            else:
                draft.add_text(thing, ns.vgn.aboutLabel, name)
        if item.by:
            registry.link(thing, ns.vgn.assessedBy, registry.get_agent(item.by, item), registry.date)
        if item.period:
            draft.add(thing, ns.vgn.refYear, make_date(item.period))
        draft.prove(thing, item)


def add_norms(draft: Draft, norms: Iterable[Norm]) -> None:
    """Every standard, criterion, motto and theme: an initiative of a kind of its own list."""
    ns = draft.ground.ns
    for norm in in_order(norms):
        thing = draft.start("initiative", norm.code, norm.name)
        draft.add(thing, ns.rdf.type, ns.vgn.Initiative)
        draft.add_text(thing, ns.skos.prefLabel, norm.name)
        draft.add_text(thing, ns.vgn.statedKind, norm.kind)
        draft.add(thing, ns.vgn.initiativeKind, draft.ground.word("norm-kinds", norm.code))
        draft.prove(thing, norm)


def add_photos(draft: Draft, registry: Registry, photos: Iterable[Photo], events: Mapping[str, Term]) -> None:
    """Every photo, with the people and the event it shows; the credit is a name in print, no person."""
    ns = draft.ground.ns
    for photo in in_order(photos):
        thing = draft.start("photo", photo.caption)
        draft.add(thing, ns.rdf.type, ns.vgn.Photo)
        draft.add_text(thing, ns.schema.caption, photo.caption)
        draft.add_text(thing, ns.schema.creditText, photo.credit)
        for name in photo.shows:
            person = registry.find_agent(name)
            if person is not None:
                draft.add(thing, ns.foaf.depicts, person)
        if photo.event is not None and photo.event in events:
            draft.add(thing, ns.foaf.depicts, events[photo.event])
        draft.prove(thing, photo)


def add_abbreviations(draft: Draft, abbreviations: Iterable[Abbreviation]) -> None:
    """Every short form that the article explains; it holds for this article alone."""
    ns = draft.ground.ns
    for item in in_order(abbreviations):
        thing = draft.start_proof("abbreviation", item.short)
        draft.tell(thing, ns.rdf.type, ns.vgn.Abbreviation)
        draft.tell(thing, ns.vgn.surface, make_text(item.short))
        draft.tell(thing, ns.skos.prefLabel, make_label(item.full))
        draft.prove(thing, item)
