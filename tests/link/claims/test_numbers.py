"""Numbers as ranges: what bounds mean, and what is no number."""

from __future__ import annotations

import math

import pytest

from counterclaim.link.claims.numbers import quantities

READ = [
    ("at least 40 people died", [(40, math.inf, "person")], "a lower bound"),
    ("40 or more soldiers", [(40, math.inf, "soldi")], "the same behind the number"),
    ("up to 40 boats", [(0, 40, "boat")], "an upper bound"),
    ("about 100 boats", [(90, 110, "boat")], "give or take a tenth"),
    ("3,200 tonnes of grain", [(3200, 3200, "ton")], "a comma of thousands"),
    ("$3.5 million", [(3.5e6, 3.5e6, "$")], "a sum with its power"),
    ("twenty-one people", [(21, 21, "person")], "a number in words"),
    ("12 percent", [(12, 12, "%")], "a share"),
    ("dozens of houses", [(24, 199, "hous")], "a loose number"),
    ("no one died", [(0, 0, "person")], "nobody is none"),
    ("no people were hurt", [(0, 0, "person")], "nor are no people any"),
    ("on March 14", [], "a day of a month"),
    ("14 March 2011", [], "a date the other way round"),
    ("in 2016", [], "a year"),
    ("the 14th floor", [], "an ordinal"),
    ("one of the ministers", [], "one of several counts nothing"),
    ("one soldier", [(1, 1, "soldi")], "one that counts"),
]


@pytest.mark.parametrize(("text", "expected", "why"), READ, ids=[why for *_, why in READ])
def test_quantities_are_ranges_of_a_unit(text: str, expected: list[tuple[float, float, str]], why: str) -> None:
    assert [
        (round(one.low, 6), one.high if math.isinf(one.high) else round(one.high, 6), one.unit)
        for one in quantities(text)
    ] == expected, why


def test_more_than_leaves_its_number_out() -> None:
    (more,), (exact,) = quantities("more than 40 boats"), quantities("40 boats")
    assert not more.agrees(exact)
    assert more.agrees(*quantities("41 boats"))
    assert not more.agrees(*quantities("fewer than 40 boats"))


def test_agreement_goes_both_ways() -> None:
    texts = ["at least 40 boats", "up to 40 boats", "12 boats", "dozens of boats", "no boats", "about 40 boats"]
    found = [quantities(text)[0] for text in texts if quantities(text)]
    assert all(a.agrees(b) == b.agrees(a) for a in found for b in found)
