"""`counterclaim judgements`: what people decided, for training."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from counterclaim.cli.ledgers import Place

judgements = typer.Typer(
    help="What people decided.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
FORMATS = ("training",)


@judgements.callback()
def _judgements() -> None:
    """What people decided."""


@judgements.command()
def export(
    ledger: Place = None,
    format: Annotated[str, typer.Option("--format", metavar="FORMAT", help="training")] = "training",
) -> None:
    """Print what people decided as JSON Lines: articles with attributions and responses, then pairs."""
    from counterclaim.ledger import Ledger

    if format not in FORMATS:
        raise typer.BadParameter(f"{format} is none of {', '.join(FORMATS)}", param_hint="--format")
    with Ledger.open(ledger, create=False) as opened:
        for row in opened.decided():
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
