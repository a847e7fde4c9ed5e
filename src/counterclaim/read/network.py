"""Runs the two ONNX networks: the encoder over windows, the relation head over neighbourhoods of cues."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.read.windows import Stream, rows, stitch, windows

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
CUES = 128  # cues a run of the relation head; bounds memory on articles with thousands of cues


class Network:
    """An ONNX session pair, held for the life of a reader."""

    def __init__(self, folder: Path, threads: int) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._encoder = onnxruntime.InferenceSession(
            folder / "encoder.onnx", options, providers=["CPUExecutionProvider"]
        )
        self._relation = onnxruntime.InferenceSession(
            folder / "relation.onnx", options, providers=["CPUExecutionProvider"]
        )

    def encode(self, line: Stream, convention: int) -> tuple[Floats, Floats]:
        """Return the stream's vectors [length, width] and cue scores [length, 5].

        Windows run one by one: int8 scales are taken over a whole run, so that company would change the scores.
        """
        spans = windows(len(line)) if len(line) else []
        parts = [self._window(line, span, convention) for span in spans]
        vectors, scores = [vector for vector, _ in parts], [score for _, score in parts]
        return _stitched(vectors, spans, len(line)), _stitched(scores, spans, len(line))

    def _window(self, line: Stream, span: tuple[int, int], convention: int) -> tuple[Floats, Floats]:
        feed = dict(zip(("ids", "case", "quoted", "mask"), rows(line, [span]), strict=True))
        vectors, scores = self._encoder.run(
            ["vectors", "cues"], feed | {"convention": np.full(1, convention, dtype=np.int64)}
        )
        return cast(Floats, vectors)[0], cast(Floats, scores)[0]

    def relate(self, vectors: Floats, near: tuple[Ints, Ints, Ints]) -> tuple[Floats, Floats, Floats, Floats]:
        """Return role scores [cues, places, 9], and scores of kind, stance and act, for neighbourhoods of cues."""
        parts: list[list[Floats]] = [[], [], [], []]
        for first in range(0, len(near[0]), CUES):
            feed = {
                name: table[first : first + CUES] for name, table in zip(("places", "seen", "cue"), near, strict=True)
            }
            outputs = self._relation.run(["roles", "kind", "stance", "act"], feed | {"vectors": vectors})
            for part, output in zip(parts, outputs, strict=True):
                part.append(cast(Floats, output))
        roles, kind, stance, act = (np.concatenate(part) for part in parts)
        return roles, kind, stance, act


def _stitched(parts: list[Floats], spans: list[tuple[int, int]], length: int) -> Floats:
    if not spans:
        return np.zeros((0, 5), dtype=np.float32)
    if len(spans) == 1:
        return parts[0][1 : length + 1]
    owner, column = stitch(spans, length)
    whole = np.empty((length, parts[0].shape[1]), dtype=np.float32)
    for number, part in enumerate(parts):
        mine = owner == number
        whole[mine] = part[column[mine]]
    return whole
