"""Reads `cases.txt`: what each case proves, its marked text, and the circumstances that are expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Attribution, Circumstance, Said
from counterclaim.model.span import Span
from counterclaim.read.circumstances import Circumstances
from counterclaim.testing.marked import parse

TABLE = Path(__file__).with_name("cases.txt")
PUBLISHED = "2017-10-11"
_CASE = re.compile(r"^- (?P<proves>.+)\n {2}(?P<text>\S.*)\n(?P<expected>(?: {2}\d?> .+\n?)+)", re.MULTILINE)
_PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row of the table; `expected` has a line for each attribution that has circumstances."""

    proves: str
    document: Document
    attributions: tuple[Attribution, ...]
    expected: dict[int, str]


def cases() -> Iterator[Case]:
    """Yield the rows of the table."""
    for match in _CASE.finditer(TABLE.read_text(encoding="utf-8")):
        marked, _, published = match["text"].partition(" @ ")
        headline, text, attributions = _parsed(marked)
        lines = [line.strip().partition("> ") for line in match["expected"].splitlines()]
        yield Case(
            proves=match["proves"],
            document=Document(text=text, title_span=headline, published=_published(published.strip() or PUBLISHED)),
            attributions=attributions,
            expected={int(number or 1): told for number, _, told in lines if told != "nothing"},
        )


def _parsed(marked: str) -> tuple[Span | None, str, tuple[Attribution, ...]]:
    plain = marked.replace(" ¶¶ ", "\n\n").replace(" ¶ ", "\n\n")
    text, attributions = parse(plain)
    headline = Span(0, text.index("\n")) if "¶¶" in marked else None
    return headline, text, attributions


def _published(written: str) -> Published | None:
    return None if written == "none" else Published(date=written, precision=_PRECISIONS[len(written)])


def told(text: str, found: Circumstances) -> str:
    """Return circumstances as the table writes them."""
    named = [(kind, getattr(found, kind)) for kind in ("medium", "addressee", "place")]
    parts = [_said(text, found.said)] if found.said else []
    parts += [f"{kind} {_named(text, one)}" for kind, one in named if one is not None]
    return "; ".join(parts)


def _said(text: str, said: Said) -> str:
    words = said.span.of(text) if said.span else ""
    candidates = f" [{' '.join(said.candidates)}]" if said.candidates else ""
    return f"said {said.date or 'open'} {said.precision}" + (f' "{words}"' if words != said.date else "") + candidates


def _named(text: str, one: Circumstance) -> str:
    words = one.span.of(text)
    return one.name if words == one.name else f'{one.name} "{words}"'
