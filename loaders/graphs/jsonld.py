"""JSON-LD 1.1 by graph: one node object a line, short names in the context, literals as in N-Quads."""

from __future__ import annotations

import json
import re
from pathlib import Path

from kg.errors import LoadFailed
from kg.rdf.terms import Quad
from kg.settings import DEFAULT_BASE
from loaders.graphs.files import QuadFile
from loaders.graphs.prefixes import RDF_TYPE, Names, make_prefixes, split_iri

_XSD_STRING = "<http://www.w3.org/2001/XMLSchema#string>"
# What N-Quads escapes differently from JSON, or need not escape at all.
_NOT_JSON = re.compile(r"[\x00-\x1f]|\\[U']")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT_ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


class JsonLdFile(QuadFile):
    """Takes quads ordered by graph, subject, predicate, object.

    `LoadFailed` for an IRI whose scheme is one of the prefixes: JSON-LD has no spelling for it under this context.
    """

    def __init__(self, path: Path, base: str = DEFAULT_BASE) -> None:
        self._prefixes = make_prefixes(base)
        self._namespaces = {namespace: prefix for prefix, namespace in self._prefixes.items()}
        self._names = Names(self._spell)
        self._values = Names(self._spell_value)
        self._graph = self._subject = self._key = ""
        self._last: Quad | None = None
        super().__init__(path)

    def _head(self) -> str:
        context = json.dumps(self._prefixes, indent=1)
        return f'{{"@context": {context},\n"@graph": ['

    def _format(self, batch: list[Quad]) -> list[str]:
        parts: list[str] = []
        names, values = self._names, self._values
        for quad in batch:
            if quad == self._last:
                continue
            subject, verb, object_, graph = self._last = quad
            is_type = verb == RDF_TYPE and object_[0] != '"'
            if is_type:
                value = names[object_]
            elif object_[0] == '"' and object_[-1] != ">":
                value = _spell_text(object_)
            else:
                value = values[object_]
            key = '"@type"' if is_type else names[verb]
            if graph != self._graph:
                parts.append(f'{self._end_graph()}\n{{"@id": {names[graph]}, "@graph": [\n{{"@id": {names[subject]}')
            elif subject != self._subject:
                parts.append(f']}},\n{{"@id": {names[subject]}')
            elif key == self._key:
                parts.append(f", {value}")
                continue
            else:
                parts.append("]")
            parts.append(f", {key}: [{value}")
            self._graph, self._subject, self._key = graph, subject, key
        return parts

    def _end_graph(self) -> str:
        return "]}]}," if self._graph else ""

    def _tail(self) -> str:
        return f"{self._end_graph().rstrip(',')}\n]}}\n"

    def _spell(self, term: str) -> str:
        if term[0] != "<":
            return json.dumps(term)
        iri = _unescape(term[1:-1])
        if iri.partition(":")[0] in self._prefixes:
            raise LoadFailed(str(self._path), f"JSON-LD would read the scheme of <{iri}> as a prefix")
        pair = split_iri(iri, self._namespaces)
        return json.dumps(":".join(pair) if pair else iri, ensure_ascii=False)

    def _spell_value(self, term: str) -> str:
        if term[0] != '"':
            return f'{{"@id": {self._names[term]}}}'
        text, _, datatype = term.rpartition("^^")
        if datatype == _XSD_STRING:
            return _spell_text(text)
        return f'{{"@value": {_quote(text)}, "@type": {self._names[datatype]}}}'


def _spell_text(term: str) -> str:
    end = term.rindex('"') + 1
    text = _quote(term[:end])
    return f'{{"@value": {text}, "@language": "{term[end + 1 :]}"}}' if end < len(term) else f'{{"@value": {text}}}'


def _quote(text: str) -> str:
    """The JSON string of a quoted N-Quads string: nearly always the very same characters."""
    if (text.isprintable() and "\\" not in text) or not _NOT_JSON.search(text):
        return text
    return json.dumps(_unescape(text[1:-1]), ensure_ascii=False)


def _unescape(text: str) -> str:
    return _ESCAPE.sub(_unescape_one, text) if "\\" in text else text


def _unescape_one(match: re.Match[str]) -> str:
    short, long, single = match.groups()
    if single is None:
        return chr(int(short or long, 16))
    return _SHORT_ESCAPES.get(single, single)
