"""Evidence or nothing: every text is hashed again and every quote looked up at its place; the road checked backwards.

Reads the ledger's texts and the store's article graphs, and trusts neither.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.ledger import Ledger, Version
from kg.rdf.draft import MAX_QUOTE
from kg.rdf.namespaces import load_namespaces

_PARTS = ("start", "end", "exact", "exactTruncated", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that could not be proved; `where` is a graph, a mention or nothing more than the article."""

    article: str
    where: str
    reason: str


@dataclass(slots=True)
class Proof:
    """How much was proved, and what was not; `quotes` are the mentions looked at."""

    articles: int = 0
    quotes: int = 0
    faults: list[Fault] = field(default_factory=list)


def verify_graph(ledger: Ledger, store: ox.Store, base: str, advance: Callable[[], None] = lambda: None) -> Proof:
    """Proves the text of every live article and every quote of its graph; `advance` hears of each article.

    A graph that is missing, or is there without an article, is a fault as well.
    """
    proof = Proof()
    prefix = f"{base}graph/article/"
    graphs = {name.value for name in store.named_graphs() if isinstance(name, ox.NamedNode)}
    unproved = {name for name in graphs if name.startswith(prefix)}
    for version in ledger.iter_live():
        graph = prefix + version.article.key
        proof.articles += 1
        if hashlib.sha256(version.text.encode("utf-8")).hexdigest() != version.sha256:
            proof.faults.append(Fault(version.article.id, "ledger", "the text is not the one that was read"))
        if graph in unproved:
            unproved.discard(graph)
            _prove_graph(version, store, ox.NamedNode(graph), base, proof)
        else:
            proof.faults.append(Fault(version.article.id, graph, "the store has no such graph"))
        advance()
    proof.faults += [Fault("", graph, "the ledger has no such article") for graph in sorted(unproved)]
    return proof


def _prove_graph(version: Version, store: ox.Store, graph: ox.NamedNode, base: str, proof: Proof) -> None:
    id_ = version.article.id
    names = load_namespaces(base).vgn
    if [value for _, value in _find(store, names.textSha256, graph)] != [version.sha256]:
        proof.faults.append(Fault(id_, graph.value, "the stored hash is not that of the text"))
    mentions: defaultdict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for part in _PARTS:
        for mention, value in _find(store, names[part], graph):
            mentions[mention][part].append(value)
    for quad in store.quads_for_pattern(None, None, _node(names.Mention), graph):
        mentions[_read(quad.subject)]  # one without any value is a fault, not a silence
    for mention, values in sorted(mentions.items()):
        proof.quotes += 1
        reason = find_fault(version.text, values)
        if reason:
            proof.faults.append(Fault(id_, mention, reason))


def _find(store: ox.Store, verb: str, graph: ox.NamedNode) -> Iterator[tuple[str, str]]:
    for quad in store.quads_for_pattern(None, _node(verb), None, graph):
        yield _read(quad.subject), _read(quad.object)


def _read(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


def _node(term: str) -> ox.NamedNode:
    return ox.NamedNode(term[1:-1])


def find_fault(text: str, mention: dict[str, list[str]]) -> str:
    """Why a mention's values do not quote the text at their place; empty where they do.

    >>> find_fault("Ông Hùng dự.", {"start": ["4"], "end": ["8"], "exact": ["Hùng"], "prefix": ["Ông "]})
    ''
    >>> find_fault("Ông Hùng dự.", {"start": ["4"], "end": ["8"], "exact": ["Dũng"]})
    "the text has 'Hùng' there, not 'Dũng'"
    """
    for part in ("start", "end", "exact"):
        if len(mention.get(part, ())) != 1:
            return f"{len(mention.get(part, ()))} values for {part}"
    if not (mention["start"][0].isdecimal() and mention["end"][0].isdecimal()):
        return "an offset is no number"
    start, end, exact = int(mention["start"][0]), int(mention["end"][0]), mention["exact"][0]
    if not 0 <= start < end <= len(text):
        return f"{start}..{end} lies outside the text of {len(text)} characters"
    is_cut = mention.get("exactTruncated") == ["true"]
    if exact != (text[start:end][:MAX_QUOTE] if is_cut else text[start:end]):
        return f"the text has {text[start:end][:60]!r} there, not {exact[:60]!r}"
    if not all(text.endswith(before, 0, start) for before in mention.get("prefix", ())):
        return "what is said to stand before it does not"
    if not all(text.startswith(after, end) for after in mention.get("suffix", ())):
        return "what is said to stand behind it does not"
    return ""
