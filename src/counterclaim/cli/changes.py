"""`counterclaim changes`: where actors changed their position."""

from __future__ import annotations

from dataclasses import replace

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


def changes(
    ledger: Place = None,
    actor: ByActor = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List where an actor stands against an earlier statement of their own, the newest first."""
    from counterclaim.cli.entries import change_entry
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger, create=False) as opened:
        mine = opened.actor(actor, limit=1).actor.id if actor else None
        by = Range(since=since, until=until, publisher=outlet, actor=mine)
        listed, more = several(lambda after, room: opened.changes(replace(by, after=after, limit=room)), limit)
    if json:
        show_json(map(as_dict, listed))
        return
    total = summed(len(listed), "change", more)
    show(lambda lines: parts((change_entry(one, lines) for one in listed), total, lines))
