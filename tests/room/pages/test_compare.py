"""Articles side by side."""

from __future__ import annotations

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.ledger.books import claim_of, document_of
from tests.room.pages.across import PIER, book, pier
from tests.room.pages.test_claims import ASH, text
from tests.room.visits import Visits

__all__ = ["book"]


def test_start_offers_claims_of_several_outlets(client: Visits, ledger: Ledger) -> None:
    page = client.get("/compare").text
    for claim in (pier(ledger), claim_of(ledger, ASH)):
        assert links.compare(claim=claim) in page
    assert "The fish had died in April" not in page


def test_claim_lays_its_articles_side_by_side(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.compare(claim=pier(ledger))).text
    shown = text(page)
    assert "2 articles, side by side" in shown
    assert f"In all of them the claim was found: {PIER}" in shown
    assert shown.index("Claims found in several") < shown.index("harbour office says so")
    assert "cut, against Lorne Gazette" in shown
    assert 'class="beside of-2"' in page


def test_what_one_alone_prints_is_told_apart(client: Visits, ledger: Ledger) -> None:
    ids = [document_of(ledger, title) for title in ("Minister: ash in the river", "Who ordered it?")]
    shown = text(client.get(links.compare(*ids)).text)
    assert ASH in shown[: shown.index("Found in one alone")]
    assert "The fish had died in April" in shown[shown.index("Found in one alone") :]
    assert "Nothing that was not found in the others, too" in shown


def test_other_articles_of_a_story_can_be_put_beside_and_left_out(client: Visits, ledger: Ledger) -> None:
    titles = ("Minister: ash in the river", "Who ordered it?", "Kestrel answers")
    ids = [document_of(ledger, title) for title in titles]
    page = client.get(links.compare(*ids)).text.replace("&amp;", "&")
    assert links.compare(*ids[1:]) in page
    assert "Put it beside" in page


def test_documents_that_are_not_there(client: Visits) -> None:
    assert client.get("/compare?document=ffffffff").status_code == 404
    assert client.get("/compare?claim=nonsense").status_code == 404
