"""Neighbourhoods: the places around a cue, those outside the text marked as unseen."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read.neighbourhoods import LEFT, RIGHT, neighbourhoods


def test_neighbourhood_of_a_cue_in_the_middle_is_seen_whole() -> None:
    places, seen, cue = neighbourhoods([(200, 202)], 1000)
    assert places[0, [0, LEFT, -1]].tolist() == [200 - LEFT, 200, 200 + RIGHT - 1]
    assert seen.all()
    assert np.flatnonzero(cue[0]).tolist() == [LEFT, LEFT + 1]


def test_neighbourhood_at_the_edges_is_unseen_outside() -> None:
    places, seen, _ = neighbourhoods([(0, 1), (9, 10)], 10)
    assert np.flatnonzero(seen[0]).tolist() == list(range(LEFT, LEFT + 10))
    assert np.flatnonzero(seen[1]).tolist() == list(range(LEFT - 9, LEFT + 1))
    assert places.min() == 0  # an unseen place still names a row that exists
    assert places.max() == 9


def test_neighbourhoods_of_no_cue_are_empty() -> None:
    assert [table.shape for table in neighbourhoods([], 10)] == [(0, LEFT + RIGHT)] * 3


@given(st.data(), st.integers(1, 600), st.integers(0, 5_000))
def test_neighbourhoods_count_from_the_offset(data: st.DataObject, length: int, offset: int) -> None:
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    places, seen, cue = neighbourhoods([(start, end)], length, offset)
    assert (places[seen == 1] - offset).tolist() == list(range(max(0, start - LEFT), min(length, start + RIGHT)))
    assert (places[cue == 1] - offset).tolist() == list(range(start, min(end, start + RIGHT)))
    assert offset <= places.min() <= places.max() < offset + length
