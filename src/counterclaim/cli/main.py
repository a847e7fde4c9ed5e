"""The command `counterclaim`: its subcommands and what holds for all of them."""

from __future__ import annotations

import gc
import io
import os
import sys
from typing import Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.commands import Commands
from counterclaim.model.errors import (
    AccountError,
    CounterclaimError,
    LedgerError,
    MissingError,
    RoomError,
    WeightsError,
)
from counterclaim.version import __version__

app = typer.Typer(
    name="counterclaim",
    cls=Commands,
    help="Read news into statements: who said what, in which words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

# Objects between two searches for garbage, instead of 700: modules are 100,000 objects that stay, and to look through
# them again and again took 70 ms of a start.
GARBAGE = 50_000
# Entering takes all the processor it can get for hours: whoever reads in the room meanwhile comes first.
COURTESY = 15


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"counterclaim {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news into statements: who said what, in which words."""


def main() -> None:
    """Run the command line and exit with one of the codes in `exits`."""
    gc.set_threshold(GARBAGE)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.argv[1:2] == ["add"] and hasattr(os, "nice"):  # Windows has none
        os.nice(COURTESY)
    try:
        app()
    except CounterclaimError as error:
        typer.echo(f"counterclaim: {error}", err=True)
        codes = {
            WeightsError: exits.WEIGHTS,
            MissingError: exits.USAGE,  # the ledger is well: it was asked for what it does not hold
            LedgerError: exits.LEDGER,
            RoomError: exits.ROOM,
            AccountError: exits.ROOM,
        }
        sys.exit(next((code for kind, code in codes.items() if isinstance(error, kind)), exits.FORMAT))
