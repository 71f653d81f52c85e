"""The ledger: one SQLite file that is the truth of a graph folder, between extraction and every projection."""

from kg.ledger.ledger import Ledger
from kg.ledger.versions import Change, Entry, Problem, Run, Version

__all__ = ["Change", "Entry", "Ledger", "Problem", "Run", "Version"]
