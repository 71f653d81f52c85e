"""Tasks over processes: order kept, memory bounded, deaths told."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from kg.build.naming import Naming, iter_notes
from kg.build.workers import run_tasks
from kg.errors import LoadFailed


def square(number: int) -> int:
    """A task."""
    return number * number


def die(number: int) -> int:
    """A task whose process is killed, as when memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def read(number: int) -> int:
    """A task with another mistake, in reading the input of this number."""
    with Naming(f"a.jsonl:{number}"):
        return 1 // number


@pytest.mark.parametrize("workers", [1, 2])
def test_a_mistake_names_what_was_being_read(workers: int) -> None:
    """The note comes back from a worker too."""
    with pytest.raises(ZeroDivisionError) as raised:
        list(run_tasks(read, [1, 0], workers))

    assert next(iter_notes(raised.value)) == "while reading a.jsonl:0"


def stop(number: int) -> int:
    """A task with a mistake: it asks an empty iterator."""
    return next(iter([number][number:]))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_that_stops_iteration_does_not_end_the_run_silently(workers: int) -> None:
    """The mistake is an error; the tasks behind it are never just left out."""
    with pytest.raises(RuntimeError, match="StopIteration"):
        list(run_tasks(stop, [0, 1, 2], workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_results_keep_the_order_of_the_tasks(workers: int) -> None:
    """One process or two, the answer is the same."""
    assert list(run_tasks(square, iter(range(20)), workers)) == [n * n for n in range(20)]


def test_tasks_are_taken_as_results_are_used() -> None:
    """No more than two tasks a worker, and one, are taken ahead of what is used."""
    taken: list[int] = []

    def iter_tasks() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = run_tasks(square, iter_tasks(), 2)
    next(results)
    assert len(taken) <= 6
    results.close()


def test_a_dead_worker_ends_the_run_with_one_line() -> None:
    """The fault says what happened and what to try."""
    with pytest.raises(LoadFailed, match="a worker process: it died"):
        list(run_tasks(die, [1], 2))
