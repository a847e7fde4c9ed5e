"""Articles that were read for a visitor and not entered yet: files in a folder of this room's own, for one hour.

They lie in the system's folder for temporary files, so that all workers of a room see them, in a folder that only
this user may open; its name comes of the room's secret. At most `MOST` wait, together at most `LARGEST` bytes; the
oldest go first. A name is drawn by chance, and pages give it out signed, for one account.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import stat
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.codec import reading_from_dict, reading_to_dict
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FormatError, RoomError
from counterclaim.model.reading import Reading
from counterclaim.room.security.signing import HELD_SECONDS

MOST, LARGEST = 60, 200 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A page and what was read in it."""

    page: RawPage
    reading: Reading


def hold(secret: bytes, held: Held) -> str:
    """Keep an article for a while, and return the name it is kept under; RoomError if it cannot be kept."""
    folder, name = _folder(secret), secrets.token_hex(16)
    page = held.page
    written = {
        "page": {
            "name": page.name, "content": base64.b64encode(page.content).decode(), "url": page.url,
            "media_type": page.media_type, "charset": page.charset,
        },
        "reading": reading_to_dict(held.reading),
    }  # fmt: skip
    content = json.dumps(written).encode()
    if len(content) > LARGEST:
        raise RoomError("the article is too large to be kept")
    _make_room(folder, len(content))
    descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    return name


def find(secret: bytes, name: str) -> Held | None:
    """Return what is kept under a name; None if it is gone."""
    path = _path(secret, name)
    try:
        if path is None or path.stat().st_mtime < time.time() - HELD_SECONDS:
            return None
        written = json.loads(path.read_bytes())
        page = written["page"]
        content = base64.b64decode(page.pop("content"))
        return Held(page=RawPage(content=content, **page), reading=reading_from_dict(written["reading"]))
    except (OSError, ValueError, KeyError, FormatError):
        return None


def throw_away(secret: bytes, name: str) -> None:
    """Remove what is kept under a name."""
    path = _path(secret, name)
    if path is not None:
        path.unlink(missing_ok=True)


def _path(secret: bytes, name: str) -> Path | None:
    return _folder(secret) / name if len(name) == 32 and not set(name) - set("0123456789abcdef") else None


def _folder(secret: bytes) -> Path:
    """Return the room's folder, made if it is absent; RoomError if somebody else made it, or may open it."""
    name = hashlib.sha256(b"held" + secret).hexdigest()[:24]
    path = Path(tempfile.gettempdir()) / f"counterclaim-{name}"
    path.mkdir(mode=0o700, exist_ok=True)
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise RoomError(f"{path}: is not a folder of this room alone")
    return path


def _make_room(folder: Path, size: int) -> None:
    """Remove what is too old, and of the rest the oldest while there is too much."""
    listed = []
    for path in folder.iterdir():
        try:
            found = path.stat()
        except FileNotFoundError:  # another worker was first
            continue
        listed.append((found.st_mtime, found.st_size, path))
    listed.sort(reverse=True)
    total, oldest = size, time.time() - HELD_SECONDS
    for number, (at, held, path) in enumerate(listed, 1):
        total += held
        if at < oldest or number >= MOST or total > LARGEST:
            path.unlink(missing_ok=True)
