"""`counterclaim actor ID`: one actor over time."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from counterclaim.cli.claim import Id, judged, section
from counterclaim.cli.entries import accusation_entry, actor_entry, between, change_entry, joined, statement_entry
from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import Lines, plain
from counterclaim.cli.printing import Json, Limit, show, show_json
from counterclaim.model.views import ActorView, Dispute, Mention, Name, Stand
from counterclaim.model.views import plain as as_dict
from counterclaim.shown.names import about as known_about
from counterclaim.shown.wording import POSITIONS, counted


def actor(id: Id, ledger: Place = None, limit: Limit = 20, json: Json = False) -> None:
    """Show an actor: what they state and deny, whom they contradict, where they changed their position."""
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger, create=False) as opened:
        view = opened.actor(id, limit=limit)
    if json:
        show_json([as_dict(view)])
    else:
        show(lambda lines: drawn(view, lines))


def drawn(view: ActorView, lines: Lines) -> Iterator[Text]:
    """Yield the lines of an actor."""
    yield from actor_entry(view.actor, lines)
    yield from section("Names used", (_name(one, lines) for one in view.names), lines)
    for side, stands in (("supports", view.supports), ("denies", view.denies), ("declines", view.declines)):
        title = POSITIONS[side].capitalize()
        yield from section(title, (_stand(one, lines) for one in stands), lines)
    yield from section("Disputes with", (_dispute(one, lines) for one in view.disputes), lines)
    yield from section("Changes of position", (change_entry(one, lines) for one in view.changes), lines)
    yield from section("Accused", (accusation_entry(one, lines) for one in view.accused), lines)
    statements = view.statements.items
    yield from section("Statements, newest first", (statement_entry(one, lines) for one in statements), lines)
    yield from section("Named, without a statement", (_mention(one, lines) for one in view.mentions), lines)
    yield from judged(view.judgements, lines)
    if view.statements.next or not view.complete:
        yield Text()
        yield from lines.wrapped(Text("There is more: --limit shows more statements", style="dim"))


def _name(one: Name, lines: Lines) -> Iterator[Text]:
    text = joined([one.name, known_about(one)], ", ")
    yield from lines.wrapped(Text(text).append(f"  {counted(one.documents, 'document')}", style="dim"), 4, hanging=2)


def _stand(one: Stand, lines: Lines) -> Iterator[Text]:
    yield from lines.wrapped(Text(plain(one.claim.text)), 4, hanging=2)
    about = [one.claim.id[:10], one.claim.status, counted(one.times, "time"), between(one.first, one.last)]
    yield from lines.wrapped(Text(joined(about), style="dim"), 6, hanging=2)


def _dispute(one: Dispute, lines: Lines) -> Iterator[Text]:
    about = [counted(one.claims, "claim") if one.claims else None]
    about += [f"denied {counted(one.denied, 'time')}" if one.denied else None]
    about += [f"denied by them {counted(one.denied_by, 'time')}" if one.denied_by else None]
    yield from lines.wrapped(Text(plain(one.actor.name)).append(f"  {joined(about)}", style="dim"), 4, hanging=2)


def _mention(one: Mention, lines: Lines) -> Iterator[Text]:
    about = joined([one.document.title, one.document.publisher, one.document.published])
    yield from lines.wrapped(Text(about), 4, hanging=2)
