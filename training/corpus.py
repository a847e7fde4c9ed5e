"""Gold articles of DATA.md as arrays: streams of word pieces with the labels that the model learns."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from counterclaim.model.reading import KINDS, STANCES, Attribution
from counterclaim.model.span import Span, trimmed
from counterclaim.read.paragraphs import paragraphs
from counterclaim.read.pieces import Pieces, cut
from counterclaim.read.windows import Stream, stream
from data import article_text, records

ANNOTATIONS = Path(__file__).resolve().parent / "annotation"
CONVENTIONS = ("polnear", "conflict", "unspecified")
B, I, E, S = 1, 2, 3, 4  # of a role; 0 is outside


@dataclass(frozen=True, slots=True)
class Marks:
    """One attribution on the stream: its runs as (first, last + 1), and its classes (-1: unknown)."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    kind: int
    stance: int
    act: int


@dataclass(frozen=True, slots=True)
class Article:
    """A gold article, ready for training and for scoring."""

    id: str
    text: str
    convention: int
    pieces: Pieces
    line: Stream
    marks: tuple[Marks, ...]
    gold: tuple[Attribution, ...]
    said: tuple[bool, ...]


def _on_stream(span: Span, pieces: Pieces, positions: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return the runs of stream positions that a span covers, one a paragraph."""
    first, last = pieces.covered(span)
    runs = []
    while first < last:
        stop = first
        while stop < last and pieces.paragraph[stop] == pieces.paragraph[first]:
            stop += 1
        runs.append((int(positions[first]), int(positions[stop - 1]) + 1))
        first = stop
    return runs


def article(record: dict[str, Any], convention: str, tokenizer: Tokenizer) -> Article:
    """Turn one gold record into an article."""
    text = record["text"]
    pieces = cut(tokenizer, text, paragraphs(text))
    line = stream(pieces)
    positions = np.flatnonzero(line.piece >= 0)
    gold, marks, said = [], [], []
    for entry in record["attributions"]:
        roles = {
            role: tuple(trimmed(Span(*span), text) for span in entry[role]) for role in ("source", "cue", "content")
        }
        gold.append(Attribution(**roles))
        said.append(entry.get("act", "said") != "held")
        cue = [run for span in roles["cue"] for run in _on_stream(span, pieces, positions)]
        if not cue:
            continue
        marks.append(
            Marks(
                cue[0],
                tuple(run for span in roles["source"] for run in _on_stream(span, pieces, positions)),
                tuple(run for span in roles["content"] for run in _on_stream(span, pieces, positions)),
                KINDS.index(entry["kind"]) if entry.get("kind") else -1,
                STANCES.index(entry["stance"]) if entry.get("stance") else -1,
                ("said", "held").index(entry["act"]) if entry.get("act") else -1,
            )
        )
    marks.sort(key=lambda mark: mark.cue)
    return Article(
        record["id"],
        text,
        CONVENTIONS.index(convention),
        pieces,
        line,
        tuple(marks),
        tuple(gold),
        tuple(said),
    )


def corpus(name: str, split: str, tokenizer: Tokenizer) -> list[Article]:
    """Return the articles of `data/NAME/SPLIT`; to those of train the classes that were labelled here are added."""
    classes = _classes(name) if split == "train" else {}
    found = []
    for record in records(f"{name}/{split}"):
        entries = [classes.get((record["id"], _spans(entry)), {}) | entry for entry in record["attributions"]]
        found.append(article({**record, "attributions": entries}, name, tokenizer))
    return found


def _spans(entry: dict[str, Any]) -> str:
    return json.dumps([entry[role] for role in ("source", "cue", "content")])


def _classes(name: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return kind and stance by article and spans, as annotation/labels.py gathered them for a set."""
    found = {}
    for path in sorted((ANNOTATIONS / "labels").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["set"] == name:
                for entry in record["attributions"]:
                    found[record["id"], _spans(entry)] = {"kind": entry["kind"], "stance": entry["stance"]}
    return found


def annotated(tokenizer: Tokenizer) -> list[Article]:
    """Return the articles of data/news that were annotated in this project (training/annotation/*.jsonl)."""
    marked: dict[str, dict[str, Any]] = {}
    for path in sorted(ANNOTATIONS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            marked[record["id"]] = record
    return [
        article({**marked[record["id"]], "text": article_text(record)}, "conflict", tokenizer)
        for record in records("news/articles")
        if record["id"] in marked
    ]


def labels(runs: tuple[tuple[int, int], ...], length: int, offset: int = 0) -> NDArray[np.int64]:
    """Return labels B, I, E, S (0 outside) for runs of positions on a line of `length` that begins at `offset`."""
    line = np.zeros(length, dtype=np.int64)
    for start, end in runs:
        a, b = max(start - offset, 0), min(end - offset, length)
        if a >= b:
            continue
        line[a:b] = I
        if end - start == 1:
            line[a] = S
        else:
            if a == start - offset:
                line[a] = B
            if b == end - offset:
                line[b - 1] = E
    return line
