"""Loads the weights that claims are matched by, and refuses them if anything differs from their manifest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from counterclaim.model.reading import Producer
from counterclaim.trained import manifests
from counterclaim.trained.manifests import Verified

SHIPPED = Path(__file__).resolve().parent / "weights" / "claims"
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
        return manifests.producer(self.name, self.version, self.files)


def manifest(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest in `folder`; raises WeightsError if there is none or it has another format."""
    data = manifests.entries(folder, NEEDED)
    with manifests.understood(folder):
        return Manifest(
            folder=folder,
            name=str(data["name"]),
            version=str(data["version"]),
            threshold=float(data["threshold"]),
            files={str(name): str(digest) for name, digest in data["files"].items()},
        )


def verify(folder: Path = SHIPPED) -> list[Verified]:
    """Check every file of the weights against its digest; raises WeightsError only if the manifest cannot be read."""
    return manifests.verified(folder, manifest(folder).files)


@cache
def load(folder: Path = SHIPPED) -> Manifest:
    """Return the manifest of verified weights; raises WeightsError naming the first file that is missing or altered."""
    listed = manifest(folder)
    manifests.refuse_altered(folder, listed.files)
    return listed
