"""Values to the stable JSON contract `counterclaim/reading/1` (docs/format.md), and back. Decides names and order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from counterclaim.model.document import Document, Published
from counterclaim.model.errors import FormatError
from counterclaim.model.issue import Issue
from counterclaim.model.reading import (
    Actor,
    Attribution,
    Circumstance,
    Claim,
    Evidence,
    Producer,
    Reading,
    Response,
    Said,
    Statement,
)
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


def reading_from_dict(written: Mapping[str, Any]) -> Reading:
    """Return the reading that `reading_to_dict` wrote; the issues of its document come back as the reading's own.

    Keys that are not of the contract are passed over. Raises FormatError if it is another format, if a key is
    missing, or if the document's id is not that of its text.
    """
    if written.get("format") != FORMAT:
        raise FormatError(f"is not a {FORMAT}: its format is {written.get('format')!r}")
    try:
        reading = _reading_of(written)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(f"is not a whole {FORMAT}: {type(error).__name__} {error}") from error
    if reading.document.id != written["document"].get("id"):
        raise FormatError(f"the text of document {written['document'].get('id')!r} is not the one it was made of")
    return reading


def _reading_of(written: Mapping[str, Any]) -> Reading:
    producer = written["producer"]
    return Reading(
        document=_document_of(written["document"]),
        statements=tuple(map(_statement_of, written["statements"])),
        actors=tuple(map(_actor_of, written["actors"])),
        claims=tuple(map(_claim_of, written["claims"])),
        responses=tuple(map(_response_of, written["responses"])),
        issues=tuple(
            Issue(where=entry["where"], code=entry["code"], message=entry["message"]) for entry in written["issues"]
        ),
        producer=None
        if producer is None
        else Producer(name=producer["name"], version=producer["version"], digest=producer["digest"]),
    )


def _span_of(pair: Iterable[int] | None) -> Span | None:
    return None if pair is None else _known_span(pair)


def _known_span(pair: Iterable[int]) -> Span:
    start, end = pair
    return Span(start, end)


def _spans_of(pairs: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple(map(_known_span, pairs))


def _document_of(entry: Mapping[str, Any]) -> Document:
    date = entry["published"]
    return Document(
        text=entry["text"],
        title=entry["title"],
        title_span=_span_of(entry["title_span"]),
        body_span=_span_of(entry["body_span"]),
        url=entry["url"],
        publisher=entry["publisher"],
        byline=entry["byline"],
        published=None
        if date is None
        else Published(date=date, precision=entry["published_precision"], found=entry["published_found"]),
        language=entry["language"],
        sections=tuple(entry["sections"]),
        subheads=_spans_of(entry["subheads"]),
        furniture=_spans_of(entry["furniture"]),
    )


def _actor_of(entry: Mapping[str, Any]) -> Actor:
    return Actor(
        id=entry["id"],
        name=entry["name"],
        kind=entry["kind"],
        role=entry["role"],
        affiliation=entry["affiliation"],
        rank=entry["rank"],
        mentions=_spans_of(entry["mentions"]),
    )


def _circumstance_of(entry: Mapping[str, Any] | None) -> Circumstance | None:
    return None if entry is None else Circumstance(name=entry["name"], span=_known_span(entry["span"]))


def _said_of(entry: Mapping[str, Any] | None) -> Said | None:
    if entry is None:
        return None
    return Said(
        date=entry["date"],
        precision=entry["precision"],
        span=_span_of(entry["span"]),
        candidates=tuple(entry.get("candidates", ())),
    )


def _statement_of(entry: Mapping[str, Any]) -> Statement:
    return Statement(
        id=entry["id"],
        attribution=Attribution(
            source=_spans_of(entry["source"]),
            cue=_spans_of(entry["cue"]),
            content=_spans_of(entry["content"]),
            score=entry["score"],
        ),
        manner=entry["manner"],
        actor=entry["actor"],
        candidates=tuple(entry["actor_candidates"]),
        kind=entry["kind"],
        stance=entry["stance"],
        act=entry["act"],
        said=_said_of(entry["said"]),
        medium=_circumstance_of(entry["medium"]),
        addressee=_circumstance_of(entry["addressee"]),
        place=_circumstance_of(entry["place"]),
    )


def _claim_of(entry: Mapping[str, Any]) -> Claim:
    evidence = (
        Evidence(statement=piece["statement"], span=_known_span(piece["span"]), position=piece["position"])
        for piece in entry["evidence"]
    )
    return Claim(id=entry["id"], text=entry["text"], inserted=_spans_of(entry["inserted"]), evidence=tuple(evidence))


def _response_of(entry: Mapping[str, Any]) -> Response:
    return Response(
        origin=entry["from"],
        target=entry["to"],
        kind=entry["kind"],
        score=entry["score"],
        evidence=_spans_of(entry["evidence"]),
    )
