"""A statement in its article, to be corrected: not one, another actor, other words, another kind; and its answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Form, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import KINDS, RESPONSES
from counterclaim.model.views import JudgementLine
from counterclaim.model.views.queue import Workpiece
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw, see_other
from counterclaim.room.drawing.judged import judgement_words
from counterclaim.room.drawing.passages import marked_pieces
from counterclaim.room.judging import ROLES, Fields, correction, why
from counterclaim.room.room import room_of
from counterclaim.room.security.addresses import local
from counterclaim.room.visitors import Desk
from counterclaim.shown.wording import KINDS as NAMES

router = APIRouter(include_in_schema=False)
SAID = {
    "right": "Confirmed as it is shown now.", "not-a-statement": "It is no statement any more.",
    "wrong-actor": "The actor is corrected.", "wrong-words": "The words are corrected.",
    "wrong-label": "The kind is corrected.",
}  # fmt: skip
ANSWERING = {"denies": "denies it", "disputes": "disputes it", "confirms": "confirms it",
             "declines": "gives no answer", "retracts": "takes it back"}  # fmt: skip
Id = Annotated[str, Form(max_length=200)]
Text = Annotated[str, Form(max_length=60_000)]


@router.get("/desk/statement/{id}")
def statement(request: Request, account: Desk, id: str, next: Annotated[str, Query(max_length=600)] = "") -> Response:
    """Return a statement with its article and what can be said of it."""
    piece = room_of(request).ledger.workpiece(id)
    if piece.statement.id != id:
        return RedirectResponse(links.correct(piece.statement.id), 302)
    return _page(request, piece, local(next, ""))


@router.post("/desk/statement/{id}")
def correct(
    request: Request, account: Desk, id: str, verdict: Id = "", actor: Id = "", name: Text = "", role: Id = "",
    words: Text = "", spans: Text = "", kind: Id = "", stance: Id = "", reason: Text = "", next: Text = "",
) -> Response:  # fmt: skip
    """Enter a correction, and show the statement as it stands then."""
    ledger = room_of(request).ledger
    piece, back = ledger.workpiece(id), local(next, "")
    given = Fields(
        verdict=verdict, actor=actor, name=name, role=role, words=words, spans=spans, kind=kind, stance=stance
    )
    detail, wrong = correction(ledger, piece, given)
    if wrong:
        return _page(request, piece, back, given, reason, wrong)
    if said := _judged(ledger, piece, given.verdict, detail, account.name, reason):
        return _page(request, piece, back, given, reason, {"verdict": said})
    here = links.correct(piece.statement.id)
    return see_other(request, links.with_query(here, next=back or None), SAID[verdict])


def _judged(ledger: Ledger, piece: Workpiece, verdict: str, detail: dict[str, Any], by: str, reason: str) -> str:
    """Enter the judgement; return what was wrong, if it could not be."""
    try:
        ledger.judge("statement", piece.statement.id, verdict, by=by, reason=why(reason), detail=detail)
    except LedgerError as error:
        return str(error)
    return ""


def _standing(piece: Workpiece) -> Iterator[JudgementLine]:
    return (one for one in piece.judgements if one.person and not one.withdrawn and one.kind == "statement")


def _page(
    request: Request, piece: Workpiece, back: str, given: Fields | None = None, reason: str = "",
    wrong: dict[str, str] | None = None,
) -> Response:  # fmt: skip
    line = piece.statement
    mine = next((one.node for one in piece.actors if one.cluster == line.actor.id), "")
    values = asdict(given or Fields(verdict="", actor=mine, role="content", words=line.words, kind=line.kind or "",
                                    stance=line.stance or ""))  # fmt: skip
    return draw(
        request, "correct.html", status=422 if wrong else 200, at="desk", piece=piece, line=line,
        text=marked_pieces(piece.text, line), values=values, reason=reason, wrong=wrong or {}, back=back,
        here=links.with_query(links.correct(line.id), next=back or None), roles=ROLES,
        kinds=[(one, NAMES.get(one) or one) for one in KINDS],
        responses=[(one, ANSWERING[one]) for one in RESPONSES], judgement_words=judgement_words,
        waiting=room_of(request).ledger.replies.waiting(),
        last=next(_standing(piece), None),
    )  # fmt: skip
