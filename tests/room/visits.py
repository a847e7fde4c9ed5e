"""Visits to the room without a browser: signing in, sending forms with their token."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from counterclaim.ledger import Ledger
from counterclaim.room.app import app
from counterclaim.room.reading import Reads
from counterclaim.room.settings import Limits, Settings

WORD = "correct horse battery"
PEOPLE = {"Rita Lesser": "reader", "Edda Roskam": "desk", "Ada Minne": "admin"}
ADDRESS = "http://127.0.0.1:8400"


class Visits:
    """A visitor with cookies; `get` and `send` do not follow where they are led unless asked."""

    def __init__(self, client: TestClient, application: FastAPI) -> None:
        self.client, self.application = client, application

    def get(self, path: str, **options: Any) -> Any:
        return self.client.get(path, follow_redirects=options.pop("follow", False), **options)

    def post(self, path: str, **options: Any) -> Any:
        """Post without a token."""
        return self.client.post(path, follow_redirects=options.pop("follow", False), **options)

    def token(self, page: str = "/login") -> str:
        """Return the token of the first form on a page."""
        found = re.search(r'name="token" value="([^"]+)"', self.get(page).text)
        assert found is not None, page
        return unescape(found[1])

    def send(self, path: str, data: dict[str, str] | None = None, *, page: str = "", **options: Any) -> Any:
        """Send a form as it stands on `page` (or on `path`): with its token."""
        return self.post(path, data={**(data or {}), "token": self.token(page or path)}, **options)

    def sign_in(self, name: str = "Edda Roskam", password: str = WORD, **fields: str) -> Any:
        return self.send("/login", {"name": name, "password": password, **fields})

    def cookie(self, name: str) -> str | None:
        return self.client.cookies.get(name)


@contextmanager
def visits(
    ledger: Ledger,
    folder: Path,
    *,
    base_url: str = ADDRESS,
    limits: Limits | None = None,
    reader: Reads | None = None,
    application: FastAPI | None = None,
) -> Iterator[Visits]:
    """Open the room on a ledger, or take one that is made already, and yield a first visitor."""
    made = application or app(settings(folder, base_url=base_url, limits=limits), ledger, reader)
    with TestClient(made, base_url=base_url, raise_server_exceptions=False) as client:
        yield Visits(client, made)


def settings(folder: Path, *, base_url: str = ADDRESS, limits: Limits | None = None) -> Settings:
    one = Settings(base_url=base_url, secret_file=folder / "secret")
    return replace(one, limits=limits) if limits else one
