"""Articles: all of them, one with its statements, and the permalink of a statement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.model.errors import MissingError
from counterclaim.model.views import DocumentFilter, DocumentView, StatementLine
from counterclaim.room import links
from counterclaim.room.drawing import beside
from counterclaim.room.drawing.chosen import Chosen, chosen
from counterclaim.room.drawing.draw import draw
from counterclaim.room.drawing.joins import Join, joins
from counterclaim.room.drawing.marked import marked
from counterclaim.room.room import Room, room_of
from counterclaim.shown.citations import citation
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.viewed import viewed

router = APIRouter(include_in_schema=False)
Id = Annotated[str, Query(max_length=200)]
EACH = 40  # articles on a page of the list


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sight:
    """An article as it is looked at: the view, its drawing, the tags of its statements, the answers."""

    view: DocumentView
    sheet: Sheet
    tags: dict[str, str]
    joins: dict[str, tuple[Join, ...]]
    number: int | None = None


@router.get(links.ARTICLES)
def articles(request: Request, outlet: Id = "", after: Id = "") -> Response:
    """Return the articles, newest first, perhaps of one outlet."""
    ledger = room_of(request).ledger
    outlets = ledger.outlets()
    if outlet and outlet not in {one.name for one in outlets}:
        raise HTTPException(404, "No outlet of this name is in the ledger.")
    page = ledger.documents(DocumentFilter(publisher=outlet or None, after=after or None, limit=EACH))
    return draw(request, "articles.html", at="articles", articles=page, outlets=outlets, outlet=outlet, first=not after)


@router.get("/article/{id}")
def article(request: Request, id: str, statement: Id = "") -> Response:
    """Return one article; with `statement`, that one is chosen."""
    room = room_of(request)
    seen = _sight(room, id, statement)
    if seen.view.line.id != id:
        return _led(links.chosen(seen.view.line.id, statement) if statement else links.article(seen.view.line.id))
    gone = _gone(room, statement) if statement and seen.number is None else None
    if gone and gone.document.id != id:
        return _led(links.chosen(gone.document.id, gone.id))
    return draw(request, "article.html", at="articles", gone=gone, **_values(room, seen))


@router.get("/article/{id}/statement/{statement}")
def card(request: Request, id: str, statement: str) -> Response:
    """Return what the article's page says of one statement, without the page."""
    room = room_of(request)
    seen = _sight(room, id, statement)
    if seen.number is None:
        raise HTTPException(404, "No statement of this id is shown in this article.")
    return draw(request, "parts/card.html", document=seen.view.line, chosen=_chosen(room, seen), **_heard(room, seen))


@router.get("/statement/{id}")
def statement(request: Request, id: str) -> Response:
    """Lead to the place of a statement in its article."""
    line = room_of(request).ledger.statement(id).statement
    return _led(links.chosen(line.document.id, line.id))


def _sight(room: Room, id: str, statement: str) -> _Sight:
    view = room.ledger.document(id)
    sheet = viewed(view)
    tags = {one.id: sheet.tag(number) for number, one in enumerate(view.statements, 1)}
    answers = joins(view, tags)
    number = next((number for number, key in enumerate(tags, 1) if key == statement), None)
    paired = {place for place, key in enumerate(tags, 1) if key in {one.other.id for one in answers.get(statement, ())}}
    lit = frozenset({number, *paired}) if number else frozenset()
    return _Sight(view=view, sheet=replace(sheet, chosen=lit), tags=tags, joins=answers, number=number)


def _gone(room: Room, statement: str) -> StatementLine | None:
    """Return a statement that is shown no more: a person said that it is none, or the article was read again."""
    try:
        return room.ledger.statement(statement).statement
    except MissingError:
        return None


def _values(room: Room, seen: _Sight) -> dict[str, object]:
    view, link = seen.view, room.settings.link(links.article(seen.view.line.id))
    first, others = beside.stances(view, seen.tags)
    return {
        "view": view,
        "document": view.line,
        "text": marked(seen.sheet, view.line.id, seen.joins),
        "chosen": _chosen(room, seen),
        "speakers": beside.speakers(seen.sheet, {one.id: one for one in view.actors}),
        "claims": first,
        "more_claims": others,
        "elsewhere": beside.elsewhere(view, seen.tags),
        "tags": seen.tags,
        "citation": citation(view.line, link),
        **_heard(room, seen),
    }


def _heard(room: Room, seen: _Sight) -> dict[str, object]:
    """Return the replies that were received here: to statements by their id, and to claims of the article."""
    replies = room.ledger.replies
    claims = tuple(one.claim.id for one in seen.view.claims)
    given = replies.for_subjects("statement", tuple(seen.tags)) if seen.tags else []
    return {"replies": given, "claim_replies": replies.for_subjects("claim", claims) if claims else []}


def _chosen(room: Room, seen: _Sight) -> Chosen | None:
    if seen.number is None:
        return None
    id = seen.sheet.key(seen.number)
    link = room.settings.link(links.statement(id))
    return chosen(seen.view, seen.sheet, seen.number, seen.joins.get(id, ()), link)


def _led(path: str) -> Response:
    return RedirectResponse(path, 302)
