"""The audit: the whole book checked, row by row, against the text, the hashes, the log, and what follows of it."""

from counterclaim.ledger.audit.audit import UNCHECKED, Summary, audit, summary
from counterclaim.ledger.audit.finding import Finding

__all__ = ["UNCHECKED", "Finding", "Summary", "audit", "summary"]
