"""What the mapping of every article shares: namespaces, IRIs, code lists and the resolvers, all under one base."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Final

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.keys import make_key
from kg.rdf.iris import Iris
from kg.rdf.namespaces import Namespaces, load_namespaces
from kg.rdf.terms import Term, make_decimal, make_text
from kg.resolve.documents import load_documents
from kg.resolve.organizations import load_organizations
from kg.resolve.places import load_places
from kg.resolve.posts import load_posts
from kg.resources import get_data_folder, get_ontology_file
from kg.text.fold import normalize_name
from kg.vocabulary import load_vocabulary, read_turtle

_TERMS: Final = "https://w3id.org/congvu/ontology#"
_SCHEMES: Final = "https://w3id.org/congvu/def/"


class Ground:
    """Read once, used for every article; holds nothing of any article."""

    def __init__(self, base: str) -> None:
        self.iris = Iris(base)
        self.ns: Namespaces = load_namespaces(base)
        self.places = load_places()
        self.organizations = load_organizations()
        self.posts = load_posts()
        self.documents = load_documents()
        self._vocabulary = load_vocabulary()
        self._codes = _read_codes()
        self._concepts: dict[tuple[str, str], Term] = {}
        self._ranks = {
            normalize_name(label): concept.notation
            for concept in self._vocabulary.iter_concepts("ranks")
            for label in concept.labels
        }
        self._confidences: dict[float, Term] = {}
        self._rules: dict[str, Term] = {}
        vgn = self.ns.vgn
        self.mention_terms = (
            self.ns.rdf.type, vgn.Mention, self.ns.oa.hasSource, vgn.start, vgn.end, vgn.exact, vgn.prefix, vgn.suffix,
        )  # fmt: skip
        self.proof_terms = vgn.confidence, vgn.factStatus, vgn.rule, vgn.evidence
        self._event_types = self._vocabulary.schemes.get("event-types", {})

    def concept(self, scheme: str, notation: str) -> Term:
        """A concept of an open list (types, forms, titles): records may be older or newer than the list."""
        asked = scheme, notation
        term = self._concepts.get(asked)
        if term is None:
            term = self._concepts[asked] = self.iris.concept(scheme, notation)
        return term

    def word(self, scheme: str, notation: str) -> Term:
        """A concept of a closed list (status, bound, kind); `OntologyError` for a word that the list does not have."""
        asked = scheme, notation
        term = self._concepts.get(asked)
        if term is None:
            known = (scheme, notation) in self._codes or notation in self._vocabulary.schemes.get(scheme, {})
            if not known:
                raise OntologyError(f"ontology/vocab/{scheme}.ttl", 0, notation, "no such concept in this closed list")
            term = self._concepts[asked] = self.iris.concept(scheme, notation)
        return term

    def confidence(self, value: float) -> Term:
        """A confidence to four places, in the canonical form of decimals."""
        term = self._confidences.get(value)
        if term is None:
            term = make_decimal(f"{value:.4f}")
            if len(self._confidences) < 16_384:
                self._confidences[value] = term
        return term

    def rule(self, name: str) -> Term:
        """The name of a rule as a plain string."""
        term = self._rules.get(name)
        if term is None:
            term = make_text(name)
            if len(self._rules) < 4_096:
                self._rules[name] = term
        return term

    def event_class(self, class_: str) -> Term:
        """The class of the events of one of the record's classes."""
        return self._term("event-classes", class_, "instanceClass")

    def bound_property(self, bound: str) -> Term:
        """The property that holds a figure with a bound."""
        return self._term("stat-bounds", bound, "boundProperty")

    def is_review(self, event_type: str | None) -> bool:
        """Whether events of a type, or of one broader than it, review the carrying out of what they are about."""
        seen: set[str] = set()
        waiting = [event_type] if event_type else []
        while waiting:
            code = waiting.pop()
            if self._codes.get(("event-types", code), {}).get("reviewsSubject") == "true":
                return True
            seen.add(code)
            concept = self._event_types.get(code)
            waiting += [b for b in concept.broader if b not in seen] if concept else []
        return False

    def rank(self, label: str) -> Term | None:
        """The concept of a rank as printed, None where the list does not have it."""
        notation = self._ranks.get(normalize_name(label))
        return self.concept("ranks", notation) if notation else None

    def _term(self, scheme: str, notation: str, property_: str) -> Term:
        name = self._codes.get((scheme, notation), {}).get(property_)
        if name is None:
            raise OntologyError("ontology/codes.ttl", 0, f"{scheme}/{notation}", f"this code has no vgn:{property_}")
        return self.ns.vgn[name]


@cache
def _read_codes() -> dict[tuple[str, str], dict[str, str]]:
    """What `codes.ttl` says of each code, our properties by local name."""
    codes: dict[tuple[str, str], dict[str, str]] = {}
    for quad in read_turtle(get_ontology_file("codes.ttl")):
        if not isinstance(quad.subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode | ox.Literal):
            continue
        scheme, _, notation = quad.subject.value.removeprefix(_SCHEMES).partition("/")
        facts = codes.setdefault((scheme, notation), {})
        if quad.predicate.value.startswith(_TERMS):
            facts[quad.predicate.value.removeprefix(_TERMS)] = quad.object.value.removeprefix(_TERMS)
    return codes


@cache
def get_ontology_digest() -> str:
    """A key over the bytes of every file of the ontology: what, beside the version, decides what is extracted."""
    root = get_data_folder("ontology")
    files = sorted(path for path in root.rglob("*") if path.suffix in (".ttl", ".csv"))
    parts = (f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files)
    return make_key("ontology", *parts)
