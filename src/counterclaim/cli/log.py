"""`counterclaim log`: what was entered and judged, newest first."""

from __future__ import annotations

import dataclasses
import json as jsons
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import plain
from counterclaim.cli.printing import Since, Until
from counterclaim.model.views.log import LOGGED, LogFilter

if TYPE_CHECKING:
    from counterclaim.model.views.log import LogLine


def log(
    ledger: Place = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=", ".join(LOGGED))] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Only of this person or model.")] = None,
    people: Annotated[bool, typer.Option("--people", help="Only what people judged.")] = False,
    about: Annotated[str | None, typer.Option("--about", metavar="ID", help="Only about this record.")] = None,
    since: Since = None,
    until: Until = None,
    before: Annotated[int | None, typer.Option("--before", metavar="N", help="Only entries before this one.")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many at most.")] = 50,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line and entry.")] = False,
) -> None:
    """Show what was entered and judged, newest first."""
    from counterclaim.ledger import Ledger

    if kind is not None and kind not in LOGGED:
        raise typer.BadParameter(f"{kind} is none of {', '.join(LOGGED)}", param_hint="--kind")
    wanted = LogFilter(
        kind=kind, by=by, people=people, about=about, since=since, until=until, before=before, limit=limit
    )
    with Ledger.open(ledger, create=False) as opened:
        for one in opened.logged(wanted):
            sys.stdout.write((jsons.dumps(dataclasses.asdict(one), ensure_ascii=False) if json else _line(one)) + "\n")


def _line(one: LogLine) -> str:
    """Return an entry as one line: number, time, who, what, why."""
    who = f"{one.by or '–'}{'' if one.person or one.by is None else ' (model)'}"
    why = f" – {one.reason}" if one.reason and one.person else ""
    mark = " [withdrawn]" if one.withdrawn else ""
    return plain(f"{one.number:>7}  {one.at[:19]}  {one.record[:10]}  {one.kind}: {one.what}{mark}  {who}{why}")
