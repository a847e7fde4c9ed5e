"""Loads the trained weights, and refuses them if anything differs from their manifest."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Producer

SHIPPED = Path(__file__).resolve().parent / "weights" / "attribution"
FORMAT = 1
NEEDED = ("encoder.onnx", "relation.onnx", "tokenizer.json")  # a reader opens these, so each must have a digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What manifest.toml says: name, version, conventions, thresholds, and the sha256 of every file."""

    folder: Path
    name: str
    version: str
    conventions: tuple[str, ...]
    default_convention: str
    cue_bias: float
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
        files=dict(data["files"]),
    )


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
    """Return the manifest of verified weights; raises WeightsError naming the first file that is missing or altered."""
    listed = manifest(folder)
    for outcome in _verified(listed):
        if not outcome.ok:
            raise WeightsError(f"{folder / outcome.file} is {outcome.detail}; reinstall the package")
    return listed
