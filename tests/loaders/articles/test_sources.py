"""What a user names becomes sources in a fixed order, or is refused before anything is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import BadInput, UsageFault
from loaders.articles import read_articles
from loaders.articles.sources import Source, find_sources, make_printable
from tests.loaders.articles.reading import TEXT, put, read


def find_names(folder: Path, *names: str) -> list[str]:
    """The sources below the folder by relative path, faults by their line."""
    found = find_sources([str(folder / name) if name != "-" else name for name in names])
    return [str(item).replace(f"{folder}/", "") if isinstance(item, BadInput) else
            item.name.removeprefix(f"{folder}/") for item in found]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two levels of files, written in no order."""
    for name in ("b.txt", "a.html", "c/z.jsonl.gz", "c/a.txt.gz", "d.TXT", "c/.hidden.txt", ".git/x.txt"):
        put(tmp_path, name, TEXT)
    return tmp_path


def test_a_folder_is_read_in_sorted_order(folder: Path) -> None:
    """Recursively, every format, packed or not; hidden files are left out."""
    assert find_names(folder, "") == ["a.html", "b.txt", "c/a.txt.gz", "c/z.jsonl.gz", "d.TXT"]


def test_names_keep_their_order_and_globs_are_sorted(folder: Path) -> None:
    """A glob may name folders and use `**`."""
    assert find_names(folder, "d.TXT", "[a-b]*", "**/*.gz") == [
        "d.TXT",
        "a.html",
        "b.txt",
        "c/a.txt.gz",
        "c/z.jsonl.gz",
    ]
    assert find_names(folder, "c*") == ["c/a.txt.gz", "c/z.jsonl.gz"]


def test_formats_come_from_the_ending(folder: Path) -> None:
    """The ending before `.gz` counts, in any case; standard input's format is found later."""
    found = [item for item in find_sources([str(folder), "-"]) if isinstance(item, Source)]

    assert [source.format for source in found] == ["html", "text", "text", "jsonl", "text", None]


def test_unknown_kinds_are_reported_and_not_read(tmp_path: Path) -> None:
    """One line for each file, the known kinds in it; the others are read."""
    for name in ("a.pdf", "b.txt", "c.json.gz", "README"):
        put(tmp_path, name, TEXT)

    reading = read(tmp_path)

    assert len(reading.articles) == 1
    assert [line.split(": ")[0] for line in reading.lines] == [
        f"{tmp_path}/{n}" for n in ("README", "a.pdf", "c.json.gz")
    ]
    assert all("known are .txt .html" in line for line in reading.lines)


@pytest.mark.parametrize("name", ["missing.txt", "missing/*.txt", "https://laocai.gov.vn/a.html"])
def test_a_wrong_name_stops_before_anything_is_read(tmp_path: Path, name: str) -> None:
    """The fault is raised by the call itself, though the first name is good."""
    good = str(put(tmp_path, "a.txt", TEXT))

    with pytest.raises(UsageFault) as caught:
        read_articles([good, name], lambda fault: None)

    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_reported(tmp_path: Path) -> None:
    """Nothing read is said, not passed over."""
    assert read(tmp_path).lines == [f"{tmp_path}: the folder holds no files"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    """A folder that links to itself is read once; a broken link is one fault."""
    (folder / "loop").symlink_to(folder)
    (folder / "broken.txt").symlink_to(folder / "nowhere")

    reading = read(folder)

    assert f"{folder}/broken.txt: cannot be read: No such file or directory" in reading.lines
    assert not any("loop" in line for line in reading.lines)


def test_a_pipe_in_a_folder_is_reported_and_not_waited_for(folder: Path) -> None:
    """Also where a glob finds it; named itself, as a process substitution is, it is read."""
    os.mkfifo(folder / "p.txt")

    (fault,) = [line for line in read(folder).lines if "p.txt" in line]
    (by_glob,) = find_names(folder, "p*")
    (named,) = find_names(folder, "p.txt")

    assert fault == f"{folder}/p.txt: a pipe, socket or device, read only where it is named itself"
    assert by_glob.startswith("p.txt: a pipe")
    assert named == "p.txt"


def test_any_file_name_can_be_printed(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 and line feeds in a name leave one line of valid text."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/L\xe1o\nCai.txt")

    assert make_printable(path) == f"{tmp_path}/L\\xe1o\\nCai.txt"
