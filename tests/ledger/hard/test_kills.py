"""Processes that are killed while they add, and several that add at once: the book is whole at any time."""

from __future__ import annotations

import random
import time
from pathlib import Path

from sqlalchemy import func, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.engine import looking
from counterclaim.ledger.store.tables import derived, records
from counterclaim.testing.adding import articles, process

KILLS = 15
ARTICLES = 24


def entered(ledger: Ledger) -> list[str]:
    """Return the addresses of the documents, in the order of entry."""
    with looking(ledger.engine) as connection:
        query = select(records.document.c.url).order_by(records.document.c.entered)
        return [str(url) for url in connection.execute(query).scalars()]


def whole(ledger: Ledger) -> bool:
    """Say whether every document has its reading, its statements, its place in search; and nothing lies about."""
    with looking(ledger.engine) as connection:
        documents = connection.execute(select(func.count()).select_from(records.document)).scalar()
        shown = connection.execute(select(func.count()).select_from(derived.current)).scalar()
        found = connection.execute(select(func.count()).where(derived.found.c.kind == "document")).scalar()
        statement = records.statement
        counted = select(func.count(statement.c.id)).group_by(statement.c.document)
        stated = set(connection.execute(counted).scalars())
        pages = connection.execute(select(func.count()).select_from(records.page)).scalar()
        return documents == shown == found == pages and stated <= {3}


def test_killed_at_any_moment_the_book_is_whole_and_the_next_run_completes_it(place: str, tmp_path: Path) -> None:
    """kill -9, fifteen times, at random moments: at most the article in hand is lost, and no half of it is there."""
    inputs = [str(articles(tmp_path, ARTICLES))]
    chance, killed, before = random.Random(7), 0, 0
    Ledger.open(place).close()
    while killed < KILLS:
        one = process(place, inputs, pause=0.05)
        one.join(chance.uniform(0.0, 0.6))
        if one.exitcode is None:
            one.kill()
            one.join()
            killed += 1
        else:
            assert one.exitcode == 0
        with Ledger.open(place) as ledger:
            listed = entered(ledger)
            assert len(listed) == len(set(listed)) >= before
            assert whole(ledger)
            before = len(listed)
            if killed % 5 == 0:
                assert list(ledger.audit()) == []
        if before == ARTICLES:  # it was done before it was killed often enough: more articles
            inputs.append(str(articles(tmp_path, ARTICLES, name=f"more{killed}.jsonl", first=len(inputs) * ARTICLES)))
            before = 0
    last = process(place, inputs)
    last.join()
    assert last.exitcode == 0
    with Ledger.open(place) as ledger:
        assert sorted(entered(ledger)) == sorted(
            f"https://gazette.example/{number}" for number in range(len(inputs) * ARTICLES)
        )
        assert whole(ledger)
        assert list(ledger.audit()) == []


def test_two_add_at_once_and_one_reads(place: str, tmp_path: Path) -> None:
    """Two processes add overlapping halves, a third looks at views all the while: nobody fails, nothing is lost."""
    one, other = (
        str(articles(tmp_path, 16, name=name, first=first)) for name, first in (("a.jsonl", 0), ("b.jsonl", 8))
    )
    Ledger.open(place).close()
    adding = [process(place, [one]), process(place, [other])]
    looked = 0
    with Ledger.open(place, read_only="://" not in place) as ledger:
        while any(each.is_alive() for each in adding):
            listed = entered(ledger)
            assert len(listed) == len(set(listed))
            assert whole(ledger)
            ledger.front()
            looked += 1
            time.sleep(0.05)
    assert [each.exitcode for each in adding] == [0, 0]
    assert looked > 0
    with Ledger.open(place) as ledger:
        assert sorted(entered(ledger)) == sorted(f"https://gazette.example/{number}" for number in range(24))
        assert list(ledger.audit()) == []
