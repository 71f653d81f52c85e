"""Counting what a record holds, for the ledger and the run report."""

from __future__ import annotations

from kg.record import FACT_LISTS, FURTHER_LISTS, Record

DROPPED = "dropped: "
FACTS = (*FACT_LISTS, *FURTHER_LISTS, "posts", "roles")
"""Kinds of facts in the order a report shows them."""


def count_record(record: Record) -> dict[str, int]:
    """Numbers by name: each of `FACTS`, `sentences`, `silent_sentences`, and `dropped: REASON`."""
    tally = {name: len(getattr(record, name)) for name in (*FACT_LISTS, *FURTHER_LISTS)}
    tally["posts"] = sum(len(person.posts) for person in record.persons)
    tally["roles"] = sum(len(event.roles) for event in record.events)
    tally["sentences"] = record.sentences
    tally["silent_sentences"] = record.silent_sentences
    for reason, count in record.dropped.items():
        tally[DROPPED + reason] = count
    return tally
