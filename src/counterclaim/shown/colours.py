"""Which colour an actor has: the same wherever it can be, and another one beside somebody who has it already."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from counterclaim.shown.sheet import HUES


def hue(actor: str) -> int:
    """Return the colour of an actor by id, the same on every page."""
    return zlib.crc32(actor.encode("utf-8", "replace")) % HUES


def hues(actors: Iterable[str]) -> tuple[int, ...]:
    """Return the colours of actors that stand side by side; of two with the same one, the first keeps it.

    As long as there are colours, no two look alike; an actor without an id takes what is left.
    """
    listed = list(actors)
    given: dict[int, int] = {}
    for place, actor in enumerate(listed):
        if actor and hue(actor) not in given.values():
            given[place] = hue(actor)
    for place in range(len(listed)):
        if place not in given:
            taken = list(given.values())
            given[place] = min(range(HUES), key=lambda one: (taken.count(one), one))
    return tuple(given[place] for place in range(len(listed)))
