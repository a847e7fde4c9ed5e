"""A reading as rows of the ledger, table by table, in an order in which they can be inserted."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.records import ids
from counterclaim.ledger.records.spelling import circumstance, said, spans, words, written
from counterclaim.model.reading import Claim, Reading, Statement

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of one reading.

    Statements, claims or responses that are one and the same (equal spans) are entered once.
    """

    reading: Row
    actors: tuple[Row, ...]
    statements: tuple[Row, ...]
    claims: tuple[Row, ...]
    evidence: tuple[Row, ...]
    responses: tuple[Row, ...]


def rows(reading: Reading, *, document: str, producer: str, run: str | None, entered: str) -> Rows:
    """Return everything in a reading as rows; ids of the reading become ids of the ledger."""
    own = ids.reading_id(document, producer)
    actors = {actor.id: ids.actor_id(document, actor) for actor in reading.actors}
    statements = {one.id: ids.statement_id(document, one.attribution) for one in reading.statements}
    claims = {one.id: ids.claim_id(document, one) for one in reading.claims}
    return Rows(
        reading={
            "id": own,
            "document": document,
            "producer": producer,
            "run": run,
            "sha256": fingerprint(reading),
            "entered": entered,
        },
        actors=_once([_actor_row(reading, number, own, actors) for number in range(len(reading.actors))], "id"),
        statements=_once(
            [
                _statement_row(reading, number, own, document, actors, statements)
                for number in range(len(reading.statements))
            ],
            "id",
        ),
        claims=_once(
            [
                {
                    "reading": own,
                    "id": claims[one.id],
                    "place": number,
                    "text": one.text,
                    "inserted": spans(one.inserted),
                }
                for number, one in enumerate(reading.claims)
            ],
            "id",
        ),
        evidence=_once(
            [row for one in reading.claims for row in _evidence_rows(reading, one, own, claims, statements)],
            "claim",
            "statement",
            "start",
        ),
        responses=_once(_response_rows(reading, own, statements), "id"),
    )


def fingerprint(reading: Reading) -> str:
    """Return the sha256 of a reading in the JSON contract, in its one spelling."""
    return hashlib.sha256(written(reading.to_dict()).encode("utf-8", "surrogatepass")).hexdigest()


def _actor_row(reading: Reading, number: int, own: str, actors: dict[str, str]) -> Row:
    actor = reading.actors[number]
    return {
        "reading": own,
        "id": actors[actor.id],
        "place": number,
        "name": actor.name,
        "kind": actor.kind,
        "role": actor.role,
        "affiliation": actor.affiliation,
        "rank": actor.rank,
        "mentions": spans(actor.mentions),
    }


def _statement_row(
    reading: Reading, number: int, own: str, document: str, actors: dict[str, str], statements: dict[str, str]
) -> Row:
    one: Statement = reading.statements[number]
    text, marked = reading.document.text, one.attribution
    return {
        "reading": own,
        "id": statements[one.id],
        "document": document,
        "place": number,
        "source": spans(marked.source),
        "cue": spans(marked.cue),
        "content": spans(marked.content),
        "source_words": words(text, marked.source),
        "cue_words": words(text, marked.cue),
        "words": words(text, marked.content),
        "actor": actors[one.actor] if one.actor else None,
        "candidates": written([actors[each] for each in one.candidates]),
        "kind": one.kind,
        "stance": one.stance,
        "act": one.act,
        "manner": one.manner,
        "score": marked.score,
        "said": said(one.said),
        "said_date": one.said.date if one.said else None,
        "medium": circumstance(one.medium),
        "addressee": circumstance(one.addressee),
        "place_said": circumstance(one.place),
    }


def _evidence_rows(
    reading: Reading, claim: Claim, own: str, claims: dict[str, str], statements: dict[str, str]
) -> list[Row]:
    text = reading.document.text
    return [
        {
            "reading": own,
            "claim": claims[claim.id],
            "statement": statements[one.statement],
            "start": one.span.start,
            "stop": one.span.end,
            "words": text[one.span.start : one.span.end],
            "position": one.position,
        }
        for one in claim.evidence
    ]


def _response_rows(reading: Reading, own: str, statements: dict[str, str]) -> list[Row]:
    found = []
    for one in reading.responses:
        origin, target = statements[one.origin], statements[one.target] if one.target else None
        found.append(
            {
                "reading": own,
                "id": ids.response_id(origin, target, one),
                "origin": origin,
                "target": target,
                "kind": one.kind,
                "score": one.score,
                "evidence": spans(one.evidence),
            }
        )
    return found


def _once(found: Sequence[Row], *keys: str) -> tuple[Row, ...]:
    return tuple({tuple(row[key] for key in keys): row for row in reversed(found)}.values())[::-1]
