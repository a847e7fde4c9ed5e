"""From scores of pairs to answers: each statement answers one other, or none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import RESPONSES
from counterclaim.read.parsed import Answer
from counterclaim.read.responses.features import FEATURES, Pairs

Floats = NDArray[np.float32]
_DECLINES = "declines"
_SAME_ACTOR = FEATURES.index("same actor")
# Who contradicts an own earlier statement takes it back: of 718 gold pairs of conflict 2 have one actor and say else.
_CONFIRMS = "confirms"
_TAKEN_BACK = {"denies": "retracts", "disputes": "retracts"}


def chances(pairs: Pairs, scores: Floats, silent: Floats) -> NDArray[np.float64]:
    """Return the probability of each pair [P]: `scores` [P] against the statement's other pairs and `silent` [n]."""
    most = silent.astype(np.float64)
    np.maximum.at(most, pairs.origin, scores)
    parts = np.exp(scores - most[pairs.origin])
    whole = np.exp(silent - most)
    np.add.at(whole, pairs.origin, parts)
    return np.asarray(parts / whole[pairs.origin])


def weighed(
    pairs: Pairs, chance: NDArray[np.float64], words: Floats, scale: tuple[float, float, float]
) -> NDArray[np.float64]:
    """Return the chances of pairs [P] once the words of a statement have spoken on whether it answers at all.

    `words` [n] are log odds of that, `scale` the weights of the network's log odds and of theirs, and a shift. What a
    statement answers, if it does, stays as the network has it.
    """
    whole = np.zeros(len(words))
    np.add.at(whole, pairs.origin, chance)
    inside = np.clip(whole, 1e-6, 1 - 1e-6)
    ours, theirs, shift = scale
    both = 1 / (1 + np.exp(-(ours * np.log(inside / (1 - inside)) + theirs * words + shift)))
    return np.asarray(chance / inside[pairs.origin] * both[pairs.origin])


def calibrated(chance: NDArray[np.float64], scale: tuple[float, float]) -> NDArray[np.float64]:
    """Return sigmoid(slope * logit(chance) + shift), the share of right ones among their like (Platt 1999)."""
    inside = np.clip(chance, 1e-9, 1 - 1e-9)
    slope, shift = scale
    return np.asarray(1 / (1 + np.exp(-(slope * np.log(inside / (1 - inside)) + shift))))


def decide(pairs: Pairs, chance: NDArray[np.float64], kinds: Floats, threshold: float) -> tuple[Answer, ...]:
    """Return the likeliest answer of each statement that reaches the threshold, by origin; `kinds` is [P, 5].

    Who gives no answer declines, who agrees contradicts nobody, and who contradicts the own words retracts, whatever
    the kinds say.
    """
    found: dict[int, Answer] = {}
    for number in np.argsort(-chance, kind="stable").tolist():
        if chance[number] < threshold:
            break
        origin = int(pairs.origin[number])
        if origin not in found:
            found[origin] = Answer(
                origin=origin,
                target=int(pairs.target[number]),
                kind=_kind(pairs, number, RESPONSES[int(kinds[number].argmax())]),
                score=round(float(chance[number]), 4),
            )
    return tuple(found[origin] for origin in sorted(found))


def _kind(pairs: Pairs, number: int, likeliest: str) -> str:
    if pairs.refused is not None and pairs.refused[pairs.origin[number]]:
        return _DECLINES
    if pairs.assented is not None and pairs.assented[pairs.origin[number]] and likeliest in _TAKEN_BACK:
        return _CONFIRMS
    return _TAKEN_BACK.get(likeliest, likeliest) if pairs.features[number, _SAME_ACTOR] else likeliest
