"""`counterclaim document ID`: one document of the ledger."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from counterclaim.cli.claim import Id, section
from counterclaim.cli.entries import (
    answer_entry,
    claim_entry,
    document_entry,
    joined,
    position_entry,
    published,
    statement_entry,
)
from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import Lines, plain
from counterclaim.cli.printing import Json, show, show_json
from counterclaim.model.views import DocumentClaim, DocumentView, Edit, Related
from counterclaim.model.views import plain as as_dict
from counterclaim.shown.wording import counted


def document(id: Id, ledger: Place = None, json: Json = False) -> None:
    """Show a document: its statements, the claims they carry, answers, and what a new text of it changed."""
    from counterclaim.ledger import Ledger

    with Ledger.open(ledger, create=False) as opened:
        view = opened.document(id)
    if json:
        show_json([as_dict(view)])
    else:
        show(lambda lines: drawn(view, lines))


def drawn(view: DocumentView, lines: Lines) -> Iterator[Text]:
    """Yield the lines of a document."""
    yield from document_entry(view.line, lines)
    if view.newest:
        yield from lines.wrapped(Text(f"replaced by a newer text, {view.newest[:10]}", style="yellow"), 4)
    yield from section("Statements", (statement_entry(one, lines) for one in view.statements), lines)
    yield from section("Claims", (_claim(one, lines) for one in view.claims), lines)
    yield from section("Answers", (answer_entry(one, lines) for one in view.answers), lines)
    for revision in view.revisions[1:]:
        title = f"Changed in the text of {published(revision.document) or revision.entered[:10]}"
        yield from section(title, (_edit(one, lines) for one in revision.edits), lines)
    yield from section("Related documents", (_related(one, lines) for one in view.related), lines)
    for issue in view.issues:
        yield from lines.wrapped(Text(f"{plain(issue.message)} [{issue.code}]", style="yellow"))


def _claim(one: DocumentClaim, lines: Lines) -> Iterator[Text]:
    yield from claim_entry(one.claim, lines)
    for position in one.positions:
        yield from position_entry(position, lines)


_SIGNS = {"added": "+", "dropped": "-", "reworded": "~"}


def _edit(one: Edit, lines: Lines) -> Iterator[Text]:
    sign = f"{_SIGNS[one.kind]} {one.kind}: "
    if one.kind == "reworded":
        yield from lines.wrapped(Text(sign, style="dim").append(plain(one.old), style="dim strike"), 4, hanging=2)
        yield from lines.wrapped(Text(f"now: {plain(one.new)}"), 6, hanging=2)
    else:
        yield from lines.wrapped(
            Text(sign, style="dim").append(plain(one.new or one.old), style="not dim"), 4, hanging=2
        )


def _related(one: Related, lines: Lines) -> Iterator[Text]:
    yield from document_entry(one.document, lines)
    names = joined([actor.name for actor in one.actors], ", ")
    why = [counted(len(one.claims), "claim in common") if one.claims else None, names or None]
    yield from lines.wrapped(Text(joined(why), style="dim"), 4, hanging=2)
