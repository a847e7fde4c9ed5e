"""Places inside wordings: the names behind "in", "at", "near", "outside". Two wordings disagree if they share none."""

from __future__ import annotations

import re

from counterclaim.link.claims.words import stem

_NAME = r"[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+)*"
_AT = re.compile(
    r"\b(?:in|at|near|outside|inside|around|across|over|from) (?:the |central |northern |southern |eastern |western )*"
    rf"({_NAME})"
)
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september "
    "october november december".split()
)


def places(text: str) -> tuple[str, ...]:
    """Return the stems of the names that stand as places; months and weekdays are none."""
    found = (word for match in _AT.finditer(text) for word in match[1].lower().replace("’", "'").split())
    return tuple(dict.fromkeys(stem(word.removesuffix("'s")) for word in found if word not in _TIMES and word != "of"))
