"""When a statement was made: which expression of date among the phrases of its cue says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.model.span import Span
from counterclaim.read.circumstances.attached import Attached
from counterclaim.read.circumstances.dates.expressions import DateExpression
from counterclaim.read.circumstances.scope import FRONT, TAIL

_ASIDES = ("according to", "per ")
_LEADS = frozenset(("", "on", "in", "at", "during", "over"))
_FUTURE = re.compile(
    r"\b(?:(?:will|shall|would)(?!\s+not|n['’]t)|going\s+to|(?:is|are|was|were)\s+(?:due|set|expected|scheduled|slated)"
    r"|(?:plans?|planned|hopes?|wants?|intends?)\s+to)\b|['’]ll\b",
    re.IGNORECASE,
)


def is_future(text: str, words: Span) -> bool:
    """Say whether a cue, with the words between source and cue, speaks of what is still to be said: "will speak"."""
    return bool(_FUTURE.search(text, *words))


def date_said(found: Sequence[Attached], cue: str) -> DateExpression | None:
    """Return the first expression that tells when it was said; None if there is none."""
    aside = cue.lower().startswith(_ASIDES)
    for one in found:
        if aside and one.side == FRONT:  # "In 2015, according to Ms Lee, …": the content begins there
            continue
        date = one.phrase.date
        if date is None or date.future or one.within_event or one.loose or one.phrase.lead not in _LEADS:
            continue
        if one.side == TAIL and date.day is not None and not one.phrase.lead:
            continue  # "… would vote on Tuesday, February 26": it goes on with the content
        return date
    return None
