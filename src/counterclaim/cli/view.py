"""A reading on the terminal: the statements in order, each with who, how it was said, and the words; then who and what.

Colour is by actor and only repeats what the letters say. Without a terminal the same lines come plain and unwrapped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from counterclaim.cli.endnotes import claims, key, speakers
from counterclaim.cli.lines import Lines, plain
from counterclaim.cli.statements import statement_lines
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.shown.answers import without_faint
from counterclaim.shown.sheet import Sheet, sheet
from counterclaim.shown.wording import counted, meanings

WIDEST = 96  # columns: longer lines are tiring to read


def shown(readings: Iterator[Reading], *, all: bool = False) -> Iterator[Reading]:
    """Print each reading on its way; what a word of the notes means is said where it is first used.

    Answers that are guesses too weak to be shown are left out and counted, but for `all`.
    """
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)
    width = min(console.width, WIDEST) if console.is_terminal else None
    explained: set[str] = set()
    for number, reading in enumerate(readings):
        drawn, faint = (reading, 0) if all else without_faint(reading)
        if reading.document.text:
            with console.capture() as captured:  # rich would end the program where our output is closed
                for line in view(drawn, console, width, frozenset(explained), faint):
                    console.print(line)
            sys.stdout.write("\n" * (number > 0) + captured.get())
            sys.stdout.flush()
            explained.update(word for word, _ in meanings([drawn]))
        yield reading


def view(
    reading: Reading, console: Console, width: int | None, explained: frozenset[str] = frozenset(), faint: int = 0
) -> Iterator[Text]:
    """Yield the lines of one reading, wrapped to `width` columns, or not wrapped at all.

    At its end stands what the words of the notes mean, but for those that are `explained` already, and that
    `faint` answers were left out, if some were.
    """
    one, lines = sheet(reading), Lines(console=console, width=width)
    head = plain(reading.document.title or reading.document.url or "Untitled")
    yield from lines.wrapped(Text(head, style="bold"))
    about = plain(" · ".join(_about(reading.document)))
    yield from lines.wrapped(Text(about, style="dim")) if about else ()
    for number in range(1, len(reading.statements) + 1):
        yield Text()
        yield from statement_lines(one, number, lines)
    yield from speakers(one, lines)
    yield from claims(one, lines)
    yield from key([(word, meaning) for word, meaning in meanings([reading]) if word not in explained], lines)
    yield Text()
    yield from lines.wrapped(Text(_sum(one), style="dim"))
    if faint:
        was = "was" if faint == 1 else "were"
        said = f"{counted(faint, 'weaker guess', 'weaker guesses')} at answers {was} left out; --all shows them"
        yield from lines.wrapped(Text(said, style="dim"))


def _about(document: Document) -> Iterator[str]:
    yield from (part for part in (document.publisher, document.byline) if part)
    if document.published is not None:
        yield document.published.date
    if document.sections:
        yield ", ".join(document.sections)


def _sum(one: Sheet) -> str:
    count = counted(len(one.reading.statements), "statement")
    producer = one.reading.producer
    by = f" · {producer.name} {producer.version}" if producer else ""
    return f"{count}, {counted(len(one.legend.entries), 'named source')}{by}"
