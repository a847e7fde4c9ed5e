"""`counterclaim unanswered`: who is accused by name, with no answer on record."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.cli.printing import (
    ByActor,
    Json,
    Limit,
    Outlet,
    Since,
    Until,
    parts,
    several,
    show,
    show_json,
    summed,
)
from counterclaim.model.views import Range
from counterclaim.model.views import plain as as_dict


def unanswered(
    ledger: Place = None,
    declined: Annotated[bool, typer.Option("--declined", help="Those who declined to answer instead.")] = False,
    actor: ByActor = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List who is accused by name without an answer on record, the newest first."""
    from counterclaim.cli.entries import accusation_entry
    from counterclaim.ledger import Ledger

    kind = "declined" if declined else "no"
    with Ledger.open(ledger, create=False) as opened:
        accused = opened.actor(actor, limit=1).actor.id if actor else None
        by = Range(since=since, until=until, publisher=outlet, actor=accused)
        listed, more = several(
            lambda after, room: opened.unanswered(replace(by, after=after, limit=room), answered=kind), limit
        )
    if json:
        show_json(map(as_dict, listed))
        return
    total = summed(len(listed), "accusation", more)
    show(lambda lines: parts((accusation_entry(one, lines) for one in listed), total, lines))
