"""Cuts a document's word pieces into overlapping windows, and puts the windows' vectors together again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from counterclaim.read.pieces import Pieces

CLS, SEP = 101, 102
WINDOW = 256  # pieces, [CLS] not counted; of 192 to 512 the best on both dev sets (training/LOG.md)
OVERLAP = 48  # each piece keeps at least 24 pieces of context on either side
PORTION = 20_000  # pieces, five times the longest article of data/news; bounds memory on longer texts


@dataclass(frozen=True, slots=True)
class Stream:
    """The pieces of a document in a row, a [SEP] after each paragraph. `piece` is -1 at a [SEP]."""

    ids: NDArray[np.int64]
    case: NDArray[np.int64]
    quoted: NDArray[np.int64]
    piece: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)


def stream(pieces: Pieces) -> Stream:
    """Return the pieces with a [SEP] after each paragraph."""
    if not len(pieces):
        empty = np.zeros(0, dtype=np.int64)
        return Stream(empty, empty, empty, empty)
    ends = np.flatnonzero(np.diff(pieces.paragraph, append=pieces.paragraph[-1] + 1)) + 1
    return Stream(
        np.insert(pieces.ids.astype(np.int64), ends, SEP),
        np.insert(pieces.case.astype(np.int64), ends, 5),
        np.insert(pieces.quoted.astype(np.int64), ends, 0),
        np.insert(np.arange(len(pieces), dtype=np.int64), ends, -1),
    )


def portions(line: Stream, size: int = PORTION) -> Iterator[Stream]:
    """Yield the stream in parts of at most `size`, cut after a paragraph if one ends there."""
    start = 0
    while start < len(line):
        end = min(start + size, len(line))
        ends = np.flatnonzero(line.piece[start:end] < 0)
        if end < len(line) and len(ends):
            end = start + int(ends[-1]) + 1
        yield Stream(line.ids[start:end], line.case[start:end], line.quoted[start:end], line.piece[start:end])
        start = end


def windows(length: int, size: int = WINDOW, overlap: int = OVERLAP) -> list[tuple[int, int]]:
    """Return the fewest windows of at most `size` that cover `length`, as short as `overlap` in common lets them."""
    if length <= size:
        return [(0, length)]
    count = -(-(length - overlap) // (size - overlap))
    size = -(-(length + (count - 1) * overlap) // count)
    starts = np.linspace(0, length - size, count).round().astype(int)
    return [(int(start), int(start) + size) for start in starts]


def owners(spans: list[tuple[int, int]], length: int) -> NDArray[np.int64]:
    """Return for each position the window in which it stands most centrally."""
    middles = [(a[1] + b[0]) // 2 for a, b in pairwise(spans)]
    return np.searchsorted(np.asarray(middles, dtype=np.int64), np.arange(length), side="right")


def rows(line: Stream, spans: list[tuple[int, int]]) -> tuple[NDArray[np.int64], ...]:
    """Return `ids, case, quoted, mask`, each [windows, longest + 1], with [CLS] in front and zeros behind."""
    longest = max(end - start for start, end in spans) + 1
    ids, case, quoted, mask = (np.zeros((len(spans), longest), dtype=np.int64) for _ in range(4))
    for row, (start, end) in enumerate(spans):
        size = end - start + 1
        ids[row, 0], case[row, 0] = CLS, 5
        ids[row, 1:size] = line.ids[start:end]
        case[row, 1:size] = line.case[start:end]
        quoted[row, 1:size] = line.quoted[start:end]
        mask[row, :size] = 1
    return ids, case, quoted, mask


def stitch(spans: list[tuple[int, int]], length: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return for each position of the stream its (row, column) in the windows' vectors."""
    owner = owners(spans, length)
    starts = np.asarray([start for start, _ in spans], dtype=np.int64)
    return owner, np.arange(length) - starts[owner] + 1
