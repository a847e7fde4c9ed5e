"""The time, as it is written in the ledger."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Return the time in ISO 8601, UTC, to the microsecond: so that the order of texts is that of times."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
