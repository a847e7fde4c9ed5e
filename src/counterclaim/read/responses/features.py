"""What is known of two statements as a pair, before any network looks at them: order, place, actors, common words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Actor, Attribution
from counterclaim.read.responses.assents import assents
from counterclaim.read.responses.known import NOBODY, Known, known
from counterclaim.read.responses.refusals import refusals
from counterclaim.read.responses.shared import shared
from counterclaim.read.responses.words import LEXICONS

REACH = 60  # statements between the two ends; the farthest answer in train is 58 away

FEATURES = (
    *("before", "next", "near", "distance", "characters", "paragraphs", "same paragraph", "touching"),
    *("headline answers", "headline answered", "inside the answer", "around the answer"),
    *("same actor", "actor unknown", "names its actor", "content names its actor", "is named by it", "nearest other"),
    *("common words", "common share", "common rare", "sentence words", "no common words"),
    *(f"answer: {name}" for name in ("pointing", "truth", "reply", "assent", "refusal", "negation")),
    *(f"answered: {name}" for name in ("pointing", "truth", "reply", "assent", "refusal", "negation")),
    *("only one negates", "answer quoted", "answered quoted", "size"),
)

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Columns = Iterator[NDArray[np.generic]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Candidate pairs: `origin` may answer `target` (both [P]), with features [P, F]; sorted by origin.

    `refused` [n] marks the statements that only say that somebody gives no answer, `assented` [n] those that agree in
    so many words; None is none.
    """

    origin: Ints
    target: Ints
    features: NDArray[np.float32]
    refused: Bools | None = None
    assented: Bools | None = None


def pairs(text: str, attributions: Sequence[Attribution], actors: Sequence[Actor], of: Sequence[str | None]) -> Pairs:
    """Return all ordered pairs at most REACH statements apart; `of` has the id of each attribution's actor."""
    facts = known(text, attributions, actors, of)
    one, other = _near(len(attributions))
    table = np.empty((len(FEATURES), len(one)), dtype=np.float32)
    for row, column in zip(table, _columns(facts, one, other), strict=True):
        row[:] = column
    origin, target = facts.number[one], facts.number[other]
    given = np.lexsort((target, origin))
    return Pairs(
        origin=origin[given],
        target=target[given],
        features=np.ascontiguousarray(table.T[given]),
        refused=refusals(text, attributions),
        assented=assents(text, attributions),
    )


def _near(count: int) -> tuple[Ints, Ints]:
    """Return all ordered pairs of places in text order that are at most REACH apart, by the first."""
    apart = np.concatenate((np.arange(-REACH, 0), np.arange(1, REACH + 1)))
    others = np.arange(count)[:, None] + apart
    row, column = np.nonzero((others >= 0) & (others < count))
    return row.astype(np.int64), row.astype(np.int64) + apart[column]


def _columns(facts: Known, one: Ints, other: Ints) -> Columns:
    """Yield the features of `one` as an answer to `other`, in the order of FEATURES."""
    yield from _places(facts, one, other)
    yield from _actors(facts, one, other)
    yield from _words(facts, one, other)
    yield facts.quoted[one]
    yield facts.quoted[other]
    yield np.log1p(np.full(len(one), len(facts.number)))


def _places(facts: Known, one: Ints, other: Ints) -> Columns:
    apart = np.abs(one - other)
    lines = np.abs(facts.paragraph[one] - facts.paragraph[other])
    yield one > other
    yield apart == 1
    yield apart <= 3
    yield np.log1p(apart)
    yield np.log1p(np.abs(facts.start[one] - facts.start[other])) / 4
    yield np.log1p(lines)
    yield lines == 0
    yield (facts.start[one] < facts.end[other]) & (facts.start[other] < facts.end[one])
    yield facts.paragraph[one] == 0
    yield facts.paragraph[other] == 0
    yield _holds(facts, one, other)
    yield _holds(facts, other, one)


def _holds(facts: Known, one: Ints, other: Ints) -> Bools:
    """Say for each pair whether a piece of the content of `one` holds the whole of `other`."""
    pieces = facts.pieces
    counts = np.diff(pieces.first)[one]
    pair = np.repeat(np.arange(len(one)), counts)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
    piece, inner = pieces.first[one[pair]] + within, other[pair]
    holds = (pieces.start[piece] <= facts.start[inner]) & (facts.end[inner] <= pieces.end[piece])
    return np.bincount(pair[holds], minlength=len(one)) > 0


def _actors(facts: Known, one: Ints, other: Ints) -> Columns:
    mine, theirs = facts.actor[one], facts.actor[other]
    different = mine != theirs
    ours, others = different & (mine != NOBODY), different & (theirs != NOBODY)
    yield ~different & (mine != NOBODY)
    yield (mine == NOBODY) | (theirs == NOBODY)
    yield others & np.isin(one * facts.actors + theirs, facts.named)
    yield others & np.isin(one * facts.actors + theirs, facts.told)
    yield ours & np.isin(other * facts.actors + mine, facts.told)
    yield facts.nearest[one] == other


def _words(facts: Known, one: Ints, other: Ints) -> Columns:
    found = shared(facts.wording, one, other)
    sizes = np.asarray([len(wording.content) for wording in facts.wording], dtype=np.int64)
    touched = np.asarray([wording.touched for wording in facts.wording], dtype=bool).reshape(-1, len(LEXICONS))
    yield np.log1p(found.common)
    yield found.common / np.maximum(np.minimum(sizes[one], sizes[other]), 1)
    yield found.rare / 6
    yield np.log1p(found.sentence)
    yield found.common == 0
    yield from touched[one].T
    yield from touched[other].T
    yield touched[one, -1] != touched[other, -1]
