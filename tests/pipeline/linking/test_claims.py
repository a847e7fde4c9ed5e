"""Decisions on claims behind the seam: joined, or apart from what came near, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from counterclaim.ledger.entering.seam import Asked, Candidate, Profile
from counterclaim.link.claims import Chances, ClaimProfile, PairModel
from counterclaim.link.claims.profile import of_wording
from counterclaim.pipeline.linking import claims


class Fixed:
    """Gives each pair the same chances."""

    threshold = 0.5

    def __init__(self, same: float, opposed: float = 0.0) -> None:
        self._chances = Chances(same, opposed, 1 - same - opposed)

    def of(
        self, pairs: Sequence[tuple[ClaimProfile, ClaimProfile]], ours: claims.Floats, theirs: claims.Floats
    ) -> list[Chances]:
        return [self._chances] * len(pairs)


def asked() -> list[Asked]:
    vector = claims.packed(np.eye(1, 384, dtype=np.float32)[0])
    known, new = (
        Profile(kind="claim", node=node, keys=("dam",), value=of_wording(wording).to_dict(), vector=vector)
        for node, wording in (("old", "The dam leaks."), ("new", "There is a leak in the dam."))
    )
    return [Asked(profile=new, candidates=(Candidate(cluster="old", profiles=(known,)),))]


CASES = [
    (Fixed(0.9), [("same", 0.9)], "likely enough"),
    (Fixed(0.4), [("apart", 0.4)], "near, and asked about at the desk"),
    (Fixed(0.1), [], "not near"),
    (Fixed(0.1, 0.8), [("apart", 0.9)], "on the other side, by the model alone"),
]


@pytest.mark.parametrize(("model", "expected", "why"), CASES, ids=[row[-1] for row in CASES])
def test_what_came_near_is_told_apart(model: Fixed, expected: list[tuple[str, float]], why: str) -> None:
    found = list(claims.decide(asked(), cast(PairModel, model)))
    assert [(one.verdict, one.score) for one in found] == expected, why
    assert all((one.subject, one.object) == ("new", "old") for one in found)
    assert all("The dam leaks." in one.reason for one in found)
