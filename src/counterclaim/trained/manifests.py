"""Reads the manifest of a folder of weights, and checks every file in it against its digest."""

from __future__ import annotations

import contextlib
import hashlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Producer

FORMAT = 1
NAME = "manifest.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The outcome of checking one file of the weights."""

    file: str
    ok: bool
    detail: str


def entries(folder: Path, needed: Sequence[str]) -> dict[str, Any]:
    """Return what the manifest in `folder` says.

    Raises WeightsError if there is none, it has another format, or it has no digest of a file that is needed.
    """
    path = folder / NAME
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise WeightsError(f"no weights in {folder}: {NAME} is missing; reinstall the package") from error
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WeightsError(f"{path} cannot be read: {error}") from error
    if data.get("format") != FORMAT:
        raise WeightsError(f"{path} has format {data.get('format')!r}, this version reads format {FORMAT}")
    with understood(folder):
        missing = [name for name in needed if name not in data["files"]]
        if missing:
            raise ValueError(f"no digest for {', '.join(missing)}")
    return data


@contextlib.contextmanager
def understood(folder: Path) -> Iterator[None]:
    """Turn what goes wrong while the entries of a manifest are read into a WeightsError that names it."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WeightsError(f"{folder / NAME} lacks an entry or has a wrong one: {error!r}") from error


def verified(folder: Path, files: Mapping[str, str]) -> list[Verified]:
    """Check files against their sha256, by name."""
    found = []
    for name, expected in sorted(files.items()):
        path = folder / name
        if not path.is_file():
            found.append(Verified(file=name, ok=False, detail="missing"))
            continue
        actual = hashlib.sha256(path.read_bytes()).hexdigest()
        ok = actual == expected
        found.append(Verified(file=name, ok=ok, detail=f"sha256 {actual[:12]}" if ok else "altered: sha256 differs"))
    return found


def refuse_altered(folder: Path, files: Mapping[str, str]) -> None:
    """Raise WeightsError naming the first file that is missing or altered."""
    for outcome in verified(folder, files):
        if not outcome.ok:
            raise WeightsError(f"{folder / outcome.file} is {outcome.detail}; reinstall the package")


def producer(name: str, version: str, files: Mapping[str, str]) -> Producer:
    """Return a model as the maker of records; its digest is that of the files' digests."""
    joined = "\n".join(f"{file} {digest}" for file, digest in sorted(files.items()))
    return Producer(name=name, version=version, digest=hashlib.sha256(joined.encode()).hexdigest()[:16])
