"""What the encoder's vectors say of each attribution as a whole: one row of numbers, for the heads behind it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.pieces import Pieces
from counterclaim.read.windows import Stream

PARTS = 7  # cue, source, content: mean; content: largest, first, last; the words around: mean
AROUND = 12  # pieces on either side of the attribution

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def summaries(vectors: Floats, line: Stream, pieces: Pieces, attributions: Sequence[Attribution]) -> Floats:
    """Return [attributions, PARTS * width]; zeros where an attribution has no such part on this stream."""
    table = np.zeros((len(attributions), PARTS, vectors.shape[1]), dtype=np.float32)
    places = np.flatnonzero(line.piece >= 0)
    for row, attribution in zip(table, attributions, strict=True):
        cue, source, content = (
            places_of(spans, pieces, line, places)
            for spans in (attribution.cue, attribution.source, attribution.content)
        )
        _fill(row, vectors, cue, source, content)
    return table.reshape(len(attributions), PARTS * vectors.shape[1])


def places_of(spans: tuple[Span, ...], pieces: Pieces, line: Stream, places: Ints) -> Ints:
    """Return the positions on the stream that the spans cover."""
    if not len(places):
        return places
    begin, count = int(line.piece[places[0]]), len(places)
    parts = []
    for span in spans:
        first, last = pieces.covered(span)
        parts.append(places[max(first - begin, 0) : max(0, min(last - begin, count))])
    return np.concatenate(parts) if parts else places[:0]


def _fill(row: Floats, vectors: Floats, cue: Ints, source: Ints, content: Ints) -> None:
    for number, part in enumerate((cue, source, content)):
        if len(part):
            row[number] = vectors[part].mean(0)
    if len(content):
        row[3] = vectors[content].max(0)
        row[4], row[5] = vectors[content[0]], vectors[content[-1]]
    whole = np.concatenate((cue, source, content))
    if len(whole):
        first, last = int(whole.min()), int(whole.max()) + 1
        around = np.concatenate((vectors[max(0, first - AROUND) : first], vectors[last : last + AROUND]))
        if len(around):
            row[6] = around.mean(0)
