"""Pure tasks over several processes, in order and in bounded memory."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TypeVar

from kg.errors import LoadFailed

T = TypeVar("T")
R = TypeVar("R")


def run_tasks(function: Callable[[T], R], tasks: Iterable[T], workers: int) -> Generator[R, None, None]:
    """Results in the order of the tasks, lazily; at most two tasks a worker wait, so memory does not grow.

    With one worker everything happens here. `LoadFailed` where a worker process dies, as when memory runs out.
    """
    if workers <= 1:
        for task in tasks:  # not `map`: a StopIteration that escapes a task would end it silently
            yield function(task)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_prepare_worker)
    try:
        waiting: deque[Future[R]] = deque()
        for task in tasks:
            waiting.append(pool.submit(function, task))
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise LoadFailed("a worker process", "it died, perhaps for want of memory; try fewer --workers") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare_worker() -> None:
    """A worker leaves interrupts to its parent, dies with it even when it is killed, and collects no garbage."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
