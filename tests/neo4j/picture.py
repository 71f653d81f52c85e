"""What the tests ask of the server: everything under the tests' base, as a value that can be compared."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.graphs.neo4j_bolt import run_cypher
from loaders.graphs.neo4j_session import Cell
from tests.neo4j.conftest import BASE, Address


@dataclass(frozen=True, slots=True)
class Picture:
    """Every node and every relationship with its type, labels, keys and values, as sorted text."""

    nodes: tuple[str, ...]
    links: tuple[str, ...]


def ask(address: Address, text: str, **parameters: Cell) -> list[tuple[Cell, ...]]:
    """The rows of a question."""
    return run_cypher(address.uri, address.user, address.password, address.database, text, parameters)[1]


def take_picture(address: Address) -> Picture:
    """All that is there of ours."""
    nodes = ask(
        address,
        "MATCH (n) WHERE n.iri STARTS WITH $base AND n.graph IS NOT NULL "
        "RETURN n.iri, labels(n), [key IN keys(n) | key + '=' + toStringOrNull(n[key])], "
        "[key IN keys(n) WHERE toStringOrNull(n[key]) IS NULL | [key] + [item IN n[key] | toString(item)]]",
        base=BASE,
    )
    links = ask(
        address,
        "MATCH (a)-[r]->(b) WHERE a.iri STARTS WITH $base AND r.rid IS NOT NULL "
        "RETURN a.iri, type(r), b.iri, [key IN keys(r) | key + '=' + toString(r[key])]",
        base=BASE,
    )
    return Picture(_sort(nodes), _sort(links))


def _sort(rows: list[tuple[Cell, ...]]) -> tuple[str, ...]:
    # Labels and keys come in the order of their creation, which is no part of what is there.
    return tuple(sorted(" ".join(" ".join(sorted(str(cell).split("; "))) for cell in row) for row in rows))
