"""The ledger as tables, one for each kind of thing: which columns there are, what they mean, and rows of them.

Rows are flat: texts, numbers, yes or no as true and false, unknown as None. docs/exports.md lists the columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.model.span import Span
from counterclaim.model.views import (
    ActorLine,
    AnswerLine,
    ClaimLine,
    DocumentLine,
    PositionLine,
    StatementLine,
)

Row = Mapping[str, object]

_DOCUMENT = {
    "document": "id of the document",
    "publisher": "the outlet that published it",
    "published": "when, as far as known",
    "url": "where",
    "title": "its headline",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its columns with their meanings, and how a line of the ledger becomes a row."""

    columns: Mapping[str, str]
    row: Callable[[Any], Row]


def _document(one: DocumentLine) -> dict[str, object]:
    return {
        "document": one.id,
        "publisher": one.publisher,
        "published": one.published,
        "url": one.url,
        "title": one.title,
    }


def _claim(one: ClaimLine) -> Row:
    return {name: getattr(one, name) for name in TABLES["claims"].columns}


def _position(one: PositionLine) -> Row:
    return {
        "id": one.id,
        "claim": one.claim,
        "position": one.position,
        "actor": one.actor.id,
        "name": one.actor.name,
        "words": one.words,
        "start": one.span.start,
        "end": one.span.end,
        "date": one.day.date,
        "precision": one.day.precision,
        "dated": one.day.by,
        "medium": one.medium,
        "via": one.via,
        "statement": one.statement,
        "original": one.original,
        "retracted": one.retracted,
        "confirmed": one.confirmed,
        "score": one.score,
        **_document(one.document),
    }


def _statement(one: StatementLine) -> Row:
    return {
        "id": one.id,
        "actor": one.actor.id,
        "name": one.actor.name,
        "source": one.source_words,
        "cue": one.cue_words,
        "words": one.words,
        "spans": spans(one.content),
        "kind": one.kind,
        "stance": one.stance,
        "act": one.act,
        "manner": one.manner,
        "date": one.day.date,
        "precision": one.day.precision,
        "dated": one.day.by,
        "medium": one.medium.name if one.medium else None,
        "addressee": one.addressee.name if one.addressee else None,
        "place": one.place.name if one.place else None,
        "original": one.original,
        "relation": one.relation,
        "confirmed": one.confirmed,
        "corrected": " ".join(one.corrected),
        "score": one.score,
        **_document(one.document),
    }


def _actor(one: ActorLine) -> Row:
    return {name: getattr(one, name) for name in TABLES["actors"].columns}


def _response(one: AnswerLine) -> Row:
    return {
        "id": one.id,
        "kind": one.kind,
        "from": one.origin.id,
        "from_actor": one.origin.actor.name,
        "from_words": one.origin.words,
        "from_document": one.origin.document.id,
        "to": one.target.id,
        "to_actor": one.target.actor.name,
        "to_words": one.target.words,
        "to_document": one.target.document.id,
        "via": one.via,
        "confirmed": one.confirmed,
        "score": one.score,
    }


def spans(of: tuple[Span, ...]) -> str:
    """Return spans as "12-34 40-52"."""
    return " ".join(f"{one.start}-{one.end}" for one in of)


_DATED = {
    "date": "when it was said, or else published",
    "precision": "how precisely that is known: day, month, year",
    "dated": "said, or published where no more is known",
}
_WHO = {"actor": "id of the actor, empty where none is known", "name": "the actor, or the source's own words"}
_SURE = {
    "confirmed": "true only where a person said so",
    "score": "how sure the model is, between 0 and 1",
}

TABLES: Mapping[str, Table] = {
    "claims": Table(
        row=_claim,
        columns={
            "id": "id of the claim",
            "text": "its wording",
            "status": "asserted, disputed, conceded, retracted or unanswered; no verdict",
            "rule": "the rule that gave the status",
            "supports": "statements that say so, each once however often it is printed",
            "denies": "statements that deny it",
            "declines": "statements that take no side",
            "actors": "how many take a position",
            "documents": "in how many documents",
            "publishers": "in how many outlets",
            "first": "day of the first position",
            "last": "day of the last position",
        },
    ),
    "positions": Table(
        row=_position,
        columns={
            "id": "id of the position",
            "claim": "id of the claim",
            "position": "supports, denies or declines",
            **_WHO,
            "words": "the words that carry it, exactly as printed",
            "start": "where they begin in the text of the document, in code points",
            "end": "where they end",
            **_DATED,
            "medium": "through what it was said",
            "via": "what makes it a position: stance, response or contrary",
            "statement": "id of the statement",
            "original": "id of the first printing of the statement",
            "retracted": "id of the statement by which the actor took it back",
            **_SURE,
            **_DOCUMENT,
        },
    ),
    "statements": Table(
        row=_statement,
        columns={
            "id": "id of the statement",
            **_WHO,
            "source": "the words that name who states",
            "cue": "the words that tie source and content",
            "words": "the content, its pieces joined by an ellipsis",
            "spans": "where the pieces stand in the text of the document",
            "kind": "fact, opinion, plan, directive, decision or other",
            "stance": "affirms, denies or neutral",
            "act": "said or held",
            "manner": "direct, indirect or mixed",
            **_DATED,
            "medium": "through what it was said",
            "addressee": "to whom",
            "place": "where",
            "original": "id of the first printing of the same statement",
            "relation": "how this printing stands to it: first, identical, cut or reworded",
            "confirmed": _SURE["confirmed"],
            "corrected": "what a person corrected",
            "score": _SURE["score"],
            **_DOCUMENT,
        },
    ),
    "actors": Table(
        row=_actor,
        columns={
            "id": "id of the actor",
            "name": "the name shown",
            "kind": "person, group, organisation or document",
            "role": "what articles last said the actor is",
            "affiliation": "for whom or of what",
            "documents": "in how many documents the actor is named",
            "statements": "how many statements, every printing counted",
            "first": "day of publication of the first document",
            "last": "day of publication of the last document",
        },
    ),
    "responses": Table(
        row=_response,
        columns={
            "id": "id of the response",
            "kind": "denies, disputes, confirms, declines or retracts",
            "from": "id of the answering statement",
            "from_actor": "whose it is",
            "from_words": "its content",
            "from_document": "the document that prints it",
            "to": "id of the statement that is answered",
            "to_actor": "whose it is",
            "to_words": "its content",
            "to_document": "the document that prints it",
            "via": "response (found in one article) or judgement (across articles, or by a person)",
            **_SURE,
        },
    ),
    "documents": Table(
        row=_document,
        columns=_DOCUMENT,
    ),
}
