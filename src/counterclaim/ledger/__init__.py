"""The book: append-only records, judgements on them, and what is derived of both. The only room that knows SQL.

Layers of tables (`store/tables/`), each made only of those above it:


1. records: pages, documents, readings and what is in them, issues. Written once, never changed.
2. judgements and the log: what models and people decided about records, chained by hashes. Written once, never changed.
3. derived: who is the same actor, what is the same claim, positions, status, search. Made again from 1 and 2 at any
   time.
"""

from counterclaim.ledger.book import Ledger

__all__ = ["Ledger"]
