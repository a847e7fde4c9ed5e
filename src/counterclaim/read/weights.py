"""Loads the trained weights, and refuses them if anything differs from their manifest."""

from __future__ import annotations

import hashlib
import operator
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Producer
from counterclaim.read.windows import WINDOW

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
_BOUND = re.compile(r"(>=|<=|==|!=|>|<)\s*(\d+(?:\.\d+)*)")
_COMPARED: dict[str, Callable[[Any, Any], Any]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, "<": operator.lt,
}  # fmt: skip
SHIPPED = Path(__file__).resolve().parent / "weights" / "attribution"
FORMAT = 1
NEEDED = (
    "encoder.onnx",
    "relation.onnx",
    "classes.onnx",
    "answers.onnx",
    "tokenizer.json",
)  # a reader opens these, so each must have a digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What manifest.toml says: name, version, conventions, thresholds, and the sha256 of every file.

    `summary` is the length of an attribution's row of numbers (summaries.py); a response below `response_threshold` is
    not given; `response_scale` makes its score the share of right ones among its like (responses/decide.py).
    `max_length` is the longest row of word pieces that the encoder takes, `onnxruntime` the range of versions that
    the networks were tried with (`>=1.20,<3`).
    """

    folder: Path
    name: str
    version: str
    conventions: tuple[str, ...]
    default_convention: str
    cue_bias: float
    summary: int
    response_threshold: float
    response_scale: tuple[float, float]
    max_length: int
    onnxruntime: str
    files: dict[str, str]

    @property
    def producer(self) -> Producer:
        """The model as the maker of records; its digest is that of the files' digests."""
        joined = "\n".join(f"{name} {digest}" for name, digest in sorted(self.files.items()))
        return Producer(name=self.name, version=self.version, digest=hashlib.sha256(joined.encode()).hexdigest()[:16])


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The outcome of checking one file of the weights."""

    file: str
    ok: bool
    detail: str


def manifest(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest in `folder`; raises WeightsError if there is none or it has another format."""
    path = folder / "manifest.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise WeightsError(f"no weights in {folder}: manifest.toml is missing; reinstall the package") from error
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WeightsError(f"{path} cannot be read: {error}") from error
    if data.get("format") != FORMAT:
        raise WeightsError(f"{path} has format {data.get('format')!r}, this version reads format {FORMAT}")
    try:
        return _manifest(folder, data)
    except (KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"{path} lacks an entry or has a wrong one: {error!r}") from error


def _manifest(folder: Path, data: dict[str, Any]) -> Manifest:
    missing = [name for name in NEEDED if name not in data["files"]]
    if missing:
        raise ValueError(f"no digest for {', '.join(missing)}")
    return Manifest(
        folder=folder,
        name=data["name"],
        version=data["version"],
        conventions=tuple(data["conventions"]),
        default_convention=data["default_convention"],
        cue_bias=float(data["cue_bias"]),
        summary=int(data["summary"]),
        response_threshold=float(data["response_threshold"]),
        response_scale=_scale(data["response_scale"]),
        max_length=int(data["max_length"]),
        onnxruntime=str(data["onnxruntime"]),
        files=dict(data["files"]),
    )


def _scale(entry: Any) -> tuple[float, float]:
    slope, shift = map(float, entry)
    return slope, shift


def verify(folder: Path = SHIPPED) -> list[Verified]:
    """Check every file of the weights against its digest; raises WeightsError only if the manifest cannot be read."""
    return _verified(manifest(folder))


def _verified(listed: Manifest) -> list[Verified]:
    found = []
    for name, expected in sorted(listed.files.items()):
        path = listed.folder / name
        if not path.is_file():
            found.append(Verified(file=name, ok=False, detail="missing"))
            continue
        actual = hashlib.sha256(path.read_bytes()).hexdigest()
        ok = actual == expected
        found.append(Verified(file=name, ok=ok, detail=f"sha256 {actual[:12]}" if ok else "altered: sha256 differs"))
    return found


def load(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest of verified weights; raises WeightsError naming the first thing that does not fit.

    That is a file which is missing or altered, an encoder too short for our windows, or an ONNX Runtime out of range.
    """
    listed = manifest(folder)
    _check_fit(listed)
    for outcome in _verified(listed):
        if not outcome.ok:
            raise WeightsError(f"{folder / outcome.file} is {outcome.detail}; reinstall the package")
    return listed


def _check_fit(listed: Manifest) -> None:
    """Raise WeightsError unless this program and the installed ONNX Runtime can run the networks."""
    path = listed.folder / "manifest.toml"
    if listed.max_length < WINDOW + 1:  # a window and its [CLS]
        raise WeightsError(f"{path} has max_length {listed.max_length}; windows of {WINDOW + 1} are read")
    if not in_range(onnxruntime.__version__, listed.onnxruntime):
        raise WeightsError(f"{path} needs onnxruntime {listed.onnxruntime}; installed is {onnxruntime.__version__}")


def in_range(version: str, wanted: str) -> bool:
    """Say whether a version is in a range such as `>=1.20,<3`; raises WeightsError if that is no range."""
    release = _release(version)
    for part in wanted.split(","):
        match = _BOUND.fullmatch(part.strip())
        if match is None:
            raise WeightsError(f"{wanted!r} is not a range of versions")
        bound = _release(match[2])
        width = max(len(release), len(bound))
        found, limit = (one + (0,) * (width - len(one)) for one in (release, bound))
        if not _COMPARED[match[1]](found, limit):
            return False
    return True


def _release(version: str) -> tuple[int, ...]:
    """Return the numbers that a version begins with."""
    match = _NUMBERS.match(version)
    return tuple(map(int, match[0].split("."))) if match else ()
