"""The view of one claim, the claims of several documents side by side, and what lists of claims are filtered by."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.model.views.lines import (
    AccusationLine,
    AnswerLine,
    ChangeLine,
    ClaimLine,
    DocumentLine,
    JudgementLine,
    PositionLine,
)

STATUSES = ("disputed", "retracted", "conceded", "unanswered", "asserted")
POSITIONS = ("supports", "denies", "declines")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims a list shows; None filters nothing. Days are ISO dates, both inclusive, of any precision.

    `actor` is an actor's id, `publisher` an outlet's name, `document` a document's id: claims on which that one has
    a position; `kind` is that of a statement which takes one. `order` is `last` (newest first) or `documents` (most
    printed first); `after` is a page's `next`. `shared` leaves out what one actor states in one article and nobody
    answers: of such claims most ledgers are full.
    """

    status: str | None = None
    actor: str | None = None
    publisher: str | None = None
    document: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    shared: bool = False
    order: str = "last"
    after: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """All who take one position on a claim, in their order; a statement stands once, with its printings.

    `count` is how many statements there are; `positions` may hold fewer: the first and the latest of many.
    """

    position: str
    count: int
    positions: tuple[PositionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How an article puts the claim (`polarity` -1: its contrary); words of `inserted` are ours, not the article's."""

    text: str
    inserted: tuple[Span, ...]
    polarity: int
    document: DocumentLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim with every side: who supports it, who denies it, who will not say, in whose words, and who answered.

    `sides` are those that somebody takes, in the order of `POSITIONS`. `first` and `last` are the earliest and the
    latest position. `related` are other claims made in the same statements.
    """

    claim: ClaimLine
    sides: tuple[Side, ...]
    first: PositionLine | None
    last: PositionLine | None
    wordings: tuple[Wording, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    accusations: tuple[AccusationLine, ...] = ()
    changes: tuple[ChangeLine, ...] = ()
    related: tuple[ClaimLine, ...] = ()
    judgements: tuple[JudgementLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClaim:
    """A claim, and for each of the documents compared the positions that it prints on it (none: it is silent)."""

    claim: ClaimLine
    cells: tuple[tuple[PositionLine, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Documents side by side: the claims that several of them print first, then what each alone has."""

    documents: tuple[DocumentLine, ...]
    claims: tuple[ComparedClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """A claim with all its positions, for exports; `answers` are (origin, target, kind) between their statements."""

    claim: ClaimLine
    positions: tuple[PositionLine, ...]
    answers: tuple[tuple[str, str, str], ...] = ()
