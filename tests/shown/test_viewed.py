"""A document of the ledger as a sheet; colours of actors side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.shown.colours import hue, hues
from counterclaim.shown.sheet import HUES
from counterclaim.shown.viewed import viewed
from counterclaim.testing.book import filled
from tests.ledger.books import document_of


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return filled(Ledger.open(tmp_path / "ledger.db"))


def test_statements_are_known_by_the_ids_of_the_ledger(ledger: Ledger) -> None:
    view = ledger.document(document_of(ledger, "Minister: ash in the river"))
    sheet = viewed(view)
    assert [sheet.key(number) for number in (1, 2, 3)] == [one.id for one in view.statements]
    assert [sheet.tag(number) for number in (1, 2, 3)] == ["A1", "B2", "C3"]
    assert [sheet.name(number) for number in (1, 2, 3)] == ["Nadia Orlo", "Pavel Rust", "harbour office"]
    ledger.close()


def test_whom_a_person_named_states(ledger: Ledger) -> None:
    view = ledger.document(document_of(ledger, "Minister: ash in the river"))
    statement = view.statements[0].id
    ledger.judge("statement", statement, "wrong-actor", by="Edda Roskam", detail={"name": "Ulf Marr"})
    sheet = viewed(ledger.document(view.line.id))
    assert sheet.name(1) == "Ulf Marr"
    assert sheet.who[0].actor is not None
    ledger.close()


def test_actor_keeps_the_own_colour_where_it_is_free() -> None:
    actors = [f"actor {number}" for number in range(100)]
    alike = [one for one in actors if hue(one) == hue(actors[0])][:3]
    given = hues(alike)
    assert given[0] == hue(actors[0])
    assert len(set(given)) == 3


def test_as_long_as_there_are_colours_no_two_look_alike() -> None:
    given = hues([f"actor {number}" for number in range(HUES - 1)] + [""])
    assert sorted(given) == list(range(HUES))
    assert len(hues([f"actor {number}" for number in range(50)])) == 50
