"""How a statement or an article is cited: who printed what, when, and where it can be found again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.model.views import DocumentLine
from counterclaim.shown.dates import date_words

_STRAIGHT = re.compile(r'"([^"]*)"')


def citation(document: DocumentLine, link: str, *, words: str = "", name: str = "") -> str:
    """Return one line to copy: whose words, outlet, headline, date, and the permalink.

    What is not known is left out, but for the date: "no date" is what a reader has to know.
    """
    said = f"{name}: “{flat(words)}”" if name and words else f"“{flat(words)}”" if words else ""
    return " ".join(part for part in (f"{said}," if said else "", f"{', '.join(_printed(document))}.", link) if part)


def _printed(document: DocumentLine) -> Iterator[str]:
    if document.title:
        yield f"“{flat(document.title)}”"
    if document.publisher:
        yield flat(document.publisher)
    yield date_words(document.published, document.precision or "day") if document.published else "no date"
    if document.revision > 1:
        yield f"revision {document.revision}"


def flat(text: str) -> str:
    """Return a text on one line; quotation marks around it are those of the citation, and inside it single ones."""
    line = " ".join(text.split())
    curly = line.startswith("“") and line.endswith("”") and line.count("“") == 1
    straight = line.startswith('"') and line.endswith('"') and line.count('"') == 2
    bare = line[1:-1].rstrip(",") if curly or straight else line
    return _STRAIGHT.sub(r"‘\1’", bare.replace("“", "‘").replace("”", "’"))
