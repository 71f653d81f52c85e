"""A push makes the database what the articles say, whatever it was and however often it is pushed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from neo4j import GraphDatabase

import kg.record as kr
from kg.article import Article
from kg.errors import LoadFailed
from kg.rdf.terms import Quad, Term
from loaders.graphs.neo4j_bolt import ArticleChange, Neo4jTarget
from loaders.graphs.neo4j_plan import Protected, make_plan
from loaders.graphs.neo4j_rows import Reader, Rows
from loaders.graphs.neo4j_writer import Applied, Writer
from tests.factory import make_article, make_person
from tests.neo4j.conftest import BASE, Address
from tests.neo4j.picture import ask, take_picture
from tests.rdf.mapped import get_mapper, make_review
from tests.rdf.sample import make_sample


def _state(article: Article, record: kr.Record) -> list[Quad]:
    """All that an article states."""
    mapped = get_mapper(BASE).map(article, record)
    return [*mapped.article, *mapped.identity, *mapped.fused]


def _change(old: list[Quad], new: list[Quad], *others: list[Quad]) -> ArticleChange:
    """What a change of one article takes away while `others` stand, and all that it states."""
    kept = {quad for quads in (new, *others) for quad in quads}
    return [quad for quad in old if quad not in kept], new


def _reference() -> list[Quad]:
    """The provinces; the districts would only take time."""
    return [quad for quad in get_mapper(BASE).reference_quads() if "/unit/d" not in quad[0]]


def _make_shorter() -> tuple[Article, kr.Record]:
    """The sample as a later text has it: without its last sentence, and someone else in the chair."""
    article, record = make_sample()
    text = article.text.partition(" Từ ngày 2")[0].replace("Trần Văn Khởi", "Trần Văn Khôi")
    events = [replace(record.events[0], roles=[kr.Role("chair", "Lý Seo Dìn", spans=record.events[0].roles[1].spans)])]
    persons = [replace(record.persons[1], name="Trần Văn Khôi"), *record.persons[2:]]
    later = replace(record, events=events, persons=persons, tasks=[], awards=record.awards[:1])
    return article.model_copy(update={"text": text}), later


def _write_half(address: Address, removed: list[Quad], added: list[Quad]) -> None:
    """Some of the removals, of the nodes and of the links of a change, as if the writer had been killed."""
    reader = Reader(BASE)
    plan = make_plan(reader, removed, added, Protected())
    told = Rows(dict(list(plan.told.things.items())[::2]), dict(list(plan.told.owned.items())[::2]))
    told.links.update(list(plan.told.links.items())[::3])
    auth = (address.user, address.password) if address.password else None
    with GraphDatabase.driver(address.uri, auth=auth) as driver, driver.session(database=address.database) as session:
        half = replace(plan, told=told, gone=plan.gone[::2], dead=plan.dead[::2], doubtful=[])
        Writer(session, reader, Protected()).write(half)


def test_things_are_unique_before_they_are_written(target: Neo4jTarget, address: Address) -> None:
    """Every label of ours that has nodes is unique by `iri`, every relationship type by `rid`."""
    target.push([([], _state(*make_sample()))], [])

    rows = ask(address, "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties RETURN type, labelsOrTypes, properties")
    unique = {(str(names), str(keys)) for _, names, keys in rows}
    assert {(label, "iri") for label in ("Thing", "Person", "Organization", "Mention", "Article")} <= unique
    assert {(name, "rid") for name in ("PARTICIPATED_IN", "EVIDENCED_BY", "MEMBER", "HOLDS_POST")} <= unique


def test_pushing_again_changes_nothing(target: Neo4jTarget, address: Address) -> None:
    """The second push creates and deletes nothing, and every value stays."""
    changes: list[ArticleChange] = [([], _state(*make_sample())), ([], _state(*make_review()))]
    first = target.push(changes, _reference())
    before = take_picture(address)
    second = target.push(changes, _reference())

    assert first.nodes_created > 200
    assert second == Applied()
    assert take_picture(address) == before


def test_every_fact_leads_to_quotes(target: Neo4jTarget, address: Address) -> None:
    """Whatever an article states of its own has evidence that ends at words of that article."""
    article, record = make_sample()
    target.push([([], _state(article, record))], [])

    bare = "MATCH (n:Thing)-[:DERIVED_FROM]->() WHERE n.iri STARTS WITH $base AND NOT n:AdminUnit AND NOT EXISTS "
    bare += "{ (n)-[:EVIDENCED_BY]->(:Mention)-[:IN]->(:Article) } RETURN DISTINCT labels(n)[1]"
    quotes = ask(address, "MATCH (m:Mention)-[:IN]->(:Article) RETURN m.start, m.end, m.exact")
    dependent = {("ImplementationActivity",), ("TaskAssignment",)}
    assert set(ask(address, bare, base=BASE)) <= dependent
    assert len(quotes) > 20
    assert all(article.text[int(str(start)) : int(str(end))] == exact for start, end, exact in quotes)


def test_a_changed_article_is_replaced(target: Neo4jTarget, address: Address) -> None:
    """Afterwards the database is what a first push of the later text makes."""
    old, new = _state(*make_sample()), _state(*_make_shorter())
    target.push([([], new)], _reference())
    expected = take_picture(address)
    target.clear()
    target.push([([], old)], _reference())
    target.push([_change(old, new)], _reference())

    assert take_picture(address) == expected


def test_what_another_article_says_stays(target: Neo4jTarget, address: Address) -> None:
    """Retracting one of two articles leaves what the other alone would have made."""
    gone, kept = _state(*make_sample()), _state(*make_review())
    target.push([([], kept)], _reference())
    expected = take_picture(address)
    target.push([([], gone)], _reference())
    assert take_picture(address) != expected
    target.push([_change(gone, [], kept)], _reference())

    assert take_picture(address) == expected


def test_reference_outlives_articles(target: Neo4jTarget, address: Address) -> None:
    """When the last article goes, what holds whatever articles say is all that is left, and all of it."""
    target.push([], _reference())
    expected = take_picture(address)
    state = _state(*make_sample())
    target.push([([], state), (state, [])], _reference())
    target.push([([], state)], _reference())
    target.push([(state, [])], _reference())

    assert expected.nodes
    assert take_picture(address) == expected


def test_a_push_cut_short_is_completed(target: Neo4jTarget, address: Address) -> None:
    """Whatever part of a change was written, pushing it again gives what one whole push gives."""
    old, new = _state(*make_sample()), _state(*_make_shorter())
    target.push([([], new)], [])
    expected = take_picture(address)
    target.clear()
    target.push([([], old)], [])
    removed, added = _change(old, new)
    _write_half(address, list(removed), list(added))
    assert take_picture(address) != expected
    target.push([(removed, added)], [])

    assert take_picture(address) == expected


def test_order_and_batches_do_not_matter(target: Neo4jTarget, address: Address) -> None:
    """Two articles in either order, in one push or two, make the same database."""
    first, second = _state(*make_sample()), _state(*make_review())
    target.push([([], first), ([], second)], [])
    expected = take_picture(address)
    target.clear()
    target.push([([], second)], [])
    target.push([([], first)], [])

    assert take_picture(address) == expected


def test_thousands_of_relations_in_one_push(target: Neo4jTarget, address: Address) -> None:
    """More rows than a batch holds all arrive, once each."""
    graph, member = Term(f"<{BASE}graph/fused>"), Term("<http://www.w3.org/ns/org#member>")
    person = Term(f"<{BASE}id/person/a>")
    quads = [(Term(f"<{BASE}id/membership/m{number}>"), member, person, graph) for number in range(5_001)]
    applied = target.push([([], quads)], [])

    assert applied.relationships_created == 5_001
    assert ask(address, "MATCH (:Person {iri: $iri})<-[r:MEMBER]-() RETURN count(r)", iri=f"{BASE}id/person/a") == [
        (5_001,)
    ]


@pytest.mark.parametrize(
    "name", ["x`) DETACH DELETE (n", "Label`:Other", "a b", "x-y", "x" * 80, ""], ids=lambda name: name[:12] or "empty"
)
def test_a_name_that_is_none_is_refused(target: Neo4jTarget, address: Address, name: str) -> None:
    """A class or property that could end a query becomes no label or type: the push stops before it writes."""
    graph, person = Term(f"<{BASE}graph/fused>"), Term(f"<{BASE}id/person/a>")
    kind = Term("<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")
    evil = Term(f"<{BASE}ontology#{name}>")

    for quad in ((person, kind, evil, graph), (person, evil, Term(f"<{BASE}id/org/b>"), graph)):
        with pytest.raises(LoadFailed, match="cannot become a name"):
            target.push([([], [quad])], [])
    assert take_picture(address).nodes == ()


def test_cypher_in_a_name_is_only_text(target: Neo4jTarget, address: Address) -> None:
    """What an article says travels as a parameter."""
    name = "Đặng Thị Ánh'}) MATCH (n) DETACH DELETE n //"
    article = make_article(f"Bà {name} dự.", id="tiem")
    person = make_person(name, spans=[(3, 3 + len(name))])
    target.push([([], _state(article, kr.Record(id="tiem", persons=[person])))], [])

    assert ask(address, "MATCH (n:Person) WHERE n.iri STARTS WITH $base RETURN n.name", base=BASE) == [(name,)]


def test_names_are_found_without_marks(target: Neo4jTarget, address: Address) -> None:
    """Typed in plain letters, đ as d, the index finds the person."""
    article = make_article("Bà Đặng Thị Ánh dự.", id="tim")
    record = kr.Record(id="tim", persons=[make_person("Đặng Thị Ánh", spans=[(3, 15)])])
    target.push([([], _state(article, record))], [])

    found = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh() "
    found += "CALL db.index.fulltext.queryNodes('names', $words) YIELD node WITH node WHERE node.iri STARTS WITH $base "
    found += "RETURN node.name"
    assert ask(address, found, words='nameFold:"dang thi anh"', base=BASE) == [("Đặng Thị Ánh",)]


def test_the_mark_lives_and_dies_with_the_data(target: Neo4jTarget) -> None:
    """A database has the mark last written to it; emptied, it has none."""
    assert target.read_mark() is None
    target.write_mark("sổ-1 7")
    target.write_mark("sổ-1 8")
    assert target.read_mark() == "sổ-1 8"
    target.clear()
    assert target.read_mark() is None
