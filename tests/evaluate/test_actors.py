"""B3 and names, counted by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.actors import ActorCounts, actor_counts, b3, same_name
from tests.evaluate.second_layer import ACTORS, NAMES, gold, reading, same

CLUSTERINGS = [
    ("aabb", "xxyy", 4, 4, "the same clusters under other labels"),
    ("aaaa", "xxyy", 2, 4, "all in one: each shares its cluster with as many strangers"),
    ("abcd", "xxyy", 4, 2, "all apart: each finds half of its own"),
    ("aabbb", "xxxyy", 1 + 1 + 1 / 3 + 2 / 3 * 2, 2 / 3 * 2 + 1 / 3 + 1 + 1, "one of the first gone to the second"),
    ("", "", 0, 0, "nothing asked"),
]


@pytest.mark.parametrize(("ours", "theirs", "precision", "recall", "why"), CLUSTERINGS)
def test_b3_sums_precision_and_recall_of_each_item(
    ours: str, theirs: str, precision: float, recall: float, why: str
) -> None:
    assert list(b3(ours, theirs)) == pytest.approx([precision, recall]), why


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1))
def test_b3_of_the_two_the_other_way_round_swaps_precision_and_recall(pairs: list[tuple[int, int]]) -> None:
    ours, theirs = [one for one, _ in pairs], [other for _, other in pairs]
    assert b3(ours, theirs) == b3(theirs, ours)[::-1]
    assert all(0 < total <= len(pairs) + 1e-9 for total in b3(ours, theirs))


NAME_PAIRS = [
    ("Ida Renn", "ida renn", True, "case"),
    ("Renn", "Ida Renn", True, "one holds the other"),
    ("Ida Renn", "Renn", True, "the other way round"),
    ("Ren", "Ida Renn", False, "only as whole words"),
    ("the harbour office", "A harbour office", True, "articles"),
    ("Office of the Harbour", "office of harbour", True, "articles inside"),
    ("U.S. officials", "two US officials", True, "points are deleted"),
    ("Renn’s office", "Renns office", True, "so is an apostrophe"),
    ("Al-Amin", "Al Amin", False, "and a hyphen"),
    ("Ida Holm", "Ida Renn", False, "a part is not the whole"),
    ("Renn Ida", "Ida Renn", False, "order counts"),
    ("The", "Ida Renn", False, "nothing left is held by nobody"),
    ("", "", False, "no name is no name"),
]


@pytest.mark.parametrize(("one", "other", "right", "why"), NAME_PAIRS, ids=[row[-1] for row in NAME_PAIRS])
def test_names_are_compared_as_whole_words(one: str, other: str, right: bool, why: str) -> None:
    assert same_name(one, other) is right, why


def test_reading_that_repeats_the_gold_is_right_in_all() -> None:
    found = actor_counts(gold(), reading(), same())
    assert found == ActorCounts(precisions=4.0, recalls=4.0, names=4, asked=4)  # nobody is not asked
    assert (found.b3, found.name_right) == (1.0, 1.0)


def test_actor_that_is_not_known_is_a_cluster_of_its_own_without_a_name() -> None:
    found = actor_counts(gold(), reading(actors=(None,) * 5), same())
    assert found == ActorCounts(precisions=4.0, recalls=3.0, names=0, asked=4)  # Renn's two find half each


def test_attribution_without_gold_actor_is_not_asked_whatever_is_predicted() -> None:
    predicted = tuple(actor or "r" for actor in ACTORS)
    assert actor_counts(gold(), reading(actors=predicted), same()) == actor_counts(gold(), reading(), same())


def test_only_what_is_matched_is_asked() -> None:
    found = actor_counts(gold(), reading(drop=1), {1: 0, 2: 1, 4: 3})
    assert found == ActorCounts(precisions=3.0, recalls=3.0, names=3, asked=3)


def test_wrong_name_leaves_the_cluster_right() -> None:
    found = actor_counts(gold(), reading(names=NAMES | {"r": "Ida Holm"}), same())
    assert (found.b3, found.names) == (1.0, 2)


def test_counts_are_summed_and_nothing_asked_is_zero() -> None:
    whole = actor_counts(gold(), reading(), same()) + actor_counts(gold(), reading(actors=(None,) * 5), same())
    assert (whole.precision, whole.recall, whole.name_right) == (1.0, 7 / 8, 0.5)
    assert whole.b3 == pytest.approx(2 * 7 / 8 / (15 / 8))
    assert (ActorCounts().b3, ActorCounts().name_right) == (0.0, 0.0)
