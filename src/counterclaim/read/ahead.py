"""Runs that go on side by side while their results are taken in order. Knows nothing of what is run."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def ahead(workers: Executor | None, run: Callable[[Given], Made], given: Iterable[Given], count: int) -> Iterator[Made]:
    """Yield `run(one)` for each one in order; `count` runs are begun at once, and as many stay begun ahead.

    Without workers each run waits until it is asked for. Who stops taking ends what was not yet begun.
    """
    if workers is None:
        return map(run, given)
    rest = (workers.submit(run, one) for one in given)
    return _taken(deque(islice(rest, count)), rest)


def _taken(begun: deque[Future[Made]], rest: Iterator[Future[Made]]) -> Iterator[Made]:
    try:
        while begun:
            made = begun.popleft().result()
            begun.extend(islice(rest, 1))
            yield made
    finally:
        for left in begun:
            left.cancel()
