"""What goes wrong with a server is told in one line, and a question comes back as a table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import KgError, LoadFailed, ResourceMissing, UsageFault
from loaders.graphs.neo4j_bolt import Neo4jTarget, run_cypher
from tests.neo4j.conftest import Address
from tests.neo4j.picture import ask
from tools.neo4j.server import find_free_port


def _open(address: Address) -> None:
    Neo4jTarget(address.uri, address.user, address.password, address.database).close()


def test_no_server(address: Address) -> None:
    """Where nothing answers, the address is named and how to start a server."""
    nowhere = replace(address, uri=f"bolt://127.0.0.1:{find_free_port()}")

    with pytest.raises(ResourceMissing, match=rf"{nowhere.uri}: no Neo4j server answers there; tools/neo4j-up"):
        _open(nowhere)


def test_a_wrong_password(address: Address) -> None:
    """It is said so, and the password is not repeated."""
    if address.password is None:
        pytest.skip("the server at NEO4J_URI asks for no password")

    with pytest.raises(LoadFailed, match="the user name or password is wrong") as raised:
        _open(replace(address, password="không-đúng"))
    assert "không-đúng" not in str(raised.value)


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:port", "http://127.0.0.1:7474", "nowhere"])
def test_an_address_that_is_none(address: Address, uri: str) -> None:
    """A wrong scheme or port is the caller's mistake."""
    with pytest.raises(UsageFault, match=uri):
        _open(replace(address, uri=uri))


def test_a_database_that_is_not_there(address: Address) -> None:
    """The message names it."""
    with pytest.raises(LoadFailed, match="khong-co"):
        _open(replace(address, database="khong-co"))


@pytest.mark.parametrize(
    ("text", "message"),
    [("MATCH (n RETURN n", "Invalid input"), ("CREATE (n:X)", "[Ww]rit"), ("RETURN $absent", "absent")],
    ids=["syntax", "writing", "parameter"],
)
def test_a_wrong_question(address: Address, text: str, message: str) -> None:
    """What is wrong with a question is told in one line, and a question that would write is refused."""
    with pytest.raises(KgError, match=message) as raised:
        ask(address, text)
    assert isinstance(raised.value, UsageFault)
    assert "\n" not in str(raised.value)
    assert ask(address, "MATCH (n:X) RETURN count(n)") == [(0,)]


def test_cells_are_plain(address: Address) -> None:
    """Dates are ISO text, lists are joined, numbers and truth stay."""
    text = "RETURN date('2021-01-21') AS day, ['a', 'b'] AS list, 1 AS n, 1.5 AS x, true AS yes, null AS none, $v AS v"
    columns, rows = run_cypher(address.uri, address.user, address.password, address.database, text, {"v": "đ"})

    assert columns == ("day", "list", "n", "x", "yes", "none", "v")
    assert rows == [("2021-01-21", "a; b", 1, 1.5, True, None, "đ")]
