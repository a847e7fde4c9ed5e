"""Runs the ONNX networks: the encoder over windows, the relation head around each cue, the heads behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar, cast

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.model.reading import ACTS, KINDS, STANCES
from counterclaim.read.lexical import KIND_LEAN, KIND_SHARE, STANCE_LEAN, STANCE_SHARE, Words, leaning, mixed
from counterclaim.read.parsed import Chances, Classes
from counterclaim.read.responses import Pairs
from counterclaim.read.windows import Stream, rows, stitch, windows
from counterclaim.trained.sessions import session

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
ROWS = 256  # summaries a run of the classes
PAIRS = 16_384  # pairs a run of the answers, those of 160 statements; all of 2,000 at once took 1.2 GB, so 0.3 GB
CUES = 16  # cues a run of the relation head: an article has some 25, so that two cores share them; memory stays small
One = TypeVar("One")
Other = TypeVar("Other")


class Network:
    """The ONNX sessions, held for the life of a reader.

    `threads` runs go on side by side, each on one core: two cores on one small run wait for each other half the time.
    With more than one, the sessions are loaded beside whatever goes on, and the first runs wait for them.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self._workers = ThreadPoolExecutor(threads) if threads > 1 else None
        self._encoder, self._relation, self._classes, self._answers = (
            _opened(folder / name, self._workers)
            for name in ("encoder.onnx", "relation.onnx", "classes.onnx", "answers.onnx")
        )

    def _each(self, run: Callable[[One], Other], inputs: Iterable[One]) -> Iterator[Other]:
        """Yield the outputs in the order of the inputs."""
        return map(run, inputs) if self._workers is None else self._workers.map(run, inputs)

    def encode(self, line: Stream, convention: int) -> tuple[Floats, Floats]:
        """Return the stream's vectors [length, width] and cue scores [length, 5].

        A run has one window: int8 scales are taken over a whole run, so that company would change the scores.
        """
        if not len(line):
            return np.zeros((0, 5), dtype=np.float32), np.zeros((0, 5), dtype=np.float32)
        spans = windows(len(line))
        owner, column = stitch(spans, len(line))
        whole: list[Floats] = []
        for number, parts in enumerate(self._each(lambda span: self._window(line, span, convention), spans)):
            whole = whole or [np.empty((len(line), part.shape[1]), dtype=np.float32) for part in parts]
            mine = np.flatnonzero(owner == number)
            for target, part in zip(whole, parts, strict=True):
                target[mine] = part[column[mine]]
        return whole[0], whole[1]

    def _window(self, line: Stream, span: tuple[int, int], convention: int) -> tuple[Floats, Floats]:
        feed = dict(zip(("ids", "case", "quoted", "mask"), rows(line, [span]), strict=True))
        vectors, scores = self._encoder().run(
            ["vectors", "cues"], feed | {"convention": np.full(1, convention, dtype=np.int64)}
        )
        return cast(Floats, vectors)[0], cast(Floats, scores)[0]

    def relate(self, vectors: Floats, near: tuple[Ints, Ints, Ints]) -> Floats:
        """Return role scores [cues, places, 9] for neighbourhoods of cues."""
        firsts = range(0, len(near[0]), CUES)
        return np.concatenate(list(self._each(lambda first: self._roles(vectors, near, first), firsts)))

    def _roles(self, vectors: Floats, near: tuple[Ints, Ints, Ints], first: int) -> Floats:
        places, seen, cue = (table[first : first + CUES] for table in near)
        feed = {"vectors": vectors, "places": places, "seen": seen, "cue": cue}
        return cast(Floats, self._relation().run(["roles"], feed)[0])

    def classes(self, table: Floats, words: Words) -> list[Classes]:
        """Return the classes of each summary [n, D]; a row of zeros (nothing readable) stays unknown.

        Kind and stance are said by the network and by the `words` of the attributions together.
        """
        found: list[Classes] = []
        for first in range(0, len(table), ROWS):
            some = table[first : first + ROWS]
            outputs = self._classes().run(["kind", "stance", "act"], {"summaries": some})
            kind, stance, act = (cast(Floats, part) for part in outputs)
            here = slice(first, first + ROWS)
            kind = leaning(mixed(kind, words.kind[here], KIND_SHARE), KINDS, KIND_LEAN)
            stance = leaning(mixed(stance, words.stance[here], STANCE_SHARE), STANCES, STANCE_LEAN)
            scores = (kind, stance, act)
            rows = zip(*(_chances(part) for part in scores), strict=True)
            readable: list[bool] = np.any(some, axis=1).tolist()
            found += [_classes(*row) if known else Classes() for row, known in zip(rows, readable, strict=True)]
        return found

    def answers(self, table: Floats, known: Pairs) -> tuple[Floats, Floats, Floats]:
        """Return scores of the pairs [P] and of their kinds [P, 5], and of answering nothing [n]."""
        parts: list[tuple[Floats, Floats, Floats]] = []
        for first in range(0, max(1, len(known.origin)), PAIRS):
            some = slice(first, first + PAIRS)
            feed = {"features": known.features[some], "origin": known.origin[some], "target": known.target[some]}
            outputs = self._answers().run(["score", "kind", "silent"], feed | {"summaries": table})
            parts.append(cast(tuple[Floats, Floats, Floats], tuple(outputs)))
        scores, kinds, silent = zip(*parts, strict=True)
        return np.concatenate(scores), np.concatenate(kinds), silent[0]


def _opened(path: Path, workers: Executor | None) -> Callable[[], onnxruntime.InferenceSession]:
    """Begin to load a session; what is returned waits until it is there."""
    if workers is not None:
        return workers.submit(session, path, 1).result
    opened = session(path, 1)
    return lambda: opened


def _chances(scores: Floats) -> list[list[float]]:
    """Return the probabilities of the labels in each row (softmax)."""
    raised = np.exp(scores - scores.max(1, keepdims=True))
    listed: list[list[float]] = (raised / raised.sum(1, keepdims=True)).tolist()
    return listed


def _classes(kind: list[float], stance: list[float], act: list[float]) -> Classes:
    def best(chances: list[float]) -> int:
        return chances.index(max(chances))

    return Classes(
        kind=KINDS[best(kind)],
        stance=STANCES[best(stance)],
        act=ACTS[best(act)],
        chances=Chances(kind=tuple(kind), stance=tuple(stance), act=tuple(act)),
    )
