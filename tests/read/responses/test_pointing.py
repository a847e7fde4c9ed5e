"""Words that point back, and the cues of the same word that they point at."""

from __future__ import annotations

import numpy as np
import pytest

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses import FEATURES, Pairs, pointed

TEXT = (
    "Orlo alleged that the weir was opened. Bask said the river rose. "
    "“These allegations are untrue,” Dorn said. “That question is closed,” Dorn added. Lund asked who paid."
)


def attribution(source: str, cue: str, content: str) -> Attribution:
    def span(words: str) -> tuple[Span, ...]:
        start = TEXT.index(words)
        return (Span(start, start + len(words)),)

    return Attribution(source=span(source), cue=span(cue), content=span(content))


ALLEGED = attribution("Orlo", "alleged", "that the weir was opened")
ROSE = attribution("Bask", "said", "the river rose")
UNTRUE = attribution("Dorn", "said", "“These allegations are untrue,”")
CLOSED = attribution("Dorn", "added", "“That question is closed,”")
ASKED = attribution("Lund", "asked", "who paid")
ALL = [ALLEGED, ROSE, UNTRUE, CLOSED, ASKED]


def pairs_of(listed: list[tuple[int, int]]) -> Pairs:
    table = np.asarray(sorted(listed), dtype=np.int64).reshape(-1, 2)
    features = np.zeros((len(listed), len(FEATURES)), dtype=np.float32)
    return Pairs(origin=table[:, 0], target=table[:, 1], features=features)


@pytest.mark.parametrize(
    ("pair", "expected", "why"),
    [
        ((2, 0), True, "allegations point at who alleged"),
        ((2, 1), False, "and not at who only said"),
        ((3, 4), True, "a question points at who asked"),
        ((3, 0), False, "and not at who alleged"),
        ((0, 2), False, "a cue points at nothing behind it"),
    ],
)
def test_pointing(pair: tuple[int, int], expected: bool, why: str) -> None:
    every = [(one, other) for one in range(len(ALL)) for other in range(len(ALL)) if one != other]
    found = pointed(TEXT, ALL, pairs_of(every))
    assert bool(found[sorted(every).index(pair)]) is expected, why


def test_nothing_points_at_nothing() -> None:
    assert pointed(TEXT, [], pairs_of([])).shape == (0,)
