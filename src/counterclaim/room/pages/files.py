"""Style sheets and scripts, and what programs look for by fixed names."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TypeVar
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.model.views import ActorFilter, ClaimFilter, DocumentFilter, Page
from counterclaim.room import links
from counterclaim.room.room import room_of
from counterclaim.shown.dates import is_day

log = logging.getLogger(__name__)
Line = TypeVar("Line")
EACH, PORTION = 10_000, 500  # articles, claims and actors in the site map, of 50,000 that it may hold
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
async def robots(request: Request) -> Response:
    """Return what programs that gather pages may not ask for, and where they find what they may."""
    return PlainTextResponse(f"{ROBOTS}Sitemap: {room_of(request).settings.link(links.SITEMAP)}\n")


@router.get(links.SITEMAP)
def sitemap(request: Request) -> Response:
    """Return the addresses of the newest articles and claims, and of the actors who state most."""
    room = room_of(request)
    root = Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for path, date in _listed(room.ledger):
        url = SubElement(root, "url")
        SubElement(url, "loc").text = room.settings.link(path)
        if date and is_day(date) and len(date) == len("2024-05-31"):
            SubElement(url, "lastmod").text = date
    content = b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()
    return Response(content, media_type="application/xml")


@router.get("/healthz")
def healthy(request: Request) -> Response:
    """Say that the room is open and that its ledger answers; 503 if it does not."""
    try:
        room_of(request).ledger.head()
    except LedgerError as error:
        log.error("healthz: %s", error)
        return PlainTextResponse("the ledger does not answer\n", 503)
    return PlainTextResponse("ok\n", headers={"cache-control": "no-store"})


def _listed(ledger: Ledger) -> Iterator[tuple[str, str | None]]:
    """Yield paths, each with the day on which something changed there last."""
    yield from ((path, None) for path in (links.FRONT, links.CLAIMS, links.ACTORS, links.OUTLETS, links.ARTICLES))
    yield from ((links.outlet(line.name), line.last) for line in ledger.outlets())
    for line in _all(lambda after: ledger.documents(DocumentFilter(after=after, limit=PORTION))):
        yield links.article(line.id), line.published
    for claim in _all(lambda after: ledger.claims(ClaimFilter(after=after, limit=PORTION))):
        yield links.claim(claim.id), claim.last
    for actor in _all(lambda after: ledger.actors(ActorFilter(after=after, limit=PORTION))):
        yield links.actor(actor.id), actor.last


def _all(page: Callable[[str | None], Page[Line]]) -> Iterator[Line]:
    """Yield the lines of a list, as many as a site map may hold of it."""
    after = None
    for _ in range(EACH // PORTION):
        found = page(after)
        yield from found.items
        after = found.next
        if after is None:
            return
