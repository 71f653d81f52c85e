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
        "spoken-at": 0.983, "takes-place": 0.983, "visit": 0.983,
    },
    "agency": {
        "": 0.944, "bodies": 0.958, "organization-types": 0.924,
    },
    "award": {
        "": 0.976, "bare": 0.977, "elided": 0.977, "late-verb": 0.976, "verb": 0.976,
    },
    "document": {
        "": 0.985, "carrying-out": 0.985, "numbered": 0.986, "period-title": 0.985, "plenum": 0.986,
        "short-number": 0.985, "titled": 0.986,
    },
    "document_date": {
        "": 0.979, "numbered": 0.98, "titled": 0.979,
    },
    "document_title": {
        "": 0.95, "carrying-out": 0.951, "numbered": 0.925, "period-title": 0.953, "plenum": 0.954, "titled": 0.958,
    },
    "event": {
        "": 0.986, "attended": 0.986, "chaired": 0.986, "dated": 0.986, "deed": 0.986, "document-act": 0.986,
        "happening": 0.986, "in-force": 0.986, "organised": 0.987, "personnel": 0.986, "spoken-at": 0.986,
        "takes-place": 0.986, "visit": 0.986,
    },
    "event_date": {
        "": 0.977, "attended": 0.977, "chaired": 0.978, "dated": 0.977, "deed": 0.978, "happening": 0.977,
        "in-force": 0.977, "organised": 0.98, "personnel": 0.978, "takes-place": 0.973, "visit": 0.978,
    },
    "event_type": {
        "": 0.715, "attended": 0.7, "chaired": 0.679, "dated": 0.732, "deed": 0.769, "document-act": 0.696,
        "happening": 0.693, "in-force": 0.693, "organised": 0.785, "personnel": 0.721, "spoken-at": 0.679,
        "takes-place": 0.655, "visit": 0.715,
    },
    "initiative": {
        "": 0.967, "capital-name": 0.967, "known-name": 0.967, "listed-name": 0.968, "named-work": 0.96,
        "number": 0.967, "quoted-name": 0.971,
    },
    "issuer": {
        "": 0.982, "numbered": 0.982, "plenum": 0.982, "titled": 0.982,
    },
    "other_org": {
        "": 0.835, "bodies": 0.816, "organization-types": 0.831,
    },
    "person": {
        "": 0.978, "academic-titles-name": 0.978, "born-name": 0.978, "family-name": 0.979, "honorifics-name": 0.975,
        "listed-name": 0.978, "name-post": 0.979, "occupations-name": 0.978, "post-name": 0.979, "ranks-name": 0.978,
        "short-name": 0.978,
    },
    "post": {
        "": 0.966, "apposition": 0.966,
    },
    "post_status": {
        "": 0.961, "apposition": 0.961,
    },
    "presenter": {
        "": 0.978, "verb": 0.979,
    },
    "recipient": {
        "": 0.952, "elided": 0.955, "verb": 0.948,
    },
    "role": {
        "": 0.974, "attended": 0.978, "chaired": 0.972, "dated": 0.966, "deed": 0.972, "document-act": 0.975,
        "happening": 0.976, "in-force": 0.974, "organised": 0.977, "personnel": 0.976, "spoken-at": 0.98,
        "takes-place": 0.972, "visit": 0.973,
    },
    "statistic": {
        "": 0.991, "number-noun": 0.991, "number-unit": 0.993, "spelled-number": 0.991,
    },
    "statistic_what": {
        "": 0.538, "number-unit": 0.503, "spelled-number": 0.496,
    },
    "task": {
        "": 0.961, "bound": 0.962, "carried-on": 0.964, "listed": 0.961, "told": 0.957,
    },
    "task_what": {
        "": 0.905, "bound": 0.915, "carried-on": 0.896, "told": 0.895,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

SIGNS: Final[dict[str, dict[str, float]]] = {
    "about": {
        "class ceremony": 0.02, "class contest": 0.03, "class document-act": 0.02, "class meeting": 0.25,
        "class personnel": 0.21, "class visit": 0.05, "first": 0.31, "no date": 0.03,
    },
    "agency": {
        "no place": -0.63, "of a post": 0.91, "repeated": 0.97, "resolved": 0.39,
    },
    "award": {
        "no conferrer": -0.71,
    },
    "document": {
        "no issuer": 0.21, "no number": 0.37,
    },
    "document_title": {
        "few words": 0.34, "many words": -0.79, "words": 0.27,
    },
    "event": {
        "about": 0.25, "class agreement": 0.02, "class ceremony": 0.12, "class contest": 0.07,
        "class document-act": 0.01, "class incident": 0.03, "class meeting": 0.15, "class other": 0.09,
        "class personnel": 0.15, "class visit": 0.07, "few roles": 0.19, "first": 0.27, "no date": 0.1, "no role": 0.09,
        "one role": 0.1, "roles": 0.17,
    },
    "event_date": {
        "class agreement": 0.02, "class ceremony": 0.19, "class contest": 0.15, "class incident": 0.03,
        "class meeting": -0.62, "class other": 0.19, "class personnel": 0.31, "class visit": 0.08,
        "date explicit": -0.21, "date inferred": 0.58, "first": -0.34,
    },
    "event_type": {
        "few words": -1.03, "many words": 0.18, "words": -0.67,
    },
    "issuer": {
        "explicit": 0.31, "resolved": 0.2,
    },
    "other_org": {
        "no place": -1.28,
    },
    "person": {
        "no post": -1.36, "repeated": 0.87,
    },
    "post": {
        "no body": -1.66, "of many": 0.48, "repeated": 1.06, "resolved": 0.08,
    },
    "post_status": {
        "current": 0.23, "incoming": 0.29, "no body": -1.69, "of many": 0.53, "outgoing": -0.52, "repeated": 1.03,
        "resolved": 0.05,
    },
    "role": {
        "class agreement": 0.29, "class ceremony": 0.02, "class contest": 0.19, "class document-act": 0.09,
        "class incident": -0.47, "class meeting": -0.05, "class other": 0.18, "class personnel": 0.47,
        "class visit": -0.44, "few roles": -1.55, "first": 0.1, "no date": -1.12, "one role": 0.31,
        "role appointee": 0.26, "role attendee": -0.84, "role chair": -0.01, "role decider": -0.44, "role host": -0.01,
        "role organizer": 0.78, "role presenter": -0.5, "role recipient": -0.07, "role speaker": -0.35,
        "role suspect": 0.34, "role victim": 0.18, "role visitor": 0.95, "roles": 1.06,
    },
    "statistic_what": {
        "few words": -1.93, "many words": -0.34, "words": 0.23,
    },
    "task": {
        "resolved": 0.74, "to nobody": -1.05,
    },
    "task_what": {
        "many words": -0.63,
    },
}
"""By family and sign: what it adds to the log-odds of its rule; a sign that is not listed adds nothing."""
