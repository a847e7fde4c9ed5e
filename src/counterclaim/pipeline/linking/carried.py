"""A reading as it is entered: what its statements say that no claim of the reader's holds becomes a claim too.

The reader makes claims of the clauses that its rules are sure of. The ledger needs a place for every statement, or it
could not show that two outlets have the same one. What is no claim by itself ("the claims", "thank you") gets none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from counterclaim.link.claims import Proposition, propositions
from counterclaim.model.reading import Claim, Evidence, Reading, Statement
from counterclaim.model.span import Span
from counterclaim.pipeline.linking.wording import matched, opened, wording_of
from counterclaim.read.claims.context import Context, context


def carried(reading: Reading) -> Reading:
    """Return the reading with a claim for each proposition, and with refusals to comment as positions that decline.

    Every claim is worded so that it can be understood alone.
    """
    listed = [one for one in propositions(reading) if one.about is None]
    article = context(reading.document, reading.statements, reading.actors)
    statements = {statement.id: statement for statement in reading.statements}
    claims = tuple(_kept(claim, listed, article, statements) for claim in reading.claims)
    taken = {claim.id for claim in claims}
    added: list[Claim] = []
    for one in listed:
        found = None if one.claim else wording_of(article, statements[one.statement], one)
        if found is not None:
            added.append(_claim(one, f"c{_free(taken)}", *found))
            taken.add(added[-1].id)
    return replace(reading, claims=(*claims, *added)) if added or claims != reading.claims else reading


def _kept(claim: Claim, listed: Sequence[Proposition], article: Context, statements: Mapping[str, Statement]) -> Claim:
    """Return a claim of the reading with the positions that the ledger takes, and who says it if it says "we"."""
    positions = {(one.statement, span): one.position for one in listed if one.claim == claim.id for span in one.spans}
    evidence = tuple(
        replace(piece, position=positions.get((piece.statement, piece.span), piece.position))
        for piece in claim.evidence
    )
    first = statements.get(claim.evidence[0].statement) if claim.evidence else None
    text, inserted = (
        (claim.text, claim.inserted) if first is None else opened(article, first, (claim.text, claim.inserted))
    )
    return replace(claim, text=text, inserted=inserted, evidence=evidence)


def _free(taken: set[str]) -> int:
    number = len(taken) + 1
    while f"c{number}" in taken:
        number += 1
    return number


def _claim(one: Proposition, id: str, text: str, inserted: tuple[Span, ...]) -> Claim:
    evidence = tuple(Evidence(statement=one.statement, span=span, position=one.position) for span in one.spans)
    return Claim(id=id, text=text, inserted=inserted, evidence=evidence)


def proposition_of(claim: Claim) -> Proposition:
    """Return a claim as the proposition that it is matched by: the words and the position of its first statement."""
    first = claim.evidence[0]
    spans = tuple(
        sorted(
            piece.span
            for piece in claim.evidence
            if (piece.statement, piece.position) == (first.statement, first.position)
        )
    )
    return Proposition(
        statement=first.statement, spans=spans, text=matched(claim), position=first.position, claim=claim.id
    )
