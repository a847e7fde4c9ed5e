"""Deriving: after anything was entered or judged, what follows of it is brought up to date; or all of it made again."""

from counterclaim.ledger.deriving.refreshing import Touched, refreshed

__all__ = ["Touched", "refreshed"]
