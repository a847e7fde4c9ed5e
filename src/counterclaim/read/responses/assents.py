"""Which statements agree in so many words: `agreed with`, `echoed`, `he agrees with her`. Reads words only.

In gold train (conflict and PolNeAR) 31 of the 34 answers that say so are of the kind `confirms`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution

REACH = 30  # characters of a content in which it may say so: "he agrees with her"
_AGREES = r"agree[sd]?|agreeing"
_CUE = re.compile(
    rf"\b(?:{_AGREES}) (?:with|that)\b|\bback(?:s|ed|ing)? up\b|\becho(?:e[sd]|ing)?\b|\bconcur(?:s|red|ring)?\b"
    r"|\bconfirm(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    rf"^\W*(?:that )?(?:he|she|they|it|I|we) (?:\w+ly )?(?:{_AGREES}) with\b"
    r"|^\W*(?:much )?the same(?: thing)?(?=\W*$|[:;—–])",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|cannot|no longer|hardly|refus\w+|declin\w+)\b|n[’']t\b", re.IGNORECASE)


def assents(text: str, attributions: Sequence[Attribution]) -> NDArray[np.bool_]:
    """Say of each attribution whether its cue, or the opening of its content, agrees with somebody."""
    return np.asarray([_assents(text, one) for one in attributions], dtype=np.bool_)


def _assents(text: str, one: Attribution) -> bool:
    cue = " ".join(span.of(text) for span in one.cue)
    opening = one.content[0].of(text)[:REACH] if one.content else ""
    return not _NOT.search(cue) and bool(_CUE.search(cue) or (_CONTENT.search(opening) and not _NOT.search(opening)))
