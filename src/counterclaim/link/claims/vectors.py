"""Vectors of words in their surroundings. Holds the encoder; knows nothing of claims.

A content such as "For the time being they are." says little alone, so the encoder reads it within its text and the
vector is the mean over the word pieces of the content only. A wording without surroundings is read alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterclaim.link.claims.passages import Passage, Stretch, stretches
from counterclaim.link.weights import SHIPPED, load
from counterclaim.model.reading import Producer
from counterclaim.model.span import Span

Floats = NDArray[np.float32]
WIDTH = 384
LONGEST = 160  # word pieces of a passage; what lies before is cut first
LEAD = 40  # of them in front of a content that is cut
_LONE = re.compile("[\ud800-\udfff]")  # half a character: the tokenizer refuses a text with one


class Vectors:
    """The encoder, held for the life of a linker; raises WeightsError if the weights are missing or altered."""

    def __init__(self, *, threads: int = 1, weights: Path = SHIPPED) -> None:
        self._manifest = load(weights)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_mem_reuse = False  # the run of a stretch gives several rows for one, which reuse does not expect
        path = weights / "vectors.onnx"
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    @property
    def producer(self) -> Producer:
        """The model behind the vectors."""
        return self._manifest.producer

    def of(self, passages: Sequence[Passage | str]) -> Floats:
        """Return a vector of length one for each passage or text: float32 [n, 384]."""
        out = np.zeros((len(passages), WIDTH), dtype=np.float32)
        for number, one in enumerate(passages):
            ids, meant = self._row(one if isinstance(one, Passage) else Passage(text=one))
            out[number] = self._run(ids, meant[None])[0]
        return out

    def within(self, text: str, contents: Sequence[tuple[Span, ...]]) -> Floats:
        """Return a vector of length one for each content of a text: float32 [n, 384].

        Those that stand close together are read in one run, which costs a third less than each by itself. What a
        vector is depends on them a little, and on nothing else.
        """
        out = np.zeros((len(contents), WIDTH), dtype=np.float32)
        for one in stretches(text, contents):
            out[list(one.places)] = self._together(one)
        return out

    def _together(self, stretch: Stretch) -> Floats:
        rows = [self._row(Passage(text=stretch.text, spans=spans)) for spans in stretch.contents]
        ids = rows[0][0]
        if all(np.array_equal(ids, others) for others, _ in rows[1:]):
            return self._run(ids, np.stack([meant for _, meant in rows]))
        return np.concatenate([self._run(one, meant[None]) for one, meant in rows])

    def _row(self, passage: Passage) -> tuple[NDArray[np.int64], Floats]:
        encoding = self._tokenizer.encode(_LONE.sub("\ufffd", passage.text))
        ids = np.asarray(encoding.ids, dtype=np.int64)
        meant = np.asarray([_inside(*place, passage.spans) for place in encoding.offsets], dtype=np.float32)
        if not meant.any():
            meant = np.ones(len(ids), dtype=np.float32)
        if len(ids) > LONGEST:
            first = int(np.flatnonzero(meant)[0])
            start = max(0, min(first - LEAD, len(ids) - LONGEST))
            ids, meant = ids[start : start + LONGEST], meant[start : start + LONGEST]
        return ids, meant

    def _run(self, ids: NDArray[np.int64], meant: Floats) -> Floats:
        """Return a vector for each row of `meant`, which says what of the words it is for.

        A run has one passage or stretch: int8 scales are taken over a whole run, so that company would change vectors.
        """
        feed = {"ids": ids[None], "mask": np.ones((1, len(ids)), dtype=np.float32), "meant": meant}
        (found,) = self._session.run(["vectors"], feed)
        return np.asarray(found, dtype=np.float32)


def _inside(start: int, end: int, spans: Sequence[Span]) -> bool:
    if start == end:
        return False  # [CLS] and [SEP] stand nowhere
    return not spans or any(start < span.end and span.start < end for span in spans)
