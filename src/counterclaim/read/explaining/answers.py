"""Which pairs of statements were weighed as answers, the likeliest first, and what was counted of each."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.explanation import AnswerReason, Sign
from counterclaim.model.reading import RESPONSES, Reading
from counterclaim.read.parsed import Parsed, Weighed
from counterclaim.read.responses import FEATURES, pairs

LIKELIEST = 3
LEAST = 0.01  # every statement is weighed against every other one near it; below this a pair is not worth a line
LOWERED = 0.05  # log-odds that a common opponent takes off from which it is worth a word
_PLAIN = frozenset(("distance", "characters", "paragraphs", "size"))  # measures, for the network alone

Reasons = tuple[AnswerReason, ...]


def answer_reasons(reading: Reading, parsed: Parsed, number: int) -> tuple[Reasons, Reasons]:
    """Return the pairs in which the statement at this place answers, and in which it is answered, the likeliest first.

    They are those that were given and the likeliest three; of those in which it answers, the likeliest in any case.
    """
    weighed = parsed.weighed
    if weighed is None:
        return (), ()
    known = pairs(reading.document.text, parsed.attributions, reading.actors, parsed.resolution.of)
    given = {(one.origin, one.target) for one in parsed.answers}

    def reasons(ends: NDArray[np.int64], least: int) -> Iterator[AnswerReason]:
        for rank, at in enumerate(_ranked(weighed, np.flatnonzero(ends == number))):
            origin, target = int(weighed.origin[at]), int(weighed.target[at])
            likely = rank < LIKELIEST and weighed.chance[at] >= LEAST
            if rank >= least and not likely and (origin, target) not in given:
                continue
            yield AnswerReason(
                origin=reading.statements[origin].id,
                target=reading.statements[target].id,
                kind=RESPONSES[int(weighed.kinds[at].argmax())],
                score=round(float(weighed.chance[at]), 4),
                given=(origin, target) in given,
                lowered=bool(weighed.lowered[at] > LOWERED),
                signs=tuple(_signs(known.features[at])),
            )

    return tuple(reasons(weighed.origin, 1)), tuple(reasons(weighed.target, 0))


def _ranked(weighed: Weighed, places: NDArray[np.int64]) -> list[int]:
    order = np.argsort(-weighed.chance[places], kind="stable")
    listed: list[int] = places[order].tolist()
    return listed


def _signs(row: NDArray[np.float32]) -> Iterator[Sign]:
    """Yield the features that hold of a pair; the words in common as a count."""
    for name, value in zip(FEATURES, row.tolist(), strict=True):
        if name == "common words":
            value = round(float(np.expm1(value)))
        if value and name not in _PLAIN:
            yield Sign(name=name, value=round(value, 3))
