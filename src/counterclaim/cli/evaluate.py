"""`counterclaim evaluate`: scores of the reader against gold files, beside the figures of others."""

from __future__ import annotations

import json as json_format
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.model.errors import FormatError

evaluate = typer.Typer(help="Score the reader against gold files.", no_args_is_help=True)

GoldFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", help="Gold articles, JSON Lines, plain or .gz.", exists=True, dir_okay=False, show_default=False
    ),
]


@evaluate.command()
def attributions(
    file: GoldFile,
    json: Annotated[
        Path | None, typer.Option("--json", metavar="OUT", help="Write the scores as JSON too.", dir_okay=False)
    ] = None,
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
    convention: Annotated[
        str | None,
        typer.Option("--convention", metavar="NAME", help="Annotation to follow: conflict (as shipped) or polnear."),
    ] = None,
) -> None:
    """Score source, cue, content and attribution, with the published figures and the annotators' agreement."""
    from counterclaim.evaluate.attributions import score, table
    from counterclaim.evaluate.gold import gold_articles
    from counterclaim.pipeline import Reader

    reader = Reader(threads=threads, convention=convention)
    scores = score(gold_articles(file), reader.read_text)
    typer.echo(table(scores, file.name))
    if json is not None:
        try:
            json.write_text(json_format.dumps(scores.to_dict(), indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            raise FormatError(f"{json} cannot be written: {error.strerror}") from error


@evaluate.callback()
def _group() -> None:
    """Score the reader against gold files."""
