"""Blocking keys: two positions on one claim share at least one nearly always, two on different events seldom.

A key is a short string, so that a lookup is an equality in an index. Positions on one claim often share no word, and
their vectors are far apart ("For the time being they are."); what they share is the event that their articles are
about. So the keys are pairs of the words that an article is most about, and pairs of the rarest words of the position
itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from counterclaim.link.claims.profile import ClaimProfile
from counterclaim.link.claims.words import rarity

RARE, RAREST = 5.0, 4  # a position's own words that are in fewer than one article in 150, at most four of them


def keys(one: ClaimProfile) -> tuple[str, ...]:
    """Return the blocking keys of a position, sorted."""
    rare = sorted((word for word in one.stems if rarity(word) >= RARE), key=lambda word: (-rarity(word), word))[:RAREST]
    return tuple(sorted({*_pairs(one.topic, "t"), *_pairs(rare, "w")}))


def _pairs(words: Sequence[str], kind: str) -> set[str]:
    return {f"{kind}:{first}+{second}" for first, second in combinations(sorted(words), 2)}
