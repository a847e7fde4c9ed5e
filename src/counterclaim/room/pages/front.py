"""The front page: what is disputed now, who answered, who has not, and the newest articles."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.model.views import Range
from counterclaim.room import links
from counterclaim.room.asked import Given, asked, with_actor, with_days
from counterclaim.room.drawing.answered import answering, is_guess
from counterclaim.room.drawing.draw import draw
from counterclaim.room.pages.answers import gathered
from counterclaim.room.room import room_of

router = APIRouter(include_in_schema=False)
EACH = 8  # of each list


@router.get(links.FRONT)
def front(request: Request, outlet: Given = "", actor: Given = "", since: Given = "", until: Given = "") -> Response:
    """Return the front page, of the whole ledger or of a time range, an outlet, an actor."""
    ledger = room_of(request).ledger
    one = with_actor(with_days(asked(links.FRONT, outlet=outlet, actor=actor, since=since, until=until)), ledger)
    by = Range(since=one["since"], until=one["until"], publisher=one["outlet"], actor=one["actor"], limit=EACH)
    view = ledger.front(by)
    strong = [one for one in view.answers if not is_guess(one)]
    answers = answering(strong) or gathered(ledger, by)[0]
    return draw(request, "front.html", at="front", asked=one, view=view, answers=answers, each=EACH)
