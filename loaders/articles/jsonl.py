"""JSON Lines: one article a line, read as a stream. One bad line costs that line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kg.errors import BadInput
from loaders.articles.draft import Draft
from loaders.articles.lines import iter_lines
from loaders.articles.published import parse_published
from loaders.articles.streams import ByteStream


def iter_jsonl(stream: ByteStream, name: str, max_bytes: int) -> Iterator[Draft | BadInput]:
    """A draft, or what is wrong with it, for each line of a UTF-8 stream that is not blank; in order, lazy.

    Read are the keys id, url, outlet, title, published and text; others are ignored. Lines count from 1. `BadInput`
    for a stream whose beginning is neither a brace nor text: a picture under a false name is one fault, not thousands.
    """
    head = stream.peek(4096)[:4096]
    if b"\0" in head and not head.lstrip().startswith(b"{"):
        raise BadInput(name, f"binary, not JSON Lines: NUL at byte {head.index(0)}")
    for number, line in enumerate(iter_lines(stream, max_bytes), start=1):
        place = f"{name}:{number}"
        if line is None:
            yield BadInput(place, f"too long: the line has more than {max_bytes} bytes")
        elif line.strip():
            try:
                yield parse_line(line, place)
            except BadInput as error:
                yield error


def parse_line(line: bytes, place: str) -> Draft:
    """The draft that one line holds; `BadInput` where it is no JSON object with a text."""
    fields = _load_object(line, place)
    if not isinstance(fields.get("text"), str):
        raise BadInput(place, "no text: the object has no key 'text' with a string")
    published = fields.get("published")
    return Draft(
        place=place,
        text=fields["text"],
        id=_get_id(fields, place),
        url=_get_string(fields, "url", place),
        outlet=_get_string(fields, "outlet", place),
        title=_get_string(fields, "title", place),
        published=parse_published(published) if isinstance(published, str) else None,
    )


def _load_object(line: bytes, place: str) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadInput(place, f"not UTF-8 text: 0x{line[error.start]:02X} at byte {error.start} of the line") from error
    except json.JSONDecodeError as error:
        raise BadInput(place, f"invalid JSON: {error.msg} at character {error.pos}") from error
    except (RecursionError, ValueError) as error:  # nested without end; an integer of more than 4,300 digits
        raise BadInput(place, "invalid JSON: nested too deeply or a number too long") from error
    if not isinstance(value, dict):
        raise BadInput(place, "not an article: the line holds no JSON object")
    return value


def _get_string(fields: dict[str, Any], key: str, place: str) -> str | None:
    value = fields.get(key)
    if value is None or isinstance(value, str):
        return value
    raise BadInput(place, f"{key}: a string or null was expected")


def _get_id(fields: dict[str, Any], place: str) -> str | None:
    """The identifier as a string; a whole number is one too, as databases export it."""
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _get_string(fields, "id", place)
