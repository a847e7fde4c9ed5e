"""Claims: lists and what they are filtered by; one claim with its sides."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.engine import writing
from counterclaim.ledger.store.tables import derived
from counterclaim.model.errors import LedgerError
from counterclaim.model.views import ClaimFilter, plain
from counterclaim.testing.book import filled
from tests.ledger.books import actor_of, claim_of, document_of


def texts(ledger: Ledger, by: ClaimFilter) -> list[str]:
    return [one.text for one in ledger.claims(by).items]


ASH = "Kestrel Power dumped ash in the Tamm"
MARR = "Ulf Marr had ordered the dumping"
FISH = "The fish had died in April"
FILTERS = [  # filter, texts, what it proves
    (ClaimFilter(status="retracted"), [ASH], "by status"),
    (ClaimFilter(status="disputed"), [], "a status that no claim has"),
    (ClaimFilter(publisher="Canal Wire"), ["The bridge of Lorne would close in May", ASH], "by outlet, newest first"),
    (ClaimFilter(since="2031-03-11"), 3, "from a day on: the last position counts"),
    (ClaimFilter(until="2031-03-03"), [ASH], "up to a day: the first position counts"),
    (ClaimFilter(since="2031-03-05", until="2031-03-10"), ["The bridge of Lorne would close in May", ASH], "a range"),
    (ClaimFilter(until="2031-03"), 7, "a month is the whole month"),
    (ClaimFilter(until="2031"), 7, "a year is the whole year"),
    (ClaimFilter(until="2030"), [], "a year before"),
    (ClaimFilter(kind="plan"), ["The bridge of Lorne would close in May"], "by the kind of a statement"),
    (ClaimFilter(kind="opinion"), [], "a kind that no statement has"),
    (ClaimFilter(publisher="no such outlet"), [], "an outlet that is not there"),
    (ClaimFilter(order="documents", limit=1), [ASH], "most documents first"),
]


@pytest.mark.parametrize(("by", "expected", "proves"), FILTERS, ids=[row[2] for row in FILTERS])
def test_list_of_claims_is_filtered(book: Ledger, by: ClaimFilter, expected: list[str] | int, proves: str) -> None:
    found = texts(book, by)
    assert (len(found) if isinstance(expected, int) else found) == expected, proves


def test_list_by_actor_and_by_document(book: Ledger) -> None:
    assert set(texts(book, ClaimFilter(actor=actor_of(book, "Nadia Orlo")))) == {ASH, MARR}
    assert set(texts(book, ClaimFilter(document=document_of(book, "Who ordered it?")))) == {ASH, MARR, FISH}


@pytest.mark.parametrize("order", ["last", "documents"])
def test_pages_of_a_list_are_the_list(book: Ledger, order: str) -> None:
    whole = texts(book, ClaimFilter(order=order))
    paged: list[str] = []
    after = None
    for _ in range(len(whole)):
        page = book.claims(ClaimFilter(order=order, limit=2, after=after))
        paged += [one.text for one in page.items]
        after = page.next
        if after is None:
            break
    assert paged == whole
    assert after is None


@pytest.mark.parametrize("after", ["x", "!!", "bnVsbA", "WzEsMl0x", "W10", "W3siYSI6MX0sMV0"])
def test_a_place_that_is_none_is_one_clear_line(book: Ledger, after: str) -> None:
    with pytest.raises(LedgerError, match="no place in"):
        book.claims(ClaimFilter(after=after))


def test_claim_has_every_side_with_words_and_printings(book: Ledger) -> None:
    view = book.claim(claim_of(book, "dumped ash"))
    assert view.claim.status == "retracted"
    assert view.claim.rule
    sides = {side.position: side for side in view.sides}
    assert list(sides) == ["supports", "denies", "declines"]
    orlo = sides["supports"].positions[0]
    assert (orlo.actor.name, orlo.words, orlo.document.publisher) == ("Nadia Orlo", ASH, "Lorne Gazette")
    assert (orlo.day.date, orlo.day.by) == ("2031-03-03", "published")
    assert orlo.retracted
    assert sides["supports"].count == 1
    assert [one.document.publisher for one in orlo.printings] == ["Lorne Gazette", "Vesper Post", "Vesper Post"]
    mail = next(one for one in sides["denies"].positions if one.document.publisher == "Canal Wire")
    assert [one.relation for one in mail.printings] == ["first", "identical"]
    assert {one.actor.name for one in sides["denies"].positions} == {"Pavel Rust", "Nadia Orlo"}


def test_words_of_positions_stand_where_the_span_says(book: Ledger) -> None:
    for line in book.claims().items:
        for side in book.claim(line.id).sides:
            for one in side.positions:
                assert one.span.of(book.document(one.document.id).document.text) == one.words


def test_claim_has_first_last_answers_accusations_changes_and_history(book: Ledger) -> None:
    view = book.claim(claim_of(book, "dumped ash"))
    assert view.first
    assert view.last
    assert (view.first.day.date, view.last.day.date) == ("2031-03-03", "2031-03-07")
    assert {(one.origin.actor.name, one.kind) for one in view.answers} == {
        ("Pavel Rust", "denies"), ("harbour office", "declines"), ("Nadia Orlo", "retracts"),
    }  # fmt: skip
    assert [one.accused.name for one in view.accusations] == ["Kestrel Power"]
    change = view.changes[0]
    assert change.after
    assert (change.actor.name, change.before.position, change.after.position) == ("Nadia Orlo", "supports", "denies")
    assert view.judgements
    assert not any(one.person or one.withdrawn for one in view.judgements)
    assert {one.text for one in book.claim(claim_of(book, "Marr")).related} == set()


def test_ids_may_be_short_members_or_former(ledger: Ledger) -> None:
    filled(ledger)
    id = claim_of(ledger, "dumped ash")
    assert ledger.claim(id[:6]).claim.id == ledger.claim(f" {id.upper()} ").claim.id == id
    with ledger.engine.connect() as connection:
        nodes = connection.execute(derived.claim_member.select().where(derived.claim_member.c.claim == id)).all()
    assert {ledger.claim(row.node).claim.id for row in nodes} == {id}
    with writing(ledger.engine) as connection:
        rows = [{"id": "f" * 20, "kind": "claim", "now": "e" * 20}, {"id": "e" * 20, "kind": "claim", "now": id}]
        connection.execute(insert(derived.former), rows)
    assert ledger.claim("f" * 20).claim.id == ledger.claim("ffffff").claim.id == id


@pytest.mark.parametrize("id", ["", "abc", "zzzzzzz", "0" * 21, "'; drop table claim; --", "ffffffffff", "\x00" * 8])
def test_an_id_that_leads_nowhere_is_one_clear_line(book: Ledger, id: str) -> None:
    for asked in (book.claim, book.actor, book.document, book.statement):
        with pytest.raises(LedgerError, match=r"no id of|no such"):
            asked(id)


def test_views_are_plain_values_for_json(book: Ledger) -> None:
    value = plain(book.claim(claim_of(book, "dumped ash")))
    assert isinstance(value, dict)
    first = value["sides"][0]["positions"][0]
    assert first["span"] == [first["span"][0], first["span"][0] + len(first["words"])]
    assert first["actor"]["name"] == "Nadia Orlo"
