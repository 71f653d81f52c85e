"""Who and what an article names: from names in its record to its local things, and to the bodies they are on a day."""

from __future__ import annotations

from kg.rdf.draft import Draft, Fact, make_label
from kg.rdf.terms import Term, make_text, make_typed
from kg.record import Org, Span
from kg.resolve.organizations import Body
from kg.resolve.places import Unit
from kg.resolve.posts import Office
from kg.text.fold import normalize_name


class Registry:
    """The local things of one article by name; a name that no list has becomes a post or an unlisted agent."""

    __slots__ = (
        "_agents",
        "_described",
        "_draft",
        "_offices",
        "_orgs",
        "_posts",
        "_subjects",
        "activities",
        "date",
        "memberships",
    )

    def __init__(self, draft: Draft, date: str | None) -> None:
        self._draft = draft
        self.date = date
        self.memberships: dict[Term, list[Term]] = {}  # those a person holds while acting, by person
        self.activities: dict[str, Term] = {}  # what an event reviews, by the record's event id
        self._agents: dict[str, Term] = {}
        self._posts: dict[str, Term] = {}
        self._offices: dict[Term, Office] = {}
        self._orgs: dict[Term, Org] = {}
        self._subjects: dict[str, Term] = {}
        self._described: set[str] = set()

    def add_agent(self, name: str, thing: Term) -> None:
        """A person or body under its name; the first of equal names keeps it."""
        self._agents.setdefault(normalize_name(name), thing)

    def add_org(self, org: Org, thing: Term) -> Body:
        """A body under its name; gives back which body it is on the article's day and describes that once."""
        self.add_agent(org.name, thing)
        self._orgs[thing] = org
        body = self._draft.ground.organizations.find(org, self.date)
        if self._draft.shared:
            self._draft.identify(thing, self.describe(body, org.name))
        return body

    def add_subject(self, name: str, thing: Term) -> None:
        """A document, initiative or post under a name by which events say what they are about."""
        self._subjects.setdefault(normalize_name(name), thing)

    def find_agent(self, name: str) -> Term | None:
        """The person or body of a name, None where no list has it."""
        return self._agents.get(normalize_name(name))

    def find_post(self, title: str) -> Term | None:
        """The post of a title, None where nobody in the article holds it."""
        return self._posts.get(normalize_name(title))

    def find_subject(self, name: str) -> Term | None:
        """The document, initiative or post of a name."""
        key = normalize_name(name)
        return self._subjects.get(key) or self._posts.get(key)

    def find_org(self, thing: Term) -> Org | None:
        """The record's organisation behind a local thing, None where it is no body."""
        return self._orgs.get(thing)

    def find_office(self, thing: Term) -> Office | None:
        """The canonical post behind a local thing, None where it is no post or one of no known body."""
        return self._offices.get(thing)

    def link(self, subject: Term, predicate: Term, agent: Term, date: str | None) -> None:
        """A fact about an agent on a day: a body counts as the one that it was on that day."""
        draft = self._draft
        draft.add(subject, predicate, agent)
        org = self._orgs.get(agent)
        if not draft.shared or org is None or date is None or date == self.date:
            return
        body = draft.ground.organizations.find(org, date)
        then = self.describe(body, org.name)
        if then != draft.canonical[agent] and (body.label or body.unit):
            draft.overrides[subject, predicate, agent, draft.graph] = then

    def get_agent(self, name: str, fact: Fact) -> Term:
        """The local thing of a name in a part: a person, a body, a post, or made for it with the fact's evidence."""
        thing = self.find_agent(name) or self.find_post(name)
        return thing if thing is not None else self._make_agent(name, fact)

    def _make_agent(self, name: str, fact: Fact) -> Term:
        draft, ns = self._draft, self._draft.ground.ns
        code = draft.ground.posts.find_code(name)
        if code is not None:
            return self.make_post(name, code, None, fact, fact.spans)
        thing = draft.start("agent", name)
        self.add_agent(name, thing)
        unit = draft.ground.places.find(name, self.date)
        if unit is not None and draft.shared:
            draft.identify(thing, self.describe_unit(unit))
        tell = draft.tell if unit is not None else draft.add
        tell(thing, ns.rdf.type, ns.vgn.UnlistedAgent)
        tell(thing, ns.skos.prefLabel, make_label(name))
        draft.prove(thing, fact)
        return thing

    def make_post(self, title: str, code: str | None, org_name: str | None, fact: Fact, spans: list[Span]) -> Term:
        """The post of a title, in the body named or, where none is, in the listed body with which the title ends."""
        draft, ns = self._draft, self._draft.ground.ns
        owner = self.find_agent(org_name) if org_name else None
        if owner is None and not org_name:
            owner = self._find_owner(title)
        post = draft.start("post", title)
        self._posts.setdefault(normalize_name(title), post)
        draft.tell(post, ns.rdf.type, ns.org.Post)
        draft.tell(post, ns.skos.prefLabel, make_label(title))
        if code:
            draft.tell(post, ns.org.role, draft.ground.concept("posts", code))
        if owner is not None:
            draft.tell(post, ns.org.postIn, owner)
        draft.prove(post, fact, spans)
        self._identify_post(post, title, code, owner)
        return post

    def _identify_post(self, post: Term, title: str, code: str | None, owner: Term | None) -> None:
        draft, ns = self._draft, self._draft.ground.ns
        org = self._orgs.get(owner) if owner else None
        body = draft.ground.organizations.find(org, self.date) if org else None
        office = draft.ground.posts.find(title, code, body, self.date)
        if office is not None:
            self._offices[post] = office
        if not draft.shared:
            return
        thing = draft.ground.iris.thing("post", office.key) if office else post
        draft.identify(post, thing)
        label = office.label if office and office.label else title[:1].upper() + title[1:]
        add = draft.known.append
        add((thing, ns.rdf.type, ns.org.Post))
        add((thing, ns.skos.prefLabel, make_label(label)))
        if title != label:
            add((thing, ns.skos.altLabel, make_label(title)))
        if code:
            add((thing, ns.org.role, draft.ground.concept("posts", code)))
        if office and office.body:
            add((thing, ns.org.postIn, self.describe(office.body, "")))

    def _find_owner(self, title: str) -> Term | None:
        """The listed body with which a title ends, the longest name first: "Giám đốc Công an tỉnh X"."""
        whole = normalize_name(title)
        owners = [(len(org.name), thing) for thing, org in self._orgs.items() if whole.endswith(_tail(org.name))]
        return max(owners)[1] if owners else None

    def describe(self, body: Body, printed: str) -> Term:
        """The canonical body; what the reference graph does not say of it is said once an article."""
        draft, ns = self._draft, self._draft.ground.ns
        iri = draft.ground.iris.thing("org", body.key)
        add = draft.known.append
        if body.key not in self._described:
            self._described.add(body.key)
            add((iri, ns.rdf.type, ns.org.Organization))
            if body.class_name:
                add((iri, ns.rdf.type, ns.vgn[body.class_name]))
            if body.type_code and body.label:  # articles may read the type of a body with a hashed key differently
                add((iri, ns.org.classification, draft.ground.concept("organization-types", body.type_code)))
            if body.label:
                add((iri, ns.skos.prefLabel, make_label(body.label)))
            if body.unit:
                add((iri, ns.vgn.jurisdiction, self.describe_unit(body.unit)))
        if printed and printed != body.label:
            add((iri, ns.skos.altLabel if body.label else ns.skos.prefLabel, make_label(printed)))
        return iri

    def describe_unit(self, unit: Unit) -> Term:
        """The canonical unit; communes and what is smaller are not in the reference graph and described here."""
        draft, ns = self._draft, self._draft.ground.ns
        iri = draft.ground.iris.thing("unit", unit.key)
        if unit.known or unit.key in self._described:
            return iri
        self._described.add(unit.key)
        draft.known.append((iri, ns.rdf.type, ns.vgn.AdministrativeUnit))
        draft.known.append((iri, ns.skos.prefLabel, make_label(unit.label)))
        if unit.level:
            draft.known.append((iri, ns.vgn.level, make_text(unit.level)))
        if unit.code:
            draft.known.append((iri, ns.vgn.gsoCode, make_text(unit.code)))
        parent = unit.above or draft.ground.places.get(unit.parent)
        if parent is not None:
            draft.known.append((iri, ns.vgn.within, self.describe_unit(parent)))
        self._describe_era(iri, unit)
        return iri

    def _describe_era(self, iri: Term, unit: Unit) -> None:
        """The days a unit of the table begins and ends on, and the units it went to."""
        draft, ns = self._draft, self._draft.ground.ns
        for predicate, day in ((ns.vgn.validFrom, unit.valid_from), (ns.vgn.validTo, unit.valid_to)):
            if day:
                draft.known.append((iri, predicate, make_typed(day, "date")))
        for key in unit.successors:
            successor = draft.ground.places.get(key)
            if successor is not None:
                draft.known.append((iri, ns.dct.isReplacedBy, self.describe_unit(successor)))


def _tail(name: str) -> str:
    return " " + normalize_name(name)
