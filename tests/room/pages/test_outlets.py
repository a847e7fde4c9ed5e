"""Outlets: the list, and what one of them printed."""

from __future__ import annotations

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.room.pages.across import CUT, PIER, book
from tests.room.pages.test_claims import text
from tests.room.visits import Visits

__all__ = ["book"]


def test_list_names_all_outlets_with_their_articles(client: Visits, ledger: Ledger) -> None:
    shown = text(client.get("/outlets").text)
    for one in ledger.outlets():
        assert f"{one.name} {one.documents}" in shown


def test_outlet_shows_disputed_claims_cut_quotations_actors_and_articles(client: Visits) -> None:
    shown = text(client.get(links.outlet("Canal Wire")).text)
    assert shown.index("Disputed claims that it printed") < shown.index(PIER) < shown.index("cut or reworded")
    assert CUT in shown
    assert "Pier closed" in shown[shown.index("Articles, newest first") :]
    assert "harbour office" in shown[shown.index("Whom it lets speak") :]


def test_outlet_that_is_not_there(client: Visits) -> None:
    for name in ("Nowhere", "a/b", "..", "%"):
        assert client.get(links.outlet(name)).status_code == 404, name
