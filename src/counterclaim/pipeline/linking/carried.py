"""A reading as it is entered: what its statements say that no claim of the reader's holds becomes a claim too.

The reader makes claims of the clauses that its rules are sure of. The ledger needs a place for every statement, or it
could not show that two outlets have the same one.
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.link.claims import Proposition, propositions
from counterclaim.model.reading import Claim, Evidence, Reading


def carried(reading: Reading) -> Reading:
    """Return the reading with a claim for each proposition, and with refusals to comment as positions that decline."""
    listed = [one for one in propositions(reading) if one.about is None]
    positions = {(one.claim, one.statement, span): one.position for one in listed if one.claim for span in one.spans}
    claims = tuple(
        replace(
            claim,
            evidence=tuple(
                replace(piece, position=positions.get((claim.id, piece.statement, piece.span), piece.position))
                for piece in claim.evidence
            ),
        )
        for claim in reading.claims
    )
    taken = {claim.id for claim in claims}
    added: list[Claim] = []
    for one in listed:
        if one.claim is None:
            added.append(_claim(one, f"c{_free(taken)}"))
            taken.add(added[-1].id)
    return replace(reading, claims=(*claims, *added)) if added or claims != reading.claims else reading


def _free(taken: set[str]) -> int:
    number = len(taken) + 1
    while f"c{number}" in taken:
        number += 1
    return number


def _claim(one: Proposition, id: str) -> Claim:
    evidence = tuple(Evidence(statement=one.statement, span=span, position=one.position) for span in one.spans)
    return Claim(id=id, text=one.text, evidence=evidence)


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
    return Proposition(statement=first.statement, spans=spans, text=claim.text, position=first.position, claim=claim.id)
