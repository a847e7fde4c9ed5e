"""The files that ship with the room: style sheets, scripts, pictures. Read once; no path from outside opens a file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files

from counterclaim.shown.sheets import NAMES, style

TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "woff2": "font/woff2",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to serve; `version` is the beginning of its digest, so that its address changes when it does."""

    content: bytes
    media_type: str
    version: str


def shipped_files() -> dict[str, File]:
    """Return all files by name: those of the room, and the style sheets that all doors share."""
    found = {name: _file(name, style(name).encode()) for name in NAMES}
    for path in (files("counterclaim.room") / "static").iterdir():
        if path.name.rpartition(".")[2] in TYPES:
            found[path.name] = _file(path.name, path.read_bytes())
    return found


def _file(name: str, content: bytes) -> File:
    version = hashlib.sha256(content).hexdigest()[:12]
    return File(content=content, media_type=TYPES[name.rpartition(".")[2]], version=version)
