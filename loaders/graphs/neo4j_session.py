"""The connection to Neo4j: opened and checked once, its errors told in one line, and questions asked through it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.errors import KgError, LoadFailed, ResourceMissing, UsageFault

if TYPE_CHECKING:
    from neo4j import Driver

Cell = str | int | float | bool | None
_OLDEST = (5, 7)  # relationship uniqueness constraints begin here
_TIMEOUT_S = 15.0
_ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://[^/:?#\s]+(:[0-9]{1,5})?(/|\?.*)?|(bolt|neo4j)(\+s|\+ssc)?://\[.+")


def connect(uri: str, user: str, password: str | None, database: str) -> Driver:
    """A driver whose server has answered and is new enough.

    `ResourceMissing` where the driver is not installed or nothing answers; `LoadFailed` for a wrong password, a missing
    database or an old server; `UsageFault` for an address that is none.
    """
    try:
        import neo4j
    except ImportError as error:
        raise ResourceMissing("the Neo4j driver is not installed: pip install 'congvu[neo4j]'") from error
    if not _ADDRESS.fullmatch(uri):
        raise UsageFault(f"{uri}: not an address like bolt://127.0.0.1:7687 or neo4j+s://example.org")
    auth = (user, password) if password is not None else None
    with reporting(uri):
        driver = neo4j.GraphDatabase.driver(
            uri, auth=auth, connection_timeout=_TIMEOUT_S, notifications_min_severity="OFF"
        )
        try:
            _check_version(uri, driver.get_server_info().agent)
            driver.execute_query("RETURN 1", database_=database)
        except BaseException:
            driver.close()
            raise
    return driver


def run_cypher(
    uri: str, user: str, password: str | None, database: str, text: str, parameters: Mapping[str, Cell]
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """The columns and rows of a question; it may only read.

    Dates come as ISO text, nodes as their IRI, lists joined by "; ". `UsageFault` for anything wrong with the query.
    """
    with (
        connect(uri, user, password, database) as driver,
        reporting(uri),
        driver.session(database=database, default_access_mode="READ") as session,
    ):
        # The text is the user's own query file; values travel as parameters.
        result = session.run(text, dict(parameters))
        columns = tuple(result.keys())
        return columns, [tuple(map(_read_cell, record.values())) for record in result]


@contextmanager
def reporting(uri: str, written: str = "nothing was written") -> Iterator[None]:
    """Errors of the driver inside the block become one line that says what and where."""
    from neo4j import exceptions

    try:
        yield
    except exceptions.AuthError as error:
        raise LoadFailed(uri, "the user name or password is wrong", written) from error
    except exceptions.ConfigurationError as error:
        raise UsageFault(f"{uri}: {_flatten(error)}") from error
    except exceptions.ServiceUnavailable as error:
        raise ResourceMissing(f"{uri}: no Neo4j server answers there; tools/neo4j-up starts one") from error
    except exceptions.ClientError as error:
        raise _explain(uri, error, written) from error
    except (exceptions.DriverError, exceptions.Neo4jError) as error:
        raise LoadFailed(uri, _flatten(error), written) from error


def _explain(uri: str, error: Exception, written: str) -> KgError:
    code = str(getattr(error, "code", ""))
    message = _flatten(getattr(error, "message", None) or error)
    if ".Statement." in code:
        return UsageFault(f"{uri}: {message}")
    return LoadFailed(uri, message, written)


def _check_version(uri: str, agent: str) -> None:
    match = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if match and (int(match[1]), int(match[2])) < _OLDEST:
        oldest = ".".join(map(str, _OLDEST))
        raise LoadFailed(uri, f"{agent} is too old: {oldest} or later is needed")


def _read_cell(value: object) -> Cell:
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list):
        return "; ".join(str(_read_cell(item)) for item in value)
    if hasattr(value, "iso_format"):
        return str(value.iso_format())
    if isinstance(value, Mapping):
        return str(value.get("iri", dict(value)))
    get = getattr(value, "get", None)
    return str(get("iri", value)) if callable(get) else str(value)


def _flatten(error: object) -> str:
    return " ".join(str(error).split())[:300]
