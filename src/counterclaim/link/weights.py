"""Loads the weights that claims are matched by, and refuses them if anything differs from their manifest."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Producer

SHIPPED = Path(__file__).resolve().parent / "weights" / "claims"
FORMAT = 1
NEEDED = ("vectors.onnx", "pairs.onnx", "tokenizer.json", "words.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What manifest.toml says: name, version, the least chance at which claims are joined, the sha256 of every file."""

    folder: Path
    name: str
    version: str
    threshold: float
    files: dict[str, str]

    @property
    def producer(self) -> Producer:
        """The model as the maker of records; its digest is that of the files' digests."""
        joined = "\n".join(f"{name} {digest}" for name, digest in sorted(self.files.items()))
        return Producer(name=self.name, version=self.version, digest=hashlib.sha256(joined.encode()).hexdigest()[:16])


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
        missing = [name for name in NEEDED if name not in data["files"]]
        if missing:
            raise ValueError(f"no digest for {', '.join(missing)}")
        return Manifest(
            folder=folder,
            name=str(data["name"]),
            version=str(data["version"]),
            threshold=float(data["threshold"]),
            files={str(name): str(digest) for name, digest in data["files"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WeightsError(f"{path} lacks an entry or has a wrong one: {error!r}") from error


@cache
def load(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest of verified weights; raises WeightsError naming the first file that is missing or altered."""
    listed = manifest(folder)
    for name, expected in sorted(listed.files.items()):
        path = folder / name
        if not path.is_file():
            raise WeightsError(f"{path} is missing; reinstall the package")
        if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            raise WeightsError(f"{path} is altered: sha256 differs; reinstall the package")
    return listed
