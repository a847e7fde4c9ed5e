"""The pair model: are two positions on one claim, and do they agree? Holds the network.

The guards have the last word.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.link.claims.features import features
from counterclaim.link.claims.guards import flatly_denied, guard
from counterclaim.link.claims.profile import ClaimProfile
from counterclaim.link.weights import SHIPPED, load
from counterclaim.model.reading import Producer

Floats = NDArray[np.float32]
RELATIONS = ("same", "opposed", "other")
PAIRS = 4096  # pairs a run
CERTAIN = 0.98  # chance of what a guard says
LIKELY = 0.5  # chance of one claim from which a flat denial is on the other side of it; below, on another claim
HEARD = {"same": 0.4, "opposed": 0.5}  # chance of one claim from which a guard that knows only the sides is heard


class Chances(NamedTuple):
    """How likely two positions are one claim with one side (`same`), one claim with two (`opposed`), or neither.

    `reason` is what a guard had to say, empty where the model decided.
    """

    same: float
    opposed: float
    other: float
    reason: str = ""

    @property
    def one_claim(self) -> float:
        """How likely they are on one claim, on whichever side."""
        return self.same + self.opposed


class PairModel:
    """The network over pairs, held for the life of a linker; raises WeightsError if weights are missing or altered."""

    def __init__(self, *, threads: int = 1, weights: Path = SHIPPED) -> None:
        self._manifest = load(weights)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            weights / "pairs.onnx", options, providers=["CPUExecutionProvider"]
        )

    @property
    def producer(self) -> Producer:
        """The model behind the chances."""
        return self._manifest.producer

    @property
    def threshold(self) -> float:
        """The least `likeness` to a claim at which a position joins it, fitted on stories/train and dev."""
        return self._manifest.threshold

    def of(
        self, pairs: Sequence[tuple[ClaimProfile, ClaimProfile]], ours: Floats, theirs: Floats, *, guarded: bool = True
    ) -> list[Chances]:
        """Return the chances of each pair; `ours` and `theirs` are the vectors of its two sides, float32 [n, 384]."""
        cosines = np.einsum("ij,ij->i", ours, theirs).tolist()
        table = np.asarray(
            [features(a, b, cosine) for (a, b), cosine in zip(pairs, cosines, strict=True)], dtype=np.float32
        )
        found: list[Chances] = []
        for first in range(0, len(pairs), PAIRS):
            some = slice(first, first + PAIRS)
            feed = {"features": table[some], "ours": ours[some], "theirs": theirs[some]}
            (chances,) = self._session.run(["chances"], feed)
            found += [Chances(*row) for row in np.asarray(chances).astype(float).tolist()]
        if not guarded:
            return found
        return [overruled(one, a, b) for one, (a, b) in zip(found, pairs, strict=True)]


APART = Chances(0.0, 0.0, 1.0)


def overruled(chances: Chances, one: ClaimProfile, other: ClaimProfile) -> Chances:
    """Return the chances with what a guard says of the pair, if it says anything."""
    said = guard(one, other)
    rest = (1 - CERTAIN) / 2
    if said is None and flatly_denied(one, other):
        if chances.one_claim < LIKELY:
            return Chances(rest, rest, CERTAIN)
        return Chances(rest, CERTAIN, rest, "the one says that there was none, the other does not")
    if said is None or (not said.sure and chances.one_claim < HEARD[said.relation]):
        return APART if _in_one_breath(one, other) else chances
    held = {relation: CERTAIN if relation == said.relation else rest for relation in RELATIONS}
    return Chances(held["same"], held["opposed"], held["other"], said.reason)


def _in_one_breath(one: ClaimProfile, other: ClaimProfile) -> bool:
    """Say whether both are of one statement: nobody says a thing twice in one breath.

    Of 8 pairs of positions of one statement that the model joined on stories/dev, 1 is one claim. Less of a chance for
    what one actor says in other words in one article (0.6) was tried: on dev disputed F1 rose by 0.05 and grouping
    fell by 0.00 to 0.03, on train both fell.
    """
    return bool(one.document) and (one.document, one.statement) == (other.document, other.statement)
