"""How sure each fact is: the last step of reading sets the confidence of every fact by the tables of `rates.py`.

A confidence is the share of facts like this one that hand-made answers have too; it says nothing about the article's
truth.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from kg.extract.further_rates import rate_further
from kg.extract.rates import RATES, SIGNS
from kg.extract.signs import (
    Signs,
    find_post_bodies,
    sign_about,
    sign_award,
    sign_counted,
    sign_document,
    sign_event,
    sign_event_date,
    sign_event_type,
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
        self._known: dict[float, float] = {}  # the same few sums come again and again

    def get(self, family: str, rule: str, signs: Signs) -> float:
        """0.02 to 0.99, in steps of 0.01; a rule of its family that is not listed counts as the family's default."""
        odds = self._odds[family]
        value = odds.get(rule)
        total = odds[""] if value is None else value
        shifts = self._shifts[family]
        for sign in signs:
            total += shifts.get(sign, 0.0)
        known = self._known.get(total)
        if known is None:
            known = self._known[total] = min(max(round(1.0 / (1.0 + math.exp(-total)), 2), _LEAST), _MOST)
        return known


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
        statistic.what_confidence = _RATES.get("statistic_what", statistic.rule, sign_counted(statistic))
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
    event.type_confidence = _RATES.get("event_type", event.rule, sign_event_type(event))
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
