"""The tree of exceptions. An exception means that the caller must act; what is only bad data is an Issue.

CounterclaimError
+-- InputError          one input cannot be used: skip it, go on with the others
|   +-- FetchError      a URL could not be fetched, or must not be
+-- WeightsError        weights are missing, altered or of another format: stop
+-- FormatError         a file is not in the format that a command needs: stop
+-- LedgerError         a ledger cannot be opened, read or written: stop; nothing half-done is left
|   +-- MissingError    what was asked for is not in the ledger
+-- RoomError           the reading room cannot be opened: stop
+-- AccountError        an account cannot be made or changed: nothing was
+-- ReplyError          a reply cannot be taken or decided: nothing was
"""

from __future__ import annotations

from counterclaim.model.issue import Issue


class CounterclaimError(Exception):
    """Anything that Counterclaim raises on purpose."""


class InputError(CounterclaimError):
    """One input cannot be used; `issue` says which and why, and the other inputs go on."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(f"{issue.where}: {issue.message}")
        self.issue = issue


class FetchError(InputError):
    """A URL could not be fetched, or must not be (private address, too large, loop, time-out)."""


class WeightsError(CounterclaimError):
    """Weights are missing, altered, or of a format that this version does not read."""


class FormatError(CounterclaimError):
    """A file is not in the format that a command needs."""


class LedgerError(CounterclaimError):
    """A ledger cannot be opened, read or written; what was in hand is not entered, the rest stands."""


class MissingError(LedgerError):
    """The ledger holds nothing of this id, name or place in a list; the ledger itself is well."""


class RoomError(CounterclaimError):
    """The reading room cannot be opened: its port is taken, its settings or its secret cannot be used."""


class AccountError(CounterclaimError):
    """An account cannot be made or changed as asked; nothing was changed."""


class ReplyError(CounterclaimError):
    """A reply cannot be taken or decided as asked; nothing was changed."""
