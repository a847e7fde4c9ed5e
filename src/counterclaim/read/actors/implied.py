"""Sources that are not marked, though the words say who speaks: `Russian claims`, and a quotation that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, hull
from counterclaim.read.actors.lexicon import lexicon
from counterclaim.read.actors.words import Words

_POSSESSIVE = ("'s", "’s", "‘s", "’", "'")
_BE = frozenset("is are was were be been being get got gets".split())
_OPEN = frozenset(
    "alleged allegedly reported reportedly suspected accused expected charged asked pressed said-to".split()
)
_OPENING = "\"“«„‘'"


def implied_source(words: Words, attributions: Sequence[Attribution], number: int) -> tuple[Span, ...]:
    """Return the source that the sentence of an attribution without one gives, or nothing.

    It is the adjective of a state or the possessor right before a noun that is the cue, the relative pronoun right
    before a verb, or, where the verb follows `and` or is a participle, the source that the sentence has already.
    """
    one = attributions[number]
    if one.source or not one.cue:
        return ()
    cue = words.between(*one.cue[0])
    if not cue or not cue.start or (words.initial[cue.start] and not words.lower[cue.start].endswith("ing")):
        return ()
    if words.lower[cue.start] in lexicon().charges:
        return _before_noun(words, cue.start - 1) if len(cue) == 1 else ()
    return () if _passive(words, cue) else _of_verb(words, attributions, number, cue.start)


def _before_noun(words: Words, before: int) -> tuple[Span, ...]:
    if words.lower[before] in lexicon().adjectives or words.lower[before] in ("his", "her", "its", "their"):
        return (Span(words.starts[before], words.ends[before]),)
    if words.lower[before] in _POSSESSIVE and before and words.forms[before - 1][0].isupper():
        return (Span(words.starts[before - 1], words.ends[before - 1]),)
    return ()


def _passive(words: Words, cue: range) -> bool:
    """Say whether a verb leaves open who speaks: `was told`, `alleged`, `reportedly`."""
    first = words.lower[cue.start]
    progressive = words.lower[cue.stop - 1].endswith("ing")  # are fearing
    return first in _OPEN or (not progressive and any(words.lower[index] in _BE for index in cue))


def _of_verb(words: Words, attributions: Sequence[Attribution], number: int, first: int) -> tuple[Span, ...]:
    before = words.lower[first - 1]
    if before in ("who", "which"):
        return (Span(words.starts[first - 1], words.ends[first - 1]),)
    joined = before in ("and", "but") or (before == "," and words.lower[first - 2] in ("and", "but"))
    if not joined and not words.lower[first].endswith("ing"):
        return ()
    start = words.starts[first]
    own = hull(attributions[number].content) if attributions[number].content else None
    sentence = words.sentences[first]
    near = [
        other.source
        for other in attributions
        if other.source
        and words.sentences[min(words.at(other.source[0].start), len(words.sentences) - 1)] == sentence
        and (own is None or not own.overlaps(other.source[0]))
        and not any(piece.start <= start < piece.end for piece in other.content)
    ]
    earlier = [spans for spans in near if spans[0].start < words.starts[first]]
    later = [] if joined else [spans for spans in near if spans[0].start > words.starts[first]]
    return tuple(sorted(earlier[-1] if earlier else later[0])) if earlier or later else ()


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
        if other.content and (other.source or other.cue) and not _inside(other, attributions)
    ]
    end, last = max((pair for pair in ends if pair[0] <= start), default=(0, -1))
    near = last >= 0 and words.lines[words.at(start)] - words.lines[max(0, words.at(end) - 1)] <= 1
    return last if near else None


def _inside(one: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Say whether an attribution is told within the content of another."""
    place = (one.cue or one.source)[0].start
    return any(
        piece.start <= place < piece.end for other in attributions if other is not one for piece in other.content
    )
