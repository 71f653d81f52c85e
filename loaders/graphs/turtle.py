"""Turtle: the triples of every graph, each once, grouped by subject and predicate, with prefixes."""

from __future__ import annotations

import re
from pathlib import Path

from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.graphs.files import QuadFile
from loaders.graphs.prefixes import RDF_TYPE, Names, make_prefixes, split_iri

# Subsets of PN_LOCAL and of relative paths that need no escape (Turtle 1.1, section 6.5).
_LOCAL_NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?", re.ASCII)
_RELATIVE_PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*", re.ASCII)


class TurtleFile(QuadFile):
    """Takes quads ordered by subject, predicate, object. Our own things are relative to the base, which ends in `/`."""

    def __init__(self, path: Path, base: str = DEFAULT_BASE) -> None:
        self._base = base
        self._prefixes = make_prefixes(base)
        self._namespaces = {namespace: prefix for prefix, namespace in self._prefixes.items()}
        self._names = Names(self._spell)
        self._verbs = Names(lambda verb: "a" if verb == RDF_TYPE else self._spell(verb))
        self._last = ("", "", "")
        super().__init__(path)

    def _head(self) -> str:
        lines = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in self._prefixes.items()]
        return f"@base <{self._base}> .\n{''.join(lines)}\n"

    def _format(self, batch: list[Quad]) -> list[str]:
        names, verbs, parts = self._names, self._verbs, list[str]()
        last_subject, last_verb, last_object = self._last
        for subject, verb, object_, _ in batch:
            name = object_ if object_[0] == '"' and object_[-1] != ">" else names[object_]
            if subject != last_subject:
                end = " .\n" if last_subject else ""
                parts.append(f"{end}{names[subject]} {verbs[verb]} {name}")
            elif verb != last_verb:
                parts.append(f" ;\n  {verbs[verb]} {name}")
            elif object_ != last_object:
                parts.append(f" , {name}")
            last_subject, last_verb, last_object = subject, verb, object_
        self._last = (last_subject, last_verb, last_object)
        return parts

    def _tail(self) -> str:
        """The end of an open subject; afterwards the next quad opens a new one."""
        is_open = self._last[0] != ""
        self._last = ("", "", "")
        return " .\n" if is_open else ""

    def _spell(self, term: str) -> str:
        if term[0] == '"':
            text, _, datatype = term.rpartition("^^")
            return f"{text}^^{self._names[datatype]}"
        if term[0] != "<":
            return term
        iri = term[1:-1]
        pair = split_iri(iri, self._namespaces)
        if pair and _LOCAL_NAME.fullmatch(pair[1]):
            return f"{pair[0]}:{pair[1]}"
        relative = iri.removeprefix(self._base)
        return f"<{relative}>" if relative != iri and _RELATIVE_PATH.fullmatch(relative) else term
