"""Which side of a claim its wording is written from, once several statements have taken a position on it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.link.claims.profile import ClaimProfile


def upright(members: Sequence[tuple[ClaimProfile, int]]) -> int:
    """Return the side (1 or -1) from which a claim should be worded, given its members with the side each is on.

    A claim is stated the way its proponent would: where both sides spoke, from the side with the fewer denials and
    negated wordings (of equal shares, the founder's, which comes first); where one side spoke, from that side.
    """
    sides = {side: [member for member, on in members if on == side] for side in (1, -1)}
    if not members or not sides[1] or not sides[-1]:
        return members[0][1] if members else 1
    shares = {side: sum(_against(one) for one in listed) / len(listed) for side, listed in sides.items()}
    first = members[0][1]
    return first if shares[first] <= shares[-first] else -first


def _against(one: ClaimProfile) -> bool:
    return one.negated or one.falsehood or one.position == "denies"
