"""Limits before anything is parsed: the size of a body, the time that it takes to come, and that an answer takes."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.room.settings import Limits


class Limited:
    """Refuses bodies that are too large (413) or too slow (408), and gives an answer up that takes too long (503).

    A body without a length is counted while it comes. The work on an answer that was given up ends in its own time.
    """

    def __init__(self, app: ASGIApp, *, limits: Limits) -> None:
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a body that ends."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        files = headers.get("content-type", "").lower().startswith("multipart/form-data")
        largest = self._limits.uploads if files else self._limits.forms
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()):
            raise HTTPException(400, "The length of the request is not a number.")
        if len(length) > 15 or int(length) > largest:
            raise HTTPException(413, too_large(largest))
        loop = asyncio.get_running_loop()
        deadline, size, ended = loop.time() + self._limits.body_seconds, 0, False

        async def body() -> Message:
            nonlocal size, ended
            if ended:
                return await receive()  # only whether the visitor has gone
            try:
                async with asyncio.timeout_at(deadline):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(408, "The request took too long to come.") from None
            size += len(message.get("body", b""))
            ended = not message.get("more_body", False)
            if size > largest:
                raise HTTPException(413, too_large(largest))
            return message

        try:
            async with asyncio.timeout(self._limits.answer_seconds) as time:
                await self._app(scope, body, send)
        except TimeoutError:
            if time.expired():
                raise HTTPException(503, "This took too long. Please try again later.") from None
            raise


def too_large(largest: int) -> str:
    """Return how the refusal is said."""
    unit, size = ("MB", largest // (1024 * 1024)) if largest >= 1024 * 1024 else ("kB", largest // 1024)
    return f"That is too large: at most {size} {unit} are taken."
