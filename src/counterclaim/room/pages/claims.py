"""The list of claims, and the page of one: every side in its own words, a timeline, answers, printings, history."""

from __future__ import annotations

from collections.abc import Iterator

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.ledger import Ledger
from counterclaim.model.views import STATUSES, ClaimFilter, ClaimView, PositionLine
from counterclaim.room import links
from counterclaim.room.asked import After, Asked, Given, asked, with_actor, with_choice, with_days
from counterclaim.room.drawing.answered import answering, is_guess
from counterclaim.room.drawing.draw import draw
from counterclaim.room.drawing.judged import judgement_words
from counterclaim.room.drawing.timeline import timeline
from counterclaim.room.room import room_of
from counterclaim.shown.citations import flat
from counterclaim.shown.positions import pieces
from counterclaim.shown.printings import Beside, beside
from counterclaim.shown.wording import KINDS

router = APIRouter(include_in_schema=False)
PAGE = 30
ORDERS = ("last", "documents")


@router.get(links.CLAIMS)
def claims(
    request: Request, status: Given = "", actor: Given = "", outlet: Given = "", since: Given = "", until: Given = "",
    kind: Given = "", document: Given = "", order: Given = "", after: After = "",
) -> Response:  # fmt: skip
    """Return the claims that the filters let through, newest first."""
    ledger = room_of(request).ledger
    one = asked(
        links.CLAIMS, status=status, actor=actor, outlet=outlet, since=since, until=until, kind=kind,
        document=document, order=order,
    )  # fmt: skip
    one = with_actor(with_days(one), ledger)
    for name, choices in (("status", STATUSES), ("kind", KINDS), ("order", ORDERS)):
        one = with_choice(one, name, choices)
    return draw(
        request,
        "claims.html",
        at="claims",
        asked=one,
        claims=ledger.claims(_filter(one, after)),
        outlets=ledger.outlets(),
        statuses=STATUSES,
        kinds=KINDS,
        first=not after,
    )


def _filter(one: Asked, after: str) -> ClaimFilter:
    return ClaimFilter(
        status=one["status"],
        actor=one["actor"],
        publisher=one["outlet"],
        since=one["since"],
        until=one["until"],
        kind=one["kind"],
        document=one["document"],
        order=one["order"] or "last",
        after=after or None,
        limit=PAGE,
    )


@router.get("/claim/{id}")
def claim(request: Request, id: str, reply: Given = "") -> Response:
    """Return one claim; the beginning of an id, and an id that it had before, lead to it. `reply` opens the form."""
    ledger: Ledger = room_of(request).ledger
    view = ledger.claim(id)
    if view.claim.id != id:
        return RedirectResponse(links.with_query(links.claim(view.claim.id), reply=reply or None), 302)
    lines = [line for side in view.sides for line in side.positions]
    return draw(
        request,
        "claim.html",
        at="claims",
        view=view,
        sides={side.position: side for side in view.sides},
        timeline=timeline(lines),
        by_day=sorted(lines, key=_day),
        checked=sum(line.confirmed for line in lines),
        printings=tuple(_printings(lines)),
        outlets=_outlets(view),
        replies=ledger.replies.for_subject("claim", view.claim.id),
        replying=bool(reply),
        pieces=pieces,
        cited=flat(view.claim.text),
        answers=answering(one for one in view.answers if not is_guess(one)),
        guesses=answering(one for one in view.answers if is_guess(one)),
        judgement_words=judgement_words,
    )


def _day(line: PositionLine) -> tuple[str, str]:
    return line.day.date or "9999", line.id


def _printings(lines: list[PositionLine]) -> Iterator[tuple[PositionLine, tuple[Beside, ...]]]:
    """Yield each statement that several outlets print, with its printings beside the first."""
    seen: set[str] = set()
    for line in sorted(lines, key=_day):
        if len(line.printings) > 1 and line.original not in seen:
            seen.add(line.original)
            yield line, beside(line.printings)


def _outlets(view: ClaimView) -> int:
    """Return in how many articles of different outlets the claim stands that can be laid side by side."""
    return view.claim.publishers if view.claim.documents > 1 else 0
