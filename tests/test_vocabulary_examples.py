"""Every `skos:example` goes through the extractor and gives its concept back: what does not work fails here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from kg.extract.extractor import Extractor, make_extractor
from kg.record import Person, Record
from kg.vocabulary import Concept, load_vocabulary
from tests.factory import make_article

Check = Callable[[Record, Concept], bool]


def has_code(list_name: str) -> Check:
    """An item of the list carries the concept's notation, or that of the concept it abbreviates."""

    def check(record: Record, concept: Concept) -> bool:
        wanted = concept.get("standsFor") or concept.notation
        return any(item.code == wanted for item in getattr(record, list_name))

    return check


def has_post(record: Record, concept: Concept) -> bool:
    """A person holds the post."""
    return any(post.code == concept.notation for person in record.persons for post in person.posts)


def has_tenure(record: Record, concept: Concept) -> bool:
    """A post is held in the way the word says."""
    return any(post.status == concept.get("status") for person in record.persons for post in person.posts)


def has_rank(record: Record, concept: Concept) -> bool:
    """A person is printed with the rank."""
    return any(is_labelled(rank, concept) for person in record.persons for rank in person.ranks)


def leads_a_name(record: Record, concept: Concept) -> bool:
    """A person is found behind the word, which is neither in the name nor a post."""
    return bool(record.persons) and not any(is_in_name(person, concept) for person in record.persons)


def is_in_name(person: Person, concept: Concept) -> bool:
    """Whether a name begins with the word or a post is nothing but the word."""
    name = f"{person.name} ".casefold()
    return any(
        name.startswith(f"{label} ".casefold())
        or any(post.title.casefold() == label.casefold() for post in person.posts)
        for label in concept.labels
    )


def has_role(record: Record, concept: Concept) -> bool:
    """Somebody plays the role: the concept itself or the one that a trigger signals."""
    wanted = concept.get("signals") or concept.notation
    return any(role.role == wanted for event in record.events for role in event.roles)


def has_task(record: Record, concept: Concept) -> bool:
    """Somebody is told to do something."""
    return bool(record.tasks)


def has_force(record: Record, concept: Concept) -> bool:
    """A task is given with the verb."""
    return any(is_labelled(task.force, concept) for task in record.tasks)


def has_bound(record: Record, concept: Concept) -> bool:
    """A figure is hedged as the word says."""
    return any(figure.bound == concept.get("bound") for figure in record.statistics)


def has_unit(record: Record, concept: Concept) -> bool:
    """A figure is counted in the unit; there is none where the unit makes no statistic."""
    if concept.get("excluded") == "true":
        return not record.statistics
    return any(is_labelled(figure.unit, concept) for figure in record.statistics)


def has_factor(record: Record, concept: Concept) -> bool:
    """A figure is multiplied out; there is none where the word gives but an order of magnitude."""
    if concept.get("vague") == "true":
        return not record.statistics
    least = Decimal(concept.get("factor") or "NaN")
    return any(Decimal(figure.value.split("..")[0]) >= least for figure in record.statistics)


def is_labelled(text: str, concept: Concept) -> bool:
    """Whether a text is one of the concept's wordings."""
    return text.casefold() in {label.casefold() for label in concept.labels}


CHECKS: dict[str, Check] = {
    "academic-titles": leads_a_name,
    "award-forms": has_code("awards"),
    "bodies": has_code("orgs"),
    "document-types": has_code("documents"),
    "event-types": has_code("events"),
    "honorifics": leads_a_name,
    "initiative-kinds": has_code("initiatives"),
    "instruction-forces": has_force,
    "measure-units": has_unit,
    "multipliers": has_factor,
    "occupations": leads_a_name,
    "organization-types": has_code("orgs"),
    "posts": has_post,
    "ranks": has_rank,
    "roles": has_role,
    "stat-bounds": has_bound,
    "task-roles": has_task,
    "tenures": has_tenure,
    "triggers": has_role,
}


def iter_examples() -> Iterator[tuple[Concept, str]]:
    """Every example of the vocabulary with its concept."""
    for concept in load_vocabulary().iter_concepts():
        for example in concept.examples:
            yield concept, example


EXAMPLES = list(iter_examples())


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The extractor as the command makes it."""
    return make_extractor()


def test_there_are_examples() -> None:
    """The suite is not empty, and every scheme with examples has a check."""
    assert len(EXAMPLES) >= 700
    assert {concept.scheme for concept, _ in EXAMPLES} <= set(CHECKS)


@pytest.mark.parametrize(
    ("concept", "example"), EXAMPLES, ids=[f"{concept.scheme}/{concept.notation}" for concept, _ in EXAMPLES]
)
def test_an_example_gives_its_concept_back(extractor: Extractor, concept: Concept, example: str) -> None:
    """The sentence that a concept offers is read as that concept."""
    record = extractor.extract(make_article(example, id="example"))

    assert CHECKS[concept.scheme](record, concept), record


def test_a_sentence_without_the_concept_gives_nothing(extractor: Extractor) -> None:
    """The checks can fail: a sentence about the weather satisfies none of them."""
    record = extractor.extract(make_article("Trời hôm nay nắng đẹp.", id="weather"))
    told = [concept for concept, _ in EXAMPLES if concept.get("excluded") != "true" and concept.get("vague") != "true"]

    assert not any(CHECKS[concept.scheme](record, concept) for concept in told)
