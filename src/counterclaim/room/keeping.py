"""What was answered to nobody in particular is kept until the ledger changes, and sent again: small, or not at all.

Whoever has signed in, or is told something once, is answered anew; so is every page with a form of its own, since it
holds a token. Only what is kept is compressed: it holds no secret that its length could betray.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections.abc import Hashable
from dataclasses import dataclass

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.model.errors import LedgerError
from counterclaim.room.kept import Kept
from counterclaim.room.room import room_of
from counterclaim.room.security import cookies

# The first parts of the paths under which everybody sees the same.
KEPT = frozenset(
    ("", "claims", "claim", "actors", "actor", "outlets", "outlet", "compare", "search", "articles", "article")
) | {"answers", "unanswered", "changes", "api", "feeds", "static", "robots.txt", "sitemap.xml"}
MOST, LARGEST, SMALLEST = 48_000_000, 4_000_000, 700  # bytes of all answers, of one, and of one worth compressing
LONGEST = 1000  # characters of an address
LEVEL = 5
AT_ONCE = 4  # pages made at the same time: of more, all get slower, and what is kept has to wait for them


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer as it was given, its mark (ETag), and the same body compressed (empty: it is too small for that)."""

    headers: list[tuple[bytes, bytes]]
    body: bytes
    mark: str
    small: bytes


class Keeping:
    """Keeps answers for one state of the ledger (`Ledger.state`), and answers HEAD as GET without its body."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept = Kept(MOST)
        self._making: dict[Hashable, asyncio.Future[None]] = {}
        self._at_once = asyncio.Semaphore(AT_ONCE)
        self._looking: CapacityLimiter | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept, or pass the request on and keep what comes."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self._app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        request = Request(scope)
        key, state = _key(request), None
        if key is not None:
            state = await self._state(request)
        if key is None or state is None:
            await self._app(scope, receive, send)
            return
        made = self._making.get((state, key))
        if made is not None:
            await asyncio.shield(made)
        found: Answer | None = self._kept.find(state, key)
        if found is None:
            found = await self._made(scope, receive, send, state, key)
        if found is not None:
            await _sent(found, request.headers, send)

    async def _state(self, request: Request) -> str | None:
        """Return the state of the ledger, None if it cannot be asked: then the page says so."""
        self._looking = self._looking or CapacityLimiter(2)
        try:
            return await to_thread.run_sync(room_of(request).ledger.state, limiter=self._looking)
        except LedgerError:
            return None

    async def _made(self, scope: Scope, receive: Receive, send: Send, state: str, key: Hashable) -> Answer | None:
        """Return an answer that is kept now; None if it must not be: then it was sent as it came.

        Who asks for the same meanwhile waits for it.
        """
        place = (state, key)
        self._making.setdefault(place, asyncio.get_running_loop().create_future())
        mine = self._making[place]
        held = _Held(send)
        try:
            async with self._at_once:
                await self._app(scope, receive, held.take)
            if not held.whole:
                return None
            answer = await to_thread.run_sync(_answer, held.start, b"".join(held.parts))
            self._kept.keep(state, key, answer, len(answer.body) + len(answer.small))
            return answer
        finally:
            if self._making.pop(place, None) is mine and not mine.done():
                mine.set_result(None)


class _Held:
    """Holds an answer back while it may be kept; anything else goes on as it comes."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.start: Message = {}
        self.parts: list[bytes] = []
        self.whole = self._passing = False

    async def take(self, message: Message) -> None:
        """Take a message of the answer."""
        if message["type"] == "http.response.start":
            self.start, self._passing = message, not _keepable(message)
        elif not self._passing:
            self.parts.append(message.get("body", b""))
            self.whole = not message.get("more_body", False)
        if self._passing:
            await self._send(message)


def _key(request: Request) -> Hashable | None:
    """Return by what an answer is kept; None if it is for one visitor."""
    url = request.url
    if url.path[1:].partition("/")[0] not in KEPT or len(url.path) + len(url.query) > LONGEST:
        return None
    if cookies.read(request, cookies.SESSION) or cookies.read(request, cookies.MESSAGES):
        return None
    return url.path, url.query, cookies.read(request, cookies.THEME)


def _keepable(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    private = "set-cookie" in headers or "no-store" in headers.get("cache-control", "")
    return start["status"] == 200 and not private and int(headers.get("content-length", LARGEST + 1)) <= LARGEST


def _answer(start: Message, body: bytes) -> Answer:
    small = gzip.compress(body, LEVEL, mtime=0) if len(body) >= SMALLEST else b""
    mark = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    return Answer(headers=start["headers"], body=body, mark=mark, small=small if len(small) < len(body) else b"")


async def _sent(answer: Answer, asked: Headers, send: Send) -> None:
    """Send what is kept: nothing if the visitor has it, compressed to whom that can be sent."""
    start: Message = {"type": "http.response.start", "status": 200, "headers": list(answer.headers)}
    headers, body = MutableHeaders(scope=start), answer.body
    headers["etag"] = answer.mark
    headers["vary"] = "Cookie, Accept-Encoding"
    known = {one.strip() for one in asked.get("if-none-match", "").split(",")}
    if answer.mark in known or answer.mark.removeprefix("W/") in known or "*" in known:
        start["status"], body = 304, b""
        del headers["content-length"]
    elif answer.small and _takes_gzip(asked.get("accept-encoding", "")):
        headers["content-encoding"], body = "gzip", answer.small
    if start["status"] == 200:
        headers["content-length"] = str(len(body))
    await send(start)
    await send({"type": "http.response.body", "body": body})


def _takes_gzip(asked: str) -> bool:
    for one in asked.lower().split(","):
        name, _, more = one.partition(";")
        if name.strip() == "gzip":
            return more.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _without_body(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return sent
