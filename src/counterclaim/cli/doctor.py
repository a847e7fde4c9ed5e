"""`counterclaim doctor`: what is installed, whether the weights are whole, and whether a sentence is read."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import exits
from counterclaim.model.errors import WeightsError
from counterclaim.trained.manifests import Verified
from counterclaim.version import __version__

PACKAGES = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "httpx", "typer", "rich")
SENTENCE = "“The bridge is safe,” the harbour master said."


def doctor(
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
    weights: Annotated[
        Path | None, typer.Option("--weights", metavar="FOLDER", help="Weights other than the shipped ones.")
    ] = None,
) -> None:
    """Say what is installed, and whether the weights verify and read a sentence."""
    for name, value in _installed(threads):
        typer.echo(f"{name:<14}{value}")
    whole = True
    try:
        for ok, line in _weights(weights):
            whole = whole and ok
            typer.echo(f"{'weights':<14}{line}")
        if whole:
            typer.echo(f"{'reading':<14}{_reading(threads, weights)}")
    except WeightsError as error:
        whole = False
        typer.echo(f"{'weights':<14}not usable: {error}")
    typer.echo("all is well" if whole else "the weights cannot be used: reinstall the package")
    raise typer.Exit(exits.OK if whole else exits.WEIGHTS)


def _installed(threads: int) -> Iterator[tuple[str, str]]:
    yield "counterclaim", __version__
    yield "python", f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield "processors", f"{os.cpu_count()}, of which {threads} are used"
    for package in PACKAGES:
        try:
            yield package, version(package)
        except PackageNotFoundError:
            yield package, "missing: reinstall the package"


def _weights(folder: Path | None) -> Iterator[tuple[bool, str]]:
    from counterclaim.link import weights as of_matching
    from counterclaim.read import weights as of_reading

    known = of_reading.manifest(folder or of_reading.SHIPPED)
    yield from _checked(known.name, known.version, known.producer.digest, of_reading.verify(known.folder))
    if folder is None:
        other = of_matching.manifest()
        yield from _checked(other.name, other.version, other.producer.digest, of_matching.verify())


def _checked(name: str, version: str, digest: str, outcomes: Iterable[Verified]) -> Iterator[tuple[bool, str]]:
    yield True, f"{name} {version} ({digest})"
    for outcome in outcomes:
        yield outcome.ok, f"{outcome.file}: {'ok' if outcome.ok else 'NOT OK'}, {outcome.detail}"


def _reading(threads: int, folder: Path | None) -> str:
    from counterclaim.pipeline import Reader

    begun = time.perf_counter()
    found = Reader(threads=threads, weights=folder).read_text(SENTENCE).statements
    return f"{len(found)} statement in a sentence with one, {time.perf_counter() - begun:.2f} s with loading"
