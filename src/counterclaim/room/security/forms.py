"""Forms: whatever changes something must come from a page of this room. Holds for every route, by `app`.

A signed token in the form is bound to a cookie that only our pages set, and to the session. JSON may carry it in the
header `X-Counterclaim-Token`, or come without any cookie: then it can do nothing in anybody's name.
"""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from fastapi import HTTPException
from starlette.datastructures import UploadFile
from starlette.requests import Request

from counterclaim.room.room import room_of
from counterclaim.room.security import cookies
from counterclaim.room.security.rates import SAFE

FIELD, HEADER = "token", "x-counterclaim-token"
REFUSAL = "This form is too old, or did not come from this site. Go back, reload the page, and send it again."


async def form_checked(request: Request) -> None:
    """Refuse (403) what changes something and does not come from a page of ours."""
    if request.method in SAFE:
        return
    if not _same_site(request):
        raise HTTPException(403, REFUSAL)
    if _is_json(request) and not request.cookies:
        return
    token = request.headers.get(HEADER)
    if token is None and not _is_json(request):
        field = (await request.form()).get(FIELD)
        token = None if isinstance(field, UploadFile) else field
    nonce, session = cookies.read(request, cookies.FORM), cookies.read(request, cookies.SESSION)
    if not token or not room_of(request).signing.form_holds(token, nonce, session):
        raise HTTPException(403, REFUSAL)


def nonce(request: Request) -> tuple[str, bool]:
    """Return what the tokens of this visitor are bound to, and whether it is new and must be set as a cookie."""
    known = cookies.read(request, cookies.FORM)
    return (known, False) if known else (secrets.token_urlsafe(24), True)


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


def _same_site(request: Request) -> bool:
    """Say whether the browser does not say that another site sends this; old browsers say nothing."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    try:
        return origin is None or urlsplit(origin).netloc == request.headers.get("host")
    except ValueError:
        return False
