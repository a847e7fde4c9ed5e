"""Settings of the reading room, made by the command line and passed down. Nothing is read from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from counterclaim.model.errors import RoomError

KIB = 1024
LOCAL = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of anything the room takes: bytes, seconds, and requests of one address in a span of time.

    `uploads` bytes hold for forms with files (multipart), `forms` for all other bodies. `pages` and `posts` are
    requests a minute, `replies` replies an hour, `tries` wrong passwords in a quarter of an hour for one name from
    one address; ten times as many for one name, or from one address. 0 means no limit.
    """

    forms: int = 1024 * KIB
    uploads: int = 10 * 1024 * KIB
    body_seconds: float = 20.0
    answer_seconds: float = 60.0
    pages: int = 1200
    posts: int = 60
    replies: int = 6
    tries: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where the ledger lies, under which address people reach the room, and what it takes.

    Cookies are for https only, and browsers are told to stay with it, if `base_url` begins with https.
    `secret_file` holds the key that signs forms and links; None: beside the ledger, or here for a database by URL.
    `threads` make pages at the same time in one process; each holds a connection and its cache.
    """

    ledger: str | None = None
    base_url: str = "http://127.0.0.1:8400"
    secret_file: Path | None = None
    threads: int = 12
    allow_private: bool = False
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        parts = urlsplit(self.base_url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
            raise RoomError(f"{self.base_url}: is not an address like https://news.example")

    @property
    def secure(self) -> bool:
        """Say whether people reach the room by https."""
        return self.base_url.startswith("https:")

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the host names that the room answers to; those of this machine only if it is reached by one."""
        host = urlsplit(self.base_url).hostname or ""
        host = f"[{host}]" if ":" in host else host
        return LOCAL if host in LOCAL else (host,)

    def link(self, path: str) -> str:
        """Return the whole address of a path of the room."""
        return self.base_url.rstrip("/") + path
