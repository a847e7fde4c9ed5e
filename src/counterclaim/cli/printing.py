"""Prints what the ledger was asked for: lines fitted to the terminal (plain and unwrapped into a pipe), or JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from rich.console import Console
from rich.text import Text

from counterclaim.cli.lines import Lines
from counterclaim.cli.view import WIDEST
from counterclaim.export.jsonl import json_text
from counterclaim.shown.dates import is_day

if TYPE_CHECKING:
    from counterclaim.model.views import Page

Item = TypeVar("Item")
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, help="How many to show at most.")]


def a_day(given: str | None) -> str | None:
    """Return a day, month or year as it was given; what is none of them is a wrong command line."""
    if given is not None and not is_day(given.strip()):
        raise typer.BadParameter(f"{given} is no date; write a day like 2024-05-31, a month like 2024-05, or a year")
    return given.strip() if given else given


Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DATE", help="From this day, month or year on.", show_default=False, callback=a_day
    ),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="Up to this day, month or year.", show_default=False, callback=a_day),
]
Outlet = Annotated[
    str | None, typer.Option("--outlet", metavar="NAME", help="Only what this outlet printed.", show_default=False)
]
ByActor = Annotated[
    str | None, typer.Option("--actor", metavar="ID", help="Only what is about this actor.", show_default=False)
]


def show(drawn: Callable[[Lines], Iterator[Text]]) -> None:
    """Print lines, drawn for the width of the terminal."""
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)
    lines = Lines(console=console, width=min(console.width, WIDEST) if console.is_terminal else None)
    _written(_drawn(console, drawn(lines)))


def _drawn(console: Console, drawn: Iterator[Text]) -> Iterator[str]:
    for line in drawn:
        with console.capture() as captured:  # rich would end the program where our output is closed
            console.print(line)
        yield captured.get()


def show_json(values: Iterable[object]) -> None:
    """Print each value as a line of JSON."""
    _written(json_text(value) + "\n" for value in values)


def show_text(parts: Iterable[str]) -> None:
    """Print text as it is."""
    _written(parts)


def _written(parts: Iterable[str]) -> None:
    try:
        for part in parts:
            sys.stdout.write(part)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def several(page: Callable[[str | None, int], Page[Item]], limit: int) -> tuple[list[Item], bool]:
    """Return the first `limit` items of a long list, and whether there are more."""
    items: list[Item] = []
    after: str | None = None
    while len(items) < limit:
        one = page(after, limit - len(items))
        items += one.items
        after = one.next
        if after is None:
            return items, False
    return items, True


def first(items: Iterable[Item], limit: int | None) -> Iterator[Item]:
    """Yield the first items, all if there is no limit."""
    return islice(items, limit)


def parts(drawn: Iterable[Iterable[Text]], sum_: str, lines: Lines) -> Iterator[Text]:
    """Yield entries with an empty line between them, and a sum at the end."""
    any_ = False
    for some in drawn:
        yield from (Text(),) if any_ else ()
        yield from some
        any_ = True
    if any_:
        yield Text()
    yield from lines.wrapped(Text(sum_, style="dim"))


def summed(count: int, what: str, more: bool) -> str:
    """Return how many were shown: "3 claims", "the first 50 claims; --limit shows more"."""
    named = f"{count} {what}{'' if count == 1 else 's'}"
    return f"the first {named}; --limit shows more" if more else named
