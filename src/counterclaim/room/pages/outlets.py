"""The list of outlets, and what one of them printed."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.room import links
from counterclaim.room.asked import After
from counterclaim.room.drawing.draw import draw
from counterclaim.room.room import room_of

router = APIRouter(include_in_schema=False)
DOCUMENTS = 20


@router.get(links.OUTLETS)
def outlets(request: Request) -> Response:
    """Return all outlets, those with most articles first."""
    return draw(request, "outlets.html", at="outlets", outlets=room_of(request).ledger.outlets())


@router.get("/outlet/{name:path}")
def outlet(request: Request, name: str, after: After = "") -> Response:
    """Return what one outlet printed; its name may hold slashes."""
    view = room_of(request).ledger.outlet(name, after=after or None, limit=DOCUMENTS)
    return draw(request, "outlet.html", at="outlets", view=view, first=not after)
