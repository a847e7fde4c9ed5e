"""How long it takes to enter articles, what of it is reading, matching and writing, and whether it grows.

    python bench/ledger.py [ARTICLES.jsonl.gz | ../shared/data] [--articles 300] [--ledger PLACE] [--threads 2]

Enters articles of ../shared/data/news (all 6,000: `--articles 6000`) into a new ledger, one process, and prints a
table: seconds an article for reading (pages to readings), linking (profiles, decisions) and writing (SQL and what is
derived), over all and in the first and the last hundred (thousand, of more than 3,000), by the clock and by
processor time, which other programs on the machine disturb less; then size and peak memory.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import os
import resource
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counterclaim.ingest.encoding import RECORD
from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.seam import Answering, Asked, Decision, Ids, Linker, Profile
from counterclaim.model.document import RawPage
from counterclaim.model.reading import Producer, Reading
from counterclaim.pipeline import Reader
from counterclaim.pipeline.adding import whole
from counterclaim.pipeline.linking import LinkerOfRecords

NEWS = Path(__file__).resolve().parents[2] / "shared" / "data" / "news" / "articles.jsonl.gz"
BATCH = 16


@dataclass(slots=True)
class Spent:
    """Seconds by the clock, and of the processor."""

    clock: float = 0.0
    processor: float = 0.0

    def __enter__(self) -> Spent:
        self.clock -= time.perf_counter()
        self.processor -= time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.clock += time.perf_counter()
        self.processor += time.process_time()


@dataclass(slots=True)
class Row:
    """What one article took: `entering` is linking and writing together."""

    read: Spent = field(default_factory=Spent)
    entering: Spent = field(default_factory=Spent)
    linking: Spent = field(default_factory=Spent)


class Timed:
    """A linker that notes what it took."""

    def __init__(self, linker: Linker) -> None:
        self._linker, self.spent = linker, Spent()

    @property
    def producer(self) -> Producer:
        """The linker's."""
        return self._linker.producer

    def profiles(self, reading: Reading, ids: Ids) -> Sequence[Profile]:
        """As the linker."""
        with self.spent:
            return self._linker.profiles(reading, ids)

    def nearest(self, kind: str, new: Profile, known: Mapping[str, bytes], most: int) -> Sequence[str]:
        """As the linker."""
        with self.spent:
            return self._linker.nearest(kind, new, known, most)

    def decide(self, kind: str, asked: Sequence[Asked]) -> Sequence[Decision]:
        """As the linker."""
        with self.spent:
            return self._linker.decide(kind, asked)

    def answer(self, asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Sequence[Decision]:
        """As the linker."""
        with self.spent:
            return self._linker.answer(asked)

    def merged(self, profiles: Sequence[Profile]) -> dict[str, Any]:
        """As the linker."""
        with self.spent:
            return self._linker.merged(profiles)


def pages(file: Path, number: int) -> list[RawPage]:
    """Return the first records of a file as pages."""
    with gzip.open(file) as lines:
        some = itertools.islice(lines, number)
        return [RawPage(name=f"news:{at}", content=line, media_type=RECORD) for at, line in enumerate(some, 1)]


def entered(ledger: Ledger, some: Sequence[RawPage], reader: Reader, linker: Timed) -> list[Row]:
    """Enter pages; return what each took, reading being shared evenly in a batch."""
    rows: list[Row] = []
    for first in range(0, len(some), BATCH):
        batch = some[first : first + BATCH]
        with Spent() as reading:
            found = list(reader.read_many(batch))
        for page, one in zip(batch, found, strict=True):
            row = Row(read=Spent(reading.clock / len(batch), reading.processor / len(batch)))
            linker.spent = row.linking
            with row.entering:
                ledger.enter(whole(one), page, linker)
            rows.append(row)
    return rows


def table(rows: Sequence[Row]) -> str:
    """Return the table: milliseconds an article, by the clock and of the processor."""
    part = 1000 if len(rows) > 3000 else min(100, max(1, len(rows) // 3))
    lines = [f"{'ms an article':<16}{'read':>14}{'link':>14}{'write':>14}{'all':>14}"]
    sums = {}
    for name, some in ((f"first {part}", rows[:part]), (f"last {part}", rows[-part:]), (f"all {len(rows)}", rows)):
        cells = []
        for kind in ("clock", "processor"):
            read, entering, linking = (
                1000 * sum(getattr(getattr(row, what), kind) for row in some) / len(some)
                for what in ("read", "entering", "linking")
            )
            cells.append((read, linking, entering - linking, read + entering))
        sums[name] = cells
        pairs = "".join(f"{clock:>7.0f}{processor:>7.0f}" for clock, processor in zip(*cells, strict=True))
        lines.append(f"{name:<16}{pairs}")
    (early, late), _ = (list(sums.values())[at : at + 2] for at in (0, 1))
    for at, kind in enumerate(("clock", "processor")):
        grown = [late[at][part] / max(early[at][part], 1e-9) for part in range(4)]
        entering = (late[at][1] + late[at][2]) / max(early[at][1] + early[at][2], 1e-9)
        told = ", ".join(
            f"{name} {ratio:.2f}" for name, ratio in zip(("read", "link", "write", "all"), grown, strict=True)
        )
        lines.append(f"last / first, {kind}: {told}, link and write {entering:.2f}")
    return "\n".join(lines)


def main() -> None:
    """Enter, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("of", nargs="?", type=Path, default=NEWS, help="articles, or the folder `shared/data`")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--ledger", help="where to make the ledger; a folder of its own if not said")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    file = given.of / "news" / "articles.jsonl.gz" if given.of.is_dir() else given.of
    with tempfile.TemporaryDirectory(prefix="counterclaim-bench-") as folder:
        place = given.ledger or str(Path(folder) / "bench.db")
        begun = time.perf_counter()
        reader, linker = Reader(threads=given.threads), Timed(LinkerOfRecords(threads=given.threads))
        with Ledger.open(place) as ledger:
            rows = entered(ledger, pages(file, given.articles), reader, linker)
            counts = ledger.summary().rows
        print(f"(each cell: by the clock, of the processor)\n{table(rows)}")
        print(f"{time.perf_counter() - begun:.0f} s in all, {os.cpu_count()} cores, {given.threads} threads")
        print(", ".join(f"{counts[name]} {name}" for name in ("document", "statement", "claim", "actor", "judgement")))
        if "://" not in place:
            size = sum(path.stat().st_size for path in Path(place).parent.glob(f"{Path(place).name}*"))
            print(f"{size / 1e6:.1f} MB on disk, {size / max(1, counts['document']) / 1000:.0f} KB an article")
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:.0f} MB peak memory")


if __name__ == "__main__":
    main()
