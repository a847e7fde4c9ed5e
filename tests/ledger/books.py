"""One filled ledger on each database for all tests that only look: entering it takes longer than looking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.views import ClaimFilter
from counterclaim.testing.book import filled
from tests.ledger.conftest import new_database


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Yield the small ledger of `testing.book`; do not write into it."""
    folder: Path = tmp_path_factory.mktemp("book")
    sqlite = request.param == "sqlite"
    place = str(folder / "book.db") if sqlite else new_database(request.getfixturevalue("postgres"))
    with Ledger.open(place) as opened:
        yield filled(opened)


def claim_of(ledger: Ledger, words: str) -> str:
    """Return the id of the claim with these words."""
    return next(one.id for one in ledger.claims(ClaimFilter()).items if words in one.text)


def actor_of(ledger: Ledger, name: str, role: str | None = None) -> str:
    """Return the id of the actor with this name (and role)."""
    return next(one.id for one in ledger.actors().items if one.name == name and role in (None, one.role))


def document_of(ledger: Ledger, title: str) -> str:
    """Return the id of the document with this title."""
    return next(one.id for one in ledger.documents().items if one.title == title)
