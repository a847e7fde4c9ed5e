"""Gold articles of DATA.md: text and attributions, and for some the second layer: actors, classes, responses."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Actor, Attribution
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldResponse:
    """One attribution answers another; `origin` and `target` are positions in the article's attributions.

    `target` is None where the article's own voice is answered, in the words `target_text`.
    """

    origin: int
    target: int | None
    kind: str
    target_text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One annotated article. `said`, `kinds`, `stances`, `acts` and `actor_ids` go with `attributions`.

    None is not annotated: `actors` and `responses` are None where an article has no second layer (its record lacks
    the keys), and empty where it has one that names nobody or answers nothing. An id of None in `actor_ids` is
    nobody named.
    """

    id: str
    text: str
    attributions: tuple[Attribution, ...]
    said: tuple[bool, ...]
    kinds: tuple[str | None, ...]
    stances: tuple[str | None, ...]
    acts: tuple[str | None, ...]
    actor_ids: tuple[str | None, ...] = ()
    actors: tuple[Actor, ...] | None = None
    responses: tuple[GoldResponse, ...] | None = None


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
        attributions=tuple(_attribution(entry, text) for entry in entries),
        said=tuple(entry.get("act", "said") != "held" for entry in entries),
        kinds=tuple(entry.get("kind") for entry in entries),
        stances=tuple(entry.get("stance") for entry in entries),
        acts=tuple(entry.get("act") for entry in entries),
        actor_ids=tuple(entry.get("actor") for entry in entries),
        actors=_actors(record),
        responses=_responses(record),
    )


def _actors(record: dict[str, Any]) -> tuple[Actor, ...] | None:
    if "actors" not in record:
        return None
    actors = tuple(
        Actor(
            id=entry["id"],
            name=entry["name"],
            kind=entry.get("kind"),
            role=entry.get("role") or None,  # the files write "" for what the article does not give
            affiliation=entry.get("affiliation") or None,
        )
        for entry in record["actors"]
    )
    unknown = {entry.get("actor") for entry in record["attributions"]} - {actor.id for actor in actors} - {None}
    if unknown:
        raise ValueError(f"{sorted(unknown)} are no actors of the article")
    return actors


def _responses(record: dict[str, Any]) -> tuple[GoldResponse, ...] | None:
    if "responses" not in record:
        return None
    places = {entry["id"]: place for place, entry in enumerate(record["attributions"])}
    return tuple(
        GoldResponse(
            origin=places[entry["from"]],
            target=None if entry["to"] is None else places[entry["to"]],
            kind=entry["kind"],
            target_text=entry.get("to_text"),
        )
        for entry in record["responses"]
    )


def _attribution(entry: dict[str, Any], text: str) -> Attribution:
    source, cue, content = (_spans(entry[role], text) for role in ("source", "cue", "content"))
    if not (source or cue or content):
        raise ValueError("an attribution has neither source nor cue nor content")
    return Attribution(source=source, cue=cue, content=content)


def _spans(listed: list[list[int]], text: str) -> tuple[Span, ...]:
    spans = tuple(Span(start, end) for start, end in listed)
    for span in spans:
        if not all(type(bound) is int for bound in span) or not 0 <= span.start < span.end <= len(text):
            raise ValueError(f"{list(span)} is not a span of the text")
    return spans
