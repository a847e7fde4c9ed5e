"""Actors and claims of which several are one, or one is several: members, what a decision would change."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.model.views import ActorFilter, ActorLine, ClaimLine
from counterclaim.model.views import Query as Search
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw
from counterclaim.room.drawing.judged import judgement_words
from counterclaim.room.drawing.passages import pieces
from counterclaim.room.judging import VERDICTS, last_decision
from counterclaim.room.room import room_of
from counterclaim.room.visitors import Desk

router = APIRouter(include_in_schema=False)
KINDS = ("actor", "claim")
FOUND = 8  # others that are offered
Id = Annotated[str, Query(max_length=100)]
Words = Annotated[str, Query(max_length=300)]


@router.get(links.PREVIEW)
def preview(
    request: Request, account: Desk, kind: Id = "", subject: Id = "", verdict: Id = "", object: Id = ""
) -> Response:
    """Return what a decision on two actors or claims would change; nothing is changed by looking."""
    if kind not in KINDS or verdict not in VERDICTS[kind] or not subject or subject == object:
        raise HTTPException(422, "There is no such decision.")
    ledger = room_of(request).ledger
    try:
        subject, object = (ledger.meant(kind, one) for one in (subject, object))
        seen = ledger.foreseen(kind, subject, verdict, object, by=account.name)
    except LedgerError as error:
        raise HTTPException(404, f"There is no such {kind}.") from error
    return draw(
        request, "preview.html", at="desk", seen=seen, kind=kind, verdict=verdict, subject=subject, object=object,
        waiting=ledger.replies.waiting(),
    )  # fmt: skip


@router.get("/desk/{kind}/{id}")
def members(request: Request, account: Desk, kind: str, id: str, find: Words = "") -> Response:
    """Return the records that an actor or claim is made of, and others that may be the same."""
    if kind not in KINDS:
        raise HTTPException(404)
    ledger = room_of(request).ledger
    whole = ledger.cluster(kind, id)
    if whole.id != id:
        return RedirectResponse(links.members(kind, whole.id), 302)
    others = tuple(one for one in _others(ledger, kind, find) if one.id != id)
    last = last_decision(ledger, account.name)
    return draw(
        request, "members.html", at="desk", whole=whole, kind=kind, find=find, others=others, pieces=pieces,
        oldest=whole.id, waiting=ledger.replies.waiting(), judgement_words=judgement_words,
        last=last if last and last.judgement.kind == kind else None,
    )  # fmt: skip


def _others(ledger: Ledger, kind: str, find: str) -> tuple[ActorLine | ClaimLine, ...]:
    words = find.strip()
    if not words:
        return ()
    if kind == "actor":
        return ledger.actors(ActorFilter(named=words, limit=FOUND)).items
    hits = ledger.search(Search(words=words, kind="claim", facets=False, limit=FOUND)).hits
    return tuple(ledger.claim(hit.id).claim for hit in hits)
