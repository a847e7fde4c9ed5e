"""Words that point back at what was said ("these allegations") and cues of the same word ("alleged", "Allegations")."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses.features import Pairs

# In train the target has a cue of the same word in 162 of 441 answers that point so, and 7 of 100 candidates have one.
WEIGHT = 1.0  # of a score (a logarithm of odds); half of the logarithm of 4.9 to 1, since the network knows some of it
LOOKED_AT = 14  # words of a content in which it points back
_WORD = re.compile(r"[a-z]+")
# the noun that points, and how a cue of its kind begins
_NOUNS = {
    "allegation": "alleg",
    "accusation": "accus",
    "claim": "claim",
    "charge": "charg",
    "assertion": "assert",
    "suggestion": "suggest",
    "question": "ask",
    "report": "report",
    "criticism": "critic",
    "remark": "remark",
    "threat": "threat",
}


def pointed(text: str, attributions: Sequence[Attribution], pairs: Pairs) -> NDArray[np.bool_]:
    """Say of each pair [P] whether the answer points back with a noun and the target's cue is of the same word."""
    cues = [_words(text, one.cue) for one in attributions]
    found = np.zeros(len(pairs.origin), dtype=np.bool_)
    for number, one in enumerate(attributions):
        stems = _pointing([*_words(text, one.content)[:LOOKED_AT], *cues[number]])
        if stems:
            of_the_kind = np.asarray([any(word.startswith(stems) for word in cue) for cue in cues], dtype=np.bool_)
            mine = pairs.origin == number
            found[mine] = of_the_kind[pairs.target[mine]]
    return found


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return _WORD.findall(" ".join(span.of(text) for span in spans).lower())


def _pointing(words: Sequence[str]) -> tuple[str, ...]:
    return tuple({stem for noun, stem in _NOUNS.items() for word in words if word in (noun, f"{noun}s")})
