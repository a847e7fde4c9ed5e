"""What a judgement may say of a statement: how it is shown now, and where words given by a person stand in its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger.judgements.corrections import Correction, corrections, spelled
from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import derived, records
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import KINDS, STANCES
from counterclaim.model.span import Span

ROLES = ("source", "cue", "content")


def as_shown(connection: Connection, statement: str) -> dict[str, Any]:
    """Return what is shown of a statement now, as the detail of a judgement that this is right."""
    row = _row(connection, statement)
    said = corrections(connection, [statement]).get(statement, Correction())
    return spelled(
        {
            "actor": None if said.name and not said.actor else said.actor or row.actor,
            "name": None if said.actor else said.name,
            **{role: getattr(said, role) for role in ROLES},
            "kind": said.kind or row.kind,
            "stance": said.stance or row.stance,
        }
    )


def located(connection: Connection, statement: str, role: str, words: Sequence[str]) -> list[list[int]]:
    """Return where these words stand in the text of a statement's document: each the place nearest to what is recorded.

    Raises LedgerError if words are not there, character for character.
    """
    row = _row(connection, statement)
    near = next((spans[0] for spans in (read_spans(getattr(row, r)) for r in (role, "content", "cue")) if spans), None)
    found = sorted(_nearest(row.text, one, near or Span(0, 0)) for one in words)
    for before, after in pairwise(found):
        if before.overlaps(after):
            raise LedgerError("the pieces overlap; give each piece once")
    return [list(span) for span in found]


def checked(connection: Connection, statement: str, detail: Mapping[str, Any]) -> None:
    """Raise LedgerError if what is said to be right of a statement cannot be: no such actor, words outside the text."""
    row = _row(connection, statement)
    for role in ROLES:
        at = 0
        for start, end in detail.get(role, ()):
            if not at <= start < end <= len(row.text):
                raise LedgerError(
                    f"{role} [{start}, {end}): lies outside the text, is empty, or overlaps another piece"
                )
            at = end
    for key, known in (("kind", KINDS), ("stance", STANCES)):
        if detail.get(key) not in (None, *known):
            raise LedgerError(f"{detail[key]}: is no {key}; there are {', '.join(known)}")
    actor, table = detail.get("actor"), records.document_actor
    if actor and connection.execute(select(table.c.id).where(table.c.id == actor)).first() is None:
        raise LedgerError(f"{actor}: there is no such actor in any article")


def _row(connection: Connection, statement: str) -> Any:
    """Return the newest record of a statement that is shown, or else the newest, with the text of its document."""
    one, text, reading = records.statement, records.document.c.text, records.reading
    query = (
        select(one, text)
        .join(records.document, records.document.c.id == one.c.document)
        .join(reading, reading.c.id == one.c.reading)
        .outerjoin(derived.current, derived.current.c.reading == one.c.reading)
        .where(one.c.id == statement)
        .order_by(derived.current.c.reading.is_(None), reading.c.entered.desc())
    )
    row = connection.execute(query.limit(1)).first()
    if row is None:
        raise LedgerError(f"{statement}: there is no such statement")
    return row


def _nearest(text: str, words: str, near: Span) -> Span:
    at, places = text.find(words), []
    while words and at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    if not places:
        raise LedgerError(f"“{words}”: these words do not stand in the article, character for character")
    start = min(places, key=lambda place: (abs(place - near.start), place))
    return Span(start, start + len(words))
