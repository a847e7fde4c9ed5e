"""Measures reading: articles a second, the share of each stage, memory, and the time to the first result.

    python bench/speed.py ../shared/data [--articles 500] [--threads 2]

Stages are timed in the run itself (perf_counter around each); memory is the process's peak resident size; the time to
the first result is that of a fresh `counterclaim read --json` on one article, imports and all.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from counterclaim.ingest import documents
from counterclaim.model.document import RawPage
from counterclaim.pipeline import Reader
from counterclaim.pipeline import reader as pipeline_reader
from counterclaim.read import reader as attribution_reader
from counterclaim.read.network import Network


class Clock:
    """Sums the seconds spent in wrapped functions."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, with its time added to `name`."""

        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - start

        return wrapper


def articles(data: Path, count: int) -> list[bytes]:
    """Return the first articles of data/news, as JSON records, cut to about 700 words a piece on average."""
    found = []
    with gzip.open(data / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if len(found) == count:
                break
            found.append(line.encode())
    return found


def first_result(record: bytes) -> float:
    """Return the seconds from the start of the command to its end, for one article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        path.write_bytes(record)
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "counterclaim", "read", "--json", str(path)], check=True, stdout=subprocess.DEVNULL
        )
        return time.perf_counter() - start


def main() -> None:
    """Print the figures, and one line of JSON for docs/figures.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    if not (arguments.data / "news").is_dir():
        print(f"no data in {arguments.data}: nothing measured")
        return
    records = articles(arguments.data, arguments.articles)
    words = sum(len(json.loads(record)["text"].split()) for record in records)
    clock = Clock()
    pipeline_reader.document_of = clock.timed("ingest", documents.document)  # type: ignore[attr-defined]
    Network.encode = clock.timed("encoder", Network.encode)  # type: ignore[method-assign]
    Network.relate = clock.timed("relation head", Network.relate)  # type: ignore[method-assign]
    attribution_reader.cut = clock.timed("word pieces", attribution_reader.cut)  # type: ignore[attr-defined]
    attribution_reader.cues = clock.timed("decoding", attribution_reader.cues)  # type: ignore[attr-defined]
    attribution_reader.related_runs = clock.timed("decoding", attribution_reader.related_runs)  # type: ignore[attr-defined]
    pages = [
        RawPage(name=f"news:{number}", content=record, media_type="application/json")
        for number, record in enumerate(records)
    ]
    reader = Reader(threads=arguments.threads)
    start = time.perf_counter()
    readings = list(reader.read_many(pages))
    whole = time.perf_counter() - start
    statements = sum(len(reading.statements) for reading in readings)
    rate = len(records) / whole
    norm = rate * words / len(records) / 700
    print(f"{len(records)} articles of {words / len(records):.0f} words, {statements} statements, {whole:.1f} s")
    print(f"{rate:.1f} articles/s; {norm:.1f} articles/s of 700 words ({arguments.threads} threads)")
    for name, seconds in sorted(clock.spent.items(), key=lambda item: -item[1]):
        print(f"  {name:<14}{seconds:8.2f} s {100 * seconds / whole:5.1f} %")
    rest = whole - sum(clock.spent.values())
    print(f"  {'the rest':<14}{rest:8.2f} s {100 * rest / whole:5.1f} %")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")
    seconds = min(first_result(records[0]) for _ in range(3))
    print(f"start to first result {seconds:.2f} s (best of 3)")
    figures = {"articles_per_second_700": round(norm, 1), "peak_mb": round(peak), "first_result_s": round(seconds, 2)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
