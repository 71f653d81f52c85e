"""What a user names on the command line, expanded to single sources: files, folders, globs, `-` for standard input."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadInput, UsageFault

FORMATS = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""What a file name's ending says of its content, once a final `.gz` is taken off."""

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


@dataclass(frozen=True, slots=True)
class Source:
    """One stream to open; `path` is None for standard input, `format` None where only the content can tell."""

    name: str
    path: str | None
    format: str | None


def find_sources(names: Iterable[str]) -> Iterator[Source | BadInput]:
    """Every source behind the names, lazily: names in the given order, folders and globs sorted.

    `UsageFault` at the call, before anything is read, for a URL or for what does not exist. Hidden files are left
    out; a file of an unknown kind, an unreadable folder and one without articles come as `BadInput`.
    """
    named = list(names)
    for name in named:
        _check_name(name)
    return (source for name in named for source in _expand(name))


def _check_name(name: str) -> None:
    if _URL.match(name):
        raise UsageFault(f"{name}: addresses are not read; save the page and name the file")
    if name != "-" and not os.path.lexists(name) and not _find_matches(name):
        raise UsageFault(f"{make_printable(name)}: no such file or folder")


def _find_matches(pattern: str) -> list[str]:
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207, `Path.glob` refuses absolute patterns


def _expand(name: str) -> Iterator[Source | BadInput]:
    if name == "-":
        yield Source("<stdin>", None, None)
    elif not os.path.lexists(name):
        for match in _find_matches(name):
            yield from [_make_device_fault(match)] if _is_device(match) else _expand(match)
    elif Path(name).is_dir():
        yield from _expand_folder(name)
    else:
        yield _make_source(name, named_by_user=True)


def _expand_folder(folder: str) -> Iterator[Source | BadInput]:
    empty = True
    for path in _iter_files(folder):
        empty = False
        yield path if isinstance(path, BadInput) else _make_source(path, named_by_user=False)
    if empty:
        yield BadInput(make_printable(folder), "the folder holds no files")


def _iter_files(folder: str) -> Iterator[str | BadInput]:
    """Files below the folder by name, subfolders in their place among them; links to folders are not followed."""
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield BadInput(make_printable(folder), f"cannot be read: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _iter_files(entry.path)
        elif _is_device(entry.path):
            yield _make_device_fault(entry.path)
        elif not Path(entry.path).is_dir():
            yield entry.path


def _is_device(path: str) -> bool:
    """Whether neither file nor folder stands there: opening a pipe could last for ever."""
    found = Path(path)
    try:
        return found.exists() and not found.is_file() and not found.is_dir()
    except OSError:  # reading it will say what is wrong
        return False


def _make_device_fault(path: str) -> BadInput:
    return BadInput(make_printable(path), "a pipe, socket or device, read only where it is named itself")


def _make_source(path: str, named_by_user: bool) -> Source | BadInput:
    suffix = Path(path.removesuffix(".gz")).suffix.lower()
    if suffix in FORMATS:
        return Source(make_printable(path), path, FORMATS[suffix])
    if named_by_user and not suffix:  # a pipe such as /dev/fd/63 has no ending: its content tells
        return Source(make_printable(path), path, None)
    return BadInput(
        make_printable(path), f"unknown kind of file, not read; known are {' '.join(FORMATS)}, each also .gz"
    )


def make_printable(path: str) -> str:
    """The path on one line of valid text, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace("\n", "\\n")
