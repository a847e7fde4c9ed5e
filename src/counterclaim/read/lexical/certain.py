"""Cues that leave little doubt about the stance, whatever else stands around: "were rejected by", "has denied"."""

from __future__ import annotations

import re

from counterclaim.model.reading import Attribution

# In the gold train sets 162 of 165 attributions with such a cue deny, and three are neutral: log odds of about 4.
# A little less is given, so that network and words together can still say otherwise.
CERTAIN = 3.0
_DENIAL = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|rebut(?:s|ted|ting)?|rebuff(?:s|ed|ing)?)\b")
_FRONT = 24  # characters in front of a cue in which its negation may stand
_NOT_DENIED = re.compile(
    r"(?:\bnot|\bnever|n[’']t|\bneither|\bconfirm (?:n?or)|\bdeclin\w+ to|\brefus\w+ to)\s+(?:\w+ly\s+)?"
    r"(?:confirm (?:n?or) )?(?:deny|denied|dispute|disputed|reject|rejected|rebut|rule out)\b"
)


def leaves_open(text: str, attribution: Attribution) -> bool:
    """Say whether the cue is a denial that is itself denied: who "did not deny that" something is, does not say so."""
    if not attribution.cue:
        return False
    first, last = attribution.cue[0], attribution.cue[-1]
    found = _NOT_DENIED.search(text[max(0, first.start - _FRONT) : last.end].lower())
    return found is not None and max(0, first.start - _FRONT) + found.end() > first.start


def denies(text: str, attribution: Attribution) -> bool:
    """Say whether the cue is a verb of denial, and no negation stands in front of it."""
    return not leaves_open(text, attribution) and any(_DENIAL.search(span.of(text).lower()) for span in attribution.cue)
