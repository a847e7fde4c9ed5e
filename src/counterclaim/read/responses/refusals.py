"""Which statements only say that somebody gives no answer: `declined to comment`, `could not verify`. Reads words only.

In gold train and dev (conflict and PolNeAR) all 48 answers whose cue says so are of the kind `declines`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution

REACH = 60  # characters of a content that may finish what the cue begins: declined | to comment
_NOT = r"(?:declin\w+|refus\w+|(?:would|did|does|do|has|have|had)(?: not|n[’']t))"
_SPEAK = r"(?:comment\w*|respond\w*|answer\w*|say|repl(?:y|ied)|elaborate\w*|discuss\w*|confirm or deny)"
# who could not check a thing takes no side of it: of 15 such cues in train one denies
_CHECK = (
    r"(?:could(?: not|n[’']t)|cannot|can[’']t|(?:was|were|is|are) unable to)"
    r"(?:\W+\w+){0,2}?\W+(?:verify|confirm|corroborate)"
)
# nor does who leaves a thing open: "did not deny", "will neither confirm nor deny", "has confirmed nothing"
_OPEN = (
    r"(?:(?:not|never|n[’']t)\W+(?:\w+ly\W+)?(?:deny|denied|dispute|disputed|rule out|ruled out)"
    r"|neither\W+confirm\w*\W+n?or\W+(?:deny|denied|denies)|confirm(?:s|ed)\W+nothing)"
)
_REFUSAL = re.compile(
    rf"\b{_NOT}\b(?:\W+\w+){{0,3}}?\W+{_SPEAK}\b|\bno comment\b|\b{_CHECK}\b|(?:\b|(?<=\w)(?=n[’'])){_OPEN}\b",
    re.IGNORECASE,
)
_OWN = re.compile(rf"^\W*(?:I|we|they|he|she|it)\W+(?:\w+\W+)?{_OPEN}\b", re.IGNORECASE)  # in the words said


def refusals(text: str, attributions: Sequence[Attribution]) -> NDArray[np.bool_]:
    """Say of each attribution whether its cue, or cue and content together, tell that no answer was given."""
    return np.asarray([_refuses(text, one) for one in attributions], dtype=np.bool_)


def _refuses(text: str, one: Attribution) -> bool:
    cue = " ".join(span.of(text) for span in one.cue)
    content = one.content[0].of(text)[:REACH] if one.content else ""
    found = _REFUSAL.search(f"{cue} {content}")
    return (found is not None and found.start() < len(cue)) or _OWN.match(content) is not None
