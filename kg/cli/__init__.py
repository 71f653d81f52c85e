"""The command `kg`: everything a user may ask for, one module a group of subcommands. Last on the road."""

from kg.cli.app import app, main

__all__ = ["app", "main"]
