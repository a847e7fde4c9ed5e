"""Who stands against whom in an article, from the likeliest answers.

Whoever contradicts my opponent is not mine, and whom I answer once I answer again.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import RESPONSES
from counterclaim.read.responses.decide import chances
from counterclaim.read.responses.features import Pairs

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
# Of 1,005 gold cases in which A contradicts B and B contradicts C, A and C contradict each other in 12.
PENALTY = 4.0  # of a score (a logarithm of odds), for a third side that is sure
BONUS = 0.7  # of a score, for an opponent whom the actor's other statements surely answer (training/LOG.md)
LEAST = 0.1  # an answer below this chance says nothing of sides
_CONTRADICTIONS = [RESPONSES.index("denies"), RESPONSES.index("disputes")]


def sided(pairs: Pairs, of: Sequence[str | None], scores: Floats, silent: Floats, kinds: Floats) -> Floats:
    """Return the scores of pairs [P]: lower where the two have an opponent in common, higher for a usual opponent.

    `of` has the actor of each statement; `scores` [P], `silent` [n] and `kinds` [P, 5] are those of the network.
    """
    chance = chances(pairs, scores, silent)
    shared = common_opponent(pairs, of, chance, kinds)
    lowered = np.asarray(scores - PENALTY * shared, dtype=np.float32)
    return np.asarray(lowered + BONUS * usual_opponent(pairs, of, chances(pairs, lowered, silent)), dtype=np.float32)


def usual_opponent(pairs: Pairs, of: Sequence[str | None], chance: Doubles) -> Doubles:
    """Return for each pair [P] how surely other statements of its actor answer the other actor too, between 0 and 1."""
    number = _numbers(of)
    mine, theirs = number[pairs.origin], number[pairs.target]
    known = (mine >= 0) & (theirs >= 0) & (mine != theirs)
    actors, statements = len(set(of)) + 1, len(of)
    all_of, own = np.zeros((actors, actors)), np.zeros((statements, actors))
    np.add.at(all_of, (mine[known], theirs[known]), chance[known])
    np.add.at(own, (pairs.origin[known], theirs[known]), chance[known])
    return np.asarray(np.where(known, np.clip(all_of[mine, theirs] - own[pairs.origin, theirs], 0, 1), 0.0))


def common_opponent(pairs: Pairs, of: Sequence[str | None], chance: Doubles, kinds: Floats) -> Doubles:
    """Return for each pair [P] how surely its two actors have an opponent in common, between 0 and 1.

    `chance` [P] and `kinds` [P, 5] are what is said of the pairs. It is 0 where the two are surer to contradict each
    other than one of them is to contradict the third: of three sides only the least sure gives way.
    """
    against = _against(pairs, of, chance, kinds)
    common = np.zeros_like(against)
    for row, mine in zip(common, against, strict=True):
        if mine.any():
            row[:] = np.minimum(mine, against).max(1)
    common[against >= common] = 0
    number = _numbers(of)
    mine, theirs = number[pairs.origin], number[pairs.target]
    return np.asarray(
        np.where((mine >= 0) & (theirs >= 0) & (mine != theirs), np.minimum(common[mine, theirs], 1), 0.0)
    )


def _against(pairs: Pairs, of: Sequence[str | None], chance: Doubles, kinds: Floats) -> Doubles:
    """Return how surely any two actors contradict each other [A, A]: the sum of the chances of likeliest answers."""
    number, best = _numbers(of), _best(pairs, chance, kinds)
    one, other = number[pairs.origin[best]], number[pairs.target[best]]
    kept = (one >= 0) & (other >= 0) & (one != other)
    table = np.zeros((len(set(of)) + 1,) * 2, dtype=np.float64)  # a row more, so that there is one for nobody (-1)
    np.add.at(table, (one[kept], other[kept]), chance[best[kept]])
    return np.asarray(table + table.T)


def _numbers(of: Sequence[str | None]) -> NDArray[np.int64]:
    actors = {name: number for number, name in enumerate(dict.fromkeys(one for one in of if one is not None))}
    return np.asarray([-1 if one is None else actors[one] for one in of], dtype=np.int64)


def _best(pairs: Pairs, chance: Doubles, kinds: Floats) -> NDArray[np.int64]:
    """Return the likeliest pair of each statement where it is likely and contradicts."""
    first = np.flatnonzero(np.diff(pairs.origin, prepend=-1))
    bounds = [*first.tolist(), len(pairs.origin)]
    listed = [start + int(chance[start:end].argmax()) for start, end in pairwise(bounds)]
    kept = [place for place in listed if chance[place] >= LEAST and int(kinds[place].argmax()) in _CONTRADICTIONS]
    return np.asarray(kept, dtype=np.int64)
