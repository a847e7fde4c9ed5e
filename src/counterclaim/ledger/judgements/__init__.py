"""Judgements: what models and people decided about records. Inserted and withdrawn, never changed.

A person's judgement beats a model's, a later one of a kind beats an earlier one; what was withdrawn has no force.
`judge` (in its own module) inserts one and brings up to date what is derived.
"""

from counterclaim.ledger.judgements.asking import history, in_force, one
from counterclaim.ledger.judgements.corrections import Correction, corrections
from counterclaim.ledger.judgements.deciding import deciding, pair
from counterclaim.ledger.judgements.values import Judgement
from counterclaim.ledger.judgements.writing import insert, withdraw

__all__ = [
    "Correction",
    "Judgement",
    "corrections",
    "deciding",
    "history",
    "in_force",
    "insert",
    "one",
    "pair",
    "withdraw",
]
