"""How many words two statements share, and how rare these are: counted by tables of which stem stands where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from counterclaim.read.responses.words import Wording

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
BLOCK = 128  # statements counted at a time; nearly every article is one block, and a heap of statements stays in memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """For each pair [P]: stems in both contents, their rarity, and stems of one's sentence in the other's content."""

    common: Floats
    rare: Floats
    sentence: Floats


@dataclass(frozen=True, slots=True)
class _Stems:
    """The stems of all statements as numbers in alphabetical order, so that sums come out the same in every run."""

    content: list[Ints]
    sentence: list[Ints]
    rarity: Floats


def shared(wording: Sequence[Wording], one: Ints, other: Ints) -> Shared:
    """Return what the statements `one` share with `other` (both [P], places in `wording`, `one` ascending)."""
    stems = _stems(wording)
    found = Shared(common=np.zeros(len(one)), rare=np.zeros(len(one)), sentence=np.zeros(len(one)))
    for first in range(0, len(wording), BLOCK):
        pairs = slice(*np.searchsorted(one, (first, first + BLOCK)).tolist())
        if pairs.start < pairs.stop:
            _fill(found, pairs, one[pairs], other[pairs], stems)
    return found


def _fill(found: Shared, pairs: slice, one: Ints, other: Ints, stems: _Stems) -> None:
    first, last = int(one[0]), int(one[-1]) + 1
    low, high = int(other.min()), int(other.max()) + 1
    used = np.unique(np.concatenate(stems.content[low:high]))
    theirs = _table(stems.content[low:high], used)
    mine, around = _table(stems.content[first:last], used), _table(stems.sentence[first:last], used)
    at = one - first, other - low
    found.common[pairs] = _product(mine, theirs)[at]
    found.rare[pairs] = _product(mine * stems.rarity[used], theirs)[at]
    found.sentence[pairs] = _product(around, theirs)[at]


def _product(rows: Floats, columns: Floats) -> Floats:
    """Return [rows, columns] without the threads that `@` starts: on small tables they cost more than they bring."""
    return np.asarray(np.einsum("is,js->ij", rows, columns), dtype=np.float64)


def _table(rows: Sequence[Ints], used: Ints) -> Floats:
    """Return [rows, used] with 1 where a row has the stem; stems that are not in `used` (ascending) are left out."""
    stem = np.concatenate(rows)
    row = np.repeat(np.arange(len(rows)), [len(one) for one in rows])
    column = np.searchsorted(used, stem)
    kept = np.flatnonzero(column < len(used))
    kept = kept[used[column[kept]] == stem[kept]]
    table = np.zeros((len(rows), len(used)))
    table[row[kept], column[kept]] = 1
    return table


def _stems(wording: Sequence[Wording]) -> _Stems:
    """Number the stems that two statements may share; a content cut inside a word may have some of its own."""
    counts = Counter(chain.from_iterable(one.sentence for one in wording))
    others = Counter(chain.from_iterable(one.content - one.sentence for one in wording))
    spoken = frozenset().union(*(one.content for one in wording))
    listed = sorted(stem for stem in spoken if counts[stem] + others[stem] > 1)
    number = {stem: at for at, stem in enumerate(listed)}
    return _Stems(
        content=[_numbers(one.content, number) for one in wording],
        sentence=[_numbers(one.sentence, number) for one in wording],
        rarity=np.asarray([log((1 + len(wording)) / (counts[stem] or 1)) for stem in listed], dtype=np.float64),
    )


def _numbers(stems: frozenset[str], number: dict[str, int]) -> Ints:
    return np.asarray([number[stem] for stem in stems & number.keys()], dtype=np.int64)
