"""Measures reading: articles a second, the share of each stage, memory, and the time to the first result.

    python bench/speed.py ../shared/data [--articles 500] [--threads 2]

Stages are timed in the run itself, in processor time of the thread that works (articles are read side by side, so that
times on the clock would overlap); memory is the process's peak resident size; the first result is that of a fresh
`counterclaim read --json` on the article of nearest to 700 words, imports and all, on the clock and in processor time.
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
from threading import Lock
from typing import Any

from counterclaim.ingest import documents
from counterclaim.model.document import RawPage
from counterclaim.pipeline import Reader
from counterclaim.pipeline import reader as pipeline_reader
from counterclaim.read import layers
from counterclaim.read import reader as attribution_reader
from counterclaim.read.network import Network
from counterclaim.read.reader import AttributionReader

WORDS = 700  # of the articles that the targets speak of


class Clock:
    """Sums the processor seconds that threads spend in wrapped functions."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._lock = Lock()

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, with its time added to `name`."""

        @wraps(function)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            start = time.thread_time()
            try:
                return function(*args, **kwargs)
            finally:
                with self._lock:
                    self.spent[name] = self.spent.get(name, 0.0) + time.thread_time() - start

        return wrapper


def articles(data: Path, count: int) -> list[bytes]:
    """Return the first articles of data/news, as JSON records."""
    found: list[bytes] = []
    with gzip.open(data / "news" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if len(found) == count:
                break
            found.append(line.encode())
    return found


def words(record: bytes) -> int:
    """Return how many words the text of a record has."""
    return len(json.loads(record)["text"].split())


def first_result(record: bytes) -> tuple[float, float]:
    """Return the seconds from the start of the command to its end, for one article: on the clock, of processors."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.jsonl"
        path.write_bytes(record)
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "counterclaim", "read", "--json", str(path)], check=True, stdout=subprocess.DEVNULL
        )
        seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def clocked() -> Clock:
    """Return a clock that is put around each stage; what one stage asks of another counts for the other."""
    clock = Clock()
    pipeline_reader.document_of = clock.timed("ingest", documents.document)  # type: ignore[attr-defined]
    Network._window = clock.timed("encoder", Network._window)  # type: ignore[method-assign]
    Network._roles = clock.timed("relation head", Network._roles)  # type: ignore[method-assign]
    for name, stage in (
        ("cut", "word pieces"),
        ("cues", "decoding"),
        ("related_runs", "decoding"),
        ("resolve", "actors"),
    ):
        setattr(attribution_reader, name, clock.timed(stage, getattr(attribution_reader, name)))
    AttributionReader._answers = clock.timed("answers", AttributionReader._answers)  # type: ignore[method-assign]
    layers.layers = clock.timed("circumstances, claims", layers.layers)
    return clock


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
    mean = sum(map(words, records)) / len(records)
    clock = clocked()
    pages = [
        RawPage(name=f"news:{number}", content=record, media_type="application/json")
        for number, record in enumerate(records)
    ]
    reader = Reader(threads=arguments.threads)
    start, worked = time.perf_counter(), time.process_time()
    readings = list(reader.read_many(pages))
    whole, worked = time.perf_counter() - start, time.process_time() - worked
    statements = sum(len(reading.statements) for reading in readings)
    share = mean / WORDS
    print(f"{len(records)} articles of {mean:.0f} words, {statements} statements, {whole:.1f} s")
    print(f"{len(records) / whole * share:.1f} articles/s of {WORDS} words ({arguments.threads} threads)")
    print(f"processor time {worked:.1f} s, {worked / len(records) / share:.3f} s an article of {WORDS} words:")
    rest = worked - sum(clock.spent.values())
    for name, seconds in (*sorted(clock.spent.items(), key=lambda item: -item[1]), ("the rest", rest)):
        print(f"  {name:<22}{seconds:8.2f} s {100 * seconds / worked:5.1f} %")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")
    one = min(records, key=lambda record: abs(words(record) - WORDS))
    runs = [first_result(one) for _ in range(5)]
    first, busy = min(seconds for seconds, _ in runs), min(seconds for _, seconds in runs)
    print(f"start to first result {first:.2f} s, processor time {busy:.2f} s ({words(one)} words, best of {len(runs)})")
    figures = {
        "articles_per_second_700": round(len(records) / whole * share, 1),
        "processor_s_700": round(worked / len(records) / share, 3),
        "peak_mb": round(peak),
        "first_result_s": round(first, 2),
        "first_result_processor_s": round(busy, 2),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
