"""What commands print: results on standard output, progress and skipped inputs on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kg.cli.streams import printing
from kg.errors import BadInput
from kg.ledger import Problem


def print_json(data: object) -> None:
    """One JSON document, Vietnamese as it is."""
    print_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Each line with its line end."""
    print_text("".join(f"{line}\n" for line in lines))


def print_text(text: str) -> None:
    """The text as it is, ready for whoever reads on while more is made."""
    with printing():
        sys.stdout.write(text)
        sys.stdout.flush()


def format_counts(counts: Mapping[str, int], indent: str = "  ") -> list[str]:
    """Two columns, numbers right, names in the given order; underscores become spaces."""
    width = max((len(f"{count:,}") for count in counts.values()), default=0)
    return [f"{indent}{count:>{width},}  {name.replace('_', ' ')}" for name, count in counts.items()]


@dataclass(slots=True)
class Progressing:
    """What a command tells while it works; silent but for skipped inputs where nobody watches."""

    bar: Progress | None = None

    def advance(self, stage: str) -> None:
        """One article more has passed a stage."""
        if self.bar is None:
            return
        for task in self.bar.tasks:
            if task.description == stage:
                self.bar.advance(task.id)
                return
        self.bar.add_task(stage, total=None, completed=1)

    def tell(self, problem: Problem | BadInput) -> None:
        """One line on standard error about an input that is skipped."""
        line = " ".join(f"kg: skipped {problem.place}: {problem.reason}".split())
        if self.bar is None:
            sys.stderr.write(f"{line}\n")
        else:
            self.bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


@contextmanager
def show_progress() -> Iterator[Progressing]:
    """A progress bar on standard error while the block runs, where that is a terminal."""
    if not sys.stderr.isatty():
        yield Progressing()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Progressing(bar)
