"""What is known of each statement on its own, as arrays: where it stands, whose it is, whom it names, its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Actor, Attribution
from counterclaim.model.span import Span
from counterclaim.read.responses.words import Wording, wordings

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
NOBODY = -1
_MARKS = tuple("\"“'‘«„")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The pieces of all contents in a row; those of statement `i` are `[first[i], first[i + 1])`."""

    first: Ints
    start: Ints
    end: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The statements of one document in text order, a row each; `number` is its place in the given list.

    `actor` and `nearest` (the nearest earlier statement of another actor) are NOBODY where there is none. `named` and
    `told` hold `statement * actors + actor` for whom its sentences and its contents name.
    """

    number: Ints
    start: Ints
    end: Ints
    paragraph: Ints
    actor: Ints
    nearest: Ints
    named: Ints
    told: Ints
    actors: int
    quoted: Bools
    pieces: Pieces
    wording: tuple[Wording, ...]


def known(text: str, attributions: Sequence[Attribution], actors: Sequence[Actor], of: Sequence[str | None]) -> Known:
    """Return what is known of each attribution; `of` has the id of each one's actor."""
    given = wordings(text, attributions)
    order = sorted(range(len(given)), key=lambda number: given[number].whole)
    wording = tuple(given[number] for number in order)
    contents = [attributions[number].content for number in order]
    numbers = {name: number for number, name in enumerate(dict.fromkeys((*(one.id for one in actors), *_ids(of))))}
    mentions = _Mentions.of(actors, numbers)
    actor = [NOBODY if (name := of[number]) is None else numbers[name] for number in order]
    breaks = [found.start() for found in re.finditer("\n", text)]
    return Known(
        number=_ints(order),
        start=_ints([one.whole.start for one in wording]),
        end=_ints([one.whole.end for one in wording]),
        paragraph=_ints([bisect_left(breaks, one.whole.start) for one in wording]),
        actor=_ints(actor),
        nearest=_ints(_nearest(actor)),
        named=mentions.keys([(one.scene,) for one in wording]),
        told=mentions.keys(contents),
        actors=len(numbers),
        quoted=np.asarray([any(text.startswith(_MARKS, span.start) for span in one) for one in contents], dtype=bool),
        pieces=_pieces(contents),
        wording=wording,
    )


@dataclass(frozen=True, slots=True)
class _Mentions:
    starts: list[int]
    whose: list[int]
    actors: int

    @classmethod
    def of(cls, actors: Sequence[Actor], numbers: dict[str, int]) -> _Mentions:
        found = sorted((span.start, numbers[actor.id]) for actor in actors for span in actor.mentions)
        return cls([start for start, _ in found], [actor for _, actor in found], len(numbers))

    def keys(self, spans: Sequence[Sequence[Span]]) -> Ints:
        """Return `row * actors + actor` for all whose mentions begin inside the spans of a row."""
        found: set[int] = set()
        for row, listed in enumerate(spans):
            for span in listed:
                first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
                found.update(row * self.actors + actor for actor in self.whose[first:last])
        return _ints(sorted(found))


def _ids(of: Sequence[str | None]) -> Iterable[str]:
    return (name for name in of if name is not None)


def _nearest(actor: Sequence[int]) -> list[int]:
    """Return the nearest earlier statement of another actor (or NOBODY), going from each to the next."""
    found: list[int] = []
    for place, mine in enumerate(actor):
        if not place:
            found.append(NOBODY)
        else:
            found.append(place - 1 if actor[place - 1] != mine else found[-1])
    return found


def _pieces(contents: Sequence[Sequence[Span]]) -> Pieces:
    spans = [span for content in contents for span in content]
    return Pieces(
        first=np.cumsum([0, *map(len, contents)], dtype=np.int64),
        start=_ints([span.start for span in spans]),
        end=_ints([span.end for span in spans]),
    )


def _ints(values: Sequence[int]) -> Ints:
    return np.asarray(values, dtype=np.int64)
