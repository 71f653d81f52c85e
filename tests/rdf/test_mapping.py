"""The mapping is a pure function: same input same quads, evidence for every fact, offsets in mentions alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.rdf.mapping import Mapper
from kg.rdf.terms import format_quad
from kg.record import Person, Statistic, parse_record, record_to_json
from tests.factory import make_article, make_record
from tests.rdf.mapped import TEXT, get_mapper, load, make_review, map_review, select

_QUOTED = """SELECT ?e ?p ?s {
    ?m vgn:exact ?e OPTIONAL { ?m vgn:prefix ?p } OPTIONAL { ?m vgn:suffix ?s }
}"""


def test_the_same_input_gives_the_same_quads():
    """Another mapper, another order of articles and another order in the record change nothing."""
    article, record = make_review()
    first = get_mapper().map(article, record)
    get_mapper().map(make_article("Chuyện khác."), make_record(persons=[Person("Giàng A Vư")]))
    shuffled = parse_record(record_to_json(record))
    shuffled.orgs.reverse()
    again = Mapper().map(article, shuffled)

    assert set(again.article) == set(first.article)
    assert set(again.identity) == set(first.identity)
    assert set(again.fused) == set(first.fused)


def test_the_three_graphs_may_be_asked_for_one_by_one():
    """Each graph alone is what `map` gives."""
    article, record = make_review()
    mapped = get_mapper().map(article, record)

    assert get_mapper().article_quads(article, record) == mapped.article
    assert get_mapper().identity_quads(article, record) == mapped.identity
    assert get_mapper().fused_quads(article, record) == mapped.fused


def test_a_word_put_in_front_moves_mentions_only():
    """Apart from mentions and what is measured on the text, a longer first line changes no quad."""
    measured = re.compile(r"id/mention/|text(Sha256|Length)")
    before = {quad for quad in map_review().article if not any(map(measured.search, quad))}
    after = {quad for quad in map_review("Tin mới: " + TEXT).article if not any(map(measured.search, quad))}

    assert before == after
    assert len(before) > 100


def test_every_mention_quotes_its_article():
    """Position, quote and context agree with the text, code point by code point."""
    rows = select(
        load(map_review().article),
        "SELECT ?s ?e ?x ?p ?f { ?m vgn:start ?s ; vgn:end ?e ; vgn:exact ?x ; vgn:prefix ?p ; vgn:suffix ?f }",
    )

    assert len(rows) > 10
    for start, end, exact, prefix, suffix in rows:
        assert TEXT[int(start) : int(end)] == exact
        assert TEXT[: int(start)].endswith(prefix) and TEXT[int(end) :].startswith(suffix)


def test_a_long_stretch_is_quoted_in_part():
    """The span stays whole, the quote ends after 300 code points and says so."""
    text = "Nội dung: " + "rất dài " * 100
    record = make_record(persons=[Person("Giàng A Vư", spans=[(10, 500)])])
    store = load(get_mapper().article_quads(make_article(text), record))

    assert select(store, "SELECT ?e ?x { ?m vgn:end ?e ; vgn:exact ?x ; vgn:exactTruncated true }") == [
        ("500", text[10:310])
    ]


_PRINTED = (
    'A "B" mời Giàng A Vư',
    "A\\B mời Giàng A Vư",
    "A\nGiàng A Vư",
    'Giàng A Vư "nói"',
    "Giàng “A”\nVư",
    "Giàng A Vư",
)


@pytest.mark.parametrize("text", _PRINTED)
def test_what_needs_escapes_around_a_mention_is_escaped(text):
    """A quotation mark, a backslash or a line end before, in or after a mention comes back as printed."""
    span = (text.index("Giàng"), text.index("Vư") + 2)
    store = load(get_mapper().article_quads(make_article(text), make_record(persons=[Person("Vư", spans=[span])])))
    ((exact, prefix, suffix),) = select(store, _QUOTED)

    assert prefix + exact + suffix == text


def test_every_fact_has_evidence_confidence_and_status():
    """What carries a status carries a confidence and at least one mention of its own article."""
    store = load(map_review().article)
    bare = select(
        store,
        """SELECT ?x { ?x vgn:factStatus ?s
        FILTER NOT EXISTS { ?x vgn:evidence/oa:hasSource/vgn:textLength ?n
          FILTER(EXISTS { ?x a vgn:Claim } || EXISTS { ?x vgn:confidence ?c }) } }""",
    )

    assert bare == []
    assert len(select(store, "SELECT ?x { ?x vgn:factStatus ?s }")) > 12


def test_no_blank_nodes_and_no_time():
    """Every node has a name, and nothing tells when the quads were made."""
    mapped = map_review()
    text = "".join(map(format_quad, [*mapped.article, *mapped.identity, *mapped.fused]))

    assert "_:" not in re.sub(r'"[^"]*"', "", text)
    assert "dateTime" not in text


def test_the_base_moves_every_name_of_ours():
    """Under another base no IRI of the default one is left."""
    article, record = make_review()
    mapped = get_mapper("https://example.org/kg/").map(article, record)

    assert not any("w3id.org/congvu" in term for quad in [*mapped.article, *mapped.fused] for term in quad)


def test_a_word_of_no_list_stops_the_run():
    """A bound that the closed list does not have is never taken for another one."""
    record = make_record()
    record.statistics = [Statistic("3", "roughly", "xã", "xã")]

    with pytest.raises(OntologyError, match="roughly"):
        get_mapper().map(make_article("3 xã"), record)


@given(name=st.text(min_size=1, max_size=40), text=st.text(min_size=5, max_size=60))
def test_any_text_survives_the_road(name, text):
    """Quotes, backslashes and control characters come back as they were; in a name, any space is one plain space."""
    article = make_article(text)
    record = make_record(persons=[Person(name, spans=[(1, 4)])])
    store = load(get_mapper().article_quads(article, record))

    assert select(store, "SELECT ?n { ?p foaf:name ?n }") == [(" ".join(name.split()),)]
    assert select(store, "SELECT ?x { ?m vgn:exact ?x }") == [(article.text[1:4],)]
