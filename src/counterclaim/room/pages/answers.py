"""Lists across all articles: who answered whom, who is accused and has not answered, who changed position."""

from __future__ import annotations

from dataclasses import replace

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger import Ledger
from counterclaim.model.views import Range
from counterclaim.room import links
from counterclaim.room.asked import After, Asked, Given, asked, with_actor, with_choice, with_days
from counterclaim.room.drawing.answered import Answering, answering, is_guess
from counterclaim.room.drawing.draw import draw
from counterclaim.room.room import Room, room_of

router = APIRouter(include_in_schema=False)
PAGE = 20
PASSED = 10  # pages that may hold nothing to show, before people are asked to go on
ANSWERED = {"no": "No answer on record", "declined": "Declined to answer"}


@router.get(links.ANSWERS)
def answers(
    request: Request, outlet: Given = "", actor: Given = "", since: Given = "", until: Given = "", after: After = ""
) -> Response:
    """Return the answers that the filters let through, newest first, those of one statement together."""
    room = room_of(request)
    one = _asked(room, links.ANSWERS, outlet=outlet, actor=actor, since=since, until=until)
    listed, following = gathered(room.ledger, _range(one, after))
    return draw(
        request,
        "answers.html",
        at="front",
        asked=one,
        outlets=room.ledger.outlets(),
        answers=listed,
        next=following,
        first=not after,
    )


def gathered(ledger: Ledger, by: Range) -> tuple[tuple[Answering, ...], str | None]:
    """Return a page of answers and where the next begins; pages of answers too weak to be shown are passed over."""
    for _ in range(PASSED):
        page = ledger.answers(by)
        listed = answering(one for one in page.items if not is_guess(one))
        if listed or page.next is None:
            return listed, page.next
        by = replace(by, after=page.next)
    return (), by.after


@router.get(links.UNANSWERED)
def unanswered(
    request: Request, answered: Given = "", outlet: Given = "", actor: Given = "", since: Given = "",
    until: Given = "", after: After = "",
) -> Response:  # fmt: skip
    """Return who is accused by name without an answer on record, or, if asked for, who gave none."""
    room = room_of(request)
    one = _asked(room, links.UNANSWERED, answered=answered, outlet=outlet, actor=actor, since=since, until=until)
    one = with_choice(one, "answered", ANSWERED)
    page = room.ledger.unanswered(_range(one, after), answered=one["answered"] or "no")
    return draw(
        request,
        "unanswered.html",
        at="front",
        asked=one,
        outlets=room.ledger.outlets(),
        page_of=page,
        first=not after,
        answered=ANSWERED,
    )


@router.get(links.CHANGES)
def changes(
    request: Request, outlet: Given = "", actor: Given = "", since: Given = "", until: Given = "", after: After = ""
) -> Response:
    """Return where actors changed their position on a claim, newest first."""
    room = room_of(request)
    one = _asked(room, links.CHANGES, outlet=outlet, actor=actor, since=since, until=until)
    page = room.ledger.changes(_range(one, after))
    return draw(
        request, "changes.html", at="front", asked=one, outlets=room.ledger.outlets(), page_of=page, first=not after
    )


def _asked(room: Room, path: str, **given: str) -> Asked:
    return with_actor(with_days(asked(path, **given)), room.ledger)


def _range(one: Asked, after: str) -> Range:
    return Range(
        since=one["since"],
        until=one["until"],
        publisher=one["outlet"],
        actor=one["actor"],
        after=after or None,
        limit=PAGE,
    )
