"""What the rules of this folder hand to each other: words of one statement that state one thing."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.reading import Statement
from counterclaim.model.span import Span

Part = Span | str  # words of the document, or words of ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One thing that a statement puts forward, denies, or declines to speak of.

    `parts` make its wording, in order. `evidence` are the words of the document that carry it: one span a piece of
    content, so two where a sentence runs over "he said". A `report` only tells what somebody else said.
    `taken_by` is the statement that takes the position where it is not the one whose words these are.
    """

    statement: Statement
    parts: tuple[Part, ...]
    evidence: tuple[Span, ...]
    position: str
    report: bool = False
    taken_by: Statement | None = None

    @property
    def holder(self) -> Statement:
        """The statement that takes the position."""
        return self.taken_by or self.statement

    @property
    def spans(self) -> tuple[Span, ...]:
        """The parts that are words of the document."""
        return tuple(part for part in self.parts if isinstance(part, Span))

    @property
    def start(self) -> int:
        """Where its words begin in the document."""
        return self.evidence[0].start
