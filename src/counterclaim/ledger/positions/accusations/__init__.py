"""Accusations: who is accused of a claim by name, and whether an answer of theirs is recorded.

Three signs, each kept precise: the cue accuses or blames somebody; a content speaks of accusations against somebody; a
claim says of somebody named that they did wrong, and somebody else says so.
"""

from counterclaim.ledger.positions.accusations.accusing import Accusation, accusations
from counterclaim.ledger.positions.accusations.lookups import stale

__all__ = ["Accusation", "accusations", "stale"]
