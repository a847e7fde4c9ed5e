"""What was made of the ledger and holds for as long as nothing is entered: kept, so that it is made once.

Replies are not entered in the log, and are never part of what is kept.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

Made = TypeVar("Made")
MOST = 24_000_000  # characters of pages that are kept; what they were made of takes some times as much


class Kept:
    """Values by key, of one state of the ledger (`Ledger.head`); the one not used for longest goes first."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size, self._head = most, 0, ""
        self._values: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()

    def of(self, head: str, key: Hashable, make: Callable[[], Made], size: Callable[[Made], int]) -> Made:
        """Return what is kept under a key, or make and keep it; `head` must be older than what is made."""
        found: Made | None = self.find(head, key)
        if found is not None:
            return found
        made = make()
        self.keep(head, key, made, size(made))
        return made

    def find(self, head: str, key: Hashable) -> Any:
        """Return what is kept under a key in this state, None if nothing is; all of another state is let go."""
        with self._lock:
            if head != self._head:
                self._values.clear()
                self._head, self._size = head, 0
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key][0]

    def keep(self, head: str, key: Hashable, made: object, size: int) -> None:
        """Keep a value, unless the state is another one by now."""
        with self._lock:
            if head == self._head and key not in self._values:
                self._keep(key, made, size)

    def forget(self) -> None:
        """Keep nothing of what is kept now."""
        with self._lock:
            self._values.clear()
            self._size = 0

    def _keep(self, key: Hashable, made: object, size: int) -> None:
        if size > self._most:
            return
        self._values[key] = (made, size)
        self._size += size
        while self._size > self._most:
            _, (_, gone) = self._values.popitem(last=False)
            self._size -= gone
