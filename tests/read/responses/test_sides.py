"""Sides: of three actors who would all contradict each other, the least sure contradiction gives way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.reading import RESPONSES
from counterclaim.read.responses import FEATURES, Pairs, sided
from counterclaim.read.responses.sides import BONUS, PENALTY, common_opponent, usual_opponent

DENIES, CONFIRMS = RESPONSES.index("denies"), RESPONSES.index("confirms")


def pairs_of(listed: list[tuple[int, int]]) -> Pairs:
    table = np.asarray(sorted(listed), dtype=np.int64).reshape(-1, 2)
    features = np.zeros((len(listed), len(FEATURES)), dtype=np.float32)
    return Pairs(origin=table[:, 0], target=table[:, 1], features=features)


def kinds_of(numbers: list[int]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return np.eye(len(RESPONSES), dtype=np.float32)[numbers].reshape(-1, len(RESPONSES))


# a's statement 0; b's 1 answers 0; c's 2 answers 1 or 0.
ROWS: list[tuple[list[str | None], dict[tuple[int, int], float], dict[tuple[int, int], float], str]] = [
    (["a", "b", "c"], {(1, 0): 0.6, (2, 1): 0.5, (2, 0): 0.2}, {(2, 0): 0.5}, "an opponent of c's opponent is spared"),
    (["a", "b", "c"], {(1, 0): 0.6, (2, 1): 0.05}, {}, "an unlikely answer makes no opponent"),
    (["a", "b", None], {(1, 0): 0.6, (2, 1): 0.5, (2, 0): 0.2}, {}, "nobody knows the side of an unknown actor"),
    (["a", "b", "a"], {(1, 0): 0.6, (2, 1): 0.5, (2, 0): 0.2}, {}, "an actor is no third side to himself"),
    (["a", "b", "b"], {(1, 0): 0.6, (2, 0): 0.5}, {}, "two answers of one actor are no triangle"),
    (
        ["a", "b", "c", "a"],
        {(1, 0): 0.6, (2, 1): 0.5, (3, 2): 0.3},
        {(3, 2): 0.5},
        "of three sides the least sure gives way, and it alone",
    ),
]


@pytest.mark.parametrize(("of", "chances", "expected", "why"), ROWS)
def test_common_opponent(
    of: list[str | None],
    chances: dict[tuple[int, int], float],
    expected: dict[tuple[int, int], float],
    why: str,
) -> None:
    pairs = pairs_of(list(chances))
    chance = np.asarray([chances[pair] for pair in sorted(chances)])
    found = common_opponent(pairs, of, chance, kinds_of([DENIES] * len(chances)))
    wanted = [expected.get(pair, 0.0) for pair in sorted(chances)]
    assert found.tolist() == pytest.approx(wanted), why


def test_confirming_makes_no_opponent() -> None:
    pairs = pairs_of([(1, 0), (2, 0), (2, 1)])
    found = common_opponent(pairs, ["a", "b", "c"], np.asarray([0.6, 0.2, 0.5]), kinds_of([CONFIRMS] * 3))
    assert not found.any()


def test_score_falls_by_the_common_opponent() -> None:
    pairs = pairs_of([(1, 0), (2, 0), (2, 1)])
    scores = np.asarray([3.0, 0.0, 3.0], dtype=np.float32)
    found = sided(pairs, ["a", "b", "c"], scores, np.zeros(3, dtype=np.float32), kinds_of([DENIES] * 3))
    least = np.exp(3) / (np.exp(3) + 2)  # the chance of (2, 1), beside (2, 0) and silence
    assert found.tolist() == pytest.approx([3.0, -PENALTY * least, 3.0])


def test_whom_one_answers_once_one_answers_again() -> None:
    # b's statements 1 and 3; a's 0 and c's 2: that 3 answers a's 0 is likelier for 1's answer to a
    pairs = pairs_of([(1, 0), (3, 0), (3, 2)])
    found = usual_opponent(pairs, ["a", "b", "c", "b"], np.asarray([0.8, 0.3, 0.4]))
    assert found.tolist() == pytest.approx([0.3, 0.8, 0.0])
    assert usual_opponent(pairs, ["a", None, "c", None], np.asarray([0.8, 0.3, 0.4])).tolist() == [0, 0, 0]


def test_nothing_from_nothing() -> None:
    assert sided(pairs_of([]), [], *(np.zeros(shape, np.float32) for shape in (0, 0, (0, 5)))).shape == (0,)


@given(st.data())
def test_scores_fall_by_no_more_than_the_penalty_and_rise_by_no_more_than_the_bonus(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 6))
    of = [data.draw(st.sampled_from(["a", "b", "c", None])) for _ in range(count)]
    pairs = pairs_of([(one, other) for one in range(count) for other in range(count) if one != other])
    size = len(pairs.origin)
    drawn = data.draw(st.lists(st.floats(-20, 20, width=32), min_size=size + count, max_size=size + count))
    kinds = kinds_of([data.draw(st.integers(0, 4)) for _ in range(size)])
    scores = np.asarray(drawn[:size], dtype=np.float32)
    found = sided(pairs, of, scores, np.asarray(drawn[size:], dtype=np.float32), kinds)
    assert (found <= scores + BONUS + 1e-4).all()
    assert (found >= scores - PENALTY - 1e-4).all()
