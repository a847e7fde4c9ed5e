"""Positions from responses, and what is taken back."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.answered import answered, taken_back
from counterclaim.ledger.positions.own import own
from counterclaim.model.span import Span
from tests.ledger.positions.made import answer, carried, position, stated

FIRST, SECOND = stated("t", "a", "2031-01-01"), stated("o", "b", "2031-01-02")
BOTH = {"t": FIRST, "o": SECOND}
KINDS = (  # response, answered position, number of claims there, position given
    ("denies", "supports", 1, "denies"),
    ("denies", "denies", 1, "supports"),
    ("denies", "declines", 1, None),
    ("denies", "supports", 2, "denies"),
    ("disputes", "supports", 1, "denies"),
    ("disputes", "supports", 2, None),
    ("confirms", "supports", 1, "supports"),
    ("confirms", "denies", 1, "denies"),
    ("declines", "supports", 1, "declines"),
    ("retracts", "supports", 1, None),
)


@pytest.mark.parametrize(("kind", "side", "claims", "expected"), KINDS)
def test_a_response_gives_a_position(kind: str, side: str, claims: int, expected: str | None) -> None:
    said = {"t": [position(FIRST, side, claim=f"c{number}") for number in range(claims)]}
    given = list(answered([answer("o", "t", kind)], said, BOTH))
    assert [one.position for one in given] == ([expected] * claims if expected else [])
    assert all((one.via, one.words, one.stated) == ("response", "words of o", SECOND) for one in given)


def test_words_of_its_own_say_which_claim_a_response_is_about() -> None:
    said = {"t": [position(FIRST, "supports", "c1"), position(FIRST, "supports", "c2")]}
    said["o"] = [position(SECOND, "denies", "c2")]
    assert list(answered([answer("o", "t", "denies")], said, BOTH)) == []


def test_the_surest_of_several_responses_counts() -> None:
    more = {**BOTH, "u": stated("u", "c")}
    said = {"t": [position(FIRST, "supports")], "u": [position(more["u"], "denies")]}
    given = list(answered([answer("o", "u", "denies", 0.9), answer("o", "t", "denies", 0.4)], said, more))
    assert [(one.position, one.score) for one in given] == [("supports", 0.9)]


def test_a_retraction_takes_back_what_the_same_actor_said_before_to_that_effect() -> None:
    back = stated("back", "a", "2031-01-05")
    some = {
        "aimed": position(stated("aimed", "a", "2031-01-01"), "supports"),
        "printed again later": position(stated("again", "a", "2031-01-09", original="aimed"), "supports"),
        "said before": position(stated("before", "a", "2031-01-02"), "supports"),
        "said after": position(stated("after", "a", "2031-01-06"), "supports"),
        "of somebody else": position(stated("else", "b", "2031-01-01"), "supports"),
        "the other side": position(stated("other", "a", "2031-01-01"), "denies"),
    }
    statements = {one.stated.id: one.stated for one in some.values()} | {"back": back}
    found = taken_back(list(some.values()), [answer("back", "aimed", "retracts")], statements)
    assert {name for name, one in some.items() if one.id in found} == {"aimed", "printed again later", "said before"}
    assert set(found.values()) == {"back"}


def test_nobody_takes_back_what_another_said() -> None:
    aimed = position(FIRST, "supports")
    assert taken_back([aimed], [answer("o", "t", "retracts")], BOTH) == {}


STANCES = (  # recorded stance, a person's, evidence, polarity, position
    ("affirms", "affirms", "supports", 1, "supports"),
    ("affirms", "affirms", "supports", -1, "denies"),
    ("affirms", "denies", "supports", 1, "denies"),
    ("affirms", "denies", "supports", -1, "supports"),
    ("affirms", "neutral", "supports", 1, None),
    ("neutral", "affirms", "declines", 1, "supports"),
    ("neutral", "denies", "declines", 1, "denies"),
    ("denies", "neutral", "declines", 1, "declines"),
)


@pytest.mark.parametrize(("recorded", "stance", "side", "polarity", "expected"), STANCES)
def test_polarity_and_corrected_stance_turn_a_position(
    recorded: str, stance: str, side: str, polarity: int, expected: str | None
) -> None:
    one = stated("s", "a", recorded=recorded, stance=stance)
    found = list(own([carried(one, side, polarity=polarity)], {"s": one}))
    assert [each.position for each in found] == ([expected] if expected else [])


def test_corrected_words_cut_the_evidence_or_drop_it() -> None:
    cut = stated("s", "a", corrected=True, content=(Span(0, 3), Span(6, 10)))
    found = list(own([carried(cut, "supports", span=Span(2, 10))], {"s": cut}))
    assert [(one.span, one.words) for one in found] == [(Span(6, 10), "of s")]
    elsewhere = stated("s", "a", corrected=True, content=(Span(0, 2),))
    assert list(own([carried(elsewhere, "supports", span=Span(6, 10))], {"s": elsewhere})) == []
