"""A statement beside those that it may answer, as one row of word pieces: what the network of lists.py reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.pieces import Pieces
from counterclaim.read.responses.words import Wording

# Word pieces that the vocabulary leaves unused stand in front of what they name.
START, END, COLON = 101, 102, 1024
CANDIDATE, ORIGIN, FRAME, PRIOR = 11, 12, 13, 14
NAME = 5  # pieces of an actor's name
CUE = 4
CONTENT = 18  # of a candidate
OWN_CONTENT, OWN_FRAME, OWN_PRIOR = 36, 24, 10  # of the statement that may answer
CANDIDATES = 8

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What rows are made of: the pieces of a document, and of each attribution its words and its actor's name."""

    pieces: Pieces
    attributions: tuple[Attribution, ...]
    wording: tuple[Wording, ...]
    names: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`ids` and the `part` of each piece, both [L]; `marks`, [1 + C]: where the origin's mark and those of its
    candidates stand. Parts: 0 candidates, 1 the origin's content, 2 around it, 3 to 6 the marks.
    """

    ids: Ints
    part: Ints
    marks: Ints


def row(shown: Shown, origin: int, candidates: Sequence[int]) -> Row:
    """Return the row of one statement; statements stand in it in the order of the text."""
    given = {number: place for place, number in enumerate((origin, *candidates))}
    ids, part, marks = [START], [0], [0] * len(given)
    for number in sorted(given, key=lambda one: (shown.wording[one].whole, one)):
        marks[given[number]] = len(ids)
        some, parts = _origin(shown, number) if number == origin else _candidate(shown, number)
        ids += some
        part += parts
    ids.append(END)
    part.append(0)
    return Row(ids=_ints(ids), part=_ints(part), marks=_ints(marks))


def names_of(of: Sequence[str | None], names: Mapping[str, Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Return the pieces of each attribution's actor (empty if unknown), from those of each actor's whole name."""
    return tuple(() if actor is None else tuple(names[actor][:NAME]) for actor in of)


def _candidate(shown: Shown, number: int) -> tuple[list[int], list[int]]:
    one = shown.attributions[number]
    content = _of(shown.pieces, one.content, CONTENT)
    ids = [CANDIDATE, *_who(shown, number), COLON, *_of(shown.pieces, one.cue, CUE), COLON, *content]
    return ids, [3, *[0] * (len(ids) - 1)]


def _origin(shown: Shown, number: int) -> tuple[list[int], list[int]]:
    one, scene = shown.attributions[number], shown.wording[number].scene
    content = _of(shown.pieces, one.content, OWN_CONTENT)
    frame = _frame(shown.pieces, one.content, scene)
    first = shown.pieces.covered(scene)[0]
    prior = shown.pieces.ids[max(0, first - OWN_PRIOR) : first].tolist()
    who = _who(shown, number)
    ids = [ORIGIN, *who, PRIOR, *prior, FRAME, *frame, COLON, *content]
    around = [5, *[2] * len(prior), 6, *[2] * (len(frame) + 1)]
    return ids, [4, *[2] * len(who), *around, *[1] * len(content)]


def _who(shown: Shown, number: int) -> list[int]:
    return list(shown.names[number]) or _of(shown.pieces, shown.attributions[number].source, NAME)


def _frame(pieces: Pieces, content: Sequence[Span], scene: Span) -> list[int]:
    """Return the pieces of the sentence that are outside of the content, those nearest to its start if many."""
    first, last = pieces.covered(scene)
    outside = np.ones(max(0, last - first), dtype=bool)
    begin = last
    for span in content:
        start, end = pieces.covered(span)
        outside[max(0, start - first) : max(0, end - first)] = False
        begin = min(begin, start)
    places = np.flatnonzero(outside) + first
    before = int((places < begin).sum())
    start = max(0, min(before - OWN_FRAME // 2, len(places) - OWN_FRAME))
    return [int(piece) for piece in pieces.ids[places[start : start + OWN_FRAME]]]


def _of(pieces: Pieces, spans: Sequence[Span], most: int) -> list[int]:
    found: list[int] = []
    for span in spans:
        first, last = pieces.covered(span)
        found += pieces.ids[first : min(last, first + most - len(found))].tolist()
    return found


def _ints(values: Sequence[int]) -> Ints:
    return np.asarray(values, dtype=np.int64)
