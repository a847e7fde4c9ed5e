"""What the encoder reads: contents in their surroundings, and those that stand close together in one run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span, hull

BEFORE, AFTER = 160, 40  # characters of the surroundings that the encoder reads with a content
LONGEST_STRETCH = 400  # characters: so long, vectors are much the same as one by one (training/LOG.md)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words to be read (`text`), and the spans of it that the vector is for; none means all of it."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words to be read once (`text`) for several contents: their places in a list, and their spans in the words."""

    text: str
    places: tuple[int, ...]
    contents: tuple[tuple[Span, ...], ...]


def passage(text: str, spans: tuple[Span, ...]) -> Passage:
    """Return what the encoder reads for some spans of a text.

    Them, with BEFORE and AFTER characters around, whole words.
    """
    around = _around(text, spans)
    return Passage(text=around.of(text), spans=_within(around, spans))


def stretches(text: str, contents: Sequence[tuple[Span, ...]]) -> tuple[Stretch, ...]:
    """Return the surroundings of all contents of a text, joined where they overlap, up to LONGEST_STRETCH.

    In the order of the text; each content is in one of them. A content that is longer is alone in its stretch.
    """
    joined: list[tuple[Span, list[int]]] = []
    for around, place in sorted((_around(text, spans), place) for place, spans in enumerate(contents)):
        last = joined[-1][0] if joined else Span(0, 0)
        together = Span(last.start, max(last.end, around.end))
        if around.start < last.end and together.end - together.start <= LONGEST_STRETCH:
            joined[-1] = (together, [*joined[-1][1], place])
        else:
            joined.append((around, [place]))
    return tuple(
        Stretch(
            text=whole.of(text),
            places=tuple(places),
            contents=tuple(_within(whole, contents[place]) for place in places),
        )
        for whole, places in joined
    )


def _around(text: str, spans: tuple[Span, ...]) -> Span:
    place = hull(spans)
    start, end = max(0, place.start - BEFORE), min(len(text), place.end + AFTER)
    start = 0 if start == 0 else text.rfind(" ", 0, start) + 1
    stop = text.find(" ", end)
    return Span(start, len(text) if stop < 0 else stop)


def _within(whole: Span, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(Span(span.start - whole.start, span.end - whole.start) for span in spans)
