"""A Neo4j server as a target, over Bolt: it holds the fused view and the reference data, with all evidence.

What the caller gives, and what it may rely on:

- `push(changes, reference)` takes changes in their order, each a pair `(removed, added)` of quads, as
  `kg.build.deltas.Delta` holds them. `added` must be *all* that a changed article states now (its graph, identity and
  fused quads), not only what is new; `removed` holds fused quads that no live article states any longer. The graphs of
  articles, `identity` and `fused` are read, quads of other graphs are left out.
- `reference` is what holds whatever articles say (`Mapper.reference_quads()`); it is written first, never removed.
- Pushing again changes nothing. A push cut short is completed by pushing the same changes again, so the caller moves
  its watermark after `push` has returned. `write_mark` keeps such a mark in the database itself, where it cannot
  outlive the data; `read_mark` gives None for a database that has none, and `clear` empties it of ours.

A node has its base label (`Person`, `Event`, …), is unique by `iri` and says in `graph` which named graph it is from;
a relationship is unique by `rid`. From any thing `-[:EVIDENCED_BY]->(:Mention)-[:IN]->(:Article)` leads to the quotes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from types import TracebackType
from typing import Self

from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.graphs.neo4j_plan import Protected, make_plan
from loaders.graphs.neo4j_rows import Reader
from loaders.graphs.neo4j_session import connect, reporting, run_cypher
from loaders.graphs.neo4j_writer import Applied, Writer

__all__ = ["Applied", "ArticleChange", "Neo4jTarget", "run_cypher"]

ArticleChange = tuple[Iterable[Quad], Iterable[Quad]]
"""What one change, of an article or of many, takes away and all that it states."""

# Some thirty articles: enough rows for full batches, and still little memory here and there.
_QUADS_PER_PLAN = 30_000
_UNFINISHED = "pushing again completes what was begun"


class Neo4jTarget:
    """A connection to one database; `ResourceMissing`, `LoadFailed` or `UsageFault` in one line where there is none."""

    def __init__(
        self, uri: str, user: str, password: str | None, database: str = "neo4j", *, base: str = DEFAULT_BASE
    ) -> None:
        self._uri = uri
        self._base = base
        self._database = database
        self._driver = connect(uri, user, password, database)

    def push(self, changes: Iterable[ArticleChange], reference: Collection[Quad]) -> Applied:
        """What the server did; `LoadFailed` where it stopped, and pushing the same again completes it."""
        reader, protected = Reader(self._base), Protected.read(reference)
        with reporting(self._uri, _UNFINISHED), self._driver.session(database=self._database) as session:
            writer = Writer(session, reader, protected)
            writer.write(make_plan(reader, (), reference, Protected()))
            for removed, added in _gather(changes):
                writer.write(make_plan(reader, removed, added, protected))
        return writer.applied

    def read_mark(self) -> str | None:
        """The mark last written to this database, None where there is none."""
        with reporting(self._uri):
            found = self._driver.execute_query(
                "MATCH (n:CongvuPush {iri: $iri}) RETURN n.mark", iri=self._base, database_=self._database
            )
        return str(found.records[0][0]) if found.records else None

    def write_mark(self, mark: str) -> None:
        """Keeps a mark beside the data, for the next push to begin from."""
        with reporting(self._uri, _UNFINISHED):
            self._driver.execute_query(
                "MERGE (n:CongvuPush {iri: $iri}) SET n.mark = $mark",
                iri=self._base,
                mark=mark,
                database_=self._database,
            )

    def clear(self) -> None:
        """Nothing under our base is left, the mark least of all; what else the database holds stays."""
        with reporting(self._uri, _UNFINISHED), self._driver.session(database=self._database) as session:
            session.run("MATCH (n:CongvuPush {iri: $base}) DELETE n", base=self._base).consume()
            session.run(
                "MATCH (n) WHERE n.iri STARTS WITH $things AND n.graph STARTS WITH $graphs "
                "CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
                things=f"{self._base}id/",
                graphs=f"{self._base}graph/",
            ).consume()

    def close(self) -> None:
        """Lets go of the server; closing twice does no harm."""
        self._driver.close()

    def __enter__(self) -> Self:
        """The target itself, closed when the block ends."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closes the connection."""
        self.close()


def _gather(changes: Iterable[ArticleChange]) -> Iterator[tuple[list[Quad], list[Quad]]]:
    """The net effect of as many changes as make a good batch, in their order."""
    removed: dict[Quad, None] = {}
    added: dict[Quad, None] = {}
    for gone, stated in changes:
        for quad in gone:
            added.pop(quad, None)
            removed[quad] = None
        for quad in stated:
            removed.pop(quad, None)
            added[quad] = None
        if len(removed) + len(added) >= _QUADS_PER_PLAN:
            yield list(removed), list(added)
            removed, added = {}, {}
    if removed or added:
        yield list(removed), list(added)
