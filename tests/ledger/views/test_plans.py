"""Pages stay fast in large ledgers: few questions each, and none that goes through a whole table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from counterclaim.ledger import Ledger
from counterclaim.model.views import ActorFilter, ClaimFilter, DocumentFilter, Query, Range
from tests.ledger.books import actor_of, claim_of, document_of

Page = Callable[[Ledger], object]
PAGES: list[tuple[str, int, Page]] = [  # page, questions at most, how it is asked for
    ("claim", 32, lambda book: book.claim(claim_of(book, "dumped ash"))),
    ("actor", 40, lambda book: book.actor(actor_of(book, "Nadia Orlo"))),
    ("document", 50, lambda book: book.document(document_of(book, "Minister: ash in the river"))),
    ("statement", 24, lambda book: book.statement(book.search(Query(words="ash", kind="statement")).hits[0].id)),
    ("outlet", 16, lambda book: book.outlet("Lorne Gazette")),
    ("front", 40, lambda book: book.front()),
    ("front of an outlet", 40, lambda book: book.front(Range(publisher="Vesper Post", since="2031", until="2031"))),
    ("claims", 4, lambda book: book.claims(ClaimFilter(status="asserted", since="2031-03", until="2031-04"))),
    ("claims of an outlet", 4, lambda book: book.claims(ClaimFilter(publisher="Canal Wire", order="documents"))),
    ("actors by name", 4, lambda book: book.actors(ActorFilter(order="name", publisher="Canal Wire"))),
    ("documents", 4, lambda book: book.documents(DocumentFilter(publisher="Canal Wire", until="2031"))),
    ("unanswered", 16, lambda book: book.unanswered(Range(publisher="Vesper Post"))),
    ("changes", 20, lambda book: book.changes(Range(since="2031"))),
    ("answers", 16, lambda book: book.answers(Range(publisher="Lorne Gazette"))),
    ("search", 10, lambda book: book.search(Query(words='ash "in the" riv*', publisher="Lorne Gazette", since="2031"))),
]
SMALL = {"tally"}  # a row an outlet


@contextmanager
def asked(book: Ledger) -> Iterator[list[tuple[str, Any]]]:
    """Collect what is asked of the database."""
    found: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        if statement.lstrip().lower().startswith("select"):
            found.append((statement, parameters))

    event.listen(book.engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(book.engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("name", "most", "page"), PAGES, ids=[row[0] for row in PAGES])
def test_pages_ask_little_and_by_indexes(book: Ledger, name: str, most: int, page: Page) -> None:
    with asked(book) as found:
        page(book)
    assert 0 < len(found) <= most, name
    if book.engine.dialect.name != "sqlite":
        return
    with book.engine.connect() as connection:
        for statement, parameters in found:
            for row in connection.exec_driver_sql(f"explain query plan {statement}", parameters):
                assert not whole_table(row.detail), (name, row.detail, statement)


def whole_table(step: str) -> bool:
    """Say whether a step of a plan reads a whole table in no useful order."""
    scan, _, what = step.partition("SCAN ")
    table = what.split(" ")[0]
    ordered = "USING" in what or "VIRTUAL TABLE" in what or "CONSTANT" in what
    return not scan and bool(what) and not ordered and table not in SMALL and not table.startswith(("(", "anon"))
