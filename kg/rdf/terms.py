"""Terms and quads as plain strings, written once in N-Quads syntax and only joined afterwards.

A `Term` is already serialised: `<https://…>`, `"Lào Cai"@vi`, `"3"^^<http://www.w3.org/2001/XMLSchema#integer>`. Making
term objects costs four fifths of a writer's time; the hot path makes none. rdflib and pyoxigraph objects appear only
at the edges.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NewType

Term = NewType("Term", str)
Quad = tuple[Term, Term, Term, Term]
"""Subject, predicate, object, graph."""

XSD: Final = "http://www.w3.org/2001/XMLSchema#"

_INTEGER: Final = f"^^<{XSD}integer>"
# The characters N-Quads forbids raw in a literal; canonical N-Quads escapes just these (RDF 1.2 N-Quads, section 4).
_ESCAPES: Final = str.maketrans(
    {
        "\\": "\\\\",
        '"': '\\"',
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\b": "\\b",
        "\f": "\\f",
        "\x7f": "\\u007F",
        **{chr(c): f"\\u{c:04X}" for c in range(0x20) if chr(c) not in "\n\r\t\b\f"},
    }
)
_DECIMAL: Final = re.compile(r"(?P<sign>[+-]?)(?P<whole>\d+)(?:\.(?P<fraction>\d*))?", re.ASCII)
_PARTIAL_DATES: Final = {10: "date", 4: "gYear"}
_HOST: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", re.ASCII)
# What N-Quads forbids, and what stores refuse as well: a % that begins no escape and code points outside RFC 3987.
_FORBIDDEN_IN_HOST: Final = (
    r'[\x00-\x20<>"{}|^`\\\x7f-\x9f\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]|%(?![0-9A-Fa-f]{2})'
)
# Nothing in such an IRI is ever encoded; nearly all are such.
_PLAIN_IRI: Final = re.compile(r"[\w:/.~-]+(?:#[\w.~-]*)?", re.ASCII)
_FORBIDDEN: Final = (re.compile(_FORBIDDEN_IN_HOST), re.compile(rf"{_FORBIDDEN_IN_HOST}|[\[\]]"))


# The caches are small: what recurs, recurs within an article, and memory must not grow with the number of articles.
@lru_cache(maxsize=2_048)
def make_iri(iri: str) -> Term:
    """The IRI in angle brackets; characters that no IRI has there, a second # among them, are percent-encoded.

    >>> make_iri("https://vidu.vn/a b#c#d%")
    '<https://vidu.vn/a%20b#c%23d%25>'
    """
    if _PLAIN_IRI.fullmatch(iri):
        return Term(f"<{iri}>")
    match = _HOST.match(iri)
    start = match.end() if match else 0
    path, mark, fragment = iri[start:].partition("#")
    in_host, behind_it = _FORBIDDEN
    safe = (in_host.sub(_encode, iri[:start]), behind_it.sub(_encode, path + mark + fragment.replace("#", "%23")))
    return Term(f"<{''.join(safe)}>")


def _encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "surrogatepass"))


def make_text(text: str, language: str = "") -> Term:
    """A literal with a language tag, or a plain string where none is given."""
    escaped = _escape(text)
    return Term(f'"{escaped}"@{language}' if language else f'"{escaped}"')


def is_plain(text: str) -> bool:
    """Whether a text stands in a literal as it is; nearly always. A space is then the only white space in it."""
    return text.isprintable() and '"' not in text and "\\" not in text


def make_typed(lexical: str, datatype: str) -> Term:
    """A literal of an XSD type given by its local name: `make_typed("3", "integer")`."""
    return Term(f'"{_escape(lexical)}"^^<{XSD}{datatype}>')


def _escape(text: str) -> str:
    if is_plain(text):
        return text
    # `translate` looks every character up; most of the others have nothing but one of these.
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return escaped if escaped.isprintable() else text.translate(_ESCAPES)


def make_integer(value: int) -> Term:
    """An xsd:integer in its canonical form; making it costs less than looking it up."""
    return Term(f'"{value}"{_INTEGER}')


@lru_cache(maxsize=8_192)
def make_decimal(lexical: str) -> Term:
    """An xsd:decimal in its canonical form, as stores give it back: no sign +, no zeros at either end.

    Text that is no decimal keeps its form, so that validation finds it.

    >>> make_decimal("03.50"), make_decimal("1700"), make_decimal("1.0")
    ('"3.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"1700"^^<http://www.w3.org/2001/XMLSchema#decimal>', \
'"1"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    match = _DECIMAL.fullmatch(lexical)
    if match is None:
        return make_typed(lexical, "decimal")
    whole, fraction = match["whole"].lstrip("0") or "0", (match["fraction"] or "").rstrip("0")
    sign = match["sign"] if match["sign"] == "-" and (whole != "0" or fraction) else ""
    return make_typed(f"{sign}{whole}.{fraction}" if fraction else sign + whole, "decimal")


@lru_cache(maxsize=4_096)
def make_date(iso: str) -> Term:
    """A day, month, year, or day without its year ("2021-01-21", "2021-01", "2021", "--01-21"), in its XSD type."""
    if iso.startswith("--"):
        return make_typed(iso, "gMonthDay")
    return make_typed(iso, _PARTIAL_DATES.get(len(iso), "gYearMonth"))


def format_quad(quad: Quad) -> str:
    """One N-Quads line with its line end."""
    subject, predicate, object_, graph = quad
    return f"{subject} {predicate} {object_} {graph} .\n"
