"""`counterclaim actors`: who states, those who state most first."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.cli.printing import Json, Limit, Outlet, parts, several, show, show_json, summed
from counterclaim.model.reading import ACTOR_KINDS
from counterclaim.model.views import ActorFilter
from counterclaim.model.views import plain as as_dict


def actors(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]", help="Words of the name, or their beginnings.")
    ] = None,
    ledger: Place = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(ACTOR_KINDS)}.", show_default=False),
    ] = None,
    outlet: Outlet = None,
    by_name: Annotated[bool, typer.Option("--by-name", help="In the order of their names.")] = False,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List the actors: people, groups and organisations that state."""
    from counterclaim.cli.entries import actor_entry
    from counterclaim.ledger import Ledger

    if kind is not None and kind not in ACTOR_KINDS:
        raise typer.BadParameter(f"{kind} is none of {', '.join(ACTOR_KINDS)}", param_hint="--kind")
    by = ActorFilter(
        named=" ".join(names or ()) or None,
        kind=kind,
        publisher=outlet,
        order="name" if by_name else "statements",
    )
    with Ledger.open(ledger, create=False) as opened:
        listed, more = several(lambda after, room: opened.actors(replace(by, after=after, limit=room)), limit)
    if json:
        show_json(map(as_dict, listed))
    else:
        show(
            lambda lines: parts((actor_entry(one, lines) for one in listed), summed(len(listed), "actor", more), lines)
        )
