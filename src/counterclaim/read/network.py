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
CUES = 32  # cues a run of the relation head; at 128 the peak is 670 MB, at 32 it is 320 MB and no slower (bench/)


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
        if not len(line):
            return np.zeros((0, 5), dtype=np.float32), np.zeros((0, 5), dtype=np.float32)
        spans = windows(len(line))
        owner, column = stitch(spans, len(line))
        whole: list[Floats] = []
        for number, span in enumerate(spans):
            parts = self._window(line, span, convention)
            whole = whole or [np.empty((len(line), part.shape[1]), dtype=np.float32) for part in parts]
            mine = np.flatnonzero(owner == number)
            for target, part in zip(whole, parts, strict=True):
                target[mine] = part[column[mine]]
        return whole[0], whole[1]

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
