"""Replies: the form, what becomes of one, and the desk's decision. The e-mail is shown to the desk alone."""

from __future__ import annotations

from math import ceil
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import KINDS, STATES, NewReply, Reply, problems
from counterclaim.model.errors import MissingError, ReplyError
from counterclaim.model.views import ActorFilter, ClaimLine, StatementLine
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw, see_other
from counterclaim.room.judging import LONGEST_REASON, holdable
from counterclaim.room.room import room_of
from counterclaim.room.security.addresses import visitor_key
from counterclaim.room.visitors import Desk
from counterclaim.shown.names import about

router = APIRouter(include_in_schema=False)
EACH = 20
NAMED = 6  # actors of a like name that are offered as who replies
Short = Annotated[str, Form(max_length=2000)]
Long = Annotated[str, Form(max_length=60_000)]
Asked = Annotated[str, Query(max_length=200)]
Answered = StatementLine | ClaimLine


@router.get("/reply/status/{token}")
def status(request: Request, token: str) -> Response:
    """Return what became of a reply, to whoever has its signed link."""
    room = room_of(request)
    id = room.signing.reply_id(token)
    found = room.ledger.replies.status(id) if id else None
    if found is None:
        raise HTTPException(404, "No reply belongs to this link.")
    link = room.settings.link(links.reply_status(token))
    response = draw(request, "reply_status.html", reply=found, link=link)
    response.headers["cache-control"] = "private, no-store"
    response.headers["x-robots-tag"] = "noindex"
    return response


@router.get("/reply/{kind}/{subject}")
def form(request: Request, kind: str, subject: str) -> Response:
    """Return the form for a reply to a statement or claim."""
    to = _answered(room_of(request).ledger, kind, subject)
    if to.id != subject:
        return RedirectResponse(links.reply_to(kind, to.id), 302)
    return _form(request, kind, to)


@router.post("/reply/{kind}/{subject}")
def leave(
    request: Request, kind: str, subject: str, name: Short = "", email: Short = "", text: Long = ""
) -> Response:  # fmt: skip
    """Hold a reply for the desk, and lead to the page that tells what becomes of it."""
    room = room_of(request)
    to = _answered(room.ledger, kind, subject)
    text = holdable(text.replace("\r\n", "\n"))
    new = NewReply(kind=kind, subject=to.id, name=holdable(name), email=holdable(email), text=text)
    wrong = problems(new)
    if wrong:
        return _form(request, kind, to, new, wrong=wrong, code=422)
    wait = room.counters.replies.take(visitor_key(request.client.host if request.client else None))
    if wait:
        said = f"Several replies came from your address. Please send this one again in {ceil(wait / 60)} minutes."
        response = _form(request, kind, to, new, said=said, code=429)
        response.headers["retry-after"] = str(ceil(wait))
        return response
    token = room.signing.reply_token(room.ledger.replies.submit(new))
    return see_other(request, links.reply_status(token), "Thank you. Your reply has come in.")


@router.get(links.REPLIES)
def moderation(request: Request, account: Desk, state: Asked = "held", after: Asked = "") -> Response:
    """Return the replies that wait, or those that were decided."""
    if state not in STATES:
        raise HTTPException(404)
    ledger = room_of(request).ledger
    listed = ledger.replies.queue(state, limit=EACH + 1, after=after or None)
    shown = [(one, _subject(ledger, one), _candidates(ledger, one), _link(request, one)) for one in listed[:EACH]]
    decided = ledger.replies.decisions(*(one.id for one in listed[:EACH]))
    return draw(
        request, "moderation.html", at="desk", replies=shown, decided=decided, state=state, states=STATES,
        first=not after, next=listed[EACH - 1].id if len(listed) > EACH else None, waiting=ledger.replies.waiting(),
    )  # fmt: skip


@router.post("/desk/replies/{id}")
def decide(
    request: Request, account: Desk, id: str, state: Short = "", actor: Short = "", reason: Long = "", was: Short = ""
) -> Response:
    """Admit, decline or hold a reply; an admitted one may be marked as an actor's own."""
    ledger = room_of(request).ledger
    back = links.with_query(links.REPLIES, state=was if was in STATES else None)
    if len(reason) > LONGEST_REASON:
        return see_other(request, back, f"The reason has at most {LONGEST_REASON} characters.", kind="wrong")
    if state == "declined" and not reason.strip():
        return see_other(request, back, "Please say why the reply is declined: who left it reads that.", kind="wrong")
    verified = ledger.cluster("actor", actor).id if state == "admitted" and actor else None
    try:
        ledger.replies.decide(holdable(id), state, by=account.name, reason=holdable(reason), actor=verified)
    except ReplyError:
        raise HTTPException(404, "There is no such reply.") from None
    said = {
        "admitted": "The reply is shown now.",
        "declined": "The reply is declined.",
        "held": "The reply waits again.",
    }
    return see_other(request, back, said[state])


def _answered(ledger: Ledger, kind: str, subject: str) -> Answered:
    if kind not in KINDS:
        raise HTTPException(404)
    return ledger.statement(subject).statement if kind == "statement" else ledger.claim(subject).claim


def _subject(ledger: Ledger, one: Reply) -> Answered | None:
    """Return what a reply answers, if it is there still."""
    try:
        return _answered(ledger, one.kind, one.subject)
    except MissingError:
        return None


def _candidates(ledger: Ledger, one: Reply) -> list[tuple[str, str]]:
    """Return who may have left a reply: those of a like name, and those whose words or claim it answers."""
    found = {"": "Not verified"}
    listed = ledger.actors(ActorFilter(named=one.name, limit=NAMED)).items if one.name.strip() else ()
    found |= {line.id: _called(line.name, about(line)) for line in listed}
    try:
        if one.kind == "statement":
            piece = ledger.workpiece(one.subject)
            found |= {
                each.cluster: _called(each.named, each.about) for each in piece.actors if each.cluster not in found
            }
        else:
            sides = ledger.claim(one.subject).sides
            whos = {line.actor.id: line.actor.name for side in sides for line in side.positions if line.actor.id}
            found |= {id: name for id, name in whos.items() if id and id not in found}
    except MissingError:
        pass  # what it answers is gone; the names stay
    return list(found.items())


def _called(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _link(request: Request, one: Reply) -> str:
    room = room_of(request)
    return room.settings.link(links.reply_status(room.signing.reply_token(one.id)))


def _form(
    request: Request, kind: str, to: Answered, new: NewReply | None = None, *, wrong: dict[str, str] | None = None,
    said: str = "", code: int = 200,
) -> Response:  # fmt: skip
    values = {"name": new.name, "email": new.email, "text": new.text} if new else {}
    return draw(request, "reply.html", status=code, kind=kind, to=to, values=values, wrong=wrong or {}, said=said)
