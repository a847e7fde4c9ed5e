"""From what the model leaves to everything that a reading holds: statements, actors, claims and responses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Claim, Response, Statement
from counterclaim.read.circumstances import Circumstances, circumstances
from counterclaim.read.claims import claims
from counterclaim.read.parsed import Answer, Parsed
from counterclaim.read.statements import statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """The parts of a reading that are read."""

    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    responses: tuple[Response, ...] = ()


def layers(document: Document, parsed: Parsed) -> Layers:
    """Return the layers of one document; the statements keep the order of its attributions."""
    bare = statements(document, parsed.attributions, parsed.classes)
    told = circumstances(document, parsed.attributions)
    resolution = parsed.resolution
    of = resolution.of or (None,) * len(bare)
    candidates = resolution.candidates or ((),) * len(bare)
    whole = tuple(
        _told(replace(one, actor=actor, candidates=open_between), where)
        for one, actor, open_between, where in zip(bare, of, candidates, told, strict=True)
    )
    return Layers(
        statements=whole,
        actors=resolution.actors,
        claims=claims(document, whole, resolution.actors),
        responses=tuple(_response(answer, whole) for answer in parsed.answers),
    )


def _told(statement: Statement, where: Circumstances) -> Statement:
    """Add the circumstances; what is only held was not said on any day."""
    said = None if statement.act == "held" else where.said
    return replace(statement, said=said, medium=where.medium, addressee=where.addressee, place=where.place)


def _response(answer: Answer, whole: tuple[Statement, ...]) -> Response:
    origin = whole[answer.origin]
    return Response(
        origin=origin.id,
        target=whole[answer.target].id,
        kind=answer.kind,
        score=answer.score,
        evidence=origin.attribution.content[:1] or origin.attribution.cue,
    )
