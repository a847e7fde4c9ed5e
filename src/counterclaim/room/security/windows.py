"""How often something happened in the last while: a sliding window for each key, in the memory of this process.

With several workers each has its own windows, so that a limit holds for each of them; a restart forgets all.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock
from time import monotonic

MOST = 20_000  # keys that are kept; with more, those that were not seen for the whole window go first


class Window:
    """Counts events by key: at most `limit` in `seconds`; a limit of 0 admits all."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self.limit, self.seconds = limit, seconds
        self._clock = clock
        self._events: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, key: str) -> float:
        """Return for how many seconds nothing more is admitted; 0 if something is."""
        with self._lock:
            return self._wait(key, self._clock())

    def note(self, key: str) -> None:
        """Count an event."""
        with self._lock:
            self._note(key, self._clock())

    def take(self, key: str) -> float:
        """Count an event if it is admitted; return for how many seconds it is not, 0 if it was."""
        with self._lock:
            now = self._clock()
            wait = self._wait(key, now)
            if not wait:
                self._note(key, now)
            return wait

    def forget(self, key: str) -> None:
        """Start anew for a key."""
        with self._lock:
            self._events.pop(key, None)

    def _wait(self, key: str, now: float) -> float:
        events = self._events.get(key)
        if not self.limit or not events:
            return 0.0
        while events and events[0] <= now - self.seconds:
            events.popleft()
        return max(0.0, events[0] + self.seconds - now) if len(events) >= self.limit else 0.0

    def _note(self, key: str, now: float) -> None:
        if not self.limit:
            return
        if key not in self._events and len(self._events) >= MOST:
            self._clear(now)
        self._events.setdefault(key, deque(maxlen=self.limit)).append(now)

    def _clear(self, now: float) -> None:
        old = [key for key, events in self._events.items() if not events or events[-1] <= now - self.seconds]
        for key in old or list(self._events)[: MOST // 10]:
            del self._events[key]
