"""Decoding: the best labels that the rules allow, held against all of them counted out, and the runs they make."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterclaim.read.decode import Floats, Runs, best_labels, cues, log_softmax, related_runs, runs
from counterclaim.read.neighbourhoods import neighbourhoods

O, B, I, E, S = range(5)  # noqa: E741 - the labels' own names
NAMES = {"O": O, "B": B, "I": I, "E": E, "S": S}


def scores(labels: str, strength: float = 5.0) -> Floats:
    """Return scores [places, 5] that favour the given labels, one letter a place; a dot favours none."""
    table = np.zeros((len(labels), 5), dtype=np.float32)
    for place, name in enumerate(labels):
        if name != ".":
            table[place, NAMES[name]] = strength
    return table


def no_breaks(length: int) -> NDArray[np.bool_]:
    return np.zeros(length, dtype=bool)


def allowed(labels: tuple[int, ...], breaks: tuple[bool, ...]) -> bool:
    """Say whether labels keep the rules of B I E S, written here a second time and plainly."""
    starts, ends = (B, S), (E, S)
    kinds = [0 if label == O else (label - 1) % 4 + 1 for label in labels]
    roles = [None if label == O else (label - 1) // 4 for label in labels]
    if kinds[0] in (I, E) or kinds[-1] in (B, I):
        return False
    for (kind, role), (following, next_role) in pairwise(zip(kinds, roles, strict=True)):
        inside = kind in (B, I)
        if inside and not (following in (I, E) and role == next_role):
            return False
        if not inside and following != O and following not in starts:
            return False
        assert inside or kind == O or kind in ends
    return not any(broken and kind != O for broken, kind in zip(breaks, kinds, strict=True))


@st.composite
def lines(draw: st.DrawFn, count: int, places: int) -> tuple[Floats, tuple[bool, ...]]:
    size = draw(st.integers(1, places))
    values = draw(st.lists(st.integers(-40, 40), min_size=size * count, max_size=size * count))
    raw: Floats = np.asarray(values, dtype=np.float32).reshape(size, count)
    return log_softmax(raw / np.float32(8)), tuple(draw(st.lists(st.booleans(), min_size=size, max_size=size)))


def check_best(logs: Floats, breaks: tuple[bool, ...]) -> None:
    found = tuple(best_labels(logs[None], np.asarray([breaks]))[0].tolist())
    assert allowed(found, breaks)
    places = range(len(logs))
    best = max(
        sum(float(logs[place, labels[place]]) for place in places)
        for labels in product(range(logs.shape[1]), repeat=len(logs))
        if allowed(labels, breaks)
    )
    assert sum(float(logs[place, found[place]]) for place in places) == pytest.approx(best, abs=1e-3)


@settings(max_examples=60, deadline=None)
@given(lines(count=5, places=5))
def test_best_labels_are_the_best_that_the_rules_allow(line: tuple[Floats, tuple[bool, ...]]) -> None:
    check_best(*line)


@settings(max_examples=40, deadline=None)
@given(lines(count=9, places=4))
def test_best_labels_keep_two_roles_apart(line: tuple[Floats, tuple[bool, ...]]) -> None:
    check_best(*line)


def test_best_labels_of_many_lines_are_those_of_each() -> None:
    random = np.random.default_rng(4)
    logs = log_softmax(random.normal(size=(6, 12, 9)).astype(np.float32))
    breaks = random.random((6, 12)) < 0.2
    together = best_labels(logs, breaks)
    for row in range(6):
        assert together[row].tolist() == best_labels(logs[row : row + 1], breaks[row : row + 1])[0].tolist()


RUNS = [
    ([O, B, I, E, O], 0, [(1, 4)], "a run from B to E"),
    ([S, S], 0, [(0, 1), (1, 2)], "two single pieces side by side are two runs"),
    ([B, E, B, E], 0, [(0, 2), (2, 4)], "a run may begin where another ended"),
    ([O, O], 0, [], "nothing"),
    ([5, 7, O, 1, 3], 1, [(0, 2)], "the second role alone"),
    ([5, 7, O, 1, 3], 0, [(3, 5)], "the first role alone"),
]


@pytest.mark.parametrize(("labels", "role", "expected", "why"), RUNS)
def test_runs_are_read_off_the_labels(labels: list[int], role: int, expected: Runs, why: str) -> None:
    assert runs(np.asarray(labels, dtype=np.int64), role) == expected, why


CUES: list[tuple[str, tuple[int, ...], Runs, str]] = [
    ("OOSOO", (), [(2, 3)], "one piece"),
    ("OBIEO", (), [(1, 4)], "three pieces"),
    ("OBIIO", (), [(1, 4)], "a run that favours no end still ends before the outside"),
    ("OIIEO", (), [(1, 4)], "a run that favours no beginning still begins"),
    ("SOOSO", (1,), [(0, 1), (3, 4)], "paragraphs are decoded apart and counted on"),
    ("SOS", (1,), [(0, 1), (2, 3)], "the last place of a document belongs to it"),
    ("BEO", (1,), [], "no cue goes through a paragraph's end"),
    ("S", (0,), [], "a paragraph's end is no cue"),
    ("", (), [], "an empty document"),
]


@pytest.mark.parametrize(("labels", "breaks", "expected", "why"), CUES)
def test_cues_are_found_paragraph_by_paragraph(labels: str, breaks: tuple[int, ...], expected: Runs, why: str) -> None:
    found = cues(scores(labels), np.isin(np.arange(len(labels)), breaks))
    assert [(start, end) for start, end, _ in found] == expected, why
    assert all(0 <= score <= 1 for *_, score in found)


def test_cue_bias_finds_more() -> None:
    table = scores("OSO", 1.0)
    table[1, O] = 1.5  # outside by a little
    assert cues(table, no_breaks(3)) == []
    [(start, end, score)] = cues(table, no_breaks(3), bias=1.0)
    assert (start, end) == (1, 2)
    # the score is the model's own probability of a cue, not lifted: 1 - e^1.5 / (e^1.5 + e^1 + 3)
    assert score == pytest.approx(1 - np.exp(1.5) / (np.exp(1.5) + np.exp(1) + 3), abs=1e-5)


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(0, 2**32 - 1))
def test_cues_lie_inside_a_paragraph_and_apart(length: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    breaks = random.random(length) < 0.15
    found = cues(random.normal(scale=3, size=(length, 5)).astype(np.float32), breaks)
    assert all(0 <= start < end <= length and not breaks[start:end].any() for start, end, _ in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    assert all(0 <= score <= 1 for *_, score in found)


def roles(length: int, at: int, favoured: dict[int, int], strength: float = 6.0) -> Floats:
    """Return log probabilities [1, places, 9] around a cue at `at` that favour a label at positions of the stream."""
    places = neighbourhoods([(at, at + 1)], length)[0][0]
    table = np.zeros((1, len(places), 9), dtype=np.float32)
    table[:, :, 0] = strength
    for position, label in favoured.items():
        row = np.flatnonzero(places == position)[0 if position else -1]
        table[0, row, 0] = 0
        table[0, row, label] = strength
    return log_softmax(table)


def related(length: int, favoured: dict[int, int], at: int = 5, breaks: tuple[int, ...] = ()) -> tuple[Runs, Runs]:
    ends = np.isin(np.arange(length), breaks)
    near = neighbourhoods([(at, at + 1)], length)
    [one] = related_runs([(at, at + 1, 0.9)], near, roles(length, at, favoured), ends)
    assert (one.cue, one.score) == ((at, at + 1), 0.9)
    return one.source, one.content


RELATED: list[tuple[dict[int, int], tuple[int, ...], Runs, Runs, str]] = [
    ({2: 1, 3: 3, 7: 5, 8: 6, 9: 7}, (), [(2, 4)], [(7, 10)], "positions are those of the stream"),
    ({7: 8, 9: 8}, (), [], [(7, 8), (9, 10)], "a content may be broken"),
    ({5: 4}, (), [], [], "the cue itself is neither source nor content"),
    ({6: 8}, (6,), [], [], "a paragraph's end is neither"),
    ({19: 8}, (), [], [(19, 20)], "the last place of the document"),
]


@pytest.mark.parametrize(("favoured", "breaks", "source", "content", "why"), RELATED)
def test_related_runs_stand_on_the_stream(
    favoured: dict[int, int], breaks: tuple[int, ...], source: Runs, content: Runs, why: str
) -> None:
    assert related(20, favoured, breaks=breaks) == (source, content), why


def test_related_runs_keep_the_likeliest_source() -> None:
    length, at = 20, 10
    logs = roles(length, at, {2: 4, 14: 1, 15: 3})
    source = related_runs([(at, at + 1, 0.5)], neighbourhoods([(at, at + 1)], length), logs, no_breaks(length))[
        0
    ].source
    assert source == [(14, 16)]  # two sure pieces outweigh one


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 400), st.integers(0, 1_000), st.integers(0, 2**32 - 1))
def test_related_runs_lie_inside_the_document_whatever_the_scores(length: int, offset: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    breaks = random.random(length) < 0.1
    at = int(random.integers(length))
    near = neighbourhoods([(at, at + 1)], length, offset)
    logs = log_softmax(random.normal(scale=4, size=(1, near[0].shape[1], 9)).astype(np.float32))
    [one] = related_runs([(at, at + 1, 0.5)], near, logs, breaks, offset)
    assert len(one.source) <= 1
    for start, end in one.source + one.content:
        assert 0 <= start < end <= length
        assert not breaks[start:end].any()
        assert not start <= at < end
