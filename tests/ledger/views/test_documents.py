"""Documents, statements, outlets, documents side by side."""

from __future__ import annotations

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.model.views import DocumentFilter
from counterclaim.testing.book import filled
from tests.ledger.books import actor_of, claim_of, document_of


def test_document_has_text_statements_claims_and_answers(book: Ledger) -> None:
    view = book.document(document_of(book, "Minister: ash in the river"))
    text = view.document.text
    assert view.document.title_span
    assert view.document.title_span.of(text) == view.document.title
    assert [one.number for one in view.statements] == [1, 2, 3]
    for one in view.statements:
        assert " … ".join(span.of(text) for span in one.content) == one.words
    assert [one.claim.text for one in view.claims] == ["Kestrel Power dumped ash in the Tamm"]
    assert [one.position for one in view.claims[0].positions] == ["supports", "denies", "declines"]
    assert {one.kind for one in view.answers} == {"denies", "declines"}
    assert [one.name for one in view.actors] == ["Nadia Orlo", "Pavel Rust", "harbour office"]
    assert view.producer
    assert view.producer.name == "by hand"
    assert view.newest is None


def test_document_has_the_printings_of_what_is_printed_elsewhere(book: Ledger) -> None:
    view = book.document(document_of(book, "Minister: ash in the river"))
    (printed,) = view.printed
    assert printed[0].statement == view.statements[0].id
    assert [one.relation for one in printed] == ["first", "identical", "identical"]
    assert book.document(document_of(book, "Goal")).printed == ()


def test_related_documents_say_why(book: Ledger) -> None:
    view = book.document(document_of(book, "Minister: ash in the river"))
    related = {one.document.title: one for one in view.related}
    assert set(related) == {"Who ordered it?", "Minister takes it back", "“Clean water”", "Kestrel answers"}
    assert [one.name for one in related["Who ordered it?"].actors] == ["Nadia Orlo"]
    assert [one.text for one in related["Kestrel answers"].claims] == ["Kestrel Power dumped ash in the Tamm"]


def test_a_text_that_was_replaced_is_shown_by_its_id_and_nowhere_else(book: Ledger) -> None:
    new = book.document(document_of(book, "Fire at the mill: three hurt"))
    assert [one.document.revision for one in new.revisions] == [1, 2]
    kinds = {(one.kind, one.old[:16], one.new[:16]) for one in new.revisions[1].edits}
    assert kinds == {
        ("reworded", "Fire at the mill", "Fire at the mill"), ("reworded", "The fire brigade", "The fire brigade"),
    }  # fmt: skip
    old = book.document(new.revisions[0].document.id)
    assert (old.newest, old.claims) == (new.line.id, ())
    assert [one.words for one in old.statements][1] == "that the mill was empty"
    assert old.line.id not in {one.id for one in book.documents().items}
    assert book.statement(old.statements[1].id).statement.words == "that the mill was empty"


def test_list_of_documents_is_filtered_and_paged(book: Ledger) -> None:
    days = [one.published for one in book.documents().items]
    assert days == sorted(days, key=str, reverse=True)
    assert len(days) == 8
    assert len(book.documents(DocumentFilter(publisher="Canal Wire")).items) == 2
    assert len(book.documents(DocumentFilter(since="2031-03-05", until="2031-03-07")).items) == 3
    first = book.documents(DocumentFilter(limit=5))
    assert len(book.documents(DocumentFilter(limit=5, after=first.next)).items) == 3


def test_statement_has_claims_answers_and_printings(book: Ledger) -> None:
    first = book.document(document_of(book, "Minister: ash in the river")).statements[0]
    view = book.statement(first.id[:8])
    assert view.statement == first
    assert [one.claim.text for one in view.claims] == ["Kestrel Power dumped ash in the Tamm"]
    assert {one.origin.actor.name for one in view.answered} == {"Pavel Rust", "harbour office"}
    assert view.answers == ()
    assert [one.relation for one in view.printings] == ["first", "identical", "identical"]


def test_outlets_and_one_of_them(book: Ledger) -> None:
    assert [(one.name, one.documents) for one in book.outlets()] == [
        ("Lorne Gazette", 3), ("Vesper Post", 3), ("Canal Wire", 2),
    ]  # fmt: skip
    view = book.outlet("Lorne Gazette", limit=2)
    assert (view.outlet.first, view.outlet.last, len(view.documents.items)) == ("2031-03-03", "2031-03-12", 2)
    assert view.documents.next
    assert {one.name for one in view.actors} == {
        "Nadia Orlo", "Pavel Rust", "harbour office", "fire brigade", "Dana Vell",
    }  # fmt: skip
    with pytest.raises(LedgerError, match="no such outlet"):
        book.outlet("The Nowhere")


def test_documents_side_by_side(book: Ledger) -> None:
    ids = [document_of(book, title) for title in ("Who ordered it?", "Kestrel answers")]
    view = book.compare(*ids)
    assert [one.title for one in view.documents] == ["Who ordered it?", "Kestrel answers"]
    shared = view.claims[0]
    assert shared.claim.text == "Kestrel Power dumped ash in the Tamm"
    assert [[one.position for one in cell] for cell in shared.cells] == [["supports"], ["denies"]]
    assert [[len(cell) for cell in one.cells] for one in view.claims[1:]] == [[1, 0], [1, 0]]


def test_what_people_corrected_is_shown(ledger: Ledger) -> None:
    filled(ledger)
    document = document_of(ledger, "Who ordered it?")
    first, second, third = ledger.document(document).statements
    with ledger.engine.connect() as connection:
        node = connection.exec_driver_sql(f"select actor from statement where id = '{third.id}'").scalar_one()
    ledger.judge("statement", first.id, "not-a-statement", by="R. Ferro")
    ledger.judge("statement", second.id, "wrong-actor", by="R. Ferro", detail={"actor": node})
    cut = [[third.content[0].start + 5, third.content[0].end]]
    ledger.judge("statement", third.id, "wrong-words", by="R. Ferro", detail={"content": cut})
    shown = {one.id: one for one in ledger.document(document).statements}
    assert set(shown) == {second.id, third.id}
    assert (shown[second.id].actor.name, shown[second.id].corrected) == ("Dana Vell", ("actor",))
    assert shown[third.id].words == "the fish had died in April"
    gone = ledger.statement(first.id)
    assert gone.statement.wrong
    assert gone.judgements[0].by == "R. Ferro"
    dana = ledger.actor(actor_of(ledger, "Dana Vell"))
    assert "that Ulf Marr had ordered it" in [one.words for one in dana.statements.items]
    assert claim_of(ledger, "Marr") in {one.claim.id for one in dana.supports}
