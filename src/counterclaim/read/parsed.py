"""What the model gives for one document: attributions, their classes and actors, and which answers which."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution
from counterclaim.read.actors import Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Chances:
    """How likely the labels of each head are, in the order of KINDS, STANCES and ACTS; empty is unknown."""

    kind: tuple[float, ...] = ()
    stance: tuple[float, ...] = ()
    act: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Classes:
    """What the heads say of an attribution as a whole; None is unknown."""

    kind: str | None = None
    stance: str | None = None
    act: str | None = None
    chances: Chances = field(default=Chances(), compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The attribution `origin` answers `target` (both are places in the list of attributions)."""

    origin: int
    target: int
    kind: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The pairs that were weighed as answers, all [P]: `origin`, `target`, calibrated `chance`; `kinds` is [P, 5].

    `lowered` is what a common opponent took off the score, `threshold` the chance that a pair needs.
    """

    origin: NDArray[np.int64]
    target: NDArray[np.int64]
    chance: NDArray[np.float64]
    kinds: NDArray[np.float32]
    lowered: NDArray[np.float32]
    threshold: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One document as the model leaves it; `classes` and `resolution.of` go with `attributions`.

    `weighed` is kept for those who ask why; None where no pair was weighed.
    """

    attributions: tuple[Attribution, ...] = ()
    classes: tuple[Classes, ...] = ()
    resolution: Resolution = field(default_factory=Resolution)
    answers: tuple[Answer, ...] = ()
    weighed: Weighed | None = field(default=None, compare=False, repr=False)
