"""Positions: where actors stand on claims, and what follows of them: status, accusations, changes. All derived.

Whoever enters or judges calls, in this order: `refresh_answers(connection, statements)`, then `refresh(connection,
claims)` with the claims that this returned, those whose clusters were touched, and `stale(connection, actors)`.
"""

from counterclaim.ledger.positions.accusations.lookups import stale
from counterclaim.ledger.positions.refresh import claims_of, refresh, refresh_answers, tied
from counterclaim.ledger.positions.status import RULES

__all__ = ["RULES", "claims_of", "refresh", "refresh_answers", "stale", "tied"]
