"""Views as JSON: as `model.views.plain` writes them, and each line with links and, where it has words, a citation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from starlette.responses import Response

from counterclaim.model.span import Span
from counterclaim.model.views import (
    ActorLine,
    ClaimLine,
    DocumentLine,
    DocumentView,
    Hit,
    OutletLine,
    PositionLine,
    StatementLine,
)
from counterclaim.room import links
from counterclaim.shown.addresses import safe_url
from counterclaim.shown.citations import citation
from counterclaim.shown.originals import deep_link

V1 = links.API
Whole = Callable[[str], str]  # a path of the room -> its whole address


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where something is: `page` for people, `api` for programs, `original` in the outlet's page, at the very words.

    `original` is null where the outlet's page has no address that is known.
    """

    page: str
    api: str
    original: str | None = None


# What the lines of views have in the API beside their own fields.
BESIDE: dict[type, dict[str, Any]] = {
    StatementLine: {"links": Links, "citation": str},
    PositionLine: {"links": Links, "citation": str},
    DocumentLine: {"links": Links},
    ClaimLine: {"links": Links},
    ActorLine: {"links": Links},
    OutletLine: {"links": Links},
    Hit: {"links": Links},
    DocumentView: {"citation": str},
}
_FOUND: dict[str, tuple[Whole, str]] = {
    "statement": (links.statement, "statements"),
    "claim": (links.claim, "claims"),
    "actor": (links.actor, "actors"),
    "document": (links.article, "articles"),
}


def told(value: object, whole: Whole) -> Any:
    """Return a view, or anything in one, as dicts, lists and values that JSON can write."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple | list):
        return [told(one, whole) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        found = {name: told(getattr(value, name), whole) for name in names(type(value))}
        return found | dict(_beside(value, whole))
    raise TypeError(f"{type(value).__name__}: is no part of a view")


def answer(value: object, whole: Whole, **more: object) -> Response:
    """Return a view as the answer of the API, perhaps with more values beside its own."""
    found = told(value, whole)
    found |= {name: told(one, whole) for name, one in more.items()}
    # A half of a character, which no text can be sent with, is replaced; the places of all others stay.
    content = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(content, media_type="application/json")


@cache
def names(kind: type) -> tuple[str, ...]:
    """Return the fields of a view."""
    return tuple(one.name for one in fields(kind))


def _beside(value: object, whole: Whole) -> Iterator[tuple[str, Any]]:
    beside = BESIDE.get(type(value), {})
    if "links" in beside:
        found = _links(value)
        yield "links", {"page": whole(found.page), "api": whole(V1 + found.api), "original": found.original}
    if "citation" in beside:
        yield "citation", cited(value, whole)


def cited(value: object, whole: Whole) -> str:
    """Return how a statement, a position or an article is cited."""
    match value:
        case StatementLine():
            link = whole(links.statement(value.id))
            return citation(value.document, link, words=value.words, name=value.actor.name)
        case PositionLine():
            link = whole(links.statement(value.statement))
            return citation(value.document, link, words=value.words, name=value.actor.name)
        case DocumentView():
            return citation(value.line, whole(links.article(value.line.id)))
    raise TypeError(f"{type(value).__name__}: is not cited")


def _links(value: object) -> Links:
    """Return the paths of a line, in the room and in the API."""
    match value:
        case StatementLine():
            return _statement(value.id, value.document, value.words)
        case PositionLine():
            return _statement(value.statement, value.document, value.words)
        case DocumentLine():
            return Links(
                page=links.article(value.id), api=f"/articles/{value.id}", original=safe_url(value.url) or None
            )
        case ClaimLine():
            return Links(page=links.claim(value.id), api=f"/claims/{value.id}")
        case ActorLine():
            return Links(page=links.actor(value.id), api=f"/actors/{value.id}")
        case OutletLine():
            page = links.outlet(value.name)
            return Links(page=page, api=page.replace("/outlet/", "/outlets/", 1))
        case Hit():
            path, part = _FOUND[value.kind]
            return Links(page=path(value.id), api=f"/{part}/{value.id}")
    raise TypeError(f"{type(value).__name__}: has no links")


def _statement(id: str, document: DocumentLine, words: str) -> Links:
    url = safe_url(document.url)
    original = deep_link(url, words) if url else None
    return Links(page=links.statement(id), api=f"/statements/{id}", original=original)
