"""The graph of one article while it is written: facts, their evidence, and which local thing is which canonical one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol

from kg.article import Article
from kg.rdf.ground import Ground
from kg.rdf.iris import LocalKeys
from kg.rdf.terms import Quad, Term, is_plain, make_integer, make_text, make_typed
from kg.record import Span

MAX_QUOTE: Final = 300  # code points: the article's text is its publisher's; so much of it may be quoted
MAX_CONTEXT: Final = 32

_TRUE: Final = make_typed("true", "boolean")


def make_label(text: str) -> Term:
    """Vietnamese text as a label: single spaces, at most as long as a quote."""
    is_single = len(text) <= MAX_QUOTE and text[:1] != " " and text[-1:] != " " and "  " not in text
    if is_single and is_plain(text):
        return Term(f'"{text}"@vi')
    return make_text(" ".join(text.split())[:MAX_QUOTE], "vi")


def _quote(piece: str, plain: bool) -> Term:
    """A piece of the text as a literal; `plain`: it is known to need no escapes."""
    return Term(f'"{piece}"') if plain else make_text(piece)


class Fact(Protocol):
    """What every item of a record has."""

    spans: list[Span]
    rule: str
    confidence: float
    fact_status: str


class Draft:
    """Collects quads. `facts` go to the article's graph and, between canonical things, to the fused one; `proofs` only
    to the article's; `known` are triples about canonical things that only the fused graph has. `overrides` are facts
    whose object is another canonical thing than usual: a body as it was on the day of an older event. Where it is not
    `shared`, only the article's own graph is asked for, and nothing need be said of canonical things."""

    __slots__ = (
        "_article_key", "_mentions", "article", "article_iri", "canonical", "facts", "graph", "ground", "keys", "known",
        "overrides", "proofs", "shared", "text",
    )  # fmt: skip

    def __init__(self, ground: Ground, article: Article, *, shared: bool = True) -> None:
        self.ground = ground
        self.shared = shared
        self.article = article
        self.text = article.text
        self._article_key = article.key
        self.keys = LocalKeys(article.key)
        self.article_iri = ground.iris.article(article.key)
        self.graph = ground.iris.article_graph(article.key)
        self.facts: list[Quad] = []
        self.proofs: list[Quad] = []
        self.known: list[tuple[Term, Term, Term]] = []
        self.canonical: dict[Term, Term] = {}
        self.overrides: dict[Quad, Term] = {}
        self._mentions: dict[Span, Term] = {}

    def start(self, kind: str, *names: str) -> Term:
        """A new local thing; it is its own canonical thing until `identify` says otherwise."""
        thing = self.ground.iris.local(kind, self.keys.make(kind, names))
        self.canonical[thing] = thing
        return thing

    def identify(self, thing: Term, canonical: Term) -> None:
        """Says which canonical thing a local one is."""
        self.canonical[thing] = canonical

    def add(self, subject: Term, predicate: Term, object_: Term) -> None:
        """A fact."""
        self.facts.append((subject, predicate, object_, self.graph))

    def tell(self, subject: Term, predicate: Term, object_: Term) -> None:
        """How the article describes a local thing, where the canonical one is described by its key."""
        self.proofs.append((subject, predicate, object_, self.graph))

    def add_text(self, subject: Term, predicate: Term, text: str | None) -> None:
        """A fact with Vietnamese text, at most as long as a quote; none where there is no text."""
        if text:
            self.facts.append((subject, predicate, make_label(text), self.graph))

    def start_proof(self, kind: str, *names: str) -> Term:
        """A new node of the article's graph alone."""
        return self.ground.iris.local(kind, self.keys.make(kind, names))

    def prove(self, thing: Term, fact: Fact, spans: Iterable[Span] | None = None) -> None:
        """Confidence, status, rule and evidence of a thing; the evidence is the fact's unless spans are given."""
        ground, graph, proofs = self.ground, self.graph, self.proofs
        confidence, status, rule, _ = ground.proof_terms
        proofs.append((thing, confidence, ground.confidence(fact.confidence), graph))
        proofs.append((thing, status, ground.word("fact-status", fact.fact_status), graph))
        if fact.rule:
            proofs.append((thing, rule, ground.rule(fact.rule), graph))
        self.support(thing, fact.spans if spans is None else spans)

    def support(self, thing: Term, spans: Iterable[Span]) -> None:
        """Evidence of a thing."""
        evidence, graph, proofs = self.ground.proof_terms[3], self.graph, self.proofs
        for span in spans:
            proofs.append((thing, evidence, self.mention(span), graph))

    def claim(self, subject: Term, predicate: Term, object_: Term, status: str, spans: Iterable[Span]) -> None:
        """Evidence for one binary fact whose status or words are not those of its subject."""
        ns, graph = self.ground.ns, self.graph
        claim = self.start_proof("claim", subject, predicate, object_)
        self.proofs += [
            (claim, ns.rdf.type, ns.vgn.Claim, graph),
            (claim, ns.rdf.subject, subject, graph),
            (claim, ns.rdf.predicate, predicate, graph),
            (claim, ns.rdf.object, object_, graph),
            (claim, ns.vgn.factStatus, self.ground.word("fact-status", status), graph),
        ]
        self.support(claim, spans)

    def mention(self, span: Span) -> Term:
        """The mention of a stretch, made once: position, quote, and what stands around it."""
        mention = self._mentions.get(span)
        if mention is None:
            mention = self._mentions[span] = self._make_mention(span[0], span[1])
        return mention

    def _make_mention(self, start: int, end: int) -> Term:
        ground, graph, text = self.ground, self.graph, self.text
        around = text[max(0, start - MAX_CONTEXT) : end + MAX_CONTEXT]
        plain = 0 <= start <= end and is_plain(around)  # one look for three literals
        is_a, mention_class, source, starts, ends, exact, prefix, suffix = ground.mention_terms
        mention = ground.iris.mention(self._article_key, start, end)
        self.proofs += [
            (mention, is_a, mention_class, graph),
            (mention, source, self.article_iri, graph),
            (mention, starts, make_integer(start), graph),
            (mention, ends, make_integer(end), graph),
            (mention, exact, _quote(text[start : min(end, start + MAX_QUOTE)], plain), graph),
        ]
        if end - start > MAX_QUOTE:
            self.tell(mention, ground.ns.vgn.exactTruncated, _TRUE)
        if start:
            self.proofs.append((mention, prefix, _quote(text[max(0, start - MAX_CONTEXT) : start], plain), graph))
        if end < len(text):
            self.proofs.append((mention, suffix, _quote(text[end : end + MAX_CONTEXT], plain), graph))
        return mention
