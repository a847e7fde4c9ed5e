"""Adds to a ledger without any weights, in a process of its own: for tests that kill it, or run several at once."""

from __future__ import annotations

import json
import multiprocessing
import time
from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.pipeline.adding import added
from counterclaim.pipeline.reader import Reader
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel

_PEOPLE = ("Nadia Orlo", "Pavel Rust", "Dana Vell", "Chris Vell", "Ulf Marr")
_CLAIMS = (
    "that the dam had been opened at night",
    "that nobody was hurt in the fire",
    "that the bridge would close in May",
    "that the ministry paid for the house",
)


def articles(folder: Path, number: int, *, name: str = "articles.jsonl", first: int = 0) -> Path:
    """Write short articles, all different, with claims and people that come again; return the file."""
    lines = []
    for at in range(first, first + number):
        said = [
            f"{_PEOPLE[(at + turn) % 5]} said {_CLAIMS[(at * 3 + turn) % 4]}, on page {at if turn == 2 else turn}."
            for turn in range(3)
        ]
        record = {
            "url": f"https://gazette.example/{at}",
            "publisher": f"Gazette {at % 3}",
            "published": f"2031-03-{1 + at % 28:02}",
            "title": f"Article {at}",
            "text": "\n\n".join(said),
        }
        lines.append(json.dumps(record))
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def add(place: str, inputs: Sequence[str], pause: float = 0.0, told: str = "") -> None:
    """Add the inputs to a ledger; if it fails, end with code 1 and write what is said to the file `told`."""
    try:
        with Ledger.open(place) as ledger:
            for _ in added(inputs, ledger, Reader(model=FakeModel()), ExactLinker()):
                time.sleep(pause)
    except LedgerError as error:
        if told:
            Path(told).write_text(str(error), encoding="utf-8")
        raise SystemExit(1) from None


def process(place: str, inputs: Sequence[str], pause: float = 0.0, told: str = "") -> BaseProcess:
    """Return a started process that adds; it is forked from a server that has everything loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    one = context.Process(target=add, args=(place, list(inputs), pause, told), daemon=True)
    one.start()
    return one
