"""Writing a plan: batches of parameterised rows, constraints before rows, nodes before links, removals before both.

Each batch is one transaction: nodes are merged on their one keyed label, and get further labels in the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from loaders.graphs.neo4j_plan import Plan, Protected
from loaders.graphs.neo4j_rows import Link, Reader, Told
from loaders.graphs.neo4j_schema import INDEXES, make_constraints, quote_name
from loaders.graphs.neo4j_values import Properties, Value, Values, make_properties, read_properties

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session, SummaryCounters

_ROWS_PER_BATCH = 5_000
Key = TypeVar("Key")
Item = TypeVar("Item")

_MERGE_NODES = "UNWIND $rows AS row MERGE (n:{label} {{iri: row.iri}}) SET n = row"
_MERGE_ENDS = "UNWIND $rows AS row MERGE (n:{label} {{iri: row.iri}}) ON CREATE SET n.graph = row.graph"
_SET_LABEL = "UNWIND $rows AS iri MATCH (n:{label} {{iri: iri}}) SET n:{further}"
_REMOVE_LABEL = "UNWIND $rows AS iri MATCH (n:{label} {{iri: iri}}) REMOVE n:{further}"
_READ_NODES = (
    "UNWIND $rows AS iri MATCH (n:{label} {{iri: iri}}) RETURN iri, labels(n) AS labels, properties(n) AS held"
)
_MERGE_LINKS = (
    "UNWIND $rows AS row MATCH (a:{start} {{iri: row.start}}) MATCH (b:{end} {{iri: row.end}}) "
    "MERGE (a)-[r:{type} {{rid: row.properties.rid}}]->(b) SET r = row.properties"
)
_DELETE_LINKS = "UNWIND $rows AS rid MATCH ()-[r:{type} {{rid: rid}}]->() DELETE r"
_DELETE_NODES = "UNWIND $rows AS iri MATCH (n:{label} {{iri: iri}}) DETACH DELETE n"
_DELETE_UNSUPPORTED = (
    "UNWIND $rows AS iri MATCH (n:{label} {{iri: iri}}) "
    "WHERE NOT EXISTS {{ (n)-[:DERIVED_FROM]->() }} AND NOT EXISTS {{ (n)<-[:PUBLISHED_BY|GENERATED_BY]-() }} "
    "DETACH DELETE n"
)


@dataclass(slots=True)
class Applied:
    """What the server says it has done; all zero where nothing had to change but values written over themselves."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    labels_added: int = 0
    labels_removed: int = 0

    def count(self, counters: SummaryCounters) -> None:
        """Adds one statement's counters."""
        for field in fields(self):
            setattr(self, field.name, getattr(self, field.name) + getattr(counters, field.name))


@dataclass(frozen=True, slots=True)
class _State:
    labels: frozenset[str]
    properties: Properties


class Writer:
    """Writes plans through one session and counts what came of it."""

    def __init__(self, session: Session, reader: Reader, protected: Protected) -> None:
        self.applied = Applied()
        self._session = session
        self._reader = reader
        self._protected = protected
        self._ensured: set[str] = set()

    def write(self, plan: Plan) -> None:
        """The database holds what the plan says; writing it again changes nothing."""
        self._ensure(plan)
        for type_, rids in _group((link.type, link.rid) for link in plan.gone):
            self._run(_DELETE_LINKS.format(type=quote_name(type_)), rids)
        self._delete(_DELETE_NODES, plan.dead)
        found = self._read_nodes([*{**plan.told.things, **plan.lost}])
        self._write_nodes({**self._make_states(plan, found), **self._make_owned(plan)}, found)
        self._write_links(plan.told.links, {*plan.told.things, *plan.told.owned})
        self._delete(_DELETE_UNSUPPORTED, plan.doubtful)

    def _ensure(self, plan: Plan) -> None:
        ends = {end for link in plan.told.links for end in (link.start, link.end)}
        nodes = {*plan.told.things, *plan.told.owned, *plan.lost, *plan.dead, *ends}
        labels = {self._reader.get_label(iri) for iri in nodes}
        types = {link.type for link in (*plan.told.links, *plan.gone)}
        statements = [*make_constraints(sorted(labels), sorted(types)), *INDEXES]
        missing = [statement for statement in statements if statement not in self._ensured]
        for statement in missing:
            self._session.run(statement).consume()
        if missing:
            self._session.run("CALL db.awaitIndexes(300)").consume()
        self._ensured.update(missing)

    def _make_states(self, plan: Plan, found: Mapping[str, _State]) -> dict[str, _State]:
        """The things as they are to be, of those that are not so already."""
        things, lost = plan.told.things, plan.lost
        states = {}
        for iri in {**things, **lost}:
            old = found.get(iri)
            if old is None and iri not in things:
                continue
            state = self._make_state(iri, things.get(iri), lost.get(iri), old)
            if state != old:
                states[iri] = state
        return states

    def _make_state(self, iri: str, told: Told | None, lost: Told | None, old: _State | None) -> _State:
        values: Values = read_properties(old.properties) if old else {}
        labels = set(old.labels) if old else {self._reader.get_label(iri)}
        if lost:
            values = {key: kept - lost.values.get(key, set()) for key, kept in values.items()}
            labels -= lost.labels - {self._reader.get_label(iri)}
        if told:
            values = {key: values.get(key, set()) | told.values.get(key, set()) for key in {*values, *told.values}}
            labels |= told.labels
        graph = self._reader.reference if iri in self._protected.nodes else self._reader.fused
        filled = {key: kept for key, kept in values.items() if kept}
        return _State(frozenset(labels), make_properties(iri, graph[1:-1], filled))

    def _make_owned(self, plan: Plan) -> dict[str, _State]:
        return {
            iri: _State(
                frozenset({self._reader.get_label(iri), *told.labels}), make_properties(iri, told.graph, told.values)
            )
            for iri, told in plan.told.owned.items()
        }

    def _read_nodes(self, iris: Iterable[str]) -> dict[str, _State]:
        found = {}
        for label, known in _group((self._reader.get_label(iri), iri) for iri in iris):
            query = _READ_NODES.format(label=quote_name(label))
            for batch in _chunk(known):
                for iri, labels, held in self._session.execute_read(_ask, query, batch):
                    found[iri] = _State(frozenset(labels), {key: _localize(value) for key, value in held.items()})
        return found

    def _write_nodes(self, states: Mapping[str, _State], found: Mapping[str, _State]) -> None:
        rows, further, former = [], [], []
        for iri, state in states.items():
            label = self._reader.get_label(iri)
            held = found[iri].labels if iri in found else frozenset([label])
            rows.append((label, state.properties))
            further += [((label, name), iri) for name in state.labels - held]
            former += [((label, name), iri) for name in held - state.labels]
        for label, properties in _group(rows):
            self._run(_MERGE_NODES.format(label=quote_name(label)), properties)
        for statement, pairs in ((_SET_LABEL, further), (_REMOVE_LABEL, former)):
            for (label, name), iris in _group(pairs):
                self._run(statement.format(label=quote_name(label), further=quote_name(name)), iris)

    def _write_links(self, links: Mapping[Link, Properties], written: set[str]) -> None:
        label = self._reader.get_label
        ends = {link.end: properties["graph"] for link, properties in links.items() if link.end not in written}
        for name, stubs in _group((label(iri), {"iri": iri, "graph": graph}) for iri, graph in ends.items()):
            self._run(_MERGE_ENDS.format(label=quote_name(name)), stubs)
        for (type_, start, end), rows in _group(
            (
                (link.type, label(link.start), label(link.end)),
                {"start": link.start, "end": link.end, "properties": {"rid": link.rid, **properties}},
            )
            for link, properties in links.items()
        ):
            statement = _MERGE_LINKS.format(type=quote_name(type_), start=quote_name(start), end=quote_name(end))
            self._run(statement, rows)

    def _delete(self, statement: str, iris: Iterable[str]) -> None:
        for label, doomed in _group((self._reader.get_label(iri), iri) for iri in iris):
            self._run(statement.format(label=quote_name(label)), doomed)

    def _run(self, statement: str, rows: Sequence[object]) -> None:
        for batch in _chunk(rows):
            self.applied.count(self._session.execute_write(_tell, statement, batch))


def _tell(transaction: ManagedTransaction, statement: str, rows: Sequence[object]) -> SummaryCounters:
    return transaction.run(statement, rows=rows).consume().counters


def _ask(
    transaction: ManagedTransaction, statement: str, rows: list[object]
) -> list[tuple[str, list[str], Properties]]:
    return [tuple(record) for record in transaction.run(statement, rows=rows)]


def _group(pairs: Iterable[tuple[Key, Item]]) -> Iterator[tuple[Key, list[Item]]]:
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    yield from groups.items()


def _chunk(rows: Iterable[Item]) -> Iterator[list[Item]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, _ROWS_PER_BATCH)):
        yield batch


def _localize(value: Value | list[Value]) -> Value | list[Value]:
    """The driver's dates as Python's."""
    if isinstance(value, list):
        return [_to_native(item) for item in value]
    return _to_native(value)


def _to_native(value: Value) -> Value:
    convert = getattr(value, "to_native", None)
    return convert() if convert else value
