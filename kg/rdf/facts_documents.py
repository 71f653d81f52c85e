"""Documents, the ways an article cites them, and initiatives."""

from __future__ import annotations

from collections.abc import Iterable

from kg.rdf.draft import MAX_QUOTE, Draft, make_label
from kg.rdf.ordering import in_order
from kg.rdf.registry import Registry
from kg.rdf.terms import Term, make_date, make_text
from kg.record import Document, Initiative, Span
from kg.resolve.documents import Paper, render_number
from kg.text.fold import normalize_name


def add_documents(draft: Draft, registry: Registry, documents: Iterable[Document]) -> None:
    """Every document with its issuer and citations."""
    for document in in_order(documents):
        _add_document(draft, registry, document)


def _add_document(draft: Draft, registry: Registry, document: Document) -> None:
    ns, ground = draft.ground.ns, draft.ground
    thing = draft.start("doc", document.type, document.number or document.title or "", document.date or "")
    for name in (document.number, document.title):
        if name:
            registry.add_subject(f"{document.type} {name}", thing)
            registry.add_subject(name, thing)
    issuer = registry.get_agent(document.issuer, document) if document.issuer else None
    org = registry.find_org(issuer) if issuer else None
    body = ground.organizations.find(org, document.date or registry.date) if org else None
    paper = ground.documents.find(document, body, registry.find_office(issuer) if issuer else None)
    _describe(draft, document, thing, paper)
    draft.add_text(thing, ns.vgn.statedType, document.type)
    draft.add_text(thing, ns.dct.title, document.title)
    if document.code:
        draft.add(thing, ns.vgn.documentType, ground.concept("document-types", document.code))
    if document.date:
        draft.add(thing, ns.vgn.issueDate, make_date(document.date))
    if issuer is not None:
        registry.link(thing, ns.vgn.issuedBy, issuer, document.date)
        if document.issuer_status != document.fact_status:
            draft.claim(thing, ns.vgn.issuedBy, issuer, document.issuer_status, document.spans)
    draft.prove(thing, document)
    _add_citations(draft, document, thing, paper)


def _describe(draft: Draft, document: Document, thing: Term, paper: Paper) -> None:
    """Class, label and number: as printed in the article's graph, in one form for all in the fused one."""
    ns = draft.ground.ns
    canonical = draft.ground.iris.thing("doc", paper.key) if paper.key and draft.shared else thing
    draft.identify(thing, canonical)
    # The paper's own class may be the general one.
    classes = dict.fromkeys([ns.vgn.OfficialDocument, *([ns.vgn[paper.class_name]] if paper.class_name else [])])
    kind = document.type[:1].upper() + document.type[1:]
    for printed in (True, False) if draft.shared else (True,):
        number = document.number if printed or not document.number else render_number(document.number, paper.number)
        facts = [(ns.rdf.type, class_) for class_ in classes]
        label = f"{kind} {number or document.title or ''}".strip()
        facts.append((ns.skos.prefLabel, make_label(label)))
        if number:
            facts.append((ns.vgn.documentNumber, make_text(number)))
        if printed:
            draft.proofs += [(thing, predicate, object_, draft.graph) for predicate, object_ in facts]
        else:
            draft.known += [(canonical, predicate, object_) for predicate, object_ in facts]


def _add_citations(draft: Draft, document: Document, thing: Term, paper: Paper) -> None:
    """One citation for each way in which the document is printed, with what that way says."""
    ns = draft.ground.ns
    printed: dict[str, list[Span]] = {}
    for start, end in document.spans:
        printed.setdefault(draft.text[start : min(end, start + MAX_QUOTE)], []).append((start, end))
    for surface, spans in printed.items():
        citation = draft.start_proof("citation", document.type, document.number or "", surface)
        folded = normalize_name(surface).replace(" ", "")
        numbered = bool(document.number) and normalize_name(document.number or "").replace(" ", "") in folded
        draft.tell(citation, ns.rdf.type, ns.vgn.DocumentCitation)
        draft.tell(citation, ns.vgn.citesDocument, thing)
        draft.tell(citation, ns.vgn.surface, make_text(surface))
        if normalize_name(document.type).replace(" ", "") in folded:
            draft.tell(citation, ns.vgn.statedType, make_label(document.type))
        if numbered and document.number:
            draft.tell(citation, ns.vgn.statedNumber, make_text(document.number))
        resolution = "unresolved" if paper.key is None else "exact" if numbered and paper.absolute else "context"
        draft.tell(citation, ns.vgn.resolution, draft.ground.word("citation-resolutions", resolution))
        draft.prove(citation, document, spans)


def add_initiatives(draft: Draft, registry: Registry, initiatives: Iterable[Initiative]) -> None:
    """Every movement, programme and model; an article's own, since a name alone does not make two of them one."""
    ns = draft.ground.ns
    for initiative in in_order(initiatives):
        thing = draft.start("initiative", initiative.name)
        registry.add_subject(initiative.name, thing)
        draft.add(thing, ns.rdf.type, ns.vgn.Initiative)
        draft.add_text(thing, ns.skos.prefLabel, initiative.name)
        draft.add_text(thing, ns.vgn.statedKind, initiative.kind)
        if initiative.code:
            draft.add(thing, ns.vgn.initiativeKind, draft.ground.concept("initiative-kinds", initiative.code))
        draft.prove(thing, initiative)
