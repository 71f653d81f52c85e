"""However the process was started, a command ends with its status and at most one line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.sources import LAO_CAI, write_articles


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file of one article."""
    return write_articles(tmp_path_factory.mktemp("streams") / "a.jsonl", ("a", LAO_CAI))


def run(shell: str, source: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A shell line in which `kg extract` is `$extract`."""
    extract = f'"{sys.executable}" -m kg extract'
    command = ["bash", "-c", shell.replace("$extract", extract).replace("$source", source)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment)


def test_a_closed_input_is_an_empty_one(source: str) -> None:
    """It is told as any empty input is; what else was named is read."""
    ran = run("$extract - $source <&-", source)

    assert (ran.returncode, ran.stdout.count(b"\n")) == (0, 1)
    assert ran.stderr == b"kg: skipped <stdin>: empty text\n"


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_output_takes_nothing_and_stops_nothing(closed: str, source: str) -> None:
    """As with the null device: the work is done, and no line lands in a file that took the stream's number."""
    ran = run(f"$extract $source {closed}", source)

    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="the system has no /dev/full")
def test_a_full_disk_under_the_output_is_status_1(source: str) -> None:
    """The line says which stream it was."""
    ran = run("$extract $source > /dev/full", source)

    assert ran.returncode == 1
    assert ran.stderr == b"kg: standard output: No space left on device; what it holds is cut short\n"


def test_the_output_is_utf8_in_any_locale(source: str) -> None:
    """A locale of ASCII costs no letter of the answer."""
    ran = run("$extract $source", source, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout.decode("utf-8"))["id"] == "a"
    assert not ran.stdout.isascii()


def test_a_file_name_that_is_no_text_is_printed_escaped(tmp_path: Path) -> None:
    """Name and reason stand on one line of valid UTF-8."""
    path = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(path)).touch()
    ran = subprocess.run([sys.executable, "-m", "kg", "extract", path], capture_output=True, check=False)

    assert ran.returncode == 0
    assert ran.stderr.decode("utf-8").endswith("/\\xff.txt: empty text\n")
