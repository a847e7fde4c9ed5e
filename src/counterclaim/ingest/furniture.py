"""Tells the article of a scraped page from its furniture: trees score each block, then the best run is taken."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.ingest.blocks import Block
from counterclaim.ingest.features import table
from counterclaim.ingest.trees import Trees
from counterclaim.model.errors import WeightsError
from counterclaim.model.span import Span

_FILE = Path(__file__).with_name("furniture.json")
CLIP = 5.0  # log odds; one block, however sure, does not outvote its neighbourhood


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of blocks is chosen: log odds that every block is given for being article, and the cost of a change."""

    lift: float
    switch: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The trees, the names of the features that they ask for, and how the run is chosen."""

    names: tuple[str, ...]
    trees: Trees
    run: Run


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """Return the weights that training/furniture.py fitted; raises WeightsError if they do not fit the features."""
    return loaded(_FILE)


def loaded(path: Path) -> Weights:
    """Return the weights in `path`; raises WeightsError if they are missing, damaged, or fitted to other features."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        names = tuple(data["names"])
        run = Run(float(data["lift"]), float(data["switch"]))
        trees = Trees(
            features=np.asarray(data["features"], dtype=np.intp),
            thresholds=np.asarray(data["thresholds"], dtype=np.float32),
            answers=np.asarray(data["answers"], dtype=np.float32),
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise WeightsError(f"{path} cannot be read: {error!r}; reinstall the package") from error
    if names != _names() or not ((trees.features >= 0) & (trees.features < len(names))).all():
        raise WeightsError(f"{path} was fitted to other features than this version computes; reinstall the package")
    if not all(np.isfinite(numbers).all() for numbers in (trees.thresholds, trees.answers, (run.lift, run.switch))):
        raise WeightsError(f"{path} holds a number that is none; reinstall the package")
    return Weights(names, trees, run)


def _names() -> tuple[str, ...]:
    """Return the names of the features, as the table of any block gives them."""
    return table([Block(Span(0, 1), "a", True, True)])[0]


def article_run(found: Sequence[Block], weights: Weights) -> NDArray[np.bool_]:
    """Return which blocks are article, given the fitted weights."""
    return best_run(weights.trees.summed(table(found)[1]), weights.run)


def best_run(odds: NDArray[np.float32], run: Run) -> NDArray[np.bool_]:
    """Return the best sequence of article and furniture when each change costs `switch` (Viterbi)."""
    half = np.clip(odds + run.lift, -CLIP, CLIP) / 2
    back = np.zeros((len(half), 2), dtype=np.int8)
    article, other = float(half[0]), -float(half[0])
    for number in range(1, len(half)):
        from_other, from_article = other - run.switch, article - run.switch
        back[number] = (0 if article >= from_other else 1, 1 if other >= from_article else 0)
        article = max(article, from_other) + float(half[number])
        other = max(other, from_article) - float(half[number])
    state = 0 if article >= other else 1
    chosen = np.zeros(len(half), dtype=bool)
    for number in range(len(half) - 1, -1, -1):
        chosen[number] = state == 0
        state = int(back[number, state])
    return chosen
