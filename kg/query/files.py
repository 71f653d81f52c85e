"""Query files: what each answers and what may be set in it, read from the comments at its head.

A comment is `#` in SPARQL and `//` in Cypher; a parameter without a type is a string, and its default may be empty:

    # @title-vi …      # @title-en …      # @question 1
    # @param place = … : what it means
    # @param since date = 2020-01-01 : what it means
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageFault
from kg.resources import get_data_folder

_SUFFIXES = {"sparql": ".rq", "cypher": ".cypher"}
_HEADER = re.compile(r"\s*(?:#|//)\s*@(?P<key>[a-z-]+)\s+(?P<value>.*\S)")
_PARAMETER = re.compile(r"(?P<name>\w+)(?:\s+(?P<type>\w+))?\s*=(?P<default>.*?)(?:\s:\s+(?P<meaning>.*))?$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What may be set in a query; `type` is `string`, `iri` or the local name of an XSD type."""

    name: str
    type: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A query file. `questions` are numbers of the competency questions it answers, in part or whole."""

    name: str
    path: Path
    title_vi: str
    title_en: str
    questions: tuple[int, ...]
    parameters: tuple[Parameter, ...]
    text: str


def list_queries(language: str = "sparql") -> list[NamedQuery]:
    """The shipped queries in `sparql` or `cypher`, by name."""
    folder = get_data_folder("queries") / language
    return [read_query(path) for path in sorted(folder.glob(f"*{_SUFFIXES[language]}"))]


def find_query(name_or_file: str, language: str = "sparql") -> NamedQuery:
    """The shipped query of this name, or the one in this file; `UsageFault` names the nearest where there is none."""
    suffix = _SUFFIXES[language]
    if "/" in name_or_file or name_or_file.endswith(suffix):
        return read_query(Path(name_or_file))
    path = get_data_folder("queries") / language / f"{name_or_file}{suffix}"
    if path.is_file():
        return read_query(path)
    names = [query.stem for query in path.parent.glob(f"*{suffix}")]
    near = difflib.get_close_matches(name_or_file, names, n=1)
    hint = f"did you mean {near[0]}?" if near else "`kg query --list` shows all"
    raise UsageFault(f"no {language} query is called {name_or_file!r}: {hint}")


def read_query(path: Path) -> NamedQuery:
    """The query in a file; `UsageFault` where it cannot be read or its header is wrong, with the line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageFault(f"{path}: the query cannot be read: {error}") from error
    values: dict[str, str] = {}
    parameters = []
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADER.match(line)
        if match and match["key"] == "param":
            parameters.append(_parse_parameter(match["value"], f"{path}:{number}"))
        elif match:
            values[match["key"]] = match["value"]
    numbers = re.findall(r"[0-9]+", values.get("question", ""))
    return NamedQuery(
        name=path.stem,
        path=path,
        title_vi=values.get("title-vi", path.stem),
        title_en=values.get("title-en", path.stem),
        questions=tuple(map(int, numbers)),
        parameters=tuple(parameters),
        text=text,
    )


def _parse_parameter(text: str, place: str) -> Parameter:
    match = _PARAMETER.match(text)
    if match is None:
        raise UsageFault(f"{place}: a parameter reads `@param NAME [TYPE] = DEFAULT : MEANING`")
    return Parameter(match["name"], match["type"] or "string", match["default"].strip(), match["meaning"] or "")
