"""Runs the two ONNX networks: the encoder over windows, the relation head over neighbourhoods of cues."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.read.windows import Stream, rows, stitch, windows

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
ROWS = 1  # windows a run of the encoder: int8 scales are taken over a whole run, so company would change the scores
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

    def encode(self, lines: Sequence[Stream], convention: int) -> list[tuple[Floats, Floats]]:
        """Return for each stream its vectors [length, width] and cue scores [length, 5]."""
        spans = [windows(len(line)) if len(line) else [] for line in lines]
        jobs = [(number, span) for number, listed in enumerate(spans) for span in listed]
        order = sorted(range(len(jobs)), key=lambda job: jobs[job][1][0] - jobs[job][1][1])
        vectors: list[Floats] = [np.empty(0, np.float32)] * len(jobs)
        scores: list[Floats] = [np.empty(0, np.float32)] * len(jobs)
        for first in range(0, len(order), ROWS):
            chosen = order[first : first + ROWS]
            for job, vector, score in zip(
                chosen, *self._windows(lines, [jobs[n] for n in chosen], convention), strict=True
            ):
                vectors[job], scores[job] = vector, score
        results, at = [], 0
        for line, listed in zip(lines, spans, strict=True):
            results.append(
                (
                    _stitched(vectors[at : at + len(listed)], listed, len(line)),
                    _stitched(scores[at : at + len(listed)], listed, len(line)),
                )
            )
            at += len(listed)
        return results

    def _windows(
        self, lines: Sequence[Stream], jobs: list[tuple[int, tuple[int, int]]], convention: int
    ) -> tuple[Floats, Floats]:
        longest = max(end - start for _, (start, end) in jobs) + 1
        inputs = [np.zeros((len(jobs), longest), dtype=np.int64) for _ in range(4)]
        for row, (number, span) in enumerate(jobs):
            for whole, part in zip(inputs, rows(lines[number], [span]), strict=True):
                whole[row, : part.shape[1]] = part[0]
        names = ("ids", "case", "quoted", "mask")
        feed = dict(zip(names, inputs, strict=True)) | {"convention": np.full(len(jobs), convention, dtype=np.int64)}
        vectors, scores = self._encoder.run(["vectors", "cues"], feed)
        return cast(Floats, vectors), cast(Floats, scores)

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
