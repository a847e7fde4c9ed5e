"""Vectors of words in their surroundings. Holds the encoder; knows nothing of claims.

A content such as "For the time being they are." says little alone, so the encoder reads it within its text and the
vector is the mean over the word pieces of the content only. A wording without surroundings is read alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterclaim.link.weights import SHIPPED, load
from counterclaim.model.reading import Producer
from counterclaim.model.span import Span

Floats = NDArray[np.float32]
WIDTH = 384
LONGEST = 160  # word pieces of a passage; what lies before is cut first
LEAD = 40  # of them in front of a content that is cut
_LONE = re.compile("[\ud800-\udfff]")  # half a character: the tokenizer refuses a text with one


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words to be read (`text`), and the spans of it that the vector is for; none means all of it."""

    text: str
    spans: tuple[Span, ...] = ()


class Vectors:
    """The encoder, held for the life of a linker; raises WeightsError if the weights are missing or altered."""

    def __init__(self, *, threads: int = 1, weights: Path = SHIPPED) -> None:
        self._manifest = load(weights)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
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
            out[number] = self._run(*self._row(one if isinstance(one, Passage) else Passage(text=one)))
        return out

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
        """A run has one passage: int8 scales are taken over a whole run, so that company would change the vector."""
        feed = {"ids": ids[None], "mask": np.ones((1, len(ids)), dtype=np.float32), "meant": meant[None]}
        (found,) = self._session.run(["vectors"], feed)
        return np.asarray(found[0], dtype=np.float32)


def _inside(start: int, end: int, spans: Sequence[Span]) -> bool:
    if start == end:
        return False  # [CLS] and [SEP] stand nowhere
    return not spans or any(start < span.end and span.start < end for span in spans)
