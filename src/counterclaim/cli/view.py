"""A reading on the terminal: the statements in order, each with who, how it was said, and the words.

Colour is by actor and only repeats what the letters say. Without a terminal the same lines come plain and unwrapped.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from counterclaim.export.legend import words
from counterclaim.export.sheet import Sheet, sheet
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading

HUES = ("blue", "red", "green", "magenta", "yellow", "cyan", "bright_blue", "bright_magenta")
WIDEST = 96  # columns: longer lines are tiring to read
INDENT = 5
# Control characters could drive the terminal, and direction marks could reorder the line around them.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(readings: Iterator[Reading]) -> Iterator[Reading]:
    """Print each reading on its way."""
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)
    width = min(console.width, WIDEST) if console.is_terminal else None
    for number, reading in enumerate(readings):
        if reading.document.text:
            with console.capture() as captured:  # rich would end the program where our output is closed
                for line in view(reading, console, width):
                    console.print(line)
            sys.stdout.write("\n" * (number > 0) + captured.get())
            sys.stdout.flush()
        yield reading


def view(reading: Reading, console: Console, width: int | None) -> Iterator[Text]:
    """Yield the lines of one reading, wrapped to `width` columns, or not wrapped at all."""
    one = sheet(reading)
    head = plain(reading.document.title or reading.document.url or "Untitled")
    yield from _wrapped(Text(head, style="bold"), "", console, width)
    about = plain(" · ".join(_about(reading.document)))
    yield from _wrapped(Text(about, style="dim"), "", console, width) if about else ()
    for number in range(1, len(reading.statements) + 1):
        yield Text()
        yield from _statement(one, number, console, width)
    yield Text()
    yield Text(_sum(one), style="dim")


def _about(document: Document) -> Iterator[str]:
    yield from (part for part in (document.publisher, document.byline) if part)
    if document.published:
        yield document.published.date
    if document.sections:
        yield ", ".join(document.sections)


def _statement(one: Sheet, number: int, console: Console, width: int | None) -> Iterator[Text]:
    text = one.reading.document.text
    attribution = one.statement(number).attribution
    owner = one.legend.owner[number - 1]
    hue = "" if owner is None else HUES[owner % len(HUES)]
    depth = one.nests[number - 1].depth
    indent = " " * (INDENT * depth)
    who = Text()
    who.append(one.tag(number).ljust(INDENT), style=f"{hue} bold")
    who.append(
        plain(words(attribution.source, text)) or "no source named",
        style=f"{hue} bold" if attribution.source else "dim",
    )
    who.append(f"  {plain(words(attribution.cue, text))}", style="italic")
    for note in _notes(one, number):
        who.append(f"  ({note})", style="dim")
    yield from _wrapped(who, indent, console, width, hanging=INDENT)
    content = Text(plain(words(attribution.content, text)))
    yield from _wrapped(content, indent + " " * INDENT, console, width)


def _notes(one: Sheet, number: int) -> Iterator[str]:
    parent = one.nests[number - 1].parent
    if parent is not None:
        yield f"inside {one.tag(parent)}"
    if one.statement(number).stance == "denies":
        yield "denies"


def _wrapped(line: Text, indent: str, console: Console, width: int | None, hanging: int = 0) -> Iterator[Text]:
    if width is None:
        yield Text(indent) + line
        return
    for number, part in enumerate(line.wrap(console, max(20, width - len(indent) - hanging))):
        part.rstrip()
        yield Text(indent + " " * (hanging if number else 0)) + part


def _sum(one: Sheet) -> str:
    count = len(one.reading.statements)
    named = len(one.legend.entries)
    producer = one.reading.producer
    by = f" · {producer.name} {producer.version}" if producer else ""
    return f"{count} statement{'s' * (count != 1)}, {named} named source{'s' * (named != 1)}{by}"


def plain(text: str) -> str:
    """Return the text with U+FFFD for every character that could drive a terminal."""
    return _UNSAFE.sub("\ufffd", text)
