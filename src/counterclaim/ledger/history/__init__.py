"""The log in words: what was entered and judged, by whom, newest first."""

from counterclaim.ledger.history.logged import logged

__all__ = ["logged"]
