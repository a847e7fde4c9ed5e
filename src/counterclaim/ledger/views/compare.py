"""Documents side by side: which claims they share, and what each alone prints."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from counterclaim.ledger.views.documents import OF_DOCUMENTS, document_claims
from counterclaim.ledger.views.ids import known
from counterclaim.ledger.views.lines import document_lines, in_order
from counterclaim.model.views import ComparedClaim, CompareView, DocumentClaim, PositionLine


def compare_view(connection: Connection, given: Sequence[str]) -> CompareView:
    """Return documents side by side, by their ids: claims that most of them print first, then by when they stand."""
    ids = list(dict.fromkeys(known(connection, "document", one) for one in given))
    claims = document_claims(connection, OF_DOCUMENTS, ids)
    rows = [ComparedClaim(claim=one.claim, cells=tuple(_cell(one, id) for id in ids)) for one in claims]
    rows.sort(key=lambda row: -sum(map(bool, row.cells)))
    return CompareView(documents=in_order(ids, document_lines(connection, ids)), claims=tuple(rows))


def _cell(one: DocumentClaim, document: str) -> tuple[PositionLine, ...]:
    return tuple(line for line in one.positions if line.document.id == document)
