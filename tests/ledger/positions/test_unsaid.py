"""What somebody did not say is no position, and who confirms nothing takes no side."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.answered import answered
from counterclaim.ledger.positions.own import own
from tests.ledger.positions.made import answer, carried, position, stated

CUES: tuple[tuple[str, list[str]], ...] = (
    ("never said", []),
    ("had not told investigators", []),
    ("didn\u2019t claim", []),
    ("said", ["supports"]),
    ("not only said", ["supports"]),
    ("said on Monday", ["supports"]),
)


@pytest.mark.parametrize(("cue", "expected"), CUES)
def test_who_never_said_a_thing_does_not_support_it(cue: str, expected: list[str]) -> None:
    one = stated("s", "a", cue_words=cue)
    assert [each.position for each in own([carried(one, "supports")], {"s": one})] == expected


def test_a_denial_and_a_persons_word_stay() -> None:
    one = stated("s", "a", cue_words="never said", right=True)
    assert [each.position for each in own([carried(one, "supports")], {"s": one})] == ["supports"]
    one = stated("s", "a", cue_words="never said")
    assert [each.position for each in own([carried(one, "denies")], {"s": one})] == ["denies"]


CONFIRMED = (
    ("has confirmed", "nothing", "declines"),
    ("has not confirmed", "the payment", "declines"),
    ("could not confirm", "that", "declines"),
    ("confirmed", "the payment", "supports"),
)


@pytest.mark.parametrize(("cue", "words", "expected"), CONFIRMED)
def test_who_confirms_nothing_declines(cue: str, words: str, expected: str) -> None:
    bank, first = stated("o", "b", cue_words=cue, words=words), stated("t", "a")
    said = {"t": [position(first, "supports")]}
    given = answered([answer("o", "t", "confirms")], said, {"t": first, "o": bank})
    assert [one.position for one in given] == [expected]
