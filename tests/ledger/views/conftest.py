from __future__ import annotations

from tests.ledger.books import book

__all__ = ["book"]
