"""Style sheets and scripts, and what programs look for by fixed names."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from counterclaim.room import links
from counterclaim.room.room import room_of

router = APIRouter(include_in_schema=False)
KEPT = "public, max-age=31536000, immutable"
ROBOTS = "User-agent: *\n" + "".join(
    f"Disallow: {path}\n" for path in (links.DESK, links.SIGN_IN, links.READ, links.THEME, "/reply")
)


@router.get("/static/{name}")
async def static(request: Request, name: str, v: str = "") -> Response:
    """Return a file that ships with the room; under the address of this very version it may be kept for good."""
    file = room_of(request).files.get(name)
    if file is None:
        raise HTTPException(404)
    headers = {"cache-control": KEPT} if v == file.version else {}
    return Response(file.content, media_type=file.media_type, headers=headers)


@router.get("/robots.txt")
async def robots() -> Response:
    """Return what programs that gather pages may not ask for."""
    return PlainTextResponse(ROBOTS)
