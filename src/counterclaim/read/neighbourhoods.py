"""The places around each cue that the relation head looks at."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

LEFT, RIGHT = 96, 160  # stream positions before and after a cue's first piece; holds 99 % of all contents whole


def neighbourhoods(
    cues: Sequence[tuple[int, int]], length: int, offset: int = 0
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return `places`, `seen` and `cue`, each [cues, LEFT + RIGHT].

    `places` are positions on a stream of `length`, plus `offset` (the row where the document's vectors begin);
    `seen` is 1 where the place exists, `cue` is 1 at the cue's own pieces.
    """
    starts = np.asarray([start for start, _ in cues], dtype=np.int64)[:, None]
    ends = np.asarray([end for _, end in cues], dtype=np.int64)[:, None]
    at = starts - LEFT + np.arange(LEFT + RIGHT, dtype=np.int64)
    seen = (at >= 0) & (at < length)
    cue = (at >= starts) & (at < ends)
    return np.clip(at, 0, max(length - 1, 0)) + offset, seen.astype(np.int64), cue.astype(np.int64)
