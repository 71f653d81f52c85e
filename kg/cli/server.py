"""Which Neo4j server is meant: options first, then the environment; the password never on the command line."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import typer

from kg.errors import UsageFault
from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Server:
    """An address and who asks; without a password the server must let everyone in."""

    uri: str
    user: str
    password: str | None
    database: str


def find_server(uri: str | None, user: str | None, database: str | None) -> Server:
    """The server of the options, or of NEO4J_URI and its like; asks for the password on a terminal if none is set."""
    settings = Settings()
    address = uri or settings.neo4j_uri
    if not address:
        raise UsageFault("say where Neo4j is: --uri bolt://127.0.0.1:7687, or set NEO4J_URI")
    secret = settings.neo4j_password
    password = secret.get_secret_value() if secret else _ask_password()
    return Server(address, user or settings.neo4j_username, password, database or settings.neo4j_database)


def _ask_password() -> str | None:
    if not sys.stdin.isatty():
        return None
    return (
        typer.prompt("Neo4j password (none: Enter)", default="", show_default=False, hide_input=True, err=True) or None
    )
