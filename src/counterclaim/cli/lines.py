"""Lines for a terminal: wrapped to its width with hanging indents, and free of what could drive it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from counterclaim.shown.sheet import Sheet

HUES = ("blue", "red", "green", "magenta", "yellow", "cyan", "bright_blue", "bright_magenta")
NARROWEST = 20  # columns that are left for words, however deep they are indented
# Control characters could drive the terminal, and direction marks could reorder the line around them.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Makes lines for a console; `width` is None where nothing is wrapped."""

    console: Console
    width: int | None

    def wrapped(self, line: Text, indent: int = 0, hanging: int = 0) -> Iterator[Text]:
        """Yield the line in parts, each indented, the second and later ones `hanging` columns more."""
        if self.width is None:
            yield Text(" " * indent) + line
            return
        indent = max(0, min(indent, self.width - NARROWEST - hanging))
        room = max(1, self.width - indent - hanging)
        for number, part in enumerate(line.wrap(self.console, room)):
            part.rstrip()
            yield Text(" " * (indent + (hanging if number else 0))) + part


def hue(one: Sheet, number: int) -> str:
    """Return the colour of a statement's owner; none where nobody is known to state it."""
    owner = one.legend.owner[number - 1]
    return "" if owner is None else HUES[owner % len(HUES)]


def tags(one: Sheet, numbers: tuple[int, ...]) -> Text:
    """Return the tags of the statements in the colours of their owners, with commas between."""
    return Text(", ").join([Text(one.tag(number), style=hue(one, number)) for number in numbers])


def plain(text: str) -> str:
    """Return the text with U+FFFD for every character that could drive a terminal."""
    return _UNSAFE.sub("\ufffd", text)
