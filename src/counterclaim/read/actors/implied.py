"""Sources that are not marked, though the words say who speaks: `Russian claims`, and a quotation that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.words import Words

_POSSESSIVE = ("'s", "’s", "‘s", "’", "'")
_OPENING = "\"“«„‘'"


def implied_source(words: Words, attribution: Attribution) -> Span | None:
    """Return the adjective of a state or the possessor right before a noun that is the cue; None if it has a source."""
    if attribution.source or not attribution.cue:
        return None
    cue = words.between(*attribution.cue[0])
    if len(cue) != 1 or words.lower[cue.start] not in lexicon().charges or cue.start == 0:
        return None
    before = cue.start - 1
    if words.lower[before] in lexicon().adjectives:
        return Span(words.starts[before], words.ends[before])
    if words.lower[before] in _POSSESSIVE and before and words.forms[before - 1][0].isupper():
        return Span(words.starts[before - 1], words.ends[before - 1])
    return None


def continued(words: Words, attributions: Sequence[Attribution], number: int) -> int | None:
    """Return the number of the attribution that one with neither source nor cue goes on from.

    It is the one whose content ends last before this quotation begins, in the same line or the one before.
    """
    one = attributions[number]
    if (
        one.source
        or one.cue
        or not one.content
        or words.text[one.content[0].start : one.content[0].start + 1] not in tuple(_OPENING)
    ):
        return None
    start = one.content[0].start
    ends = [
        (hull(other.content).end, at)
        for at, other in enumerate(attributions)
        if other.content and (other.source or other.cue)
    ]
    end, last = max((pair for pair in ends if pair[0] <= start), default=(0, -1))
    near = last >= 0 and words.lines[words.at(start)] - words.lines[max(0, words.at(end) - 1)] <= 1
    return last if near else None
