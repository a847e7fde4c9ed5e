from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Event

import pytest

from counterclaim.read.ahead import ahead


@pytest.fixture(params=[None, 1, 4], ids=["no workers", "one worker", "four workers"])
def workers(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    if request.param is None:
        yield None
        return
    with ThreadPoolExecutor(request.param) as executor:
        yield executor


def test_results_come_in_the_order_of_what_was_given(workers: Executor | None) -> None:
    assert list(ahead(workers, lambda number: number * number, range(50), 3)) == [number**2 for number in range(50)]


def test_nothing_given_makes_nothing(workers: Executor | None) -> None:
    assert list(ahead(workers, str, [], 3)) == []


def test_an_error_comes_in_its_place(workers: Executor | None) -> None:
    made = ahead(workers, lambda number: 1 / number, [2, 0, 4], 3)
    assert next(made) == 0.5
    with pytest.raises(ZeroDivisionError):
        next(made)


def test_no_more_are_begun_than_asked_for() -> None:
    begun: list[int] = []
    with ThreadPoolExecutor(2) as executor:
        made = ahead(executor, begun.append, range(20), 3)
        assert next(made) is None
        made.close()  # type: ignore[attr-defined]
    assert sorted(begun) == begun
    assert len(begun) <= 4, "the first, and three ahead"


def test_runs_go_on_before_anything_is_taken() -> None:
    ran = Event()
    with ThreadPoolExecutor(1) as executor:
        ahead(executor, lambda event: event.set(), [ran], 3)
        assert ran.wait(10)
