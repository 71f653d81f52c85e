"""What can go wrong, named by what the caller does next. First on the road: everything else may import it."""

from __future__ import annotations


class KgError(Exception):
    """Every error congvu raises on purpose; its text is one line that says what and where."""


class BadInput(KgError):
    """One article cannot be read: report it, skip it, go on with the next.

    `place` is where a reader should look: a file, a file and line ("a.jsonl:17"), or "<stdin>:3".
    """

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class OntologyError(KgError):
    """Our own Turtle is wrong: stop the run. `line` counts from 1; 0 where no single line is at fault."""

    def __init__(self, file: str, line: int, term: str, reason: str) -> None:
        where = f"{file}:{line}" if line else file
        super().__init__(f"{where}: {term}: {reason}" if term else f"{where}: {reason}")
        self.file = file
        self.line = line
        self.term = term
        self.reason = reason


class ResourceMissing(KgError):
    """A file, package or server that the command needs is not there; the text says how to get it."""


class LoadFailed(KgError):
    """A target could not take what it was given: stop; `written` says what it already holds."""

    def __init__(self, target: str, reason: str, written: str = "nothing was written") -> None:
        super().__init__(f"{target}: {reason}; {written}")
        self.target = target
        self.reason = reason
        self.written = written


class UsageFault(KgError):
    """The call itself is wrong (an unknown format, a missing folder): the command exits with status 2."""
