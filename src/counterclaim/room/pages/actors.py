"""The list of actors, and the page of one: what they say and deny, whom they dispute with, what they said when."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.model.views import ActorFilter, StatementLine
from counterclaim.room import links
from counterclaim.room.asked import After, Given, asked, with_choice
from counterclaim.room.drawing.draw import draw
from counterclaim.room.drawing.judged import judgement_words
from counterclaim.room.drawing.network import network
from counterclaim.room.drawing.words import ACTOR_KINDS
from counterclaim.room.room import room_of
from counterclaim.shown.dates import date_words

router = APIRouter(include_in_schema=False)
PAGE, STATEMENTS = 40, 20
ORDERS = ("statements", "name")


@router.get(links.ACTORS)
def actors(
    request: Request, name: Given = "", kind: Given = "", outlet: Given = "", order: Given = "", after: After = ""
) -> Response:
    """Return the actors that the filters let through: those who state most first, or by name."""
    ledger = room_of(request).ledger
    one = asked(links.ACTORS, name=name, kind=kind, outlet=outlet, order=order)
    one = with_choice(with_choice(one, "kind", ACTOR_KINDS), "order", ORDERS)
    by = ActorFilter(
        named=one["name"],
        kind=one["kind"],
        publisher=one["outlet"],
        order=one["order"] or "statements",
        after=after or None,
        limit=PAGE,
    )
    return draw(
        request,
        "actors.html",
        at="actors",
        asked=one,
        actors=ledger.actors(by),
        outlets=ledger.outlets(),
        kinds=ACTOR_KINDS,
        first=not after,
    )


@router.get("/actor/{id}")
def actor(request: Request, id: str, after: After = "") -> Response:
    """Return one actor; the beginning of an id, and an id that it had before, lead to it."""
    view = room_of(request).ledger.actor(id, after=after or None, limit=STATEMENTS)
    if view.actor.id != id:
        return RedirectResponse(links.actor(view.actor.id), 302)
    return draw(
        request,
        "actor.html",
        at="actors",
        view=view,
        stands=(("supports", view.supports), ("denies", view.denies), ("declines", view.declines)),
        network=network(view.actor, view.disputes),
        months=_months(view.statements.items),
        first=not after,
        judgement_words=judgement_words,
    )


def _months(statements: Sequence[StatementLine]) -> list[tuple[str, list[StatementLine]]]:
    """Return statements under the months in which they were made, in their order; unknown is said as unknown."""
    return [(month, list(some)) for month, some in groupby(statements, key=_month)]


def _month(line: StatementLine) -> str:
    date = line.day.date
    return date_words(date[:7], "year" if line.day.precision == "year" else "month") if date else "Date not known"
