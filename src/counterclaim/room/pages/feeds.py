"""Atom feeds: for whoever wants to be told what is new."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.model.views import Query, Range
from counterclaim.room import links
from counterclaim.room.asked import Given
from counterclaim.room.feeds.atom import TYPE, Entry, feed
from counterclaim.room.feeds.entries import Telling
from counterclaim.room.pages.search import asked_of
from counterclaim.room.room import room_of

router = APIRouter(include_in_schema=False)
LONGEST, EACH = 40, 15  # entries of a feed; of each kind on that of the front page
LOOKED_AT = 100  # things found by a search, of which the newest are told


def _feed(request: Request, title: str, own: str, path: str, entries: list[Entry]) -> Response:
    """Return the newest entries as a feed; `own` is its path, `path` that of the page which shows the same."""
    whole = room_of(request).settings.link
    newest = sorted(entries, key=lambda one: (one.updated, one.id), reverse=True)[:LONGEST]
    return Response(feed(f"Counterclaim: {title}", whole(own), whole(path), newest), media_type=TYPE)


def _telling(request: Request) -> Telling:
    room = room_of(request)
    return Telling(room.settings, room.ledger)


@router.get(links.feed("front"))
def front(request: Request) -> Response:
    """Return what is disputed, who answered, and who has not."""
    view = room_of(request).ledger.front(Range(limit=EACH))
    return _feed(request, "disputes and answers", links.feed("front"), links.FRONT, _telling(request).front(view))


@router.get("/feeds/claim/{id}")
def claim(request: Request, id: str) -> Response:
    """Return who takes which position on a claim."""
    ledger = room_of(request).ledger
    view = ledger.claim(id)
    if view.claim.id != id:
        return RedirectResponse(links.feed("claim", view.claim.id), 302)
    entries = _telling(request).claim(view, ledger.replies.for_subject("claim", id))
    return _feed(request, view.claim.text, links.feed("claim", id), links.claim(id), entries)


@router.get("/feeds/actor/{id}")
def actor(request: Request, id: str) -> Response:
    """Return what an actor says."""
    view = room_of(request).ledger.actor(id, limit=LONGEST)
    if view.actor.id != id:
        return RedirectResponse(links.feed("actor", view.actor.id), 302)
    entries = _telling(request).statements(view.statements.items)
    return _feed(request, view.actor.name, links.feed("actor", id), links.actor(id), entries)


@router.get("/feeds/outlet/{name:path}")
def outlet(request: Request, name: str) -> Response:
    """Return what an outlet printed."""
    view = room_of(request).ledger.outlet(name, limit=LONGEST)
    entries = _telling(request).articles(view.documents.items)
    return _feed(request, name, links.feed("outlet", name), links.outlet(name), entries)


@router.get(links.feed("search"))
def search(
    request: Request, q: Given = "", kind: Given = "", outlet: Given = "", actor: Given = "", label: Given = "",
    since: Given = "", until: Given = "",
) -> Response:  # fmt: skip
    """Return what a search finds; it takes what the page of the search takes."""
    ledger = room_of(request).ledger
    one = asked_of(ledger, q=q, kind=kind, outlet=outlet, actor=actor, label=label, since=since, until=until)
    if not one["q"]:
        raise HTTPException(404, "A feed of a search needs words to search for: /feeds/search?q=…")
    found = ledger.search(
        Query(
            words=str(one["q"]),
            kind=one["kind"],
            actor=one["actor"],
            publisher=one["outlet"],
            since=one["since"],
            until=one["until"],
            label=one["label"],
            facets=False,
            limit=LOOKED_AT,
        )
    )
    own = links.with_query(links.feed("search"), **one.used)
    return _feed(request, str(one["q"]), own, one.here, _telling(request).found(found.hits))
