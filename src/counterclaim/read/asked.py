"""Who is asked is no source of the question: `Asked about the letter, she said …` names nobody who asks."""

from __future__ import annotations

import re
from dataclasses import replace

from counterclaim.model.reading import Attribution

_ASKED = re.compile(r"(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"(?:(?:was|were|is|are|been|being|when|if|while) )+(?:\w+ly )?(?:asked|pressed|questioned|quizzed)\b",
    re.IGNORECASE,
)
# Of the 23 gold cues of train that open a sentence so, 21 have no source, and two one behind "by".
_WHEN = re.compile(r"\b(?:when|if|while|whenever)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\bby\W+$", re.IGNORECASE)
_FRONT = 24  # characters in front of a cue that tell whether it opens a clause


def without_asked(attribution: Attribution, text: str) -> Attribution:
    """Return the attribution without a source that is asked: only who stands behind `by` asks."""
    if not attribution.source or not attribution.cue:
        return attribution
    cue, source = attribution.cue[0], attribution.source[0]
    if _BY.search(text[max(0, source.start - _FRONT) : source.start]):
        return attribution
    passive = _PASSIVE.match(cue.of(text)) is not None
    opens = text[cue.start].isupper() or _WHEN.search(text[max(0, cue.start - _FRONT) : cue.start])
    asked = passive or (_ASKED.match(cue.of(text)) and opens and source.start > cue.start)
    return replace(attribution, source=()) if asked else attribution
