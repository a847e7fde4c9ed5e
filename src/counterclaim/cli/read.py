"""`counterclaim read`: pages in, their statements out: on the terminal, as JSON Lines, as a page."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli import exits
from counterclaim.cli.progress import Progress
from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Reading

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files (text, HTML, JSON Lines, also .gz), folders, URLs, or - for standard input.",
        show_default=False,
    ),
]


def read(
    inputs: Inputs,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object a line and article.")] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write a self-contained page, and no view.", dir_okay=False),
    ] = None,
    all: Annotated[
        bool, typer.Option("--all", help="Show answers below 0.3 too, most of which are wrong; --json always has them.")
    ] = False,
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch URLs at private and loopback addresses too.")
    ] = False,
) -> None:
    """Read pages and show their statements: who said what, in which words."""
    if html is not None and not html.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {html.parent}", param_hint="--html")
    progress = Progress(shown=html is not None or not sys.stdout.isatty())
    readings = progress.watched(_readings(inputs, threads, allow_private))
    try:
        _write(readings, json=json, html=html, all=all)
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(exits.UNREAD if progress.unread else exits.OK)


def _readings(inputs: Iterable[str], threads: int, allow_private: bool) -> Iterator[Reading]:
    from counterclaim.ingest.inputs import InputOptions
    from counterclaim.pipeline import Reader  # loads the model's libraries: not for --help

    return Reader(threads=threads).read_many(inputs, options=InputOptions(allow_private=allow_private))


def _write(readings: Iterator[Reading], *, json: bool, html: Path | None, all: bool) -> None:
    if json:
        readings = _printed(readings)
    elif html is None:
        readings = _shown(readings, all=all)
    if html is None:
        deque(readings, maxlen=0)
        return
    from counterclaim.export.html import page

    try:
        html.write_text(page(readings, all=all), encoding="utf-8")
    except OSError as error:
        raise FormatError(f"{html} cannot be written: {error.strerror}") from error


def _shown(readings: Iterator[Reading], *, all: bool) -> Iterator[Reading]:
    from counterclaim.cli.view import shown  # loads rich: not for --json

    return shown(readings, all=all)


def _printed(readings: Iterator[Reading]) -> Iterator[Reading]:
    """Print each reading as a line of JSON on its way."""
    from counterclaim.export.jsonl import json_line

    for reading in readings:
        sys.stdout.write(json_line(reading) + "\n")
        sys.stdout.flush()
        yield reading
