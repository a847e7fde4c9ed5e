"""Reads the sheets of annotators: `#NAME` and the lines that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


def headed(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (place, name, line) for every line but empty ones; the line is empty where a name begins."""
    name = ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        if line.startswith("#"):
            name, line = line[1:].split()[0], ""
        elif not line:
            continue
        yield f"{path.name}:{number}", name, line
