"""What standard error says while articles are entered: issues, how far it is, and a sum at the end."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from counterclaim.cli.lines import plain
from counterclaim.cli.progress import IN_FILE, ON_TERMINAL

if TYPE_CHECKING:
    from counterclaim.pipeline.adding import Added

CLEAR = "\r\033[K"


class Tally:
    """Counts what is entered as it passes."""

    def __init__(self, *, shown: bool) -> None:
        self.statuses: Counter[str] = Counter()
        self.unread = self.statements = self.claims = self.issues = 0
        self._shown, self._live = shown, sys.stderr.isatty()
        self._begun = self._said = time.monotonic()

    def watched(self, entered: Iterator[Added]) -> Iterator[Added]:
        """Yield what was entered; tell issues at once, and now and then how far it is."""
        for one in entered:
            self._count(one)
            yield one
            now = time.monotonic()
            if self._shown and now - self._said >= (ON_TERMINAL if self._live else IN_FILE):
                self._said = now
                sys.stderr.write(f"{CLEAR}{self.sum()}" if self._live else f"counterclaim: {self.sum()}\n")
                sys.stderr.flush()

    def end(self, why: str = "") -> None:
        """Say the sum."""
        sys.stderr.write(f"{CLEAR if self._shown and self._live else ''}counterclaim: {self.sum()}\n")
        if why:
            sys.stderr.write(f"counterclaim: {why}\n")

    @property
    def entered(self) -> int:
        """Return how many articles were entered that were not in the ledger."""
        return sum(self.statuses[status] for status in ("new", "revision", "reading"))

    def sum(self) -> str:
        """Return the sum in words."""
        seconds = time.monotonic() - self._begun
        articles = self.entered
        parts = [
            counted(self.statuses["new"], "article") + " new",
            f"{self.statuses['known']} known",
            counted(self.statuses["revision"], "revision"),
            counted(self.statements, "statement"),
            counted(self.claims, "claim"),
            counted(self.issues, "issue"),
        ]
        return f"{', '.join(parts)} in {seconds:.1f} s ({articles / max(seconds, 0.001):.1f} articles a second)"

    def _count(self, one: Added) -> None:
        self.statuses[one.entered.status] += 1
        self.unread += one.reading is not None and one.reading.producer is None
        self.statements += one.entered.statements
        self.claims += one.entered.claims
        for issue in one.entered.issues:
            self.issues += 1
            clear = CLEAR if self._shown and self._live else ""
            sys.stderr.write(f"{clear}{plain(issue.where)}: {plain(issue.message)} [{issue.code}]\n")


def counted(number: int, what: str) -> str:
    """Return `1 article`, `2 articles`."""
    return f"{number} {what}{'' if number == 1 else 's'}"
