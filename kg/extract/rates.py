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
        "": 0.941, "bodies": 0.952, "organization-types": 0.927,
    },
    "award": {
        "": 0.975, "bare": 0.975, "elided": 0.976, "late-verb": 0.975, "verb": 0.975,
    },
    "document": {
        "": 0.985, "carrying-out": 0.985, "numbered": 0.986, "period-title": 0.985, "plenum": 0.986,
        "short-number": 0.985, "titled": 0.986,
    },
    "document_date": {
        "": 0.979, "numbered": 0.979, "titled": 0.979,
    },
    "document_title": {
        "": 0.945, "carrying-out": 0.946, "numbered": 0.929, "period-title": 0.948, "plenum": 0.949, "titled": 0.952,
    },
    "event": {
        "": 0.986, "attended": 0.986, "chaired": 0.986, "dated": 0.986, "deed": 0.986, "document-act": 0.986,
        "happening": 0.986, "in-force": 0.986, "organised": 0.987, "personnel": 0.987, "spoken-at": 0.986,
        "takes-place": 0.986, "visit": 0.986,
    },
    "event_date": {
        "": 0.977, "attended": 0.977, "chaired": 0.977, "dated": 0.977, "deed": 0.977, "happening": 0.977,
        "in-force": 0.977, "organised": 0.978, "personnel": 0.977, "takes-place": 0.974, "visit": 0.977,
    },
    "event_type": {
        "": 0.695, "attended": 0.684, "chaired": 0.67, "dated": 0.706, "deed": 0.733, "document-act": 0.682,
        "happening": 0.68, "in-force": 0.68, "organised": 0.75, "personnel": 0.697, "spoken-at": 0.67,
        "takes-place": 0.654, "visit": 0.693,
    },
    "initiative": {
        "": 0.967, "capital-name": 0.967, "known-name": 0.967, "listed-name": 0.968, "named-work": 0.963,
        "number": 0.967, "quoted-name": 0.969,
    },
    "issuer": {
        "": 0.981, "numbered": 0.982, "plenum": 0.982, "titled": 0.982,
    },
    "other_org": {
        "": 0.807, "bodies": 0.792, "organization-types": 0.804,
    },
    "person": {
        "": 0.977, "academic-titles-name": 0.977, "born-name": 0.977, "family-name": 0.978, "honorifics-name": 0.975,
        "listed-name": 0.977, "name-post": 0.978, "occupations-name": 0.977, "post-name": 0.978, "ranks-name": 0.977,
        "short-name": 0.977,
    },
    "post": {
        "": 0.965, "apposition": 0.966,
    },
    "post_status": {
        "": 0.961, "apposition": 0.961,
    },
    "presenter": {
        "": 0.977, "verb": 0.978,
    },
    "recipient": {
        "": 0.951, "elided": 0.953, "verb": 0.948,
    },
    "role": {
        "": 0.971, "attended": 0.973, "chaired": 0.969, "dated": 0.965, "deed": 0.969, "document-act": 0.971,
        "happening": 0.972, "in-force": 0.971, "organised": 0.973, "personnel": 0.972, "spoken-at": 0.975,
        "takes-place": 0.969, "visit": 0.969,
    },
    "statistic": {
        "": 0.991, "number-noun": 0.991, "number-unit": 0.992, "spelled-number": 0.991,
    },
    "statistic_what": {
        "": 0.494, "number-unit": 0.47, "spelled-number": 0.468,
    },
    "task": {
        "": 0.957, "bound": 0.958, "carried-on": 0.96, "listed": 0.957, "told": 0.954,
    },
    "task_what": {
        "": 0.893, "bound": 0.9, "carried-on": 0.886, "told": 0.885,
    },
}
"""By family, as `kg evaluate` names them, and rule; the empty rule stands for every one that is not listed."""

SIGNS: Final[dict[str, dict[str, float]]] = {
    "about": {
        "class ceremony": 0.02, "class contest": 0.02, "class document-act": 0.01, "class meeting": 0.2,
        "class personnel": 0.17, "class visit": 0.04, "first": 0.25, "no date": 0.03,
    },
    "agency": {
        "no place": -0.53, "of a post": 0.84, "repeated": 0.84, "resolved": 0.35,
    },
    "award": {
        "no conferrer": -0.57,
    },
    "document": {
        "no issuer": 0.17, "no number": 0.3,
    },
    "document_title": {
        "few words": 0.3, "many words": -0.69, "words": 0.24,
    },
    "event": {
        "about": 0.21, "class agreement": 0.01, "class ceremony": 0.1, "class contest": 0.05,
        "class document-act": 0.01, "class incident": 0.02, "class meeting": 0.13, "class other": 0.07,
        "class personnel": 0.12, "class visit": 0.06, "few roles": 0.16, "first": 0.23, "no date": 0.08,
        "no role": 0.07, "one role": 0.08, "roles": 0.14,
    },
    "event_date": {
        "class agreement": 0.02, "class ceremony": 0.16, "class contest": 0.12, "class incident": 0.03,
        "class meeting": -0.5, "class other": 0.15, "class personnel": 0.25, "class visit": 0.07,
        "date explicit": -0.18, "date inferred": 0.46, "first": -0.28,
    },
    "event_type": {
        "few words": -0.9, "many words": 0.25, "words": -0.52,
    },
    "issuer": {
        "explicit": 0.25, "resolved": 0.16,
    },
    "other_org": {
        "no place": -1.06,
    },
    "person": {
        "no post": -1.16, "repeated": 0.73,
    },
    "post": {
        "no body": -1.37, "of many": 0.4, "repeated": 0.88, "resolved": 0.1,
    },
    "post_status": {
        "current": 0.22, "incoming": 0.23, "no body": -1.39, "of many": 0.43, "outgoing": -0.43, "repeated": 0.86,
        "resolved": 0.07,
    },
    "role": {
        "class agreement": 0.23, "class ceremony": 0.03, "class contest": 0.17, "class document-act": 0.07,
        "class incident": -0.39, "class meeting": -0.05, "class other": 0.14, "class personnel": 0.41,
        "class visit": -0.43, "few roles": -1.45, "first": 0.13, "no date": -1.04, "one role": 0.25,
        "role appointee": 0.25, "role attendee": -0.71, "role chair": -0.02, "role decider": -0.34, "role host": -0.02,
        "role organizer": 0.68, "role presenter": -0.45, "role recipient": -0.07, "role speaker": -0.32,
        "role suspect": 0.26, "role victim": 0.14, "role visitor": 0.78, "roles": 0.96,
    },
    "statistic_what": {
        "few words": -1.72, "many words": -0.21, "words": 0.34,
    },
    "task": {
        "resolved": 0.63, "to nobody": -0.89,
    },
    "task_what": {
        "many words": -0.52,
    },
}
"""By family and sign: what it adds to the log-odds of its rule; a sign that is not listed adds nothing."""
