"""Light, dark, or as the reader's system is. It works without script, and changes nothing but a cookie of its own."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.room import links
from counterclaim.room.drawing.draw import THEMES
from counterclaim.room.security import cookies
from counterclaim.room.security.addresses import local

router = APIRouter(include_in_schema=False)


@router.get(links.THEME)
async def theme(request: Request, to: str = "", next: str = "/") -> Response:
    """Keep the theme that was chosen, and lead back."""
    response = RedirectResponse(local(next), 303)
    if to in THEMES:
        cookies.write(request, response, cookies.THEME, to, seconds=cookies.YEAR)
    else:
        cookies.remove(request, response, cookies.THEME)
    response.headers["cache-control"] = "private, no-store"
    return response
