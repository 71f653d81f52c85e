"""One writer a folder, and the lock does not outlive it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import LoadFailed
from kg.ledger.lock import hold_folder

_HOLD = """
import sys, pathlib
from kg.ledger.lock import hold_folder
with hold_folder(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    """The line names the process; once that is killed, the folder is free."""
    command = [sys.executable, "-c", _HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(LoadFailed, match=rf"process {holder.pid}\b"), hold_folder(tmp_path):
            pytest.fail("two held one folder")
        holder.send_signal(signal.SIGKILL)
        holder.wait()

    with hold_folder(tmp_path):
        assert (tmp_path / "lock").is_file()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A path under a file gives one line."""
    (tmp_path / "file").touch()

    with (
        pytest.raises(LoadFailed, match="cannot be written: Not a directory"),
        hold_folder(tmp_path / "file" / "graph"),
    ):
        pytest.fail("held what is not there")
