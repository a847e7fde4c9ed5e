"""A document of the ledger as a sheet: people's corrections applied, its actors those that the ledger knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.reading import Actor, Attribution, Reading, Response, Statement
from counterclaim.model.views import ActorLine, ArticleAnswer, DocumentView, StatementLine
from counterclaim.shown.colours import hues
from counterclaim.shown.sheet import Sheet, sheet

NAMED = "named: "  # before the name in the id of whom a person named, and nobody else knows


def viewed(view: DocumentView) -> Sheet:
    """Return a document ready to be drawn; statements are known by the ids that the ledger gives them."""
    places = {one.actor.id: one.spans for one in view.named if one.actor.id}
    actors = {actor.id: replace(actor, mentions=places.get(actor.id, ())) for actor in _actors(view)}
    reading = Reading(
        document=view.document,
        statements=tuple(map(_statement, view.statements)),
        actors=tuple(actors.values()),
        responses=tuple(map(_response, view.to_article)),
        producer=view.producer,
    )
    drawn = sheet(reading, keys=tuple(one.id for one in view.statements))
    return replace(drawn, hues=hues(entry.actor.id if entry.actor else "" for entry in drawn.legend.entries))


def _statement(line: StatementLine) -> Statement:
    return Statement(
        id=line.id,
        attribution=Attribution(source=line.source, cue=line.cue, content=line.content, score=line.score),
        manner=line.manner,
        actor=line.actor.id or _named(line),
        candidates=tuple(one.id for one in line.candidates if one.id),
        kind=line.kind,
        stance=line.stance,
        act=line.act,
        said=line.said,
        medium=line.medium,
        addressee=line.addressee,
        place=line.place,
    )


def _response(answer: ArticleAnswer) -> Response:
    return Response(origin=answer.statement, target=None, kind=answer.kind, score=answer.score, evidence=answer.spans)


def _named(line: StatementLine) -> str | None:
    """Return whom a person named as the actor, where no article knows them."""
    return f"{NAMED}{line.actor.name}" if "actor" in line.corrected and line.actor.name else None


def _actors(view: DocumentView) -> Iterator[Actor]:
    known = {line.id for line in view.actors}
    yield from map(_actor, view.actors)
    for line in view.statements:
        for one in (line.actor, *line.candidates):
            if one.id and one.id not in known:
                yield Actor(id=one.id, name=one.name)
        named = _named(line)
        if named and not line.actor.id:
            yield Actor(id=named, name=line.actor.name)
    for each in view.named:
        if each.actor.id and each.actor.id not in known:
            yield Actor(id=each.actor.id, name=each.actor.name)


def _actor(line: ActorLine) -> Actor:
    return Actor(id=line.id, name=line.name, kind=line.kind, role=line.role, affiliation=line.affiliation)
