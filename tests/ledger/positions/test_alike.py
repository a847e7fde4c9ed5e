"""Whether two pieces of words speak of one thing."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.alike import alike
from counterclaim.ledger.positions.changes import changes
from tests.ledger.positions.made import position, stated

CASES = [
    ("the gates were opened", "no gates were opened that night", True, "the same words, and more"),
    ("the gates closed at two", "closing the gate", False, "one ending too many apart"),
    ("the minister resigned", "the ministers’ resignation", True, "other endings"),
    ("40 died", "40 died", True, "equal words, however few"),
    ("the gates were opened", "the council paid for the flood", False, "other words"),
    ("the council paid for the flood", "the council met the farmers of Tull", False, "one word in common"),
    ("it was", "it was", False, "no content words"),
]


@pytest.mark.parametrize(("one", "other", "expected", "why"), CASES, ids=[row[-1] for row in CASES])
def test_words_in_common_say_whether_it_is_one_thing(one: str, other: str, expected: bool, why: str) -> None:
    assert alike(one, other) is alike(other, one) is expected, why


def test_no_turn_rests_on_a_model_alone() -> None:
    before, after = stated("1", "a", "2031-01-01"), stated("2", "a", "2031-01-02")
    far = {"words": "the council paid for the flood", "node": "another node"}
    assert list(changes([position(before, "supports"), position(after, "denies", **far)], {})) == []
    sure = [position(before, "supports", confirmed=True), position(after, "denies", confirmed=True, **far)]
    assert len(list(changes(sure, {}))) == 1, "people said so"
