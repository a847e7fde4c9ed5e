"""How many requests one address may make."""

from __future__ import annotations

from math import ceil

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from counterclaim.room.security.addresses import visitor_key
from counterclaim.room.security.windows import Window
from counterclaim.room.settings import Limits

SAFE = ("GET", "HEAD", "OPTIONS")
FREE = "/static/"  # style sheets and scripts are kept by browsers, and cost nothing


class Rated:
    """Refuses requests (429) of an address that makes too many; those that change something are counted apart."""

    def __init__(self, app: ASGIApp, *, limits: Limits) -> None:
        self._app = app
        self._pages, self._posts = Window(limits.pages, 60), Window(limits.posts, 60)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if its address has not made too many."""
        if scope["type"] == "http" and not scope["path"].startswith(FREE):
            key = visitor_key(scope["client"][0] if scope.get("client") else None)
            wait = (self._pages if scope["method"] in SAFE else self._posts).take(key)
            if wait:
                raise too_many(wait)
        await self._app(scope, receive, send)


def too_many(wait: float) -> HTTPException:
    """Return the refusal, with the time after which it ends."""
    return HTTPException(429, "Too many requests came from your address.", {"Retry-After": str(ceil(wait))})
