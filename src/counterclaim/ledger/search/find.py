"""Finds: the latest rows of each kind that fit, ranked by how well they do, then by date; counts and marks them.

Of a word that half of the book holds, ranking all rows would say little and take long: of each kind the latest
entered are looked at (`MOST`), and the results say that there are more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from counterclaim.ledger.search import filters
from counterclaim.ledger.search.marking import fits, folded, marked, pattern, score
from counterclaim.ledger.search.matching import matching
from counterclaim.ledger.search.words import Words, understood
from counterclaim.ledger.store.questions import rows as rows_of
from counterclaim.ledger.store.tables import derived
from counterclaim.ledger.views.lines import document_lines, names
from counterclaim.ledger.views.paging import cursor, place, within
from counterclaim.model.views import FINDABLE, Facet, Hit, Query, Results

MOST = {"claim": 150, "statement": 300, "actor": 100, "document": 40}  # rows of each kind that are ranked
WEIGHTS = {"claim": 1.2, "statement": 1.0, "actor": 1.5, "document": 0.8}  # an actor of that name comes first
READ = 2500  # characters of a long text that are looked at for ranking and marking
FACETS = 12  # values of a field that are counted


class _Row(NamedTuple):
    order: tuple[float, str, int]  # how well it fits, its date, its place
    row: Any


def search(connection: Connection, query: Query) -> Results:
    """Return what fits a query, best first, then newest. Nothing that can be typed is an error."""
    words = understood(query.words, typing=query.typing)
    kinds = [query.kind] if query.kind in FINDABLE else [] if query.kind else list(FINDABLE)
    rows: list[_Row] = []
    more = False
    for kind in kinds:
        if (query.actor and kind in ("claim", "document")) or (query.publisher and kind in ("claim", "actor")):
            continue  # bears no such mark
        found = _candidates(connection, query, words, kind)
        more = more or len(found) == MOST[kind]
        rows += _ranked(found, words)
    rows.sort(key=itemgetter(0), reverse=True)
    shown, following = _page(rows, query)
    return Results(
        hits=tuple(_hits(connection, shown, words)),
        total=len(rows),
        more=more,
        facets=tuple(_facets(connection, rows)) if query.facets else (),
        understood=str(words),
        next=following,
    )


def _candidates(connection: Connection, query: Query, words: Words, kind: str) -> Sequence[Any]:
    found = derived.found
    wide = kind == "document"
    columns = [column for column in found.c if column.name not in ("words", "marks", "first")]
    text = func.substr(found.c.words, 1, READ).label("words") if wide else found.c.words
    groups: list[tuple[str, ...]] = [(mark,) for mark in filters.asked(query, kind)]
    cover = filters.covering(query.since, query.until)
    asked = select(*columns, text)
    if kind == "statement" and (words.wanted or len(groups) > 2):  # nearly all rows are: checked, not looked for
        if not query.publisher:
            groups, asked = [groups[0], *groups[2:]], asked.where(found.c.first == 1)
        if connection.dialect.name != "sqlite":  # which skips in its index what is of another kind: 1 ms, not 30
            groups, asked = groups[1:], asked.where(found.c.kind == kind)
    if query.since or query.until:
        asked = asked.where(*within(found.c.date, query.since, query.until))
        groups += [cover] if cover else []
    return rows_of(connection.execute(matching(connection, asked, words, groups, MOST[kind])))


def _ranked(rows: Sequence[Any], words: Words) -> Iterator[_Row]:
    wanted = [pattern(word) for word in words.wanted]
    strict = [pattern(word) for word in words.wanted if word.exact or word.beginning]
    for row in rows:
        text, beside = folded(row.words), folded(row.beside)
        if not strict or fits(strict, text, beside):
            yield _Row((round(WEIGHTS[row.kind] * score(wanted, text, beside), 1), row.date, row.row), row)


def _page(rows: Sequence[_Row], query: Query) -> tuple[Sequence[_Row], str | None]:
    at = place(query.after, float | int, str, int)
    if at is not None:
        rows = [one for one in rows if one.order < at]
    limit = max(1, min(query.limit, 100))
    return rows[:limit], cursor(*rows[limit - 1].order) if len(rows) > limit else None


def _hits(connection: Connection, rows: Sequence[_Row], words: Words) -> Iterator[Hit]:
    called = names(connection, [one.row.actor for one in rows])
    documents = document_lines(connection, [one.row.document for one in rows])
    for one in rows:
        row = one.row
        snippet, marks = marked(words.wanted, row.words)
        document = documents.get(row.document or "")
        yield Hit(
            kind=row.kind,
            id=row.id,
            snippet=snippet,
            marks=marks,
            actor=row.actor,
            name=called.get(row.actor or "") or (row.beside if row.kind == "statement" else None),
            publisher=row.publisher,
            date=row.date or None,
            label=row.label,
            document=row.document,
            title=document.title if document else None,
        )


def _facets(connection: Connection, rows: Sequence[_Row]) -> Iterator[Facet]:
    found = [one.row for one in rows]
    values = {
        "kind": [row.kind for row in found],
        "publisher": [row.publisher for row in found if row.publisher],
        "label": [row.label for row in found if row.label],
        "year": [row.date[:4] for row in found if row.date],
        "actor": [row.actor for row in found if row.actor and row.kind == "statement"],
    }
    counts = {field: Counter(some) for field, some in values.items()}
    actors = dict(counts["actor"].most_common(FACETS))
    called = names(connection, actors)
    for field, counted in counts.items():
        for value, count in sorted(counted.most_common(FACETS), key=lambda one: (-one[1], one[0])):
            yield Facet(field=field, value=value, name=called.get(value, value), count=count)
