"""The option of all commands that use a ledger: where it is."""

from __future__ import annotations

from typing import Annotated

import typer

VARIABLE = "COUNTERCLAIM_LEDGER"
Place = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PLACE",
        envvar=VARIABLE,
        help="The ledger: a file, or the URL of a database; ./counterclaim.db if not said.",
        show_default=False,
        show_envvar=True,
    ),
]
