"""Loads the trained weights, and refuses them if anything differs from their manifest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Producer
from counterclaim.read.windows import WINDOW
from counterclaim.trained import manifests
from counterclaim.trained.manifests import Verified
from counterclaim.trained.versions import in_range

SHIPPED = Path(__file__).resolve().parent / "weights" / "attribution"
NEEDED = (
    "encoder.onnx",
    "relation.onnx",
    "classes.onnx",
    "answers.onnx",
    "lexical.json",
    "lexical.npy",
    "tokenizer.json",
)  # a reader opens these, so each must have a digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What manifest.toml says: name, version, conventions, thresholds, and the sha256 of every file.

    `summary` is the length of an attribution's row of numbers (summaries.py); a response below `response_threshold` is
    not given; `response_words` weighs what network and words say of whether a statement answers, and `response_scale`
    makes its score the share of right ones among its like (responses/decide.py). `max_length` is the longest row of
    word pieces that the encoder takes, `onnxruntime` the range of versions that the networks were tried with
    (`>=1.20,<3`).
    """

    folder: Path
    name: str
    version: str
    conventions: tuple[str, ...]
    default_convention: str
    cue_bias: float
    summary: int
    response_threshold: float
    response_words: tuple[float, float, float]
    response_scale: tuple[float, float]
    max_length: int
    onnxruntime: str
    files: dict[str, str]

    @property
    def producer(self) -> Producer:
        """The model as the maker of records; its digest is that of the files' digests."""
        return manifests.producer(self.name, self.version, self.files)


def manifest(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest in `folder`; raises WeightsError if there is none or it has another format."""
    data = manifests.entries(folder, NEEDED)
    with manifests.understood(folder):
        return Manifest(
            folder=folder,
            name=data["name"],
            version=data["version"],
            conventions=tuple(data["conventions"]),
            default_convention=data["default_convention"],
            cue_bias=float(data["cue_bias"]),
            summary=int(data["summary"]),
            response_threshold=float(data["response_threshold"]),
            response_words=_three(data["response_words"]),
            response_scale=_scale(data["response_scale"]),
            max_length=int(data["max_length"]),
            onnxruntime=str(data["onnxruntime"]),
            files=dict(data["files"]),
        )


def _three(entry: Any) -> tuple[float, float, float]:
    first, second, third = map(float, entry)
    return first, second, third


def _scale(entry: Any) -> tuple[float, float]:
    slope, shift = map(float, entry)
    return slope, shift


def verify(folder: Path = SHIPPED) -> list[Verified]:
    """Check every file of the weights against its digest; raises WeightsError only if the manifest cannot be read."""
    return manifests.verified(folder, manifest(folder).files)


def load(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest of verified weights; raises WeightsError naming the first thing that does not fit.

    That is a file which is missing or altered, an encoder too short for our windows, or an ONNX Runtime out of range.
    """
    listed = manifest(folder)
    _check_fit(listed)
    manifests.refuse_altered(folder, listed.files)
    return listed


def _check_fit(listed: Manifest) -> None:
    """Raise WeightsError unless this program and the installed ONNX Runtime can run the networks."""
    path = listed.folder / "manifest.toml"
    if listed.max_length < WINDOW + 1:  # a window and its [CLS]
        raise WeightsError(f"{path} has max_length {listed.max_length}; windows of {WINDOW + 1} are read")
    if not in_range(onnxruntime.__version__, listed.onnxruntime):
        raise WeightsError(f"{path} needs onnxruntime {listed.onnxruntime}; installed is {onnxruntime.__version__}")
