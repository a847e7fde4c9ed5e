"""The status of a claim, and the rule that gave it, in plain words: who stands where, and never who is right.

Of one actor's positions the latest stands, as far as the days say which is later; what was taken back does not stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.ledger.positions.demands import demanded, rejects
from counterclaim.ledger.positions.values import DENIES, SUPPORTS, Position, later

RULES = {  # rule: status, and the rule in words
    "both": ("disputed", "some state it and others deny it"),
    "alone": ("disputed", "one and the same actor states it and denies it, and which is later is not known"),
    "denied": ("disputed", "it is denied; who states it is not recorded"),
    "turned": ("conceded", "whoever denied it states it now, or took the denial back"),
    "admitted": ("conceded", "the one who is accused of it says so too"),
    "retracted": ("retracted", "whoever stated it took it back, or denies it now"),
    "unanswered": ("unanswered", "somebody is accused of it by name, and no answer of theirs is recorded"),
    "declined": ("asserted", "nobody is recorded as denying it; the one who is accused of it declined to answer"),
    "rejected": (
        "asserted",
        "it is asked or offered, and somebody rejects it: there is no fact in dispute",
    ),
    "asserted": ("asserted", "it is stated, and nobody is recorded as denying it"),
    "untaken": ("asserted", "nobody states or denies it; somebody declined to say"),
    "withdrawn": ("asserted", "no statement that counts carries it any more"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Accused:
    """Whom a claim accuses by name: an actor (or a name that no actor bears), and `no`, `declined` or `yes`."""

    actor: str
    answered: str


def status(positions: Sequence[Position], accused: Sequence[Accused]) -> tuple[str, str]:
    """Return the status of a claim with these positions and accusations, and the rule in words."""
    return RULES[_rule(positions, accused)]


def standing(positions: Sequence[Position]) -> list[Position]:
    """Return the positions that stand: not taken back, the latest of their actor, and sure enough to count."""
    kept = [one for one in positions if one.retracted is None and one.counts]
    return [one for one in kept if not any(_supersedes(other, one) for other in kept)]


def _supersedes(other: Position, one: Position) -> bool:
    opposite = {one.position, other.position} == {SUPPORTS, DENIES}
    return opposite and one.actor is not None and one.actor == other.actor and later(other.date, one.date)


def _rule(positions: Sequence[Position], accused: Sequence[Accused]) -> str:
    now = standing(positions)
    fallen = [one for one in positions if one not in now and one.counts]
    states = [one for one in now if one.position == SUPPORTS]
    denies = [one for one in now if one.position == DENIES]
    if denies and (all(map(rejects, denies)) or (states and all(map(demanded, states)))):
        return "rejected"
    if states and denies:
        actors = {one.actor for one in (*states, *denies)}
        return "alone" if len(actors) == 1 and None not in actors else "both"
    if denies:
        return "retracted" if _any(fallen, SUPPORTS) else "denied"
    if _any(fallen, DENIES):
        return "turned"
    if states:
        return _stated(states, accused)
    if _any(fallen, SUPPORTS):
        return "retracted"
    return "untaken" if now else "withdrawn"


def _stated(states: Sequence[Position], accused: Sequence[Accused]) -> str:
    if {one.actor for one in states} & {one.actor for one in accused}:
        return "admitted"
    if any(one.answered == "no" for one in accused):
        return "unanswered"
    return "declined" if any(one.answered == "declined" for one in accused) else "asserted"


def _any(positions: Sequence[Position], side: str) -> bool:
    return any(one.position == side for one in positions)
