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


JsonFile = Annotated[
    Path | None, typer.Option("--json", metavar="OUT", help="Write the scores as JSON too.", dir_okay=False)
]
Threads = Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")]
Convention = Annotated[
    str | None,
    typer.Option("--convention", metavar="NAME", help="Annotation to follow: conflict (as shipped) or polnear."),
]


@evaluate.command()
def attributions(file: GoldFile, json: JsonFile = None, threads: Threads = 2, convention: Convention = None) -> None:
    """Score source, cue, content and attribution, with the published figures and the annotators' agreement."""
    from counterclaim.evaluate.attributions import score, table
    from counterclaim.evaluate.gold import gold_articles
    from counterclaim.pipeline import Reader

    reader = Reader(threads=threads, convention=convention)
    scores = score(gold_articles(file), reader.read_text)
    typer.echo(table(scores, file.name))
    _write(json, scores.to_dict())


@evaluate.command()
def readings(file: GoldFile, json: JsonFile = None, threads: Threads = 2, convention: Convention = None) -> None:
    """Score actors, kinds, stances and responses, on gold attributions and end to end, beside their targets."""
    from counterclaim.evaluate.comparison import table
    from counterclaim.evaluate.gold import gold_articles
    from counterclaim.evaluate.readings import score
    from counterclaim.pipeline import Reader

    reader = Reader(threads=threads, convention=convention)
    scores = score(gold_articles(file), reader.read_text, reader.read_attributed)
    typer.echo(table(scores, file.name))
    _write(json, scores.to_dict())


@evaluate.command()
def stories(file: GoldFile, json: JsonFile = None, threads: Threads = 2, convention: Convention = None) -> None:
    """Score positions found, claims grouped and disputes recognised in stories, beside two baselines."""
    from counterclaim.evaluate.gold_stories import gold_stories
    from counterclaim.evaluate.linking import scores_of_ways
    from counterclaim.evaluate.stories import table
    from counterclaim.pipeline import Reader

    reader = Reader(threads=threads, convention=convention)
    scores = scores_of_ways(gold_stories(file), reader, threads=threads)
    typer.echo(table(scores, file.name))
    _write(json, {way: one.to_dict() for way, one in scores.items()})


def _write(path: Path | None, scores: dict[str, object]) -> None:
    if path is not None:
        try:
            path.write_text(json_format.dumps(scores, indent=2) + "\n", encoding="utf-8")
        except OSError as error:
            raise FormatError(f"{path} cannot be written: {error.strerror}") from error


@evaluate.callback()
def _group() -> None:
    """Score the reader against gold files."""
