"""Whether the reading room stays quick while articles are entered: many readers, and `counterclaim add` beside them.

    python bench/room.py [ARTICLES.jsonl.gz] [--readers 200] [--seconds 60] [--pause 5] [--articles 150]
                         [--workers 1] [--ledger LEDGER] [--no-add]

Makes a ledger of articles of ../shared/data/news, opens `counterclaim serve` on it in a process of its own, enters more
articles with `counterclaim add` in another one, and lets each reader open a page, look at it for some seconds
(`--pause` on average, at random), and open the next one that it leads to: front page, article, claim, actor, search.
Every reader
has an address of its own (requests are counted by address), a connection that stays open, and asks as browsers do:
compressed, and with what it has seen of a page already. Prints p50 and p95 of each kind of page and the errors.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import itertools
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

NEWS = Path(__file__).resolve().parents[2] / "shared" / "data" / "news" / "articles.jsonl.gz"
AIM = 100.0  # ms: p95 of article and claim pages
LED = re.compile(r'href="(/(?:article|claim|actor)/[0-9a-f]{12,64})["?#]')
KINDS = {"/": "front", "article": "article", "claim": "claim", "actor": "actor", "search": "search"}
WORDS = ("police", "government", "attack", "minister", "election", "said", "report", "denied", "court", "bank")


def kind(path: str) -> str:
    """Return which kind of page a path leads to."""
    first = path.strip("/").partition("/")[0].partition("?")[0]
    return KINDS.get(first, "front") if first else "front"


class Seen:
    """What all readers met: milliseconds by kind of page, and errors."""

    def __init__(self) -> None:
        self.took: dict[str, list[float]] = defaultdict(list)
        self.again: dict[str, int] = defaultdict(int)
        self.errors: list[str] = []

    def __len__(self) -> int:
        return sum(map(len, self.took.values()))


async def reader(number: int, base: str, until: float, pause: float, seen: Seen) -> None:
    """Read until it is time: each page leads to another one."""
    chance = random.Random(number)
    path, marks = "/", dict[str, str]()
    await asyncio.sleep(chance.uniform(0, pause))
    own = httpx.AsyncHTTPTransport(
        verify=False, local_address=f"127.1.{number // 250}.{number % 250 + 1}"
    )  # Linux has them all
    headers = {"accept-encoding": "gzip"}
    async with httpx.AsyncClient(base_url=base, timeout=60, headers=headers, transport=own) as client:
        while time.monotonic() < until:
            asked = {"if-none-match": marks[path]} if path in marks else {}
            begun = time.perf_counter()
            try:
                answer = await client.get(path, headers=asked, follow_redirects=True)
            except httpx.HTTPError as error:
                seen.errors.append(f"{path}: {type(error).__name__}")
                continue
            seen.took[kind(path)].append(1000 * (time.perf_counter() - begun))
            seen.again[kind(path)] += answer.status_code == 304
            if answer.status_code not in (200, 304):
                seen.errors.append(f"{path}: {answer.status_code}")
            marks[path] = answer.headers.get("etag", "")
            path = following(answer.text, chance)
            await asyncio.sleep(chance.expovariate(1 / pause))


def following(page: str, chance: random.Random) -> str:
    """Return the page that a reader opens next."""
    if chance.random() < 0.1:
        return f"/search?q={chance.choice(WORDS)}"
    led = sorted(set(LED.findall(page)))
    return chance.choice(led) if led and chance.random() < 0.85 else "/"


@contextmanager
def running(*command: str, shown: bool = False) -> Iterator[subprocess.Popen[str]]:
    """Run `counterclaim` with these words until the block ends."""
    error = None if shown else subprocess.PIPE
    with subprocess.Popen([sys.executable, "-m", "counterclaim", *command], stderr=error, text=True) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)


def parts(file: Path, folder: Path, before: int) -> tuple[Path, Path]:
    """Write the first articles into one file and the next 2,000 into another; return both."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        first, more = list(itertools.islice(lines, before)), list(itertools.islice(lines, 2000))
    for name, some in (("first.jsonl", first), ("more.jsonl", more)):
        (folder / name).write_text("".join(some), encoding="utf-8")
    return folder / "first.jsonl", folder / "more.jsonl"


async def readers(base: str, number: int, seconds: float, pause: float) -> Seen:
    """Let readers read; return what they met."""
    seen, until = Seen(), time.monotonic() + seconds
    await asyncio.gather(*(reader(one, base, until, pause, seen) for one in range(number)))
    return seen


def point(values: Sequence[float], share: float) -> float:
    """Return the value that this share of all values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else float("nan")


def table(seen: Seen, seconds: float) -> str:
    """Return the table: how many pages of each kind, how many of them were unchanged, p50, p95, the slowest."""
    lines = [f"{'page':<10}{'asked':>8}{'unchanged':>11}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}"]
    everything = [one for some in seen.took.values() for one in some]
    for name, took in (*sorted(seen.took.items()), ("all", everything)):
        again = seen.again[name] if name != "all" else sum(seen.again.values())
        cells = f"{point(took, 0.5):>9.1f}{point(took, 0.95):>9.1f}{max(took, default=0):>9.1f}"
        lines.append(f"{name:<10}{len(took):>8}{again:>11}{cells}")
    lines.append(f"{len(everything) / seconds:.0f} pages a second, {len(seen.errors)} errors")
    return "\n".join([*lines, *seen.errors[:5]])


def processor(process: int) -> float:
    """Return how many seconds of a processor a process has taken (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(place: str, more: Path | None, given: argparse.Namespace) -> None:
    """Open the room, enter articles beside it, let readers read, and print what they met."""
    with running("serve", "--ledger", place, "--port", "0", "--workers", str(given.workers)) as room:
        assert room.stderr is not None
        found = re.search(r"http://\S+", room.stderr.readline())
        if found is None:
            raise SystemExit("the room did not open")
        httpx.get(found[0], timeout=60)
        before, spent = os.times(), processor(room.pid)
        if more is None:
            seen = asyncio.run(readers(found[0], given.readers, given.seconds, given.pause))
        else:
            with running("add", str(more), "--ledger", place) as adding:
                seen = asyncio.run(readers(found[0], given.readers, given.seconds, given.pause))
                if adding.poll() is not None:
                    print(f"`add` ended early: {adding.returncode}")
        here, spent = os.times(), processor(room.pid) - spent
        own = here.user + here.system - before.user - before.system
    print(table(seen, given.seconds))
    if given.workers == 1:
        print(f"the room took {spent:.1f} s of a processor, {1000 * spent / max(1, len(seen)):.1f} ms a page")
    print(f"the readers themselves took {own:.1f} s of a processor; load of the machine {os.getloadavg()[0]:.1f}")
    worst = max(point(seen.took[name], 0.95) for name in ("article", "claim"))
    print(f"p95 of article and claim: {worst:.1f} ms (aim {AIM:.0f} ms)")


def main() -> None:
    """Make the ledger, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("of", nargs="?", type=Path, default=NEWS, help="articles, or the folder `shared/data`")
    parser.add_argument("--readers", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=5)
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--ledger", help="a ledger that is there, instead of a new one; it is added to")
    parser.add_argument("--no-add", action="store_true", help="let nothing be entered meanwhile")
    given = parser.parse_args()
    file = given.of / "news" / "articles.jsonl.gz" if given.of.is_dir() else given.of
    with tempfile.TemporaryDirectory(prefix="counterclaim-bench-") as folder:
        first, more = parts(file, Path(folder), given.articles)
        place = given.ledger or str(Path(folder) / "room.db")
        if given.ledger is None:
            with running("add", str(first), "--ledger", place, shown=True) as adding:
                adding.wait()
        print(
            f"{given.readers} readers, a page every {given.pause:g} s each, for {given.seconds:g} s, "
            f"{given.workers} process{'es' if given.workers > 1 else ''}, {os.cpu_count()} cores, "
            f"load before {os.getloadavg()[0]:.1f}, {'nothing is entered' if given.no_add else '`add` runs'}"
        )
        measured(place, None if given.no_add else more, given)


if __name__ == "__main__":
    main()
