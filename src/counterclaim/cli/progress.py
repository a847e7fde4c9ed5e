"""What standard error says while inputs are read: their issues, how far it is, and a sum at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from counterclaim.model.issue import Issue
from counterclaim.model.reading import Reading

ON_TERMINAL = 0.2  # seconds between two drawings of the line
IN_FILE = 10.0  # seconds between two lines where standard error is a file


class Progress:
    """Counts readings as they pass; `shown` is False where the readings themselves show how far it is."""

    def __init__(self, *, shown: bool) -> None:
        self.read = self.unread = self.statements = self.issues = 0
        self._live = sys.stderr.isatty()
        self._shown = shown
        self._begun = self._said = time.monotonic()

    def watched(self, readings: Iterator[Reading]) -> Iterator[Reading]:
        """Yield the readings; tell their issues at once, and the sum at the end if there were several."""
        for reading in readings:
            self._count(reading)
            yield reading
            self._tell()
        if self._live and self._shown:
            sys.stderr.write("\r\033[K")
        if self.read + self.unread > 1 and self._shown:
            sys.stderr.write(f"counterclaim: {self._sum()}\n")

    def _count(self, reading: Reading) -> None:
        for issue in (*reading.document.issues, *reading.issues):
            self._say(issue)
        was_read = reading.producer is not None
        self.read += was_read
        self.unread += not was_read
        self.statements += len(reading.statements)

    def _say(self, issue: Issue) -> None:
        from counterclaim.cli.lines import plain  # loads rich: only if there is something to say

        self.issues += 1
        start = "\r\033[K" if self._live and self._shown else ""
        sys.stderr.write(f"{start}{plain(issue.where)}: {plain(issue.message)} [{issue.code}]\n")

    def _tell(self) -> None:
        now = time.monotonic()
        if self._shown and now - self._said >= (ON_TERMINAL if self._live else IN_FILE):
            self._said = now
            sys.stderr.write(f"\r\033[K{self._sum()}" if self._live else f"counterclaim: {self._sum()}\n")
            sys.stderr.flush()

    def _sum(self) -> str:
        seconds = time.monotonic() - self._begun
        parts = [f"{self.read} read", f"{self.unread} not read" if self.unread else ""]
        parts += [_counted(self.statements, "statement"), _counted(self.issues, "issue") if self.issues else ""]
        speed = self.read / max(seconds, 0.001)
        return f"{', '.join(filter(None, parts))} in {seconds:.1f} s ({speed:.1f} a second)"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
