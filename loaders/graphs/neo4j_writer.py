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
from loaders.graphs.neo4j_schema import INDEXES, KEYED_LABEL, make_constraints, quote_name
from loaders.graphs.neo4j_values import Properties, Value, Values, make_properties, read_properties

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Session, SummaryCounters

_ROWS_PER_BATCH = 5_000
Key = TypeVar("Key")
Item = TypeVar("Item")

_MERGE_NODES = f"UNWIND $rows AS row MERGE (n:{KEYED_LABEL} {{iri: row.iri}}) SET n = row"
_MERGE_ENDS = f"UNWIND $rows AS row MERGE (n:{KEYED_LABEL} {{iri: row.iri}}) ON CREATE SET n.graph = row.graph"
_READ_NODES = (
    f"UNWIND $rows AS iri MATCH (n:{KEYED_LABEL} {{iri: iri}}) RETURN iri, labels(n) AS labels, properties(n) AS held"
)
_DELETE_NODES = f"UNWIND $rows AS iri MATCH (n:{KEYED_LABEL} {{iri: iri}}) DETACH DELETE n"
_DELETE_UNSUPPORTED = (
    f"UNWIND $rows AS iri MATCH (n:{KEYED_LABEL} {{iri: iri}}) "
    "WHERE NOT EXISTS { (n)-[:DERIVED_FROM]->() } AND NOT EXISTS { (n)<--() } DETACH DELETE n"
)
_SET_LABEL = f"UNWIND $rows AS iri MATCH (n:{KEYED_LABEL} {{{{iri: iri}}}}) SET n:{{label}}"
_REMOVE_LABEL = f"UNWIND $rows AS iri MATCH (n:{KEYED_LABEL} {{{{iri: iri}}}}) REMOVE n:{{label}}"
_MERGE_LINKS = (
    f"UNWIND $rows AS row MATCH (a:{KEYED_LABEL} {{{{iri: row.start}}}}) MATCH (b:{KEYED_LABEL} {{{{iri: row.end}}}}) "
    "MERGE (a)-[r:{type} {{rid: row.properties.rid}}]->(b) SET r = row.properties"
)
_DELETE_LINKS = "UNWIND $rows AS rid MATCH ()-[r:{type} {{rid: rid}}]->() DELETE r"


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
        self._run(_DELETE_NODES, plan.dead)
        found = self._read_nodes([*{**plan.told.things, **plan.lost}])
        self._write_nodes({**self._make_states(plan, found), **self._make_owned(plan)}, found)
        self._write_links(plan.told.links, plan)
        self._run(_DELETE_UNSUPPORTED, plan.doubtful)

    def _ensure(self, plan: Plan) -> None:
        ends = {end for link in plan.told.links for end in (link.start, link.end)}
        nodes = {*plan.told.things, *plan.told.owned, *plan.lost, *plan.dead, *ends}
        labels = {KEYED_LABEL, *map(self._reader.get_label, nodes)}
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
        base = {KEYED_LABEL, self._reader.get_label(iri)}
        labels = base | old.labels if old else base
        if lost:
            values = {key: kept - lost.values.get(key, set()) for key, kept in values.items()}
            labels = labels - lost.labels | base
        if told:
            values = {key: values.get(key, set()) | told.values.get(key, set()) for key in {*values, *told.values}}
            labels = labels | told.labels
        graph = self._reader.reference if iri in self._protected.nodes else self._reader.fused
        filled = {key: kept for key, kept in values.items() if kept}
        return _State(frozenset(labels), make_properties(iri, graph[1:-1], filled))

    def _make_owned(self, plan: Plan) -> dict[str, _State]:
        return {
            iri: _State(
                frozenset({KEYED_LABEL, self._reader.get_label(iri), *told.labels}),
                make_properties(iri, told.graph, told.values),
            )
            for iri, told in plan.told.owned.items()
        }

    def _read_nodes(self, iris: Iterable[str]) -> dict[str, _State]:
        found = {}
        for batch in _chunk(iris):
            for iri, labels, held in self._session.execute_read(_ask, _READ_NODES, batch):
                found[iri] = _State(frozenset(labels), {key: _localize(value) for key, value in held.items()})
        return found

    def _write_nodes(self, states: Mapping[str, _State], found: Mapping[str, _State]) -> None:
        new, former = [], []
        for iri, state in states.items():
            held = found[iri].labels if iri in found else frozenset([KEYED_LABEL])
            new += [(label, iri) for label in state.labels - held]
            former += [(label, iri) for label in held - state.labels]
        self._run(_MERGE_NODES, [state.properties for state in states.values()])
        for statement, pairs in ((_SET_LABEL, new), (_REMOVE_LABEL, former)):
            for label, iris in _group(pairs):
                self._run(statement.format(label=quote_name(label)), iris)

    def _write_links(self, links: Mapping[Link, Properties], plan: Plan) -> None:
        ends = {link.end: properties["graph"] for link, properties in links.items()}
        stubs = {
            iri: graph for iri, graph in ends.items() if iri not in plan.told.things and iri not in plan.told.owned
        }
        self._run(_MERGE_ENDS, [{"iri": iri, "graph": graph} for iri, graph in stubs.items()])
        for label, iris in _group((self._reader.get_label(iri), iri) for iri in stubs):
            self._run(_SET_LABEL.format(label=quote_name(label)), iris)
        rows = (
            (link.type, {"start": link.start, "end": link.end, "properties": {"rid": link.rid, **properties}})
            for link, properties in links.items()
        )
        for type_, batch in _group(rows):
            self._run(_MERGE_LINKS.format(type=quote_name(type_)), batch)

    def _run(self, statement: str, rows: Iterable[object]) -> None:
        for batch in _chunk(rows):
            self.applied.count(self._session.execute_write(_tell, statement, batch))


def _tell(transaction: ManagedTransaction, statement: str, rows: Sequence[object]) -> SummaryCounters:
    return transaction.run(statement, rows=rows).consume().counters


def _ask(
    transaction: ManagedTransaction, statement: str, rows: Sequence[object]
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
