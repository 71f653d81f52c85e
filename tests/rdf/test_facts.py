"""Each field of a record stands in the article's graph under the class and property that docs/mapping.md gives it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.rdf.terms import format_quad
from kg.record import Document, Event, Org, Person, Post, Role, Statistic
from tests.factory import make_article, make_record
from tests.rdf.mapped import COMMITTEE, PERSON, find_spans, get_mapper, load, map_review, select


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """The article graph of the written article."""
    return load(map_review().article)


def test_the_article(store):
    """Title, day, outlet, hash and length stand on the article, and its graph says what it is derived from."""
    rows = select(
        store,
        """SELECT ?t ?d ?o ?u { ?a a vgn:Article ; schema:headline ?t ; schema:datePublished ?d ; schema:url ?u ;
        schema:publisher/skos:prefLabel ?o ; vgn:textSha256 ?h ; vgn:placeLabel "tỉnh Lào Cai"@vi .
        ?g prov:wasDerivedFrom ?a ; prov:wasGeneratedBy/vgn:softwareVersion ?v }""",
    )

    assert rows == [("Lào Cai sơ kết", "2021-01-22", "Báo Ví dụ", "https://vidu.vn/a?b=1")]


def test_membership_post_and_rank(store):
    """Who holds which post of which body, seen on the day of the article and of the event; the rank is no post."""
    rows = select(
        store,
        """SELECT ?n ?title ?role ?body ?day { ?m a org:Membership ; org:member/foaf:name ?n ; org:post ?p ;
        org:organization/skos:prefLabel ?body ; vgn:observedOn ?day ; vgn:tenure d:tenure-statuses/current .
        ?p a org:Post ; skos:prefLabel ?title ; org:role ?role }""".replace("d:tenure-statuses/current", "?tenure"),
    )
    ranks = select(store, "SELECT ?r { ?x a vgn:RankHolding ; vgn:rank ?r ; vgn:holder/foaf:name ?n }")

    assert {row[:4] for row in rows} == {
        (PERSON, f"Phó Chủ tịch {COMMITTEE}", "https://w3id.org/congvu/def/posts/pho-chu-tich", COMMITTEE)
    }
    assert [row[4] for row in rows] == ["2021-01-21", "2021-01-22"]
    assert ranks == [("https://w3id.org/congvu/def/ranks/dai-ta",)]


def test_the_review_and_who_took_part(store):
    """The conference reviews the carrying out of directive and movement; the chair acts in capacity of the post."""
    reviewed = select(store, "SELECT ?l { ?e a vgn:Meeting ; vgn:reviews/vgn:implements/skos:prefLabel ?l }")
    chair = select(
        store,
        """SELECT ?n ?t { ?e vgn:participation ?x . ?x vgn:role <https://w3id.org/congvu/def/roles/chair> ;
        vgn:participant/foaf:name ?n ; vgn:inCapacity/org:post/skos:prefLabel ?t }""",
    )

    assert reviewed == [("Bản làng số",), ("Chỉ thị 06/CT-UBND",)]
    assert chair == [(PERSON, f"Phó Chủ tịch {COMMITTEE}")]
    assert select(store, "SELECT ?l { ?e vgn:organiser/skos:prefLabel ?l }") == [(COMMITTEE,)]
    assert select(store, "SELECT ?l { ?e vgn:aboutLabel ?l }") == [("chuyển đổi số ở thôn bản",)]


def test_the_inferred_year_has_its_own_evidence(store):
    """The date is a claim of its own status, proved by the words that give it; so is a resolved issuer."""
    rows = select(
        store,
        """SELECT ?d ?s ?x { ?c a vgn:Claim ; rdf:predicate schema:startDate ; rdf:object ?d ; vgn:factStatus ?s ;
        vgn:evidence/vgn:exact ?x }""",
    )
    issuer = select(store, "SELECT ?s { ?c rdf:predicate vgn:issuedBy ; vgn:factStatus ?s ; vgn:evidence ?m }")

    assert rows == [("2021-01-21", "https://w3id.org/congvu/def/fact-status/inferred", "Ngày 21/1")]
    assert {status.rpartition("/")[2] for (status,) in issuer} == {"resolved"}


def test_what_two_confer_is_counted_once(store):
    """Two conferrers, one of them a post without a holder, share two groups; the count is marked as joint."""
    groups = select(
        store,
        """SELECT ?k ?n { ?a a vgn:AwardConferral ; vgn:countScope ?j ; schema:superEvent ?e ; vgn:recipientGroup ?g .
        ?g vgn:recipientKind ?k ; vgn:count ?n ; vgn:evidence ?m }""",
    )
    conferrers = select(
        store, "SELECT ?l ?r { ?a vgn:conferredBy ?c . ?c skos:prefLabel ?l OPTIONAL { ?c org:role ?r } }"
    )

    assert [(kind.rpartition("/")[2], count) for kind, count in groups] == [("collective", "24"), ("individual", "37")]
    assert [(label, role.rpartition("/")[2]) for label, role in conferrers] == [
        ("Bộ Công an", ""),
        (f"Chủ tịch {COMMITTEE}", "chu-tich"),
    ]


def test_a_document_and_how_it_is_cited(store):
    """Two places print the same words: one citation with two mentions, known by its context."""
    rows = select(
        store,
        """SELECT ?s ?n ?r (COUNT(?m) AS ?times) { ?c a vgn:DocumentCitation ; vgn:surface ?s ; vgn:statedNumber ?n ;
        vgn:resolution ?r ; vgn:evidence ?m ; vgn:citesDocument/vgn:documentNumber ?n } GROUP BY ?s ?n ?r""",
    )

    assert [(s, n, r.rpartition("/")[2], t) for s, n, r, t in rows] == [
        ("Chỉ thị số 06/CT-UBND", "06/CT-UBND", "context", "2")
    ]


def test_a_task_and_its_addressee(store):
    """Who gave the task, at which event, and to whom."""
    assert select(
        store,
        """SELECT ?n ?f ?to { ?t a vgn:Instruction ; vgn:instructedBy/foaf:name ?n ; vgn:force ?f ; vgn:content ?c ;
        vgn:givenAt ?e ; vgn:assignment/vgn:assignee/skos:prefLabel ?to }""",
    ) == [(PERSON, "giao", "Công an tỉnh Lào Cai")]


@pytest.mark.parametrize(
    ("value", "bound", "expected"),
    [
        ("1700", "over", {"lowerBound": "1700"}),
        ("3.50", "exact", {"value": "3.5"}),
        ("2000", "under", {"upperBound": "2000"}),
        ("10", "at_least", {"lowerBound": "10"}),
        ("0.33", "about", {"value": "0.33"}),
        ("10..12", "exact", {"lowerBound": "10", "upperBound": "12"}),
    ],
)
def test_a_figure_keeps_its_bound(value, bound, expected):
    """A hedged number is never stated as the value; decimals are in their canonical form."""
    record = make_record()
    record.statistics = [Statistic(value, bound, "xã", "xã nông thôn mới", [(0, 2)])]
    store = load(get_mapper().article_quads(make_article("10 xã nông thôn mới"), record))
    rows = select(store, "SELECT ?p ?v { ?s a vgn:StatisticalClaim ; ?p ?v FILTER(DATATYPE(?v) = xsd:decimal) }")

    assert {p.rpartition("#")[2]: v for p, v in rows if not p.endswith("confidence")} == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-01-21", [("startDate", "2021-01-21", "date")]),
        ("2021-01", [("startDate", "2021-01", "gYearMonth")]),
        ("2021", [("startDate", "2021", "gYear")]),
        ("--01-21", [("startDate", "--01-21", "gMonthDay")]),
        ("2020-07-03/2020-07-05", [("endDate", "2020-07-05", "date"), ("startDate", "2020-07-03", "date")]),
        (None, []),
    ],
)
def test_dates_keep_their_precision(date, expected):
    """A month stays a month, a day without a year stays without, a range has two ends."""
    record = make_record()
    record.events = [Event("e1", "hội nghị", "meeting", date)]
    store = load(get_mapper().article_quads(make_article("Hội nghị."), record))
    rows = select(store, "SELECT ?p ?d (DATATYPE(?d) AS ?t) { ?e a vgn:Meeting ; ?p ?d FILTER(isLiteral(?d)) }")

    assert [(p[19:], d, t.rpartition("#")[2]) for p, d, t in rows if p.startswith("https://schema")] == expected


def test_a_name_of_no_list_still_takes_part():
    """A role whose agent neither persons nor bodies list keeps it, as what it is."""
    record = make_record()
    record.events = [Event("e1", "thăm", "visit", roles=[Role("host", "nghệ nhân bản Cát Cát")], spans=[(0, 4)])]
    store = load(get_mapper().article_quads(make_article("Thăm nghệ nhân bản Cát Cát."), record))

    assert select(store, "SELECT ?l { ?p vgn:participant ?a . ?a a vgn:UnlistedAgent ; skos:prefLabel ?l }") == [
        ("nghệ nhân bản Cát Cát",)
    ]


def test_a_post_whose_body_is_unlisted_brings_it():
    """The body of every post is there, marked as implied where the record did not list it."""
    post = Post("Giám đốc Sở Nội vụ tỉnh Sơn La", "Sở Nội vụ tỉnh Sơn La", code="giam-doc", spans=[(0, 9)])
    record = make_record(persons=[Person("Lò Văn Hặc", [post], spans=[(10, 20)])])
    store = load(get_mapper().article_quads(make_article("Giám đốc Lò Văn Hặc đến dự."), record))

    assert [
        row[1].rpartition("/")[2] for row in select(store, "SELECT ?o ?s { ?o a org:Organization ; vgn:factStatus ?s }")
    ] == ["implied"]


def test_two_documents_in_turtle_by_hand():
    """The article graph of a small record is, triple for triple, the one written by hand."""
    text = "Nghị định số 30/2020/NĐ-CP của Chính phủ."
    article, record = make_article(text, published=None), make_record()
    record.orgs = [Org("Chính phủ", spans=find_spans(text, "Chính phủ"), confidence=0.95)]
    record.documents = [
        Document("Nghị định", "30/2020/NĐ-CP", issuer="Chính phủ", date="2020", spans=[(0, 26)], rule="number")
    ]
    graph = rdflib.Graph()
    for quad in get_mapper().article_quads(article, record):
        graph.parse(data=format_quad((*quad[:3], "")), format="nt")  # type: ignore[arg-type]
    described = rdflib.Graph()
    document = graph.value(predicate=rdflib.RDF.type, object=rdflib.URIRef(VGN + "LegalAct"))
    described += graph.triples((document, None, None))
    issuer = graph.value(document, rdflib.URIRef(VGN + "issuedBy"))

    assert isomorphic(described, rdflib.Graph().parse(data=BY_HAND.format(document, issuer, article.key)))


VGN = "https://w3id.org/congvu/ontology#"
BY_HAND = """@prefix vgn: <https://w3id.org/congvu/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<{0}> a vgn:OfficialDocument , vgn:LegalAct ; skos:prefLabel "Nghị định 30/2020/NĐ-CP"@vi ;
    vgn:documentNumber "30/2020/NĐ-CP" ; vgn:statedType "Nghị định"@vi ; vgn:issuedBy <{1}> ;
    vgn:issueDate "2020"^^<http://www.w3.org/2001/XMLSchema#gYear> ; vgn:confidence 1 . <{0}> vgn:rule "number" ;
    vgn:factStatus <https://w3id.org/congvu/def/fact-status/explicit> ;
    vgn:evidence <https://w3id.org/congvu/id/mention/{2}-0-26> .
""".replace("vgn:confidence 1 ", 'vgn:confidence "1"^^<http://www.w3.org/2001/XMLSchema#decimal> ')
