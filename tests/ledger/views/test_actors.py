"""Actors: lists, and one actor over time."""

from __future__ import annotations

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.views import ActorFilter
from tests.ledger.books import actor_of

FILTERS = [  # filter, names, what it proves
    (ActorFilter(named="vell"), {"Dana Vell", "Chris Vell"}, "a word of the name"),
    (ActorFilter(named="Nad"), {"Nadia Orlo"}, "the beginning of a word"),
    (ActorFilter(named="orlo nadia"), {"Nadia Orlo"}, "words in any order"),
    (ActorFilter(named="((("), None, "nothing that can be looked for: all"),
    (ActorFilter(kind="organisation"), {"harbour office", "fire brigade"}, "by kind"),
    (ActorFilter(publisher="Canal Wire"), {"Pavel Rust", "Chris Vell"}, "who states in an outlet"),
]


@pytest.mark.parametrize(("by", "expected", "proves"), FILTERS, ids=[row[2] for row in FILTERS])
def test_list_of_actors_is_filtered(book: Ledger, by: ActorFilter, expected: set[str] | None, proves: str) -> None:
    names = {one.name for one in book.actors(by).items}
    assert names == (expected or {one.name for one in book.actors().items}), proves


def test_list_by_name_and_by_statements(book: Ledger) -> None:
    by_name = [one.name for one in book.actors(ActorFilter(order="name")).items]
    assert by_name[:4] == ["Chris Vell", "Chris Vell", "Dana Vell", "Nadia Orlo"]
    assert len(by_name) == 7
    counts = [one.statements for one in book.actors().items]
    assert counts == sorted(counts, reverse=True)
    first = book.actors(ActorFilter(order="name", limit=3))
    second = book.actors(ActorFilter(order="name", limit=10, after=first.next))
    assert [one.name for one in (*first.items, *second.items)] == by_name


def test_actor_has_stands_disputes_changes_and_statements_once(book: Ledger) -> None:
    view = book.actor(actor_of(book, "Nadia Orlo"))
    assert [one.claim.text for one in view.denies] == ["Kestrel Power dumped ash in the Tamm"]
    assert {one.claim.text for one in view.supports} == {
        "Kestrel Power dumped ash in the Tamm", "Ulf Marr had ordered the dumping",
    }  # fmt: skip
    assert [(one.actor.name, one.denied_by) for one in view.disputes] == [("Pavel Rust", 1)]
    assert len(view.changes) == 1
    assert [one.day.date for one in view.statements.items] == ["2031-03-07", "2031-03-04", "2031-03-03"]
    assert [one.printings for one in view.statements.items] == [1, 1, 3]
    assert (view.names[0].name, view.names[0].documents) == ("Nadia Orlo", 3)
    assert view.complete


def test_statements_of_an_actor_come_in_pages(book: Ledger) -> None:
    id = actor_of(book, "Nadia Orlo")
    whole = [one.id for one in book.actor(id).statements.items]
    first = book.actor(id, limit=2).statements
    second = book.actor(id, after=first.next, limit=2).statements
    assert [one.id for one in (*first.items, *second.items)] == whole
    assert second.next is None


def test_namesakes_are_two(book: Ledger) -> None:
    engineer, striker = (actor_of(book, "Chris Vell", role) for role in ("engineer", "striker"))
    assert engineer != striker
    assert [one.words for one in book.actor(striker).statements.items] == ["“I never saw the ball,”"]
