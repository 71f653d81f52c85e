"""Measuring: interleaved rounds of CPU time, a child's CPU time and peak memory, and a small table."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

CORPUS = Path(__file__).resolve().parents[1].parent / "shared" / "corpus" / "articles.jsonl"


@dataclass(frozen=True, slots=True)
class Usage:
    """What a child process took: CPU seconds, user and system, and peak resident memory in MB."""

    cpu_s: float
    peak_mb: float


def run_kg(*arguments: str) -> Usage:
    """Runs the command `kg` to its end; its faults end the benchmark.

    A child's peak counts what its parent held when it was started, so the parent must stay the smaller one.
    """
    command = [str(Path(sys.executable).with_name("kg")), *arguments]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = child.stderr.read() if child.stderr else b""
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"kg {' '.join(arguments)} failed:\n{said.decode()}")
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def is_compiled() -> bool:
    """Whether the installed `kg` is the compiled one; `-P` keeps the checkout that this runs in off its path."""
    code = "import kg.extract.reading as module; print(module.__file__)"
    said = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True).stdout
    return not said.strip().endswith(".py")


def interleave(sides: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of each side's figure; every round runs all sides, one after the other."""
    figures: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, run in sides.items():
            figures[name].append(run())
    return {name: median(values) for name, values in figures.items()}


def take_cpu_s(work: Callable[[], object]) -> float:
    """CPU seconds of this process for one piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def print_table(title: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A title and aligned columns on standard output."""
    lines = [head, *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(head))]
    print(f"\n{title}")
    for line in lines:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())
