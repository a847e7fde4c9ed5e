"""Pairs, contradictions, kinds and scores of responses, counted by hand."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.measures import Counts
from counterclaim.evaluate.responses import (
    THRESHOLDS,
    Bin,
    ResponseCounts,
    reliability,
    response_counts,
    thresholds,
)
from tests.evaluate.second_layer import RESPONSES, gold, reading, same

Listed = tuple[tuple[int, int | None, str], ...]


def counted(responses: Listed, scores: tuple[float | None, ...] = ()) -> ResponseCounts:
    return response_counts(gold().responses or (), reading(responses=responses, scores=scores), same())


CASES: list[tuple[Listed, Counts, Counts, tuple[int, int], str]] = [
    (RESPONSES, Counts(3, 3, 3), Counts(2, 2, 2), (3, 3), "the gold itself"),
    ((), Counts(0, 0, 3), Counts(0, 0, 2), (0, 0), "nothing"),
    (((1, 0, "disputes"),), Counts(1, 1, 3), Counts(1, 1, 2), (0, 1), "the other contradiction: the class is right"),
    (((1, 0, "confirms"),), Counts(1, 1, 3), Counts(0, 0, 2), (0, 1), "another kind: only the pair is right"),
    (((4, 3, "denies"),), Counts(1, 1, 3), Counts(0, 1, 2), (0, 1), "no contradiction in the gold"),
    (((0, 1, "denies"),), Counts(0, 1, 3), Counts(0, 1, 2), (0, 0), "the other way round is wrong"),
    (((1, 0, "denies"), (1, 0, "confirms")), Counts(1, 1, 3), Counts(1, 1, 2), (1, 1), "twice: the first counts"),
    (((1, None, "denies"),), Counts(0, 0, 3), Counts(0, 0, 2), (0, 0), "the article's own voice is no pair"),
]


@pytest.mark.parametrize(("predicted", "pairs", "against", "kinds", "why"), CASES, ids=[row[-1] for row in CASES])
def test_pairs_contradictions_and_kinds(
    predicted: Listed, pairs: Counts, against: Counts, kinds: tuple[int, int], why: str
) -> None:
    found = counted(predicted)
    assert (found.pairs, found.contradictions, found.kinds) == (pairs, against, kinds), why


def test_own_voice_is_counted_apart() -> None:
    assert counted(((1, None, "denies"), (2, None, "denies"))).own_voice == (2, 1)


def test_statements_that_answer_anything_are_counted_once() -> None:
    found = counted(((1, 2, "denies"), (1, 3, "denies"), (0, None, "denies"), (3, 0, "denies")))
    assert found.answers == Counts(2, 3, 4)  # 1 and 0 answer in the gold as well, if not the same; 3 does not


def test_pair_with_an_end_that_matches_nothing_is_wrong() -> None:
    found = response_counts(gold().responses or (), reading(drop=1), {1: 0, 2: 1, 3: 2, 4: 3})
    assert found.pairs == Counts(2, 3, 3)  # what s1 answers was not found
    assert found.answers == Counts(3, 4, 4)


SCORED = counted(((1, 0, "denies"), (2, 1, "confirms"), (3, 0, "denies"), (4, 3, "declines")), (0.95, 0.72, 0.75, None))


def test_thresholds_keep_the_pairs_with_at_least_that_score() -> None:
    at = {one.score: (one.pairs, one.contradictions) for one in thresholds(SCORED)}
    assert tuple(at) == THRESHOLDS
    assert at[0.0] == (Counts(3, 4, 3), Counts(1, 2, 2))
    assert at[0.75] == (Counts(2, 3, 3), Counts(1, 2, 2))  # a score of 0.75 is kept
    assert at[0.8] == (Counts(2, 2, 3), Counts(1, 1, 2))  # as is a pair without a score


def test_reliability_puts_the_mean_score_of_a_bin_beside_the_share_that_is_right() -> None:
    low, high = reliability(SCORED, contradictions=False)
    assert (low.low, low.high, low.count, low.right) == (0.7, 0.8, 2, 0.5)
    assert low.score == pytest.approx((0.72 + 0.75) / 2)
    assert high == Bin(low=0.9, high=1.0, count=1, score=0.95, right=1.0)


def test_reliability_of_contradictions_asks_for_the_class_as_well() -> None:
    assert [(one.low, one.count, one.right) for one in reliability(SCORED, contradictions=True)] == [
        (0.7, 1, 0.0),
        (0.9, 1, 1.0),
    ]


def test_score_of_one_is_in_the_last_bin() -> None:
    [only] = reliability(counted(((1, 0, "denies"),), (1.0,)), contradictions=False)
    assert (only.low, only.high) == (0.9, 1.0)


def test_counts_are_summed_over_articles() -> None:
    whole = counted(RESPONSES) + counted(())
    assert (whole.pairs, whole.answers, whole.own_voice) == (Counts(3, 3, 6), Counts(4, 4, 8), (1, 2))
