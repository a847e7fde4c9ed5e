"""Scores candidates with fitted weights: a log-linear ranking of the figures that a mention can mean."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

Weights = Mapping[str, float]


@cache
def weights() -> dict[str, dict[str, float]]:
    """Return the fitted weights of each ranking by name of feature; what is not listed weighs nothing."""
    path = files("counterclaim.read.actors").joinpath("weights.json")
    loaded: dict[str, dict[str, float]] = json.loads(path.read_text("utf-8"))["weights"]
    return loaded


def chances(ranking: Weights, features: Sequence[Mapping[str, float]]) -> list[float]:
    """Return the probability of each candidate; they add up to one."""
    scores = [sum(ranking.get(name, 0.0) * value for name, value in one.items()) for one in features]
    top = max(scores, default=0.0)
    raised = [math.exp(score - top) for score in scores]
    whole = sum(raised)
    return [one / whole for one in raised]
