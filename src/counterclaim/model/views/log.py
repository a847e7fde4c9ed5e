"""The log as it is shown: what was entered and judged, newest first."""

from __future__ import annotations

from dataclasses import dataclass

LOGGED = ("page", "document", "reading", "issue", "judgement", "adoption")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which entries are shown; None filters nothing. `since` and `until` are ISO dates, both inclusive.

    `by` is the name of a producer, `people` leaves out what models did, `about` is the id of a record, or its
    beginning: entries of it, and judgements on it. `before` is the number of an entry: only older ones.
    """

    kind: str | None = None
    by: str | None = None
    people: bool = False
    about: str | None = None
    since: str | None = None
    until: str | None = None
    before: int | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One entry: its number, when, of what kind, about which record; `what` is that in words, `by` who made it.

    Of a judgement: `verdict`, `subject`, `object`, `reason`, and whether it was withdrawn since.
    """

    number: int
    at: str
    kind: str
    record: str
    what: str
    hash: str
    by: str | None = None
    person: bool = False
    verdict: str | None = None
    subject: str | None = None
    object: str | None = None
    reason: str | None = None
    withdrawn: bool = False
