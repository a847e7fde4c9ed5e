"""Reads documents: from text to attributions and their kind, stance and act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.document import Document
from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import ACTS, KINDS, STANCES, Attribution, Producer
from counterclaim.model.span import Span
from counterclaim.read.assemble import Classes, Found, assemble
from counterclaim.read.decode import Related, cues, log_softmax, related_runs
from counterclaim.read.edges import settled
from counterclaim.read.neighbourhoods import neighbourhoods
from counterclaim.read.network import CUES, Network
from counterclaim.read.paragraphs import readable
from counterclaim.read.pieces import Pieces, cut, load_tokenizer
from counterclaim.read.weights import SHIPPED, load
from counterclaim.read.windows import Stream, portions, stream

AT_ONCE = 16 * CUES  # cues decoded at a time; no article has as many, and a text of nothing but cues stays in memory


@dataclass(frozen=True, slots=True)
class _Cut:
    document: Document
    pieces: Pieces
    line: Stream


class AttributionReader:
    """Holds the weights and the sessions. `threads` is the number of cores that one run uses.

    `convention` names the annotation whose grain is followed (the weights' own default if None).
    Raises WeightsError if the weights are missing or altered.
    """

    def __init__(self, *, threads: int = 2, weights: Path | None = None, convention: str | None = None) -> None:
        folder = weights or SHIPPED
        self._manifest = load(folder)
        self._tokenizer = load_tokenizer(folder / "tokenizer.json")
        self._network = Network(folder, threads)
        self._chosen = convention or self._manifest.default_convention
        self._convention = _number(self._chosen, self._manifest.conventions)

    @property
    def producer(self) -> Producer:
        """The model behind the records."""
        return self._manifest.producer

    def attributions(self, documents: Sequence[Document]) -> list[tuple[Attribution, ...]]:
        """Return the attributions of each document, by their first character."""
        return [tuple(attribution for attribution, _ in found) for found in self.read(documents)]

    def read(self, documents: Sequence[Document]) -> list[list[Found]]:
        """Return the attributions of each document with their classes, by their first character."""
        return [self._read(self._cut(document)) for document in documents]

    def classify(self, document: Document, attributions: Sequence[Attribution]) -> list[Classes]:
        """Return the classes of given attributions, in the given order (unknown where nothing of it is readable)."""
        whole = self._cut(document, everything=True)
        anchors = [_anchor(attribution, whole) for attribution in attributions]
        placed = [anchor for anchor in anchors if anchor is not None]
        classes = iter(self._classes(whole, placed))
        return [Classes() if anchor is None else next(classes) for anchor in anchors]

    def _classes(self, whole: _Cut, anchors: list[tuple[int, int]]) -> list[Classes]:
        if not anchors:
            return []
        vectors = self._network.encode(whole.line, self._convention)[0]
        _, kind, stance, act = self._network.relate(vectors, neighbourhoods(anchors, len(whole.line)))
        return _named(kind, stance, act)

    def _cut(self, document: Document, everything: bool = False) -> _Cut:
        spans = readable(Document(text=document.text) if everything else document)
        pieces = cut(self._tokenizer, document.text, spans)
        return _Cut(document, pieces, stream(pieces))

    def _read(self, one: _Cut) -> list[Found]:
        text = one.document.text
        return [
            (settled(attribution, text, self._chosen), known)
            for part in portions(one.line)
            for attribution, known in self._portion(text, one.pieces, part)
        ]

    def _portion(self, text: str, pieces: Pieces, part: Stream) -> list[Found]:
        related, classes = self._related(part, *self._network.encode(part, self._convention))
        return assemble(text, part, pieces, related, classes)

    def _related(
        self, line: Stream, vectors: NDArray[np.float32], scores: NDArray[np.float32]
    ) -> tuple[list[Related], list[Classes]]:
        breaks = line.piece < 0
        found = cues(scores, breaks, self._manifest.cue_bias) if len(line) else []
        related: list[Related] = []
        classes: list[Classes] = []
        for first in range(0, len(found), AT_ONCE):
            some = found[first : first + AT_ONCE]
            near = neighbourhoods([(start, end) for start, end, _ in some], len(line))
            roles, kind, stance, act = self._network.relate(vectors, near)
            related += related_runs(some, near, log_softmax(roles), breaks)
            classes += _named(kind, stance, act)
        return related, classes


def _number(convention: str, known: Sequence[str]) -> int:
    if convention not in known:
        raise WeightsError(f"the weights know no convention {convention!r}, only {', '.join(known)}")
    return known.index(convention)


def _named(kind: NDArray[np.float32], stance: NDArray[np.float32], act: NDArray[np.float32]) -> list[Classes]:
    return [
        Classes(KINDS[k], STANCES[s], ACTS[a])
        for k, s, a in zip(kind.argmax(1).tolist(), stance.argmax(1).tolist(), act.argmax(1).tolist(), strict=True)
    ]


def _anchor(attribution: Attribution, whole: _Cut) -> tuple[int, int] | None:
    """Return the stream positions of the cue; of the first word of the content if there is no cue."""
    spans = attribution.cue or tuple(Span(span.start, span.start + 1) for span in attribution.content[:1])
    for span in spans:
        first, last = whole.pieces.covered(span)
        if first < last:
            places = np.flatnonzero((whole.line.piece >= first) & (whole.line.piece < last))
            return int(places[0]), int(places[-1]) + 1
    return None
