"""Search: keeps the table `found` up to date, reads what people type, finds, ranks, counts and marks."""

from counterclaim.ledger.search.find import search
from counterclaim.ledger.search.refresh import refresh

__all__ = ["refresh", "search"]
