"""Values to the stable JSON contract `counterclaim/reading/1` (docs/format.md). Decides names and order only."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.document import Document
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Actor, Circumstance, Claim, Reading, Response, Said, Statement
from counterclaim.model.span import Span

FORMAT = "counterclaim/reading/1"


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def document_to_dict(document: Document) -> dict[str, object]:
    """Return the `document` object of the contract; `published` is the ISO date, with its precision beside it."""
    published = document.published
    return {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "title_span": _span(document.title_span),
        "body_span": _span(document.body_span),
        "url": document.url,
        "publisher": document.publisher,
        "byline": document.byline,
        "published": published.date if published else None,
        "published_precision": published.precision if published else None,
        "published_found": published.found if published else None,
        "language": document.language,
        "sections": list(document.sections),
        "subheads": _spans(document.subheads),
        "furniture": _spans(document.furniture),
    }


def _actor(actor: Actor) -> dict[str, object]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "rank": actor.rank,
        "mentions": _spans(actor.mentions),
    }


def _circumstance(circumstance: Circumstance | None) -> dict[str, object] | None:
    return None if circumstance is None else {"name": circumstance.name, "span": _span(circumstance.span)}


def _said(said: Said | None) -> dict[str, object] | None:
    if said is None:
        return None
    entry: dict[str, object] = {"date": said.date, "precision": said.precision, "span": _span(said.span)}
    if said.candidates:
        entry["candidates"] = list(said.candidates)
    return entry


def _statement(statement: Statement) -> dict[str, object]:
    attribution = statement.attribution
    return {
        "id": statement.id,
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "actor": statement.actor,
        "actor_candidates": list(statement.candidates),
        "kind": statement.kind,
        "stance": statement.stance,
        "manner": statement.manner,
        "act": statement.act,
        "score": attribution.score,
        "said": _said(statement.said),
        "medium": _circumstance(statement.medium),
        "addressee": _circumstance(statement.addressee),
        "place": _circumstance(statement.place),
    }


def _claim(claim: Claim) -> dict[str, object]:
    return {
        "id": claim.id,
        "text": claim.text,
        "inserted": _spans(claim.inserted),
        "evidence": [
            {"statement": piece.statement, "span": _span(piece.span), "position": piece.position}
            for piece in claim.evidence
        ],
    }


def _response(response: Response) -> dict[str, object]:
    return {
        "from": response.origin,
        "to": response.target,
        "kind": response.kind,
        "score": response.score,
        "evidence": _spans(response.evidence),
    }


def issue_to_dict(issue: Issue) -> dict[str, str]:
    """Return an issue as the contract writes it."""
    return {"where": issue.where, "code": issue.code, "message": issue.message}


def reading_to_dict(reading: Reading) -> dict[str, object]:
    """Return a reading as the contract writes it; lists are in text order."""
    producer = reading.producer
    return {
        "format": FORMAT,
        "producer": None
        if producer is None
        else {"name": producer.name, "version": producer.version, "digest": producer.digest},
        "document": document_to_dict(reading.document),
        "actors": [_actor(actor) for actor in reading.actors],
        "statements": [_statement(statement) for statement in reading.statements],
        "claims": [_claim(claim) for claim in reading.claims],
        "responses": [_response(response) for response in reading.responses],
        "issues": [issue_to_dict(issue) for issue in (*reading.document.issues, *reading.issues)],
    }
