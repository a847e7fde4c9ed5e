"""A demand is no fact: who rejects it denies nothing."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.demands import rejects
from counterclaim.ledger.positions.status import RULES, status
from tests.ledger.positions.made import position, stated

CASES = (
    ("rejected", "the call to resign", True),
    ("rejected", "the inquiry in advance", True),
    ("turned down", "an offer of talks", True),
    ("dismissed", "demands for a ceasefire", True),
    ("denied", "the call to resign", False),
    ("rejected", "the claim that the plan failed", False),
    ("rejected", "the charge", False),
)


@pytest.mark.parametrize(("cue", "words", "expected"), CASES)
def test_what_is_turned_down(cue: str, words: str, expected: bool) -> None:
    one = position(stated("s", "a", cue_words=cue, words=words), "denies")
    assert rejects(one) is expected


def test_who_asks_and_who_refuses_dispute_no_fact() -> None:
    asked = position(stated("s", "a", kind="directive"), "supports")
    refused = position(stated("t", "b"), "denies")
    assert status([asked, refused], []) == RULES["rejected"]
    assert status([position(stated("u", "c", kind="fact"), "supports"), asked, refused], []) == RULES["both"]


def test_a_rejected_demand_alone_is_no_dispute() -> None:
    refused = position(stated("t", "b", cue_words="rejected", words="the call to resign"), "denies")
    assert status([refused], []) == RULES["rejected"]
    assert status([refused, position(stated("v", "d"), "denies")], []) == RULES["denied"]
