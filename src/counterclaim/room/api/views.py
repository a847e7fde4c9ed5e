"""The routes of the API: each asks the ledger for one view and tells it. Read-only; no e-mail is in any view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger.replies.reply import PublishedReply
from counterclaim.model.views import (
    AccusationLine,
    ActorFilter,
    ActorLine,
    ActorView,
    AnswerLine,
    ChangeLine,
    ClaimFilter,
    ClaimLine,
    ClaimView,
    CompareView,
    DocumentFilter,
    DocumentLine,
    DocumentView,
    FrontView,
    OutletLine,
    OutletView,
    Page,
    Range,
    Results,
    StatementView,
)
from counterclaim.model.views import Query as Search
from counterclaim.room.api import asking
from counterclaim.room.api.models import Failure, model
from counterclaim.room.api.telling import V1, answer
from counterclaim.room.room import Room, room_of

FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": model(Failure), "description": said}
    for status, said in (
        (404, "The ledger holds nothing of this id, name or place in a list."),
        (422, "Something that was asked for is not right; its name is said."),
        (429, "Too many requests; `Retry-After` says for how many seconds to wait."),
        (503, "The ledger cannot be asked just now."),
    )
}
router = APIRouter(
    prefix=V1,
    tags=["views"],
    responses=FAILURES,
    default_response_class=Response,
    generate_unique_id_function=lambda route: route.name,
)
REPLIES: Any = tuple[PublishedReply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """All outlets, those with most articles first."""

    items: tuple[OutletLine, ...]


def _told(kind: Any, description: str, name: str = "", **more: Any) -> dict[int | str, dict[str, Any]]:
    return {200: {"model": model(kind, name, **more), "description": description}}


def _answer(request: Request, value: object, **more: object) -> Response:
    return answer(value, room_of(request).settings.link, **more)


def _range(room: Room, *, outlet: str | None, actor: str | None, **more: Any) -> Range:
    return Range(publisher=outlet, actor=asking.actor_meant(room.ledger, actor), **more)


@router.get("/front", responses=_told(FrontView, "What is disputed, who answered, who has not."))
def front(
    request: Request, outlet: asking.Outlet = None, actor: asking.ActorId = None, since: asking.Since = None,
    until: asking.Until = None, limit: asking.Limit = 20,
) -> Response:  # fmt: skip
    """What is disputed now, new answers, accusations without an answer, the newest articles; `limit` of each."""
    room = room_of(request)
    by = _range(room, outlet=outlet, actor=actor, since=since, until=until, limit=limit)
    return _answer(request, room.ledger.front(by))


@router.get("/claims", responses=_told(Page[ClaimLine], "Claims, those last spoken of first."))
def claims(
    request: Request, status: asking.Status = None, outlet: asking.Outlet = None, actor: asking.ActorId = None,
    document: asking.DocumentId = None, kind: asking.Kind = None, since: asking.Since = None,
    until: asking.Until = None, order: Literal["last", "documents"] = "last", after: asking.After = None,
    limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """The claims that the filters let through."""
    ledger = room_of(request).ledger
    by = ClaimFilter(
        status=status,
        actor=asking.actor_meant(ledger, actor),
        publisher=outlet,
        document=document,
        since=since,
        until=until,
        kind=kind,
        order=order,
        after=after,
        limit=limit,
    )
    return _answer(request, ledger.claims(by))


@router.get("/claims/{id}", responses=_told(ClaimView, "The claim, with every side.", "Claim", replies=REPLIES))
def claim(request: Request, id: asking.Id) -> Response:
    """One claim: who supports it, who denies it, who will not say, in whose words; `replies` were received here."""
    ledger = room_of(request).ledger
    view = ledger.claim(id)
    return _answer(request, view, replies=tuple(ledger.replies.for_subject("claim", view.claim.id)))


@router.get("/actors", responses=_told(Page[ActorLine], "Actors."))
def actors(
    request: Request, name: Annotated[str | None, Query(max_length=300, description="Words of the name.")] = None,
    kind: asking.ActorKind = None, outlet: asking.Outlet = None, order: Literal["statements", "name"] = "statements",
    after: asking.After = None, limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """The actors that the filters let through: those who state most first, or by name."""
    by = ActorFilter(named=name, kind=kind, publisher=outlet, order=order, after=after, limit=limit)
    return _answer(request, room_of(request).ledger.actors(by))


@router.get("/actors/{id}", responses=_told(ActorView, "The actor, with a page of statements."))
def actor(request: Request, id: asking.Id, after: asking.After = None, limit: asking.Limit = 30) -> Response:
    """One actor over time; `after` and `limit` are of the statements."""
    return _answer(request, room_of(request).ledger.actor(id, after=after, limit=limit))


@router.get("/articles", responses=_told(Page[DocumentLine], "Articles, the newest first."))
def articles(
    request: Request, outlet: asking.Outlet = None, since: asking.Since = None, until: asking.Until = None,
    after: asking.After = None, limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """The articles that the filters let through, each in its newest text."""
    by = DocumentFilter(publisher=outlet, since=since, until=until, after=after, limit=limit)
    return _answer(request, room_of(request).ledger.documents(by))


@router.get("/articles/{id}", responses=_told(DocumentView, "The article, with its statements."))
def article(request: Request, id: asking.Id) -> Response:
    """One article: its text, statements, claims, answers, other texts of it, related articles."""
    return _answer(request, room_of(request).ledger.document(id))


@router.get(
    "/statements/{id}", responses=_told(StatementView, "The statement, with its history.", "Statement", replies=REPLIES)
)
def statement(request: Request, id: asking.Id) -> Response:
    """One statement: its claims, answers in and out, printings, judgements; `replies` were received here."""
    ledger = room_of(request).ledger
    view = ledger.statement(id)
    return _answer(request, view, replies=tuple(ledger.replies.for_subject("statement", view.statement.id)))


@router.get("/outlets", responses=_told(Outlets, "All outlets."))
def outlets(request: Request) -> Response:
    """All outlets, those with most articles first."""
    return _answer(request, Outlets(items=room_of(request).ledger.outlets()))


@router.get("/outlets/{name:path}", responses=_told(OutletView, "The outlet, with a page of articles."))
def outlet(request: Request, name: str, after: asking.After = None, limit: asking.Limit = 30) -> Response:
    """What one outlet printed; `after` and `limit` are of the articles."""
    return _answer(request, room_of(request).ledger.outlet(name, after=after, limit=limit))


@router.get("/unanswered", responses=_told(Page[AccusationLine], "Accusations, the newest first."))
def unanswered(
    request: Request, answered: Literal["no", "declined"] = "no", outlet: asking.Outlet = None,
    actor: asking.ActorId = None, since: asking.Since = None, until: asking.Until = None, after: asking.After = None,
    limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """Who is accused by name without an answer on record; `answered=declined`: who declined to answer."""
    room = room_of(request)
    by = _range(room, outlet=outlet, actor=actor, since=since, until=until, after=after, limit=limit)
    return _answer(request, room.ledger.unanswered(by, answered=answered))


@router.get("/changes", responses=_told(Page[ChangeLine], "Changes of position, the newest first."))
def changes(
    request: Request, outlet: asking.Outlet = None, actor: asking.ActorId = None, since: asking.Since = None,
    until: asking.Until = None, after: asking.After = None, limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """Where actors changed their position on a claim, or took it back."""
    room = room_of(request)
    by = _range(room, outlet=outlet, actor=actor, since=since, until=until, after=after, limit=limit)
    return _answer(request, room.ledger.changes(by))


@router.get("/answers", responses=_told(Page[AnswerLine], "Answers, the newest first."))
def answers(
    request: Request, outlet: asking.Outlet = None, actor: asking.ActorId = None, since: asking.Since = None,
    until: asking.Until = None, after: asking.After = None, limit: asking.Limit = 50,
) -> Response:  # fmt: skip
    """Who answered whom: statements that deny, dispute, confirm, take back another one, or give no answer to it."""
    room = room_of(request)
    by = _range(room, outlet=outlet, actor=actor, since=since, until=until, after=after, limit=limit)
    return _answer(request, room.ledger.answers(by))


@router.get("/compare", responses=_told(CompareView, "The articles side by side."))
def compare(
    request: Request,
    document: Annotated[list[str], Query(min_length=1, max_length=8, description="Ids of articles.")],
) -> Response:
    """Articles side by side: which claims each prints, in which words, and which not."""
    return _answer(request, room_of(request).ledger.compare(*dict.fromkeys(document)))


@router.get("/search", responses=_told(Results, "What was found, the best first."))
def search(
    request: Request, q: asking.Words, kind: asking.Findable = None, outlet: asking.Outlet = None,
    actor: asking.ActorId = None, label: Annotated[str | None, Query(max_length=40)] = None,
    since: asking.Since = None, until: asking.Until = None, after: asking.After = None, limit: asking.Limit = 20,
) -> Response:  # fmt: skip
    """Statements, claims, actors, articles; `label` is the status of a claim, or the kind of a statement or actor."""
    ledger = room_of(request).ledger
    query = Search(
        words=q,
        kind=kind,
        actor=asking.actor_meant(ledger, actor),
        publisher=outlet,
        since=since,
        until=until,
        label=label,
        after=after,
        limit=limit,
    )
    return _answer(request, ledger.search(query))
