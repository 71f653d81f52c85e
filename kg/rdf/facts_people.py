"""Bodies, persons, ranks, posts and memberships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.rdf.draft import Draft, make_label
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_date, make_text
from kg.record import Org, Person, Post

_HOLDING: Final = frozenset({"current", "acting", "incoming"})


def add_orgs(draft: Draft, registry: Registry, orgs: Iterable[Org]) -> None:
    """Every body of the record, and which canonical one it is."""
    for org in in_order(orgs):
        add_org(draft, registry, org)


def add_org(draft: Draft, registry: Registry, org: Org) -> Term:
    """One body as the article describes it."""
    ns = draft.ground.ns
    thing = draft.start("org", org.name, org.place or "")
    body = registry.add_org(org, thing)
    draft.tell(thing, ns.rdf.type, ns.org.Organization)
    if body.class_name:
        draft.tell(thing, ns.rdf.type, ns.vgn[body.class_name])
    draft.tell(thing, ns.skos.prefLabel, make_label(org.name))
    if org.code and body.type_code:
        draft.tell(thing, ns.org.classification, draft.ground.concept("organization-types", org.code))
    if org.place:
        draft.tell(thing, ns.vgn.placeLabel, make_label(org.place))
    draft.prove(thing, org)
    return thing


def add_persons(draft: Draft, registry: Registry, persons: Iterable[Person], days: dict[str, set[str]]) -> None:
    """Every person with ranks and posts; `days` are further days on which the article shows them acting, by name."""
    ns = draft.ground.ns
    for person in in_order(persons):
        thing = draft.start("person", person.name)
        registry.add_agent(person.name, thing)
        draft.add(thing, ns.rdf.type, ns.foaf.Person)
        draft.add(thing, ns.foaf.name, make_text(" ".join(person.name.split())))
        draft.prove(thing, person)
        observed = sorted(days.get(person.name, set()) | ({registry.date} if registry.date else set()))
        for rank in person.ranks:
            _add_rank(draft, person, thing, rank, observed[:1])
        for post in person.posts:
            _add_membership(draft, registry, person, thing, post, observed)


def _add_rank(draft: Draft, person: Person, thing: Term, rank: str, observed: list[str]) -> None:
    ns = draft.ground.ns
    holding = draft.start("rank", person.name, rank)
    draft.add(holding, ns.rdf.type, ns.vgn.RankHolding)
    draft.add(holding, ns.vgn.holder, thing)
    draft.add_text(holding, ns.skos.prefLabel, rank)
    concept = draft.ground.rank(rank)
    if concept is not None:
        draft.add(holding, ns.vgn.rank, concept)
    for day in observed:
        draft.add(holding, ns.vgn.observedOn, make_date(day))
    draft.prove(holding, person)


def _add_membership(
    draft: Draft, registry: Registry, person: Person, thing: Term, post: Post, observed: list[str]
) -> None:
    ns = draft.ground.ns
    if post.org and registry.find_agent(post.org) is None:  # a record may leave the body of a post unlisted
        spans = post.spans or person.spans
        add_org(draft, registry, Org(post.org, spans=spans, confidence=post.confidence, fact_status="implied"))
    office = registry.find_post(post.title)
    if office is None:
        office = registry.make_post(post.title, post.code, post.org, post, post.spans or person.spans)
    membership = draft.start("membership", person.name, post.title, post.status)
    draft.add(membership, ns.rdf.type, ns.org.Membership)
    draft.add(membership, ns.org.member, thing)
    draft.add(membership, ns.org.post, office)
    body = registry.find_agent(post.org) if post.org else None
    if body is not None:
        draft.add(membership, ns.org.organization, body)
    draft.add(membership, ns.vgn.tenure, draft.ground.word("tenure-statuses", post.status))
    for day in observed:
        draft.add(membership, ns.vgn.observedOn, make_date(day))
    draft.prove(membership, post, post.spans or person.spans)
    if post.status in _HOLDING:
        registry.memberships.setdefault(thing, []).append(membership)
