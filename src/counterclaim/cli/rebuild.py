"""`counterclaim rebuild`: a new version of the model reads the ledger's documents again; shown before it is adopted."""

from __future__ import annotations

import json as jsons
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.adding import counted
from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import plain

if TYPE_CHECKING:
    from counterclaim.ledger.entering.differences import Differences

SHOWN = 20  # differences that are listed on the terminal; --json lists them all
ENDS = ("kept", "new", "gone")


def rebuild(
    ledger: Place = None,
    weights: Annotated[
        Path | None,
        typer.Option("--weights", metavar="FOLDER", help="Read with these weights, not with the shipped ones."),
    ] = None,
    adopt: Annotated[bool, typer.Option("--adopt", help="Show the new readings from now on.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the differences, one document a line.")] = False,
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
) -> None:
    """Read the ledger's documents again with this version's model, and show what it reads otherwise."""
    from counterclaim.ledger import Ledger
    from counterclaim.pipeline import Reader
    from counterclaim.pipeline.linking import LinkerOfRecords
    from counterclaim.pipeline.rebuilding import adopted, compared, reread

    reader = Reader(threads=threads, weights=weights)
    linker = LinkerOfRecords(threads=threads) if adopt else None
    with Ledger.open(ledger, create=False) as opened:
        try:
            read = sum(1 for _ in reread(opened, reader))
            typer.echo(f"counterclaim: {counted(read, 'document')} read again", err=True)
            _show(compared(opened, reader), json=json)
            if linker is not None:
                changed = sum(1 for _ in adopted(opened, reader, linker))
                typer.echo(f"counterclaim: {counted(changed, 'document')} shown as read anew", err=True)
        except KeyboardInterrupt:
            typer.echo("counterclaim: stopped; the same command goes on from here", err=True)
            raise typer.Exit(exits.INTERRUPTED) from None


def _show(found: Iterable[Differences], *, json: bool) -> None:
    totals: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    for one in found:
        if json:
            value = {"document": one.document, "kept": dict(one.kept), "differences": list(map(asdict, one.listed))}
            sys.stdout.write(jsons.dumps(value, ensure_ascii=False) + "\n")
        totals.update({(what, "kept"): number for what, number in one.kept.items()})
        for each in one.listed:
            totals[each.what, each.kind] += 1
            if len(lines) < SHOWN:
                told = f" ({plain(each.before) or 'unknown'} -> {plain(each.after) or 'unknown'})"
                lines.append(f"{each.what} {each.kind}: {plain(each.words)}{'' if each.kind in ENDS else told}")
    if json:
        return
    for what in ("statement", "claim", "actor"):
        ends = ", ".join(f"{totals[what, end]} {end}" for end in ENDS)
        labels = ", ".join(f"{number} another {kind}" for (each, kind), number in sorted(totals.items())
                           if each == what and kind not in ENDS)  # fmt: skip
        typer.echo(f"{what}s: {ends}{', ' if labels else ''}{labels}")
    for line in lines:
        typer.echo(f"  {line}")
