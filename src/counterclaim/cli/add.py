"""`counterclaim add`: reads pages and enters them into the ledger."""

from __future__ import annotations

import json as jsons
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.adding import Tally
from counterclaim.cli.ledgers import Place
from counterclaim.cli.read import Inputs

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.pipeline.adding import Added


def add(
    inputs: Inputs,
    ledger: Place = None,
    outlet: Annotated[
        str | None,
        typer.Option("--outlet", metavar="NAME", help="Who printed what names no outlet itself.", show_default=False),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line and page.")] = False,
    progress: Annotated[
        bool, typer.Option("--progress", help="Say how far it is, also where standard error is no terminal.")
    ] = False,
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch URLs at private and loopback addresses too.")
    ] = False,
) -> None:
    """Read pages and enter them into the ledger; what is in it already is skipped."""
    from counterclaim.ledger import Ledger

    tally = Tally(shown=progress or sys.stderr.isatty())
    with Ledger.open(ledger) as opened:
        try:
            for one in tally.watched(_added(inputs, opened, threads, allow_private, outlet)):
                if json:
                    sys.stdout.write(_line(one) + "\n")
                    sys.stdout.flush()
        except BrokenPipeError:  # the reader of our output has seen enough; what was entered stays
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except KeyboardInterrupt:
            tally.end("stopped; the same command goes on from here")
            raise typer.Exit(exits.INTERRUPTED) from None
    tally.end("`counterclaim documents` lists the articles with their ids" if tally.entered and not json else "")
    raise typer.Exit(exits.UNREAD if tally.unread else exits.OK)


def _added(inputs: list[str], ledger: Ledger, threads: int, allow_private: bool, outlet: str | None) -> Iterator[Added]:
    from counterclaim.ingest.inputs import InputOptions
    from counterclaim.pipeline import Reader  # loads the models' libraries: not for --help
    from counterclaim.pipeline.adding import added
    from counterclaim.pipeline.linking import LinkerOfRecords

    reader, linker = Reader(threads=threads), LinkerOfRecords(threads=threads)
    return added(inputs, ledger, reader, linker, options=InputOptions(allow_private=allow_private), outlet=outlet)


def _line(one: Added) -> str:
    from counterclaim.model.issue import Issue

    entered, page = one.entered, one.page
    return jsons.dumps(
        {
            "input": page.where if isinstance(page, Issue) else page.name,
            "status": entered.status,
            "document": entered.document,
            "revision": entered.revision,
            "statements": entered.statements,
            "claims": entered.claims,
            "issues": [
                {"where": issue.where, "code": issue.code, "message": issue.message} for issue in entered.issues
            ],
        },
        ensure_ascii=False,
    )
