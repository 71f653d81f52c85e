"""How sure each rule is: the last step of reading sets the confidence of every item by this one table.

A value is the share of what the rule found that hand-made answers have too, drawn towards its family's and rounded to
0.05 (`python -m bench.rule_precision`, which also prints the table anew); it says nothing about the article's truth.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from kg.record import Record

RATES: Final[dict[str, dict[str, float]]] = {
    "person": {
        "": 0.65,
        "academic-titles-name": 0.8,
        "family-name": 0.7,
        "honorifics-name": 0.95,
        "listed-name": 0.8,
        "name-post": 0.95,
        "occupations-name": 0.75,
        "post-name": 0.95,
        "ranks-name": 0.8,
        "short-name": 0.65,
    },
    "post": {
        "": 0.65,
        "apposition": 0.95,
    },
    "agency": {
        "": 0.6,
        "bodies": 0.99,
        "organization-types": 0.85,
    },
    "other_org": {
        "": 0.3,
        "bodies": 0.3,
        "organization-types": 0.45,
    },
    "document": {
        "": 0.6,
        "numbered": 0.95,
        "period-title": 0.85,
        "short-number": 0.6,
        "titled": 0.75,
    },
    "initiative": {
        "": 0.65,
        "capital-name": 0.65,
        "known-name": 0.8,
        "listed-name": 0.9,
        "named-work": 0.6,
        "number": 0.75,
        "quoted-name": 0.95,
    },
    "event": {
        "": 0.55,
        "attended": 0.65,
        "chaired": 0.75,
        "dated": 0.6,
        "deed": 0.65,
        "document-act": 0.55,
        "happening": 0.4,
        "in-force": 0.65,
        "organised": 0.9,
        "personnel": 0.8,
        "spoken-at": 0.6,
        "takes-place": 0.75,
        "visit": 0.65,
    },
    "role": {
        "": 0.5,
        "attended": 0.85,
        "chaired": 0.65,
        "dated": 0.5,
        "deed": 0.4,
        "document-act": 0.5,
        "happening": 0.5,
        "in-force": 0.5,
        "organised": 0.8,
        "personnel": 0.75,
        "spoken-at": 0.65,
        "takes-place": 0.6,
        "visit": 0.65,
    },
    "award": {
        "": 0.65,
        "bare": 0.75,
        "elided": 0.9,
        "late-verb": 0.65,
        "verb": 0.95,
    },
    "statistic": {
        "": 0.65,
        "number-noun": 0.65,
        "number-unit": 0.99,
        "spelled-number": 0.8,
    },
    "task": {
        "": 0.6,
        "bound": 0.85,
        "carried-on": 0.95,
        "listed": 0.6,
        "told": 0.8,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

CAPS: Final[dict[str, float]] = {"explicit": 1.0, "resolved": 0.9, "inferred": 0.85, "implied": 0.85, "derived": 0.85}
"""The most that a fact of a status can have: what a reader must add to the words can go wrong once more."""


class Item(Protocol):
    """What every item, post and role of a record has."""

    rule: str
    confidence: float
    fact_status: str


def set_confidence(record: Record) -> None:
    """Gives every item, post and role of a record the confidence of its rule, at most its status's."""
    _rate(record.persons, RATES["person"])
    for person in record.persons:
        _rate(person.posts, RATES["post"])
    for org in record.orgs:
        _rate((org,), RATES["agency" if org.kind == "agency" else "other_org"])
    _rate(record.documents, RATES["document"])
    _rate(record.initiatives, RATES["initiative"])
    _rate(record.events, RATES["event"])
    for event in record.events:
        _rate(event.roles, RATES["role"])
    _rate(record.awards, RATES["award"])
    _rate(record.statistics, RATES["statistic"])
    _rate(record.tasks, RATES["task"])


def _rate(items: Iterable[Item], rates: Mapping[str, float]) -> None:
    for item in items:
        item.confidence = rates.get(item.rule, rates[""])
        if item.fact_status != "explicit":
            item.confidence = min(item.confidence, CAPS[item.fact_status])
