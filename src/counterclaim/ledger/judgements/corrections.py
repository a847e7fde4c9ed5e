"""What is right of a statement by the judgements in force: whether it is one, whose, in which words, of which kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from counterclaim.ledger.judgements.asking import in_force
from counterclaim.ledger.judgements.deciding import ranked
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What judgements say of one statement; None where they say nothing, and the record holds.

    `actor` is a document_actor id (of any article), `name` who it is where nobody in the ledger bears that name.
    `right`: the last word on the statement is a person's "right", said of it as it was shown then.
    """

    gone: bool = False
    right: bool = False
    actor: str | None = None
    name: str | None = None
    source: tuple[Span, ...] | None = None
    cue: tuple[Span, ...] | None = None
    content: tuple[Span, ...] | None = None
    kind: str | None = None
    stance: str | None = None


def corrections(connection: Connection, statements: Iterable[str]) -> dict[str, Correction]:
    """Return the corrections of those of the statements that anybody judged."""
    found: dict[str, list[Judgement]] = {}
    for one in in_force(connection, "statement", statements):
        found.setdefault(one.subject, []).append(one)
    return {statement: corrected(some) for statement, some in found.items()}


def corrected(judgements: Iterable[Judgement]) -> Correction:
    """Return what judgements on one statement, in the order of entry, make of it: each part as last said."""
    now = Correction()
    for one in ranked(judgements):
        said = {key: _value(key, value) for key, value in one.detail.items() if key in Correction.__slots__}
        if "actor" in said or "name" in said:
            said = {"actor": None, "name": None} | said
        now = replace(now, **said, gone=one.verdict == "not-a-statement", right=one.person and one.verdict == "right")
    return now


def spelled(correction: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is right of a statement as the detail of a judgement: spans as pairs, nothing that is unknown."""
    return {
        key: [list(span) for span in value] if isinstance(value, tuple) else value
        for key, value in correction.items()
        if value is not None
    }


def _value(key: str, value: Any) -> Any:
    return tuple(Span(*pair) for pair in value) if key in ("source", "cue", "content") else value
