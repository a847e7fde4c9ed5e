"""Keeps what the frozen encoder says of every annotated attribution, so that the heads behind it train in minutes.

    python training/cache.py --weights FOLDER --out FILE.npz

PolNeAR's articles are read under their own convention and under `conflict` by turns: readers use either.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span, trimmed
from counterclaim.read.reader import AttributionReader
from data import DATA, article_text, records

ANNOTATIONS = Path(__file__).resolve().parent / "annotation"


def annotated() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (set, convention, record) for every article with a second layer."""
    for corpus in ("conflict", "polnear"):
        for part in ("train", "dev"):
            with gzip.open(DATA / corpus / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
                for number, line in enumerate(lines):
                    record = json.loads(line)
                    if "responses" in record:
                        convention = corpus if part == "dev" or number % 2 else "conflict"
                        yield f"{corpus}/{part}", convention, record
    texts, done = {}, set()
    with gzip.open(DATA / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            texts[record["id"]] = record
    for path in sorted(ANNOTATIONS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["id"] in texts:
                yield "news/train", "conflict", record | {"text": article_text(texts[record["id"]])}
                done.add(record["id"])
    yield from labelled(texts, done)


def labelled(texts: dict[str, dict[str, Any]], done: set[str]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the articles whose attributions were marked already and labelled here (annotation/labels.py).

    Those that are `done` were annotated from scratch as well, which is better.
    """
    polnear = {record["id"]: record["text"] for record in records("polnear/train")}
    for path in sorted((ANNOTATIONS / "labels").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["set"] == "polnear":
                yield "polnear/train", "polnear", record | {"text": polnear[record["id"]]}
            elif record["id"] in texts and record["id"] not in done:
                yield "labels/train", "conflict", record | {"text": article_text(texts[record["id"]])}


def attributions(record: dict[str, Any]) -> list[Attribution]:
    """Return the gold attributions of a record."""
    return [
        Attribution(
            **{
                role: tuple(trimmed(Span(*span), record["text"]) for span in entry[role])
                for role in ("source", "cue", "content")
            }
        )
        for entry in record["attributions"]
    ]


def _known(path: Path) -> dict[tuple[str, str], np.ndarray]:
    table, at, found = np.load(path)["table"], 0, {}
    for entry in json.loads(path.with_suffix(".json").read_text(encoding="utf-8")):
        count = len(entry["record"]["attributions"])
        found[entry["set"], entry["record"]["id"]] = table[at : at + count]
        at += count
    return found


def main() -> None:
    """Read all, write one table of summaries and the records (without text) beside it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--known", type=Path, help="an earlier file, made with the same weights: only what is new is read"
    )
    arguments = parser.parse_args()
    known = _known(arguments.known) if arguments.known else {}
    readers = {
        name: AttributionReader(threads=1, weights=arguments.weights, convention=name)
        for name in ("conflict", "polnear")
    }
    tables, index = [], []
    for number, (part, convention, record) in enumerate(annotated()):
        given = attributions(record)
        table = known.get((part, record["id"]))
        if table is None or len(table) != len(given):
            table = readers[convention].summaries(Document(text=record["text"]), given)
        tables.append(table.astype(np.float16))
        index.append({"set": part, "record": record})
        if number % 100 == 0:
            print(number, part, flush=True)
    np.savez(arguments.out, table=np.concatenate(tables))
    arguments.out.with_suffix(".json").write_text(json.dumps(index), encoding="utf-8")


if __name__ == "__main__":
    main()
