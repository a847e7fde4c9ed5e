"""Demands and offers: what is asked of somebody is no fact, and who rejects it denies nothing.

"The mayor rejected the call to resign" says what the mayor will not do. Pure; knows positions only.
"""

from __future__ import annotations

import re

from counterclaim.ledger.positions.values import DENIES, Position

DIRECTIVE = "directive"
_REJECTS = re.compile(
    r"\b(?:reject(?:s|ed|ing)?|refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|turn(?:s|ed|ing)? down|rebuff(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|spurn(?:s|ed|ing)?|rul(?:e[sd]?|ing) out)\b",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:calls?|demands?|requests?|appeals?|pleas?|proposals?|offers?|plans?|deals?|bids?|ultimatums?|compromises?|"
    r"truces?|cease-?fires?|inquir(?:y|ies)|invitations?|petitions?|suggestions? (?:to|of)|terms|conditions)"
)
# At most three words in front of the noun: "the report that the plan failed" is said of a plan.
_WHAT = re.compile(rf"\W*(?:[\w’'-]+\s+){{0,3}}?{_ASKED}\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:that|claims?|allegations?|accusations?|reports?|charges?|assertions?)\b", re.IGNORECASE)


def demanded(one: Position) -> bool:
    """Say whether a position is a demand: who takes it asks for something, and tells of nothing."""
    return one.stated.kind == DIRECTIVE


def rejects(one: Position) -> bool:
    """Say whether a denial only turns down what was asked or offered: "rejected the call to resign"."""
    if one.position != DENIES or not _REJECTS.search(one.stated.cue_words):
        return False
    found = _WHAT.match(one.words)
    return found is not None and _SAID.search(one.words[: found.end()]) is None
