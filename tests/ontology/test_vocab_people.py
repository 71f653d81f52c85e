"""The code lists of posts, names, events, triggers and numbers: what the grammar may rely on when it reads them."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import pytest

from kg.resources import get_ontology_file
from kg.text.fold import normalize_name
from kg.vocabulary import Concept, load_vocabulary

SMALLEST = {
    "academic-titles": 28,
    "boilerplate": 20,
    "event-types": 200,
    "fact-status": 5,
    "fraction-words": 10,
    "honorifics": 30,
    "instruction-forces": 10,
    "measure-units": 255,
    "multipliers": 15,
    "occupations": 100,
    "number-words": 97,
    "period-kinds": 12,
    "posts": 285,
    "ranks": 25,
    "roles": 13,
    "stat-bounds": 6,
    "surnames": 300,
    "task-roles": 4,
    "tenures": 10,
    "triggers": 70,
}
"""How many concepts each list has at the least; below that, one was lost."""

EVENT_CLASSES = {
    "meeting",
    "ceremony",
    "visit",
    "personnel",
    "document-act",
    "agreement",
    "contest",
    "incident",
    "other",
}
CONCEPTS = list(load_vocabulary().iter_concepts(*SMALLEST))


def get_concepts(scheme: str) -> list[Concept]:
    """The concepts of one list."""
    return list(load_vocabulary().iter_concepts(scheme))


def is_in(label: str, sentence: str) -> bool:
    """Whether a sentence has the label as whole words, in any case and tone placement ("4%" has "%")."""
    pattern = rf"(?<![^\W\d_]){re.escape(normalize_name(label))}(?!\w)"
    return re.search(pattern, normalize_name(sentence)) is not None


@pytest.mark.parametrize("scheme", SMALLEST)
def test_a_list_is_complete(scheme: str) -> None:
    """No list has lost a concept, and each concept's address ends with its notation."""
    concepts = get_concepts(scheme)

    assert len(concepts) >= SMALLEST[scheme]
    assert all(concept.iri.endswith(f"/def/{scheme}/{concept.notation}") for concept in concepts)


@pytest.mark.parametrize("scheme", SMALLEST)
def test_a_list_is_a_scheme_with_names_in_two_languages(scheme: str) -> None:
    """Each file declares its scheme with a Vietnamese and an English name."""
    text = get_ontology_file("vocab", f"{scheme}.ttl").read_text(encoding="utf-8")

    assert re.search(rf'<\S+/def/{scheme}> a skos:ConceptScheme ; skos:prefLabel "[^"]+"@vi , "[^"]+"@en \.', text)


def test_concepts_have_labels_in_two_languages() -> None:
    """Each concept is named in Vietnamese and English; family names are not translated."""
    unnamed = [c.iri for c in CONCEPTS if not c.label or not c.label_en]

    assert unnamed == []


@pytest.mark.parametrize("scheme", SMALLEST)
def test_a_wording_belongs_to_one_concept(scheme: str) -> None:
    """Within a list no wording stands twice, whatever its case and tone placement: the reader would have to guess."""
    held = Counter(normalize_name(label) for concept in get_concepts(scheme) for label in concept.labels)

    assert [label for label, times in held.items() if times > 1] == []


def test_broader_concepts_are_there() -> None:
    """What a concept is filed under is in the same list, and nothing is filed under itself."""
    schemes = load_vocabulary().schemes
    lost = [(c.iri, b) for c in CONCEPTS for b in c.broader if b not in schemes[c.scheme] or b == c.notation]

    assert lost == []


@pytest.mark.parametrize(
    "concept", [c for c in CONCEPTS if c.examples and c.scheme != "roles"], ids=lambda c: f"{c.scheme}/{c.notation}"
)
def test_an_example_uses_the_concept(concept: Concept) -> None:
    """Each example has one of its concept's wordings in it; only roles are shown by what the sentence tells."""
    for example in concept.examples:
        assert any(is_in(label, example) for label in concept.labels)


def test_examples_are_not_shared() -> None:
    """No sentence serves two concepts."""
    told = Counter(example for concept in CONCEPTS for example in concept.examples)

    assert [example for example, times in told.items() if times > 1] == []


@pytest.mark.parametrize(
    "scheme", ["posts", "ranks", "event-types", "academic-titles", "roles", "tenures", "task-roles"]
)
def test_each_concept_has_an_example(scheme: str) -> None:
    """Each post, rank, event type, title, role and modifier shows its use; the nine classes of events are no types."""
    silent = [c.notation for c in get_concepts(scheme) if not c.examples and c.notation not in EVENT_CLASSES]

    assert silent == []


def test_event_types_are_filed_under_the_class_they_name() -> None:
    """The class that a type gives to the record is the one at the top of its branch."""
    types = load_vocabulary().schemes["event-types"]
    astray = []
    for concept in types.values():
        top = concept
        while top.broader:
            top = types[top.broader[0]]
        if top.notation != concept.get("eventClass"):
            astray.append(concept.notation)

    assert astray == []
    assert {concept.get("eventClass") for concept in types.values()} == EVENT_CLASSES
    assert {concept.notation for concept in types.values() if not concept.broader} == EVENT_CLASSES


def test_event_types_know_nouns_from_verbs() -> None:
    """Occasions are nouns and acts on persons and papers are verbs, in every branch that has but one of them."""
    nouns = {c.get("eventClass") for c in get_concepts("event-types") if c.get("nominal") == "true"}
    verbs = {c.get("eventClass") for c in get_concepts("event-types") if c.get("nominal") is None and c.broader}

    assert {"meeting", "ceremony", "contest", "incident"} <= nouns
    assert not {"personnel", "document-act"} & nouns
    assert {"personnel", "document-act", "visit", "agreement"} <= verbs


def test_posts_say_what_follows_them() -> None:
    """A post is followed by its body, by a place, or by nothing; whole and foreign titles may name their body."""
    for post in get_concepts("posts"):
        kind = post.get("postKind")
        assert kind in {"head-of", "whole", "member"}, post.notation
        names_body = kind == "whole" or post.get("foreign") == "true"  # "Chủ tịch Thượng viện"
        assert names_body or post.get("impliedBody") is None, post.notation
        assert kind == "member" or post.get("impliedBodyType") is None, post.notation
        assert kind == "head-of" or post.get("bodyWord") is None, post.notation
        assert (post.get("rankOrder") or "").isdecimal(), post.notation


def test_members_without_a_body_take_a_place() -> None:
    """Who holds a post of a foreign country or of a village belongs to no body of ours."""
    bodiless = [p for p in get_concepts("posts") if p.get("postKind") == "member" and not p.get("impliedBodyType")]
    diplomats = {"dai-su", "pho-dai-su", "tong-lanh-su", "pho-tong-lanh-su", "lanh-su", "dai-bien-lam-thoi"}
    astray = [p.notation for p in bodiless if p.get("foreign") != "true" and p.get("atLevel") != "village"]

    assert set(astray) == diplomats


def test_deputies_stand_below_heads() -> None:
    """A deputy's place in the ladder comes after that of the head with the same title."""
    posts = {post.label.casefold(): int(post.get("rankOrder") or 0) for post in get_concepts("posts")}
    pairs = [(label, label.removeprefix("phó ")) for label in posts if label.startswith("phó ")]
    known = [(deputy, head) for deputy, head in pairs if head in posts]

    assert len(known) >= 40
    assert [deputy for deputy, head in known if posts[deputy] <= posts[head]] == []


def test_tenures_are_the_words_of_the_record() -> None:
    """Each modifier gives one of the five ways in which the record says that a post is held."""
    statuses = {concept.get("status") for concept in get_concepts("tenures")}

    assert statuses == {"current", "former", "acting", "incoming"}


def test_genders_are_certain() -> None:
    """A form of address that leaves the sex open states none."""
    genders = {concept.notation: concept.get("gender") for concept in get_concepts("honorifics")}

    assert genders["ong"] == "male"
    assert genders["ba"] == "female"
    assert genders["dong-chi"] is genders["bac"] is genders["em"] is genders["cu"] is None
    assert set(genders.values()) == {"male", "female", None}


def test_ranks_rise_from_private_to_general() -> None:
    """Every rank has its place; the army's and the navy's flag officers are equals."""
    order = {concept.label: int(concept.get("rankOrder") or 0) for concept in get_concepts("ranks")}

    assert min(order, key=lambda rank: order[rank]) == "Binh nhì"
    assert max(order, key=lambda rank: order[rank]) == "Đại tướng"
    assert order["Thượng úy"] < order["Đại úy"] < order["Thiếu tá"] < order["Thượng tá"] < order["Đại tá"]
    assert order["Đô đốc"] == order["Thượng tướng"]


def test_common_words_are_weak_family_names() -> None:
    """A family name that is an everyday word opens a name only beside another sign; the great families always do."""
    weak = {concept.label for concept in get_concepts("surnames") if concept.get("weak") == "true"}

    assert {"Thành", "Yên", "Thị", "A", "Y"} <= weak
    assert not {"Nguyễn", "Trần", "Giàng", "Lò", "Ksor", "Huỳnh"} & weak


def test_triggers_signal_roles_of_the_record() -> None:
    """A trigger gives a known role to the agent on one side of it, and every role has a trigger."""
    roles = set(load_vocabulary().schemes["roles"])
    triggers = get_concepts("triggers")
    signalled = {role for trigger in triggers for role in trigger.props.get("signals", ())}

    assert signalled == roles
    assert {trigger.get("agentPosition") for trigger in triggers} == {"before", "after"}


def test_telling_is_not_speaking() -> None:
    """ "X cho biết" quotes somebody and makes nobody a speaker."""
    telling = load_vocabulary().schemes["triggers"]["cho-biet"]

    assert telling.get("signals") is None
    assert "nói thêm" in telling.labels


def test_bounds_are_the_words_of_the_record() -> None:
    """The six bounds of the facts record, each under its own word; further wordings have one of them."""
    words = ("exact", "over", "under", "about", "at_least", "at_most")
    bounds = {concept.notation: concept.get("bound") for concept in get_concepts("stat-bounds")}

    assert {word: bounds.get(word) for word in words} == {word: word for word in words}
    assert set(bounds.values()) == set(words)


def test_multipliers_are_powers_of_ten() -> None:
    """A number word multiplies by a power of ten or, being vague, by nothing."""
    for concept in get_concepts("multipliers"):
        factor = concept.get("factor")
        assert (factor is None) == (concept.get("vague") == "true"), concept.notation
        assert factor is None or Decimal(factor).log10() % 1 == 0, concept.notation


def test_ages_scores_and_ratings_are_no_statistics() -> None:
    """Units that make no statistic say so, and they alone: "đường dây 110 kV" is a kind of line."""
    excluded = {concept.label for concept in get_concepts("measure-units") if concept.get("excluded") == "true"}

    assert excluded == {"tuổi", "điểm", "Điều", "Khoản", "Chương", "kV"}


def test_page_furniture_says_where_it_stands() -> None:
    """Every word of the page's frame is of the foot, the head, a credit, a by-line or a source."""
    kinds = Counter(concept.get("furniture") for concept in get_concepts("boilerplate"))

    assert set(kinds) == {"foot", "head", "credit", "byline", "source"}
    assert kinds["foot"] >= 8
