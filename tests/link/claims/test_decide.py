"""From chances to claims: joining, founding, sides, reasons."""

from __future__ import annotations

from counterclaim.link.claims.decide import Candidate, Settings, decide
from counterclaim.link.claims.orientation import upright
from counterclaim.link.claims.pairs import Chances
from counterclaim.link.claims.profile import of_wording

SETTINGS = Settings(threshold=0.5)
LEAKS = of_wording("The dam at Harrow leaks")
HOLDS = of_wording("Harrow dam is sound")


def candidate(claim: str, position: str, same: float, opposed: float, reason: str = "") -> Candidate:
    return Candidate(
        claim=claim, position=position, profile=LEAKS, chances=Chances(same, opposed, 1 - same - opposed, reason)
    )


def test_nothing_like_it_founds_a_claim_with_its_own_position() -> None:
    found = decide(HOLDS, [], SETTINGS)
    assert (found.claim, found.position, found.score, found.reason) == (
        None,
        "supports",
        1.0,
        "nothing like it in the ledger",
    )


def test_likely_claim_is_joined_on_the_side_that_its_members_say() -> None:
    agreed = decide(HOLDS, [candidate("k1", "supports", 0.8, 0.1)], SETTINGS)
    against = decide(HOLDS, [candidate("k1", "supports", 0.1, 0.8)], SETTINGS)
    denier = decide(HOLDS, [candidate("k1", "denies", 0.8, 0.1)], SETTINGS)
    assert [(one.claim, one.relation, one.position) for one in (agreed, against, denier)] == [
        ("k1", "same", "supports"),
        ("k1", "opposed", "denies"),
        ("k1", "opposed", "denies"),
    ]
    assert "contradicts “The dam at Harrow leaks” (0.90)" in against.reason


def test_best_member_counts_half_and_one_that_is_not_like_enough_is_doubtful() -> None:
    alike = candidate("k1", "supports", 0.5, 0.1)
    others = [candidate("k1", "supports", 0.1, 0.1) for _ in range(3)]
    assert decide(HOLDS, [alike], SETTINGS).claim == "k1"
    found = decide(HOLDS, [alike, *others], SETTINGS)  # 0.6 at best, 0.3 on average
    assert found.claim is None, "one like member among unlike ones does not chain a proposition to a claim"
    assert found.doubtful == (("k1", 0.45),)


def test_side_is_the_own_one_unless_the_members_are_surely_against_it() -> None:
    unsure = decide(HOLDS, [candidate("k1", "supports", 0.3, 0.5)], SETTINGS)
    assert (unsure.relation, unsure.position) == ("same", "supports")
    denied = of_wording("The dam leaks", position="denies")
    assert decide(denied, [candidate("k1", "supports", 0.5, 0.3)], SETTINGS).position == "denies"
    assert decide(denied, [candidate("k1", "supports", 0.9, 0.1)], SETTINGS).position == "supports"


def test_where_the_members_are_half_against_its_side_a_position_goes_elsewhere() -> None:
    torn = candidate("k1", "supports", 0.1, 0.6)
    found = decide(HOLDS, [torn], SETTINGS)
    assert (found.claim, found.position) == (None, "supports")
    assert decide(HOLDS, [torn, candidate("k2", "supports", 0.6, 0.0)], SETTINGS).claim == "k2"


def test_claims_that_came_near_are_doubtful_alternatives() -> None:
    found = decide(HOLDS, [candidate("k1", "supports", 0.7, 0.1), candidate("k2", "supports", 0.6, 0.1)], SETTINGS)
    assert (found.claim, found.doubtful) == ("k1", (("k2", 0.7),))


def test_refusal_joins_and_takes_no_side() -> None:
    refused = of_wording("whether the dam leaks", position="declines")
    assert decide(refused, [candidate("k1", "supports", 0.4, 0.4)], SETTINGS).position == "declines"


def test_guard_gives_the_reason() -> None:
    found = decide(HOLDS, [candidate("k1", "supports", 0.01, 0.98, "numbers disagree: 40 and 12")], SETTINGS)
    assert found.reason == "numbers disagree: 40 and 12"


def test_claim_is_worded_from_the_side_that_does_not_negate() -> None:
    no_leak = of_wording("The dam does not leak")
    assert upright([(no_leak, 1), (LEAKS, -1)]) == -1
    assert upright([(LEAKS, 1), (no_leak, -1)]) == 1
    assert upright([(no_leak, 1), (no_leak, 1)]) == 1
    assert upright([]) == 1
