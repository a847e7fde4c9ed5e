"""Gold articles of DATA.md: text and attributions with what is known about each."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One annotated article. `said`, `kinds` and `stances` go with `attributions`; None is not annotated."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    said: tuple[bool, ...]
    kinds: tuple[str | None, ...]
    stances: tuple[str | None, ...]
    acts: tuple[str | None, ...]


def gold_articles(path: Path) -> Iterator[GoldArticle]:
    """Yield the articles of a gzipped JSON Lines file; raises FormatError naming the line that does not fit."""
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield _article(json.loads(line))
                except (KeyError, TypeError, ValueError, AttributeError) as error:
                    raise FormatError(f"{path}:{number}: not a gold article ({error!r})") from error
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise FormatError(f"{path}: cannot be read as gzipped JSON Lines ({error})") from error


def _article(record: dict[str, Any]) -> GoldArticle:
    entries, text = record["attributions"], record["text"]
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}")
    return GoldArticle(
        id=record["id"],
        text=text,
        attributions=tuple(
            Attribution(
                source=_spans(entry["source"], text),
                cue=_spans(entry["cue"], text),
                content=_spans(entry["content"], text),
            )
            for entry in entries
        ),
        said=tuple(entry.get("act", "said") != "held" for entry in entries),
        kinds=tuple(entry.get("kind") for entry in entries),
        stances=tuple(entry.get("stance") for entry in entries),
        acts=tuple(entry.get("act") for entry in entries),
    )


def _spans(listed: list[list[int]], text: str) -> tuple[Span, ...]:
    spans = tuple(Span(start, end) for start, end in listed)
    for span in spans:
        if not 0 <= span.start <= span.end <= len(text):
            raise ValueError(f"{list(span)} is not a span of the text")
    return spans
