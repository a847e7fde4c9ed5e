"""The command `counterclaim`: its subcommands and what holds for all of them."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.account import account
from counterclaim.cli.actor import actor
from counterclaim.cli.actors import actors
from counterclaim.cli.add import add
from counterclaim.cli.audit import audit
from counterclaim.cli.changes import changes
from counterclaim.cli.claim import claim
from counterclaim.cli.claims import claims
from counterclaim.cli.doctor import doctor
from counterclaim.cli.document import document
from counterclaim.cli.evaluate import evaluate
from counterclaim.cli.explain import explain
from counterclaim.cli.export import export
from counterclaim.cli.judge import judge
from counterclaim.cli.judgements import judgements
from counterclaim.cli.log import log
from counterclaim.cli.read import read
from counterclaim.cli.rebuild import rebuild
from counterclaim.cli.search import search
from counterclaim.cli.serve import serve
from counterclaim.cli.unanswered import unanswered
from counterclaim.model.errors import AccountError, CounterclaimError, LedgerError, RoomError, WeightsError
from counterclaim.version import __version__

app = typer.Typer(
    name="counterclaim",
    help="Read news into statements: who said what, in which words.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(read)
app.command()(explain)
app.command()(add)
app.command()(rebuild)
app.command()(claims)
app.command()(claim)
app.command()(actors)
app.command()(actor)
app.command()(document)
app.command()(search)
app.command()(unanswered)
app.command()(changes)
app.command()(export)
app.command()(doctor)
app.add_typer(evaluate, name="evaluate")
app.command()(serve)
app.add_typer(account, name="account")
app.add_typer(judge, name="judge")
app.add_typer(judgements, name="judgements")
app.command()(log)
app.command()(audit)


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
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except CounterclaimError as error:
        typer.echo(f"counterclaim: {error}", err=True)
        codes = {
            WeightsError: exits.WEIGHTS,
            LedgerError: exits.LEDGER,
            RoomError: exits.ROOM,
            AccountError: exits.ROOM,
        }
        sys.exit(next((code for kind, code in codes.items() if isinstance(error, kind)), exits.FORMAT))
