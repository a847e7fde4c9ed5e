"""Guards: what is certain by the words, in every row of the table."""

from __future__ import annotations

import pytest

from counterclaim.link.claims.guards import guard
from counterclaim.link.claims.profile import of_wording
from tests.link.claims.table import GUARDED, ROWS, Row


@pytest.mark.parametrize("row", GUARDED, ids=[row.why for row in GUARDED])
def test_guards_decide_their_rows_in_both_orders(row: Row) -> None:
    one, other = of_wording(row.one), of_wording(row.other)
    for pair in ((one, other), (other, one)):
        said = guard(*pair)
        assert said is not None, row.why
        assert said.relation == row.relation, (row.why, said.reason)


def test_guards_never_contradict_the_table() -> None:
    for row in ROWS:
        said = guard(of_wording(row.one), of_wording(row.other))
        assert said is None or said.relation == row.relation, (row, said)


def test_toll_of_a_later_day_is_another_claim() -> None:
    early = of_wording("12 people died in the flood", date="2031-05-04")
    late = of_wording("40 people died in the flood", date="2031-05-09")
    said = guard(early, late)
    assert said is not None
    assert (said.relation, said.reason) == ("other", "numbers disagree: 12 person and 40 person, 5 days apart")


def test_denial_of_the_same_words_is_opposed_and_denial_of_their_negation_is_not() -> None:
    leaks = of_wording("The dam at Harrow leaks")
    denied = of_wording("The dam at Harrow leaks", position="denies")
    not_so = of_wording("The dam at Harrow does not leak")
    for pair, relation in (((leaks, denied), "opposed"), ((denied, not_so), "same"), ((leaks, leaks), "same")):
        said = guard(*pair)
        assert said is not None
        assert said.relation == relation


def test_refusal_takes_no_side() -> None:
    refused = of_wording("The dam at Harrow leaks", position="declines")
    assert guard(of_wording("The dam at Harrow does not leak"), refused) is None


OWN_DOING = (
    ("Ms Orlo paid for her terrace herself", "The builder paid for the terrace", "opposed", "herself"),
    ("Orlo paid for Orlo’s terrace myself, every plank of it", "The builder paid for the terrace", "opposed", "a name"),
    ("She settled the bill out of her own pocket", "The firm covered the bill", "opposed", "her own pocket"),
    ("Ms Orlo paid the builder for herself", "The council gave the builder a terrace", None, "for herself"),
    ("The driver of the van shot himself", "The van was stolen from the depot", None, "himself is whom he shot"),
)


@pytest.mark.parametrize(("own", "others", "expected", "why"), OWN_DOING, ids=[row[-1] for row in OWN_DOING])
def test_who_did_it_alone_contradicts_who_names_another(own: str, others: str, expected: str | None, why: str) -> None:
    one, other = of_wording(own, actor="Ms Orlo"), of_wording(others, actor="Quandt")
    for pair in ((one, other), (other, one)):
        said = guard(*pair)
        assert (said.relation if said and said.reason.startswith("the one did it") else None) == expected, why
    same = of_wording(others, actor="Ms Orlo")
    assert guard(one, same) is None or "himself" not in guard(one, same).reason  # type: ignore[union-attr]
