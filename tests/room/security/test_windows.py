"""Sliding windows: by a clock of the test's own."""

from __future__ import annotations

from counterclaim.room.security import windows
from counterclaim.room.security.windows import Window


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_window_slides() -> None:
    clock = Clock()
    window = Window(2, 60, clock)
    assert [window.take("a") for _ in range(3)] == [0, 0, 60]
    clock.now += 30
    assert window.take("a") == 30
    assert window.take("b") == 0
    clock.now += 30
    assert [window.take("a") for _ in range(3)] == [0, 0, 60]


def test_what_is_refused_does_not_count() -> None:
    clock = Clock()
    window = Window(1, 60, clock)
    window.take("a")
    for _ in range(100):
        clock.now += 0.5
        assert window.take("a") > 0
    clock.now += 10
    assert window.take("a") == 0


def test_no_limit_admits_all() -> None:
    window = Window(0, 60)
    assert not any(window.take("a") for _ in range(1000))


def test_many_keys_do_not_fill_the_memory() -> None:
    clock = Clock()
    window = Window(1, 60, clock)
    for number in range(windows.MOST + 500):
        window.note(str(number))
    assert len(window._events) <= windows.MOST
    clock.now += 61
    window.note("one more")
    for number in range(windows.MOST):
        window.note(f"new {number}")
    assert len(window._events) <= windows.MOST


def test_success_starts_anew() -> None:
    window = Window(1, 60)
    window.note("a")
    assert window.wait("a") > 0
    window.forget("a")
    assert window.wait("a") == 0
