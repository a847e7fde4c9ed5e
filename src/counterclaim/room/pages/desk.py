"""The desk: what should be looked at, the decisions from there, own latest decisions and their undoing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger.accounts import Account
from counterclaim.model.errors import LedgerError
from counterclaim.model.views.queue import DOUBTS, Decided, DecidedFilter, QueueFilter
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw, see_other
from counterclaim.room.drawing.judged import judgement_words
from counterclaim.room.drawing.passages import pieces
from counterclaim.room.judging import last_decision, pair_detail, why
from counterclaim.room.room import room_of
from counterclaim.room.security.addresses import local
from counterclaim.room.visitors import Desk

router = APIRouter(include_in_schema=False)
EACH = 8  # doubts on a page: each with its evidence
SAID = {
    "right": "Confirmed.", "not-a-statement": "It is no statement any more.", "same": "They are one now.",
    "opposed": "They are one claim now, from two sides.", "apart": "They are kept apart.",
    "holds": "The answer is confirmed.", "not": "It is no answer any more.",
}  # fmt: skip
Id = Annotated[str, Form(max_length=100)]
Text = Annotated[str, Form(max_length=4000)]
Asked = Annotated[str, Query(max_length=600)]


@router.get(links.DESK)
def queue(request: Request, account: Desk, kind: Asked = "", after: Asked = "") -> Response:
    """Return what should be looked at, the most used first."""
    ledger = room_of(request).ledger
    chosen = kind if kind in DOUBTS else ""
    page = ledger.queue(QueueFilter(kind=chosen or None, after=after or None, limit=EACH))
    return draw(
        request, "desk.html", at="desk", queue=page, kind=chosen, kinds=DOUBTS, after=after, pieces=pieces,
        here=links.with_query(links.DESK, kind=chosen or None, after=after or None),
        last=last_decision(ledger, account.name), judgement_words=judgement_words, waiting=ledger.replies.waiting(),
    )  # fmt: skip


@router.post(links.JUDGE)
def judge(
    request: Request, account: Desk, kind: Id = "", subject: Id = "", object: Id = "", verdict: Id = "",
    answers: Id = "", reason: Text = "", next: Text = "",
) -> Response:  # fmt: skip
    """Enter a decision, and lead back."""
    detail, back = pair_detail(kind, verdict, answers), local(next, links.DESK)
    if detail is None:
        raise HTTPException(422, "There is no such decision.")
    try:
        room_of(request).ledger.judge(
            kind, subject, verdict, object or None, by=account.name, reason=why(reason), detail=detail
        )
    except LedgerError as error:
        return see_other(request, back, f"Nothing was changed: {error}", kind="wrong")
    return see_other(request, back, SAID[verdict])


@router.get(links.DECISIONS)
def decisions(request: Request, account: Desk, all: Asked = "", after: Asked = "") -> Response:
    """Return own latest decisions, or everybody's."""
    ledger = room_of(request).ledger
    page = ledger.decisions(DecidedFilter(by=None if all else account.name, after=after or None))
    return draw(
        request, "decisions.html", at="desk", decisions=page, all=bool(all), first=not after,
        here=links.with_query(links.DECISIONS, all="1" if all else None, after=after or None),
        judgement_words=judgement_words, waiting=ledger.replies.waiting(), may_undo=_may_undo,
    )  # fmt: skip


@router.post(links.UNDO)
def undo(request: Request, account: Desk, id: Id = "", reason: Text = "", next: Text = "") -> Response:
    """Withdraw a decision: everything is as if it had not been made. Own ones; admins those of all."""
    ledger, back = room_of(request).ledger, local(next, links.DECISIONS)
    made = ledger.decisions(DecidedFilter(id=id, limit=1)).items
    if not made:
        raise HTTPException(404, "There is no such decision.")
    if not _may(made[0], account):
        raise HTTPException(403, "Only who decided it, or an admin, can undo it.")
    try:
        ledger.withdraw(id, by=account.name, reason=why(reason) if reason.strip() else "Undone.")
    except LedgerError as error:
        return see_other(request, back, f"Nothing was changed: {error}", kind="wrong")
    return see_other(request, back, "Undone. Everything is as it was before.")


def _may(one: Decided, account: Account) -> bool:
    return one.judgement.by == account.name or account.may("admin")


def _may_undo(one: Decided, account: Account) -> bool:
    return one.judgement.withdrawn is None and _may(one, account)
