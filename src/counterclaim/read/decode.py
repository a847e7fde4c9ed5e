"""Scores to attributions: the best sequence of labels under the rules of B I E S, and what the spans then are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.read.neighbourhoods import LEFT

Floats = NDArray[np.float32]
Runs = list[tuple[int, int]]
FORBIDDEN = np.float32(-1e4)


def log_softmax(scores: Floats) -> Floats:
    """Return log probabilities over the last axis."""
    shifted = scores - scores.max(-1, keepdims=True)
    result: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return result


def _allowed(roles: int) -> NDArray[np.bool_]:
    """Return which label may follow which, for `roles` roles of labels B I E S after the label 0 (outside)."""
    count = 1 + 4 * roles
    table = np.zeros((count, count), dtype=bool)
    begins = [0] + [1 + 4 * role + offset for role in range(roles) for offset in (0, 3)]
    for label in range(count):
        inside = label > 0 and (label - 1) % 4 in (0, 1)
        followers = [label - (label - 1) % 4 + 1, label - (label - 1) % 4 + 2] if inside else begins
        table[label, followers] = True
    return table


_CUE_RULES = _allowed(1)
_ROLE_RULES = _allowed(2)


def best_labels(scores: Floats, breaks: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Return the best allowed labels for many lines at once (Viterbi).

    `scores`: [lines, places, labels], log probabilities; `breaks`: [lines, places], True at a paragraph's end (and
    where there is nothing): no run goes through such a place.
    """
    lines, places, count = scores.shape
    rules = np.where(_CUE_RULES if count == 5 else _ROLE_RULES, np.float32(0), FORBIDDEN)
    begins = np.array([label == 0 or (label - 1) % 4 in (0, 3) for label in range(count)])
    scores = np.where(breaks[:, :, None] & (np.arange(count) > 0), FORBIDDEN, scores)
    best = scores[:, 0] + np.where(begins, np.float32(0), FORBIDDEN)
    back = np.zeros((lines, places, count), dtype=np.int8)
    for place in range(1, places):
        through = best[:, :, None] + rules
        back[:, place] = through.argmax(1)
        best = through.max(1) + scores[:, place]
    ends = np.array([label == 0 or (label - 1) % 4 in (2, 3) for label in range(count)])
    label = (best + np.where(ends, np.float32(0), FORBIDDEN)).argmax(1)
    found = np.zeros((lines, places), dtype=np.int64)
    every = np.arange(lines)
    for place in range(places - 1, -1, -1):
        found[:, place] = label
        label = back[every, place, label]
    return found


def runs(labels: NDArray[np.int64], role: int = 0) -> Runs:
    """Return the runs of a role in one line of labels, as [first, last + 1)."""
    first = 1 + 4 * role
    starts = np.flatnonzero((labels == first) | (labels == first + 3))
    ends = np.flatnonzero((labels == first + 2) | (labels == first + 3)) + 1
    return [(int(a), int(b)) for a, b in zip(starts, ends, strict=True)]


@dataclass(frozen=True, slots=True)
class Related:
    """One cue with the runs that were read for it, all as positions on the stream."""

    cue: tuple[int, int]
    source: Runs
    content: Runs
    score: float


def cues(scores: Floats, breaks: NDArray[np.bool_], bias: float | Floats = 0.0) -> list[tuple[int, int, float]]:
    """Return cues (first, last + 1, probability) in the scores [places, 5] of one document.

    `bias` > 0 finds more: everywhere, or (an array) at some places.
    """
    if not len(scores):
        return []
    logs = log_softmax(scores)
    lifted = logs.copy()
    lifted[:, 0] -= bias
    starts, table, closed = _segments(lifted, breaks)
    labels = best_labels(table, closed)
    found = []
    for base, line in zip(starts, labels, strict=True):
        for first, last in runs(line):
            start, end = first + base, last + base
            found.append((start, end, float(1.0 - np.exp(logs[start:end, 0]).min())))
    return found


def _segments(scores: Floats, breaks: NDArray[np.bool_]) -> tuple[list[int], Floats, NDArray[np.bool_]]:
    """Lay the paragraphs of a document under each other, so that they are decoded at once."""
    ends = [*np.flatnonzero(breaks).tolist(), len(scores)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    longest = max(1, max(end - start for start, end in zip(starts, ends, strict=True)))
    table = np.full((len(starts), longest, scores.shape[1]), FORBIDDEN, dtype=np.float32)
    closed = np.ones((len(starts), longest), dtype=bool)
    table[:, :, 0] = 0
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        table[row, : end - start] = scores[start:end]
        closed[row, : end - start] = False
    return starts, table, closed


def _likeliest(found: Runs, labels: NDArray[np.int64], logs: Floats) -> Runs:
    """Return the one run whose labels are the likeliest: a source in two pieces is an error 999 times in 1000."""
    if len(found) < 2:
        return found
    chosen = np.take_along_axis(logs, labels[:, None], 1)[:, 0] - logs[:, 0]  # log odds against being outside
    return [max(found, key=lambda run: float(chosen[run[0] : run[1]].sum()))]


def related_runs(
    found: Sequence[tuple[int, int, float]],
    near: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]],
    logs: Floats,
    breaks: NDArray[np.bool_],
    offset: int = 0,
) -> list[Related]:
    """Decode the relation head's log probabilities [cues, places, 9] into runs on the stream.

    `near` is what `neighbourhoods` returned for the cues (with the same `offset`), `breaks` the document's paragraph
    ends.
    """
    places = near[0] - offset
    closed = breaks[places] | (near[1] == 0) | (near[2] == 1)
    table = best_labels(logs, closed)
    related = []
    for number, (start, end, score) in enumerate(found):
        base = int(start) - LEFT
        source = [(a + base, b + base) for a, b in _likeliest(runs(table[number], 0), table[number], logs[number])]
        content = [(a + base, b + base) for a, b in runs(table[number], 1)]
        related.append(Related((start, end), source, content, score))
    return related
