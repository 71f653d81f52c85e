"""How sure each fact is: the last step of reading sets the confidence of every fact by the two tables below.

A confidence is the share of facts like this one that hand-made answers have too; it says nothing about the article's
truth. `RATES` has the share for each rule, `SIGNS` what the record itself tells beside (a person without any post, a
speaker at a contest), as shifts in log-odds. Both are fitted together by `kg/evaluate/fitting.py`; `make rates` writes
them anew.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from kg.extract.further_rates import rate_further
from kg.extract.signs import (
    Signs,
    find_post_bodies,
    sign_about,
    sign_award,
    sign_document,
    sign_event,
    sign_event_date,
    sign_issuer,
    sign_org,
    sign_person,
    sign_post,
    sign_post_status,
    sign_role,
    sign_task,
    sign_wording,
)
from kg.record import Award, Document, Event, Person, Record

RATES: Final[dict[str, dict[str, float]]] = {
    "about": {
        "": 0.8,
        "chaired": 0.814,
        "organised": 0.825,
        "personnel": 0.8,
        "spoken-at": 0.735,
        "takes-place": 0.775,
        "visit": 0.821,
    },
    "agency": {
        "": 0.945,
        "bodies": 0.975,
        "organization-types": 0.887,
    },
    "award": {
        "": 0.968,
        "bare": 0.968,
        "elided": 0.97,
        "late-verb": 0.968,
        "verb": 0.969,
    },
    "document": {
        "": 0.93,
        "carrying-out": 0.906,
        "numbered": 0.944,
        "period-title": 0.937,
        "plenum": 0.93,
        "short-number": 0.93,
        "titled": 0.906,
    },
    "document_date": {
        "": 0.968,
        "numbered": 0.971,
        "titled": 0.968,
    },
    "event": {
        "": 0.828,
        "attended": 0.83,
        "chaired": 0.836,
        "dated": 0.811,
        "deed": 0.834,
        "document-act": 0.828,
        "happening": 0.803,
        "in-force": 0.835,
        "organised": 0.862,
        "personnel": 0.818,
        "spoken-at": 0.809,
        "takes-place": 0.835,
        "visit": 0.805,
    },
    "event_date": {
        "": 0.765,
        "chaired": 0.778,
        "dated": 0.749,
        "deed": 0.778,
        "happening": 0.734,
        "in-force": 0.776,
        "organised": 0.758,
        "personnel": 0.787,
        "takes-place": 0.74,
        "visit": 0.755,
    },
    "initiative": {
        "": 0.958,
        "capital-name": 0.958,
        "known-name": 0.959,
        "listed-name": 0.961,
        "named-work": 0.948,
        "number": 0.959,
        "quoted-name": 0.965,
    },
    "issuer": {
        "": 0.92,
        "numbered": 0.935,
        "titled": 0.9,
    },
    "other_org": {
        "": 0.688,
        "bodies": 0.658,
        "organization-types": 0.67,
    },
    "person": {
        "": 0.957,
        "academic-titles-name": 0.959,
        "born-name": 0.957,
        "family-name": 0.944,
        "honorifics-name": 0.959,
        "listed-name": 0.951,
        "name-post": 0.966,
        "occupations-name": 0.959,
        "post-name": 0.963,
        "ranks-name": 0.958,
        "short-name": 0.957,
    },
    "post": {
        "": 0.953,
        "apposition": 0.956,
    },
    "post_status": {
        "": 0.912,
        "apposition": 0.91,
    },
    "presenter": {
        "": 0.966,
        "verb": 0.97,
    },
    "recipient": {
        "": 0.946,
        "elided": 0.95,
        "verb": 0.943,
    },
    "role": {
        "": 0.75,
        "attended": 0.773,
        "chaired": 0.759,
        "dated": 0.716,
        "deed": 0.727,
        "document-act": 0.75,
        "happening": 0.75,
        "in-force": 0.75,
        "organised": 0.764,
        "personnel": 0.757,
        "spoken-at": 0.719,
        "takes-place": 0.749,
        "visit": 0.744,
    },
    "statistic": {
        "": 0.988,
        "number-noun": 0.988,
        "number-unit": 0.991,
        "spelled-number": 0.988,
    },
    "task": {
        "": 0.908,
        "bound": 0.912,
        "carried-on": 0.922,
        "listed": 0.908,
        "told": 0.882,
    },
    "event_type": {
        "": 0.8,
    },
    "statistic_what": {
        "": 0.8,
    },
    "task_what": {
        "": 0.8,
    },
    "document_title": {
        "": 0.8,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

SIGNS: Final[dict[str, dict[str, float]]] = {
    "about": {
        "class meeting": -0.55,
        "class visit": 0.27,
        "first": -0.28,
        "no date": -0.74,
    },
    "agency": {
        "no place": -1.46,
        "of a post": 0.72,
        "repeated": 0.73,
        "resolved": 0.29,
    },
    "award": {
        "no conferrer": -0.3,
    },
    "document": {
        "no issuer": -0.09,
        "no number": -0.43,
    },
    "event": {
        "about": 0.48,
        "class agreement": 0.07,
        "class ceremony": 0.3,
        "class contest": 0.28,
        "class incident": -0.24,
        "class meeting": -0.33,
        "class other": 0.11,
        "class personnel": -0.13,
        "class visit": -0.3,
        "few roles": 0.11,
        "first": 0.29,
        "no date": -0.24,
        "no role": -0.49,
        "one role": -0.46,
        "roles": 0.73,
    },
    "event_date": {
        "class agreement": 0.13,
        "class ceremony": 0.05,
        "class contest": -0.43,
        "class incident": -0.2,
        "class meeting": -0.14,
        "class other": 0.12,
        "class personnel": 0.25,
        "class visit": -0.11,
        "date explicit": -0.22,
        "date inferred": -0.11,
        "first": 0.77,
    },
    "issuer": {
        "explicit": 0.06,
        "resolved": -0.07,
    },
    "other_org": {
        "no place": -0.59,
    },
    "person": {
        "no post": -1.36,
        "repeated": 0.7,
    },
    "post": {
        "no body": -1.1,
        "of many": -0.39,
        "repeated": 0.66,
        "resolved": 0.1,
    },
    "post_status": {
        "current": -0.06,
        "incoming": 0.01,
        "no body": -0.87,
        "of many": -1.1,
        "repeated": 0.91,
        "resolved": -0.07,
    },
    "role": {
        "class agreement": 0.04,
        "class ceremony": 0.44,
        "class contest": -0.54,
        "class incident": -0.23,
        "class meeting": -0.08,
        "class personnel": 0.08,
        "class visit": -0.06,
        "few roles": -0.72,
        "first": 0.45,
        "no date": -0.38,
        "one role": -0.87,
        "role appointee": 0.3,
        "role attendee": -0.1,
        "role chair": 0.19,
        "role decider": -0.23,
        "role host": -0.07,
        "role organizer": 0.48,
        "role presenter": -0.48,
        "role recipient": -0.27,
        "role speaker": -0.11,
        "role suspect": -0.01,
        "role visitor": -0.05,
        "roles": 1.15,
    },
    "task": {
        "resolved": 0.49,
        "to nobody": -0.14,
    },
}
"""By family and sign: what it adds to the log-odds of its rule; a sign that is not listed adds nothing."""

_LEAST: Final = 0.02
_MOST: Final = 0.99  # no rule is beyond doubt


class Rates:
    """The two tables ready for use: the confidence of a fact by its family, its rule and its signs."""

    def __init__(self, rates: Mapping[str, Mapping[str, float]], signs: Mapping[str, Mapping[str, float]]) -> None:
        self._odds = {
            family: {rule: math.log(rate / (1.0 - rate)) for rule, rate in of_family.items()}
            for family, of_family in rates.items()
        }
        self._shifts = {family: dict(signs.get(family, {})) for family in rates}

    def get(self, family: str, rule: str, signs: Signs) -> float:
        """0.02 to 0.99, in steps of 0.01; a rule of its family that is not listed counts as the family's default."""
        odds = self._odds[family]
        value = odds.get(rule)
        total = odds[""] if value is None else value
        shifts = self._shifts[family]
        for sign in signs:
            total += shifts.get(sign, 0.0)
        return min(max(round(1.0 / (1.0 + math.exp(-total)), 2), _LEAST), _MOST)


_RATES: Final = Rates(RATES, SIGNS)


def set_confidence(record: Record) -> None:
    """Gives every item, post and role of a record its confidence, and to what an item says beside its main fact."""
    for person in record.persons:
        _rate_person(person)
    bodies = find_post_bodies(record)
    for org in record.orgs:
        family = "agency" if org.kind == "agency" else "other_org"
        org.confidence = _RATES.get(family, org.rule, sign_org(org, bodies))
    for document in record.documents:
        _rate_document(document)
    for initiative in record.initiatives:
        initiative.confidence = _RATES.get("initiative", initiative.rule, [])
    is_first = True
    for event in record.events:
        _rate_event(event, is_first)
        is_first = False
    for award in record.awards:
        _rate_award(award)
    for statistic in record.statistics:
        statistic.confidence = _RATES.get("statistic", statistic.rule, [])
        statistic.what_confidence = _RATES.get("statistic_what", statistic.rule, sign_wording(statistic.what))
    for task in record.tasks:
        task.confidence = _RATES.get("task", task.rule, sign_task(task))
        task.what_confidence = _RATES.get("task_what", task.rule, sign_wording(task.what))
    rate_further(record)


def _rate_person(person: Person) -> None:
    person.confidence = _RATES.get("person", person.rule, sign_person(person))
    for post in person.posts:
        post.confidence = _RATES.get("post", post.rule, sign_post(person, post))
        post.status_confidence = _RATES.get("post_status", post.rule, sign_post_status(person, post))


def _rate_document(document: Document) -> None:
    document.confidence = _RATES.get("document", document.rule, sign_document(document))
    if document.issuer is not None:
        document.issuer_confidence = _RATES.get("issuer", document.rule, sign_issuer(document))
    if document.date is not None:
        document.date_confidence = _RATES.get("document_date", document.rule, [])
    if document.title is not None:
        document.title_confidence = _RATES.get("document_title", document.rule, sign_wording(document.title))


def _rate_event(event: Event, is_first: bool) -> None:
    event.confidence = _RATES.get("event", event.rule, sign_event(event, is_first=is_first))
    event.type_confidence = _RATES.get("event_type", event.rule, sign_wording(event.type))
    for role in event.roles:
        role.confidence = _RATES.get("role", role.rule, sign_role(event, role, is_first=is_first))
    if event.date is not None:
        event.date_confidence = _RATES.get("event_date", event.rule, sign_event_date(event, is_first=is_first))
    if event.about:
        event.about_confidence = _RATES.get("about", event.rule, sign_about(event, is_first=is_first))


def _rate_award(award: Award) -> None:
    award.confidence = _RATES.get("award", award.rule, sign_award(award))
    if award.presenter is not None:
        award.presenter_confidence = _RATES.get("presenter", award.rule, [])
    for recipient in award.recipients:
        recipient.confidence = _RATES.get("recipient", award.rule, [])
