"""`counterclaim audit`: checks the whole ledger, row by row, and says what does not agree."""

from __future__ import annotations

import dataclasses
import json as jsons
import sys
from typing import Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.ledgers import Place
from counterclaim.cli.lines import plain


def audit(
    ledger: Place = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line and finding, then the sum.")
    ] = False,
    records: Annotated[
        bool, typer.Option("--records", help="Leave out what is derived, which takes longest to check.")
    ] = False,
    head: Annotated[
        str | None, typer.Option("--head", metavar="HASH", help="The end of the log as noted before: it must be there.")
    ] = None,
) -> None:
    """Check every span, id, hash, reference and entry of the log, and make again what is derived and compare it."""
    from counterclaim.ledger import Ledger

    found = 0
    with Ledger.open(ledger, create=False, read_only=True) as opened:
        for one in opened.audit(derive=not records, head=head):
            found += 1
            line = (
                jsons.dumps(dataclasses.asdict(one), ensure_ascii=False)
                if json
                else plain(f"{one.table} {one.id}: {one.message}")
            )
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        told = opened.summary()
    if json:
        sys.stdout.write(jsons.dumps({"found": found, **dataclasses.asdict(told)}, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_sum(found, sum(told.rows.values()), told.entries, told.head))
    raise typer.Exit(exits.UNREAD if found else exits.OK)


def _sum(found: int, rows: int, entries: int, head: str | None) -> str:
    verdict = f"{found} findings" if found != 1 else "1 finding"
    end = f"the log has {entries} entries and ends with {head}\n" if head else "the log is empty\n"
    return f"{rows} rows checked, {verdict if found else 'everything agrees'}; {end}"
