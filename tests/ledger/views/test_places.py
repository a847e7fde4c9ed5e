"""The place in a list comes back from an address, where it may be anything: what is none is said, and nothing fails."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.views.paging import cursor
from counterclaim.model.errors import MissingError
from counterclaim.model.views import ActorFilter, ClaimFilter, DocumentFilter, Query, Range

VALUES: tuple[Any, ...] = (
    "",
    "a",
    "2024-05",
    "\x00",
    "\ud800",
    1,
    -1,
    2**63,
    2**70,
    1.5,
    float("nan"),
    float("inf"),
    True,
    None,
    [],
)
TEXTS = ("%%%", "é", "====", "eyJhIjoxfQ", "bnVsbA", "W10", "W1tdXQ", "\x00", "W1siYSJdLCJiIl0")
LISTS: dict[str, Callable[[Ledger, str], Any]] = {
    "claims": lambda ledger, after: ledger.claims(ClaimFilter(after=after)),
    "claims by documents": lambda ledger, after: ledger.claims(ClaimFilter(after=after, order="documents")),
    "actors": lambda ledger, after: ledger.actors(ActorFilter(after=after)),
    "actors by name": lambda ledger, after: ledger.actors(ActorFilter(after=after, order="name")),
    "documents": lambda ledger, after: ledger.documents(DocumentFilter(after=after)),
    "unanswered": lambda ledger, after: ledger.unanswered(Range(after=after)),
    "changes": lambda ledger, after: ledger.changes(Range(after=after)),
    "answers": lambda ledger, after: ledger.answers(Range(after=after)),
    "search": lambda ledger, after: ledger.search(Query(words="harbour", after=after)),
}


@pytest.mark.parametrize("name", LISTS)
def test_no_place_is_said_and_fails_nothing(book: Ledger, name: str) -> None:
    refused = 0
    given = [*TEXTS, *(cursor(*two) for two in product(VALUES, repeat=2)), *(cursor(one, "a", 1) for one in VALUES)]
    for after in given:
        try:
            LISTS[name](book, after)
        except MissingError:
            refused += 1
    assert 0 < refused < len(given)
