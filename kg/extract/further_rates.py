"""How sure the further lists are: no answers made by hand have them, so their finds were read instead.

Each rate is an estimate, made after reading some of what the rule found in articles nobody had tuned to, and is neither
fitted nor tested as the rates of the other facts are; a citation is as sure as its document.
"""

from __future__ import annotations

from typing import Final

from kg.record import Record

FURTHER_RATES: Final[dict[str, dict[str, float]]] = {
    "period": {"elapsed": 0.92, "years": 0.95},
    "group": {"authority": 0.9, "collective": 0.9, "force": 0.9, "leaders": 0.86, "levels": 0.88, "people": 0.8},
    "assessment": {
        "decision": 0.78,
        "delisting": 0.78,
        "finding": 0.82,
        "rating": 0.72,
        "shortcoming": 0.8,
        "standard": 0.72,
    },
    "rough_figure": {"magnitude": 0.9, "none": 0.65},
    "photo": {"credited": 0.88, "repeated": 0.8},
    "norm": {"known": 0.92, "quoted": 0.9},
    "abbreviation": {"initials": 0.95},
}
"""By list and rule."""

_RESOLVED: Final = 0.9  # how often the subject of the verdict before is that of the next one, too


def rate_further(record: Record) -> None:
    """Sets the confidence of every item of the further lists; that of the documents must be set before."""
    for period in record.periods:
        period.confidence = FURTHER_RATES["period"][period.rule]
    for group in record.groups:
        group.confidence = FURTHER_RATES["group"][group.rule]
    for assessment in record.assessments:
        rate = FURTHER_RATES["assessment"][assessment.rule]
        assessment.confidence = rate if assessment.fact_status == "explicit" else round(rate * _RESOLVED, 2)
    for figure in record.rough_figures:
        figure.confidence = FURTHER_RATES["rough_figure"][figure.rule]
    for photo in record.photos:
        photo.confidence = FURTHER_RATES["photo"][photo.rule]
    for norm in record.norms:
        norm.confidence = FURTHER_RATES["norm"][norm.rule]
    for abbreviation in record.abbreviations:
        abbreviation.confidence = FURTHER_RATES["abbreviation"][abbreviation.rule]
    _rate_citations(record)


def _rate_citations(record: Record) -> None:
    """Gives each citation the confidence of the document that stands on the same words."""
    sure = {span: document.confidence for document in record.documents for span in document.spans}
    for citation in record.citations:
        citation.confidence = sure[citation.spans[0]]
