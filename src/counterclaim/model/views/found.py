"""What a search asks for, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.model.span import Span

FINDABLE = ("statement", "claim", "actor", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search. `words` are what a person types: words, "exact phrase", -not, prefix*; nothing typed is an error.

    `kind` is statement, claim, actor or document; `actor` an actor's id, `publisher` an outlet's name; days are
    ISO dates, both inclusive; `label` is the kind of a statement or the status of a claim. With `typing`, the last
    word is taken for the beginning of one. `after` is `next` of the results before.
    """

    words: str
    kind: str | None = None
    actor: str | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    label: str | None = None
    typing: bool = False
    facets: bool = True
    after: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something found. `snippet` is its text, or the part with the words; `marks` are the spans of it that match.

    `id` is that of the statement, claim, actor or document. `actor` and `name` are who states, `document` and `title`
    where it is printed, `label` the kind of a statement or the status of a claim.
    """

    kind: str
    id: str
    snippet: str
    marks: tuple[Span, ...]
    actor: str | None = None
    name: str | None = None
    publisher: str | None = None
    date: str | None = None
    label: str | None = None
    document: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """How many of what was found share a value of `field` (kind, publisher, label, year, actor)."""

    field: str
    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What a search found, best first; `understood` is the query as it was read.

    `total` is exact unless `more`: then there are more than were counted, and the facets are of those counted.
    """

    hits: tuple[Hit, ...]
    total: int
    more: bool = False
    facets: tuple[Facet, ...] = ()
    understood: str = ""
    next: str | None = None
