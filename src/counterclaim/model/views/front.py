"""The view of the whole ledger in a time range: what is disputed, who answered, who has not."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.views.claims import Side
from counterclaim.model.views.documents import OutletLine
from counterclaim.model.views.lines import AccusationLine, AnswerLine, ClaimLine, DocumentLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A time range (ISO dates, both inclusive, None: open) and an outlet (None: all) that a list is cut to.

    `after` is a page's `next`.
    """

    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    actor: str | None = None
    after: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much the whole ledger holds."""

    documents: int
    statements: int
    actors: int
    claims: int
    disputed: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disputed:
    """A claim with the latest words of each side."""

    claim: ClaimLine
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontView:
    """The front page: claims disputed now, new answers, accusations without an answer, the newest documents."""

    range: Range
    totals: Totals
    disputed: tuple[Disputed, ...] = ()
    answers: tuple[AnswerLine, ...] = ()
    unanswered: tuple[AccusationLine, ...] = ()
    documents: tuple[DocumentLine, ...] = ()
    outlets: tuple[OutletLine, ...] = ()
