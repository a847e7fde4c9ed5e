"""The view of one actor, and what lists of actors are filtered by."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.model.views.lines import (
    AccusationLine,
    ActorLine,
    ChangeLine,
    ClaimLine,
    DocumentLine,
    JudgementLine,
    Page,
    StatementLine,
    Who,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFilter:
    """Which actors a list shows; None filters nothing. `named` looks for words of the name (their beginnings).

    `order` is `statements` (most first) or `name`; `after` is a page's `next`.
    """

    named: str | None = None
    kind: str | None = None
    publisher: str | None = None
    order: str = "statements"
    after: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name (or description) that articles use for an actor, with role and affiliation, and in how many documents."""

    name: str
    role: str | None
    affiliation: str | None
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where an actor stands on a claim: how often, from when to when, and the latest words (of `statement`)."""

    claim: ClaimLine
    position: str
    times: int
    first: str | None
    last: str | None
    words: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Two actors on opposite sides: of how many claims, how often either answered the other against it."""

    actor: Who
    claims: int
    denied: int
    denied_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A document that names an actor without printing a statement of theirs; spans are into its text."""

    document: DocumentLine
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor over time: statements (newest first), stands on claims, disputes, accusations, changes of position.

    `complete` is False of actors with so many positions that only the latest were looked at for stands and disputes.
    """

    actor: ActorLine
    names: tuple[Name, ...]
    statements: Page[StatementLine]
    supports: tuple[Stand, ...] = ()
    denies: tuple[Stand, ...] = ()
    declines: tuple[Stand, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    changes: tuple[ChangeLine, ...] = ()
    accused: tuple[AccusationLine, ...] = ()
    mentions: tuple[Mention, ...] = ()
    judgements: tuple[JudgementLine, ...] = ()
    complete: bool = True
