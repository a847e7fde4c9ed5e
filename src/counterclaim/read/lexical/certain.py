"""Cues that leave little doubt about the stance, whatever else stands around: "were rejected by", "has denied"."""

from __future__ import annotations

import re

from counterclaim.model.reading import Attribution

# In the gold train sets 162 of 165 attributions with such a cue deny, and three are neutral: log odds of about 4.
# A little less is given, so that network and words together can still say otherwise.
CERTAIN = 3.0
_DENIAL = re.compile(r"\b(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|rebut(?:s|ted|ting)?|rebuff(?:s|ed|ing)?)\b")


def denies(text: str, attribution: Attribution) -> bool:
    """Say whether the cue is a verb of denial."""
    return any(_DENIAL.search(span.of(text).lower()) for span in attribution.cue)
