"""Deciding: chances are shares of a statement's pairs and its silence; each statement answers one other, or none."""

from __future__ import annotations

from collections import defaultdict
from math import exp

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterclaim.model.reading import RESPONSES
from counterclaim.read.responses import FEATURES, Pairs, chances, decide, weighed


def pairs_of(listed: list[tuple[int, int]]) -> Pairs:
    table = np.asarray(listed, dtype=np.int64).reshape(-1, 2)
    features = np.zeros((len(listed), len(FEATURES)), dtype=np.float32)
    return Pairs(origin=table[:, 0], target=table[:, 1], features=features)


def floats(values: object) -> NDArray[np.float32]:
    return np.asarray(values, dtype=np.float32)


def kinds_of(names: list[str]) -> NDArray[np.float32]:
    """Return scores of kinds [P, 5] in which each name is the highest."""
    return floats([[float(kind == name) for kind in RESPONSES] for name in names]).reshape(-1, len(RESPONSES))


SHARES: list[tuple[list[tuple[int, int]], list[float], list[float], list[float], str]] = [
    ([(0, 1)], [0.0], [0.0, 0.0], [0.5], "a pair no better than silence"),
    ([(0, 1), (0, 2)], [0.0, 0.0], [0.0] * 3, [1 / 3, 1 / 3], "two pairs and silence share"),
    ([(0, 1), (1, 0)], [0.0, 0.0], [0.0] * 2, [0.5, 0.5], "other statements' pairs do not count"),
    ([(0, 1)], [2.0], [1.0, 9.0], [exp(1) / (1 + exp(1))], "nor does their silence"),
    ([(0, 1), (0, 2)], [3e4, -3e4], [0.0] * 3, [1.0, 0.0], "scores far apart do not overflow"),
    ([(0, 1)], [-3e4], [3e4, 0.0], [0.0], "nor does a silence far above"),
    ([], [], [0.0], [], "no pairs, no chances"),
]


@pytest.mark.parametrize(("listed", "scores", "silent", "expected", "why"), SHARES)
def test_chances_are_shares(
    listed: list[tuple[int, int]], scores: list[float], silent: list[float], expected: list[float], why: str
) -> None:
    found = chances(pairs_of(listed), floats(scores), floats(silent))
    assert found.tolist() == pytest.approx(expected), why


DENIES, DISPUTES = "denies", "disputes"
DECIDED: list[tuple[list[tuple[int, int]], list[float], list[str], list[tuple[int, int, str, float]], str]] = [
    ([(1, 0)], [0.7], [DENIES], [(1, 0, DENIES, 0.7)], "a likely pair is an answer"),
    ([(1, 0)], [0.4], [DENIES], [(1, 0, DENIES, 0.4)], "the threshold itself is enough"),
    ([(1, 0)], [0.39], [DENIES], [], "below it nothing is said"),
    ([(2, 0), (2, 1)], [0.41, 0.45], [DENIES, DISPUTES], [(2, 1, DISPUTES, 0.45)], "the likeliest, with its kind"),
    ([(2, 0), (2, 1)], [0.45, 0.45], [DENIES, DISPUTES], [(2, 0, DENIES, 0.45)], "of equals the first"),
    (
        [(0, 1), (1, 0), (2, 0)],
        [0.5, 0.9, 0.6],
        [DENIES, DISPUTES, DENIES],
        [(0, 1, DENIES, 0.5), (1, 0, DISPUTES, 0.9), (2, 0, DENIES, 0.6)],
        "by origin, not by score; two may answer one, and each other",
    ),
    ([(1, 0)], [0.123456789 + 0.5], [DENIES], [(1, 0, DENIES, 0.6235)], "scores are rounded"),
    ([], [], [], [], "nothing from nothing"),
]


@pytest.mark.parametrize(("listed", "chance", "kinds", "expected", "why"), DECIDED)
def test_each_statement_gives_its_likeliest_answer(
    listed: list[tuple[int, int]],
    chance: list[float],
    kinds: list[str],
    expected: list[tuple[int, int, str, float]],
    why: str,
) -> None:
    found = decide(pairs_of(listed), np.asarray(chance, dtype=np.float64), kinds_of(kinds), 0.4)
    assert [(one.origin, one.target, one.kind, one.score) for one in found] == expected, why


@st.composite
def _scored(draw: st.DrawFn) -> tuple[Pairs, NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    count = draw(st.integers(0, 6))
    every = [(one, other) for one in range(count) for other in range(count) if one != other]
    listed = [pair for pair in every if draw(st.booleans())]
    score = st.floats(-500, 500, width=32)
    scores = draw(st.lists(score, min_size=len(listed), max_size=len(listed)))
    silent = draw(st.lists(score, min_size=count, max_size=count))
    kinds = kinds_of([draw(st.sampled_from(RESPONSES)) for _ in listed])
    return pairs_of(listed), floats(scores), floats(silent), kinds


@given(_scored())
def test_chances_of_a_statement_and_its_silence_sum_to_one(
    scored: tuple[Pairs, NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]],
) -> None:
    pairs, scores, silent, _ = scored
    found = chances(pairs, scores, silent)
    shares: dict[int, float] = defaultdict(float)
    for origin, chance in zip(pairs.origin.tolist(), found.tolist(), strict=True):
        assert 0 <= chance <= 1
        shares[origin] += chance
    for origin, share in shares.items():
        mine = scores[pairs.origin == origin].astype(np.float64)
        silence = 1 / (1 + sum(exp(min(score - float(silent[origin]), 600)) for score in mine.tolist()))
        assert share + silence == pytest.approx(1)


@given(_scored(), st.floats(0.01, 1))
def test_any_scores_give_at_most_one_answer_a_statement_and_none_below_the_threshold(
    scored: tuple[Pairs, NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]], threshold: float
) -> None:
    pairs, scores, silent, kinds = scored
    chance = chances(pairs, scores, silent)
    found = decide(pairs, chance, kinds, threshold)
    assert [one.origin for one in found] == sorted({one.origin for one in found})
    assert {one.origin for one in found} == set(pairs.origin[chance >= threshold].tolist())
    for one in found:
        [row] = np.flatnonzero((pairs.origin == one.origin) & (pairs.target == one.target))
        assert chance[row] == max(chance[pairs.origin == one.origin])
        assert one.kind == RESPONSES[int(kinds[row].argmax())]
        assert one.score == pytest.approx(chance[row], abs=5e-5)


def test_words_decide_how_likely_a_statement_answers_and_not_what() -> None:
    known = pairs_of([(0, 1), (0, 2), (1, 0)])
    chance = np.asarray([0.3, 0.1, 0.2])
    unheard = weighed(known, chance, floats([5.0, -5.0, 0.0]), (1.0, 0.0, 0.0))
    assert unheard.tolist() == pytest.approx(chance.tolist())
    heard = weighed(known, chance, floats([2.0, -2.0, 0.0]), (1.0, 1.0, 0.0))
    assert heard[0] > chance[0]
    assert heard[2] < chance[2]
    assert heard[0] / heard[1] == pytest.approx(3.0)
    assert heard[0] + heard[1] < 1.0
    assert weighed(pairs_of([]), np.zeros(0), floats([1.0]), (1.0, 1.0, 0.0)).tolist() == []
