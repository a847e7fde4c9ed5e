"""Claims across articles: what a reading enters into the ledger, and which claim of the ledger it is a position on."""

from counterclaim.link.claims.decide import Candidate, Decision, Settings, decide
from counterclaim.link.claims.guards import Guard, guard
from counterclaim.link.claims.keys import keys
from counterclaim.link.claims.orientation import upright
from counterclaim.link.claims.pairs import Chances, PairModel
from counterclaim.link.claims.passages import Passage, passage
from counterclaim.link.claims.profile import ClaimProfile, profile, profile_from_dict
from counterclaim.link.claims.propositions import Proposition, propositions
from counterclaim.link.claims.vectors import Vectors

__all__ = [
    "Candidate",
    "Chances",
    "ClaimProfile",
    "Decision",
    "Guard",
    "PairModel",
    "Passage",
    "Proposition",
    "Settings",
    "Vectors",
    "decide",
    "guard",
    "keys",
    "passage",
    "profile",
    "profile_from_dict",
    "propositions",
    "upright",
]
