"""Arithmetic on the columns of a page, one value a block: what stands before a block and after it, and how far away."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Column = NDArray[np.float32]
Flags = NDArray[np.bool_]

FAR = 30  # blocks; what is farther away is told apart no more


def column(values: ArrayLike) -> Column:
    """Return the values as a column."""
    return np.asarray(values, dtype=np.float32)


def clipped(values: ArrayLike, before: int, after: int) -> Column:
    """Return places, counted from a place that matters, that are told apart so far before it and so far after it."""
    return column(np.clip(values, -before, after))


def shifted(values: Column, by: int) -> Column:
    """Return, for each block, the value `by` blocks earlier (later where negative); 0 beyond the page."""
    found = np.zeros_like(values)
    if 0 < by < len(values):
        found[by:] = values[:-by]
    elif 0 < -by < len(values):
        found[:by] = values[-by:]
    return found


def before(values: ArrayLike) -> Column:
    """Return the sum of the values before each block."""
    summed = np.cumsum(values, dtype=np.float64)
    return column(summed - np.asarray(values))


def after(values: Column) -> Column:
    """Return the sum of the values after each block."""
    return before(values[::-1])[::-1]


def decayed(values: Column, rate: float) -> Column:
    """Return the sum of the values before each block, each step away counting `rate` times as much."""
    found, held = np.zeros_like(values), 0.0
    for at, value in enumerate(values.tolist()):
        found[at] = held
        held = (held + value) * rate
    return found


def decayed_after(values: Column, rate: float) -> Column:
    """Return the same of the values after each block."""
    return decayed(values[::-1], rate)[::-1]


def distance(flags: Flags) -> Column:
    """Return how many blocks before each block the nearest flagged one stands (FAR where there is none so near)."""
    place = np.arange(len(flags))
    last = np.maximum.accumulate(np.where(flags, place, -FAR))
    return column(np.minimum(place - np.concatenate(([-FAR], last[:-1])), FAR))


def distance_after(flags: Flags) -> Column:
    """Return how many blocks after each block the nearest flagged one stands."""
    return distance(flags[::-1])[::-1]


def since(values: Column, flags: Flags) -> Column:
    """Return the sum of the values from the last flagged block before each block, with that one's, up to it."""
    summed = before(values)
    last = np.maximum.accumulate(np.where(flags, np.arange(len(flags)), -1))
    start = np.concatenate(([-1], last[:-1]))
    return column(summed - np.where(start >= 0, summed[np.maximum(start, 0)], 0))


def windowed(values: Column, half: int) -> Column:
    """Return the sum over each block and the `half` blocks on either side of it."""
    return column(np.convolve(values, np.ones(2 * half + 1))[half : half + len(values)])


def best_stretch(gain: Column) -> tuple[int, int]:
    """Return the bounds of the run of blocks with the largest sum of `gain`."""
    best, held, start, found = 0.0, 0.0, 0, (0, 0)
    for at, value in enumerate(gain.tolist()):
        if held <= 0:
            held, start = 0.0, at
        held += value
        if held > best:
            best, found = held, (start, at + 1)
    return found
