"""What a domain expert wants from the reference article: each fact a node on its words, of a class that fits."""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from functools import cache

from kg.record import Span
from tests.extract.facts import read_article
from tests.factory import SHARED, make_article, needs_shared
from tests.rdf.mapped import get_mapper, load, select

pytestmark = needs_shared

_CLASSES = {
    "abbreviation": "Abbreviation",
    "article": "Initiative",  # what the headline speaks of
    "assessment": "Assessment",
    "award": "AwardConferral",
    "coreference": "Person Membership Participation Instruction AwardConferral",
    "criterion": "Initiative",
    "derived": "RecipientGroup",  # totals are sums over the groups
    "document": "OfficialDocument",
    "document-generic": "OfficialDocument",
    "document-implied": "Assessment",  # what a body decided of the communes
    "document-issuer": "OfficialDocument Claim",
    "document-period": "Period",
    "event": "PublicEvent AwardConferral",
    "event-attendee": "Participation",
    "event-attendee-group": "AgentGroup Participation",
    "event-chair": "Participation",
    "event-date": "Claim",
    "event-organiser": "Participation",
    "event-speech": "Participation",
    "holds-post": "Membership",
    "honorific": "Person",
    "instruction": "Instruction",
    "model": "Initiative",
    "motto": "Initiative",
    "movement": "Initiative",
    "movement-period": "Period",
    "noise": "",
    "org": "Organization",
    "org-group": "AgentGroup",
    "person": "Person",
    "photo": "Photo",
    "photo-credit": "Photo",
    "place": "AdministrativeUnit Claim",
    "place-level": "AgentGroup",
    "policy-concept": "Initiative",
    "post-without-holder": "Post",
    "programme": "Initiative",
    "standard": "Initiative",
    "statistic": "StatisticalClaim",
    "task": "Instruction",
    "text-defect": "AgentGroup Assessment StatisticalClaim Instruction",  # read in spite of the typo
    "time": "Period",
}
"""The classes, by local name, of the nodes that may state a fact of each kind."""

_ROWS = """SELECT ?class ?start ?end WHERE {
  ?node a ?class ; vgn:evidence ?mention . ?mention vgn:start ?start ; vgn:end ?end }"""


@cache
def read_wanted() -> tuple[dict[str, object], ...]:
    """The expert's facts."""
    lines = (SHARED / "reference" / "facts.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


@cache
def find_nodes() -> dict[str, list[Span]]:
    """The places of the article's nodes by the local name of their class."""
    text = unicodedata.normalize("NFC", (SHARED / "reference" / "article.txt").read_text(encoding="utf-8")).strip()
    article = make_article(text, published=None)
    mapped = get_mapper().map(article, read_article(article))
    nodes: defaultdict[str, list[Span]] = defaultdict(list)
    for class_, start, end in select(load(mapped.article), _ROWS):
        nodes[class_.replace("/", "#").rpartition("#")[2]].append((int(start), int(end)))
    return dict(nodes)


def is_stated(fact: dict[str, object]) -> bool:
    """Whether a node of a fitting class stands on words of the fact."""
    spans = [(span["start"], span["end"]) for span in fact["spans"]]  # type: ignore[attr-defined]
    places = [place for name in _CLASSES[str(fact["kind"])].split() for place in find_nodes().get(name, [])]
    return any(a < d and c < b for a, b in spans for c, d in places)


def test_most_of_what_an_expert_wants_is_stated() -> None:
    """At least 80 of the 87 facts; the message names those that are not."""
    missing = [f"{fact['id']} {fact['kind']}: {fact['statement']}" for fact in read_wanted() if not is_stated(fact)]

    assert len(read_wanted()) == 87
    assert len(missing) <= 87 - 80, "\n".join(missing)


def test_every_kind_of_fact_has_its_classes() -> None:
    """No kind is forgotten, and none is listed that no fact has."""
    assert {str(fact["kind"]) for fact in read_wanted()} == set(_CLASSES)


def test_page_furniture_states_nothing() -> None:
    """No node stands on what the expert calls noise, nor a document on "các nghị quyết, kế hoạch"."""
    noise = [f for f in read_wanted() if f["kind"] == "noise"]
    spans = [(s["start"], s["end"]) for f in noise for s in f["spans"]]  # type: ignore[attr-defined]
    places = [place for found in find_nodes().values() for place in found]

    assert len(spans) == 3
    assert not any(a < d and c < b for a, b in spans for c, d in places)
