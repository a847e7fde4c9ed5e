"""The key that signs forms, messages and links: 32 random bytes in a file that only its owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from counterclaim.model.errors import RoomError
from counterclaim.room.settings import Settings

BYTES = 32
HERE = "counterclaim.secret"  # where a database by URL has no folder


def secret(settings: Settings) -> bytes:
    """Return the key; it is made if its file is absent. RoomError if it cannot be made or read, or is too short."""
    path = settings.secret_file or _beside(settings.ledger)
    try:
        try:
            return _read(path)
        except FileNotFoundError:
            _make(path)
            return _read(path)
    except OSError as error:
        raise RoomError(f"{path}: the secret cannot be read or made: {error.strerror}") from error


def _beside(ledger: str | None) -> Path:
    return Path(HERE) if ledger and "://" in ledger else Path(f"{ledger or 'counterclaim.db'}.secret")


def _read(path: Path) -> bytes:
    key = path.read_bytes().strip()
    if len(key) < BYTES:
        raise RoomError(f"{path}: is no secret: it has fewer than {BYTES} bytes; remove it to get a new one")
    return key


def _make(path: Path) -> None:
    """Write a new key under another name first, so that of two processes both get the whole of the same one."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_hex(BYTES) + "\n")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first
    finally:
        draft.unlink()
