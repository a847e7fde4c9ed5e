"""The front page and the lists across the ledger."""

from __future__ import annotations

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.views import ActorFilter, ClaimFilter, DocumentFilter, Range
from counterclaim.testing.book import filled
from tests.ledger.books import actor_of, claim_of


def test_front_page_counts_and_lists(book: Ledger) -> None:
    front = book.front()
    totals = front.totals
    assert (totals.documents, totals.statements, totals.actors, totals.claims, totals.outlets) == (8, 14, 7, 7, 3)
    assert [one.accused.name for one in front.unanswered] == ["Ulf Marr"]
    assert sorted(one.kind for one in front.answers) == ["declines", "denies", "retracts"]
    assert front.answers[0].kind == "retracts", "the newest first"
    assert front.documents[0].published == "2031-03-12"
    assert len(front.outlets) == 3


def test_disputed_claims_come_with_the_latest_words_of_each_side(ledger: Ledger) -> None:
    filled(ledger)
    id = claim_of(ledger, "dumped ash")
    back = ledger.document(next(one.id for one in ledger.documents().items if one.title == "Minister takes it back"))
    ledger.judge("statement", back.statements[1].id, "not-a-statement", by="R. Ferro")
    disputed = ledger.front().disputed
    assert [one.claim.id for one in disputed] == [id]
    assert [(side.position, side.positions[0].actor.name) for side in disputed[0].sides] == [
        ("supports", "Nadia Orlo"), ("denies", "Pavel Rust"),
    ]  # fmt: skip
    assert [one.claim.id for one in ledger.front(Range(publisher="Canal Wire")).disputed] == [id]
    assert ledger.front(Range(since="2031-04")).disputed == ()


RANGES = [  # range, unanswered, changes, answers, what it proves
    (Range(), 1, 1, 3, "everything"),
    (Range(since="2031-03-05"), 0, 1, 1, "from a day on"),
    (Range(until="2031-03-04"), 1, 0, 2, "up to a day"),
    (Range(publisher="Canal Wire"), 0, 1, 0, "an outlet that printed the claim, and none of the answers"),
    (Range(publisher="Vesper Post"), 1, 1, 1, "an outlet that printed all"),
]


@pytest.mark.parametrize(("by", "unanswered", "changes", "answers", "proves"), RANGES, ids=[row[-1] for row in RANGES])
def test_lists_are_cut_to_a_range(
    book: Ledger, by: Range, unanswered: int, changes: int, answers: int, proves: str
) -> None:
    found = len(book.unanswered(by).items), len(book.changes(by).items), len(book.answers(by).items)
    assert found == (unanswered, changes, answers), proves


def test_lists_by_actor(book: Ledger) -> None:
    orlo, rust = (actor_of(book, name) for name in ("Nadia Orlo", "Pavel Rust"))
    assert [len(book.changes(Range(actor=one)).items) for one in (orlo, rust)] == [1, 0]
    assert [len(book.answers(Range(actor=one)).items) for one in (orlo, rust)] == [1, 1]


def test_an_empty_ledger_has_empty_views(ledger: Ledger) -> None:
    front = ledger.front()
    assert (front.totals.documents, front.disputed, front.unanswered, front.outlets) == (0, (), (), ())
    assert [*ledger.claims().items, *ledger.actors().items, *ledger.documents().items] == []
    assert list(ledger.claim_records()) == []


def test_everything_of_a_kind_is_gone_through(book: Ledger) -> None:
    records = list(book.claim_records())
    assert len(records) == 7
    ash = next(one for one in records if "ash" in one.claim.text)
    assert len(ash.positions) == 8
    assert {kind for _, _, kind in ash.answers} == {"denies", "declines", "retracts"}
    counts = {
        kind: len(list(book.every(kind))) for kind in ("positions", "statements", "actors", "responses", "documents")
    }
    assert counts["statements"] == book.front().totals.statements
    assert (counts["actors"], counts["documents"], counts["responses"]) == (7, 8, 3)
    assert counts["positions"] == sum(len(one.positions) for one in records)


@pytest.mark.parametrize("hostile", ["\x00", "\ud800", "'", "%", "a" * 5000])
def test_hostile_filters_find_nothing(book: Ledger, hostile: str) -> None:
    by = Range(publisher=hostile, since=hostile, until=hostile, actor=hostile)
    assert [*book.unanswered(by).items, *book.changes(by).items, *book.answers(by).items] == []
    assert book.claims(ClaimFilter(publisher=hostile, status=hostile, actor=hostile, document=hostile)).items == ()
    assert book.actors(ActorFilter(publisher=hostile, kind=hostile)).items == ()
    assert book.documents(DocumentFilter(publisher=hostile, since=hostile)).items == ()
    assert book.front(Range(publisher=hostile)).documents == ()
