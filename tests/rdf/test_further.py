"""What the further lists of a record become: nodes with evidence, tied to the things they speak of."""

from __future__ import annotations

import json

import pytest

from kg.record import FURTHER_LISTS, parse_record, record_to_json
from tests.rdf.mapped import get_mapper, load, select
from tests.rdf.sample import make_sample, make_sample_quads


def ask(query: str) -> list[tuple[str, ...]]:
    """Rows of a query over the sample article's graphs, with IRIs cut to their last part."""
    rows = select(load(make_sample_quads()), query)
    return [tuple(cell.rpartition("/")[2] if cell.startswith("http") else cell for cell in row) for row in rows]


@pytest.mark.parametrize("class_", ["Period", "AgentGroup", "Assessment", "Photo", "Abbreviation"])
def test_every_kind_of_node_stands_on_words(class_: str) -> None:
    """With confidence, status and a mention, in the article's graph."""
    rows = ask(
        f"SELECT DISTINCT ?n {{ ?n a vgn:{class_} ; vgn:confidence ?c ; vgn:factStatus ?s ;"
        " vgn:evidence/vgn:exact ?q }"
    )

    assert len(rows) == 1


def test_a_period_belongs_to_its_document_and_to_the_reviewed_activity() -> None:
    """Question 11: over which periods the directive is carried out."""
    rows = ask(
        """SELECT ?start ?end ?years ?kind { ?d a vgn:OfficialDocument ; vgn:period ?p .
        ?a a vgn:ImplementationActivity ; vgn:period ?p .
        ?p schema:startDate ?start ; schema:endDate ?end ; vgn:years ?years ; vgn:periodKind ?kind }"""
    )

    assert set(rows) == {("2018", "2020", "3", "nam")}


def test_a_group_takes_part_and_is_no_body() -> None:
    """Its leaders' body is linked; the participation has the role."""
    part = "?e vgn:participation ?p . ?p vgn:role ?r ; vgn:participant ?g"
    (row,) = set(ask(f"SELECT ?n ?r {{ {part} . ?g a vgn:AgentGroup ; skos:prefLabel ?n }}"))

    assert row == ("các tổ tự quản", "attendee")
    assert ask("SELECT ?g { ?g a vgn:AgentGroup , org:Organization }") == []
    assert ask("SELECT ?g { ?g vgn:leadersOf/vgn:evidence ?m }") != []


def test_a_task_has_lead_partner_and_deadline() -> None:
    """The deadline is proved by a claim of its own."""
    roles = ask("SELECT DISTINCT ?r { ?i a vgn:Instruction ; vgn:assignment/vgn:role ?r }")
    due = ask(
        "SELECT ?due ?q { ?c a vgn:Claim ; rdf:predicate vgn:deadline ; rdf:object ?due ; vgn:evidence/vgn:exact ?q }"
    )

    assert roles == [("coordinate",), ("lead",)]
    assert due == [("2021-06-30", "các tổ tự quản.")]


def test_what_a_verdict_is_about_is_a_thing_or_words() -> None:
    """A listed body is linked, other subjects are told."""
    assert ask("SELECT DISTINCT ?l { ?a a vgn:Assessment ; vgn:aboutLabel ?l }") == [("cả tỉnh",)]
    assert ask("SELECT DISTINCT ?b { ?a a vgn:Assessment ; vgn:about ?b . ?b vgn:evidence ?m }") != []


def test_a_norm_is_an_initiative_of_a_kind_of_its_own_list() -> None:
    """The design counts standards and mottos among initiatives."""
    rows = ask('SELECT DISTINCT ?k { ?n a vgn:Initiative ; skos:prefLabel "Bản sạch"@vi ; vgn:initiativeKind ?k }')

    assert rows == [("tieu-chuan",)]


def test_a_photo_depicts_people_and_event() -> None:
    """The credit is words, and makes no person."""
    assert len(set(ask("SELECT ?x { ?p a vgn:Photo ; foaf:depicts ?x . ?x vgn:evidence ?m }"))) == 2
    assert ask('SELECT ?x { ?x foaf:name "Hà Vy" }') == []


def test_records_without_further_lists_map_as_before() -> None:
    """A record as it was written before there were such lists is read and mapped."""
    article, made = make_sample()
    written = json.loads(record_to_json(made))
    for name in FURTHER_LISTS:
        del written[name]
    record = parse_record(json.dumps(written))

    text = "".join(quad[2] for quad in get_mapper().map(article, record).article)
    assert not any(f"ontology#{name}>" in text for name in ("Period", "AgentGroup", "Assessment", "Photo"))
