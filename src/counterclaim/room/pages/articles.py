"""Articles: all of them, one with its statements, and the permalink of a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.model.errors import MissingError
from counterclaim.model.views import DocumentFilter, DocumentView, StatementLine
from counterclaim.room import links
from counterclaim.room.drawing import beside
from counterclaim.room.drawing.chosen import Chosen, chosen
from counterclaim.room.drawing.draw import draw
from counterclaim.room.drawing.joins import Join, joins, without_faint
from counterclaim.room.drawing.marked import lit, marked, parted
from counterclaim.room.room import Room, room_of
from counterclaim.shown.citations import citation
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.viewed import viewed

router = APIRouter(include_in_schema=False)
Id = Annotated[str, Query(max_length=200)]
EACH = 40  # articles on a page of the list


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sight:
    """An article as everybody sees it: the view, its drawing, the tags of its statements, answers, the marked text."""

    view: DocumentView
    sheet: Sheet
    tags: dict[str, str]
    joins: dict[str, tuple[Join, ...]]
    head: Markup
    text: Markup
    beside: dict[str, Any]


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
    seen = _sight(room, id)
    whole = seen.view.line.id
    if whole != id:
        return _led(links.chosen(whole, statement) if statement else links.article(whole))
    gone = _gone(room, statement) if statement and statement not in seen.tags else None
    if gone and gone.id != statement and gone.id in seen.tags:
        return _led(links.chosen(id, gone.id))
    if gone and gone.document.id != id:
        return _led(links.chosen(gone.document.id, gone.id))
    return draw(request, "article.html", at="articles", gone=gone, **_values(room, seen, statement))


@router.get("/article/{id}/statement/{statement}")
def card(request: Request, id: str, statement: str) -> Response:
    """Return what the article's page says of one statement, without the page."""
    room = room_of(request)
    seen = _sight(room, id)
    said = _chosen(room, seen, statement)
    if said is None:
        raise HTTPException(404, "No statement of this id is shown in this article.")
    replies = room.ledger.replies.for_subject("statement", statement)
    return draw(request, "parts/card.html", document=seen.view.line, chosen=said, replies=replies)


@router.get("/statement/{id}")
def statement(request: Request, id: str) -> Response:
    """Lead to the place of a statement in its article."""
    line = room_of(request).ledger.statement(id).statement
    return _led(links.chosen(line.document.id, line.id))


def _sight(room: Room, id: str) -> _Sight:
    """Return an article as everybody sees it; made once for each state of the ledger."""
    return room.kept.of(room.ledger.head(), ("article", id), lambda: _made(room, id), lambda made: len(made.text))


def _made(room: Room, id: str) -> _Sight:
    view = without_faint(room.ledger.document(id))
    sheet = viewed(view)
    tags = {one.id: sheet.tag(number) for number, one in enumerate(view.statements, 1)}
    answers = joins(view, tags)
    first, others = beside.stances(view, tags)
    values = {
        "speakers": beside.speakers(sheet, {one.id for one in view.actors}),
        "also_named": beside.also_named(sheet),
        "claims": first,
        "more_claims": others,
        "elsewhere": beside.elsewhere(view, tags),
    }
    head, text = parted(marked(sheet, view.line.id, answers))
    return _Sight(view=view, sheet=sheet, tags=tags, joins=answers, head=head, text=text, beside=values)


def _gone(room: Room, statement: str) -> StatementLine | None:
    """Return a statement that is shown no more: a person said that it is none, or the article was read again."""
    try:
        return room.ledger.statement(statement).statement
    except MissingError:
        return None


def _values(room: Room, seen: _Sight, statement: str) -> dict[str, Any]:
    view = seen.view
    said = _chosen(room, seen, statement)
    paired = [one.other.id for one in seen.joins.get(statement, ()) if one.tag]
    bright = dict.fromkeys((statement, *paired)) if said else ()
    return {
        "view": view,
        "document": view.line,
        "head": lit(seen.head, bright),
        "text": lit(seen.text, bright),
        "chosen": said,
        "tags": seen.tags,
        "citation": citation(view.line, room.settings.link(links.article(view.line.id))),
        **seen.beside,
        **_heard(room, seen),
    }


def _heard(room: Room, seen: _Sight) -> dict[str, Any]:
    """Return the replies that were received here: to statements by their id, and to claims of the article."""
    replies, claims = room.ledger.replies, tuple(one.claim.id for one in seen.view.claims)
    return {
        "replies": replies.for_subjects("statement", tuple(seen.tags)) if seen.tags else [],
        "claim_replies": replies.for_subjects("claim", claims) if claims else [],
    }


def _chosen(room: Room, seen: _Sight, statement: str) -> Chosen | None:
    if statement not in seen.tags:
        return None
    number = list(seen.tags).index(statement) + 1
    link = room.settings.link(links.statement(statement))
    return chosen(seen.view, seen.sheet, number, seen.joins.get(statement, ()), link)


def _led(path: str) -> Response:
    return RedirectResponse(path, 302)
