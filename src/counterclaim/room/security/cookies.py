"""The cookies of the room: all of them HttpOnly, SameSite=Lax, for this host alone, and Secure under https."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

SESSION, FORM, MESSAGES, THEME = "session", "form", "messages", "theme"
YEAR = 365 * 24 * 3600


def name(cookie: str, secure: bool) -> str:
    """Return the full name; under https a prefix makes browsers refuse it from anywhere but this very host."""
    return f"__Host-counterclaim-{cookie}" if secure else f"counterclaim-{cookie}"


def read(request: Request, cookie: str) -> str:
    """Return the value of a cookie; empty if it was not sent."""
    return request.cookies.get(name(cookie, _secure(request)), "")


def write(request: Request, response: Response, cookie: str, value: str, *, seconds: int | None = None) -> None:
    """Set a cookie: until the browser is closed, or for so many seconds."""
    secure = _secure(request)
    response.set_cookie(
        name(cookie, secure), value, max_age=seconds, path="/", secure=secure, httponly=True, samesite="lax"
    )


def remove(request: Request, response: Response, cookie: str) -> None:
    """Take a cookie back."""
    secure = _secure(request)
    response.delete_cookie(name(cookie, secure), path="/", secure=secure, httponly=True, samesite="lax")


def _secure(request: Request) -> bool:
    return bool(request.app.state.room.settings.secure)
