"""The body that a common noun in an affiliation means: the one of that sort that the article names. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.read.actors.names import Name
from counterclaim.read.actors.words import Words

_COMMON = frozenset("agency bureau commission committee council department ministry university".split())


def body_served(words: Words, found: Sequence[Name], affiliation: str | None) -> str | None:
    """Return the full name for `ministry` where an article names exactly one ministry, else the affiliation itself."""
    noun = (affiliation or "").lower()
    if noun not in _COMMON:
        return affiliation
    named = [name for name in found if len(name.key) > 1 and noun in (name.key[0], name.key[-1])]
    whole = max(named, key=lambda name: (len(name.key), -name.first), default=None)
    if whole is None or any(not set(name.key) <= set(whole.key) for name in named):
        return affiliation
    return " ".join(words.text[words.starts[whole.first] : words.ends[whole.last - 1]].split())
