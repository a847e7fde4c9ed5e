"""`counterclaim search WORDS`: statements, claims, actors and documents that hold the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import Lines, plain
from counterclaim.cli.printing import ByActor, Json, Outlet, Since, Until, show, show_json
from counterclaim.model.reading import ACTOR_KINDS, KINDS
from counterclaim.model.views import FINDABLE, STATUSES, Query, Results
from counterclaim.model.views import plain as as_dict
from counterclaim.shown.wording import counted

FACETS = 5  # values of each that are named
LABELS = tuple(dict.fromkeys((*STATUSES, *KINDS, *ACTOR_KINDS)))


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help='Words, "exact phrases", -not, beginnings*.', show_default=False),
    ],
    ledger: Place = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help=f"One of {', '.join(FINDABLE)}.", show_default=False)
    ] = None,
    actor: ByActor = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    label: Annotated[
        str | None,
        typer.Option(
            "--label", metavar="LABEL", help="Kind of a statement or actor, status of a claim.", show_default=False
        ),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=100, help="How many to show.")] = 20,
    json: Json = False,
) -> None:
    """Search the ledger. Write -- in front of words that begin with a dash: search -- bridge -railway."""
    from counterclaim.ledger import Ledger

    if kind is not None and kind not in FINDABLE:
        raise typer.BadParameter(f"{kind} is none of {', '.join(FINDABLE)}", param_hint="--kind")
    if label is not None and label not in LABELS:
        raise typer.BadParameter(f"{label} is none of {', '.join(LABELS)}", param_hint="--label")
    with Ledger.open(ledger, create=False) as opened:
        results = opened.search(
            Query(
                words=" ".join(words),
                kind=kind,
                actor=opened.actor(actor, limit=1).actor.id if actor else None,
                publisher=outlet,
                since=since,
                until=until,
                label=label,
                limit=limit,
            )
        )
    if json:
        show_json([as_dict(results)])
    else:
        show(lambda lines: drawn(results, lines))


def drawn(results: Results, lines: Lines) -> Iterator[Text]:
    """Yield what was found, then how many there are of what."""
    from counterclaim.cli.entries import hit_entry

    for number, hit in enumerate(results.hits):
        yield from (Text(),) if number else ()
        yield from hit_entry(hit, lines)
    yield from (Text(),) if results.hits else ()
    more = "more than " if results.more else ""
    yield from lines.wrapped(Text(f"{more}{counted(results.total, 'find')}", style="dim"))
    for field, name in (("kind", "kinds"), ("publisher", "outlets"), ("actor", "actors"), ("year", "years")):
        listed = [f"{plain(one.name)} {one.count}" for one in results.facets if one.field == field][:FACETS]
        if listed:
            yield from lines.wrapped(Text(f"{name}: {', '.join(listed)}", style="dim"), hanging=2)
