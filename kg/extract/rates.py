"""How often each rule is right, and what signs add to it: the tables of `confidence.py`, written by `make rates`.

`RATES` has the share of right facts for each rule, `SIGNS` what the record itself tells beside (a person without any
post, a speaker at a contest), as shifts in log-odds. Both are fitted together by `kg/evaluate/fitting.py`.
"""

from __future__ import annotations

from typing import Final

# fmt: off
RATES: Final[dict[str, dict[str, float]]] = {
    "about": {
        "": 0.986, "attended": 0.987, "chaired": 0.987, "document-act": 0.987, "organised": 0.987, "personnel": 0.987,
        "spoken-at": 0.986, "takes-place": 0.987, "visit": 0.987,
    },
    "agency": {
        "": 0.981, "bodies": 0.99, "organization-types": 0.967,
    },
    "award": {
        "": 0.983, "bare": 0.983, "elided": 0.985, "late-verb": 0.983, "verb": 0.982,
    },
    "document": {
        "": 0.988, "carrying-out": 0.988, "numbered": 0.989, "period-title": 0.988, "plenum": 0.988,
        "short-number": 0.988, "titled": 0.989,
    },
    "document_date": {
        "": 0.985, "numbered": 0.986, "titled": 0.985,
    },
    "document_title": {
        "": 0.967, "carrying-out": 0.97, "numbered": 0.907, "period-title": 0.974, "plenum": 0.974, "titled": 0.979,
    },
    "event": {
        "": 0.988, "attended": 0.988, "chaired": 0.988, "dated": 0.988, "deed": 0.989, "document-act": 0.988,
        "happening": 0.988, "in-force": 0.988, "organised": 0.989, "personnel": 0.989, "spoken-at": 0.988,
        "takes-place": 0.988, "visit": 0.988,
    },
    "event_date": {
        "": 0.983, "attended": 0.984, "chaired": 0.984, "dated": 0.984, "deed": 0.984, "happening": 0.983,
        "in-force": 0.983, "organised": 0.988, "personnel": 0.985, "takes-place": 0.971, "visit": 0.984,
    },
    "event_type": {
        "": 0.817, "attended": 0.733, "chaired": 0.737, "dated": 0.851, "deed": 0.904, "document-act": 0.774,
        "happening": 0.757, "in-force": 0.757, "organised": 0.892, "personnel": 0.839, "spoken-at": 0.737,
        "takes-place": 0.783, "visit": 0.822,
    },
    "initiative": {
        "": 0.988, "capital-name": 0.988, "known-name": 0.988, "listed-name": 0.989, "named-work": 0.988,
        "number": 0.988, "quoted-name": 0.99,
    },
    "issuer": {
        "": 0.986, "numbered": 0.987, "plenum": 0.986, "titled": 0.986,
    },
    "other_org": {
        "": 0.938, "bodies": 0.889, "organization-types": 0.952,
    },
    "person": {
        "": 0.983, "academic-titles-name": 0.984, "born-name": 0.983, "family-name": 0.985, "honorifics-name": 0.976,
        "listed-name": 0.983, "name-post": 0.983, "occupations-name": 0.984, "post-name": 0.985, "ranks-name": 0.983,
        "short-name": 0.983,
    },
    "post": {
        "": 0.986, "apposition": 0.988,
    },
    "post_status": {
        "": 0.986, "apposition": 0.988,
    },
    "presenter": {
        "": 0.984, "verb": 0.986,
    },
    "recipient": {
        "": 0.963, "elided": 0.968, "verb": 0.949,
    },
    "role": {
        "": 0.984, "attended": 0.99, "chaired": 0.979, "dated": 0.965, "deed": 0.979, "document-act": 0.985,
        "happening": 0.986, "in-force": 0.984, "organised": 0.988, "personnel": 0.986, "spoken-at": 0.993,
        "takes-place": 0.979, "visit": 0.982,
    },
    "statistic": {
        "": 0.992, "number-noun": 0.992, "number-unit": 0.995, "spelled-number": 0.992,
    },
    "statistic_what": {
        "": 0.672, "number-unit": 0.524, "spelled-number": 0.567,
    },
    "task": {
        "": 0.974, "bound": 0.975, "carried-on": 0.979, "listed": 0.974, "told": 0.966,
    },
    "task_what": {
        "": 0.951, "bound": 0.963, "carried-on": 0.946, "told": 0.925,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

SIGNS: Final[dict[str, dict[str, float]]] = {
    "about": {
        "class ceremony": 0.04, "class contest": 0.05, "class document-act": 0.02, "class meeting": 0.34,
        "class personnel": 0.31, "class visit": 0.07, "first": 0.43, "no date": 0.05,
    },
    "agency": {
        "no place": -1.1, "of a post": 0.55, "repeated": 1.19, "resolved": -0.21,
    },
    "award": {
        "no conferrer": -1.23,
    },
    "document": {
        "no issuer": 0.28, "no number": 0.52,
    },
    "document_title": {
        "few words": 0.37, "many words": -1.14, "words": 0.31,
    },
    "event": {
        "about": 0.35, "class agreement": 0.02, "class ceremony": 0.17, "class contest": 0.1,
        "class document-act": 0.01, "class incident": 0.05, "class meeting": 0.21, "class other": 0.14,
        "class personnel": 0.22, "class visit": 0.1, "few roles": 0.28, "first": 0.37, "no date": 0.15, "no role": 0.15,
        "one role": 0.14, "roles": 0.24,
    },
    "event_date": {
        "class agreement": 0.03, "class ceremony": 0.26, "class contest": 0.26, "class incident": 0.04,
        "class meeting": -1.02, "class other": 0.32, "class personnel": 0.47, "class visit": 0.15,
        "date explicit": -0.39, "date inferred": 0.9, "first": -0.57,
    },
    "event_type": {
        "few words": -1.77, "many words": -1.14, "words": -0.26,
    },
    "issuer": {
        "explicit": 0.44, "resolved": 0.29,
    },
    "other_org": {
        "no place": -1.56, "resolved": 0.4,
    },
    "person": {
        "no post": -1.91, "repeated": 1.27,
    },
    "post": {
        "no body": 0.09, "of many": 0.51, "repeated": 0.93, "resolved": -0.66,
    },
    "post_status": {
        "current": 0.02, "incoming": 0.37, "no body": 0.09, "of many": 0.49, "outgoing": 0.36, "repeated": 0.93,
        "resolved": -0.68,
    },
    "role": {
        "class agreement": 0.51, "class ceremony": -0.03, "class contest": 0.26, "class document-act": 0.2,
        "class incident": -0.76, "class meeting": -0.07, "class other": 0.3, "class personnel": 0.62,
        "class visit": -0.42, "few roles": -1.85, "first": -0.06, "no date": -1.44, "one role": 0.51,
        "role appointee": 0.27, "role attendee": -1.28, "role chair": 0.03, "role decider": -0.81, "role host": 0.02,
        "role organizer": 1.0, "role presenter": -0.62, "role recipient": -0.07, "role speaker": -0.39,
        "role suspect": 0.63, "role victim": 0.34, "role visitor": 1.48, "roles": 1.33,
    },
    "statistic_what": {
        "few words": -1.3, "unit alone": -2.96, "words": -0.01,
    },
    "task": {
        "resolved": 0.97, "to nobody": -1.52,
    },
    "task_what": {
        "many words": -1.07,
    },
}
"""By family and sign: what it adds to the log-odds of its rule; a sign that is not listed adds nothing."""
