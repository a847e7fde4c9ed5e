"""The linear model over the words of attributions, and how what it says is mixed with what a network says."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import KINDS, RESPONSES, STANCES, Attribution
from counterclaim.read.lexical.certain import CERTAIN, denies, leaves_open
from counterclaim.read.lexical.features import features

Floats = NDArray[np.float32]
# columns of each, in this order
HEADS = {"kind": len(KINDS), "stance": len(STANCES), "answers": 1, "how": len(RESPONSES)}
COLUMNS = sum(HEADS.values())
# Of the words in a mixture of log chances. They know more of kinds than the networks do (training/LOG.md).
KIND_SHARE, STANCE_SHARE, HOW_SHARE = 0.7, 0.4, 0.5
# Added to the log chances of rare labels, which models that learnt from counts give too seldom: on dev 48 neutral ones
# were read as affirmed and 2 the other way round. Found on dev, both sets together; flat about these values (LOG.md).
KIND_LEAN = {"plan": 0.3, "other": 0.6}
STANCE_LEAN = {"denies": 0.5, "neutral": 1.25}


@dataclass(frozen=True, slots=True)
class Words:
    """What the words say of attributions: log chances of `kind` [n, 6] and `stance` [n, 3], the log odds [n]
    that it answers another statement, and the log chances [n, 5] of how, if it does.
    """

    kind: Floats
    stance: Floats
    answers: Floats
    how: Floats


class Lexical:
    """Holds the features' weights; raises WeightsError if they are not what this version reads."""

    def __init__(self, folder: Path) -> None:
        try:
            data = json.loads((folder / "lexical.json").read_text(encoding="utf-8"))
            self._places = {str(name): place for place, name in enumerate(data["features"])}
            self._bias = np.asarray(data["bias"], dtype=np.float32)
            self._weights = np.load(folder / "lexical.npy", allow_pickle=False)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise WeightsError(f"the lexical weights in {folder} cannot be read: {error!r}") from error
        if self._weights.shape != (len(self._places), COLUMNS) or self._bias.shape != (COLUMNS,):
            raise WeightsError(f"the lexical weights in {folder} have another shape: {self._weights.shape}")

    def of(self, text: str, attributions: Sequence[Attribution]) -> Words:
        """Return what the words of each attribution say; a feature counts once, one that is not known not at all."""
        table = np.tile(self._bias, (len(attributions), 1))
        for row, attribution in zip(table, attributions, strict=True):
            known = sorted({self._places[one] for one in features(text, attribution) if one in self._places})
            row += self._weights[known].sum(0, dtype=np.float32)
        kind, stance, answers, how = np.split(table, np.cumsum(list(HEADS.values()))[:-1], axis=1)
        for sure, told in ((denies, "denies"), (leaves_open, "neutral")):
            stance[[sure(text, attribution) for attribution in attributions], STANCES.index(told)] += CERTAIN
        return Words(log_chances(kind), log_chances(stance), answers[:, 0], log_chances(how))


def log_chances(scores: Floats) -> Floats:
    """Return the logarithms of softmax over the rows of scores [n, k]."""
    shifted = scores - scores.max(1, keepdims=True, initial=-np.inf)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(1, keepdims=True)), dtype=np.float32)


def mixed(scores: Floats, words: Floats, share: float) -> Floats:
    """Return a network's log chances, given its scores [n, k], with a share of those of the words [n, k]."""
    return np.asarray((1 - share) * log_chances(scores) + share * words, dtype=np.float32)


def leaning(scores: Floats, labels: Sequence[str], lean: Mapping[str, float]) -> Floats:
    """Return scores [n, k] with what is added to each of the k labels."""
    return np.asarray(scores + np.asarray([lean.get(label, 0.0) for label in labels]), dtype=np.float32)
