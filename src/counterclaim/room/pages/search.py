"""Search: a page that works without script, and the same results alone for who types; suggestions under the field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger import Ledger
from counterclaim.model.span import Span
from counterclaim.model.views import FINDABLE, STATUSES, Facet, Hit, Query, Results
from counterclaim.room import links
from counterclaim.room.asked import After, Asked, Given, asked, with_actor, with_choice, with_days
from counterclaim.room.drawing import words
from counterclaim.room.drawing.draw import draw
from counterclaim.room.room import room_of
from counterclaim.shown.wording import KINDS

router = APIRouter(include_in_schema=False)
PAGE, SUGGESTED = 20, 8
NAMES = {"claim": "Claims", "statement": "Statements", "actor": "Actors", "document": "Articles"}
ONE = {"claim": "Claim", "statement": "Statement", "actor": "Actor", "document": "Article"}
FIELDS = {"kind": "What", "publisher": "Outlet", "actor": "Who", "label": "Status or kind", "year": "Year"}
LABELS = (*STATUSES, *KINDS, *words.ACTOR_KINDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value that narrows the results: how it is called, how many have it, where it leads, whether it is chosen."""

    name: str
    count: int | None
    path: str
    chosen: bool = False


@router.get(links.SEARCH)
def search(
    request: Request, q: Given = "", kind: Given = "", outlet: Given = "", actor: Given = "", label: Given = "",
    since: Given = "", until: Given = "", after: After = "",
) -> Response:  # fmt: skip
    """Return the search with what it found."""
    ledger = room_of(request).ledger
    one = asked_of(ledger, q=q, kind=kind, outlet=outlet, actor=actor, label=label, since=since, until=until)
    return draw(
        request, "search.html", at="search", asked=one, outlets=ledger.outlets(), **_values(ledger, one, after=after)
    )


@router.get(links.SEARCH + "/results")
def results(
    request: Request, q: Given = "", kind: Given = "", outlet: Given = "", actor: Given = "", label: Given = "",
    since: Given = "", until: Given = "",
) -> Response:  # fmt: skip
    """Return only what was found, for the script of the search page; the last word may be the beginning of one."""
    ledger = room_of(request).ledger
    one = asked_of(ledger, q=q, kind=kind, outlet=outlet, actor=actor, label=label, since=since, until=until)
    return draw(request, "parts/results.html", asked=one, **_values(ledger, one, typing=True))


@router.get(links.SEARCH + "/suggestions")
def suggestions(request: Request, q: Given = "") -> Response:
    """Return the best few things found, for the field at the top of every page."""
    ledger = room_of(request).ledger
    query = Query(words=q, typing=True, facets=False, limit=SUGGESTED)
    found = ledger.search(query).hits if q.strip() else ()
    return draw(request, "parts/suggestions.html", hits=found, q=q, path=path, pieces=pieces, one_of=ONE)


def asked_of(ledger: Ledger, **given: str) -> Asked:
    """Return what a search asks for, as its address says it."""
    typed = given.pop("q")
    one = with_actor(with_days(asked(links.SEARCH, q=typed, **given)), ledger)
    return with_choice(with_choice(one, "kind", FINDABLE), "label", LABELS)


def _values(ledger: Ledger, one: Asked, *, typing: bool = False, after: str = "") -> dict[str, Any]:
    found = _found(ledger, one, typing=typing, after=after)
    return {
        "found": found,
        "facets": tuple(_facets(found.facets if found else (), one)),
        "chosen": tuple(_chosen(one)),
        "first": not after,
        "path": path,
        "pieces": pieces,
        "label": label,
        "one_of": ONE,
    }


def _found(ledger: Ledger, one: Asked, *, typing: bool, after: str) -> Results | None:
    if not one["q"]:
        return None
    query = Query(
        words=str(one["q"]),
        kind=one["kind"],
        actor=one["actor"],
        publisher=one["outlet"],
        since=one["since"],
        until=one["until"],
        label=one["label"],
        typing=typing,
        after=after or None,
        limit=PAGE,
    )
    found = ledger.search(query)
    if found.total or typing:
        return found
    return ledger.search(replace(query, typing=True))  # "quin" is no word, but may begin the one that is meant


def _facets(facets: Sequence[Facet], one: Asked) -> Iterator[tuple[str, list[Choice]]]:
    for field, heading in FIELDS.items():
        some = [facet for facet in facets if facet.field == field]
        choices = [_choice(facet, one) for facet in some]
        if len(choices) > 1 or any(choice.chosen for choice in choices):
            yield heading, choices


def _choice(facet: Facet, one: Asked) -> Choice:
    if facet.field == "year":
        chosen = one["since"] == one["until"] == facet.value
        changed: dict[str, str | None] = {"since": facet.value, "until": facet.value}
        name = facet.name
    else:
        at = "outlet" if facet.field == "publisher" else facet.field
        chosen, changed = one[at] == facet.value, {at: facet.value}
        name = {"kind": NAMES.get(facet.value, facet.name), "label": label(facet.value)}.get(facet.field, facet.name)
    return Choice(
        name=name,
        count=facet.count,
        path=one.with_(**dict.fromkeys(changed)) if chosen else one.with_(**changed),
        chosen=chosen,
    )


def _chosen(one: Asked) -> Iterator[Choice]:
    """Yield the filters that are set, each leading to the results without it."""
    said = {
        "kind": NAMES.get(one["kind"] or "", ""),
        "outlet": one["outlet"] or "",
        "actor": one.actor.name if one.actor else "",
        "label": label(one["label"] or ""),
        "since": f"from {one['since']}" if one["since"] else "",
        "until": f"to {one['until']}" if one["until"] else "",
    }
    for name, value in said.items():
        if value and one[name]:
            yield Choice(name=value, count=None, path=one.with_(**{name: None}), chosen=True)


def label(value: str) -> str:
    """Return how a label is called: the status of a claim, the kind of a statement or of an actor."""
    return words.STATUSES.get(value) or KINDS.get(value) or words.ACTOR_KINDS.get(value) or value


def path(hit: Hit) -> str:
    """Return where something found is shown."""
    if hit.kind == "statement":
        return links.place(hit.document, hit.id) if hit.document else links.statement(hit.id)
    return {"claim": links.claim, "actor": links.actor, "document": links.article}[hit.kind](hit.id)


def pieces(text: str, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """Yield a text in pieces, and whether each is one of those that match."""
    at = 0
    for mark in marks:
        yield text[at : mark.start], False
        yield mark.of(text), True
        at = max(at, mark.end)
    yield text[at:], False
