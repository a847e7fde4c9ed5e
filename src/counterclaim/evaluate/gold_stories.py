"""Gold stories of DATA.md: one event in several outlets, its claims, and every position taken in any article."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import FormatError
from counterclaim.model.span import Span

POSITIONS = ("supports", "denies", "declines")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryArticle:
    """One article; `text` has the headline in front, which is what the spans count in."""

    number: int
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPosition:
    """Words of an article that take a position on a claim; `actor` is a name, None where nobody is named."""

    claim: str
    article: int
    span: Span
    actor: str | None
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event and the positions taken in them; the ids of claims are the story's own."""

    id: str
    articles: tuple[StoryArticle, ...]
    positions: tuple[GoldPosition, ...]
    claims: tuple[tuple[str, str], ...] = ()


def gold_stories(path: Path) -> Iterator[Story]:
    """Yield the stories of a JSON Lines file, plain or .gz; raises FormatError naming the line that does not fit."""
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield _story(json.loads(line))
                except (KeyError, TypeError, ValueError, AttributeError) as error:
                    raise FormatError(f"{path}:{number}: not a gold story ({error!r})") from error
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise FormatError(f"{path}: cannot be read as JSON Lines ({error})") from error


def _story(record: dict[str, Any]) -> Story:
    articles = tuple(
        StoryArticle(
            number=entry["doc"],
            text=_text(entry),
            title=entry.get("title") or None,
            publisher=entry.get("publisher") or None,
            published=entry.get("published") or None,
            url=entry.get("url") or None,
        )
        for entry in record["articles"]
    )
    names = {entry["id"]: entry["name"] for entry in record["actors"]}
    texts = {article.number: article.text for article in articles}
    return Story(
        id=record["id"],
        articles=articles,
        positions=tuple(
            _position(entry, claim["id"], names, texts) for claim in record["claims"] for entry in claim["positions"]
        ),
        claims=tuple((claim["id"], claim["claim"]) for claim in record["claims"]),
    )


def _text(entry: dict[str, Any]) -> str:
    if not isinstance(entry["text"], str):
        raise TypeError(f"text is {type(entry['text']).__name__}")
    return f"{entry['title']}\n\n{entry['text']}" if entry.get("title") else entry["text"]


def _position(entry: dict[str, Any], claim: str, names: dict[str, str], texts: dict[int, str]) -> GoldPosition:
    start, end = entry["span"]
    span = Span(start, end)
    if span.of(texts[entry["doc"]]) != entry["quote"]:
        raise ValueError(f"{entry['span']} of article {entry['doc']} is not {entry['quote']!r}")
    if entry["position"] not in POSITIONS:
        raise ValueError(f"{entry['position']!r} is no position")
    return GoldPosition(
        claim=claim, article=entry["doc"], span=span, actor=names.get(entry["actor"]), position=entry["position"]
    )
