"""`counterclaim claims`: the claims of the ledger, newest first; with --json each with all its positions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.cli.printing import (
    ByActor,
    Json,
    Outlet,
    Since,
    Until,
    first,
    parts,
    several,
    show,
    show_json,
    summed,
)
from counterclaim.model.views import STATUSES, ClaimFilter

SINGLE = "; --all also lists what one actor states in one article, unanswered"


def claims(
    ledger: Place = None,
    status: Annotated[
        str | None,
        typer.Option("--status", metavar="STATUS", help=f"One of {', '.join(STATUSES)}.", show_default=False),
    ] = None,
    actor: ByActor = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also what one actor states in one article, and nobody answers.")
    ] = False,
    most: Annotated[bool, typer.Option("--most", help="Those in most documents first, not the newest.")] = False,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", metavar="N", min=1, help="How many at most; 50 if not said, all with --json.", show_default=False
        ),
    ] = None,
    json: Json = False,
) -> None:
    """List the claims: who says so, who denies it, and what follows of that."""
    from counterclaim.cli.entries import claim_entry
    from counterclaim.ledger import Ledger

    if status is not None and status not in STATUSES:
        raise typer.BadParameter(f"{status} is none of {', '.join(STATUSES)}", param_hint="--status")
    with Ledger.open(ledger, create=False) as opened:
        by = ClaimFilter(
            status=status,
            actor=opened.actor(actor, limit=1).actor.id if actor else None,
            publisher=outlet,
            since=since,
            until=until,
            shared=not (every or json or status or actor or outlet),
            order="documents" if most else "last",
        )
        if json:
            show_json(_records(opened.claim_records(by), limit))
            return
        listed, more = several(lambda after, room: opened.claims(replace(by, after=after, limit=room)), limit or 50)
        end = summed(len(listed), "claim", more) + (SINGLE if by.shared else "")
        show(lambda lines: parts((claim_entry(one, lines) for one in listed), end, lines))


def _records(records: Iterator[object], limit: int | None) -> Iterator[object]:
    from counterclaim.export.contract import claim_to_dict
    from counterclaim.model.views import ClaimRecord

    for record in first(records, limit):
        if isinstance(record, ClaimRecord):
            yield claim_to_dict(record)
