"""Which feed a page offers: what feed readers look for in its head."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from counterclaim.room import links

_ONE = {"/claim/": ("claim", "id", "This claim"), "/actor/": ("actor", "id", "This actor")}
_ONE |= {"/outlet/": ("outlet", "name", "This outlet")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A feed: how it is called, and its path."""

    title: str
    path: str


def offered(request: Request) -> Offer | None:
    """Return the feed of a page, None if it has none; a list that is narrowed has none, but a search has."""
    path, given = request.url.path, request.path_params
    if path == links.FRONT and not request.url.query:
        return Offer(title="Disputes and answers", path=links.feed("front"))
    if path == links.SEARCH and request.query_params.get("q", "").strip():
        filters = {name: value for name, value in request.query_params.items() if value and name != "after"}
        return Offer(title="This search", path=links.with_query(links.feed("search"), **filters))
    for beginning, (kind, field, title) in _ONE.items():
        if path.startswith(beginning) and isinstance(given.get(field), str):
            return Offer(title=title, path=links.feed(kind, given[field]))
    return None
