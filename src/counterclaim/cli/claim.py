"""`counterclaim claim ID`: one claim, with every side of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.text import Text

from counterclaim.cli.entries import (
    accusation_entry,
    answer_entry,
    between,
    change_entry,
    claim_entry,
    joined,
    position_entry,
)
from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import Lines, plain
from counterclaim.cli.printing import Json, show, show_json
from counterclaim.model.views import ClaimView, JudgementLine, Side, Wording
from counterclaim.model.views import plain as as_dict
from counterclaim.shown.wording import POSITIONS, counted

Id = Annotated[str, typer.Argument(metavar="ID", help="An id, or its first six digits or more.", show_default=False)]


def claim(id: Id, ledger: Place = None, json: Json = False) -> None:
    """Show a claim: who says so and who denies it, in which words, and who answered."""
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger, create=False) as opened:
        view = opened.claim(id)
    if json:
        show_json([as_dict(view)])
    else:
        show(lambda lines: drawn(view, lines))


def drawn(view: ClaimView, lines: Lines) -> Iterator[Text]:
    """Yield the lines of a claim."""
    one = view.claim
    yield from lines.wrapped(Text(plain(one.text), style="bold"))
    yield from lines.wrapped(Text(f"{one.status}: {one.rule}"), hanging=2)
    counts = [counted(one.actors, "actor"), counted(one.documents, "document"), counted(one.publishers, "outlet")]
    yield from lines.wrapped(Text(joined([one.id, *counts, between(one.first, one.last)]), style="dim"), hanging=2)
    for side in view.sides:
        yield from _side(side, lines)
    yield from section("Answers", (answer_entry(each, lines) for each in view.answers), lines)
    yield from section("Accused", (accusation_entry(each, lines) for each in view.accusations), lines)
    yield from section("Changes of position", (change_entry(each, lines) for each in view.changes), lines)
    others = (each for each in view.wordings if (each.text, each.polarity) != (one.text, 1))
    yield from section("In other words", (_wording(each, lines) for each in others), lines)
    yield from section("Claims in the same statements", (claim_entry(each, lines) for each in view.related), lines)
    yield from judged(view.judgements, lines)


def _side(side: Side, lines: Lines) -> Iterator[Text]:
    shown = len(side.positions)
    more = f", the first and last {shown} of them" if shown < side.count else ""
    head = Text(POSITIONS[side.position].capitalize(), style="bold")
    yield Text()
    yield from lines.wrapped(head.append(f"  {counted(side.count, 'statement')}{more}", style="not bold dim"))
    for one in side.positions:
        yield from position_entry(one, lines)


def section(title: str, entries: Iterator[Iterator[Text]], lines: Lines) -> Iterator[Text]:
    """Yield entries under a title; nothing where there are none."""
    begun = False
    for entry in entries:
        if not begun:
            yield Text()
            yield from lines.wrapped(Text(title, style="bold"))
            begun = True
        yield from entry


def _wording(one: Wording, lines: Lines) -> Iterator[Text]:
    contrary = "the contrary: " if one.polarity < 0 else ""
    text = Text(contrary, style="dim").append(plain(one.text), style="not dim")
    yield from lines.wrapped(text.append(f"  {plain(one.document.publisher or '')}", style="dim"), 4, hanging=2)


def judged(judgements: tuple[JudgementLine, ...], lines: Lines) -> Iterator[Text]:
    """Yield what people judged; of models' judgements, how many there are."""
    people = [one for one in judgements if one.person]
    yield from section("What people decided", (_judgement(one, lines) for one in people), lines)
    models = len(judgements) - len(people)
    if models:
        yield Text()
        yield from lines.wrapped(Text(f"{counted(models, 'judgement')} of models: --json lists them", style="dim"))


def _judgement(one: JudgementLine, lines: Lines) -> Iterator[Text]:
    head = Text(f"{one.kind}: {one.verdict}")
    about = joined([one.by, one.at[:10], one.reason, "withdrawn since" if one.withdrawn else None, one.id[:10]])
    yield from lines.wrapped(head.append(f"  {about}", style="dim"), 4, hanging=2)
