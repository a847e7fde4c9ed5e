"""What went wrong, said to people as a page and to programs as JSON. Never what it was inside: that goes to the log."""

from __future__ import annotations

import logging
import re
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counterclaim.model.errors import LedgerError, MissingError
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw
from counterclaim.room.visitors import SignInNeeded

log = logging.getLogger(__name__)
API = "/api/"
SAID = {  # what is said where the page itself has said nothing
    400: "That request cannot be understood.",
    401: "Please sign in.",
    403: "You may not do that.",
    404: "There is no such page.",
    405: "That cannot be done here.",
    408: "The request took too long to come.",
    413: "That is too large.",
    422: "Something in the address or in the form is not right.",
    429: "Too many requests came from your address. Please wait a little.",
    500: "Something went wrong here. It has been noted.",
    503: "This is not available just now. Please try again in a little while.",
}
# What leads back from a page that is not there: by the first part of its path, of what kind it would have been.
BACK = {
    "claim": (links.CLAIMS, "To all claims"), "actor": (links.ACTORS, "To all actors"),
    "article": (links.ARTICLES, "To all articles"), "outlet": (links.OUTLETS, "To all outlets"),
}  # fmt: skip
ASKING = (401, 403, 404, 405, 422)  # where the ledger is there, and may say who visits
TITLES = {
    400: "Not understood", 403: "Not allowed", 404: "Not found", 405: "Not possible", 408: "Too slow",
    413: "Too large", 422: "Not right", 429: "Too many requests", 500: "Our mistake", 503: "Not available",
}  # fmt: skip


def failure(request: Request, status: int, said: str = "", headers: dict[str, str] | None = None) -> Response:
    """Return a failure as a page, or as JSON for the API."""
    words = said or SAID.get(status, SAID[500 if status >= 500 else 400])
    if request.url.path.startswith(API):
        return JSONResponse({"error": {"status": status, "message": words}}, status, headers)
    response = draw(
        request,
        "failure.html",
        status=status,
        asks=status in ASKING,
        title=TITLES.get(status, "Not possible"),
        said=words,
        code=status,
        back=BACK.get(request.url.path.split("/")[1]) if status == 404 else None,
    )
    response.headers.update(headers or {})
    return response


def handle(application: FastAPI) -> None:
    """Let the application say its failures in this way."""

    @application.exception_handler(HTTPException)
    def _refused(request: Request, error: HTTPException) -> Response:
        return _refusal(request, error)

    @application.exception_handler(RequestValidationError)
    def _not_right(request: Request, error: RequestValidationError) -> Response:
        return failure(request, 422, _fields(error))

    @application.exception_handler(SignInNeeded)
    def _sign_in(request: Request, _: SignInNeeded) -> Response:
        if request.url.path.startswith(API):
            return failure(request, 401)
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(links.sign_in(back if request.method == "GET" else ""), 303)

    @application.exception_handler(MissingError)
    def _missing(request: Request, error: MissingError) -> Response:
        return failure(request, 404, str(error) if request.url.path.startswith(API) else _not_here(request))

    @application.exception_handler(LedgerError)
    def _ledger(request: Request, error: LedgerError) -> Response:
        log.error("%s %s: %s", request.method, without_token(request.url.path), error)
        return failure(request, 503)


class Failures:
    """Catches what no page and no handler did, so that it is noted here and said nowhere."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; if that fails before the answer has begun, answer with the failure."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def answer(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, answer)
        except Exception as error:
            refused = isinstance(error, HTTPException)
            if not refused:
                log.exception("%s %s failed", scope["method"], without_token(scope["path"]))
            if begun:
                raise
            request = Request(scope)
            response = _refusal(request, error) if isinstance(error, HTTPException) else failure(request, 500)
            await response(scope, receive, send)


def _not_here(request: Request) -> str:
    kind = request.url.path.split("/")[1]
    return f"This ledger holds no {kind} of that id." if kind in (*BACK, "statement") else ""


def _refusal(request: Request, error: HTTPException) -> Response:
    plain = {one.phrase for one in HTTPStatus}
    said = (
        error.detail if isinstance(error.detail, str) and error.detail not in plain and error.status_code != 500 else ""
    )
    return failure(request, error.status_code, said, dict(error.headers or {}))


def _fields(error: RequestValidationError) -> str:
    """Return which fields are not right: their names alone, since what was written in them may be anything."""
    named = {str(one["loc"][-1]) for one in error.errors() if len(one["loc"]) > 1}
    names = sorted(name for name in named if name.isidentifier())
    return f"Not right: {', '.join(names)}." if names else ""


def without_token(path: str) -> str:
    """Return a path as it may be logged: signed tokens, which open what they name to whoever has them, left out."""
    return re.sub(r"^(/reply/status/|/read/).+", r"\1…", path)
