"""Where the words promise a cue: "what he called ...". The tagger is lifted there; all else stays its matter.

In conflict/train and dev 7 of the 8 places that these words find are annotated; PolNeAR marks fewer than half.
"""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.span import Span
from counterclaim.read.pieces import Pieces
from counterclaim.read.windows import Stream

LIFT = 4.0  # log odds: a cue that the tagger gives 2 % is read, one of a tenth of that is not
_CALLED = re.compile(
    r"\bwhat\s+(?:(?!(?:is|are|was|were|be|been|being)\b)[\w.’'-]+\s+){1,4}?"
    r"(calls?|called|terms|termed|dubbed|describes?\s+as|described\s+as)\b",
    re.IGNORECASE,
)


def lifts(text: str, pieces: Pieces, line: Stream, convention: str) -> NDArray[np.float32]:
    """Return by how much to lift the odds of a cue at each place of the stream, under a convention."""
    lifted = np.zeros(len(pieces) + 1, dtype=np.float32)
    for match in _CALLED.finditer(text) if convention == "conflict" else ():
        first, last = pieces.covered(Span(*match.span(1)))
        lifted[first:last] = LIFT
    lifted[-1] = 0  # a [SEP] has no piece
    result: NDArray[np.float32] = lifted[line.piece]
    return result
