"""Reads documents: from text to attributions, their classes and actors, and the answers among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.document import Document
from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Attribution, Producer
from counterclaim.read.actors import Resolution, resolve
from counterclaim.read.ahead import ahead
from counterclaim.read.assemble import assemble
from counterclaim.read.decode import Related, cues, log_softmax, related_runs
from counterclaim.read.edges import settled
from counterclaim.read.expected import lifts
from counterclaim.read.lexical import HOW_SHARE, Lexical, Words, mixed
from counterclaim.read.neighbourhoods import neighbourhoods
from counterclaim.read.network import CUES, Network
from counterclaim.read.paragraphs import readable
from counterclaim.read.parsed import Answer, Parsed, Weighed
from counterclaim.read.pieces import Pieces, cut, load_tokenizer
from counterclaim.read.responses import WEIGHT, calibrated, chances, decide, pairs, pointed, sided, weighed
from counterclaim.read.summaries import summaries
from counterclaim.read.weights import SHIPPED, load
from counterclaim.read.windows import Stream, portions, stream

Floats = NDArray[np.float32]
AT_ONCE = 16 * CUES  # cues decoded at a time; no article has as many, and a text of nothing but cues stays in memory


@dataclass(frozen=True, slots=True)
class _Cut:
    document: Document
    pieces: Pieces
    line: Stream


class AttributionReader:
    """Holds the weights and the sessions. `threads` is the number of cores that are used.

    On several cores documents are read side by side, one more than there are cores: while the networks run on some,
    what is not a network has a core for another.
    `convention` names the annotation whose grain is followed (the weights' own default if None).
    Raises WeightsError if the weights are missing or altered.
    """

    def __init__(self, *, threads: int = 2, weights: Path | None = None, convention: str | None = None) -> None:
        folder = weights or SHIPPED
        self._manifest = load(folder)
        self._tokenizer = load_tokenizer(folder / "tokenizer.json")
        self._network = Network(folder, threads)
        self._lexical = Lexical(folder)
        self._ahead = threads + 1
        self._readers = ThreadPoolExecutor(self._ahead) if threads > 1 else None
        self._chosen = convention or self._manifest.default_convention
        self._convention = _number(self._chosen, self._manifest.conventions)

    @property
    def producer(self) -> Producer:
        """The model behind the records."""
        return self._manifest.producer

    def attributions(self, documents: Sequence[Document]) -> list[tuple[Attribution, ...]]:
        """Return the attributions of each document, by their first character."""
        return [parsed.attributions for parsed in self.read(documents)]

    def read(self, documents: Sequence[Document]) -> Iterator[Parsed]:
        """Yield what is read in each document, in order; its attributions come by their first character."""
        return ahead(self._readers, lambda document: self._read(self._cut(document)), documents, self._ahead)

    def classify(self, document: Document, attributions: Sequence[Attribution]) -> Parsed:
        """Return everything but the attributions, which are given and keep their order."""
        return self._parsed(document, attributions, self.summaries(document, attributions))

    def summaries(self, document: Document, attributions: Sequence[Attribution]) -> Floats:
        """Return the row of numbers of each given attribution (summaries.py)."""
        whole = self._cut(document, everything=True)
        table = np.zeros((len(attributions), self._manifest.summary), dtype=np.float32)
        for part in portions(whole.line) if len(attributions) else ():
            vectors = self._network.encode(part, self._convention)[0]
            table += summaries(vectors, part, whole.pieces, attributions)
        return table

    def _cut(self, document: Document, everything: bool = False) -> _Cut:
        spans = readable(Document(text=document.text) if everything else document)
        pieces = cut(self._tokenizer, document.text, spans)
        return _Cut(document, pieces, stream(pieces))

    def _read(self, one: _Cut) -> Parsed:
        found: list[Attribution] = []
        tables = [np.zeros((0, self._manifest.summary), dtype=np.float32)]
        for part in portions(one.line):
            vectors, scores = self._network.encode(part, self._convention)
            bias = self._manifest.cue_bias + lifts(one.document.text, one.pieces, part, self._chosen)
            some = assemble(one.document.text, part, one.pieces, self._related(part, vectors, scores, bias))
            tables.append(summaries(vectors, part, one.pieces, some))
            found += [settled(attribution, one.document.text, self._chosen) for attribution in some]
        return self._parsed(one.document, found, np.concatenate(tables))

    def _related(self, line: Stream, vectors: Floats, scores: Floats, bias: Floats) -> list[Related]:
        breaks = line.piece < 0
        found = cues(scores, breaks, bias) if len(line) else []
        related: list[Related] = []
        for first in range(0, len(found), AT_ONCE):
            some = found[first : first + AT_ONCE]
            near = neighbourhoods([(start, end) for start, end, _ in some], len(line))
            related += related_runs(some, near, log_softmax(self._network.relate(vectors, near)), breaks)
        return related

    def _parsed(self, document: Document, attributions: Sequence[Attribution], table: Floats) -> Parsed:
        resolution = resolve(document, attributions)
        words = self._lexical.of(document.text, attributions)
        answers, why = self._answers(document.text, attributions, resolution, table, words)
        return Parsed(
            attributions=tuple(attributions),
            classes=tuple(self._network.classes(table, words)),
            resolution=resolution,
            answers=answers,
            weighed=why,
        )

    def _answers(
        self, text: str, attributions: Sequence[Attribution], resolution: Resolution, table: Floats, words: Words
    ) -> tuple[tuple[Answer, ...], Weighed | None]:
        known = pairs(text, attributions, resolution.actors, resolution.of)
        if not len(known.origin):
            return (), None
        alone, kinds, silent = self._network.answers(table, known)
        kinds = mixed(kinds, words.how[known.origin], HOW_SHARE)
        named = np.asarray(alone + WEIGHT * pointed(text, attributions, known), dtype=np.float32)
        scores = sided(known, resolution.of, named, silent, kinds)
        likely = weighed(known, chances(known, scores, silent), words.answers, self._manifest.response_words)
        chance = calibrated(likely, self._manifest.response_scale)
        threshold = self._manifest.response_threshold
        held = Weighed(
            origin=known.origin,
            target=known.target,
            chance=chance,
            kinds=kinds,
            lowered=np.maximum(alone - scores, 0),
            threshold=threshold,
        )
        return decide(known, chance, kinds, threshold), held


def _number(convention: str, known: Sequence[str]) -> int:
    if convention not in known:
        raise WeightsError(f"the weights know no convention {convention!r}, only {', '.join(known)}")
    return known.index(convention)
