"""The fused graph answers questions across articles: equal keys join, eras and persons do not."""

from __future__ import annotations

from kg.rdf.mapping import Mapped
from kg.rdf.terms import Quad
from kg.record import Document, Event, Org, Person, Post, Record, Role
from tests.factory import make_article, make_record
from tests.rdf.mapped import COMMITTEE, PERSON, get_mapper, load, map_review, select

PROVINCE = "tỉnh Lào Cai"


def make_committee() -> Org:
    """UBND tỉnh Lào Cai of no particular era."""
    return Org(COMMITTEE, code="ubnd", place=PROVINCE, spans=[(0, 4)])


def map_small(id: str, record: Record, published: str | None = "2021-01-22") -> Mapped:
    """The quads of an article of which only the record matters."""
    return get_mapper().map(make_article("Một bài viết ngắn.", id=id, published=published), record)


def fuse(*mapped: Mapped) -> list[Quad]:
    """The fused graph of several articles."""
    return [quad for one in mapped for quad in one.fused]


def test_the_question_of_the_issue_is_answered():
    """Who chaired the review of Directive 06 in Lào Cai, and what post did they hold that day?"""
    store = load([*map_review().fused, *get_mapper().reference_quads()])
    rows = select(
        store,
        """SELECT DISTINCT ?who ?post ?day { ?e vgn:reviews/vgn:implements ?d ; schema:startDate ?day ;
        vgn:participation ?x . ?d vgn:documentNumber "06/CT-UBND" ; vgn:issuedBy/vgn:jurisdiction ?u .
        ?u skos:prefLabel "tỉnh Lào Cai"@vi . ?x vgn:role <https://w3id.org/congvu/def/roles/chair> ;
        vgn:participant/foaf:name ?who ; vgn:inCapacity ?m .
        ?m vgn:observedOn ?day ; org:post/skos:prefLabel ?post }""",
    )

    assert rows == [(PERSON, f"Phó Chủ tịch {COMMITTEE}", "2021-01-21")]


def test_bodies_of_one_key_join_and_eras_do_not():
    """Two articles of 2021 mean one committee, one of 2026 another of the same name."""
    mapped = [
        map_small(str(number), Record(str(number), orgs=[make_committee()]), day)
        for number, day in enumerate(("2021-01-22", "2020-05-05", "2026-01-05"))
    ]
    rows = select(
        load(fuse(*mapped)),
        "SELECT ?o (COUNT(DISTINCT ?g) AS ?n) { ?o a vgn:StateBody ; prov:wasDerivedFrom ?g } GROUP BY ?o",
    )

    assert [(iri.rpartition("/")[2], count) for iri, count in rows] == [("ubnd.p10-1991", "2"), ("ubnd.p15-2025", "1")]


def test_persons_join_by_nothing_yet():
    """Two articles with one name are two persons; the post they name is one."""
    post = Post(f"Chủ tịch {COMMITTEE}", COMMITTEE, "current", "chu-tich")
    mapped = [
        map_small(id, Record(id, orgs=[make_committee()], persons=[Person("Trần Văn Hùng", [post])]))
        for id in ("a", "b")
    ]
    store = load(fuse(*mapped))

    assert len(select(store, "SELECT ?p { ?p a foaf:Person }")) == 2
    assert select(store, "SELECT ?l { ?p a org:Post ; skos:prefLabel ?l }") == [(f"Chủ tịch {COMMITTEE}",)]


def test_an_old_event_has_the_body_of_its_day():
    """An article of 2026 about a conference of 2019 names the old committee as its organiser."""
    event = Event("e1", "hội nghị", "meeting", "2019-05-06", roles=[Role("organizer", COMMITTEE)])
    mapped = map_small("a", Record("a", orgs=[make_committee()], events=[event]), "2026-01-05")
    store = load(mapped.fused)

    for path in ("vgn:organiser", "vgn:participation/vgn:participant"):
        rows = select(store, f"SELECT ?o {{ ?e {path} ?o }}")
        assert [iri.rpartition("/")[2] for (iri,) in rows] == ["ubnd.p10-1991"]


def map_directive(id: str, number: str, issuer: str | None, date: str | None = None) -> Mapped:
    """An article that cites a directive."""
    document = Document("Chỉ thị", number, issuer=issuer, date=date, code="chi-thi", spans=[(0, 3)])
    orgs = [make_committee()] if issuer else []
    return map_small(id, Record(id, orgs=orgs, documents=[document]))


def find_documents(*mapped: Mapped) -> set[str]:
    """The documents of the fused graph."""
    return {iri for (iri,) in select(load(fuse(*mapped)), "SELECT ?d { ?d a vgn:OfficialDocument }")}


def test_documents_join_by_type_number_issuer_and_year():
    """Spellings of one number are one document; a known year, or no issuer, makes another."""
    same = find_documents(map_directive("a", "06/CT-UBND", COMMITTEE), map_directive("b", "6/CT–UBND", COMMITTEE))
    dated = find_documents(
        map_directive("a", "06/CT-UBND", COMMITTEE), map_directive("b", "06/CT-UBND", COMMITTEE, "2016-04-15")
    )
    orphans = find_documents(map_directive("a", "06/CT-UBND", None), map_directive("b", "06/CT-UBND", None))

    assert len(same) == 1 and same.pop().endswith("/ubnd.p10-1991/u/06")
    assert len(dated) == 2 and any(iri.endswith("/ubnd.p10-1991/2016/06") for iri in dated)
    assert len(orphans) == 2


def test_every_local_thing_has_its_canonical_one():
    """Identity names each thing of the article graph once, and the fused graph derives each from the article's."""
    mapped = map_review()
    store = load([*mapped.article, *mapped.identity, *mapped.fused])
    rows = select(store, "SELECT ?l ?c { GRAPH g:identity { ?l vgn:canonical ?c } }".replace("g:identity", "?g"))
    missing = select(
        store,
        """SELECT ?c { ?l vgn:canonical ?c FILTER NOT EXISTS { GRAPH <https://w3id.org/congvu/graph/fused>
        { ?c prov:wasDerivedFrom ?a } } }""",
    )

    assert len({local for local, _ in rows}) == len(rows) == len(mapped.identity)
    assert missing == []


def test_the_fused_graph_has_no_evidence():
    """Mentions, claims and confidence stay with the article."""
    text = " ".join(term for quad in map_review().fused for term in quad)

    assert "mention/" not in text and "confidence" not in text and "#Claim>" not in text


def test_the_reference_graph():
    """Both Lào Cai are there with their years, under the base that is set."""
    store = load(get_mapper("https://example.org/kg/").reference_quads())
    query = "SELECT ?u ?to { ?u v:gsoCode ?c ; skos:prefLabel 'tỉnh Lào Cai'@vi OPTIONAL { ?u v:validTo ?to } }"
    rows = select(
        store,
        query.replace("v:", "<https://example.org/kg/ontology#")
        .replace("gsoCode", "gsoCode>")
        .replace("validTo", "validTo>"),
    )

    assert [(iri.rpartition("/")[2], to) for iri, to in rows] == [("p10-1991", "2025-06-30"), ("p15-2025", "")]


def test_an_article_without_facts():
    """Nothing found is nothing fused."""
    mapped = map_small("a", make_record())

    assert mapped.fused == [] and mapped.identity == []
    assert len(mapped.article) > 5


def test_an_old_commune_is_described_with_its_era_and_what_it_became():
    """A ward of 2021 ended with the reform and leads to the ward that took it over, which began the day after."""
    place = "phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai"
    record = Record("a", orgs=[Org("UBND phường Sa Pa", code="ubnd", place=place, spans=[(0, 4)])])
    rows = select(
        load(map_small("a", record).fused),
        """SELECT ?name ?last ?first { ?old vgn:validTo ?last ; dct:isReplacedBy ?new ; skos:prefLabel ?name .
        ?new vgn:validFrom ?first ; vgn:level "commune" }""",
    )

    assert rows == [("phường Sa Pa", "2025-06-30", "2025-07-01")]
