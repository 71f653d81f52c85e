"""The article itself, who published it, what read it, and the place it speaks from."""

from __future__ import annotations

from kg.keys import make_key
from kg.rdf.draft import Draft, make_label
from kg.rdf.terms import Term, make_date, make_integer, make_text, make_typed
from kg.record import Record
from kg.text.fold import normalize_name


def add_article(draft: Draft, record: Record, extraction: Term, version: Term, digest: Term) -> None:
    """Describes article, outlet and extraction; none of it depends on what was found."""
    article, ns, ground, thing = draft.article, draft.ground.ns, draft.ground, draft.article_iri
    vgn = draft.ground.ns.vgn
    draft.tell(thing, ns.rdf.type, vgn.Article)
    draft.tell(thing, ns.dct.identifier, make_text(article.id))
    draft.tell(thing, vgn.textSha256, make_text(article.sha256))
    draft.tell(thing, vgn.textLength, make_integer(len(article.text)))
    if article.title:
        draft.tell(thing, ns.schema.headline, make_label(article.title))
    if article.published:
        draft.tell(thing, ns.schema.datePublished, make_date(article.published.isoformat()))
    if article.url:
        draft.tell(thing, ns.schema.url, make_typed(article.url, "anyURI"))
    if article.outlet:
        outlet = ground.iris.local("outlet", make_key("outlet", normalize_name(article.outlet)))
        draft.tell(thing, ns.schema.publisher, outlet)
        draft.tell(outlet, ns.rdf.type, vgn.Outlet)
        draft.tell(outlet, ns.skos.prefLabel, make_label(article.outlet))
    draft.tell(draft.graph, ns.prov.wasDerivedFrom, thing)
    draft.tell(draft.graph, ns.prov.wasGeneratedBy, extraction)
    draft.tell(extraction, ns.rdf.type, vgn.Extraction)
    draft.tell(extraction, vgn.softwareVersion, version)
    draft.tell(extraction, vgn.ontologyDigest, digest)
    if record.jurisdiction:
        place = make_label(record.jurisdiction.place)
        draft.tell(thing, vgn.placeLabel, place)
        status = "explicit" if record.jurisdiction.spans else "implied"
        draft.claim(thing, vgn.placeLabel, place, status, record.jurisdiction.spans)
