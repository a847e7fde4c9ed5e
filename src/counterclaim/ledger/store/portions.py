"""Long lists of values in portions that fit one SQL statement."""

from __future__ import annotations

from collections.abc import Collection, Iterator

MANY = 400  # values of one `in (...)`; SQLite allows 32,766 in one statement, and some are named twice


def portions(values: Collection[str], size: int = MANY) -> Iterator[list[str]]:
    """Yield the values, sorted, in lists of at most `size`."""
    listed = sorted(values)
    for at in range(0, len(listed), size):
        yield listed[at : at + size]
