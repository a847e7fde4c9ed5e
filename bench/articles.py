"""Measures how long the page of an article with 2,000 statements takes on the server, in processor time.

    python bench/articles.py [--statements N]

Printed, as best and median of 8: the marked text alone; the page for the first reader after something was entered;
for everybody after that; with a statement chosen; and what the script asks for when one is chosen.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from starlette.testclient import TestClient

from counterclaim.ledger import Ledger
from counterclaim.room import links
from counterclaim.room.app import app
from counterclaim.room.drawing.marked import marked
from counterclaim.room.settings import Limits, Settings
from counterclaim.shown.viewed import viewed
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.long import long_reading

TIMES = 8


def main() -> None:
    """Make the ledger, measure, print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", nargs="?", help="not used: what `make bench` gives to all scripts")
    options.add_argument("--statements", type=int, default=2000)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Ledger.open(Path(folder) / "ledger.db") as ledger:
        id = ledger.enter(long_reading(given.statements), None, ExactLinker()).document or ""
        room = app(Settings(secret_file=Path(folder) / "secret", limits=Limits(pages=0)), ledger)
        view = ledger.document(id)
        numbers = itertools.count()
        sheet, chosen = viewed(view), view.statements[given.statements // 2].id
        with TestClient(room, base_url="http://127.0.0.1:8400") as client:

            def page(path: str) -> None:
                if client.get(path).status_code != 200:
                    raise SystemExit(f"{path}: not shown")

            def first() -> None:
                room.state.room.kept.forget()  # and an address that nobody has asked for, so that no answer is kept
                page(links.with_query(links.article(id), fresh=str(next(numbers))))

            report("marked text alone", lambda: marked(sheet, id, {}))
            report("page, first reader", first)
            report("page, the others", lambda: page(links.article(id)))
            report("page, one chosen", lambda: page(links.chosen(id, chosen)))
            report("what is said of it", lambda: page(links.card(id, chosen)))


def report(name: str, job: Callable[[], object]) -> None:
    """Print how long a job takes."""
    spent = []
    for _ in range(TIMES):
        start = time.process_time()
        job()
        spent.append(1000 * (time.process_time() - start))
    print(f"{name:20} best {min(spent):6.0f} ms   median {statistics.median(spent):6.0f} ms")


if __name__ == "__main__":
    main()
