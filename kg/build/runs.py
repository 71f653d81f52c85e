"""A run as RDF: time stamps, versions and settings, in a graph of its own that is outside the default dump."""

from __future__ import annotations

import datetime as dt

from kg.ledger.versions import Run
from kg.rdf.namespaces import load_namespaces
from kg.rdf.terms import Quad, Term, make_iri, make_text, make_typed


def make_run_quads(base: str, run: Run) -> list[Quad]:
    """When a run started and ended, the extractor it used and what was set; its graph has its own IRI."""
    names = load_namespaces(base)
    term = make_iri(f"{base}run/{run.key}")
    pairs: list[tuple[Term, Term]] = [
        (names.rdf.type, names.vgn.ExtractionRun),
        (names.vgn.softwareVersion, make_text(run.extractor)),
        (names.prov.startedAtTime, _stamp(run.started)),
    ]
    if run.finished is not None:
        pairs.append((names.prov.endedAtTime, _stamp(run.finished)))
    pairs += [(names.rdfs.comment, make_text(f"{name}={value}")) for name, value in run.settings.items()]
    return [(term, verb, object_, term) for verb, object_ in pairs]


def _stamp(moment: dt.datetime) -> Term:
    return make_typed(moment.isoformat(timespec="seconds"), "dateTime")
