"""How often each rule is right, and what signs add to it: the tables of `confidence.py`, written by `make rates`.

`RATES` has the share of right facts for each rule, `SIGNS` what the record itself tells beside (a person without any
post, a speaker at a contest), as shifts in log-odds. Both are fitted together by `kg/evaluate/fitting.py`.
"""

from __future__ import annotations

from typing import Final

# fmt: off
RATES: Final[dict[str, dict[str, float]]] = {
    "about": {
        "": 0.983, "attended": 0.983, "chaired": 0.983, "document-act": 0.983, "organised": 0.984, "personnel": 0.984,
        "spoken-at": 0.983, "takes-place": 0.984, "visit": 0.984,
    },
    "agency": {
        "": 0.948, "bodies": 0.963, "organization-types": 0.926,
    },
    "award": {
        "": 0.973, "bare": 0.973, "elided": 0.974, "late-verb": 0.973, "verb": 0.973,
    },
    "document": {
        "": 0.985, "carrying-out": 0.985, "numbered": 0.986, "period-title": 0.985, "plenum": 0.986,
        "short-number": 0.985, "titled": 0.986,
    },
    "document_date": {
        "": 0.977, "numbered": 0.978, "titled": 0.977,
    },
    "document_title": {
        "": 0.936, "carrying-out": 0.939, "numbered": 0.897, "period-title": 0.941, "plenum": 0.944, "titled": 0.949,
    },
    "event": {
        "": 0.976, "attended": 0.977, "chaired": 0.976, "dated": 0.976, "deed": 0.977, "document-act": 0.976,
        "happening": 0.976, "in-force": 0.976, "organised": 0.973, "personnel": 0.977, "spoken-at": 0.976,
        "takes-place": 0.976, "visit": 0.977,
    },
    "event_date": {
        "": 0.975, "attended": 0.975, "chaired": 0.975, "dated": 0.975, "deed": 0.976, "happening": 0.975,
        "in-force": 0.975, "organised": 0.977, "personnel": 0.976, "takes-place": 0.969, "visit": 0.975,
    },
    "event_type": {
        "": 0.62, "attended": 0.602, "chaired": 0.571, "dated": 0.644, "deed": 0.7, "document-act": 0.595,
        "happening": 0.588, "in-force": 0.588, "organised": 0.699, "personnel": 0.634, "spoken-at": 0.571,
        "takes-place": 0.539, "visit": 0.622,
    },
    "initiative": {
        "": 0.965, "capital-name": 0.965, "known-name": 0.966, "listed-name": 0.967, "named-work": 0.956,
        "number": 0.965, "quoted-name": 0.97,
    },
    "issuer": {
        "": 0.981, "numbered": 0.982, "plenum": 0.982, "titled": 0.981,
    },
    "other_org": {
        "": 0.756, "bodies": 0.72, "organization-types": 0.746,
    },
    "person": {
        "": 0.976, "academic-titles-name": 0.977, "born-name": 0.976, "family-name": 0.977, "honorifics-name": 0.972,
        "listed-name": 0.977, "name-post": 0.978, "occupations-name": 0.977, "post-name": 0.978, "ranks-name": 0.977,
        "short-name": 0.976,
    },
    "post": {
        "": 0.973, "apposition": 0.975,
    },
    "post_status": {
        "": 0.974, "apposition": 0.976,
    },
    "presenter": {
        "": 0.976, "verb": 0.977,
    },
    "recipient": {
        "": 0.951, "elided": 0.955, "verb": 0.947,
    },
    "role": {
        "": 0.935, "attended": 0.945, "chaired": 0.928, "dated": 0.912, "deed": 0.931, "document-act": 0.937,
        "happening": 0.94, "in-force": 0.935, "organised": 0.933, "personnel": 0.946, "spoken-at": 0.949,
        "takes-place": 0.932, "visit": 0.927,
    },
    "statistic": {
        "": 0.991, "number-noun": 0.991, "number-unit": 0.992, "spelled-number": 0.991,
    },
    "statistic_what": {
        "": 0.464, "number-unit": 0.417, "spelled-number": 0.412,
    },
    "task": {
        "": 0.954, "bound": 0.955, "carried-on": 0.96, "listed": 0.954, "told": 0.945,
    },
    "task_what": {
        "": 0.876, "bound": 0.891, "carried-on": 0.861, "told": 0.86,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

SIGNS: Final[dict[str, dict[str, float]]] = {
    "about": {
        "class ceremony": 0.01, "class contest": 0.01, "class document-act": 0.01, "class meeting": 0.12,
        "class personnel": 0.09, "class visit": 0.02, "first": 0.15, "no date": 0.01,
    },
    "agency": {
        "no place": -0.61, "of a post": 0.49, "repeated": 0.61, "resolved": 0.42,
    },
    "award": {
        "no conferrer": -0.32,
    },
    "document": {
        "no issuer": 0.1, "no number": 0.18,
    },
    "document_title": {
        "few words": 0.18, "many words": -0.41, "words": 0.14,
    },
    "event": {
        "about": 0.21, "class agreement": 0.01, "class ceremony": -0.33, "class contest": 0.06,
        "class document-act": 0.01, "class incident": 0.03, "class meeting": 0.15, "class other": 0.06,
        "class personnel": 0.1, "class visit": 0.07, "few roles": -0.25, "first": 0.29, "no date": -0.35,
        "no role": 0.05, "one role": 0.09, "roles": 0.18,
    },
    "event_date": {
        "class agreement": 0.01, "class ceremony": 0.09, "class contest": 0.06, "class incident": 0.02,
        "class meeting": -0.29, "class other": 0.08, "class personnel": 0.14, "class visit": 0.04,
        "date explicit": -0.1, "date inferred": 0.25, "first": -0.17,
    },
    "event_type": {
        "few words": -0.66, "many words": 0.25, "words": -0.23,
    },
    "issuer": {
        "explicit": 0.14, "resolved": 0.08,
    },
    "other_org": {
        "no place": -0.61,
    },
    "person": {
        "no post": -0.69, "repeated": 0.45,
    },
    "post": {
        "no body": -0.83, "of many": 0.21, "repeated": 0.46, "resolved": -0.11,
    },
    "post_status": {
        "current": -0.08, "incoming": 0.1, "no body": -0.82, "of many": 0.2, "outgoing": 0.12, "repeated": 0.46,
        "resolved": -0.11,
    },
    "role": {
        "class agreement": 0.2, "class ceremony": 0.13, "class contest": -0.68, "class document-act": 0.04,
        "class incident": -0.14, "class meeting": 0.11, "class other": 0.16, "class personnel": 0.36,
        "class visit": -0.27, "few roles": -1.13, "first": 0.59, "no date": -0.59, "one role": -0.14,
        "role appointee": 0.24, "role attendee": -0.13, "role chair": -0.02, "role decider": -0.02, "role host": 0.1,
        "role organizer": 0.54, "role presenter": -0.68, "role recipient": -0.04, "role speaker": -0.55,
        "role suspect": 0.17, "role victim": 0.09, "role visitor": 0.2, "roles": 0.82,
    },
    "statistic_what": {
        "few words": -1.32, "many words": 0.05, "words": 0.47,
    },
    "task": {
        "resolved": 0.35, "to nobody": -0.54,
    },
    "task_what": {
        "many words": -0.27,
    },
}
"""By family and sign: what it adds to the log-odds of its rule; a sign that is not listed adds nothing."""
