"""The same story in several outlets, side by side: which claims each prints, in which words, and which not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger import Ledger
from counterclaim.model.views import ClaimFilter, ClaimLine, DocumentLine, PositionLine
from counterclaim.room import links
from counterclaim.room.asked import Given
from counterclaim.room.drawing.draw import draw
from counterclaim.room.room import room_of

router = APIRouter(include_in_schema=False)
BESIDE, MORE, STORIES = 4, 8, 20  # articles side by side, articles offered, stories listed
Ids = Annotated[list[str], Query(max_length=12)]


@router.get(links.COMPARE)
def compare(request: Request, document: Ids = [], claim: Given = "") -> Response:  # noqa: B006
    """Return articles side by side: those named, or those that print a claim; with neither, stories to choose."""
    ledger = room_of(request).ledger
    told = ledger.claim(claim).claim if claim else None
    printing = _printing(ledger, told.id) if told else ()
    ids = list(dict.fromkeys(document))[:BESIDE] or [line.id for line in _apart(printing)[:BESIDE]]
    if not ids:
        return draw(request, "compare_start.html", at="compare", stories=_stories(ledger))
    view = ledger.compare(*ids)
    shown = {line.id for line in view.documents}
    offered = printing or tuple(one.document for one in ledger.document(view.documents[0].id).related)
    return draw(
        request,
        "compare.html",
        at="compare",
        view=view,
        told=told,
        shared=[row for row in view.claims if sum(map(bool, row.cells)) > 1],
        alone=[row for row in view.claims if sum(map(bool, row.cells)) == 1],
        offered=[line for line in offered if line.id not in shown][:MORE],
        without=_without,
        relation=_relation,
        full=len(shown) >= BESIDE,
    )


def _stories(ledger: Ledger) -> tuple[ClaimLine, ...]:
    """Return the claims that most articles print, of those that several outlets do."""
    found = ledger.claims(ClaimFilter(order="documents", limit=5 * STORIES)).items
    return tuple(line for line in found if line.publishers > 1)[:STORIES]


def _printing(ledger: Ledger, claim: str) -> tuple[DocumentLine, ...]:
    """Return the articles that print a claim, the earliest first, with those that print a statement of it again."""
    found: dict[str, DocumentLine] = {}
    for side in ledger.claim(claim).sides:
        for line in side.positions:
            for one in (line.document, *(printing.document for printing in line.printings)):
                found.setdefault(one.id, one)
    return tuple(sorted(found.values(), key=lambda line: (line.published or "9999", line.id)))


def _apart(lines: Sequence[DocumentLine]) -> list[DocumentLine]:
    """Return one article an outlet first, then the others: what several outlets made of a story is what differs."""
    firsts = {line.publisher or line.id: line for line in reversed(lines)}
    chosen = {line.id for line in firsts.values()}
    return [line for line in lines if line.id in chosen] + [line for line in lines if line.id not in chosen]


def _without(documents: Sequence[DocumentLine], id: str) -> str:
    return links.compare(*(line.id for line in documents if line.id != id))


def _relation(line: PositionLine) -> tuple[str, str] | None:
    """Return how this printing stands to the first one, and the outlet of that; None if it is the first or only one."""
    mine = next((one for one in line.printings if one.statement == line.statement), None)
    if mine is None or mine.relation == "first":
        return None
    return mine.relation, line.printings[0].document.publisher or ""
