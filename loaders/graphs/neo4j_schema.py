"""How the graph is named in Neo4j: a label for each kind of thing, a key or relationship type for each property.

The tables hold what is called otherwise there than in the ontology; all else follows one rule: a property keeps its
local name, a relationship has it in capitals, a class gives its local name as a further label. Names cannot be
parameters of a query, so only terms of the namespaces known here, of the plainest shape, ever become one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType

from kg.errors import LoadFailed
from loaders.graphs.prefixes import make_prefixes, split_iri

BASE_LABELS = MappingProxyType(
    {
        "abbreviation": "Abbreviation",
        "activity": "ImplementationActivity",
        "agent": "UnlistedAgent",
        "article": "Article",
        "assessment": "Assessment",
        "assignment": "TaskAssignment",
        "award": "AwardConferral",
        "change": "ChangeEvent",
        "citation": "DocumentCitation",
        "claim": "Claim",
        "collective": "AgentGroup",
        "doc": "Document",
        "event": "Event",
        "extraction": "Extraction",
        "group": "RecipientGroup",
        "initiative": "Initiative",
        "instruction": "Instruction",
        "membership": "Membership",
        "mention": "Mention",
        "name-period": "NamePeriod",
        "org": "Organization",
        "outlet": "Outlet",
        "participation": "Participation",
        "period": "Period",
        "person": "Person",
        "photo": "Photo",
        "post": "Post",
        "rank": "RankHolding",
        "statistic": "StatisticalClaim",
        "unit": "AdminUnit",
    }
)
"""The kind in a thing's IRI, and the base label of its node."""

KEYED_LABEL = "Thing"
"""Every node of ours has it, so that a row finds its node whatever its kind: one statement instead of one a kind."""

_CLASSES = {
    "AdministrativeDocument": "Administrative",
    "AdministrativeUnit": "AdminUnit",
    "MassOrganisation": "MassOrg",
    "OfficialDocument": "Document",
    "PartyDocument": "Party",
    "PublicEvent": "Event",
}
_KEYS = {
    "foaf:name": "name",
    "skos:prefLabel": "name",
    "skos:altLabel": "aliases",
    "skos:hiddenLabel": "hiddenLabels",
    "org:classification": "orgType",
    "schema:startDate": "date",
    "vgn:documentType": "type",
    "vgn:documentNumber": "number",
}
_TYPES = {
    "dct:isReplacedBy": "REPLACED_BY",
    "oa:hasSource": "IN",
    "org:organization": "OF_ORG",
    "org:post": "HOLDS_POST",
    "org:subOrganizationOf": "PART_OF",
    "org:unitOf": "PART_OF",
    "prov:wasDerivedFrom": "DERIVED_FROM",
    "prov:wasGeneratedBy": "GENERATED_BY",
    "rdf:object": "CLAIM_OBJECT",
    "rdf:subject": "CLAIM_SUBJECT",
    "schema:publisher": "PUBLISHED_BY",
    "schema:superEvent": "SUB_EVENT_OF",
    "vgn:assignment": "ASSIGNS",
    "vgn:citesDocument": "CITES",
    "vgn:evidence": "EVIDENCED_BY",
    "vgn:organiser": "ORGANISED_BY",
    "vgn:participation": "HAS_PARTICIPATION",
    "vgn:recipientGroup": "HAS_RECIPIENTS",
    "vgn:within": "PART_OF",
}
_LISTS = frozenset(["aliases", "hiddenLabels", "observedOn"])
_SHAPE = re.compile(r"[A-Za-z][A-Za-z0-9]{0,63}")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")

INDEXES = (
    "CREATE INDEX doc_number IF NOT EXISTS FOR (n:Document) ON (n.type, n.number)",
    "CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date)",
    "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Person|Organization|Document|Initiative|Post|AdminUnit) "
    "ON EACH [n.name, n.nameFold, n.title, n.aliasesFold] "
    "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}",
)
"""What questions look things up by; each statement may be repeated."""


class Names:
    """Labels, keys and relationship types for terms under one base; a term it does not trust raises `LoadFailed`."""

    def __init__(self, base: str) -> None:
        self._namespaces = {iri: prefix for prefix, iri in make_prefixes(base).items()}
        self._known: dict[tuple[str, str], str] = {}

    def get_class_label(self, term: str) -> str:
        """The further label of a class: `org:Post` gives `Post`."""
        return self._remember("class", term)

    def get_key(self, term: str) -> str:
        """The property key of a literal or a code: `vgn:eventType` gives `eventType`."""
        return self._remember("key", term)

    def get_type(self, term: str) -> str:
        """The relationship type of a link between things: `vgn:issuedBy` gives `ISSUED_BY`."""
        return self._remember("type", term)

    def _remember(self, use: str, term: str) -> str:
        name = self._known.get((use, term))
        if name is None:
            name = self._known[use, term] = self._make(use, term)
        return name

    def _make(self, use: str, term: str) -> str:
        parts = split_iri(term[1:-1], self._namespaces)
        if parts is None or not _SHAPE.fullmatch(parts[1]):
            raise LoadFailed("neo4j", f"{term[:120]!r} cannot become a name there")
        short, local = ":".join(parts), parts[1]
        if use == "class":
            return _CLASSES.get(local, local)
        if use == "key":
            return _KEYS.get(short, local)
        return _TYPES.get(short) or re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", local).upper()


def is_list(key: str) -> bool:
    """Whether a key holds a list even where there is one value."""
    return key in _LISTS


def quote_name(name: str) -> str:
    """The name in backticks; `LoadFailed` for anything that is no plain identifier."""
    if not _IDENTIFIER.fullmatch(name):
        raise LoadFailed("neo4j", f"{name[:80]!r} is refused as a label or relationship type")
    return f"`{name}`"


def make_constraints(labels: Iterable[str], types: Iterable[str]) -> list[str]:
    """Statements that make nodes of each label unique by `iri` and relationships of each type unique by `rid`."""
    nodes = [
        f"CREATE CONSTRAINT {label.lower()}_iri IF NOT EXISTS FOR (n:{quote_name(label)}) REQUIRE n.iri IS UNIQUE"
        for label in labels
    ]
    links = [
        f"CREATE CONSTRAINT {type_.lower()}_rid IF NOT EXISTS FOR ()-[r:{quote_name(type_)}]-() REQUIRE r.rid IS UNIQUE"
        for type_ in types
    ]
    return nodes + links
